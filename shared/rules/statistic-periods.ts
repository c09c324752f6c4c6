import { daysBetween } from './dates.ts';

/**
 * The periods of statistics, as an address and a file can hold them: `2026-03`, `2026-Q2`, `2026-H1`, `2026-9M`, `2026`,
 * and years together, `2021..2025`. All begin and end with a month.
 */
export const PERIOD_KINDS = ['month', 'quarter', 'half', 'nine_months', 'year', 'years'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** What a line of a series of time stands for. */
export const TIME_STEPS = ['month', 'quarter', 'year'] as const;
export type TimeStep = (typeof TIME_STEPS)[number];

export interface StatisticPeriod {
  kind: PeriodKind;
  /** The first year, and the last where it is of years together. */
  year: number;
  lastYear: number;
  /** Which month, quarter or half, from 1; 1 where there is only one. */
  part: number;
}

const DAYS_OF_MONTH = 30.44;
const CODE = /^(\d{4})(?:-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M)|\.\.(\d{4}))?$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
/** Months of one period of each kind within a year. */
const MONTHS: Record<Exclude<PeriodKind, 'years'>, number> = { month: 1, quarter: 3, half: 6, nine_months: 9, year: 12 };

/** Reads the code of a period; null when it is none. */
export function parsePeriod(code: string): StatisticPeriod | null {
  const [, first, within, last] = CODE.exec(code) ?? [];
  if (first === undefined) return null;
  const [year, lastYear] = [Number(first), Number(last ?? first)];
  if (year < FIRST_YEAR || lastYear > LAST_YEAR || lastYear < year) return null;
  if (last !== undefined) return { kind: 'years', year, lastYear, part: 1 };
  if (within === undefined) return { kind: 'year', year, lastYear, part: 1 };
  if (within === '9M') return { kind: 'nine_months', year, lastYear, part: 1 };
  if (within.startsWith('Q')) return { kind: 'quarter', year, lastYear, part: Number(within.slice(1)) };
  if (within.startsWith('H')) return { kind: 'half', year, lastYear, part: Number(within.slice(1)) };
  return { kind: 'month', year, lastYear, part: Number(within) };
}

/** The code of a period: what {@link parsePeriod} reads. */
export function periodCode({ kind, year, lastYear, part }: StatisticPeriod): string {
  switch (kind) {
    case 'month': return `${year}-${String(part).padStart(2, '0')}`;
    case 'quarter': return `${year}-Q${part}`;
    case 'half': return `${year}-H${part}`;
    case 'nine_months': return `${year}-9M`;
    case 'year': return String(year);
    case 'years': return `${year}..${lastYear}`;
  }
}

/** The first and the last day of a period; null when the code is none. */
export function periodSpan(code: string): { from: string; to: string } | null {
  const period = parsePeriod(code);
  if (period === null) return null;
  const { kind, year, lastYear, part } = period;
  if (kind === 'years') return { from: `${year}-01-01`, to: `${lastYear}-12-31` };
  const last = part * MONTHS[kind];
  return { from: `${year}-${pad(last - MONTHS[kind] + 1)}-01`, to: `${year}-${pad(last)}-${pad(new Date(Date.UTC(year, last, 0)).getUTCDate())}` };
}

/** The same period of the year before; null for years together, which have none. */
export function sameLastYear(code: string): string | null {
  return movedByYears(code, -1);
}

/** The same period of the year after: under it stands, in a comparison, what was a year before. */
export function sameNextYear(code: string): string | null {
  return movedByYears(code, 1);
}

function movedByYears(code: string, by: number): string | null {
  const period = parsePeriod(code);
  if (period === null || period.kind === 'years') return null;
  const moved = periodCode({ ...period, year: period.year + by, lastYear: period.lastYear + by });
  return parsePeriod(moved) === null ? null : moved;
}

/** The month before a period begins: all until its end came before the period. */
export function monthBefore(code: string): string | null {
  const span = periodSpan(code);
  if (span === null) return null;
  const [year, month] = [Number(span.from.slice(0, 4)), Number(span.from.slice(5, 7))];
  return month === 1 ? `${year - 1}-12` : `${year}-${pad(month - 1)}`;
}

/** The step of time a month lies in: `2026-05` → `2026-05`, `2026-Q2` or `2026`. A year of which the month is not known stays itself unless years are asked for: `2026-00`. */
export function stepOf(month: string, step: TimeStep): string {
  if (step === 'year') return month.slice(0, 4);
  if (month.length < 7) return `${month.slice(0, 4)}-00`;
  return step === 'month' ? month : `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

/** Every step of time in a period, the earliest first. */
export function stepsIn(code: string, step: TimeStep): string[] {
  const span = periodSpan(code);
  if (span === null) return [];
  const [first, last] = [monthNumber(span.from), monthNumber(span.to)];
  const months = Array.from({ length: last - first + 1 }, (_, index) => `${Math.floor((first + index) / 12)}-${pad(((first + index) % 12) + 1)}`);
  return [...new Set(months.map((month) => stepOf(month, step)))];
}

/** How many months lie between two days, both included: 6 from 15 December to 14 June too. */
export function monthsIn({ from, to }: { from: string; to: string }): number {
  return Math.round((daysBetween(from, to) + 1) / DAYS_OF_MONTH);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** A period as papers call it: `tháng 3/2026`, `quý II/2026`, `6 tháng đầu năm 2026`, `9 tháng đầu năm 2026`, `năm 2026`, `giai đoạn 2021–2025`. */
export function periodWords(code: string): string {
  if (code.endsWith('-00')) return `năm ${code.slice(0, 4)}, không rõ tháng`;
  const period = parsePeriod(code);
  if (period === null) return code;
  const { kind, year, lastYear, part } = period;
  switch (kind) {
    case 'month': return `tháng ${part}/${year}`;
    case 'quarter': return `quý ${['I', 'II', 'III', 'IV'][part - 1] ?? ''}/${year}`;
    case 'half': return `6 tháng ${part === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nine_months': return `9 tháng đầu năm ${year}`;
    case 'year': return `năm ${year}`;
    case 'years': return `giai đoạn ${year}–${lastYear}`;
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
