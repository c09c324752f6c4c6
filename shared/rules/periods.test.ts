import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWithin, overlaps, type Period } from './dates.ts';
import { commonDays, daysLeft, follows, spanOver } from './periods.ts';

const FIRST = '2024-01-01';
const days = Array.from({ length: 14 }, (_, index) => addDays(FIRST, index));
const end = fc.option(fc.nat(11).map((index) => addDays(FIRST, index + 1)), { freq: 3 });
const period = fc.tuple(end, end).map(([a, b]): Period => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

describe('periods, day by day', () => {
  it('share the days that lie in both', () => {
    fc.assert(fc.property(period, period, (a, b) => {
      const shared = commonDays(a, b);
      for (const day of days) expect(shared !== null && isWithin(shared, day)).toBe(isWithin(a, day) && isWithin(b, day));
    }));
  });

  it('are left with the days that lie in no other, each once', () => {
    fc.assert(fc.property(period, fc.array(period, { maxLength: 4 }), (whole, taken) => {
      const left = daysLeft(whole, taken);
      for (const day of days) {
        const times = left.filter((part) => isWithin(part, day)).length;
        expect(times).toBe(isWithin(whole, day) && !taken.some((one) => isWithin(one, day)) ? 1 : 0);
      }
    }));
  });

  it('are spanned by no day more than needed where they overlap', () => {
    fc.assert(fc.property(period, period, (a, b) => {
      fc.pre(overlaps(a, b));
      for (const day of days) expect(isWithin(spanOver(a, b), day)).toBe(isWithin(a, day) || isWithin(b, day));
    }));
  });

  it('follow each other without a day between', () => {
    expect(follows({ from: '2024-03-01', to: null }, { from: null, to: '2024-02-29' })).toBe(true);
    expect(follows({ from: '2024-03-02', to: null }, { from: null, to: '2024-02-29' })).toBe(false);
    expect(follows({ from: null, to: null }, { from: null, to: null })).toBe(false);
  });
});
