import { CFB } from '@e965/xlsx';
import type { ReadGuard } from './read-guard.ts';
import { readBySheetJs } from './sheetjs-content.ts';
import type { WorkbookContent } from './workbook.ts';
import { damaged, WorkbookError } from './workbook-error.ts';
import { surveyXls } from './xls-survey.ts';

/**
 * Reads a workbook of Excel 95 to 2003 ([MS-XLS]) by SheetJS, which cannot be stopped while it reads: only for a thread
 * that may be ended. Cells and fonts are compared with, and taken from, the records of the file.
 */
export function readXls(bytes: Buffer, guard: ReadGuard): WorkbookContent {
  const stream = workbookStream(bytes);
  const survey = surveyXls(stream);
  if (survey.encrypted) throw new WorkbookError('WORKBOOK_ENCRYPTED', 'a workbook with a password');
  if (!survey.whole) throw damaged('a workbook that is cut off');
  // SheetJS gives the sheets in the order of their places in the stream, as the survey does.
  return readBySheetJs(stream, 'xls', survey, guard);
}

/** The stream that holds the workbook; an OLE file may also hold a workbook behind a password, or another document. */
function workbookStream(bytes: Buffer): Buffer {
  let names: string[];
  let stream: unknown;
  try {
    const file = CFB.read(bytes, { type: 'buffer' }) as { FullPaths: string[]; FileIndex: { content?: unknown }[] };
    names = file.FullPaths.map((path) => path.split('/').at(-1)!.toLowerCase());
    stream = file.FileIndex[names.findIndex((name) => name === 'workbook' || name === 'book')]?.content;
  } catch (error) {
    throw damaged('the compound file cannot be read', error);
  }
  if (names.includes('encryptedpackage')) throw new WorkbookError('WORKBOOK_ENCRYPTED', 'a workbook with a password');
  if (stream === undefined) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'another kind of office document');
  return Buffer.from(stream as Uint8Array);
}
