import type { DeskTask, OverdueUnit } from '#shared/contract/desk.ts';
import { addDays } from '#shared/rules/dates.ts';
import { DESK_ROWS, type DeskTaskList, SILENT_DAYS } from '#shared/rules/desk.ts';
import type { ReadContext } from '../../context.ts';
import { dueAlerts } from '../task-alerts/service.ts';
import { dueSoonDaysOf } from '../deadlines/service.ts';

export interface Part {
  offset: number;
  limit: number;
}
export interface Short<Row> {
  rows: Row[];
  total: number;
}
/** Which tasks make a list, in which order, and the day each is listed for. */
interface TaskList {
  from: string;
  where: string;
  order: string;
  day: string;
}

/** Word for word the condition of the index of open tasks, which SQLite is told to take: it cannot know how few of all tasks are open. */
const OPEN = "t.deleted_at IS NULL AND t.assigned_on IS NOT NULL AND t.status IN ('not_started', 'in_progress', 'awaiting_confirmation')";
const OPEN_TASKS = 'task AS t INDEXED BY task_open_due';
const ALL_TASKS = 'task AS t';
const UNIT_NAME = '(SELECT n.name FROM org_unit_name AS n WHERE n.org_unit_id = t.lead_unit_id AND n.valid_to IS NULL AND n.deleted_at IS NULL)';
const ROW = `t.id, t.code, t.title, ${UNIT_NAME} AS leadUnitName, t.due_on AS dueOn`;
const LAST_HEARD = `(SELECT max(day) FROM (SELECT t.assigned_on AS day
  UNION ALL SELECT max(e.made_on) FROM task_entry AS e WHERE e.task_id = t.id AND e.deleted_at IS NULL
  UNION ALL SELECT max(r.sent_on) FROM task_reminder AS r WHERE r.task_id = t.id AND r.deleted_at IS NULL))`;

const LISTS = {
  today: { from: OPEN_TASKS, where: `${OPEN} AND t.due_on = @today`, order: 't.due_on, t.id', day: 't.due_on' },
  soon: { from: OPEN_TASKS, where: `${OPEN} AND t.due_on BETWEEN @today AND @soon`, order: 't.due_on, t.id', day: 't.due_on' },
  awaiting: { from: ALL_TASKS, where: "t.deleted_at IS NULL AND t.status = 'awaiting_confirmation'", order: 't.reported_on, t.id', day: 't.reported_on' },
  answers: {
    from: OPEN_TASKS,
    where: `${OPEN} AND t.due_on <= @soon AND t.status <> 'awaiting_confirmation' AND t.assigned_on < @silentSince
      AND NOT EXISTS (SELECT 1 FROM task_entry AS e WHERE e.task_id = t.id AND e.made_on >= @silentSince AND e.deleted_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM task_reminder AS r WHERE r.task_id = t.id AND r.sent_on >= @silentSince AND r.deleted_at IS NULL)`,
    order: 't.due_on, t.id', day: LAST_HEARD,
  },
  drafts: { from: ALL_TASKS, where: 't.deleted_at IS NULL AND t.assigned_on IS NULL', order: 't.due_on, t.id', day: 't.due_on' },
} satisfies Record<string, TaskList>;
type ListName = keyof typeof LISTS;

/** The days the lists are read by. */
function daysOf(context: ReadContext) {
  const { today } = context;
  return { today, soon: addDays(today, dueSoonDaysOf(context)), silentSince: addDays(today, -SILENT_DAYS) };
}

/** How many tasks a list has. */
export function countOf(context: ReadContext, name: ListName): number {
  return context.connection.prepare(`SELECT count(*) FROM ${LISTS[name].from} WHERE ${LISTS[name].where}`).pluck().get(daysOf(context)) as number;
}

/** A part of a list of tasks, and how many it has. */
export function tasksOf(context: ReadContext, name: ListName, part: Part = { offset: 0, limit: DESK_ROWS }): Short<DeskTask> {
  const { from, where, order, day } = LISTS[name];
  const rows = context.connection.prepare(`SELECT ${ROW}, ${day} AS day FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT @limit OFFSET @offset`).all({ ...daysOf(context), ...part }) as Omit<DeskTask, 'alert'>[];
  return { rows: rows.map((row) => ({ ...row, alert: null })), total: countOf(context, name) };
}

/** The tasks with an alert that is due, one row for each alert. */
export function alertedTasks(context: ReadContext, { offset, limit }: Part = { offset: 0, limit: DESK_ROWS }): Short<DeskTask> {
  const due = dueAlerts(context);
  const task = context.connection.prepare(`SELECT ${ROW} FROM task AS t WHERE t.id = ?`);
  const rows = due.slice(offset, offset + limit).map(({ id, rev, taskId, day }) => ({ ...(task.get(taskId) as Omit<DeskTask, 'alert' | 'day'>), day, alert: { id, rev } }));
  return { rows, total: due.length };
}

/** A list that the Desk makes itself. */
export function listDeskTasks(context: ReadContext, { of, offset, limit }: Part & { of: DeskTaskList }): Short<DeskTask> {
  return of === 'alerts' ? alertedTasks(context, { offset, limit }) : tasksOf(context, of, { offset, limit });
}

/** The units with overdue tasks: who has most of them first, then whose oldest is older. */
export function overdueByUnit({ connection, today }: ReadContext): { units: OverdueUnit[]; unitCount: number; total: number } {
  const units = connection.prepare(`SELECT t.lead_unit_id AS unitId, ${UNIT_NAME} AS unitName, count(*) AS count, min(t.due_on) AS oldest FROM ${OPEN_TASKS}
    WHERE ${OPEN} AND t.due_on < @today GROUP BY t.lead_unit_id ORDER BY count DESC, oldest, unitName`).all({ today }) as OverdueUnit[];
  return { units: units.slice(0, DESK_ROWS), unitCount: units.length, total: units.reduce((sum, { count }) => sum + count, 0) };
}
