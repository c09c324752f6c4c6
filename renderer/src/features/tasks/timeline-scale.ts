import { addDays, daysBetween } from '#shared/rules/dates.ts';
import { monthOf, shiftMonth } from '../../ui/calendar/month-weeks.ts';
import type { TimeScale } from './task-search.ts';

const MONTHS: Record<TimeScale, number> = { month: 1, quarter: 3, year: 12 };
const WEEK = 7;

/** The days the timeline shows, both included, and where its lines stand. */
export interface Span {
  from: string;
  to: string;
  days: number;
  /** The first days of months or weeks. */
  ticks: readonly string[];
}

/** The month, quarter or year a month lies in. */
export function spanOf(scale: TimeScale, month: string): Span {
  const [year = '', number = '01'] = month.split('-');
  const first = Number(number) - ((Number(number) - 1) % MONTHS[scale]);
  const start = `${year}-${String(first).padStart(2, '0')}`;
  const [from, to] = [`${start}-01`, addDays(`${shiftMonth(start, MONTHS[scale])}-01`, -1)];
  const days = daysBetween(from, to) + 1;
  const ticks = scale === 'month' ? Array.from({ length: Math.ceil(days / WEEK) }, (_, index) => addDays(from, index * WEEK)) : Array.from({ length: MONTHS[scale] }, (_, index) => `${shiftMonth(start, index)}-01`);
  return { from, to, days, ticks };
}

/** The span before or after. */
export function shiftSpan(scale: TimeScale, month: string, by: number): string {
  return shiftMonth(monthOf(spanOf(scale, month).from), by * MONTHS[scale]);
}

/** How far from the start of the span a day begins, in percent. */
export function placeOf(day: string, { from, days }: Span): number {
  return (daysBetween(from, day) / days) * 100;
}

/** What the bar of a task is drawn from. */
interface Times {
  startsOn: string | null;
  assignedOn: string | null;
  dueOn: string | null;
  completedOn: string | null;
}

/** A bar within the span: where it begins and how long it is in percent, and whether it goes on outside. */
export type Bar = { kind: 'in'; left: number; width: number; fromBefore: boolean; toAfter: boolean } | { kind: 'before' } | { kind: 'after' };

/** The days of a task: from its start, or when it was handed out, to when it was completed, else to its deadline. Without either it goes on. */
export function daysOf({ startsOn, assignedOn, dueOn, completedOn }: Times): { from: string; to: string | null } {
  const to = completedOn ?? dueOn;
  const from = startsOn ?? assignedOn ?? to ?? '';
  // What was completed before its planned start began then at the latest.
  return { from: to !== null && to < from ? to : from, to };
}

/** Where a task stands in a span. */
export function barOf(times: Times, span: Span): Bar {
  const { from, to } = daysOf(times);
  if (to !== null && to < span.from) return { kind: 'before' };
  if (from > span.to) return { kind: 'after' };
  const fromBefore = from < span.from;
  const toAfter = to === null || to > span.to;
  const left = fromBefore ? 0 : placeOf(from, span);
  const right = toAfter ? 100 : placeOf(addDays(to, 1), span);
  return { kind: 'in', left, width: right - left, fromBefore, toAfter };
}
