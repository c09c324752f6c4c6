import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikePairs, isRunning, overBy, shortBy } from './selections.ts';

describe('places in a book', () => {
  it('run from 1: none twice, none left out, none untold', () => {
    expect([[], [1], [2, 1, 3]].map(isRunning)).toEqual([true, true, true]);
    expect([[0], [1, 1], [1, 3], [null, 1], [2]].map(isRunning)).toEqual([false, false, false, false, false]);
  });

  it('run in whatever order they are told, and no more once one of them is another', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 120 }).chain((last) => fc.tuple(fc.shuffledSubarray(Array.from({ length: last }, (_, at) => at + 1), { minLength: last }), fc.nat({ max: last - 1 }), fc.integer({ min: -5, max: 200 }))), ([places, at, other]) => {
      expect(isRunning(places)).toBe(true);
      expect(isRunning(places.with(at, other))).toBe(places[at] === other);
    }));
  });
});

describe('a quota', () => {
  it('is never exceeded and unfilled at once; what is over and short makes the difference', () => {
    fc.assert(fc.property(fc.option(fc.nat({ max: 200 })), fc.nat({ max: 200 }), (quota, chosen) => {
      const [over, short] = [overBy({ quota, chosen }), shortBy({ quota, chosen })];
      expect(over === 0 || short === 0).toBe(true);
      expect(over - short).toBe(quota === null ? 0 : chosen - quota);
    }));
  });
});

describe('names that are alike', () => {
  it('are the same but for marks and case, or one letter apart; each pair once', () => {
    expect(alikePairs(['Ngõ xanh sạch', 'NGÕ XANH SẠCH', 'Ngo xanh sach', 'Ngõ xanh sạc', 'Đường hoa'])).toEqual([[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
    expect(alikePairs(['Ngõ xanh', 'Đường hoa'])).toEqual([]);
  });
});
