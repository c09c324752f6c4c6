import { addDays, dateOf } from './dates.ts';
import { parsePartialDate } from './partial-dates.ts';

/** What a phrase about time means: the last day, or that there is none because the work goes on. */
export interface ReadDeadline {
  dueOn: string | null;
  standing: boolean;
}

const LEADING = /^(?:thời hạn|thời gian|hạn|xong|hoàn thành|chậm nhất|muộn nhất|trước|trong|đến|tới|hết|vào|là|vòng|[:\s])+/iu;
const DAY_OF_MONTH = /^(?:ngày\s*)?(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})$/iu;
const SPAN = /^(\d{1,3})\s*(ngày|tuần|tháng)/iu;
const WITHOUT_YEAR = /^(?:tháng\s+\d{1,2}|quý\s+(?:iv|i{1,3}|[1-4])|(?:6|sáu)\s+tháng\s+(?:đầu|cuối)\s+năm|(?:9|chín)\s+tháng)$/iu;
const STANDING = /thường xuyên/iu;

/** Reads the words of a deadline as they were said on a day: `trước ngày 30/9/2026`, `trong quý III`, `trong vòng 10 ngày`. Null when they tell no day; a year that is not told is the next in which the time is still to come. */
export function readDeadline(text: string, today: string): ReadDeadline | null {
  if (STANDING.test(text)) return { dueOn: null, standing: true };
  const told = text.normalize('NFC').trim().replace(/\s+/gu, ' ').replace(LEADING, '').replace(/\s*năm nay$/iu, ` năm ${today.slice(0, 4)}`).replace(/^cuối năm/iu, 'năm');
  const dueOn = spanEnd(told, today) ?? dayWithoutYear(told, today) ?? periodEnd(told, today);
  return dueOn === null ? null : { dueOn, standing: false };
}

function spanEnd(told: string, today: string): string | null {
  const [, count, unit] = SPAN.exec(told) ?? [];
  if (count === undefined || /^\d+\s*tháng\s*(?:đầu|cuối)/iu.test(told) || /ngày\s*làm việc/iu.test(told)) return null;
  if (unit?.toLocaleLowerCase('vi') === 'tháng') return sameDayLater(today, Number(count));
  return addDays(today, Number(count) * (unit?.toLocaleLowerCase('vi') === 'tuần' ? 7 : 1));
}

function sameDayLater(today: string, months: number): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const later = year * 12 + month - 1 + months;
  const [ofYear, ofMonth] = [Math.floor(later / 12), (later % 12) + 1];
  return [day, 30, 29, 28].map((one) => dateOf(ofYear, ofMonth, Math.min(one, day))).find((found) => found !== null) ?? today;
}

function dayWithoutYear(told: string, today: string): string | null {
  const [, day, month] = DAY_OF_MONTH.exec(told) ?? [];
  if (day === undefined) return null;
  return nextOf(today, (year) => dateOf(year, Number(month), Number(day)));
}

function periodEnd(told: string, today: string): string | null {
  const period = told.replace(/^ngày\s+(?=\d{1,2}\s*[/.-])/iu, '');
  if (!WITHOUT_YEAR.test(period)) return parsePartialDate(period)?.to ?? null;
  return nextOf(today, (year) => parsePartialDate(`${period}${/^quý|^tháng/iu.test(period) ? ' năm' : ''} ${year}`)?.to ?? null);
}

function nextOf(today: string, endOf: (year: number) => string | null): string | null {
  const year = Number(today.slice(0, 4));
  return [year, year + 1].map(endOf).find((end) => end !== null && end >= today) ?? null;
}
