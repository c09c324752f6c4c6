import { namedCell } from '#shared/forms/cell-labels.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { typeOf } from '#shared/forms/roll-up.ts';

/** Whether a cell holds a percent. */
export function isPercent(contents: FormContents, cell: string): boolean {
  const named = namedCell(contents, cell);
  return named?.column !== undefined && typeOf(named.row ?? null, named.column) === 'percent';
}
