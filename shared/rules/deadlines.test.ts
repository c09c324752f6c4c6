import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { addMonths, addWorkingDays, deadlineOf, type HolidayTable, offReason, workingDayFrom, workingDayUntil } from './deadlines.ts';

const NONE: HolidayTable = new Map();
const TET: HolidayTable = new Map([
  ['2026-02-16', { kind: 'day_off', name: 'Tết Nguyên đán' }], ['2026-02-17', { kind: 'day_off', name: 'Tết Nguyên đán' }], ['2026-02-18', { kind: 'day_off', name: 'Tết Nguyên đán' }],
  ['2026-02-28', { kind: 'working_day', name: 'Làm bù' }],
]);
const aDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2024-01-01', days));

describe('working days', () => {
  it.each([
    ['2026-11-20', NONE, '2026-11-20', null],
    ['2026-11-21', NONE, '2026-11-23', 'saturday'],
    ['2026-11-22', NONE, '2026-11-23', 'sunday'],
    ['2026-04-30', NONE, '2026-05-04', 'fixed_holiday'],
    ['2026-09-02', NONE, '2026-09-03', 'fixed_holiday'],
    ['2026-02-14', TET, '2026-02-19', 'saturday'],
    ['2026-02-17', TET, '2026-02-19', 'holiday'],
    ['2026-02-28', TET, '2026-02-28', null],
  ] as const)('%s becomes %3$s', (day, table, working, why) => {
    const { day: found, moved } = workingDayFrom(day, table);
    expect(found).toBe(working);
    expect(moved?.why ?? null).toBe(why);
  });

  it('are found from any day, never earlier, and stay where they are', () => {
    fc.assert(fc.property(aDay, (day) => {
      const { day: working } = workingDayFrom(day, TET);
      expect(working >= day).toBe(true);
      expect(offReason(working, TET)).toBeNull();
      expect(workingDayFrom(working, TET)).toEqual({ day: working, moved: null });
      expect(workingDayUntil(working, TET)).toBe(working);
    }));
  });

  it('add up', () => {
    fc.assert(fc.property(aDay, fc.nat(15), fc.nat(15), (day, a, b) => {
      expect(addWorkingDays(addWorkingDays(day, a, TET), b, TET)).toBe(addWorkingDays(day, a + b, TET));
    }));
  });
});

describe('the deadline in words', () => {
  it.each([
    ['quý III/2026', '2026-09-30'], ['Quý 4 năm 2026', '2026-12-31'], ['trong quý II/2027', '2027-06-30'], ['quý IV', '2026-12-31'],
    ['trước ngày 10/7/2026', '2026-07-10'], ['Chậm nhất là ngày 05/12/2026', '2026-12-05'], ['đến hết ngày 30/6/2026', '2026-06-30'], ['15/12/2026', '2026-12-15'], ['ngày 05 tháng 12 năm 2026', '2026-12-05'],
    ['tháng 9/2026', '2026-09-30'], ['trong tháng 12', '2026-12-31'], ['tháng 2 năm 2028', '2028-02-29'], ['cuối tháng 11/2026', '2026-11-30'], ['hoàn thành trong quý IV/2026', '2026-12-31'],
    ['trong 6 tháng cuối năm', '2026-12-31'], ['6 tháng đầu năm 2027', '2027-06-30'], ['cuối năm 2026', '2026-12-31'], ['trong năm 2027', '2027-12-31'],
    ['trong 10 ngày', '2026-12-03'], ['10 ngày kể từ ngày ban hành', '2026-12-03'], ['trong vòng 5 ngày làm việc', '2026-11-30'], ['2 tuần', '2026-12-07'], ['trong 3 tháng', '2027-02-23'],
  ])('“%s” is %s', (words, day) => {
    expect(deadlineOf(words, '2026-11-23', NONE)).toBe(day);
  });

  it.each(['sớm', 'theo chỉ đạo', 'quý V/2026', 'tháng 13/2026', '31/02/2026', 'đầu quý sau', 'thường xuyên', 'quý I', 'tháng 3', '6 tháng đầu năm', '', 'quý III/2026 và quý IV/2026'])('“%s” does not say one day', (words) => {
    expect(deadlineOf(words, '2026-11-23', NONE)).toBeNull();
  });

  it('without a year never lies before the day of handing out', () => {
    fc.assert(fc.property(aDay, fc.constantFrom('quý I', 'quý II', 'quý III', 'tháng 1', 'tháng 7', '6 tháng đầu năm', 'cuối năm', '10 ngày', '3 tuần', '2 tháng'), (day, words) => {
      expect((deadlineOf(words, day, NONE) ?? day) >= day).toBe(true);
    }));
  });

  it('months later keep the day as far as the month has it', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });
});
