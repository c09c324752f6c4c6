import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDate } from './dates.ts';
import { parsePartialDate } from './partial-dates.ts';

describe('times as people write them', () => {
  it.each([
    ['18/3/2026', '2026-03-18', '2026-03-18', 'day'],
    ['3/2026', '2026-03-01', '2026-03-31', 'month'],
    ['02/2024', '2024-02-01', '2024-02-29', 'month'],
    ['tháng 12 năm 2025', '2025-12-01', '2025-12-31', 'month'],
    ['Quý II/2024', '2024-04-01', '2024-06-30', 'quarter'],
    ['Q4/2025', '2025-10-01', '2025-12-31', 'quarter'],
    ['6 tháng đầu năm 2024', '2024-01-01', '2024-06-30', 'half'],
    ['6 tháng cuối năm 2024', '2024-07-01', '2024-12-31', 'half'],
    ['9 tháng năm 2025', '2025-01-01', '2025-09-30', 'nine_months'],
    ['năm 2024', '2024-01-01', '2024-12-31', 'year'],
    ['2024', '2024-01-01', '2024-12-31', 'year'],
    ['GĐ 2021-2025', '2021-01-01', '2025-12-31', 'term'],
    ['nhiệm kỳ 2020 – 2025', '2020-01-01', '2025-12-31', 'term'],
  ])('%s is from %s to %s', (text, from, to, precision) => expect(parsePartialDate(text)).toEqual({ from, to, precision }));

  it.each(['13/2026', '0/2026', '31/02/2026', '3/18/2026', 'quý V/2024', '2025-2021', '', 'nay', '12', '0000'])('“%s” is none', (text) => expect(parsePartialDate(text)).toBeNull());

  it('never ends before it begins, and months follow each other without a gap', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 11 }), (year, month) => {
      const [one, next] = [parsePartialDate(`${month}/${year}`), parsePartialDate(`${month + 1}/${year}`)];
      expect((one?.from ?? '') <= (one?.to ?? '')).toBe(true);
      expect(addDays(one?.to ?? '', 1)).toBe(next?.from);
    }));
  });

  it('a day is itself, however it is written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
      const day = addDays('1930-02-03', days);
      expect(parsePartialDate(formatDate(day))).toEqual({ from: day, to: day, precision: 'day' });
    }));
  });
});
