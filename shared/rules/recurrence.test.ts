import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { nextPeriod, periodEndOf, periodStart, RECURRENCES } from './recurrence.ts';

describe('periods', () => {
  it.each([['week', '2026-11-23'], ['month', '2026-11-01'], ['quarter', '2026-10-01'], ['half_year', '2026-07-01'], ['year', '2026-01-01']] as const)('of a %s', (recurrence, start) => {
    expect(periodStart(recurrence, '2026-11-26')).toBe(start);
  });

  it('follow one another without a gap', () => {
    fc.assert(fc.property(fc.constantFrom(...RECURRENCES), fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days)), (recurrence, day) => {
      const start = periodStart(recurrence, day);
      const end = periodEndOf(recurrence, start);
      expect(start <= day && day <= end).toBe(true);
      expect(periodStart(recurrence, end)).toBe(start);
      expect(periodStart(recurrence, addDays(end, 1))).toBe(nextPeriod(recurrence, start));
    }));
  });
});
