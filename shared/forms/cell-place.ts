import type { FormContents } from './form-contents.ts';
import { cellParts } from './values.ts';

/** How a cell is called in short: the printed numbers of its row and column, as `4.1`; else its name. */
export function placeOf(contents: FormContents, cell: string): string {
  const parts = cellParts(cell);
  const section = contents.sections.find(({ code }) => code === parts?.section);
  if (parts === null || section === undefined) return cell;
  const row = section.rows.kind === 'fixed' ? section.rows.rows.find(({ code }) => code === parts.row)?.number : section.rows.kind === 'records' ? parts.row : '';
  const column = section.columns.length > 1 ? section.columns.find(({ code }) => code === parts.column)?.number : '';
  return [row, column].filter((part) => part !== undefined && part !== '').join('.') || cell;
}
