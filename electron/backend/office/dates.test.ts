import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanIso, elapsedText, isoToSerial, serialToIso } from './dates.ts';

describe('dates as Excel counts them', () => {
  test.each([
    [0, '1899-12-31'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45351, '2024-02-29'],
    [46095.708333333336, '2026-03-14T17:00:00'],
    [45292.99999999, '2024-01-02'],
    [45292.5, '2024-01-01T12:00:00'],
    [0.75, '1899-12-31T18:00:00'],
    [2958465, '9999-12-31'],
  ])('serial %d is %s', (serial, iso) => expect(serialToIso(serial, false)).toBe(iso));

  test('the 1904 system begins at 1904-01-01', () => {
    expect(serialToIso(0, true)).toBe('1904-01-01');
    expect(serialToIso(45351 - 1462, true)).toBe('2024-02-29');
  });

  test.each([-1, 60, 2958466, Number.NaN, 1e300])('%d is no date', (serial) => expect(serialToIso(serial, false)).toBeUndefined());

  test('every day from 1900 to 9999 goes there and back', () => {
    const days = fc.integer({ min: 1, max: 2958465 }).filter((serial) => serial !== 60);
    const check = fc.property(days, (serial) => {
      expect(isoToSerial(serialToIso(serial, false)!)).toBe(serial);
    });
    fc.assert(check, { numRuns: 2000 });
    expect(isoToSerial('1899-12-31')).toBeUndefined();
  });

  test('dates written as text by strict files', () => {
    expect(cleanIso('2026-02-05')).toBe('2026-02-05');
    expect(cleanIso('2026-02-05T00:00:00')).toBe('2026-02-05');
    expect(cleanIso('2026-02-05T08:30:00.000Z')).toBe('2026-02-05T08:30:00');
    expect(cleanIso('05/02/2026')).toBeUndefined();
    expect(cleanIso('2026-13-05')).toBeUndefined();
  });

  test('lengths of time', () => {
    expect(elapsedText(1.5)).toBe('36:00');
    expect(elapsedText(-0.0625)).toBe('-1:30');
  });
});
