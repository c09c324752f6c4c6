import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextCollector } from './text-collector.ts';

function collect(...pieces: string[]) {
  const collector = new TextCollector();
  for (const piece of pieces) collector.add(Buffer.from(piece), 0, Buffer.byteLength(piece), 2);
  return collector;
}

test('a number in a file reads as JavaScript itself reads it, to the last bit', () => {
  const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.integer().map((value) => value / 1000));
  const check = fc.property(numbers, (value) => {
    expect(collect(String(value)).number()).toBe(Number(String(value)));
  });
  fc.assert(check, { numRuns: 2000 });
});

test('decimals as programs write them are exact', () => {
  for (const text of ['0.1', '-0.30000000000000004', '46095.708333333336', '1E-3', '1.5e+10', '007', '123456789012345678', '.5', '5.']) expect(collect(text).number()).toBe(Number(text));
});

test.each(['', ' ', '1,5', '0x10', 'Infinity', '1 2', '-', '.', '1.2.3', 'đ', '1e999'])('"%s" is no number', (text) => {
  expect(collect(text).number()).toBeNaN();
});

test('a text in several pieces is joined, a number too', () => {
  expect(collect('Trần ', 'Thị', ' Bình').text()).toBe('Trần Thị Bình');
  expect(collect('12', '3').number()).toBe(123);
});
