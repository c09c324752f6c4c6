import { addDays, isDate, parseDate } from './dates.ts';

export const PRECISIONS = ['day', 'month', 'quarter', 'half', 'nine_months', 'year', 'term'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A time told no more exactly than a text tells it: its first and last day, and by what it was told (DOMAIN §4.5). */
export interface PartialDate {
  from: string;
  to: string;
  precision: Precision;
}

const YEAR = '(\\d{4})';
const MONTH = new RegExp(`^(?:tháng\\s*)?(\\d{1,2})\\s*(?:[/.-]|\\s*năm\\s*)\\s*${YEAR}$`, 'iu');
const QUARTER = new RegExp(`^(?:quý|q)\\s*(iv|i{1,3}|[1-4])\\s*(?:[/.-]|\\s*năm\\s*|\\s)\\s*${YEAR}$`, 'iu');
const HALF = new RegExp(`^(?:6|sáu)\\s*tháng\\s*(đầu|cuối)\\s*(?:năm\\s*)?${YEAR}$`, 'iu');
const NINE_MONTHS = new RegExp(`^(?:9|chín)\\s*tháng\\s*(?:đầu\\s*)?(?:năm\\s*)?${YEAR}$`, 'iu');
const WHOLE_YEAR = new RegExp(`^(?:năm\\s*)?${YEAR}$`, 'iu');
const TERM = new RegExp(`^(?:(?:gđ|giai đoạn|nhiệm kỳ|nk)\\s*)?${YEAR}\\s*[-–—]\\s*${YEAR}$`, 'iu');
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/**
 * Reads a time as people write it: a day, `3/2026`, `tháng 3 năm 2026`, `quý II/2026`, `6 tháng đầu năm 2026`,
 * `9 tháng năm 2026`, `năm 2026`, `giai đoạn 2021-2025`. Days first, always. Null when it is no time that can be.
 */
export function parsePartialDate(text: string): PartialDate | null {
  const written = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const day = parseDate(written);
  if (day !== null) return { from: day, to: day, precision: 'day' };
  const [, month, ofYear] = MONTH.exec(written) ?? [];
  if (month !== undefined) return months(ofYear, Number(month), 1, 'month');
  const [, quarter, quarterYear] = QUARTER.exec(written) ?? [];
  if (quarter !== undefined) return months(quarterYear, 3 * (ROMAN.indexOf(quarter.toLowerCase()) >= 0 ? ROMAN.indexOf(quarter.toLowerCase()) : Number(quarter) - 1) + 1, 3, 'quarter');
  const [, which, halfYear] = HALF.exec(written) ?? [];
  if (which !== undefined) return months(halfYear, which.toLowerCase() === 'đầu' ? 1 : 7, 6, 'half');
  const [, nineYear] = NINE_MONTHS.exec(written) ?? [];
  if (nineYear !== undefined) return months(nineYear, 1, 9, 'nine_months');
  const [, year] = WHOLE_YEAR.exec(written) ?? [];
  if (year !== undefined) return months(year, 1, 12, 'year');
  const [, first, last] = TERM.exec(written) ?? [];
  if (first === undefined || last === undefined || first > last) return null;
  const [begin, end] = [months(first, 1, 12, 'term'), months(last, 1, 12, 'term')];
  return begin === null || end === null ? null : { from: begin.from, to: end.to, precision: 'term' };
}

/** So many months of a year, from one of them on. */
function months(year: string | undefined, first: number, count: number, precision: Precision): PartialDate | null {
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  if (!isDate(from)) return null;
  const after = first + count;
  const next = after > 12 ? `${String(Number(year) + 1).padStart(4, '0')}-01-01` : `${year}-${String(after).padStart(2, '0')}-01`;
  return { from, to: addDays(next, -1), precision };
}
