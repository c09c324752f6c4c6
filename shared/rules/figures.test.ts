import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, type Figure, growth, NOTHING, plus, share, sumOfFigures } from './figures.ts';

const figure = fc.record({ value: fc.integer({ min: 0, max: 1_000_000 }), qualifier: fc.constantFrom('exact', 'over', 'about', 'under') }) satisfies fc.Arbitrary<Figure>;
const exact = (value: number): Figure => ({ value, qualifier: 'exact' });

describe('figures with a qualifier', () => {
  it('make a sum that is told as its parts are', () => {
    expect(plus({ value: 4500, qualifier: 'over' }, exact(400))).toEqual({ value: 4900, qualifier: 'over' });
    expect(plus({ value: 10, qualifier: 'over' }, { value: 10, qualifier: 'under' }).qualifier).toBe('about');
    expect(sumOfFigures([])).toEqual(NOTHING);
  });

  it('the sum does not depend on the order or on how it is taken together', () => {
    fc.assert(fc.property(figure, figure, figure, (a, b, c) => {
      expect(plus(a, b)).toEqual(plus(b, a));
      expect(plus(plus(a, b), c)).toEqual(plus(a, plus(b, c)));
      expect(plus(a, NOTHING)).toEqual(a);
    }));
  });

  it('a sum is exact when all of its parts are, and never otherwise', () => {
    fc.assert(fc.property(fc.array(figure), (figures) => {
      const sum = sumOfFigures(figures);
      expect(sum.qualifier === 'exact').toBe(figures.every(({ qualifier }) => qualifier === 'exact'));
      expect(sum.value).toBe(figures.reduce((total, { value }) => total + value, 0));
    }));
  });

  it('are compared and shared without becoming more exact than they were told', () => {
    expect(share(exact(389), exact(392))).toEqual({ value: 99.2, qualifier: 'exact' });
    expect(share(exact(5), exact(0))).toBeNull();
    expect(share(exact(389), { value: 392, qualifier: 'over' })?.qualifier).toBe('under');
    expect(difference(exact(479), exact(400))).toEqual(exact(79));
    expect(difference(exact(400), { value: 300, qualifier: 'over' })).toEqual({ value: 100, qualifier: 'under' });
    expect(growth(exact(90), exact(120))).toEqual(exact(-25));
    expect(growth(exact(90), exact(0))).toBeNull();
    fc.assert(fc.property(figure, figure, (a, b) => {
      expect(difference(a, b).qualifier === 'exact').toBe(a.qualifier === 'exact' && b.qualifier === 'exact');
    }));
  });
});
