import type { CheckContext } from '#shared/forms/evaluate.ts';
import type { FormColumn, FormContents, FormSection } from '#shared/forms/form-contents.ts';
import { formContents } from '#shared/forms/form-contents.ts';
import type { CellValue, CellValues } from '#shared/forms/values.ts';

/** What stands in a cell as tests write it: a figure, a text, a figure with how it was told, or nothing. */
export type Written = number | string | null | { over: number };

/** Cells by their names; null is blank. */
export function sheet(cells: Readonly<Record<string, Written>>): CellValues {
  return new Map(Object.entries(cells).flatMap(([name, written]) => (written === null ? [] : [[name, cell(written)] as const])));
}

function cell(written: Exclude<Written, null>): CellValue {
  if (typeof written === 'number') return { number: written, text: null, qualifier: 'exact' };
  if (typeof written === 'string') return { number: null, text: written, qualifier: null };
  return { number: written.over, text: null, qualifier: 'over' };
}

/** A sheet alone: no round before, no other forms, no list of units. */
export function alone(values: CellValues, around: Partial<CheckContext> = {}): CheckContext {
  return { previous: null, form: () => null, units: () => null, ...around, values };
}

/** A form of these sections, checked by its schema. */
export function aForm(sections: readonly FormSection[], checks: FormContents['checks'] = []): FormContents {
  return formContents.parse({ title: 'Biểu thử', measuredIn: '', sections, checks, notes: [] });
}

/** A column of counts with this code and printed number. */
export function aColumn(code: string, number: string, more: Partial<FormColumn> = {}): FormColumn {
  return { code, number, headings: [`Cột ${code}`], type: 'count', ...more };
}
