import { addDays, isDate } from '#shared/rules/dates.ts';
import { monthAfter, weekday } from '#shared/rules/meeting-series.ts';

const WEEK = 7;

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: string): string {
  return day.slice(0, '2026-01'.length);
}

/** The weeks a month lies in, from Monday to Sunday, with the days of the months beside it. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const weeks: string[][] = [];
  for (let monday = addDays(first, -((weekday(first) + WEEK - 1) % WEEK)); monthOf(monday) <= month; monday = addDays(monday, WEEK)) {
    weeks.push(Array.from({ length: WEEK }, (_, index) => addDays(monday, index)));
  }
  return weeks;
}

/** The same day of another month, or its last when it has none of that number. */
export function sameDayIn(month: string, day: string): string {
  const wanted = `${month}-${day.slice(-2)}`;
  return isDate(wanted) ? wanted : addDays(`${shiftMonth(month, 1)}-01`, -1);
}

/** Where a key leads from a day in the grid of a month; null for a key that leads nowhere. */
export function dayByKey(day: string, key: string): string | null {
  const inWeek = (weekday(day) + WEEK - 1) % WEEK;
  switch (key) {
    case 'ArrowLeft': return addDays(day, -1);
    case 'ArrowRight': return addDays(day, 1);
    case 'ArrowUp': return addDays(day, -WEEK);
    case 'ArrowDown': return addDays(day, WEEK);
    case 'Home': return addDays(day, -inWeek);
    case 'End': return addDays(day, WEEK - 1 - inWeek);
    case 'PageUp': return sameDayIn(shiftMonth(monthOf(day), -1), day);
    case 'PageDown': return sameDayIn(shiftMonth(monthOf(day), 1), day);
    default: return null;
  }
}

/** Whether a text is a month, `YYYY-MM`, of which all weeks are in the calendar of the program. */
export function isMonth(text: string): boolean {
  return isDate(`${text}-01`) && text > '1900-12' && text < '2200-01';
}

/** The month some months after another; the same where the calendar ends. */
export function shiftMonth(month: string, by: number): string {
  const shifted = monthAfter(`${month}-01`, by)?.slice(0, month.length) ?? month;
  return isMonth(shifted) ? shifted : month;
}
