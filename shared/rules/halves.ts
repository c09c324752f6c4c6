import { addDays } from './dates.ts';

/** The half of a year a day lies in: `2026-H1`. */
export function halfOf(day: string): string {
  return `${day.slice(0, 4)}-H${day.slice(5, 7) <= '06' ? 1 : 2}`;
}

/** The last day of the half of a year a day lies in. */
export function endOfHalf(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? '06-30' : '12-31'}`;
}

/** The first day of it. */
export function startOfHalf(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? '01-01' : '07-01'}`;
}

/** Whether the end of the half is no further away than so many days: from then on those are told of that still owe something in it. */
export function halfEndsSoon(day: string, days: number): boolean {
  return addDays(day, days) >= endOfHalf(day);
}
