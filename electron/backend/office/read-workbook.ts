import { hash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ReadOptions, Workbook, WorkbookData, WorkbookFormat } from './workbook.ts';
import { readDataApart } from './read-apart.ts';
import type { ReadGuard } from './read-guard.ts';
import { createReadGuard } from './read-guard.ts';
import { ignoredParts } from './ignored-parts.ts';
import { isOpenDocument, readOds } from './read-ods.ts';
import { readOoxml, workbookPart } from './read-ooxml.ts';
import { readXlsb } from './read-xlsb.ts';
import type { ReadContent, Reader } from './second-opinion.ts';
import { readWithSecond } from './second-opinion.ts';
import { viewWorkbook } from './sheet-view.ts';
import { isOle, sniff } from './sniff.ts';
import { tooLarge, WorkbookError } from './workbook-error.ts';
import type { Package } from './zip.ts';
import { openPackage } from './zip.ts';

/** What a name promises; an ending that is not here promises nothing. */
const NAMED: Record<string, readonly WorkbookFormat[]> = {
  '.xlsx': ['xlsx', 'xlsm'], '.xlsm': ['xlsx', 'xlsm'], '.xltx': ['xlsx', 'xlsm'], '.xltm': ['xlsx', 'xlsm'],
  '.xls': ['xls'], '.xlt': ['xls'],
  '.xlsb': ['xlsb'], '.ods': ['ods'], '.ots': ['ods'],
  '.csv': ['csv'], '.tsv': ['csv'], '.txt': ['csv'],
};

/**
 * Reads a workbook: `.xlsx` and `.xlsm` by the ECMA-376 parts, `.ods` by those of OpenDocument and `.csv` as text, looking
 * at the limits all the time, and `.xls` and `.xlsb` by their records. SheetJS is asked for a second opinion where a reader
 * fails or gives another count of cells than the file holds; as it cannot be stopped, in a thread that can. The format is told by the content. The file is only
 * read, links out of it are never followed, formulas are never calculated. Refusals are {@link WorkbookError}; an aborted
 * signal throws its reason.
 */
export async function readWorkbook(path: string, options: ReadOptions = {}): Promise<Workbook> {
  return viewWorkbook(await readWorkbookData(path, options));
}

/** The same as plain data that can be posted to another thread and opened there with {@link viewWorkbook}. */
export async function readWorkbookData(path: string, options: ReadOptions = {}): Promise<WorkbookData> {
  const guard = createReadGuard(options);
  guard.check();
  const bytes = await readBytes(path, guard);
  if (isOle(bytes) && options.inThisThread !== true) return readDataApart(path, options);
  try {
    const { content, reading } = await readNamed(bytes, path, guard, options);
    return { ...content, reading, sha256: hash('sha256', bytes), bytes: bytes.length };
  } catch (error) {
    if (error === NEEDS_THREAD) return readDataApart(path, options);
    throw error;
  }
}

/** Thrown where SheetJS has to read, and this is not the thread for it. */
const NEEDS_THREAD = new Error('SheetJS reads in a thread of its own only');

/** Reads by the content, and tells when the name promises something else. */
async function readNamed(bytes: Buffer, path: string, guard: ReadGuard, options: ReadOptions): Promise<ReadContent> {
  const promised = NAMED[extname(path).toLowerCase()];
  try {
    const read = await readContent(bytes, path, guard, options);
    const { content } = read;
    if (!promised?.includes(content.format)) content.warnings.unshift({ code: 'MISLABELLED', params: { format: content.format } });
    return read;
  } catch (error) {
    const isOther = error instanceof WorkbookError && error.code === 'WORKBOOK_NOT_A_WORKBOOK' && bytes.length > 0;
    throw isOther && promised !== undefined ? new WorkbookError('WORKBOOK_MISLABELLED', error.message) : error;
  }
}

/** What only some files need is loaded with the first of them: SheetJS and the tables of encodings are large. */
async function readContent(bytes: Buffer, path: string, guard: ReadGuard, { inThisThread = false, password }: ReadOptions): Promise<ReadContent> {
  const kind = sniff(bytes);
  if (kind === 'zip') return readZip(await openPackage(bytes, guard), guard, inThisThread);
  if (kind === 'ole') return readOle(bytes, guard, password);
  const extension = extname(path);
  const promised = NAMED[extension.toLowerCase()];
  if (promised === undefined) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'text under the name of no table');
  const { readCsv } = await import('./read-csv.ts');
  return { content: readCsv(bytes, { name: basename(path, extension), isNamedText: promised.includes('csv') }, guard), reading: { reader: 'own', second: null } };
}

/** An old workbook, or a new one behind a password. Only in a thread that may be ended. */
async function readOle(bytes: Buffer, guard: ReadGuard, password: string | undefined): Promise<ReadContent> {
  const { openOle, readXls } = await import('./read-xls.ts');
  const content = openOle(bytes);
  if (content.kind === 'records') {
    const read = await readXls(content.stream, guard);
    read.content.warnings.push(...ignoredParts(content.names));
    return read;
  }
  if (password === undefined) throw new WorkbookError('WORKBOOK_ENCRYPTED', 'a workbook with a password');
  const { decryptPackage } = await import('./decrypt-package.ts');
  return readZip(await openPackage(decryptPackage(content.info, content.locked, password, guard), guard), guard, true);
}

async function readZip(parts: Package, guard: ReadGuard, isApart: boolean): Promise<ReadContent> {
  const [first, second] = await readersOf(parts, guard);
  const read = (guarded: ReadGuard) => {
    if (!isApart) throw NEEDS_THREAD;
    return second(guarded);
  };
  const result = await readWithSecond({ name: 'own', read: first }, { name: 'sheetjs', read }, guard);
  result.content.warnings.push(...ignoredParts(parts.names));
  return result;
}

/** The program's own reader of the kind of workbook in a zip, and SheetJS for the same. */
async function readersOf(parts: Package, guard: ReadGuard): Promise<[first: Reader['read'], second: Reader['read']]> {
  if (isOpenDocument(parts)) return [(inGuard) => readOds(parts, inGuard), async (inGuard) => (await import('./sheetjs-zip.ts')).readOdsBySheetJs(parts, inGuard)];
  if ((await workbookPart(parts, guard)).toLowerCase().endsWith('.bin')) return [(inGuard) => readXlsb(parts, inGuard), async (inGuard) => (await import('./sheetjs-zip.ts')).readXlsbBySheetJs(parts, inGuard)];
  return [(inGuard) => readOoxml(parts, inGuard), async (inGuard) => (await import('./sheetjs-zip.ts')).readXlsxBySheetJs(parts, inGuard)];
}

/** A file as it is now, in one piece: a file of the permitted size fits, and a later change cannot mix in. */
export async function readBytes(path: string, guard: ReadGuard): Promise<Buffer> {
  try {
    if (!(await stat(path)).isFile()) throw new WorkbookError('FILE_UNREADABLE', 'no ordinary file');
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
