import type { FormContents } from '../form-contents.ts';
import type { FigureSource } from '../sources.ts';
import { cellName } from '../values.ts';

type Measured = readonly [measure: string, where?: Readonly<Record<string, string | boolean>>];

/** The sources of a section's cells, all measures of one register: by the column of each in the units' own row, or by the rows of a form of indicators. */
export function sourcesOf(register: string, section: string, cells: Readonly<Record<string, Measured>>, at: { row: 'unit' } | { column: 'value' } = { row: 'unit' }): NonNullable<FormContents['sources']> {
  return Object.fromEntries(Object.entries(cells).map(([code, [measure, where]]): [string, FigureSource] => [
    'row' in at ? cellName(section, at.row, code) : cellName(section, code, at.column),
    { kind: 'register', register, measure, ...(where !== undefined && { where: { ...where } }) },
  ]));
}
