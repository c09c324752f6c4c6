import { z } from 'zod';
import { id, instant, job, page, read, undoable, write } from './base.ts';
import { recordPage } from './record-page.ts';

export const historyEntry = z.strictObject({
  origin: id,
  seq: z.int(),
  at: instant,
  by: z.string(),
  /** Which entry of the contract did it, e.g. `people.update`. */
  action: z.string(),
  /** What it was about, as it was called then; empty when that was taken out with the personal data. */
  subject: z.string(),
  changesCount: z.int(),
  /** Whether {@link history.undo} would succeed now. */
  undoable: z.boolean(),
  undoneBy: z.int().nullable(),
  /** The record it was about, while that is in use; of several, the first. */
  about: recordPage.nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

const value = z.union([z.string(), z.number(), z.null()]);
export const historyChange = z.strictObject({
  table: z.string(),
  id: z.string(),
  label: z.string(),
  /** Where the record, or what it hangs on, is shown; null when it is in use no more. */
  page: recordPage.nullable(),
  operation: z.enum(['insert', 'update', 'remove', 'restore', 'erase']),
  /** Changed columns only. Null when the personal data was removed from the entry. */
  fields: z.array(z.strictObject({ name: z.string(), before: value, after: value })).nullable(),
});
export type HistoryChange = z.infer<typeof historyChange>;

export const history = {
  list: read
    .input(z.strictObject({ ...page, about: z.strictObject({ table: z.string().max(40), id }).nullable().default(null) }))
    .output(z.strictObject({ rows: z.array(historyEntry), total: z.int() })),
  changes: read.input(z.strictObject({ ...page, origin: id, seq: z.int() })).output(z.strictObject({ rows: z.array(historyChange), total: z.int() })),
  /** Reverses one entry by a new one. RULE when something later depends on it. */
  undo: write.input(undoable).output(undoable),
  /** Reads the whole chain and says where it breaks, if it does. */
  verify: job.input(z.strictObject({})).output(z.strictObject({ entries: z.int(), brokenAt: undoable.nullable() })),
};
