import { z } from 'zod';
import { TASK_SORTS } from '../rules/task-lists.ts';
import { CLARITIES, TASK_CLASSES, TASK_ORIGINS, TASK_PRIORITIES, TASK_STATUSES } from '../rules/tasks.ts';
import { RECURRENCES } from '../rules/recurrence.ts';
import { date, id, line, optionalDate, optionalLine, optionalText, page, read, ref, refs, rev, sortDirection, write, written } from './base.ts';
import { attachment } from './documents.ts';
import { taskFilter } from './task-filter.ts';

const origin = z.enum(TASK_ORIGINS);
const status = z.enum(TASK_STATUSES);
const taskClass = z.enum(TASK_CLASSES);
const priority = z.enum(TASK_PRIORITIES);
const progress = z.int().min(0).max(100);

export const taskRow = z.strictObject({
  id, rev,
  code: z.string(),
  title: z.string(),
  origin,
  /** Where it comes from, in short: `21-TB/BCĐ ③`, the symbol of a paper, or words. */
  source: z.string().nullable(),
  committeeId: id.nullable(),
  committeeName: z.string().nullable(),
  leadUnitId: id.nullable(),
  leadUnitName: z.string().nullable(),
  /** Null while it is a draft: nobody was told yet. */
  assignedOn: optionalDate,
  dueOn: optionalDate,
  dueText: z.string().nullable(),
  standing: z.boolean(),
  priority, status,
  class: taskClass,
  dueSoon: z.boolean(),
  progress,
  completedOn: optionalDate,
  groupId: id.nullable(),
  /** The meeting of its conclusion. */
  meetingId: id.nullable(),
  startsOn: optionalDate,
  /** Why it rests or was given up. */
  statusReason: z.string().nullable(),
  /** Files that prove what was done. */
  evidence: z.int(),
});
export type TaskRow = z.infer<typeof taskRow>;

const named = z.strictObject({ id, name: z.string() });

export const taskDetail = z.strictObject({
  ...taskRow.shape,
  detail: z.string().nullable(),
  conclusionId: id.nullable(),
  documentId: id.nullable(),
  /** The record of a register it comes from; its origin tells of which. */
  recordId: id.nullable(),
  originText: z.string().nullable(),
  coopUnits: z.array(named),
  leaderId: id.nullable(),
  leaderName: z.string().nullable(),
  assigneeId: id.nullable(),
  assigneeName: z.string().nullable(),
  product: z.string().nullable(),
  authority: z.string().nullable(),
  reportedOn: optionalDate,
  acceptedOn: optionalDate,
  result: z.string().nullable(),
  resultDocumentId: id.nullable(),
  note: z.string().nullable(),
  /** How often its deadline was put off. */
  extensions: z.int(),
  /** An extension that waits for its answer. */
  waiting: z.strictObject({ id, rev, newDueOn: date, reason: z.string() }).nullable(),
  attachments: z.array(attachment),
  resultDocumentName: z.string().nullable(),
  /** Which of the six ("6 rõ") it does not tell. */
  missing: z.array(z.enum(CLARITIES)),
  /** The other tasks of the same directive, each with its unit. */
  group: z.array(z.strictObject({ id, code: z.string(), leadUnitName: z.string().nullable(), class: taskClass, progress })),
});
export type TaskDetail = z.infer<typeof taskDetail>;

/** What is told of a task. */
const fields = {
  title: line(1000),
  detail: optionalText(4000),
  origin,
  conclusionId: id.nullable(),
  documentId: id.nullable(),
  recordId: id.nullable().default(null),
  originText: optionalLine(300),
  committeeId: id.nullable(),
  leadUnitId: id.nullable(),
  coopUnitIds: z.array(id).max(60),
  leaderId: id.nullable(),
  assigneeId: id.nullable(),
  product: optionalLine(500),
  authority: optionalLine(300),
  startsOn: optionalDate,
  dueOn: optionalDate,
  dueText: optionalLine(120),
  standing: z.boolean(),
  priority,
  note: optionalText(2000),
};
const counts = z.strictObject({ ...(Object.fromEntries(TASK_CLASSES.map((name) => [name, z.int()])) as Record<(typeof TASK_CLASSES)[number], z.ZodInt>), total: z.int(), dueSoon: z.int(), drafts: z.int() });
export type TaskCounts = z.infer<typeof counts>;

const { drafts: _drafts, class: _class, dueSoon: _dueSoon, ...countedFilter } = taskFilter;

export const tasks = {
  /** Tasks, a page at a time, the nearest deadline first unless asked otherwise; what has none comes last. */
  list: read
    .input(z.strictObject({ ...page, ...taskFilter, sort: z.enum(TASK_SORTS).default('due'), order: sortDirection }))
    .output(z.strictObject({ rows: z.array(taskRow), total: z.int() })),
  /** How many tasks of the same narrowing are in each class, and the flags beside. The total is the sum of the classes. */
  counts: read.input(z.strictObject(countedFilter)).output(counts),
  get: read.input(z.strictObject({ id })).output(taskDetail),
  /** Puts a task down: handed out on a day, or as a draft. */
  create: write
    .input(z.strictObject({
      ...fields, assignedOn: optionalDate,
      /** Further units that get the same task, each one of their own, told together as a group. */
      otherLeadUnitIds: z.array(id).max(200).default([]),
      /** Comes again each period. */
      recurrence: z.enum(RECURRENCES).nullable().default(null),
    }))
    .output(written),
  /** Corrects what is told of a task. The deadline of one that was handed out changes only by an extension. */
  update: write
    .input(z.strictObject({ id, rev, ...fields, /** Also changes the common words of the open tasks of the same group. */ wholeGroup: z.boolean().default(false) }))
    .output(written),
  /** Hands drafts out on a day. */
  handOut: write.input(z.strictObject({ items: refs, assignedOn: date })).output(z.strictObject({ handedOut: z.int() })),
  /** Takes down what the unit reports: a step of the work, and how far it is. */
  recordProgress: write.input(z.strictObject({ ...ref.shape, madeOn: date, progress, content: optionalText(4000) })).output(written),
  /** Moves a task to another state; `on` is the day it was completed or reported. */
  move: write.input(z.strictObject({ ...ref.shape, status, on: date, reason: optionalText(2000), result: optionalText(4000), resultDocumentId: id.nullable().default(null) })).output(written),
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
};
