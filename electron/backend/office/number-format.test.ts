import { describe, expect, test } from 'vitest';
import { builtInFormat, dateText, numberText, readFormatCode } from './number-format.ts';

describe('number formats', () => {
  test.each(['dd/mm/yyyy', 'd/m/yyyy;@', '[$-42A]dd mmmm yyyy', 'yyyy\\-mm\\-dd', '"ngày" dd "tháng" mm "năm" yyyy', 'mmm-yy', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '[Red]dd/mm/yy'])('%s is a day', (code) =>
    expect(readFormatCode(code)).toEqual({ kind: 'date', day: true, time: false }),
  );
  test.each(['h:mm', 'hh:mm:ss', 'h:mm AM/PM', '[$-F400]h:mm:ss\\ AM/PM', 'mm:ss.0'])('%s is a time', (code) => expect(readFormatCode(code)).toEqual({ kind: 'date', day: false, time: true }));
  test('day and time', () => expect(readFormatCode('dd/mm/yyyy hh:mm:ss.000')).toEqual({ kind: 'date', day: true, time: true }));
  test.each(['#,##0\\ \\m', '0.0_d', 'General', '#,##0 "đồng"', '0" ngày"', '#,##0 đ', '0.00E+00', '@', '_-* #,##0\\ _đ_-', '[Red]#,##0', '#,##0.0" m"', 'Standard', '# ?/?'])('%s is a number', (code) =>
    expect(readFormatCode(code)).toEqual({ kind: 'plain' }),
  );
  test.each(['[h]:mm', '[mm]:ss', '[hh]:mm:ss'])('%s is a length of time', (code) => expect(readFormatCode(code)).toEqual({ kind: 'elapsed' }));
  test('a code longer than Excel takes is none', () => expect(readFormatCode(`dd/mm/yyyy${'['.repeat(300)}`)).toEqual({ kind: 'plain' }));
  test('percent and leading zeros', () => {
    expect(readFormatCode('0.0%')).toEqual({ kind: 'percent', decimals: 1 });
    expect(readFormatCode('0000000000')).toEqual({ kind: 'padded', digits: 10 });
  });
  test('formats with a number only', () => {
    expect(builtInFormat(14)).toEqual({ kind: 'date', day: true, time: false });
    expect(builtInFormat(22)).toEqual({ kind: 'date', day: true, time: true });
    expect(builtInFormat(20)).toEqual({ kind: 'date', day: false, time: true });
    expect(builtInFormat(46)).toEqual({ kind: 'elapsed' });
    expect(builtInFormat(4)).toEqual({ kind: 'plain' });
  });
  test('what stands on the sheet', () => {
    expect(numberText(912345678, readFormatCode('0000000000'))).toBe('0912345678');
    expect(numberText(0.992, readFormatCode('0.0%'))).toBe('99.2%');
    expect(numberText(0.1 + 0.2, readFormatCode('General'))).toBe('0.3');
    expect(dateText('2026-02-05', readFormatCode('d/m/yy'))).toBe('05/02/2026');
    expect(dateText('2026-02-05T08:30:00', readFormatCode('d/m/yy h:mm'))).toBe('05/02/2026 08:30');
    expect(dateText('1899-12-31T18:00:30', readFormatCode('h:mm:ss'))).toBe('18:00:30');
  });
});
