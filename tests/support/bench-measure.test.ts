import { expect, it } from 'vitest';
import { alone, compared, median, pairedRounds, percentile } from './bench-measure.ts';

it('takes medians and percentiles by rank', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(percentile([5, 1, 4, 2, 3], 1)).toBe(5);
  expect(percentile(Array.from({ length: 100 }, (_, index) => index + 1), 0.95)).toBe(95);
});

it('tells a figure within its budget from one over it, what may be added included', () => {
  const peer = { name: 'peer', value: 2 };
  expect(compared('b', 'm', 8, 'ms', peer, 1.5)).toMatchObject({ ratio: 4, budget: 1.5, within: false });
  expect(compared('b', 'm', 8, 'ms', peer, 1.5, 5)).toMatchObject({ ratio: 4, budget: 4, within: true });
  expect(compared('b', 'm', 8, 'ms', peer, null)).toMatchObject({ budget: null, within: true });
  expect(alone('b', 'm', 901, 'kB', 900)).toMatchObject({ against: null, ratio: null, within: false });
});

it('runs both sides in every round, in turns, and does not count the first', async () => {
  const order: string[] = [];
  const result = await pairedRounds(3, async (round) => { order.push(`ours ${round}`); return round * 10; }, async (round) => { order.push(`peer ${round}`); return round; });
  expect(order).toEqual(['ours 0', 'peer 0', 'peer 1', 'ours 1', 'ours 2', 'peer 2', 'peer 3', 'ours 3']);
  expect(result).toEqual({ ours: 20, peer: 2 });
});
