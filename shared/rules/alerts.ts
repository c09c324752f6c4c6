import { addDays } from './dates.ts';

/** When the office is told of a task (nhắc việc): some days before its deadline, on the Monday of the week of its deadline, or on a day. */
export const ALERT_KINDS = ['before', 'monday', 'date'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];
export const MOST_DAYS_BEFORE = 365;

export type AlertRule =
  | { kind: 'before'; days: number; onDate: null }
  | { kind: 'monday'; days: null; onDate: null }
  | { kind: 'date'; days: null; onDate: string };

const MONDAY = 1;

/** The Monday of the week of a day; weeks begin with it. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday - MONDAY + 7) % 7));
}

/** The day an alert is for; null while it hangs on a deadline that the task does not have. */
export function alertDay(alert: AlertRule, dueOn: string | null): string | null {
  if (alert.kind === 'date') return alert.onDate;
  if (dueOn === null) return null;
  return alert.kind === 'before' ? addDays(dueOn, -alert.days) : mondayOf(dueOn);
}

/** Whether an alert is to be shown: its day has come, and nobody has seen it since. An extension moves the day, and so it comes again. */
export function alertIsDue(alertOn: string | null, seenOn: string | null, today: string): boolean {
  return alertOn !== null && alertOn <= today && (seenOn === null || seenOn < alertOn);
}
