import type { FormContents, FormRow, FormSection } from './form-contents.ts';

/** What a cell is called: its row and its column as they are printed. */
export interface NamedCell {
  section: FormSection;
  /** Undefined in rows of units and in lists. */
  row: FormRow | undefined;
  rowCode: string;
  column: FormSection['columns'][number] | undefined;
}

/** Finds the row and the column of a cell; null when its section is not there. */
export function namedCell({ sections }: Pick<FormContents, 'sections'>, cell: string): NamedCell | null {
  const [sectionCode, rowCode = '', columnCode] = cell.split('/');
  const section = sections.find(({ code }) => code === sectionCode);
  if (section === undefined) return null;
  const row = section.rows.kind === 'fixed' ? section.rows.rows.find(({ code }) => code === rowCode) : undefined;
  return { section, row, rowCode, column: section.columns.find(({ code }) => code === columnCode) };
}

/** `1a DN nhà nước`: the row of a cell; of a list `Dòng 3`; nothing of a unit's own row. */
export function rowLabel(contents: Pick<FormContents, 'sections'>, cell: string): string {
  const named = namedCell(contents, cell);
  if (named === null) return '';
  if (named.row !== undefined) return [named.row.number, named.row.label].filter((part) => part !== '').join(' ');
  return named.section.rows.kind === 'records' ? named.rowCode : '';
}

/** `Tiếp công dân: số lượt`: the column of a cell with what stands over it. */
export function columnLabel(contents: Pick<FormContents, 'sections'>, cell: string): string {
  return namedCell(contents, cell)?.column?.headings.join(': ') ?? '';
}

/** A cell by its row and its column; the column is left out where a section has only one. */
export function cellLabel(contents: Pick<FormContents, 'sections'>, cell: string): string {
  const row = rowLabel(contents, cell);
  const isOnly = row !== '' && namedCell(contents, cell)?.section.columns.length === 1;
  return [row, isOnly ? '' : columnLabel(contents, cell)].filter((part) => part !== '').join(' · ');
}
