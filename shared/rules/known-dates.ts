import { addDays, formatDate, isDate } from './dates.ts';
import { parsePartialDate } from './partial-dates.ts';

/**
 * The day of a paper, as much of it as is known: `2024`, `2024-07` or `2024-07-15`. Kept so, it says no more than is
 * known, and the order of the texts is the order of the days (DOMAIN §4.5).
 */
const KNOWN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const BY_PRECISION: Record<string, number> = { day: 10, month: 7, year: 4 };

/** True for a year, a month of it, or a day, between 1900 and 2200. */
export function isKnownDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = KNOWN.exec(text) ?? [];
  return year !== undefined && isDate(`${year}-${month}-${day}`);
}

/** Reads what people type: `15/7/2024`, `7/2024`, `tháng 7 năm 2024`, `2024`. Null when it is none of these. */
export function parseKnownDate(text: string): string | null {
  const told = parsePartialDate(text);
  const length = told === null ? undefined : BY_PRECISION[told.precision];
  return told === null || length === undefined ? null : told.from.slice(0, length);
}

/** `2024-07-15` → `15/07/2024`, `2024-07` → `07/2024`, `2024` → `2024`. */
export function formatKnownDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return day !== undefined ? formatDate(date) : month !== undefined ? `${month}/${year}` : year;
}

/** The first day it can be. */
export function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day it can be. */
export function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  const next = month === undefined || month === '12' ? `${String(Number(year) + 1).padStart(4, '0')}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
