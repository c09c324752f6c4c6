import { damaged } from './workbook-error.ts';
import type { XmlTag } from './xml-tag.ts';
import { FIELDS, tagOver } from './xml-tag.ts';
import { MARK, MARKS } from './xml-text.ts';

/**
 * A streaming scanner for the XML of office files. It works on bytes: most of a sheet is tags and numbers that never
 * need to become text. Namespaces are told by local name, which is enough for the closed set of parts we read.
 * A document type declaration is refused, so no entity can be declared; nesting is checked, so a cut-off part is noticed.
 */
export type XmlHandler = {
  /** `name` is the local name, or '' when it is none of the names asked for. */
  open(name: string, tag: XmlTag): void;
  close(name: string): void;
  /** A piece of text. The bytes stay valid after the call; `marks` go to `decodeText`. */
  text(bytes: Buffer, start: number, end: number, marks: number): void;
};

export type XmlScanner = { write(chunk: Buffer): void; end(): void };

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const BANG = 0x21;
const QUESTION = 0x3f;
const MAX_DEPTH = 200;
const MAX_ATTRIBUTES = 200;
/** No token of a real workbook is longer: a cell holds at most 32,767 characters. */
const MAX_TOKEN_BYTES = 4 * 1024 * 1024;
const NAME_SLOTS = 512;

export function createXmlScanner(names: readonly string[], handler: XmlHandler): XmlScanner {
  const known = nameTable(names);
  const openNames = new Int32Array(MAX_DEPTH);
  const attributes = new Int32Array(MAX_ATTRIBUTES * FIELDS);
  let depth = 0;
  let rootSeen = false;
  let rest: Buffer | null = null;
  const tag = tagOver(attributes);

  /** Scans whole tokens and returns where the first unfinished one begins. */
  function scan(bytes: Buffer, last: boolean): number {
    const length = bytes.length;
    tag.bytes = bytes;
    let at = 0;
    while (at < length) {
      if (bytes[at] !== LT) {
        let marks = 0;
        let end = at;
        while (end < length && bytes[end] !== LT) marks |= MARKS[bytes[end++]!]!;
        if (end === length && !last) return at;
        handler.text(bytes, at, end, marks);
        at = end;
        continue;
      }
      const second = bytes[at + 1];
      const next = second === SLASH ? closeTag(bytes, at) : second === BANG || second === QUESTION ? markup(bytes, at) : openTag(bytes, at);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  function openTag(bytes: Buffer, lt: number): number {
    const length = bytes.length;
    let at = lt + 1;
    let hash = 0;
    let nameStart = at;
    for (; at < length; at++) {
      const byte = bytes[at]!;
      if (byte === GT || byte === SLASH || byte <= 0x20) break;
      if (byte === COLON) {
        hash = 0;
        nameStart = at + 1;
      } else hash = (Math.imul(hash, 31) + byte) | 0;
    }
    if (at === nameStart && at < length) throw damaged('a tag without a name');
    tag.count = 0;
    for (;;) {
      while (at < length && bytes[at]! <= 0x20) at++;
      if (at >= length) return -1;
      const byte = bytes[at]!;
      if (byte === GT) {
        enter(hash);
        handler.open(known(hash), tag);
        return at + 1;
      }
      if (byte === SLASH) {
        if (at + 1 >= length) return -1;
        if (bytes[at + 1] !== GT) throw damaged('a stray slash in a tag');
        rootSeen = true;
        const name = known(hash);
        handler.open(name, tag);
        handler.close(name);
        return at + 2;
      }
      at = attribute(bytes, at);
      if (at < 0) return -1;
    }
  }

  function attribute(bytes: Buffer, from: number): number {
    const length = bytes.length;
    let at = from;
    while (at < length && bytes[at] !== EQUALS && bytes[at]! > 0x20) {
      if (bytes[at] === GT || bytes[at] === LT) throw damaged('an attribute without a value');
      at++;
    }
    const nameEnd = at;
    while (at < length && bytes[at]! <= 0x20) at++;
    if (at >= length) return -1;
    if (bytes[at] !== EQUALS) throw damaged('an attribute without a value');
    at++;
    while (at < length && bytes[at]! <= 0x20) at++;
    if (at >= length) return -1;
    const quote = bytes[at]!;
    if (quote !== 0x22 && quote !== 0x27) throw damaged('an attribute without quotes');
    const start = ++at;
    while (at < length && bytes[at] !== quote) at++;
    if (at >= length) return -1;
    if (tag.count === MAX_ATTRIBUTES) throw damaged('too many attributes');
    const slot = tag.count++ * FIELDS;
    attributes[slot] = from;
    attributes[slot + 1] = nameEnd;
    attributes[slot + 2] = start;
    attributes[slot + 3] = at;
    return at + 1;
  }

  function closeTag(bytes: Buffer, lt: number): number {
    const length = bytes.length;
    let at = lt + 2;
    let hash = 0;
    for (; at < length; at++) {
      const byte = bytes[at]!;
      if (byte === GT || byte <= 0x20) break;
      hash = byte === COLON ? 0 : (Math.imul(hash, 31) + byte) | 0;
    }
    while (at < length && bytes[at]! <= 0x20) at++;
    if (at >= length) return -1;
    if (bytes[at] !== GT) throw damaged('a closing tag with more than a name');
    if (depth === 0 || openNames[--depth] !== hash) throw damaged('tags that do not nest');
    handler.close(known(hash));
    return at + 1;
  }

  function enter(hash: number): void {
    if (depth === 0 && rootSeen) throw damaged('more than one root');
    if (depth === MAX_DEPTH) throw damaged('tags nested too deep');
    rootSeen = true;
    openNames[depth++] = hash;
  }

  function markup(bytes: Buffer, lt: number): number {
    if (bytes[lt + 1] === QUESTION) return after(bytes, '?>', lt + 2);
    if (bytes.length < lt + 4) return -1;
    if (bytes.toString('latin1', lt, lt + 4) === '<!--') return after(bytes, '-->', lt + 4);
    if (bytes.length < lt + 9) return -1;
    if (bytes.toString('latin1', lt, lt + 9) !== '<![CDATA[') throw damaged('a document type declaration');
    const end = after(bytes, ']]>', lt + 9);
    if (end > 0) handler.text(bytes, lt + 9, end - 3, MARK.HIGH | MARK.RETURN);
    return end;
  }

  return {
    write(chunk) {
      const bytes = rest === null ? chunk : joined(rest, chunk);
      const done = scan(bytes, false);
      rest = done === bytes.length ? null : bytes.subarray(done);
      if (rest !== null && rest.length > MAX_TOKEN_BYTES) throw damaged('a token without end');
    },
    end() {
      if (rest !== null && scan(rest, true) !== rest.length) throw damaged('a part that ends within a tag');
      if (depth !== 0 || !rootSeen) throw damaged('a part that is cut off');
    },
  };
}

/** What was left over with what comes next. Pieces of one buffer that lie side by side are not copied. */
function joined(rest: Buffer, chunk: Buffer): Buffer {
  const sideBySide = rest.buffer === chunk.buffer && rest.byteOffset + rest.length === chunk.byteOffset;
  return sideBySide ? Buffer.from(rest.buffer, rest.byteOffset, rest.length + chunk.length) : Buffer.concat([rest, chunk]);
}

function after(bytes: Buffer, mark: string, from: number): number {
  const found = bytes.indexOf(mark, from, 'latin1');
  return found < 0 ? -1 : found + mark.length;
}

/** From the hash of a name to the name itself, without making a string of every tag. */
function nameTable(names: readonly string[]): (hash: number) => string {
  const hashes = new Int32Array(NAME_SLOTS);
  const texts = Array.from({ length: NAME_SLOTS }, () => '');
  for (const name of names) {
    const hash = [...Buffer.from(name)].reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 0);
    let slot = hash & (NAME_SLOTS - 1);
    while (texts[slot] !== '') slot = (slot + 1) & (NAME_SLOTS - 1);
    hashes[slot] = hash;
    texts[slot] = name;
  }
  return (hash) => {
    let slot = hash & (NAME_SLOTS - 1);
    while (texts[slot] !== '') {
      if (hashes[slot] === hash) return texts[slot]!;
      slot = (slot + 1) & (NAME_SLOTS - 1);
    }
    return '';
  };
}
