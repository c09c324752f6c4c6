import type { Figure, Qualifier } from './figures.ts';

const QUALIFIED: readonly (readonly [Qualifier, RegExp])[] = [
  ['over', /^(?:trên|hơn|quá|over|more than|>)\s*/iu],
  ['about', /^(?:ước(?: khoảng| tính| đạt)?|khoảng|chừng|tầm|about|around|approximately|~)\s*/iu],
  ['under', /^(?:gần|dưới|chưa đến|under|nearly|almost|less than|<)\s*/iu],
];
/** `4900`, `4.900`, `4,900`, `4 900`; a decimal part only before a word that multiplies. */
const NUMBER = /^(\d{1,3}(?:([., ])\d{3})(?:\2\d{3})*|\d+)(?:[.,](\d+))?\s*(.*)$/u;
const MULTIPLIERS: readonly (readonly [number, RegExp])[] = [[1_000, /^(?:nghìn|ngàn|thousand)(?=$|\s)/iu], [1_000_000, /^(?:triệu|tr|million)(?=$|\s)/iu], [1_000_000_000, /^(?:tỷ|tỉ|billion)(?=$|\s)/iu]];
/** What is counted, behind the figure: `lượt`, `lớp (cuộc)`, `đồng`. */
const COUNTED = /^[\p{L}\s().,/₫]*$/u;

/** Reads a figure as offices write it: `4.900 lượt`, `trên 4.900`, `khoảng 200`, `1,5 tỷ đồng`. Null when it is no whole number of 0 or more. */
export function parseFigure(text: string): Figure | null {
  const written = text.normalize('NFC').trim();
  const [qualifier, words] = QUALIFIED.find(([, form]) => form.test(written)) ?? (['exact', /^/u] as const);
  const [, digits, , decimals = '', behind = ''] = NUMBER.exec(written.replace(words, '')) ?? [];
  if (digits === undefined) return null;
  const [factor, word] = MULTIPLIERS.find(([, form]) => form.test(behind)) ?? ([1, /^/u] as const);
  if (!COUNTED.test(behind.replace(word, ''))) return null;
  const value = Math.round(Number(`${digits.replaceAll(/\D/gu, '')}.${decimals || '0'}`) * factor * ROUNDING) / ROUNDING;
  return Number.isSafeInteger(value) ? { value, qualifier } : null;
}
/** Decimal parts are binary in the computer: 1.2 thousand million has a trace behind the point. */
const ROUNDING = 1_000;

/** A figure as it stands in a workbook's cell: the number where it is exact, else its words. */
export function figureText({ value, qualifier }: Figure): string {
  const grouped = String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${{ exact: '', over: 'trên ', about: 'khoảng ', under: 'dưới ' }[qualifier]}${grouped}`;
}
