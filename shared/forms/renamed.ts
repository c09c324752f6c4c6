import { z } from 'zod';
import type { FormContents } from './form-contents.ts';
import { sectionOf } from './places.ts';
import { cellName, cellParts } from './values.ts';

/** Stands for every row, or every column, of a section. */
export const ANY = '*';

const one = z.string().max(130).regex(/^[a-z][a-z0-9_]*\/(\*|[a-z][a-z0-9_]*)\/(\*|[a-z][a-z0-9_]*)$/);
/** Lines of the version before by those that take their place, where their names differ: `summary/*\/fresh` → `summary/*\/new`. */
export const renamedCells = z.record(one, one).refine((all) => Object.keys(all).length <= 1000);
export type Renamed = Readonly<Record<string, string>>;

/** The name of a column or row in {@link Renamed}. */
export function lineName(section: string, kind: 'row' | 'column', code: string): string {
  return kind === 'row' ? cellName(section, code, ANY) : cellName(section, ANY, code);
}

/** What a cell was called in the version before; its own name where it was not renamed. */
export function cellBefore(renamed: Renamed, cell: string): string {
  const parts = cellParts(cell);
  if (parts === null) return cell;
  const { section, row, column } = parts;
  const [ofRow, ofColumn] = [cellParts(renamed[lineName(section, 'row', row)] ?? ''), cellParts(renamed[lineName(section, 'column', column)] ?? '')];
  return cellName((ofRow ?? ofColumn)?.section ?? section, ofRow?.row ?? row, ofColumn?.column ?? column);
}

/** Names that no row or column of the form has. */
export function unknownNames(renamed: Renamed, contents: FormContents): string[] {
  return Object.keys(renamed).filter((name) => {
    const parts = cellParts(name);
    const section = parts === null ? undefined : sectionOf(contents, parts.section);
    if (parts === null || section === undefined) return true;
    const isRow = parts.row === ANY || (section.rows.kind === 'fixed' && section.rows.rows.some(({ code }) => code === parts.row));
    const isColumn = parts.column === ANY || section.columns.some(({ code }) => code === parts.column);
    return !isRow || !isColumn;
  });
}
