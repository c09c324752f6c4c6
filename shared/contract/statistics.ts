import { z } from 'zod';
import { parsePeriod } from '../rules/statistic-periods.ts';
import { id } from './base.ts';

const name = z.string().max(60);
const period = z.string().max(12).refine((code) => parsePeriod(code) !== null, { params: { code: 'period' } });

/** What statistics of a register are asked for by. What names must be declared is checked against the register. */
export const statisticsParams = z.strictObject({
  register: z.string().regex(/^[a-z][a-z_]{0,39}$/),
  period,
  /** What the lines are: one of `OWN_WAYS`, or a grouping that is declared. */
  by: name,
  /** What the columns are: `.compare` with the same period of the year before, all `.measures`, or a grouping that is declared. */
  columns: name,
  /** The measure or ratio told; of `.measures`, the one that is drawn. */
  measure: name,
  /** Only what is of this committee. */
  committeeId: id.exactOptional(),
  /** By the units of today instead of those that reported. */
  recast: z.boolean().default(false),
});
export type StatisticsParams = z.infer<typeof statisticsParams>;

export const FIGURE_QUALIFIERS = ['exact', 'over', 'about', 'under'] as const;
/** An exact figure is its number. */
const cell = z.union([z.number(), z.strictObject({ value: z.number(), qualifier: z.enum(FIGURE_QUALIFIERS) }), z.null()]);

/** now, before: counted; change and growth: from before to now, in number and percent; share: in percent. */
export const COLUMN_KINDS = ['now', 'before', 'change', 'growth', 'share', 'shareBefore'] as const;
const column = z.strictObject({
  kind: z.enum(COLUMN_KINDS),
  measure: name,
  /** The code of the grouping it is narrowed to; null for records of which none is told; left out when it is of all. */
  code: z.string().nullable().exactOptional(),
});
export type StatisticColumn = z.infer<typeof column>;

const cells = z.array(cell);
/** untold: nothing is told of what the lines are; unallocated: of units with several successors, or none; earlier: before the period. */
export const LINE_KINDS = ['line', 'untold', 'unallocated', 'earlier'] as const;
const line = z.strictObject({
  kind: z.enum(LINE_KINDS),
  /** The unit, level, step of time or code; empty for lines of other kinds. */
  key: z.string(),
  /** What a unit or another record is called; null for what the program has words for. */
  name: z.string().nullable(),
  cells,
});
export type StatisticLine = z.infer<typeof line>;

export const statistics = z.strictObject({
  columns: z.array(column),
  /** The column that is drawn, and the one drawn beside it. */
  drawn: z.array(z.int()),
  lines: z.array(line),
  total: cells,
});
export type Statistics = z.infer<typeof statistics>;
