import { type FormColumn, type FormContents, type FormSection, TOTAL_ROW, UNIT_ROW } from '#shared/forms/form-contents.ts';
import { headingRows, type SpannedHeading } from '#shared/forms/heading-spans.ts';
import { cellType } from '#shared/forms/places.ts';
import { cellName, type CellValue, type CellValues, DASH } from '#shared/forms/values.ts';
import { figureText } from '#shared/rules/figure-text.ts';
import { formatDate, isDate } from '#shared/rules/dates.ts';
import type { TextLine } from './list-spec.ts';

/** A form with its figures as it goes out: described once, written from this as a workbook and printed from this. */
export interface FormPaper {
  /** "Biểu B1, phiên bản 2026.1". */
  called: string;
  header: { left: readonly TextLine[]; right: readonly TextLine[] };
  title: string;
  subtitle: readonly string[];
  measuredIn: string;
  tables: readonly FormTable[];
  notes: readonly string[];
  signature: { left: readonly TextLine[]; right: readonly TextLine[] };
  /** At the very end: the check code of the figures. */
  foot: string;
}

export interface FormTable {
  title: string;
  /** In characters; the first two are the number and the name of a row. */
  widths: readonly number[];
  headings: readonly (readonly SpannedHeading[])[];
  /** The printed numbers under the headings. */
  numbers: readonly string[];
  rows: readonly FormPaperRow[];
}

export interface FormPaperRow {
  number: string;
  label: string;
  indent: number;
  /** A title between rows. */
  heading: boolean;
  /** Rows that are sums. */
  bold: boolean;
  cells: readonly FormPaperCell[];
}

export interface FormPaperCell {
  /** By which formulas find it; rows of units and of lists have none. */
  name: string | null;
  value: number | string | null;
  numeric: boolean;
  /** The cell adds up those of the rows of units in its column. */
  addsUnits: boolean;
}

/** The rows of a section that holds one for each unit or record. */
export interface RowOfUnit {
  unitName: string;
  cells: readonly (CellValue | null)[];
}

export interface FilledForm {
  code: string;
  number: string;
  contents: FormContents;
  /** The whole, or what one unit filled. */
  values: CellValues;
  /** By section: the rows of units or records; none in a form that one unit fills. */
  rows: Readonly<Record<string, readonly RowOfUnit[]>>;
}

const NUMBER_WIDTH = 6;
const LABEL_WIDTH = 34;
const FIGURE_WIDTH = 11;
const TEXT_WIDTH = 22;
const WORDS = { number: 'TT', row: 'Chỉ tiêu', unit: 'Đơn vị', total: 'Tổng cộng' };
const NUMERIC = new Set(['count', 'number', 'percent']);

/** The tables of a form with its figures, in the order of its sections. */
export function formTables({ contents, values, rows }: Pick<FilledForm, 'contents' | 'values' | 'rows'>): FormTable[] {
  return contents.sections.map((section) => ({
    title: section.title,
    widths: [NUMBER_WIDTH, LABEL_WIDTH, ...section.columns.map(widthOf)],
    headings: withOwnColumns(headingRows(section.columns), section.rows.kind === 'fixed' ? WORDS.row : WORDS.unit),
    numbers: ['A', 'B', ...section.columns.map(({ number }) => number)],
    rows: section.rows.kind === 'fixed' ? fixedRowsOf(section, values) : rowsOfUnits(section, values, rows[section.code] ?? []),
  }));
}

function widthOf({ width, type }: FormColumn): number {
  return width ?? (NUMERIC.has(type) ? FIGURE_WIDTH : TEXT_WIDTH);
}

/** The number and the name of a row stand left of the columns of the form. */
function withOwnColumns(headings: SpannedHeading[][], label: string): SpannedHeading[][] {
  const moved = headings.map((row) => row.map((heading) => ({ ...heading, column: heading.column + 2 })));
  const own = [WORDS.number, label].map((text, column) => ({ text, column, columns: 1, rows: headings.length }));
  return moved.map((row, level) => (level === 0 ? [...own, ...row] : row));
}

function fixedRowsOf(section: FormSection, values: CellValues): FormPaperRow[] {
  const rows = section.rows.kind === 'fixed' ? section.rows.rows : [];
  const told = rows.map(({ code, number, label, indent = 0, heading = false }) => ({ number, label, indent, heading, bold: heading, cells: heading ? [] : cellsOfRow(section, code, values) }));
  if (section.total === undefined) return told;
  const total = { ...BARE_ROW, label: WORDS.total, bold: true, cells: cellsOfRow(section, TOTAL_ROW, values) };
  return section.total === 'top' ? [total, ...told] : [...told, total];
}

const BARE_ROW = { number: '', indent: 0, heading: false };

/** Every unit or record under the other, with the row of the total where the form has it, or where there is no other. */
function rowsOfUnits(section: FormSection, values: CellValues, rows: readonly RowOfUnit[]): FormPaperRow[] {
  const told = rows.map(({ unitName, cells }, index) => ({
    ...BARE_ROW, number: String(index + 1), label: unitName, bold: false,
    cells: section.columns.map((column, place) => ({ name: null, addsUnits: false, ...shown(cells[place] ?? null, NUMERIC.has(column.type)) })),
  }));
  if (section.rows.kind === 'records') return told;
  const total = { ...BARE_ROW, label: WORDS.total, bold: true, cells: cellsOfRow(section, UNIT_ROW, values).map((cell) => ({ ...cell, addsUnits: rows.length > 0 })) };
  return section.total === 'top' ? [total, ...told] : [...told, total];
}

function cellsOfRow(section: FormSection, row: string, values: CellValues): FormPaperCell[] {
  return section.columns.map((column) => {
    const name = cellName(section.code, row, column.code);
    return { name, addsUnits: false, ...shown(values.get(name) ?? null, NUMERIC.has(cellType(section, row, column))) };
  });
}

/** A figure as a number where it is exact, else in words; a dash is a dash, a day is written day first. */
function shown(value: CellValue | null, numeric: boolean): Pick<FormPaperCell, 'value' | 'numeric'> {
  if (value === null) return { value: null, numeric };
  if (value.number !== null) return { value: (value.qualifier ?? 'exact') === 'exact' ? value.number : figureText({ value: value.number, qualifier: value.qualifier ?? 'exact' }), numeric };
  return { value: value.text === DASH ? '–' : value.text !== null && isDate(value.text) ? formatDate(value.text) : value.text, numeric };
}
