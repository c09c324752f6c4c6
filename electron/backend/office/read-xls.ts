import { CFB } from '@e965/xlsx';
import { chainsEnd } from './compound-chains.ts';
import { readBiff8 } from './read-biff8.ts';
import type { ReadGuard } from './read-guard.ts';
import type { ReadContent } from './second-opinion.ts';
import { readWithSecond } from './second-opinion.ts';
import { MOST_SHEETJS_CELLS, readBySheetJs } from './sheetjs-content.ts';
import { damaged, WorkbookError } from './workbook-error.ts';
import { surveyXls } from './xls-survey.ts';

/**
 * Reads a workbook of Excel 95 to 2003 ([MS-XLS]): of 97 and later by its records, with SheetJS as second reader; of 95 by
 * SheetJS alone, with the fonts of the records. SheetJS cannot be stopped: only for a thread that may be ended.
 */
export async function readXls(stream: Buffer, guard: ReadGuard): Promise<ReadContent> {
  const survey = surveyXls(stream, false);
  if (survey.encrypted) throw new WorkbookError('WORKBOOK_LOCKED', 'an old workbook with a password');
  if (!survey.whole) throw damaged('a workbook that is cut off');
  // SheetJS gives the sheets in the order of their places in the stream, as the survey does.
  const bySheetJs = (inGuard: ReadGuard, most?: number) => readBySheetJs(stream, 'xls', surveyXls(stream, true), inGuard, most);
  if (!survey.isUnicode) return { content: bySheetJs(guard, MOST_SHEETJS_CELLS), reading: { reader: 'sheetjs', second: null } };
  return readWithSecond({ name: 'own', read: (inGuard) => readBiff8(stream, survey, inGuard) }, { name: 'sheetjs', read: (inGuard) => bySheetJs(inGuard) }, guard);
}

/** What an OLE file may be for us: the records of an old workbook, or a new one behind a password. */
export type OleContent = { kind: 'records'; stream: Buffer; names: string[] } | { kind: 'locked'; info: Buffer; locked: Buffer };

/** Opens a compound file ([MS-CFB]); one that holds another document is refused. */
export function openOle(bytes: Buffer): OleContent {
  const { names, stream } = streamsOf(bytes);
  const [info, locked, records] = [stream('encryptioninfo'), stream('encryptedpackage'), stream('workbook') ?? stream('book')];
  if (info !== undefined && locked !== undefined) return { kind: 'locked', info, locked };
  if (records === undefined) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'another kind of office document');
  return { kind: 'records', stream: records, names };
}

function streamsOf(bytes: Buffer): { names: string[]; stream: (name: string) => Buffer | undefined } {
  if (!chainsEnd(bytes)) throw damaged('a chain of sectors goes round in a circle');
  try {
    const file = CFB.read(bytes, { type: 'buffer' }) as { FullPaths: string[]; FileIndex: { content?: Uint8Array }[] };
    const paths = file.FullPaths.map((path) => path.split('/').slice(1).join('/'));
    const last = paths.map((path) => path.split('/').at(-1)!.toLowerCase());
    return {
      names: paths.map((path) => path.toLowerCase()).filter((path) => path !== '' && !path.endsWith('/')),
      stream(name) {
        const content = file.FileIndex[last.indexOf(name)]?.content;
        return content === undefined ? undefined : Buffer.from(content);
      },
    };
  } catch (error) {
    throw damaged('the compound file cannot be read', error);
  }
}
