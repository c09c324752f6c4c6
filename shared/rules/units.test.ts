import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from './dates.ts';
import { makesLoop, type Standing } from './units.ts';

const DAYS = ['2024-01-01', '2024-06-01', '2025-01-01', '2025-06-30', '2025-07-01', '2026-01-01'];
const period = fc.tuple(fc.option(fc.constantFrom(...DAYS)), fc.option(fc.constantFrom(...DAYS))).map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));
const unit = fc.constantFrom('a', 'b', 'c', 'd');
const standing = fc.record({ unitId: unit, parentId: unit, period }).filter(({ unitId, parentId }) => unitId !== parentId);

/** Climbs from the claimed parent by the standings of one day. */
function reachesItself(claim: Standing, standings: readonly Standing[], day: string): boolean {
  const seen = new Set<string>();
  const climb = (id: string): boolean => {
    if (id === claim.unitId) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return standings.some((one) => one.unitId === id && isWithin(one.period, day) && climb(one.parentId));
  };
  return isWithin(claim.period, day) && climb(claim.parentId);
}

describe('a unit under another', () => {
  it('stands below itself exactly when it does so on some day', () => {
    fc.assert(
      fc.property(standing, fc.array(standing, { maxLength: 8 }), (claim, standings) => {
        const days = [...DAYS, '1900-01-01', '2200-01-01'];
        return makesLoop(claim, standings) === days.some((day) => reachesItself(claim, standings, day));
      }),
      { numRuns: 3000 },
    );
  });

  it('may change places with the other on a day', () => {
    const before = [{ unitId: 'a', parentId: 'b', period: { from: null, to: '2025-06-30' } }];
    expect(makesLoop({ unitId: 'b', parentId: 'a', period: { from: '2025-07-01', to: null } }, before)).toBe(false);
    expect(makesLoop({ unitId: 'b', parentId: 'a', period: { from: '2025-06-30', to: null } }, before)).toBe(true);
  });

  it('is never under itself', () => {
    expect(makesLoop({ unitId: 'a', parentId: 'a', period: { from: null, to: null } }, [])).toBe(true);
  });
});
