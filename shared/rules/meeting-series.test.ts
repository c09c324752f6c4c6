import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDate } from './dates.ts';
import { isWeekend, monthAfter, mostFrequent, nextDays, periodWords, SERIES_FREQUENCIES } from './meeting-series.ts';

const MONTHS = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 } as const;
const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count));
const anySeries = fc.record({ last: day, day: fc.integer({ min: 1, max: 31 }), frequency: fc.constantFrom(...SERIES_FREQUENCIES), most: fc.integer({ min: 1, max: 40 }) });
const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

describe('the next days of meetings that come again', () => {
  it('are real working days, each later than the one before', () => {
    fc.assert(fc.property(anySeries, (series) => {
      const days = nextDays({ ...series, until: '2200-12-31' });
      expect(days).toHaveLength(series.most);
      for (const [index, one] of days.entries()) expect([isDate(one), isWeekend(one), one > (days[index - 1] ?? series.last)]).toEqual([true, false, true]);
    }));
  });

  it('never skip a period, and never meet twice in one', () => {
    fc.assert(fc.property(anySeries, (series) => {
      const days = nextDays({ ...series, until: '2200-12-31' });
      expect(days.map((one) => monthsOf(one) - monthsOf(series.last))).toEqual(days.map((_, index) => (index + 1) * MONTHS[series.frequency]));
    }));
  });

  it('are no more than two days from the day of the month, or the month’s last', () => {
    fc.assert(fc.property(anySeries, (series) => {
      for (const one of nextDays({ ...series, until: '2200-12-31' })) {
        const lastOfMonth = Number(addDays(monthAfter(one, 1) ?? '', -1).slice(8));
        expect(Math.abs(Number(one.slice(8)) - Math.min(series.day, lastOfMonth))).toBeLessThanOrEqual(2);
      }
    }));
  });

  it.each([
    ['a month’s end stays one', { last: '2026-01-30', day: 31, frequency: 'monthly' }, ['2026-02-27', '2026-03-31', '2026-04-30', '2026-05-29']],
    ['a leap year has its day more', { last: '2027-12-31', day: 31, frequency: 'monthly' }, ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-28']],
    ['a Saturday becomes the Monday after', { last: '2026-03-18', day: 18, frequency: 'quarterly' }, ['2026-06-18', '2026-09-18', '2026-12-18', '2027-03-18']],
    ['a Sunday becomes the Monday after', { last: '2025-12-18', day: 18, frequency: 'half_yearly' }, ['2026-06-18', '2026-12-18', '2027-06-18', '2027-12-20']],
    ['once a year', { last: '2023-11-05', day: 5, frequency: 'yearly' }, ['2024-11-05', '2025-11-05', '2026-11-05', '2027-11-05']],
  ] as const)('%s', (_name, series, expected) => {
    expect(nextDays({ ...series, until: '2200-12-31', most: 4 })).toEqual(expected);
  });

  it('end where the calendar or the series does', () => {
    expect(nextDays({ last: '2026-01-15', day: 15, frequency: 'monthly', until: '2026-03-15', most: 9 })).toEqual(['2026-02-16']);
    expect(nextDays({ last: '2200-11-15', day: 15, frequency: 'monthly', until: '2300-01-01', most: 9 })).toEqual(['2200-12-15']);
  });
});

it('the month some months away is found over the turn of the year', () => {
  expect([monthAfter('2026-12-31', 1), monthAfter('2026-01-31', -1), monthAfter('2200-12-01', 1)]).toEqual(['2027-01-01', '2025-12-01', null]);
});

it('of several frequencies the shortest counts', () => {
  expect([mostFrequent(['yearly', null, 'quarterly']), mostFrequent([null]), mostFrequent([])]).toEqual(['quarterly', null, null]);
});

it('a period is called as papers call it', () => {
  expect(SERIES_FREQUENCIES.map((one) => periodWords(one, '2026-07-01'))).toEqual(['tháng 7 năm 2026', 'quý III năm 2026', '6 tháng cuối năm 2026', 'năm 2026']);
});
