import { compareContents } from './compare-contents.ts';
import type { ReadGuard } from './read-guard.ts';
import type { ReaderName, Reading, WorkbookContent, WorkbookWarning } from './workbook.ts';
import { WorkbookError } from './workbook-error.ts';

/** Something that reads a file, by its name in the answer. */
export type Reader = { name: ReaderName; read: (guard: ReadGuard) => WorkbookContent | Promise<WorkbookContent> };
/** How readers are called before users. */
const NAMES: Record<ReaderName, string> = { own: 'Steering Desk', sheetjs: 'SheetJS' };
export type ReadContent = { content: WorkbookContent; reading: Reading };

/**
 * Reads by the first reader. Where it fails, or gives another count of cells than the file holds, the second reads too:
 * its answer stands in for a failed one only when it has every cell counted in the file, and two answers are compared
 * value by value. Which reader gave the answer, and what differed, is always told. Refusals of limits, passwords and the
 * like are no failures.
 */
export async function readWithSecond(first: Reader, second: Reader, guard: ReadGuard): Promise<ReadContent> {
  const own = await attempt(first, guard);
  if ('content' in own && isComplete(own.content)) return { content: own.content, reading: { reader: first.name, second: null } };
  const other = await attempt(second, guard.anew());
  if ('error' in own) return instead(own.error, second, other);
  return 'error' in other ? alone(own.content, first, second) : both(own.content, other.content, first, second, guard);
}

/** The answer of the second reader instead of one that failed; the failure, when that has not all cells either. */
function instead(failure: unknown, second: Reader, other: Attempt): ReadContent {
  if ('error' in other || !isComplete(other.content)) throw failure;
  const { content } = other;
  const cells = content.sheets.reduce((sum, sheet) => sum + sheet.columns.length, 0);
  content.warnings.unshift({ code: 'READ_INSTEAD', params: { reader: NAMES[second.name], cells } });
  return { content, reading: { reader: second.name, second: { reader: second.name, because: 'failed', found: 'instead' } } };
}

/** The first answer, which nobody could confirm. */
function alone(content: WorkbookContent, first: Reader, second: Reader): ReadContent {
  content.warnings.push(...countWarnings(content, 'COUNT_UNCONFIRMED', second.name));
  return { content, reading: { reader: first.name, second: { reader: second.name, because: 'count', found: 'failed' } } };
}

function both(own: WorkbookContent, other: WorkbookContent, first: Reader, second: Reader, guard: ReadGuard): ReadContent {
  const takesOther = isComplete(other);
  const [content, reader] = takesOther ? [other, second] : [own, first];
  const differences = compareContents(own, other, guard);
  const code = takesOther ? 'READERS_DIFFER_OTHER' : 'READERS_DIFFER';
  const warnings: WorkbookWarning[] = differences.map(({ sheet, count, cells }) => ({ code, params: { sheet, count, cells, reader: NAMES[second.name] } }));
  content.warnings.push(...(differences.length > 0 ? warnings : countWarnings(own, 'COUNT_CONFIRMED', second.name)));
  return { content, reading: { reader: reader.name, second: { reader: second.name, because: 'count', found: differences.length > 0 ? 'differs' : 'agrees' } } };
}

/** The sheets whose count does not agree with the file. */
function countWarnings(content: WorkbookContent, code: 'COUNT_CONFIRMED' | 'COUNT_UNCONFIRMED', reader: ReaderName): WorkbookWarning[] {
  return content.sheets.filter((sheet) => sheet.columns.length !== sheet.declaredCells).map((sheet) => ({ code, params: { sheet: sheet.name, declared: sheet.declaredCells, cells: sheet.columns.length, reader: NAMES[reader] } }));
}

function isComplete({ sheets }: WorkbookContent): boolean {
  return sheets.every((sheet) => sheet.columns.length === sheet.declaredCells);
}

type Attempt = { content: WorkbookContent } | { error: unknown };

async function attempt(reader: Reader, guard: ReadGuard): Promise<Attempt> {
  try {
    return { content: await reader.read(guard) };
  } catch (error) {
    // Faults of a reader are failures like damage; everything else is for whoever asked.
    if (error instanceof TypeError || error instanceof RangeError) return { error };
    if (error instanceof WorkbookError && !error.isFinal && (error.code === 'WORKBOOK_DAMAGED' || (reader.name === 'sheetjs' && error.code === 'WORKBOOK_TOO_LARGE'))) return { error };
    throw error;
  }
}
