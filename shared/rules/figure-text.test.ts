import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureText, parseFigure } from './figure-text.ts';
import { QUALIFIERS } from './figures.ts';

test.each([
  ['389', 389, 'exact'], ['0', 0, 'exact'], ['4.900', 4900, 'exact'], ['4,900', 4900, 'exact'], ['4 900', 4900, 'exact'], ['4.900 lượt', 4900, 'exact'], ['12.500.000 đồng', 12_500_000, 'exact'], ['4.900,00', 4900, 'exact'],
  ['trên 4.900', 4900, 'over'], ['Hơn 4.900 lượt người', 4900, 'over'], ['> 300', 300, 'over'], ['khoảng 200', 200, 'about'], ['ước đạt 200', 200, 'about'], ['~200', 200, 'about'], ['gần 3.000', 3000, 'under'], ['Dưới 3.000', 3000, 'under'],
  ['1,5 triệu', 1_500_000, 'exact'], ['1,2 tỷ đồng', 1_200_000_000, 'exact'], ['1.500 triệu', 1_500_000_000, 'exact'], ['trên 4,9 nghìn lượt', 4900, 'over'],
])('“%s” is %i, %s', (text, value, qualifier) => expect(parseFigure(text)).toEqual({ value, qualifier }));

test.each(['', '-', '–', 'nhiều', '12,5', '1,2340', '200 - 300', '-5', '3/4', '1.23.4', '4.9000', 'trên', '1e9', '5%'])('“%s” is no whole number', (text) => expect(parseFigure(text)).toBeNull());

test('what is written for a figure reads as the same figure', () => {
  fc.assert(fc.property(fc.nat(999_999_999), fc.constantFrom(...QUALIFIERS), (value, qualifier) => { expect(parseFigure(figureText({ value, qualifier }))).toEqual({ value, qualifier }); }));
});
