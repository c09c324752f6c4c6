import { fromBufferPromise } from 'yauzl';
import type { Entry } from 'yauzl';
import type { ReadGuard } from './read-guard.ts';
import { damaged, tooLarge, WorkbookError } from './workbook-error.ts';

/** What a zip says of itself, before anything of it is unpacked. */
export type ZipDirectory = {
  /** By the name as compared: small letters, no leading slash; in the order of the directory. */
  entries: Map<string, { entry: Entry; /** Where its packed bytes begin. */ start: number }>;
  /** Where the directory begins. */
  from: number;
  /** The remark at the end of the file. */
  comment: Buffer;
};

const MAX_ENTRIES = 10_000;
const RATIO_FREE_BYTES = 16 * 1024 * 1024;

/** Reads the directory of a zip held in memory and refuses what is too much to unpack. */
export async function readDirectory(bytes: Buffer, guard: ReadGuard): Promise<ZipDirectory> {
  const directory: ZipDirectory = { entries: new Map(), from: 0, comment: Buffer.alloc(0) };
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MAX_ENTRIES) throw tooLarge(`${zip.entryCount} entries in the zip`);
    directory.from = Number(zip.readEntryCursor);
    directory.comment = bytes.subarray(bytes.length - zip.comment.length);
    for await (const entry of zip.eachEntry()) {
      const name = partName(entry.fileName);
      if (directory.entries.has(name)) throw damaged('an entry stands twice in the zip');
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      directory.entries.set(name, { entry, start: fileDataStart });
    }
  } catch (error) {
    throw error instanceof WorkbookError ? error : damaged('the zip cannot be read', error);
  }
  checkSizes([...directory.entries.values()].map(({ entry }) => entry), bytes.length, guard);
  return directory;
}

function checkSizes(entries: readonly Entry[], fileBytes: number, guard: ReadGuard): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > guard.limits.unzippedBytes) throw tooLarge(`${total} bytes unzipped`);
  if (total > RATIO_FREE_BYTES && total > fileBytes * guard.limits.unzipRatio) throw tooLarge(`unzips to ${Math.round(total / fileBytes)} times its size`);
}

/** A name as names of parts are compared. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
