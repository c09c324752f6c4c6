import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import type { ReadGuard } from './read-guard.ts';
import { damaged, WorkbookError } from './workbook-error.ts';
import { partName, readDirectory, type ZipDirectory } from './zip-directory.ts';

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

/** Up to here a part is unpacked in one go: a list of 50,000 rows is shorter, and to wait for every piece costs more than to unpack it. */
const AT_ONCE_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
const STORED = 0;
const DEFLATED = 8;
const LEAST_INFLATE_CHUNK = 64;

/** Opens a zip held in memory. Nothing is ever written to disk, so names with `..` can do no harm; they are refused all the same. */
export async function openPackage(bytes: Buffer, guard: ReadGuard): Promise<Package> {
  return packageOf(bytes, await readDirectory(bytes, guard), guard);
}

/** The same of a zip whose directory is read already. */
export function packageOf(bytes: Buffer, { entries }: ZipDirectory, guard: ReadGuard): Package {
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
