import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id, job, optionalText, page, progress, read, refs, rev, searchText, sortDirection, ticket, write, written } from './base.ts';
import { SYSTEMS } from '../rules/documents.ts';
import { attachment } from './documents.ts';
import { paper } from './paper.ts';
import { statistics, statisticsParams } from './statistics.ts';

/** The name of a register; what it holds is told by its declaration, and the backend refuses names and values that are not declared. */
const register = z.string().regex(/^[a-z][a-z_]{0,39}$/);

const name = z.string().max(60);
const LONGEST_VALUE = 16_000;
const MOST_VALUES = 200;
const value = z.union([z.string().max(LONGEST_VALUE), z.number(), z.boolean(), z.null(), z.array(z.string().max(60)).max(60)]);
const values = z.record(name, value).refine((given) => Object.keys(given).length <= MOST_VALUES);
/** What a list is narrowed to: the value of a field, a status, a year, and what a number of the statistics counts (`shared/registers/drill.ts`). */
const filters = z.record(name, z.union([z.string().max(60), z.number(), z.boolean()])).default({});
export type RegisterFilters = z.infer<typeof filters>;

export const registerRow = z.strictObject({
  id, rev,
  label: z.string(),
  status: z.string().nullable(),
  values,
  /** The names of the records it refers to, by field. */
  names: z.record(name, z.string()),
});
export type RegisterRow = z.infer<typeof registerRow>;

export const brokenAcross = z.strictObject({ check: z.string(), field: z.string().optional(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() });

export const registerDetail = z.strictObject({
  ...registerRow.shape,
  statusReason: z.string().nullable(),
  attachments: z.array(attachment),
  /** Rules over several records that do not hold for it, by the names its register declares, with what their sentences tell. */
  broken: z.array(brokenAcross),
  /** Records that may be the same: like in what the register tells apart by, but not in all of it. */
  near: z.array(z.strictObject({ id, label: z.string(), unitName: z.string().nullable() })),
});
export type RegisterDetail = z.infer<typeof registerDetail>;

const view = { register, q: searchText, filters, sort: name.nullable().default(null), order: sortDirection };
/** As it is shown, with its columns from left to right; or as it goes to other bodies: with the columns of the official layout, in groups by a field. */
const layout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown'), columns: z.array(name).min(1).max(60) }),
  z.strictObject({ kind: z.literal('official'), system: z.enum(SYSTEMS), groupBy: name.nullable() }),
]);
/** A list that goes out: narrowed, in its order, in a layout. */
const registerView = z.strictObject({ ...view, layout });
export type RegisterView = z.infer<typeof registerView>;
export type RegisterNarrowing = Omit<RegisterView, 'layout' | 'register'>;
export type OfficialAsked = Extract<RegisterView['layout'], { kind: 'official' }>;

export const registers = {
  /** How many records each register holds. */
  counts: read.input(z.strictObject({})).output(z.array(z.strictObject({ register: z.string(), records: z.int() }))),
  list: read
    .input(z.strictObject({ ...view, ...page }))
    .output(z.strictObject({ rows: z.array(registerRow), total: z.int() })),
  /** The list in a layout, for the printer. */
  paper: read.input(registerView).output(paper),
  /** Writes the list in a layout as a workbook, which can be brought in again. */
  export: job.input(z.strictObject({ ...registerView.shape, ticket })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  get: read.input(z.strictObject({ register, id })).output(registerDetail),
  /** What a register counts in a period; lines and columns as asked for. */
  statistics: read.input(statisticsParams).output(statistics),
  create: write.input(z.strictObject({ register, values })).output(written),
  update: write.input(z.strictObject({ register, id, rev, values })).output(written),
  /** Takes records a step on in their life, together or not at all. `values`: what the step needs told. */
  move: write.input(z.strictObject({ register, items: refs, move: name, reason: optionalText(1000), values })).output(z.strictObject({ moved: z.int() })),
  remove: write.input(z.strictObject({ register, items: refs })).output(z.strictObject({ removed: z.int() })),
};
