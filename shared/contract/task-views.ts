import { z } from 'zod';
import { TASK_GROUPINGS } from '../rules/task-lists.ts';
import { TASK_STATUSES } from '../rules/tasks.ts';
import { date, id, optionalDate, optionalText, page, read, refs, sortDirection, write } from './base.ts';
import { classCounts } from './paper.ts';
import { taskFilter } from './task-filter.ts';
import { taskRow } from './tasks.ts';

const by = z.enum(TASK_GROUPINGS);
/** The id of what a group is about, a month, or nothing where the task tells none. */
const key = z.string().max(36);

export const taskGroup = z.strictObject({ key, /** Null where the tasks tell none, and of a month. */ title: z.string().nullable(), count: z.int(), overdue: z.int() });
export type TaskGroup = z.infer<typeof taskGroup>;

export const unitTasks = z.strictObject({ unitId: id, unitName: z.string(), counts: classCounts, dueSoon: z.int() });
export type UnitTasks = z.infer<typeof unitTasks>;
export const periodTasks = z.strictObject({ /** `2026-03` or `2026-Q1`. */ period: z.string(), counts: classCounts });
export type PeriodTasks = z.infer<typeof periodTasks>;

export const unitSheet = z.strictObject({
  unitId: id,
  unitName: z.string(),
  /** What it leads, and what it co-operates in. */
  leads: z.strictObject({ counts: classCounts, dueSoon: z.int() }),
  cooperates: z.strictObject({ counts: classCounts, dueSoon: z.int() }),
  /** Days over the deadline: of all that it leads and still owes, and the longest. */
  daysLate: z.int(),
  mostDaysLate: z.int(),
  extensions: z.strictObject({ asked: z.int(), granted: z.int() }),
  reminders: z.strictObject({ sent: z.int(), lastOn: optionalDate }),
});
export type UnitSheet = z.infer<typeof unitSheet>;

export const taskViews = {
  /** Moves several tasks to one state in one step. */
  moveAll: write.input(z.strictObject({ items: refs, status: z.enum(TASK_STATUSES), on: date, reason: optionalText(2000) })).output(z.strictObject({ moved: z.int() })),
  /** What was handed out, group after group, in one order over all pages; of the groups that are closed only the heading. */
  grouped: read
    .input(z.strictObject({ ...page, ...taskFilter, by, order: sortDirection, closed: z.array(key).max(500).default([]) }))
    .output(z.strictObject({ rows: z.array(taskRow), total: z.int(), groups: z.array(taskGroup) })),
  /** How many are overdue and due soon, for the navigation. */
  pressing: read.input(z.strictObject({})).output(z.strictObject({ overdue: z.int(), dueSoon: z.int() })),
  /** Every unit that leads a task, with its counts. */
  units: read.input(z.strictObject({ committeeId: id.nullable().default(null), year: z.int().nullable().default(null) })).output(z.array(unitTasks)),
  /** Tasks by the month or the quarter of their deadline. */
  periods: read.input(z.strictObject({ by: z.enum(['month', 'quarter']), committeeId: id.nullable().default(null), year: z.int().nullable().default(null) })).output(z.array(periodTasks)),
  /** What one unit owes. */
  unitSheet: read.input(z.strictObject({ unitId: id })).output(unitSheet),
};
