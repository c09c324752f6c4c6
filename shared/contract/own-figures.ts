import { z } from 'zod';
import { figureSource } from '../forms/sources.ts';
import { QUALIFIERS } from '../rules/figures.ts';
import { recordPage } from './record-page.ts';
import { id, page, read, rev, write } from './base.ts';

const figure = z.strictObject({ value: z.number(), qualifier: z.enum(QUALIFIERS) });
const cell = z.string().min(1).max(130);

/**
 * How a figure stands to its source. `same`; `unfilled`: nothing stands in the cell yet; `moved`: the records changed since it was filled;
 * `by_hand`: somebody put another figure there, or it came with a file.
 */
export const FIGURE_STATES = ['same', 'unfilled', 'moved', 'by_hand'] as const;

export const ownFigure = z.strictObject({
  cell,
  source: figureSource,
  /** What the source counts now; null where it tells nothing, as a return that did not come. */
  counted: figure.nullable(),
  /** What stands in the sheet. */
  kept: figure.nullable(),
  state: z.enum(FIGURE_STATES),
  /** Why another figure was put there, where that was said. */
  reason: z.string().nullable(),
});
export type OwnFigure = z.infer<typeof ownFigure>;

export const countedRecord = z.strictObject({ table: z.string(), id, label: z.string(), /** The page it has. */ page: recordPage.nullable(), day: z.string().nullable(), figure: figure.nullable() });
export type CountedRecord = z.infer<typeof countedRecord>;

/** The figures of a sheet that are counted from the office's own records. */
export const ownFigures = {
  /** Every cell of the sheet with a source, counted now. */
  list: read.input(z.strictObject({ sheetId: id })).output(z.array(ownFigure)),
  /** The records behind a figure, the latest first. */
  records: read.input(z.strictObject({ sheetId: id, cell, ...page })).output(z.strictObject({ rows: z.array(countedRecord), total: z.int() })),
  /** Puts what is counted into the cells named, and works out what hangs on them: a further submission of the sheet. All other cells stay. */
  fill: write.input(z.strictObject({ sheetId: id, rev, cells: z.array(cell).min(1).max(5000) })).output(z.strictObject({ filled: z.int() })),
};
