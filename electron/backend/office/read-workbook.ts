import { hash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ReadOptions, Workbook, WorkbookContent, WorkbookData, WorkbookFormat } from './workbook.ts';
import { readDataApart } from './read-apart.ts';
import type { ReadGuard } from './read-guard.ts';
import { createReadGuard } from './read-guard.ts';
import { ignoredParts } from './ignored-parts.ts';
import { isOpenDocument, readOds } from './read-ods.ts';
import { readOoxml, workbookPart } from './read-ooxml.ts';
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
 * at the limits all the time; `.xls` and `.xlsb` by SheetJS, which cannot be stopped, in a thread that can. The format is told by the content. The file is only
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
    return { ...(await readNamed(bytes, path, guard, options)), sha256: hash('sha256', bytes), bytes: bytes.length };
  } catch (error) {
    if (error === NEEDS_THREAD) return readDataApart(path, options);
    throw error;
  }
}

/** Thrown where SheetJS has to read, and this is not the thread for it. */
const NEEDS_THREAD = new Error('SheetJS reads in a thread of its own only');

/** Reads by the content, and tells when the name promises something else. */
async function readNamed(bytes: Buffer, path: string, guard: ReadGuard, options: ReadOptions): Promise<WorkbookContent> {
  const promised = NAMED[extname(path).toLowerCase()];
  try {
    const content = await readContent(bytes, path, guard, options);
    if (!promised?.includes(content.format)) content.warnings.unshift({ code: 'MISLABELLED', params: { format: content.format } });
    return content;
  } catch (error) {
    const isOther = error instanceof WorkbookError && error.code === 'WORKBOOK_NOT_A_WORKBOOK' && bytes.length > 0;
    throw isOther && promised !== undefined ? new WorkbookError('WORKBOOK_MISLABELLED', error.message) : error;
  }
}

/** What only some files need is loaded with the first of them: SheetJS and the tables of encodings are large. */
async function readContent(bytes: Buffer, path: string, guard: ReadGuard, { inThisThread = false, password }: ReadOptions): Promise<WorkbookContent> {
  const kind = sniff(bytes);
  if (kind === 'zip') return readZip(await openPackage(bytes, guard), guard, inThisThread);
  if (kind === 'ole') return readOle(bytes, guard, password);
  const extension = extname(path);
  const promised = NAMED[extension.toLowerCase()];
  if (promised === undefined) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'text under the name of no table');
  const { readCsv } = await import('./read-csv.ts');
  return readCsv(bytes, { name: basename(path, extension), isNamedText: promised.includes('csv') }, guard);
}

/** An old workbook, or a new one behind a password. Only in a thread that may be ended. */
async function readOle(bytes: Buffer, guard: ReadGuard, password: string | undefined): Promise<WorkbookContent> {
  const { openOle, readXls } = await import('./read-xls.ts');
  const content = openOle(bytes);
  if (content.kind === 'records') return readXls(content.stream, guard);
  if (password === undefined) throw new WorkbookError('WORKBOOK_ENCRYPTED', 'a workbook with a password');
  const { decryptPackage } = await import('./decrypt-package.ts');
  return readZip(await openPackage(decryptPackage(content.info, content.locked, password, guard), guard), guard, true);
}

async function readZip(parts: Package, guard: ReadGuard, isApart: boolean): Promise<WorkbookContent> {
  const content = await readParts(parts, guard, isApart);
  content.warnings.push(...ignoredParts(parts.names));
  return content;
}

async function readParts(parts: Package, guard: ReadGuard, isApart: boolean): Promise<WorkbookContent> {
  if (isOpenDocument(parts)) return readOds(parts, guard);
  if (!(await workbookPart(parts, guard)).toLowerCase().endsWith('.bin')) return readOoxml(parts, guard);
  if (!isApart) throw NEEDS_THREAD;
  return (await import('./read-xlsb.ts')).readXlsb(parts, guard);
}

/** The file as it is now, in one piece: a file of the permitted size fits, and a later change cannot mix in. */
async function readBytes(path: string, guard: ReadGuard): Promise<Buffer> {
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
