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
    if (decoder === undefined) decoder = utf16Decoder(chunk);
    if (decoder === null) yield chunk;
    else yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

function utf16Decoder(head: Buffer): TextDecoder | null {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0)) return new TextDecoder('utf-16le');
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x3c)) return new TextDecoder('utf-16be');
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(head.toString('latin1', 0, 200))?.[1];
  if (declared !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/i.test(declared)) throw new WorkbookError('WORKBOOK_UNSUPPORTED', 'XML in another encoding than UTF-8');
  return null;
}
