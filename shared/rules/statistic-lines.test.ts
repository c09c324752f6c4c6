import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from './figures.ts';
import { recastBy } from './recast.ts';
import { folded, totalOf } from './statistic-lines.ts';
import type { Succession } from './successions.ts';

const UNITS = ['a', 'b', 'c', 'd', 'e', 'f'];
const unit = fc.constantFrom(...UNITS);
const figure = fc.record({ value: fc.nat(1000), qualifier: fc.constantFrom('exact', 'over', 'about', 'under') }) satisfies fc.Arbitrary<Figure>;
const succession = fc.record({ fromId: unit, toId: fc.option(unit), kind: fc.constantFrom('merged', 'consolidated', 'divided', 'separated', 'functions_transferred', 'upgraded', 'dissolved') }) satisfies fc.Arbitrary<Succession>;
const merged = (fromId: string, toId: string | null, kind: Succession['kind'] = 'merged'): Succession => ({ fromId, toId, kind });

describe('figures told by the units of today', () => {
  it('follow mergers to their end; of several successors, and of none, they cannot be told', () => {
    const recast = recastBy([merged('a', 'b'), merged('b', 'c', 'upgraded'), merged('d', 'e', 'divided'), merged('d', 'f', 'divided'), merged('e', null, 'dissolved'), merged('c', 'f', 'separated')]);
    expect(UNITS.map(recast)).toEqual(['c', 'c', 'c', null, null, 'f']);
  });

  it('lines and what cannot be told make the total, whatever became of the units', () => {
    fc.assert(fc.property(fc.array(succession, { maxLength: 12 }), fc.array(fc.record({ key: unit, figures: fc.tuple(figure, figure) }), { maxLength: 30 }), (successions, groups) => {
      const recast = recastBy(successions);
      const asReported = folded(groups, (key) => key);
      const asToday = folded(groups, recast);
      expect(totalOf(asToday.values(), 2)).toEqual(totalOf(asReported.values(), 2));
      expect(totalOf(asToday.values(), 2)).toEqual(totalOf(groups.map(({ figures }) => figures), 2));
      expect([...asToday.keys()].filter((id) => id !== null && recast(id) !== id)).toEqual([]);
    }));
  });
});
