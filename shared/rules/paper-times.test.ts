import { describe, expect, it } from 'vitest';
import { writtenInstant, writtenTime } from './paper-times.ts';

describe('a time on a paper', () => {
  it.each([['2026-03-18T08:00', '8 giờ 00'], ['2026-03-18T13:05', '13 giờ 05'], ['2026-03-18T00:30', '0 giờ 30']])('%s is %s', (at, text) => expect(writtenTime(at)).toBe(text));

  it('is told with the day of the week, whatever the zone of the computer', () => {
    expect(writtenInstant('2026-03-18T08:00')).toBe('8 giờ 00, thứ Tư, ngày 18 tháng 3 năm 2026');
    expect(writtenInstant('2026-02-01T23:59')).toBe('23 giờ 59, Chủ nhật, ngày 01 tháng 02 năm 2026');
  });
});
