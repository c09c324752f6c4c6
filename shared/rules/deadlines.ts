import { addDays, dateOf, parseDate } from './dates.ts';
import { fold } from './text.ts';

/** The holidays that fall on the same day each year (Labour Code, article 112), as `MM-DD`. Tết and swapped days stand in the office's table. */
export const FIXED_HOLIDAYS: readonly string[] = ['01-01', '04-30', '05-01', '09-02'];

/** What the office's table says of a day: off, or worked instead of another ("làm bù"). */
export const HOLIDAY_KINDS = ['day_off', 'working_day'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** The office's table: the days it speaks of, with their kind and name. */
export type HolidayTable = ReadonlyMap<string, { kind: HolidayKind; name: string }>;

/** Why nobody works on a day; `name` where the table names it. */
export interface OffReason {
  why: 'saturday' | 'sunday' | 'fixed_holiday' | 'holiday';
  name: string | null;
}

/** Why nobody works on a day, or null when it is a working day. The table goes before the week. */
export function offReason(day: string, table: HolidayTable): OffReason | null {
  const told = table.get(day);
  if (told !== undefined) return told.kind === 'day_off' ? { why: 'holiday', name: told.name } : null;
  if (FIXED_HOLIDAYS.includes(day.slice(5))) return { why: 'fixed_holiday', name: null };
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? { why: 'saturday', name: null } : weekday === 0 ? { why: 'sunday', name: null } : null;
}

/** The first working day from a day on, and why the day itself was none. */
export function workingDayFrom(day: string, table: HolidayTable): { day: string; moved: OffReason | null } {
  let found = day;
  while (offReason(found, table) !== null) found = addDays(found, 1);
  return { day: found, moved: offReason(day, table) };
}

/** The last working day up to a day. */
export function workingDayUntil(day: string, table: HolidayTable): string {
  let found = day;
  while (offReason(found, table) !== null) found = addDays(found, -1);
  return found;
}

/** The day that lies so many working days after another, which itself is not counted. */
export function addWorkingDays(day: string, count: number, table: HolidayTable): string {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = workingDayFrom(addDays(found, 1), table).day;
  return found;
}

/** What is offered where a superior's paper names no deadline (DOMAIN §1.4). */
export const DEFAULT_DEADLINE_DAYS = 10;

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const LEAD = /^(?:(?:thoi (?:han|gian)|han|hoan thanh|xong|thuc hien|trinh|bao cao)[\s:]+)*(?:(?:(?:cham|muon) nhat(?:\s+la)?|den het|den|toi|truoc|trong|het|vao)\s+)*(?:ngay\s+(?=\d{1,2}\s*[/.-]))?/;
const YEAR = String.raw`(?:\s*(?:/|-|nam)\s*(\d{4}))?`;
const MONTH = new RegExp(String.raw`^(?:cuoi\s+)?thang\s+(\d{1,2})${YEAR}$`);
const QUARTER = new RegExp(String.raw`^(?:cuoi\s+)?quy\s+(iv|i{1,3}|[1-4])${YEAR}$`);
const HALF = /^(?:6|sau) thang (dau|cuoi) nam(?:\s+(\d{4}))?$/;
const NINE_MONTHS = /^(?:9|chin) thang(?:\s+(?:dau )?nam)?(?:\s+(\d{4}))?$/;
const WHOLE_YEAR = /^(?:cuoi\s+)?nam(?:\s+(\d{4}))?$/;
const DAY_OF_YEAR = /^(?:ngay )?(\d{1,2})(?:\s*[/.-]\s*| thang )(\d{1,2})$/;
const SPAN = /^(?:vong\s+)?(\d{1,3})\s+(ngay lam viec|ngay|tuan|thang)(?:\s+(?:ke )?tu (?:ngay|khi) .*)?$/;
const MOST_MONTHS = 60;

/**
 * The day that words of a paper set as the deadline, counted from the day the task is handed out; null when they do not
 * say one day. A period ("quý III/2026", "tháng 9", "6 tháng cuối năm") ends with its last day; where no year is told it
 * is that of the handing out, unless the period is over by then: then nobody can tell which year is meant.
 */
export function deadlineOf(words: string, from: string, table: HolidayTable): string | null {
  const bare = fold(words).replaceAll(/[.,;:]+$/g, '').replaceAll(/\s+/g, ' ').trim().replace(LEAD, '').replace(/ nam nay$/, ` nam ${from.slice(0, 4)}`);
  return parseDate(bare.replace(/^ngay /, '')) ?? writtenDay(bare) ?? dayOfYear(bare, from) ?? periodEnd(bare, from) ?? spanEnd(bare, from, table);
}

function writtenDay(bare: string): string | null {
  const [, day, month, year] = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(bare) ?? [];
  return day === undefined ? null : dateOf(Number(year), Number(month), Number(day));
}

/** A day told without its year: of this one, unless it is over. */
function dayOfYear(bare: string, from: string): string | null {
  const [, day, month] = DAY_OF_YEAR.exec(bare) ?? [];
  const told = day === undefined ? null : dateOf(Number(from.slice(0, 4)), Number(month), Number(day));
  return told === null || told < from ? null : told;
}

function periodEnd(bare: string, from: string): string | null {
  const [lastMonth, year] = periodTold(bare);
  if (lastMonth === null || lastMonth < 1 || lastMonth > 12) return null;
  const end = lastOfMonth(year ?? Number(from.slice(0, 4)), lastMonth);
  return year === null && end !== null && end < from ? null : end;
}

/** The last month of the period that is told, and its year where one is told. */
function periodTold(bare: string): [number | null, number | null] {
  const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  const month = MONTH.exec(bare);
  if (month !== null) return [Number(month[1]), yearOf(month[2])];
  const quarter = QUARTER.exec(bare);
  if (quarter !== null) return [3 * (ROMAN.indexOf(quarter[1] ?? '') + 1 || Number(quarter[1])), yearOf(quarter[2])];
  const half = HALF.exec(bare);
  if (half !== null) return [half[1] === 'dau' ? 6 : 12, yearOf(half[2])];
  const nine = NINE_MONTHS.exec(bare);
  if (nine !== null) return [9, yearOf(nine[1])];
  const whole = WHOLE_YEAR.exec(bare);
  return whole === null ? [null, null] : [12, yearOf(whole[1])];
}

function spanEnd(bare: string, from: string, table: HolidayTable): string | null {
  const [, number, unit] = SPAN.exec(bare) ?? [];
  if (number === undefined) return null;
  const count = Number(number);
  if (unit === 'ngay') return addDays(from, count);
  if (unit === 'tuan') return addDays(from, 7 * count);
  return unit === 'thang' ? (count > MOST_MONTHS ? null : addMonths(from, count)) : addWorkingDays(from, count, table);
}

/** The same day some months later, or the last of that month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const whole = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(whole / 12), (whole % 12) + 1];
  return dateOf(toYear, toMonth, date) ?? (lastOfMonth(toYear, toMonth) as string);
}

function lastOfMonth(year: number, month: number): string | null {
  const first = month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1);
  return first === null ? null : addDays(first, -1);
}
