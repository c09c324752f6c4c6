/** Calendar days as text `YYYY-MM-DD`, without time or zone. Order of the text is order of the days. */

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_FIRST = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const WRITTEN = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const DAY_MS = 86_400_000;

/** True for a real calendar day between 1900 and 2200 written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return ISO_DATE.test(text) && isDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** `YYYY-MM-DD` of a year, month (1–12) and day, or null when there is no such day or the year is out of range. */
export function dateOf(year: number, month: number, day: number): string | null {
  return isDay(year, month, day) ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
}

/** Every day that goes to a page is looked at, hundreds for a list: no clock is made for it. */
function isDay(year: number, month: number, day: number): boolean {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  return whole && year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/**
 * A day as people write it: `18/3/2026`, `18.03.2026`, `18-3-2026`, `ngày 18 tháng 3 năm 2026` or `2026-03-18`.
 * Always day first. Null when it is not one real day.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  if (ISO_DATE.test(trimmed)) return isDate(trimmed) ? trimmed : null;
  const match = DAY_FIRST.exec(trimmed) ?? WRITTEN.exec(trimmed);
  return match === null ? null : dateOf(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** `2026-03-18` → `18/03/2026`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/**
 * The day in the words of an official paper: `ngày 05 tháng 02 năm 2026`, `ngày 27 tháng 5 năm 2026`
 * (days below 10 and the months 1 and 2 take a leading zero: Decree 30/2020, Annex I).
 */
export function writtenDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const padded = (month ?? 0) < 3 ? String(month).padStart(2, '0') : String(month);
  return `ngày ${String(day).padStart(2, '0')} tháng ${padded} năm ${year}`;
}

/** The day `days` after `date` (before it, when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The days from one day to another; negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** A span of days, both ends included; null is open. */
export interface Period {
  from: string | null;
  to: string | null;
}

/** Whether a day lies within a period, both ends included. */
export function isWithin(period: Period, date: string): boolean {
  return (period.from === null || period.from <= date) && (period.to === null || date <= period.to);
}

/** Whether two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);
}
