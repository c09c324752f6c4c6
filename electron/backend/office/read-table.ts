import { foldWords } from '#shared/rules/text.ts';
import type { FoundHeading } from './find-table.ts';
import { isSignature, isTotal } from './table-words.ts';
import type { Cell, Sheet, Span } from './workbook.ts';

export type TableRow = {
  /** Row number in the sheet. */
  row: number;
  /** Position 0 is column 1; no further than the columns of the heading. */
  cells: readonly (Cell | undefined)[];
  /** The group heading above the row, e.g. `II. Phó Trưởng ban`; null before the first. */
  group: string | null;
  /** The row is hidden in the sheet. It is given all the same. */
  hidden: boolean;
};
/** Rows with content that are no records, and why, so that nothing is left out in silence. */
export type PassedRow = { row: number; why: 'group' | 'total' | 'signature' | 'after-end' | 'heading-again' };
export type Table = { rows: TableRow[]; passed: PassedRow[] };

const BLANK_ROWS_AT_END = 20;
const MAX_SIGNATURE_CELLS = 3;
const ROW_NUMBER_HEADING = /^(?:s?tt|so tt|so thu tu|no|#)?$/;
const ROMAN_OR_LETTER = /^(?:[IVX]+|[A-ZĐ])[.)]?$/;
const NUMBERED = /^(?:[IVX]+|[A-ZĐ])[.)]\s+\S/;

/**
 * The records under a heading: from its first data row to the signatures or to twenty blank rows. Group headings
 * become a property of the rows below them; totals and repeated headings are passed over.
 */
export function readTable(sheet: Sheet, heading: Pick<FoundHeading<string>, 'firstDataRow' | 'columns'>): Table {
  const table: Table = { rows: [], passed: [] };
  const surroundings = lookAround(sheet, heading);
  const hiddenRows = rowsIn(sheet.hiddenRows, sheet.rows);
  let group: string | null = null;
  let blank = 0;
  let ended = false;
  for (let row = heading.firstDataRow; row <= sheet.rows; row++) {
    const cells = sheet.rowCells(row, heading.columns.length);
    const filled = cells.filter((cell): cell is Cell => cell !== undefined && (cell.text.trim() !== '' || cell.formula !== undefined));
    if (filled.length === 0) {
      if (++blank >= BLANK_ROWS_AT_END) ended = true;
      continue;
    }
    blank = 0;
    const why = ended ? 'after-end' : passedWhy(filled, surroundings);
    if (why === 'signature') ended = true;
    if (why === 'group') group = groupText(filled);
    if (why === null) table.rows.push({ row, cells, group, hidden: hiddenRows.has(row) });
    else table.passed.push({ row, why });
  }
  return table;
}

function passedWhy(filled: readonly Cell[], surroundings: Surroundings): PassedRow['why'] | null {
  if (filled.length <= MAX_SIGNATURE_CELLS && filled.some((cell) => isSignature(cell.text))) return 'signature';
  if (filled.some((cell, index) => index < 2 && isTotal(cell.text))) return 'total';
  if (filled.length >= 2 && filled.every((cell) => cell.text.trim() !== '' && surroundings.headings.get(cell.column) === cell.text.trim())) return 'heading-again';
  return isGroup(filled, surroundings) ? 'group' : null;
}

/**
 * A group heading is one text that is merged over columns, or stands alone where the row number would be, or is numbered
 * itself; or its number (`II`, `A`) in the first column and the text in the second. Any other lone text is a record.
 */
function isGroup(filled: readonly Cell[], surroundings: Surroundings): boolean {
  const label = filled.at(-1)!;
  if (label.value.kind !== 'text') return false;
  if (filled.length === 1) {
    const spread = surroundings.spread.has(`${label.row}:${label.column}`);
    return spread || (label.column === 1 && surroundings.firstIsNumber) || NUMBERED.test(label.text.trim());
  }
  const [number] = filled;
  return filled.length === 2 && number!.column === 1 && label.column === 2 && ROMAN_OR_LETTER.test(number!.text.trim());
}

/** What decides about a row and lies outside it. */
type Surroundings = {
  headings: ReadonlyMap<number, string>;
  /** Top left cells, as `row:column`, of merges over more than one column. */
  spread: ReadonlySet<string>;
  /** The first column numbers the rows. */
  firstIsNumber: boolean;
};

function lookAround(sheet: Sheet, heading: Pick<FoundHeading<string>, 'columns'>): Surroundings {
  const headings = new Map(heading.columns.map((column) => [column.column, column.heading]));
  const spread = new Set(sheet.merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top}:${merge.left}`));
  return { headings, spread, firstIsNumber: ROW_NUMBER_HEADING.test(foldWords(headings.get(1) ?? '')) };
}

function groupText(filled: readonly Cell[]): string {
  return filled.map((cell) => cell.text.replace(/\s+/g, ' ').trim()).join(' ');
}

function rowsIn(spans: readonly Span[], lastRow: number): Set<number> {
  const rows = new Set<number>();
  for (const span of spans) for (let row = span.first; row <= Math.min(span.last, lastRow); row++) rows.add(row);
  return rows;
}
