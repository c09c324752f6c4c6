import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { endOfHalf, halfEndsSoon, halfOf, startOfHalf } from './halves.ts';
import { periodSpan } from './statistic-periods.ts';

describe('the half of a year', () => {
  it('ends on the last of June and of December', () => {
    expect(['2026-01-01', '2026-06-30', '2026-07-01', '2028-02-29'].map((day) => [halfOf(day), startOfHalf(day), endOfHalf(day)])).toEqual([
      ['2026-H1', '2026-01-01', '2026-06-30'], ['2026-H1', '2026-01-01', '2026-06-30'], ['2026-H2', '2026-07-01', '2026-12-31'], ['2028-H1', '2028-01-01', '2028-06-30'],
    ]);
    expect([['2026-05-30', 30], ['2026-05-31', 30], ['2026-12-31', 0]].map(([day, days]) => halfEndsSoon(String(day), Number(days)))).toEqual([false, true, true]);
  });

  it('is the same as that of the statistics', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9000 }), (days) => {
      const day = addDays('2010-01-01', days);
      expect(periodSpan(halfOf(day))).toEqual({ from: startOfHalf(day), to: endOfHalf(day) });
    }));
  });
});
