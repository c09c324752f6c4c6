import { addDays } from './dates.ts';
import { addMonths } from './deadlines.ts';

/** How often a periodic task comes again. */
export const RECURRENCES = ['week', 'month', 'quarter', 'half_year', 'year'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

const MONTHS: Record<Exclude<Recurrence, 'week'>, number> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/** The first day of the period in which a day lies. Weeks begin on Monday, the others with the calendar. */
export function periodStart(recurrence: Recurrence, day: string): string {
  if (recurrence === 'week') return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % MONTHS[recurrence]) + 1;
  return `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`;
}

/** The first day of the period after the one that begins on a day. */
export function nextPeriod(recurrence: Recurrence, start: string): string {
  return recurrence === 'week' ? addDays(start, 7) : addMonths(start, MONTHS[recurrence]);
}

/** The last day of the period that begins on a day. */
export function periodEndOf(recurrence: Recurrence, start: string): string {
  return addDays(nextPeriod(recurrence, start), -1);
}
