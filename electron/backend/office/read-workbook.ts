import { hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ReadOptions, Workbook, WorkbookContent, WorkbookData } from './workbook.ts';
import type { ReadGuard } from './read-guard.ts';
import { createReadGuard } from './read-guard.ts';
import { readOoxml } from './read-ooxml.ts';
import { viewWorkbook } from './sheet-view.ts';
import { sniff } from './sniff.ts';
import { tooLarge, WorkbookError } from './workbook-error.ts';

const TEXT_EXTENSIONS = new Set(['.csv', '.tsv', '.txt']);
const WORKBOOK_EXTENSIONS = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm']);

/**
 * Reads a workbook: `.xlsx` and `.xlsm` by the ECMA-376 parts, `.csv` as text. The format is told by the content; text is
 * accepted only under the name of a text file. The file is only read, links out of it are never followed, formulas
 * are never calculated. Refusals are {@link WorkbookError}; an aborted signal throws its reason.
 */
export async function readWorkbook(path: string, options: ReadOptions = {}): Promise<Workbook> {
  return viewWorkbook(await readWorkbookData(path, options));
}

/** The same as plain data that can be posted to another thread and opened there with {@link viewWorkbook}. */
export async function readWorkbookData(path: string, options: ReadOptions = {}): Promise<WorkbookData> {
  const guard = createReadGuard(options);
  guard.check();
  const bytes = await readBytes(path, guard);
  return { ...(await readContent(bytes, path, guard)), sha256: hash('sha256', bytes) };
}

async function readContent(bytes: Buffer, path: string, guard: ReadGuard): Promise<WorkbookContent> {
  const extension = extname(path).toLowerCase();
  if (sniff(bytes) === 'zip') {
    const data = await readOoxml(bytes, guard);
    if (!WORKBOOK_EXTENSIONS.has(extension)) data.warnings.unshift({ code: 'MISLABELLED', params: { format: data.format } });
    return data;
  }
  if (!TEXT_EXTENSIONS.has(extension)) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'text under the name of a workbook');
  // Its tables of encodings are large: they are loaded only when there is a text to read.
  const { readCsv } = await import('./read-csv.ts');
  return readCsv(bytes, basename(path, extname(path)), guard);
}

/** The file as it is now, in one piece: a file of the permitted size fits, and a later change cannot mix in. */
async function readBytes(path: string, guard: ReadGuard): Promise<Buffer> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > guard.limits.fileBytes) throw tooLarge(`${size} bytes on disk`);
    const bytes = await file.readFile();
    if (bytes.length > guard.limits.fileBytes) throw tooLarge(`${bytes.length} bytes on disk`);
    return bytes;
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError('FILE_UNREADABLE', 'the file cannot be read', { cause: error });
  }
}
