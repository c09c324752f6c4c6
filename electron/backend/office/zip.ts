import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry } from 'yauzl';
import type { ReadGuard } from './read-guard.ts';
import { damaged, tooLarge, WorkbookError } from './workbook-error.ts';

/** The parts of an office file. Names are compared without regard to case, as Excel does, and a leading slash is ignored. */
export type Package = {
  /** Names as compared: small letters, no leading slash. */
  readonly names: readonly string[];
  /** A name as the file spells it. */
  spelling(name: string): string;
  has(part: string): boolean;
  /** The part in chunks of unzipped bytes, checked against its size and checksum. Throws when the part is missing. */
  read(part: string): AsyncIterable<Buffer>;
};

const MAX_ENTRIES = 10_000;
const RATIO_FREE_BYTES = 16 * 1024 * 1024;
/** Up to here a part is unpacked in one go: a list of 50,000 rows is shorter, and to wait for every piece costs more than to unpack it. */
const AT_ONCE_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
const STORED = 0;
const DEFLATED = 8;
const LEAST_INFLATE_CHUNK = 64;

/** Opens a zip held in memory. Nothing is ever written to disk, so names with `..` can do no harm; they are refused all the same. */
export async function openPackage(bytes: Buffer, guard: ReadGuard): Promise<Package> {
  const entries = new Map<string, { entry: Entry; start: number }>();
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MAX_ENTRIES) throw tooLarge(`${zip.entryCount} entries in the zip`);
    for await (const entry of zip.eachEntry()) {
      const name = partName(entry.fileName);
      if (entries.has(name)) throw damaged('an entry stands twice in the zip');
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      entries.set(name, { entry, start: fileDataStart });
    }
  } catch (error) {
    throw error instanceof WorkbookError ? error : damaged('the zip cannot be read', error);
  }
  checkSizes([...entries.values()].map(({ entry }) => entry), bytes.length, guard);

  function find(part: string): { entry: Entry; packed: Buffer } {
    const found = entries.get(partName(part));
    if (found === undefined) throw damaged('a part is missing');
    const { entry, start } = found;
    if (entry.isEncrypted()) throw new WorkbookError('WORKBOOK_LOCKED', 'an encrypted zip entry');
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw new WorkbookError('WORKBOOK_UNSUPPORTED', `zip method ${entry.compressionMethod}`);
    if (start + entry.compressedSize > bytes.length) throw damaged('a zip entry is cut off');
    return { entry, packed: bytes.subarray(start, start + entry.compressedSize) };
  }

  return {
    names: [...entries.keys()],
    spelling: (name) => entries.get(name)?.entry.fileName.replaceAll('\\', '/').replace(/^\/+/, '') ?? name,
    has: (part) => entries.has(partName(part)),
    async *read(part) {
      const { entry, packed } = find(part);
      let size = 0;
      let checksum = 0;
      for await (const chunk of unpack(entry, packed)) {
        guard.check();
        size += chunk.length;
        if (size > entry.uncompressedSize) throw damaged('a zip entry is longer than it says');
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
      if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged('a zip entry does not match its checksum');
    },
  };
}

async function* unpack(entry: Entry, packed: Buffer): AsyncGenerator<Buffer> {
  if (entry.compressionMethod === STORED) return yield* chunksOf(packed);
  try {
    if (entry.uncompressedSize <= AT_ONCE_BYTES) return yield* chunksOf(inflateAtOnce(packed, entry.uncompressedSize));
    const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
    inflate.end(packed);
    yield* inflate as AsyncIterable<Buffer>;
  } catch (error) {
    throw error instanceof WorkbookError ? error : damaged('a zip entry cannot be unpacked', error);
  }
}

/** Into one buffer of the size the entry gives; one byte more shows that it is longer than it says. */
function inflateAtOnce(packed: Buffer, size: number): Buffer {
  return inflateRawSync(packed, { chunkSize: Math.max(size + 1, LEAST_INFLATE_CHUNK), maxOutputLength: size + 1 });
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

function checkSizes(entries: readonly Entry[], fileBytes: number, guard: ReadGuard): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > guard.limits.unzippedBytes) throw tooLarge(`${total} bytes unzipped`);
  if (total > RATIO_FREE_BYTES && total > fileBytes * guard.limits.unzipRatio) throw tooLarge(`unzips to ${Math.round(total / fileBytes)} times its size`);
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
