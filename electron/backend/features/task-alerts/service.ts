import type { TaskAlert } from '#shared/contract/task-alerts.ts';
import { alertDay, alertIsDue, type AlertRule } from '#shared/rules/alerts.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';

type StoredAlert = AlertRule & { id: string; rev: number; seenOn: string | null; dueOn: string | null };

/** An alert whose day has come and that nobody has seen since. */
export interface DueAlert {
  id: string;
  rev: number;
  taskId: string;
  day: string;
}

const ALERT = 'a.id, a.rev, a.kind, a.days, a.on_date AS onDate, a.seen_on AS seenOn, t.due_on AS dueOn';

/** The alerts set for a task, by their days; those without a day last. */
export function alertsOf({ connection }: ReadContext, taskId: string): TaskAlert[] {
  const stored = connection.prepare(`SELECT ${ALERT} FROM task_alert AS a JOIN task AS t ON t.id = a.task_id WHERE a.task_id = ? AND a.deleted_at IS NULL ORDER BY a.id`).all(taskId) as StoredAlert[];
  return stored.map(({ dueOn, ...alert }) => ({ ...alert, day: alertDay(alert, dueOn) })).toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
}

/** The alerts of open tasks that are due today, the earliest first. Which day an alert is for is said by the rule, not by the query. */
export function dueAlerts({ connection, today }: ReadContext): DueAlert[] {
  const stored = connection.prepare(`SELECT ${ALERT}, a.task_id AS taskId FROM task_alert AS a CROSS JOIN task AS t ON t.id = a.task_id
    WHERE a.deleted_at IS NULL AND t.deleted_at IS NULL AND t.status IN ('not_started', 'in_progress', 'awaiting_confirmation')`).all() as (StoredAlert & { taskId: string })[];
  return stored.flatMap(({ dueOn, seenOn, ...alert }) => {
    const day = alertDay(alert, dueOn);
    return day !== null && alertIsDue(day, seenOn, today) ? [{ id: alert.id, rev: alert.rev, taskId: alert.taskId, day }] : [];
  }).toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
}

/** Sets an alert for a task; the same one is not set twice. */
export function addAlert({ connection, records }: WriteContext, { taskId, alert }: { taskId: string; alert: AlertRule }): { id: string; rev: number } {
  const task = records.current('task', taskId);
  records.describe(task.code);
  const known = connection.prepare('SELECT 1 FROM task_alert WHERE task_id = ? AND kind = ? AND days IS ? AND on_date IS ? AND deleted_at IS NULL').get(taskId, alert.kind, alert.days, alert.onDate);
  if (known !== undefined) throw ruleError({ rule: 'ALERT_SET_ALREADY' });
  return { id: records.insert('task_alert', { task_id: taskId, kind: alert.kind, days: alert.days, on_date: alert.onDate, seen_on: null }), rev: 1 };
}

/** Takes an alert away. */
export function removeAlert({ records }: WriteContext, ref: Ref): { removed: number } {
  const { task_id: taskId } = records.seen('task_alert', ref);
  records.describe(records.current('task', taskId).code);
  records.remove('task_alert', ref);
  return { removed: 1 };
}

/** Notes that somebody saw alerts today; each comes again only on a later day of its own. */
export function markAlertsSeen({ records, today }: WriteContext, items: readonly Ref[]): { seen: number } {
  for (const item of items) {
    const { task_id: taskId } = records.seen('task_alert', item);
    records.describe(records.current('task', taskId).code);
    records.update('task_alert', item, { seen_on: today });
  }
  return { seen: items.length };
}
