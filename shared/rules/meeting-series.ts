import { addDays, dateOf } from './dates.ts';
import type { MEETING_FREQUENCIES } from './committees.ts';

/** How often meetings of a series are held; what is held when needed is no series. */
export const SERIES_FREQUENCIES = ['monthly', 'quarterly', 'half_yearly', 'yearly'] as const satisfies readonly (typeof MEETING_FREQUENCIES)[number][];
export type SeriesFrequency = (typeof SERIES_FREQUENCIES)[number];

const MONTHS: Record<SeriesFrequency, number> = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 };
const MONTHS_A_YEAR = 12;
const SUNDAY = 0;
const SATURDAY = 6;

/** The days of the week, by their numbers. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** The day of the week, from 0 for Sunday to 6. */
export function weekday(date: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return new Date(`${date}T00:00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

export function isWeekend(date: string): boolean {
  return weekday(date) === SATURDAY || weekday(date) === SUNDAY;
}

/** The first day of the month some months after that of a day (before it, when negative); null beyond the calendar. */
export function monthAfter(date: string, months: number): string | null {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const count = year * MONTHS_A_YEAR + month - 1 + months;
  return dateOf(Math.floor(count / MONTHS_A_YEAR), (count % MONTHS_A_YEAR) + 1, 1);
}

/** A day of the month a date is in, or its last when it has none of that number. */
function dayInMonth(month: string, day: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  for (let wanted = day; wanted > 1; wanted -= 1) {
    const found = dateOf(year, number, wanted);
    if (found !== null) return found;
  }
  return month;
}

/** The working day a meeting is moved to from a weekend: the Monday after, or the Friday before when that is another month. */
function offWeekend(date: string): string {
  if (!isWeekend(date)) return date;
  const [toFriday, toMonday] = weekday(date) === SATURDAY ? [-1, 2] : [-2, 1];
  const monday = addDays(date, toMonday);
  return monday.slice(0, '2026-01'.length) === date.slice(0, '2026-01'.length) ? monday : addDays(date, toFriday);
}

/**
 * The next days of meetings that come again: one in every period after the last, on that day of the month (its last day in
 * shorter months), moved off weekends within the month. `day` is the day of the month they were begun on, so that one
 * meeting that was moved does not move the others.
 */
export function nextDays({ last, day, frequency, until, most }: { last: string; day: number; frequency: SeriesFrequency; until: string; most: number }): string[] {
  const days: string[] = [];
  for (let times = 1; times <= most; times += 1) {
    const month = monthAfter(last, times * MONTHS[frequency]);
    const next = month === null ? null : offWeekend(dayInMonth(month, day));
    if (next === null || next > until) break;
    days.push(next);
  }
  return days;
}

/** The shortest of several frequencies; null when there is none. */
export function mostFrequent(frequencies: readonly (SeriesFrequency | null)[]): SeriesFrequency | null {
  return SERIES_FREQUENCIES.find((one) => frequencies.includes(one)) ?? null;
}

/** The period a day lies in, in the words of official papers: `tháng 3 năm 2026`, `quý I năm 2026`, `6 tháng đầu năm 2026`, `năm 2026`. */
export function periodWords(frequency: SeriesFrequency, date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  switch (frequency) {
    case 'monthly': return `tháng ${month} năm ${year}`;
    case 'quarterly': return `quý ${['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)] ?? ''} năm ${year}`;
    case 'half_yearly': return `6 tháng ${month <= 6 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'yearly': return `năm ${year}`;
  }
}
