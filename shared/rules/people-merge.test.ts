import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWithin, overlaps, type Period } from './dates.ts';
import { clashOf, joinPositions, type MergedPosition } from './people-merge.ts';

const position = (id: string, of: MergedPosition['of'], fold: string, period: Period, unitId: string | null = null): MergedPosition => ({ id, of, unitId, fold, period });
const OPEN = { from: null, to: null };

describe('the positions of two records of one person', () => {
  it('are one where they are the same, for the days of both, in the row of the one who stays', () => {
    const joined = joinPositions([position('b', 'other', 'giam doc', { from: '2024-01-01', to: null }), position('a', 'kept', 'giam doc', { from: '2022-01-01', to: '2024-12-31' })]);
    expect(joined).toMatchObject([{ stays: { id: 'a' }, period: { from: '2022-01-01', to: null }, goes: [{ id: 'b' }] }]);
    expect(clashOf(joined)).toBeNull();
  });

  it('stay two in two units or at two times', () => {
    expect(joinPositions([position('a', 'kept', 'giam doc', OPEN, 'u'), position('b', 'other', 'giam doc', OPEN, 'v')])).toHaveLength(2);
    expect(joinPositions([position('a', 'kept', 'giam doc', { from: null, to: '2022-12-31' }), position('b', 'other', 'giam doc', { from: '2023-01-01', to: null })])).toHaveLength(2);
  });

  it('clash where two different ones are held on one day', () => {
    const joined = joinPositions([position('a', 'kept', 'giam doc', OPEN), position('b', 'other', 'chu tich', { from: '2024-01-01', to: null })]);
    expect(clashOf(joined)?.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('cover the same days as before, and nothing goes that nothing stands for', () => {
    const FIRST = '2024-01-01';
    const days = Array.from({ length: 12 }, (_, index) => addDays(FIRST, index));
    const day = fc.option(fc.nat(9).map((index) => addDays(FIRST, index + 1)), { freq: 3 });
    const period = fc.tuple(day, day).map(([a, b]): Period => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));
    const some = fc.array(fc.record({ of: fc.constantFrom('kept' as const, 'other' as const), fold: fc.constantFrom('a', 'b'), period }), { maxLength: 7 });
    fc.assert(fc.property(some, (list) => {
      const positions = list.map((one, index) => ({ ...one, id: String(index), unitId: null }));
      const joined = joinPositions(positions);
      expect(joined.flatMap(({ stays, goes }) => [stays.id, ...goes.map(({ id }) => id)]).toSorted()).toEqual(positions.map(({ id }) => id).toSorted());
      for (const fold of ['a', 'b']) {
        for (const one of days) {
          const before = positions.some((held) => held.fold === fold && isWithin(held.period, one));
          const after = joined.filter(({ stays, period: whole }) => stays.fold === fold && isWithin(whole, one));
          expect(after).toHaveLength(before ? 1 : 0);
        }
      }
      const overlapping = joined.some((a, index) => joined.slice(index + 1).some((b) => overlaps(a.period, b.period)));
      expect(clashOf(joined) !== null).toBe(overlapping);
      expect(joined.filter(({ stays, goes }) => stays.of === 'other' && goes.some(({ of }) => of === 'kept'))).toEqual([]);
    }));
  });
});
