import { TextDecoder } from 'node:util';
import type { XmlHandler } from './xml-scanner.ts';
import { XmlScanner } from './xml-scanner.ts';
import { tooLarge, WorkbookError } from './workbook-error.ts';
import type { Package } from './zip.ts';

/** Runs one XML part through a handler. `afterChunk` gets each chunk when it is read, for progress and for counting. */
export async function readPart(parts: Package, part: string, names: readonly string[], handler: XmlHandler, afterChunk?: (chunk: Buffer) => void): Promise<void> {
  const scanner = new XmlScanner(names, handler);
  for await (const chunk of utf8Chunks(parts.read(part))) {
    scanner.write(chunk);
    afterChunk?.(chunk);
  }
  scanner.end();
}

/** A part in one piece. */
export async function wholePart(parts: Package, name: string, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of parts.read(name)) {
    chunks.push(chunk);
    if ((size += chunk.length) > most) throw tooLarge(`${size} bytes in a part`);
  }
  return Buffer.concat(chunks);
}

/** XML may be UTF-16 (told by its first bytes); everything else must be UTF-8. */
async function* utf8Chunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) decoder = decoderOf(chunk);
    if (decoder === null) yield chunk;
    else yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

function decoderOf(head: Buffer): TextDecoder | null {
  const utf16 = utf16Of(head);
  if (utf16 !== null) return new TextDecoder(utf16);
  const declared = declaredEncoding(head);
  if (declared !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/i.test(declared)) throw new WorkbookError('WORKBOOK_UNSUPPORTED', 'XML in another encoding than UTF-8');
  return null;
}

function declaredEncoding(head: Buffer): string | undefined {
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(head.toString('latin1', 0, 200))?.[1];
}

function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0)) return 'utf-16le';
  return (head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x3c) ? 'utf-16be' : null;
}

/** One change of a part: the bytes between two borders give way to a text. Borders count in the part as UTF-8, its byte order mark left out if it is UTF-16. */
export type Edit = { from: number; to: number; text: string };

/** A part with changes made, in the order of their place, in the encoding it has; every other byte is as it was. */
export async function* editedPart(parts: Package, part: string, edits: readonly Edit[]): AsyncGenerator<Buffer> {
  let head: Buffer | undefined;
  async function* source(): AsyncGenerator<Buffer> {
    for await (const chunk of parts.read(part)) {
      head ??= chunk;
      yield chunk;
    }
  }
  let encode: ((bytes: Buffer) => Buffer) | undefined;
  for await (const chunk of applied(utf8Chunks(source()), edits)) {
    encode ??= encoderOf(head!);
    yield encode(chunk);
  }
}

/** Of a character in UTF-8. */
const MOST_BYTES = 3;

async function* applied(chunks: AsyncIterable<Buffer>, edits: readonly Edit[]): AsyncGenerator<Buffer> {
  let base = 0;
  let kept = 0;
  let next = 0;
  for await (const chunk of chunks) {
    const end = base + chunk.length;
    const first = next;
    let added = 0;
    for (; next < edits.length && edits[next]!.from < end; next++) added += edits[next]!.text.length;
    const out = Buffer.allocUnsafe(chunk.length + added * MOST_BYTES);
    let size = 0;
    for (let index = first; index < next; index++) {
      const { from, to, text } = edits[index]!;
      size += chunk.copy(out, size, Math.max(kept, base) - base, from - base);
      if (text !== '') size += out.write(text, size);
      kept = to;
    }
    if (kept < end) size += chunk.copy(out, size, Math.max(kept, base) - base);
    base = end;
    yield out.subarray(0, size);
  }
}

/** From UTF-8 to the encoding a part begins in. */
function encoderOf(head: Buffer): (bytes: Buffer) => Buffer {
  const utf16 = utf16Of(head);
  if (utf16 === null) return declaredEncoding(head)?.toLowerCase().endsWith('ascii') === true ? inAscii : (bytes) => bytes;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let mark = head[0] === 0x3c || head[0] === 0 ? '' : '\uFEFF';
  return (bytes) => {
    const encoded = Buffer.from(mark + decoder.decode(bytes, { stream: true }), 'utf16le');
    mark = '';
    return utf16 === 'utf-16be' ? encoded.swap16() : encoded;
  };
}

function inAscii(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('utf8').replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`));
}
