import { foldWords } from '#shared/rules/text.ts';
import type { FoundHeading } from './find-table.ts';
import { isSignature, isTotal } from './table-words.ts';
import type { Cell, Sheet, Span } from './workbook.ts';

export type TableRow = {
  /** Row number in the sheet. */
  readonly row: number;
  /** Position 0 is column 1; no further than the columns of the heading. Made anew whenever asked for. */
  readonly cells: readonly (Cell | undefined)[];
  /** The group heading above the row, e.g. `II. Phó Trưởng ban`; null before the first. */
  readonly group: string | null;
  /** The row is hidden in the sheet. It is given all the same. */
  readonly hidden: boolean;
};
/** Rows with content that are no records, and why, so that nothing is left out in silence. */
export type PassedRow = { row: number; why: 'group' | 'total' | 'signature' | 'after-end' | 'heading-again' };
export type Table = { rows: TableRow[]; /** Rows of sums, which are passed over as well. */ totals: TableRow[]; passed: PassedRow[] };

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
  const table: Table = { rows: [], totals: [], passed: [] };
  const surroundings = lookAround(sheet, heading);
  const hiddenRows = rowsIn(sheet.hiddenRows, sheet.rows);
  let group: string | null = null;
  let blank = 0;
  let ended = false;
  for (let row = heading.firstDataRow; row <= sheet.rows; row++) {
    const line = readLine(sheet, row, heading.columns.length);
    if (line.filled.length === 0) {
      if (++blank >= BLANK_ROWS_AT_END) ended = true;
      continue;
    }
    blank = 0;
    const why = ended ? 'after-end' : passedWhy(line, surroundings);
    if (why === 'signature') ended = true;
    if (why === 'group') group = groupText(line);
    if (why !== null) table.passed.push({ row, why });
    if (why === null || why === 'total') table[why === null ? 'rows' : 'totals'].push(new SheetRow(sheet, heading.columns.length, row, group, hiddenRows.has(row)));
  }
  return table;
}

/** A row that keeps no cells: a long list of them weighs more than the whole file. */
class SheetRow implements TableRow {
  readonly row: number;
  readonly group: string | null;
  readonly hidden: boolean;
  readonly #sheet: Sheet;
  readonly #width: number;

  constructor(sheet: Sheet, width: number, row: number, group: string | null, hidden: boolean) {
    this.#sheet = sheet;
    this.#width = width;
    this.row = row;
    this.group = group;
    this.hidden = hidden;
  }

  get cells(): readonly (Cell | undefined)[] {
    return this.#sheet.rowCells(this.row, this.#width);
  }
}

/** A row as it is looked at to tell what it is. */
type Line = {
  row: number;
  /** Position 0 is column 1. */
  texts: readonly string[];
  /** Columns with a text or a formula. */
  filled: readonly number[];
};

function readLine(sheet: Sheet, row: number, width: number): Line {
  const texts = sheet.rowTexts(row, width);
  const filled: number[] = [];
  for (let column = 1; column <= texts.length; column++) {
    if (texts[column - 1]!.trim() !== '' || sheet.get(row, column)?.formula !== undefined) filled.push(column);
  }
  return { row, texts, filled };
}

function passedWhy({ row, texts, filled }: Line, surroundings: Surroundings): PassedRow['why'] | null {
  const textOf = (column: number) => texts[column - 1]!.trim();
  if (filled.length <= MAX_SIGNATURE_CELLS && filled.some((column) => isSignature(textOf(column)))) return 'signature';
  if (filled.slice(0, 2).some((column) => isTotal(textOf(column)))) return 'total';
  if (filled.length >= 2 && filled.every((column) => textOf(column) !== '' && surroundings.headings.get(column) === textOf(column))) return 'heading-again';
  return isGroup({ row, texts, filled }, surroundings) ? 'group' : null;
}

/**
 * A group heading is one text that is merged over columns, or stands alone where the row number would be, or is numbered
 * itself; or its number (`II`, `A`) in the first column and the text in the second. Any other lone text is a record.
 */
function isGroup({ row, texts, filled }: Line, { sheet, spread, firstIsNumber }: Surroundings): boolean {
  if (filled.length > 2) return false;
  const column = filled.at(-1)!;
  if (sheet.get(row, column)?.value.kind !== 'text') return false;
  if (filled.length === 1) return spread.has(`${row}:${column}`) || (column === 1 && firstIsNumber) || NUMBERED.test(texts[column - 1]!.trim());
  return filled[0] === 1 && column === 2 && ROMAN_OR_LETTER.test(texts[0]!.trim());
}

/** What decides about a row and lies outside it. */
type Surroundings = {
  sheet: Sheet;
  headings: ReadonlyMap<number, string>;
  /** Top left cells, as `row:column`, of merges over more than one column. */
  spread: ReadonlySet<string>;
  /** The first column numbers the rows. */
  firstIsNumber: boolean;
};

function lookAround(sheet: Sheet, heading: Pick<FoundHeading<string>, 'columns'>): Surroundings {
  const headings = new Map(heading.columns.map((column) => [column.column, column.heading]));
  const spread = new Set(sheet.merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top}:${merge.left}`));
  return { sheet, headings, spread, firstIsNumber: ROW_NUMBER_HEADING.test(foldWords(headings.get(1) ?? '')) };
}

function groupText({ texts, filled }: Line): string {
  return filled.map((column) => texts[column - 1]!.replace(/\s+/g, ' ').trim()).join(' ');
}

function rowsIn(spans: readonly Span[], lastRow: number): Set<number> {
  const rows = new Set<number>();
  for (const span of spans) for (let row = span.first; row <= Math.min(span.last, lastRow); row++) rows.add(row);
  return rows;
}
