import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDate } from './dates.ts';
import { monthBefore, parsePeriod, PERIOD_KINDS, periodCode, periodSpan, periodWords, sameLastYear, sameNextYear, stepOf, stepsIn, TIME_STEPS } from './statistic-periods.ts';

const MOST_PARTS = { month: 12, quarter: 4, half: 2, nine_months: 1, year: 1, years: 1 };
const period = fc.tuple(fc.constantFrom(...PERIOD_KINDS), fc.integer({ min: 1902, max: 2190 }), fc.nat(11), fc.nat(9))
  .map(([kind, year, part, more]) => periodCode({ kind, year, lastYear: kind === 'years' ? year + more : year, part: (part % MOST_PARTS[kind]) + 1 }));

describe('periods of statistics', () => {
  it('are months, quarters, halves, nine months, years and years together', () => {
    expect(['2026-02', '2026-Q2', '2026-H1', '2026-H2', '2026-9M', '2024-02', '2026', '2013..2022'].map(periodSpan)).toEqual([
      { from: '2026-02-01', to: '2026-02-28' }, { from: '2026-04-01', to: '2026-06-30' }, { from: '2026-01-01', to: '2026-06-30' }, { from: '2026-07-01', to: '2026-12-31' },
      { from: '2026-01-01', to: '2026-09-30' }, { from: '2024-02-01', to: '2024-02-29' }, { from: '2026-01-01', to: '2026-12-31' }, { from: '2013-01-01', to: '2022-12-31' },
    ]);
    expect(['2026-13', '2026-Q5', '2026-3M', '26', '2026..2020', '1800', "2026' OR 1"].map(parsePeriod)).toEqual(Array.from({ length: 7 }, () => null));
    expect(['2026-03', '2026-Q2', '2026-H1', '2026-H2', '2026-9M', '2026', '2021..2025', '2024-00'].map(periodWords)).toEqual(['tháng 3/2026', 'quý II/2026', '6 tháng đầu năm 2026', '6 tháng cuối năm 2026', '9 tháng đầu năm 2026', 'năm 2026', 'giai đoạn 2021–2025', 'năm 2024, không rõ tháng']);
  });

  it('are read as they are written, and span real days in their order', () => {
    fc.assert(fc.property(period, (code) => {
      expect(periodCode(parsePeriod(code)!)).toBe(code);
      const { from, to } = periodSpan(code)!;
      expect([isDate(from), isDate(to), from < to, addDays(to, 1).slice(8)]).toEqual([true, true, true, '01']);
    }));
  });

  it('the same period of the year before has the same months, and back', () => {
    expect(['2026-02', '2026-Q1', '2026-H2', '2026-9M', '2026', '2021..2025'].map(sameLastYear)).toEqual(['2025-02', '2025-Q1', '2025-H2', '2025-9M', '2025', null]);
    fc.assert(fc.property(period.filter((code) => !code.includes('..')), (code) => {
      const before = sameLastYear(code)!;
      expect(sameNextYear(before)).toBe(code);
      expect(periodSpan(before)!.from.slice(4)).toBe(periodSpan(code)!.from.slice(4));
      expect(periodSpan(before)!.to.slice(4, 7)).toBe(periodSpan(code)!.to.slice(4, 7));
      expect(periodSpan(monthBefore(code)!)!.to).toBe(addDays(periodSpan(code)!.from, -1));
    }));
  });

  it('are made of their steps without a gap', () => {
    expect(stepsIn('2026-H1', 'quarter')).toEqual(['2026-Q1', '2026-Q2']);
    expect(stepOf('2026', 'month')).toBe('2026-00');
    fc.assert(fc.property(period, fc.constantFrom(...TIME_STEPS), (code, step) => {
      const steps = stepsIn(code, step);
      const spans = steps.map((one) => periodSpan(one)!);
      spans.slice(1).forEach(({ from }, index) => expect(addDays(spans[index]!.to, 1)).toBe(from));
      const months = stepsIn(code, 'month').map((one) => periodSpan(one)!);
      expect([months[0]!.from, months.at(-1)!.to]).toEqual([periodSpan(code)!.from, periodSpan(code)!.to]);
    }));
  });
});
