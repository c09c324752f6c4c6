import { expect, test } from 'vitest';
import { meetingSearch } from './meeting-search.ts';
import { dayByKey, isMonth, sameDayIn, shiftMonth, weeksOf } from '../../ui/calendar/month-weeks.ts';

test('a month lies in whole weeks from Monday, with the days of the months beside it', () => {
  const march = weeksOf('2026-03');
  expect(march.map((week) => `${week[0]} ${week[6]}`)).toEqual(['2026-02-23 2026-03-01', '2026-03-02 2026-03-08', '2026-03-09 2026-03-15', '2026-03-16 2026-03-22', '2026-03-23 2026-03-29', '2026-03-30 2026-04-05']);
  // February 2027 begins on a Monday and ends on a Sunday.
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test('keys lead from day to day, to the ends of the week and to the months beside it', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'x'];
  expect(keys.map((key) => dayByKey('2026-03-31', key))).toEqual(['2026-03-30', '2026-04-01', '2026-03-24', '2026-04-07', '2026-03-30', '2026-04-05', '2026-02-28', '2026-04-30', null]);
  expect(sameDayIn('2028-02', '2026-01-31')).toBe('2028-02-29');
});

test('the months end where the calendar does', () => {
  expect([shiftMonth('2026-12', 1), shiftMonth('2026-01', -1), shiftMonth('2199-12', 1), shiftMonth('1901-01', -1)]).toEqual(['2027-01', '2025-12', '2199-12', '1901-01']);
  expect(['2026-13', '26-01', '2200-01', '2026-1'].map(isMonth)).toEqual([false, false, false, false]);
});

test('an address says only what can be understood', () => {
  expect(meetingSearch({ view: 'month', month: '2026-03', q: 'quy iv', status: 'held', kind: 'party', committeeId: '../x', period: '2026-first', other: 1 })).toEqual({ view: 'month', month: '2026-03', q: 'quy iv', status: 'held', period: '2026-first' });
  expect(meetingSearch({ view: 'year', month: '2026-99', q: '' })).toEqual({});
});
