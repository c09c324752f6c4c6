import { expect, it } from 'vitest';
import { randomBytes } from './random.ts';

it('gives bytes that are never the same, and stay what they were when more are asked for', () => {
  const first = randomBytes(16);
  const copy = first.toString('hex');
  const all = new Set(Array.from({ length: 5000 }, (_, index) => randomBytes(8 + (index % 2) * 8).toString('hex')));
  expect(all.size).toBe(5000);
  expect(first.toString('hex')).toBe(copy);
  expect([...all].every((text) => !/^0+$/.test(text))).toBe(true);
});
