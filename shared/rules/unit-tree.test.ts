import { describe, expect, it } from 'vitest';
import { type UnitOfTree, unitTree } from './unit-tree.ts';
import type { UnitKind } from './units.ts';

const NO_FILTER = { q: '', kind: null };

function unit(id: string, name: string, parentId: string | null, kind: UnitKind = 'department'): UnitOfTree {
  return { id, kind, name, shortName: null, parentId, statisticsCode: `code-${id}`, officeCode: null };
}

const units = [
  unit('s', 'Sở Nội vụ', 'u'),
  unit('t', 'Tỉnh Mẫu', null, 'province'),
  unit('u', 'Ủy ban nhân dân tỉnh', 't'),
  unit('x', 'Xã Đông Mẫu', 't', 'commune'),
];
const shown = (...input: Parameters<typeof unitTree>) => unitTree(...input).map((line) => `${line.unit.id} ${line.level}${line.found ? ' found' : ''}`);

describe('the tree of units', () => {
  it('shows every unit under the one it belongs to', () => {
    expect(shown(units, NO_FILTER)).toEqual(['t 1 found', 'u 2 found', 's 3 found', 'x 2 found']);
    expect(unitTree(units, NO_FILTER).filter(({ isParent }) => isParent).map((line) => line.unit.id)).toEqual(['t', 'u']);
  });

  it('puts a unit at the top whose superior is not shown', () => {
    expect(shown([unit('a', 'Xã An Mẫu', 'ended')], NO_FILTER)).toEqual(['a 1 found']);
  });

  it('finds without accents, by name or code, and shows everything above what is found', () => {
    expect(shown(units, { q: 'noi vu', kind: null })).toEqual(['t 1', 'u 2', 's 3 found']);
    expect(shown(units, { q: 'dong', kind: 'commune' })).toEqual(['t 1', 'x 2 found']);
    expect(shown(units, { q: 'code-x', kind: null })).toEqual(['t 1', 'x 2 found']);
    expect(shown(units, { q: 'dong', kind: 'ward' })).toEqual([]);
  });
});
