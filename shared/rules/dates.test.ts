import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, formatDate, isDate, isWithin, overlaps, parseDate, writtenDate } from './dates.ts';

const day = fc.integer({ min: 0, max: 90_000 }).map((days) => addDays('1950-01-01', days));
const period = fc.tuple(fc.option(day), fc.option(day)).map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

describe('days', () => {
  it.each([
    ['18/3/2026', '2026-03-18'], ['18.03.2026', '2026-03-18'], ['18-3-2026', '2026-03-18'], [' 05/02/2026 ', '2026-02-05'],
    ['ngày 27 tháng 5 năm 2026', '2026-05-27'], ['2026-03-18', '2026-03-18'],
  ])('reads %s as it is meant, day first', (written, date) => expect(parseDate(written)).toBe(date));
  it.each(['31/02/2026', '3/18/2026', '29/2/2025', '2026-02-30', '3/2026', 'mai', '', '1/1/26', '00/01/2026'])('refuses %s', (written) => expect(parseDate(written)).toBeNull());
  it('knows leap years', () => {
    expect(dateOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dateOf(2100, 2, 29)).toBeNull();
  });
  it('prints and reads back every day', () => {
    fc.assert(fc.property(day, (date) => isDate(date) && parseDate(formatDate(date)) === date && parseDate(writtenDate(date)) === date));
  });
  it('pads days below ten and the months one and two only', () => {
    expect(writtenDate('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
    expect(writtenDate('2026-05-27')).toBe('ngày 27 tháng 5 năm 2026');
  });
  it('counts forward and back', () => {
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => addDays(addDays(date, days), -days) === date));
  });
});

describe('periods', () => {
  it('include both ends', () => {
    expect(isWithin({ from: '2025-07-01', to: '2025-07-31' }, '2025-07-31')).toBe(true);
    expect(isWithin({ from: '2025-07-01', to: null }, '2025-06-30')).toBe(false);
  });
  it('overlap exactly when some day lies in both', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const candidates = [a.from, b.from, a.to, b.to, '1800-01-01', '2500-01-01'].filter((date) => date !== null);
        return overlaps(a, b) === candidates.some((date) => isWithin(a, date) && isWithin(b, date));
      }),
      { numRuns: 2000 },
    );
  });
});
