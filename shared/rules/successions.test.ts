import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makesCircle, SHAPES, shapeProblem, type Succession, SUCCESSION_KINDS } from './successions.ts';

const unit = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const succession = fc.record({ fromId: unit, toId: fc.option(unit, { freq: 8 }), kind: fc.constantFrom(...SUCCESSION_KINDS) });
const merged = (fromId: string, toId: string): Succession => ({ fromId, toId, kind: 'merged' });

/** The slow way: follows every chain of successions that ended their unit, as far as it leads. */
function chainsLeadBack(all: readonly Succession[], start: string): boolean {
  const ending = all.filter(({ kind }) => SHAPES[kind].ends);
  let reached = new Set<string>(ending.flatMap(({ fromId, toId }) => (fromId === start && toId !== null ? [toId] : [])));
  for (let step = 0; step < all.length; step += 1) reached = new Set([...reached, ...ending.flatMap(({ fromId, toId }) => (reached.has(fromId) && toId !== null ? [toId] : []))]);
  return reached.has(start);
}

describe('units that follow one another', () => {
  it('make a circle exactly when a chain leads a unit that ended back to itself', () => {
    fc.assert(fc.property(fc.array(succession, { minLength: 1, maxLength: 3 }), fc.array(succession, { maxLength: 7 }), (claims, known) => {
      const withoutCircle = known.filter((_one, index) => !chainsLeadBack(known.slice(0, index + 1), known[index]?.fromId ?? ''));
      const starts = claims.filter(({ kind, toId }) => SHAPES[kind].ends && toId !== null).map(({ fromId }) => fromId);
      expect(makesCircle(claims, withoutCircle)).toBe(starts.some((start) => chainsLeadBack([...withoutCircle, ...claims], start)));
    }), { numRuns: 2000 });
  });

  it('never do when each is added only if it makes none: their order is one of time', () => {
    fc.assert(fc.property(fc.array(succession, { maxLength: 14 }), (all) => {
      const kept: Succession[] = [];
      for (const one of all) if (!makesCircle([one], kept)) kept.push(one);
      for (const start of ['a', 'b', 'c', 'd', 'e']) expect(chainsLeadBack(kept, start)).toBe(false);
    }));
  });

  it('a unit does not become itself, nor what became it', () => {
    expect(makesCircle([merged('a', 'a')], [])).toBe(true);
    expect(makesCircle([merged('c', 'a')], [merged('a', 'b'), merged('b', 'c')])).toBe(true);
    expect(makesCircle([merged('c', 'd')], [merged('a', 'b'), merged('b', 'c')])).toBe(false);
  });

  it('what was separated off may be merged back', () => {
    expect(makesCircle([merged('b', 'a')], [{ fromId: 'a', toId: 'b', kind: 'separated' }])).toBe(false);
  });
});

describe('what a kind of reorganisation begins with and leads to', () => {
  const NEW = { isNew: true };
  const KEPT = { isNew: false };
  it.each([
    ['merged', 3, [KEPT], null],
    ['merged', 1, [NEW], null],
    ['merged', 1, [], 'ONE_SUCCESSOR'],
    ['merged', 1, [NEW, KEPT], 'ONE_SUCCESSOR'],
    ['consolidated', 2, [NEW], null],
    ['consolidated', 1, [NEW], 'REORGANISES_SEVERAL_UNITS'],
    ['consolidated', 2, [KEPT], 'SUCCESSOR_MUST_BE_NEW'],
    ['divided', 1, [NEW, NEW], null],
    ['divided', 1, [NEW], 'SEVERAL_SUCCESSORS'],
    ['divided', 2, [NEW, NEW], 'REORGANISES_ONE_UNIT'],
    ['separated', 1, [NEW], null],
    ['separated', 1, [KEPT], 'SUCCESSOR_MUST_BE_NEW'],
    ['separated', 1, [], 'SUCCESSOR_REQUIRED'],
    ['dissolved', 2, [], null],
    ['dissolved', 1, [KEPT], 'NO_SUCCESSOR_ALLOWED'],
    ['functions_transferred', 1, [KEPT, KEPT, KEPT], null],
    ['functions_transferred', 1, [], 'SUCCESSOR_REQUIRED'],
    ['upgraded', 1, [NEW], null],
    ['upgraded', 1, [KEPT], 'SUCCESSOR_MUST_BE_NEW'],
  ] as const)('%s of %i into %j: %s', (kind, units, successors, rule) => {
    expect(shapeProblem(kind, units, successors)?.rule ?? null).toBe(rule);
  });
});
