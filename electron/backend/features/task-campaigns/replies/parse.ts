import { isPersonalHeading } from '#shared/rules/import-columns.ts';
import { isSecretMark } from '#shared/rules/secret-marks.ts';
import type { SheetCell } from '#shared/rules/task-sheet-cells.ts';
import { ANSWER_FIELDS, type AnswerField, FIXED_FIELDS, type FixedField, SHEET_WORDS } from '#shared/rules/task-sheet.ts';
import { cleanText } from '#shared/rules/text.ts';
import { findHeaderRow, type FoundHeading } from '../../../office/find-table.ts';
import { isColumnLabel, isSignature, isTotal } from '../../../office/table-words.ts';
import type { Cell, Sheet, Workbook } from '../../../office/workbook.ts';
import { findStamp, type Stamp } from '../../../office/workbook-stamp.ts';

/** A row of a reply, as it stands in the file. */
export interface ParsedRow {
  row: number;
  /** The id of the task the row was made for, from the hidden column. */
  key: string | null;
  fixed: Partial<Record<FixedField, string>>;
  answers: Partial<Record<AnswerField, SheetCell>>;
}
/** A sheet that looks like a tracking sheet. */
export interface ParsedSheet {
  sheetName: string;
  stamp: Stamp | null;
  rows: ParsedRow[];
  /** What stands above the table: the unit is told by it where the stamp was lost. */
  head: string;
  /** The headings that look like data of persons, for which the record has no field. */
  personal: string[];
}

const MAX_ROWS = 5000;
const MAX_COLUMNS = 60;
const MIN_LABELS = 4;
/** The first sheet of a workbook can be known by fewer headings than any other list has. */
const NEEDED: readonly AnswerField[] = ['progress', 'status', 'result', 'doneOn'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The tracking sheets in a workbook: what names the tasks and at least one column to answer in. Hidden sheets are left out. */
function parseReply(workbook: Workbook): ParsedSheet[] {
  return workbook.sheets.filter(({ state }) => state === 'visible').flatMap((sheet) => {
    const heading = findHeaderRow(sheet, SHEET_WORDS);
    const fields = new Set(heading?.columns.map(({ field }) => field));
    const isOurs = (fields.has('title') || fields.has('code')) && NEEDED.some((field) => fields.has(field));
    return heading !== null && isOurs ? [parseSheet(sheet, heading)] : [];
  });
}

/** The same; null where one bears a mark of secrecy. */
export function parseMarked(workbook: Workbook): ParsedSheet[] | null {
  const sheets = parseReply(workbook);
  return isMarkedReply(sheets) ? null : sheets;
}

/** Whether an answer or what stands above the table bears a mark of secrecy. */
function isMarkedReply(sheets: readonly ParsedSheet[]): boolean {
  const marked = (text: string): boolean => (text.includes('\n') || text.includes('\r') ? text.split(/[\r\n]+/).some(isSecretMark) : isSecretMark(text));
  return sheets.some(({ head, rows }) => marked(head) || rows.some(({ fixed, answers }) => Object.values(fixed).some(marked) || Object.values(answers).some((cell) => marked(cell.text))));
}

function parseSheet(sheet: Sheet, heading: FoundHeading<FixedField | AnswerField>): ParsedSheet {
  const stamped = findStamp('BCNV1', sheet, heading.firstDataRow - 1, MAX_COLUMNS);
  const columnOf = new Map(heading.columns.flatMap(({ column, field }) => (field === null ? [] : [[field, column] as const])));
  const width = Math.max(MAX_COLUMNS, ...columnOf.values());
  const rows: ParsedRow[] = [];
  for (let row = heading.firstDataRow; row <= Math.min(sheet.rows, heading.firstDataRow + MAX_ROWS); row += 1) {
    const cells = sheet.rowCells(row, width);
    const told = cells.filter((cell) => cell !== undefined && cell.column <= MAX_COLUMNS && cell.text.trim() !== '');
    const first = told[0]?.text;
    if (first === undefined || isTotal(first) || (row === heading.firstDataRow && isNumbered(told))) continue;
    if (isSignature(first)) break;
    const parsed = parseRow(cells, row, columnOf, stamped?.column ?? null);
    if (holdsSomething(parsed)) rows.push(parsed);
  }
  return { sheetName: sheet.name, stamp: stamped?.stamp ?? null, rows, head: headOf(sheet, heading.row), personal: heading.columns.flatMap(({ heading: words }) => (isPersonalHeading(words) ? [cleanText(words)] : [])) };
}

/** The row of column numbers where a unit took a column out or put one in: its numbers have a gap, and it still is no task. */
function isNumbered(told: readonly (Cell | undefined)[]): boolean {
  return told.length >= MIN_LABELS && told.every((cell) => isColumnLabel(cell?.text ?? ''));
}

function parseRow(cells: readonly (Cell | undefined)[], row: number, columnOf: ReadonlyMap<FixedField | AnswerField, number>, keyColumn: number | null): ParsedRow {
  const cellOf = (field: FixedField | AnswerField): Cell | undefined => cells[(columnOf.get(field) ?? 0) - 1];
  const key = keyColumn === null ? '' : (cells[keyColumn - 1]?.text.trim() ?? '');
  const parsed: ParsedRow = { row, key: UUID.test(key) ? key : null, fixed: {}, answers: {} };
  for (const field of FIXED_FIELDS) {
    const text = cleanText(cellOf(field)?.text ?? '');
    if (text !== '') parsed.fixed[field] = text;
  }
  for (const field of ANSWER_FIELDS) {
    const cell = cellOf(field);
    if (cell !== undefined && cell.text.trim() !== '') parsed.answers[field] = sheetCell(cell);
  }
  return parsed;
}

function sheetCell({ text, value }: Cell): SheetCell {
  if (value.kind === 'number') return { text, kind: 'number', number: value.value };
  if (value.kind === 'date') return { text, kind: 'date', day: value.iso.slice(0, 10) };
  return { text, kind: value.kind === 'text' ? 'text' : 'other' };
}

/** A heading of a group has nothing but words; a row that was only numbered has nothing at all. */
function holdsSomething({ key, fixed, answers }: ParsedRow): boolean {
  return key !== null || fixed.title !== undefined || fixed.code !== undefined || Object.keys(answers).length > 0;
}

function headOf(sheet: Sheet, headingRow: number): string {
  const lines: string[] = [];
  for (let row = 1; row < headingRow; row += 1) lines.push(...sheet.rowTexts(row, MAX_COLUMNS).filter((text) => text.trim() !== ''));
  return lines.join('\n');
}
