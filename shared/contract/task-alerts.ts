import { z } from 'zod';
import { ALERT_KINDS, MOST_DAYS_BEFORE } from '../rules/alerts.ts';
import { date, id, optionalDate, read, ref, refs, rev, write, written } from './base.ts';

const kind = z.enum(ALERT_KINDS);
const days = z.int().min(0).max(MOST_DAYS_BEFORE);

export const taskAlert = z.strictObject({
  id, rev, kind,
  days: z.int().nullable(),
  onDate: optionalDate,
  /** The day it is for; null while the task has no deadline it could hang on. */
  day: optionalDate,
  seenOn: optionalDate,
});
export type TaskAlert = z.infer<typeof taskAlert>;

export const taskAlerts = {
  /** The alerts set for a task, by their days. */
  list: read.input(z.strictObject({ taskId: id })).output(z.array(taskAlert)),
  add: write
    .input(z.strictObject({ taskId: id, alert: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('before'), days, onDate: z.null() }),
      z.strictObject({ kind: z.literal('monday'), days: z.null(), onDate: z.null() }),
      z.strictObject({ kind: z.literal('date'), days: z.null(), onDate: date }),
    ]) }))
    .output(written),
  remove: write.input(ref).output(z.strictObject({ removed: z.int() })),
  /** Takes alerts off the Desk: somebody saw them today. */
  markSeen: write.input(z.strictObject({ items: refs })).output(z.strictObject({ seen: z.int() })),
};
