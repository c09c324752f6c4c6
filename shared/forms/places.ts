import type { Reference } from './formula.ts';
import { TOTAL_ROW, UNIT_ROW, type CellType, type FormColumn, type FormContents, type FormRow, type FormSection } from './form-contents.ts';
import { cellName, cellParts, type CellValues } from './values.ts';

/** Where a formula stands: in a section, and in a row or column of it. */
export interface Place {
  section: FormSection;
  row: string | null;
  column: string | null;
}

/** What a reference names: a column or a row of a section, or one cell. A list as a whole has neither. */
export interface Named {
  section: FormSection;
  row: string | null;
  column: string | null;
}

export function sectionOf(contents: FormContents, code: string): FormSection | undefined {
  return contents.sections.find((section) => section.code === code);
}

/** The rows of a form's own that have cells; none where units or records are the rows. */
export function fixedRows(section: FormSection): readonly FormRow[] {
  return section.rows.kind === 'fixed' ? section.rows.rows.filter(({ heading }) => heading !== true) : [];
}

/** What a cell holds: what its row says, where rows differ in kind, else its column. */
export function cellType(section: FormSection, row: string, column: FormColumn): CellType {
  return fixedRows(section).find(({ code }) => code === row)?.type ?? column.type;
}

export function isSummed(column: FormColumn): boolean {
  return column.summed ?? ((column.type === 'count' || column.type === 'number'));
}

/** Rows that add up to the total: the outermost ones, of which others are parts. */
export function addedRows(section: FormSection): readonly FormRow[] {
  return fixedRows(section).filter(({ indent = 0 }) => indent === 0);
}

const rowsOfSheets = new WeakMap<CellValues, Map<FormSection, string[]>>();

/** The rows of a section that stand in a sheet: a form's own, the units', or those of a list that hold something, in their order. */
export function rowsIn(section: FormSection, values: CellValues): string[] {
  let bySection = rowsOfSheets.get(values);
  if (bySection === undefined) rowsOfSheets.set(values, (bySection = new Map()));
  let rows = bySection.get(section);
  if (rows === undefined) bySection.set(section, (rows = orderedRows(section, rowsNamed(section, values))));
  return rows;
}

function rowsNamed(section: FormSection, values: CellValues): ReadonlySet<string> {
  const found = new Set<string>();
  if (section.rows.kind === 'fixed') return found;
  for (const name of values.keys()) {
    const parts = cellParts(name);
    if (parts?.section === section.code && parts.row !== TOTAL_ROW) found.add(parts.row);
  }
  return found;
}

function orderedRows(section: FormSection, found: ReadonlySet<string>): string[] {
  if (section.rows.kind === 'fixed') return fixedRows(section).map(({ code }) => code);
  if (section.rows.kind === 'units') return found.size === 0 ? [UNIT_ROW] : [...found];
  return [...found].filter((row) => /^\d+$/.test(row)).sort((a, b) => Number(a) - Number(b));
}

/** What a reference to the form's own cells names, seen from a place; null where there is nothing of that name. */
export function named(contents: FormContents, from: FormSection, { path }: Pick<Reference, 'path'>): Named | null {
  const [first = '', second, third] = path;
  if (third !== undefined) return exactCell(sectionOf(contents, first), second ?? '', third);
  if (second !== undefined) return within(sectionOf(contents, first), second);
  const own = within(from, first);
  if (own !== null) return own;
  const section = sectionOf(contents, first);
  return section === undefined ? null : { section, row: null, column: null };
}

function exactCell(section: FormSection | undefined, row: string, word: string): Named | null {
  if (section === undefined) return null;
  const column = section.columns.find(({ code, number }) => code === word || number === word);
  const known = row === TOTAL_ROW || (section.rows.kind === 'fixed' ? fixedRows(section).some(({ code }) => code === row) : section.rows.kind === 'units' || /^\d{1,5}$/.test(row));
  return column === undefined || !known ? null : { section, row, column: column.code };
}

function within(section: FormSection | undefined, word: string): Named | null {
  if (section === undefined) return null;
  const column = section.columns.find(({ code }) => code === word);
  if (column !== undefined) return { section, row: null, column: column.code };
  const row = fixedRows(section).find(({ code }) => code === word);
  if (row !== undefined) return { section, row: row.code, column: null };
  return byPrintedNumber(section, word);
}

/** Printed numbers are those of columns; in a section with one column, those of rows. */
function byPrintedNumber(section: FormSection, word: string): Named | null {
  if (section.columns.length > 1) {
    const column = section.columns.find(({ number }) => number === word);
    return column === undefined ? null : { section, row: null, column: column.code };
  }
  const row = fixedRows(section).find(({ number }) => number === word);
  return row === undefined ? null : { section, row: row.code, column: null };
}

/** The one cell that is meant, seen from a place; null where several could be. */
export function cellAt({ section, row, column }: Named, from: Place): string | null {
  const sameSection = section.code === from.section.code;
  const itsRow = row ?? (sameSection || (isOfUnits(section) && isOfUnits(from.section)) ? from.row : null) ?? onlyRow(section);
  const itsColumn = column ?? (section.columns.length === 1 ? section.columns[0]?.code : null) ?? (sameSection ? from.column : null);
  return itsRow === null || itsColumn === null ? null : cellName(section.code, itsRow, itsColumn);
}

function isOfUnits(section: FormSection): boolean {
  return section.rows.kind === 'units';
}

/** The row that is meant where none is said: that of the unit, or the only one. */
function onlyRow(section: FormSection): string | null {
  if (isOfUnits(section)) return UNIT_ROW;
  const rows = fixedRows(section);
  return rows.length === 1 ? (rows[0]?.code ?? null) : null;
}

/** The names a reference into another form's sheet can have: of its unit's row, or of a row of indicators. */
export function namesElsewhere(path: readonly string[]): string[] {
  const [section = '', second = '', third] = path;
  return third === undefined ? [cellName(section, UNIT_ROW, second), cellName(section, second, 'value')] : [cellName(section, second, third)];
}
