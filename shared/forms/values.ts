import { z } from 'zod';
import { QUALIFIERS } from '../rules/figures.ts';

/** `section/row/column`: see `form-contents.ts`. */
export function cellName(section: string, row: string | number, column: string): string {
  return `${section}/${row}/${column}`;
}

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
