import { expect, test } from 'vitest';
import { columnLetters } from '#shared/rules/column-letters.ts';
import { columnNumber, CellPlace, parseRange } from './cell-refs.ts';
import { shiftFormula } from './shared-formula.ts';

test.each([
  ['J3*2', 1, 0, 'J4*2'],
  ['SUM(A$1:$B2)+$C$3', 2, 1, 'SUM(B$1:$B4)+$C$3'],
  ['IF(A1="B2 ""C3""",\'Trang A1\'!B2,[1]Kho!C3)', 1, 1, 'IF(B2="B2 ""C3""",\'Trang A1\'!C3,[1]Kho!D4)'],
  ['LOG10(A1)+ATAN2(B1,C1)', 1, 0, 'LOG10(A2)+ATAN2(B2,C2)'],
  ['Bảng1[[#This Row],[A1]]+DT_A1+Quý1', 1, 0, 'Bảng1[[#This Row],[A1]]+DT_A1+Quý1'],
  ['SUM(A:A)+SUM($B:C)+SUM(3:$4)', 2, 1, 'SUM(B:B)+SUM($B:D)+SUM(5:$4)'],
  ['A1', -1, 0, '#REF!'],
  ['XFD1048576', 0, 1, '#REF!'],
  ['a1+zzz1', 1, 0, 'A2+zzz1'],
  ['A1:A3', 0, 0, 'A1:A3'],
])('%s moved %d down and %d right is %s', (formula, down, right, expected) => expect(shiftFormula(formula, down, right)).toBe(expected));

test('what is no formula is left as it is, and quickly', () => {
  const brackets = '['.repeat(8000);
  expect(shiftFormula(brackets, 1, 0)).toBe(brackets);
  const long = `A1+${'B1+'.repeat(3000)}C1`;
  expect(shiftFormula(long, 1, 0)).toBe(long);
});

test('addresses', () => {
  expect(['A', 'Z', 'AA', 'XFD'].map(columnNumber)).toEqual([1, 26, 27, 16384]);
  for (const column of [1, 26, 27, 52, 702, 703, 16384]) expect(columnNumber(columnLetters(column))).toBe(column);
  const place = new CellPlace();
  const reads = (ref: string) => place.read(Buffer.from(ref), 0, ref.length);
  expect([reads('C7'), place.row, place.column]).toEqual([true, 7, 3]);
  expect([reads('XFD1048576'), place.row, place.column]).toEqual([true, 1_048_576, 16_384]);
  for (const bad of ['', 'A', '7', 'A0', 'XFE1', 'A1048577', 'A1B', '$A$1', 'Đ1']) expect(reads(bad)).toBe(false);
  expect(parseRange('C3:A1')).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
  expect(parseRange('B2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
  expect(parseRange('XFE1')).toBeNull();
  expect(parseRange('không')).toBeNull();
});
