import { z } from 'zod';
import { RECURRENCES } from '../rules/recurrence.ts';
import { TASK_STATUSES } from '../rules/tasks.ts';
import { date, id, line, optionalDate, optionalLine, read, ref, refs, rev, write, written } from './base.ts';

const status = z.enum(TASK_STATUSES);
export const LOG_KINDS = ['progress', 'status', 'review', 'handover', 'extension', 'reminder'] as const;

/** One line of the log of a task; what the kind does not tell is null. */
export const logLine = z.strictObject({
  id, rev,
  kind: z.enum(LOG_KINDS),
  on: date,
  /** Who wrote it down. */
  by: z.string(),
  content: z.string().nullable(),
  oldStatus: status.nullable(), newStatus: status.nullable(),
  oldProgress: z.int().nullable(), newProgress: z.int().nullable(),
  meetingId: id.nullable(), meetingTitle: z.string().nullable(),
  documentId: id.nullable(), documentName: z.string().nullable(),
  /** From whom to whom it went. */
  from: z.string().nullable(), to: z.string().nullable(),
  oldDueOn: optionalDate, newDueOn: optionalDate,
  /** Null while an extension waits for an answer. */
  decision: z.enum(['granted', 'refused']).nullable(), decidedBy: z.string().nullable(), decidedOn: optionalDate, decisionNote: z.string().nullable(),
  recipient: z.string().nullable(), replyOn: optionalDate,
});
export type LogLine = z.infer<typeof logLine>;

const decision = { decision: z.enum(['granted', 'refused']), decidedBy: line(200), decidedOn: date, documentId: id.nullable(), note: optionalLine(500) };
const series = z.strictObject({ id, rev, recurrence: z.enum(RECURRENCES), stoppedOn: optionalDate });

/** What happens to tasks after they were put down. */
export const taskWork = {
  /** The log of a task, newest first, with the series it belongs to. */
  log: read.input(z.strictObject({ id })).output(z.strictObject({ lines: z.array(logLine), series: series.nullable() })),
  /** Asks for a later deadline, and decides it at once where the answer is there. */
  extend: write.input(z.strictObject({ items: refs, requestedOn: date, reason: line(1000), newDueOn: date, answer: z.strictObject(decision).nullable() })).output(z.strictObject({ asked: z.int() })),
  /** Answers what was asked. The deadline changes only when it is granted; the day granted may differ from the one asked for. */
  decideExtension: write.input(z.strictObject({ ...ref.shape, newDueOn: date, ...decision })).output(written),
  /** Hands open tasks over: those chosen, or all of a unit in the lead or of a person. */
  handOver: write
    .input(z.strictObject({ items: refs.nullable(), fromUnitId: id.nullable(), fromPersonId: id.nullable(), toUnitId: id.nullable(), toPersonId: id.nullable(), handedOn: date, reason: line(1000), documentId: id.nullable() }))
    .output(z.strictObject({ handedOver: z.int() })),
  /** How many tasks that are not over a unit leads or co-operates in, a person answers for, or a paper gave. */
  openOf: read.input(z.strictObject({ unitId: id.nullable().default(null), personId: id.nullable().default(null) })).output(z.strictObject({ open: z.int() })),
  /** Makes the tasks of series whose period has begun. Safe to ask for again. */
  makeDue: write.input(z.strictObject({})).output(z.strictObject({ made: z.int() })),
  /** Stops a series: no further task is made. */
  stopSeries: write.input(z.strictObject({ ...ref.shape, stoppedOn: date })).output(written),
};
