import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roman } from './roman.ts';

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

it('numbers are written in Roman figures', () => {
  expect([1, 2, 3, 4, 5, 6, 9, 14, 40, 90, 400, 1999, 3321].map(roman)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'IX', 'XIV', 'XL', 'XC', 'CD', 'MCMXCIX', 'MMMCCCXXI']);
});

it('a number reads back from its figures: a smaller one before a larger is taken away', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 4999 }), (number) => {
    const values = roman(number).split('').map((sign) => VALUES[sign] ?? 0);
    expect(values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0)).toBe(number);
  }));
});
