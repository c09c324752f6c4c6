import { z } from 'zod';
import { COMPARISON_WAYS } from '../forms/compare-rounds.ts';
import { QUALIFIERS } from '../rules/figures.ts';
import { id } from './base.ts';

/** What rounds of one form are put beside each other by. */
export const comparisonParams = z.strictObject({
  formId: id,
  /** In the order they stand beside each other. */
  campaignIds: z.array(id).min(1).max(8),
  /** Lines of units or of cells; or a line for each round. */
  by: z.enum(COMPARISON_WAYS),
  /** The cell that is told by unit and by round, called as in the newest version asked for; null takes the first that can be told. */
  cell: z.string().max(130).nullable(),
  /** By the units of today instead of those that reported. */
  recast: z.boolean().default(false),
});
export type ComparisonParams = z.infer<typeof comparisonParams>;

const cell = z.union([z.number(), z.strictObject({ value: z.number(), qualifier: z.enum(QUALIFIERS) }), z.null()]);

const comparisonLine = z.strictObject({
  kind: z.enum(['line', 'unallocated']),
  /** A unit, a cell, or a round. */
  key: z.string(),
  /** What it is called; for a round its period. */
  name: z.string(),
  /** Its figures are percents. */
  percent: z.boolean(),
  cells: z.array(cell),
});
export type ComparisonLine = z.infer<typeof comparisonLine>;

export const comparison = z.strictObject({
  formCode: z.string(),
  formName: z.string(),
  /** What is told, where it is one cell. */
  cell: z.string().nullable(),
  label: z.string(),
  /** period: the figure of a round; change and growth: from the one before the last to the last; share: of the total of the last, in percent. */
  columns: z.array(z.strictObject({ kind: z.enum(['period', 'change', 'growth', 'share']), period: z.string(), /** Of how many units asked the figures are. */ counted: z.int(), asked: z.int() })),
  lines: z.array(comparisonLine),
  total: z.array(cell).nullable(),
  /** The columns drawn as bars. */
  drawn: z.array(z.int()),
});
export type Comparison = z.infer<typeof comparison>;
