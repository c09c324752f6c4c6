import { describe, expect, it } from 'vitest';
import type { UnitRow } from '#shared/contract/units.ts';
import { parentIds, unitAndBelow, unitLines } from './unit-tree.ts';

const NO_FILTER = { q: '', kind: null };
const NONE = new Set<string>();

function unit(id: string, name: string, parentId: string | null, kind: UnitRow['kind'] = 'department'): UnitRow {
  return { id, rev: 1, kind, level: 'province', name, shortName: null, parentId, createdOn: null, endedOn: null, statisticsCode: `code-${id}`, officeCode: null };
}

const units = [
  unit('s', 'Sở Nội vụ', 'u'),
  unit('t', 'Tỉnh Mẫu', null, 'province'),
  unit('u', 'Ủy ban nhân dân tỉnh', 't'),
  unit('x', 'Xã Đông Mẫu', 't', 'commune'),
];
const shown = (lines: ReturnType<typeof unitLines>) => lines.map(({ unit: { id }, level, expanded }) => [id, level, expanded]);

describe('the tree of units', () => {
  it('shows every unit under the one it belongs to', () => {
    expect(shown(unitLines(units, NONE, NO_FILTER))).toEqual([['t', 1, true], ['u', 2, true], ['s', 3, undefined], ['x', 2, undefined]]);
  });

  it('hides what is under a collapsed unit', () => {
    expect(shown(unitLines(units, new Set(['u']), NO_FILTER))).toEqual([['t', 1, true], ['u', 2, false], ['x', 2, undefined]]);
  });

  it('puts a unit at the top whose superior is not shown', () => {
    expect(shown(unitLines([unit('a', 'Xã An Mẫu', 'ended')], NONE, NO_FILTER))).toEqual([['a', 1, undefined]]);
  });

  it('finds without accents, with all units above, even collapsed ones', () => {
    expect(shown(unitLines(units, new Set(['t', 'u']), { q: 'noi vu', kind: null }))).toEqual([['t', 1, true], ['u', 2, true], ['s', 3, undefined]]);
    expect(shown(unitLines(units, NONE, { q: 'dong', kind: 'commune' }))).toEqual([['t', 1, true], ['x', 2, undefined]]);
    expect(unitLines(units, NONE, { q: 'dong', kind: 'ward' })).toEqual([]);
    expect(shown(unitLines(units, NONE, { q: 'code-x', kind: null }))).toEqual([['t', 1, true], ['x', 2, undefined]]);
  });

  it('knows which units have others under them, and all that are below one', () => {
    expect([...parentIds(units)].toSorted()).toEqual(['t', 'u']);
    expect([...unitAndBelow(units, 't')].toSorted()).toEqual(['s', 't', 'u', 'x']);
    expect([...unitAndBelow(units, 'x')]).toEqual(['x']);
  });
});
