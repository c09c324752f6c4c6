import { expect, test } from 'vitest';
import { parseTime, timesText, whenText } from './meeting-times.ts';

test('a time is read as people type it', () => {
  for (const typed of ['8h30', '8:30', '0830', '830', '08.30']) expect(parseTime(typed)).toBe('08:30');
  for (const typed of ['8', '8h', '8g']) expect(parseTime(typed)).toBe('08:00');
  for (const typed of ['', '24:00', '8:75', 'sáng']) expect(parseTime(typed)).toBeNull();
});

test('a meeting with an open end has one time', () => {
  expect(whenText({ startsAt: '2026-03-18T08:00', endsAt: '2026-03-18T11:30' })).toBe('18/03/2026, 08:00–11:30');
  expect(timesText({ startsAt: '2026-03-18T08:00', endsAt: null })).toBe('08:00');
});
