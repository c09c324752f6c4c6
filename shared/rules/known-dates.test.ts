import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from './dates.ts';
import { firstDayOf, formatKnownDate, isKnownDate, lastDayOf, parseKnownDate } from './known-dates.ts';

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const known = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe('as much of a day as is known', () => {
  it.each([
    ['15/7/2024', '2024-07-15'], ['7/2024', '2024-07'], ['tháng 7 năm 2024', '2024-07'], ['2024', '2024'], ['năm 2024', '2024'],
    ['quý II/2024', null], ['2021-2025', null], ['31/2/2024', null], ['13/2024', null], ['hôm qua', null], ['', null],
  ])('“%s” is kept as %s', (typed, kept) => expect(parseKnownDate(typed)).toBe(kept));

  it('reads back as it is written', () => {
    fc.assert(fc.property(known, (date) => { expect(parseKnownDate(formatKnownDate(date))).toBe(date); }));
  });

  it('begins and ends with days that it can be', () => {
    fc.assert(fc.property(known, (date) => {
      const [first, last] = [firstDayOf(date), lastDayOf(date)];
      expect([isKnownDate(date), isDate(first), isDate(last), first.startsWith(date), last.startsWith(date), first <= last]).toEqual([true, true, true, true, true, true]);
    }));
    expect([firstDayOf('2024-02'), lastDayOf('2024-02'), lastDayOf('2024'), lastDayOf('2024-12')]).toEqual(['2024-02-01', '2024-02-29', '2024-12-31', '2024-12-31']);
  });

  it.each(['24', '2024-13', '2024-00', '2024-02-30', '2024-2', '1800'])('“%s” is none', (text) => expect(isKnownDate(text)).toBe(false));
});
