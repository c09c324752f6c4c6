import { type FieldColumn, headingWords, type ImportField, isPersonalColumn, type ListColumns, proposeFields } from '#shared/rules/import-columns.ts';
import { MOST_MAPPED } from '#shared/contract/import-mapping.ts';
import type { ImportEncoding } from '#shared/contract/imports.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { cleanLine, cleanText } from '#shared/rules/text.ts';
import { columnLetters } from '#shared/rules/column-letters.ts';
import { serialToIso } from '../../office/dates.ts';
import type { ListKind } from './list-kind.ts';
import { bearsMark } from './secret-marks.ts';
import { findHeaderRow, type FoundHeading, headingAt } from '../../office/find-table.ts';
import { readTable, type TableRow } from '../../office/read-table.ts';
import type { Cell, Sheet } from '../../office/workbook.ts';

/** A column as the wizard shows it. */
export interface ImportColumn {
  column: number;
  letter: string;
  heading: string;
  samples: string[];
  field: ImportField | null;
  personal: boolean;
}
export interface ImportTable {
  headerRow: number | null;
  firstDataRow: number | null;
  dataRows: number;
  columns: ImportColumn[];
  encodings: ImportEncoding[];
  preview: { row: number; cells: string[] }[];
}

const SAMPLES = 3;
const PREVIEW_ROWS = 20;
const PREVIEW_COLUMNS = 30;
const SHOWN_CHARACTERS = 200;
/** Rows looked at to tell what a column holds. */
const LOOKED_AT = 20;
const CITIZEN_NUMBER = /^0\d{11}$/;

/** The table on a sheet under its heading, its rows read once for all steps. */
export interface FoundTable {
  heading: FoundHeading<ImportField>;
  rows: readonly TableRow[];
  /** Rows of sums: control figures, never records. */
  totals: readonly TableRow[];
  columns: ImportColumn[];
  /** The headings by their columns with all legacy text decoded: what tells a form, whatever the user refused. */
  headings: ReadonlyMap<number, string>;
}

/**
 * Finds the table on a sheet, or reads the one under a heading row the user chose; null when no heading is found.
 * `readable` is the same sheet with all legacy text decoded: what is personal is known by it even where the user refused.
 */
export function findTable(sheet: Sheet, headerRow: number | null, readable: Sheet, list: ListColumns): FoundTable | null {
  const words = headingWords(list);
  const heading = headerRow === null ? findHeaderRow(sheet, words) : headingAt(sheet, headerRow, words);
  if (heading === null) return null;
  const { rows, totals } = readTable(sheet, heading);
  const headings = new Map(headingAt(readable, heading.row, words).columns.map((column) => [column.column, column.heading]));
  const personal = new Set([...headings].filter(([, text]) => isPersonalColumn(text, list)).map(([column]) => column));
  return { heading, rows, totals, columns: describeColumns(heading, rows, personal, list), headings };
}

/** What the wizard shows of a sheet: the table, if one was found, its legacy texts, and the sheet's first rows. */
export function describeTable(sheet: Sheet, table: FoundTable | null, encodings: readonly ImportEncoding[]): ImportTable {
  const personal = new Set(table?.columns.filter((column) => column.personal).map((column) => column.column));
  const shownEncodings = encodings.map((one) => (personal.has(one.column) ? { ...one, samples: [] } : one));
  const preview = previewOf(sheet, table?.heading ?? null, personal);
  if (table === null) return { headerRow: null, firstDataRow: null, dataRows: 0, columns: [], encodings: shownEncodings, preview };
  const { heading, rows, columns } = table;
  return { headerRow: heading.row, firstDataRow: rows[0]?.row ?? null, dataRows: rows.length, columns, encodings: shownEncodings, preview };
}

function describeColumns(heading: FoundHeading<ImportField>, rows: readonly TableRow[], personal: ReadonlySet<number>, list: ListColumns): ImportColumn[] {
  const lookedAt = rows.slice(0, LOOKED_AT).map(({ cells }) => cells).filter((cells) => !cells.some(bearsMark));
  const columns = heading.columns
    .slice(0, MOST_MAPPED)
    .map(({ column, heading: text }) => {
      const samples = lookedAt.map((cells) => shown(cells[column - 1])).filter((sample) => sample !== '');
      return { column, letter: columnLetters(column), heading: cleanLine(text), samples, personal: personal.has(column) || looksPersonal(samples) };
    })
    .filter((column) => column.heading !== '' || column.samples.length > 0);
  const proposed = proposeFields(columns.map((column) => (column.personal ? '' : column.heading)), list);
  return columns.map((column, index) => ({
    ...column,
    samples: column.personal ? [] : column.samples.slice(0, SAMPLES),
    field: list.isKey(column.samples[0] ?? '') ? 'key' : (proposed[index] ?? null),
  }));
}

/** A column of citizen numbers is known by its contents too: twelve digits with a leading zero. */
function looksPersonal(samples: readonly string[]): boolean {
  return samples.length > 0 && samples.every((sample) => CITIZEN_NUMBER.test(sample.replace(/\s/g, '')));
}

/** The head of the sheet as text. Personal columns are left out below their heading, and so is what stands in a row that bears a mark of secrecy. */
function previewOf(sheet: Sheet, heading: FoundHeading<ImportField> | null, personal: ReadonlySet<number>): ImportTable['preview'] {
  const last = Math.min(sheet.rows, (heading?.lastRow ?? 0) + PREVIEW_ROWS);
  const preview: ImportTable['preview'] = [];
  for (let row = 1; row <= last; row += 1) {
    const hides = heading !== null && row > heading.lastRow;
    const cells = sheet.rowCells(row);
    const isSecret = cells.some(bearsMark);
    preview.push({ row, cells: cells.slice(0, PREVIEW_COLUMNS).map((cell, index) => ((hides && personal.has(index + 1)) || (isSecret && !bearsMark(cell)) ? '' : shown(cell))) });
  }
  return preview;
}

function shown(cell: Cell | undefined): string {
  return cell === undefined ? '' : cleanLine(cell.text).slice(0, SHOWN_CHARACTERS);
}

export interface MappedColumn {
  column: number;
  field: ImportField;
}

/** A row of the list as it stands in the file. */
export interface SourceRow {
  row: number;
  /** Cleaned texts of the mapped cells. */
  texts: Partial<Record<ImportField, string>>;
  /** The column of each mapped field, the same for all rows. */
  columns: ReadonlyMap<ImportField, number>;
  /** Fields whose cell holds an error such as #REF!. */
  broken: ImportField[];
  /** The heading of the group the row stands in. */
  group: string | null;
  /** A cell of the row, mapped or not, bears a mark of state secrecy: only what the list keeps of such rows was read. */
  secret: boolean;
}

/** The rows of a table, read by a mapping. Rows without any mapped content are passed over. */
export function readSourceRows(table: Pick<FoundTable, 'rows'>, mapping: readonly MappedColumn[], date1904: boolean, { columns: list, groupHeading }: Pick<ListKind, 'columns' | 'groupHeading'>): SourceRow[] {
  const rows: SourceRow[] = [];
  const columns = new Map(mapping.map(({ column, field }) => [field, column]));
  let tableGroup: string | null = null;
  let ownGroup: string | null = null;
  for (const { row, cells, group } of table.rows) {
    if (group !== tableGroup) {
      tableGroup = group;
      ownGroup = group;
    }
    const heading = groupHeading(cells);
    if (heading !== null) {
      ownGroup = heading;
      continue;
    }
    const source: SourceRow = { row, texts: {}, columns, broken: [], group: ownGroup, secret: list.keptOfSecret !== null && cells.some(bearsMark) };
    if (readCells(source, cells, mapping, list, date1904)) rows.push(source);
  }
  return rows;
}

/** Reads the mapped cells; false when none of them says anything. */
function readCells(source: SourceRow, cells: readonly (Cell | undefined)[], mapping: readonly MappedColumn[], list: ListColumns, date1904: boolean): boolean {
  let filled = false;
  for (const { column, field } of mapping) {
    if (source.secret && list.keptOfSecret?.includes(field) === false) continue;
    const cell = cells[column - 1];
    const holds = list.fields[field]?.holds;
    const text = cell === undefined ? '' : textOf(cell, holds, date1904);
    source.texts[field] = text;
    if (cell?.value.kind === 'error') source.broken.push(field);
    filled ||= holds !== 'running' && text !== '';
  }
  return filled || source.secret;
}

const EARLIEST_SERIAL = 10_000;
const LATEST_SERIAL = 100_000;
const NINE_DIGITS = /^\d{9}$/;

function textOf({ value, text }: Cell, holds: FieldColumn['holds'], date1904: boolean): string {
  if (value.kind === 'date') return formatDate(value.iso.slice(0, 10));
  if (value.kind === 'number' && holds === 'day') return dateOfSerial(value.value, date1904) ?? text;
  // Excel drops the leading zero of a telephone number typed into a number cell.
  if (value.kind === 'number' && holds === 'phone' && NINE_DIGITS.test(String(value.value))) return `0${value.value}`;
  if (value.kind === 'number' && holds === 'figure') return figureOf(value.value);
  return holds === 'lines' ? cleanText(text) : cleanLine(text);
}

/** A number without the separators of its format; three decimals would read as thousands, so they get a fourth. */
function figureOf(value: number): string {
  return String(value).replace('.', ',').replace(/,\d{3}$/, '$&0');
}

/** A date kept as a bare number, because the cell lost its date format. */
function dateOfSerial(serial: number, date1904: boolean): string | null {
  if (!Number.isInteger(serial) || serial < EARLIEST_SERIAL || serial > LATEST_SERIAL) return null;
  const iso = serialToIso(serial, date1904);
  return iso === undefined ? null : formatDate(iso.slice(0, 10));
}
