import { damaged, tooLarge, WorkbookError } from './workbook-error.ts';
import { XmlTag } from './xml-tag.ts';
import { MARK, MARKS } from './xml-text.ts';

export type XmlHandler = {
  /** `name` is the local name, or '' when it is none of the names asked for. */
  open(name: string, tag: XmlTag): void;
  /** `from` and `to` are the borders of the closing tag in the part; of an empty element, those of the element. */
  close(name: string, from: number, to: number): void;
  /** A piece of text. The bytes stay valid after the call; `marks` go to `decodeText`. */
  text(bytes: Buffer, start: number, end: number, marks: number): void;
};

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const BANG = 0x21;
const QUESTION = 0x3f;
const MAX_DEPTH = 200;
/** No token of a real workbook is longer: a cell holds at most 32,767 characters. */
const MAX_TOKEN_BYTES = 4 * 1024 * 1024;
const NAME_SLOTS = 512;

/**
 * A streaming scanner for the XML of office files. It works on bytes: most of a sheet is tags and numbers that never
 * need to become text. Namespaces are told by local name, which is enough for the closed set of parts we read.
 * A document type declaration is refused, so no entity can be declared; nesting is checked, so a cut-off part is noticed.
 *
 * Like all that runs for each cell it is a class: what V8 makes of a method outlives the file, what it makes of a
 * function inside another is thrown away with it, and the next file would begin slowly.
 */
export class XmlScanner {
  readonly #names: NameTable;
  readonly #handler: XmlHandler;
  readonly #tag = new XmlTag();
  readonly #openNames = new Int32Array(MAX_DEPTH);
  #depth = 0;
  #rootSeen = false;
  #rest: Buffer | null = null;
  /** Bytes of the part before those being scanned. */
  #base = 0;

  constructor(names: readonly string[], handler: XmlHandler) {
    this.#names = new NameTable(names);
    this.#handler = handler;
  }

  write(chunk: Buffer): void {
    const bytes = this.#rest === null ? chunk : joined(this.#rest, chunk);
    const done = this.#scan(bytes, false);
    this.#base += done;
    this.#rest = done === bytes.length ? null : bytes.subarray(done);
    if (this.#rest !== null && this.#rest.length > MAX_TOKEN_BYTES) throw tooLarge('a token without end');
  }

  end(): void {
    if (this.#rest !== null && this.#scan(this.#rest, true) !== this.#rest.length) throw damaged('a part that ends within a tag');
    if (this.#depth !== 0 || !this.#rootSeen) throw damaged('a part that is cut off');
  }

  /** Scans whole tokens and returns where the first unfinished one begins. */
  #scan(bytes: Buffer, last: boolean): number {
    const length = bytes.length;
    this.#tag.bytes = bytes;
    this.#tag.base = this.#base;
    let at = 0;
    while (at < length) {
      if (bytes[at] !== LT) {
        let marks = 0;
        let end = at;
        while (end < length && bytes[end] !== LT) marks |= MARKS[bytes[end++]!]!;
        if (end === length && !last) return at;
        this.#handler.text(bytes, at, end, marks);
        at = end;
        continue;
      }
      const second = bytes[at + 1];
      const next = second === SLASH ? this.#closeTag(bytes, at) : second === BANG || second === QUESTION ? this.#markup(bytes, at) : this.#openTag(bytes, at);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  #openTag(bytes: Buffer, lt: number): number {
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
    this.#tag.clear();
    for (;;) {
      while (at < length && bytes[at]! <= 0x20) at++;
      if (at >= length) return -1;
      const byte = bytes[at]!;
      if (byte === GT) {
        this.#enter(hash);
        this.#tag.isEmpty = false;
        this.#tag.place(lt, at + 1);
        this.#handler.open(this.#names.of(hash), this.#tag);
        return at + 1;
      }
      if (byte === SLASH) {
        if (at + 1 >= length) return -1;
        if (bytes[at + 1] !== GT) throw damaged('a stray slash in a tag');
        this.#rootSeen = true;
        const name = this.#names.of(hash);
        this.#tag.isEmpty = true;
        this.#tag.place(lt, at + 2);
        this.#handler.open(name, this.#tag);
        this.#handler.close(name, this.#tag.from, this.#tag.to);
        return at + 2;
      }
      at = this.#attribute(bytes, at);
      if (at < 0) return -1;
    }
  }

  #attribute(bytes: Buffer, from: number): number {
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
    if (!this.#tag.add(from, nameEnd, start, at)) throw damaged('too many attributes');
    return at + 1;
  }

  #closeTag(bytes: Buffer, lt: number): number {
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
    if (this.#depth === 0 || this.#openNames[--this.#depth] !== hash) throw damaged('tags that do not nest');
    this.#handler.close(this.#names.of(hash), this.#base + lt, this.#base + at + 1);
    return at + 1;
  }

  #enter(hash: number): void {
    if (this.#depth === 0 && this.#rootSeen) throw damaged('more than one root');
    if (this.#depth === MAX_DEPTH) throw damaged('tags nested too deep');
    this.#rootSeen = true;
    this.#openNames[this.#depth++] = hash;
  }

  #markup(bytes: Buffer, lt: number): number {
    if (bytes[lt + 1] === QUESTION) return after(bytes, '?>', lt + 2);
    if (bytes.length < lt + 4) return -1;
    if (bytes.toString('latin1', lt, lt + 4) === '<!--') return after(bytes, '-->', lt + 4);
    if (bytes.length < lt + 9) return -1;
    if (bytes.toString('latin1', lt, lt + 9) !== '<![CDATA[') throw new WorkbookError('WORKBOOK_ENTITIES', 'a document type declaration');
    const end = after(bytes, ']]>', lt + 9);
    if (end > 0) this.#handler.text(bytes, lt + 9, end - 3, MARK.HIGH | MARK.RETURN);
    return end;
  }
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
class NameTable {
  readonly #hashes = new Int32Array(NAME_SLOTS);
  readonly #texts = new Array<string>(NAME_SLOTS).fill('');

  constructor(names: readonly string[]) {
    for (const name of names) {
      const hash = [...Buffer.from(name)].reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 0);
      let slot = hash & (NAME_SLOTS - 1);
      while (this.#texts[slot] !== '') slot = (slot + 1) & (NAME_SLOTS - 1);
      this.#hashes[slot] = hash;
      this.#texts[slot] = name;
    }
  }

  of(hash: number): string {
    let slot = hash & (NAME_SLOTS - 1);
    while (this.#texts[slot] !== '') {
      if (this.#hashes[slot] === hash) return this.#texts[slot]!;
      slot = (slot + 1) & (NAME_SLOTS - 1);
    }
    return '';
  }
}
