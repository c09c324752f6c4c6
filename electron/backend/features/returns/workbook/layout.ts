import { type FormColumn, type FormContents, type FormSection, TOTAL_ROW, UNIT_ROW } from '#shared/forms/form-contents.ts';
import { isSummed } from '#shared/forms/places.ts';
import { cellName, type CellValues } from '#shared/forms/values.ts';
import { columnLetters } from '#shared/rules/column-letters.ts';

/** A row of the body: of the form, of the unit, of a list, a title between rows, or the total. */
export interface LaidRow {
  row: number;
  /** Null for a title: it has no cells. */
  code: string | null;
  number: string;
  label: string;
  indent: number;
}
export interface LaidSection {
  section: FormSection;
  titleRow: number | null;
  headingRow: number;
  /** How many rows the headings take. */
  headingRows: number;
  numberRow: number;
  /** Hidden: the code of the column above which it stands, so that columns are told whatever is done to the sheet. */
  codeRow: number;
  rows: LaidRow[];
  /** Where the figures of the round before stand: in a row of their own, or in columns to the right from this one; null where none are. */
  before: { row: number } | { column: number } | null;
}
export interface FormLayout {
  sections: LaidSection[];
  /** The last column that is printed, and the hidden one of the keys. */
  lastColumn: number;
  keyColumn: number;
  nextRow: number;
}

/** Columns of figures begin behind the number of the row and its words. */
export const FIRST_COLUMN = 3;
/** So many rows of a list are offered; a longer list is sent as the program's own import. */
const OFFERED_RECORDS = 100;

/** Where everything of a form stands on its sheet, from a row on. */
export function layOut(contents: FormContents, firstRow: number, unitName: string, previous: CellValues | null): FormLayout {
  const widthOf = (section: FormSection): number => section.columns.length + (previous === null || section.rows.kind !== 'fixed' ? 0 : figureColumns(section).length);
  const lastColumn = FIRST_COLUMN - 1 + Math.max(...contents.sections.map(widthOf));
  let row = firstRow;
  const sections = contents.sections.map((section): LaidSection => {
    const titleRow = section.title === '' ? null : row++;
    const headingRow = row;
    const headingRows = Math.max(...section.columns.map(({ headings }) => headings.length));
    const numberRow = row + headingRows;
    const codeRow = numberRow + 1;
    row = codeRow + 1;
    const rows = bodyOf(section, unitName).map((one) => ({ ...one, row: row++ }));
    const before = previous === null ? null : section.rows.kind === 'units' ? { row: row++ } : section.rows.kind === 'fixed' ? { column: FIRST_COLUMN + section.columns.length } : null;
    row += 1;
    return { section, titleRow, headingRow, headingRows, numberRow, codeRow, rows, before };
  });
  return { sections, lastColumn, keyColumn: lastColumn + 1, nextRow: row };
}

function bodyOf(section: FormSection, unitName: string): Omit<LaidRow, 'row'>[] {
  const total = { code: TOTAL_ROW, number: '', label: 'Tổng cộng', indent: 0 };
  const body = ((): Omit<LaidRow, 'row'>[] => {
    switch (section.rows.kind) {
      case 'units': return [{ code: UNIT_ROW, number: '', label: unitName, indent: 0 }];
      case 'records': return Array.from({ length: Math.min(section.rows.most, OFFERED_RECORDS) }, (_, index) => ({ code: String(index + 1), number: String(index + 1), label: '', indent: 0 }));
      case 'fixed': return section.rows.rows.map(({ code, number, label, indent = 0, heading }) => ({ code: heading === true ? null : code, number, label, indent }));
    }
  })();
  if (section.rows.kind === 'units' || section.total === undefined) return body;
  return section.total === 'top' ? [total, ...body] : [...body, total];
}

/** The columns whose figures of the round before are printed beside the new ones. */
export function figureColumns(section: FormSection): FormColumn[] {
  return section.columns.filter((column) => isSummed(column) || column.type === 'percent');
}

/** The address of a cell on its sheet; null where it has no place. */
export function addressIn({ sections }: FormLayout): (cell: string) => string | null {
  const known = new Map(sections.flatMap(({ section, rows }) => rows.flatMap(({ code, row }) => (code === null ? [] : section.columns.map((column, index) => [cellName(section.code, code, column.code), `${columnLetters(FIRST_COLUMN + index)}${row}`] as const)))));
  return (cell) => known.get(cell) ?? null;
}
