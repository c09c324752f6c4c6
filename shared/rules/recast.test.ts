import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recastBy, successorsBy } from './recast.ts';
import type { Succession } from './successions.ts';

const merged = (fromId: string, toId: string | null): Succession => ({ fromId, toId, kind: toId === null ? 'dissolved' : 'merged' });

describe('the units of today that come after one', () => {
  it('are found through all that came between; a unit that goes on has none', () => {
    const of = successorsBy([merged('a', 'b'), merged('b', 'c'), { fromId: 'd', toId: 'e', kind: 'divided' }, { fromId: 'd', toId: 'b', kind: 'divided' }, merged('f', null), { fromId: 'g', toId: 'h', kind: 'separated' }]);
    expect(['a', 'c', 'f', 'g'].map((id) => of(id))).toEqual([['c'], [], [], []]);
    expect(of('d').toSorted()).toEqual(['c', 'e']);
  });

  it('are the one a unit is recast to where it is one; where they are several it is recast to none', () => {
    const unit = fc.integer({ min: 0, max: 9 });
    // Units only become later ones, so that none comes back to itself.
    const successions = fc.array(fc.tuple(unit, fc.integer({ min: 1, max: 5 })).map(([from, on]): Succession => merged(`u${from}`, `u${from + on}`)), { maxLength: 12 });
    fc.assert(fc.property(successions, unit, (all, from) => {
      const [found, recast] = [successorsBy(all)(`u${from}`), recastBy(all)(`u${from}`)];
      expect(recast === null || found.length <= 1).toBe(true);
      expect(recast === null ? found : [recast]).toEqual(found.length === 0 && recast !== null ? [`u${from}`] : found);
      expect(found).not.toContain(`u${from}`);
    }));
  });
});
