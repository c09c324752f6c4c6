import { namedCell } from '#shared/forms/cell-labels.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { cellType } from '#shared/forms/places.ts';

/** Whether a cell holds a percent. */
export function isPercent(contents: FormContents, cell: string): boolean {
  const named = namedCell(contents, cell);
  return named?.column !== undefined && cellType(named.section, named.rowCode, named.column) === 'percent';
}
