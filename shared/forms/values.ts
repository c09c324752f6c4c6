import { z } from 'zod';
import { QUALIFIERS, type Qualifier } from '../rules/figures.ts';

/** `section/row/column`: see `form-contents.ts`. */
export function cellName(section: string, row: string | number, column: string): string {
  return `${section}/${row}/${column}`;
}

/** The parts of a cell's name; null when it is none. */
export function cellParts(name: string): { section: string; row: string; column: string } | null {
  const [section, row, column, more] = name.split('/');
  return section === undefined || row === undefined || column === undefined || more !== undefined ? null : { section, row, column };
}

/** What stands in a cell. A date is its text, `YYYY-MM-DD`; a flag is the number 1 or 0; several choices are one text, parted by `; `. */
export interface CellValue {
  number: number | null;
  text: string | null;
  qualifier: Qualifier | null;
}

/** The cells of a sheet that hold something, by their names. */
export type CellValues = ReadonlyMap<string, CellValue>;

export const CHOICES_PARTED_BY = '; ';

const LONGEST_TEXT = 10_000;
/**
 * A cell that holds something: its name, its number or its text, how the number was told, and the sheet and address it was read from. A dash
 * (`-`: "does not apply") is the text `-` and no number. A blank cell is not among them: blank, dash and 0 are three different things.
 */
export const keptCell = z.tuple([z.string().max(130), z.number().nullable(), z.string().max(LONGEST_TEXT).nullable(), z.enum(QUALIFIERS).nullable(), z.string().max(31).nullable(), z.string().max(10).nullable()]);
export type KeptCell = z.infer<typeof keptCell>;
export const DASH = '-';

/** What a submission holds, in the order of its cells' names. */
export const keptCells = z.array(keptCell).max(200_000);

/** Stands for the sheet of a cell that was not read from a file but counted from its source: see `sources.ts`. */
export const COUNTED = '=';
/** The cells of a submission by their names. */
export function cellValues(cells: readonly KeptCell[]): Map<string, CellValue> {
  return new Map(cells.map(([name, number, text, qualifier]) => [name, { number, text, qualifier }]));
}

/** Whether nothing stands in a cell. A dash is something. */
export function isBlank(value: CellValue | undefined): value is undefined {
  return value === undefined || (value.number === null && (value.text === null || value.text === ''));
}
