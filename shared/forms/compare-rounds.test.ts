import { expect, it } from 'vitest';
import type { Figure } from '../rules/figures.ts';
import { comparedCells } from './compare-rounds.ts';

const figure = (value: number, qualifier: Figure['qualifier'] = 'exact'): Figure => ({ value, qualifier });

it('a line tells its rounds, the change from the one before the last, and its share of the last', () => {
  expect(comparedCells([figure(10), figure(40), figure(50)], figure(200), { change: true, share: true })).toEqual([10, 40, 50, 10, 25, 25]);
  expect(comparedCells([figure(50)], figure(200), { change: false, share: true })).toEqual([50, 25]);
});

it('says nothing of a change from or to what was not told, and nothing of growth from nought', () => {
  expect(comparedCells([null, figure(50)], figure(50), { change: true, share: false })).toEqual([null, 50, null, null]);
  expect(comparedCells([figure(50), null], null, { change: true, share: true })).toEqual([50, null, null, null, null]);
  expect(comparedCells([figure(0), figure(5)], null, { change: true, share: false })).toEqual([0, 5, 5, null]);
});

it('keeps how figures were told', () => {
  expect(comparedCells([figure(100), figure(150, 'over')], null, { change: true, share: false })).toEqual([100, { value: 150, qualifier: 'over' }, { value: 50, qualifier: 'over' }, { value: 50, qualifier: 'over' }]);
});
