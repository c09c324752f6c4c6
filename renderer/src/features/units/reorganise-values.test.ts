import { describe, expect, it } from 'vitest';
import { chosen, ELSEWHERE, inputOf, NO_CHOICES, newSuccessor, type ReorganiseValues, type Successor } from './reorganise-values.ts';

const existing = (id: string): Successor => ({ key: id, is: 'existing', id });
const values = (changes: Partial<ReorganiseValues>): ReorganiseValues => ({ kind: 'merged', unitIds: ['a'], effectiveOn: '2025-07-01', decision: null, successors: [existing('b')], choices: NO_CHOICES, ...changes });
const told = (changes: Partial<ReorganiseValues>) => inputOf(values(changes), new Map([['a', 7]]));

describe('what is chosen of a reorganisation', () => {
  it('is the usual where nobody chose: the one successor takes what is below and the affairs, no position goes on', () => {
    expect(told({})).toMatchObject({ units: [{ id: 'a', rev: 7 }], childrenTo: 0, affairsTo: 0, positionsTo: null });
    expect(told({ kind: 'divided', successors: [existing('b'), existing('c')] })).toMatchObject({ childrenTo: null, affairsTo: null });
    expect(told({ kind: 'separated' })).toMatchObject({ childrenTo: null, affairsTo: null });
  });

  it('keeps its successor while another is taken out, and is forgotten with its own', () => {
    const choices = { ...NO_CHOICES, childrenTo: 'c', children: { x: 'b', y: ELSEWHERE }, positionsTo: 'c', committees: { 'unit k': { fate: 'go_on' as const, to: 'c' } } };
    const both = told({ kind: 'divided', successors: [existing('b'), existing('c')], choices });
    expect(both).toMatchObject({ childrenTo: 1, positionsTo: 1, children: [{ unitId: 'x', to: 0 }, { unitId: 'y', to: null }], committees: [{ tie: 'unit', committeeId: 'k', fate: 'go_on', to: 1 }] });
    const one = told({ kind: 'divided', successors: [existing('c')], choices });
    expect(one).toMatchObject({ childrenTo: 0, positionsTo: 0, children: [{ unitId: 'y', to: null }], committees: [{ to: 0 }] });
    expect(chosen(values({ successors: [], choices }))).toEqual({ childrenTo: ELSEWHERE, positionsTo: ELSEWHERE, affairsTo: ELSEWHERE });
  });

  it('a new successor has a key that no other has', () => {
    const first = newSuccessor(undefined, []);
    const second = newSuccessor(undefined, [first]);
    expect(newSuccessor(undefined, [second]).key).not.toBe(second.key);
  });
});
