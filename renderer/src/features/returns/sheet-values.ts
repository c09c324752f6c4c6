import type { FormColumn, FormContents, FormSection } from '#shared/forms/form-contents.ts';
import type { KeptCell } from '#shared/forms/values.ts';

/** A row of a form as it is shown: of fixed rows each of them, of a list as many as hold something. */
export interface ShownRow {
  code: string;
  number: string;
  label: string;
  indent: number;
  heading: boolean;
}

/** The rows of a section that are shown, with what stands in them. */
export function shownRows(section: FormSection, cells: readonly KeptCell[], unitName: string): ShownRow[] {
  if (section.rows.kind === 'fixed') return section.rows.rows.map(({ code, number, label, indent = 0, heading = false }) => ({ code, number, label, indent, heading }));
  if (section.rows.kind === 'units') return [{ code: 'unit', number: '', label: unitName, indent: 0, heading: false }];
  const numbers = new Set(cells.flatMap(([name]) => { const [of, row] = name.split('/'); return of === section.code && row !== undefined ? [Number(row)] : []; }));
  return [...numbers].toSorted((a, b) => a - b).map((number) => ({ code: String(number), number: String(number), label: '', indent: 0, heading: false }));
}

/** Each section with its columns and rows, as a page shows it. */
export function shownSections(contents: FormContents, cells: readonly KeptCell[], unitName: string): { section: FormSection; columns: readonly FormColumn[]; rows: ShownRow[] }[] {
  return contents.sections.map((section) => ({ section, columns: section.columns, rows: shownRows(section, cells, unitName) }));
}

/** How a cell is called: the printed numbers of its row and column, else their words. */
export function placeOf(contents: FormContents, cell: string): string {
  const [sectionCode, row, columnCode] = cell.split('/');
  const section = contents.sections.find(({ code }) => code === sectionCode);
  const column = section?.columns.find(({ code }) => code === columnCode);
  const fixed = section?.rows.kind === 'fixed' ? section.rows.rows.find(({ code }) => code === row) : undefined;
  const parts = [fixed?.number ?? (section?.rows.kind === 'records' ? row : undefined), section !== undefined && section.columns.length > 1 ? column?.number : undefined];
  return parts.filter((part) => part !== undefined && part !== '').join('.') || cell;
}

