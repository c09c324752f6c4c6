import { describe, expect, it } from 'vitest';
import type { UnitRow } from '#shared/contract/units.ts';
import { unitTree } from '#shared/rules/unit-tree.ts';
import { openLines, parentIds, unitAndBelow } from './unit-tree.ts';

function unit(id: string, name: string, parentId: string | null, kind: UnitRow['kind'] = 'department'): UnitRow {
  return { id, rev: 1, kind, level: 'province', name, shortName: null, parentId, createdOn: null, endedOn: null, statisticsCode: null, officeCode: null };
}

const units = [
  unit('s', 'Sở Nội vụ', 'u'),
  unit('t', 'Tỉnh Mẫu', null, 'province'),
  unit('u', 'Ủy ban nhân dân tỉnh', 't'),
  unit('x', 'Xã Đông Mẫu', 't', 'commune'),
];
const tree = unitTree(units, { q: '', kind: null });
const shown = (collapsed: readonly string[]) => openLines(tree, new Set(collapsed)).map((line) => [line.unit.id, line.level, line.expanded]);

describe('the tree of units on the screen', () => {
  it('is open at first', () => {
    expect(shown([])).toEqual([['t', 1, true], ['u', 2, true], ['s', 3, undefined], ['x', 2, undefined]]);
  });

  it('hides what is under a collapsed unit, at every depth', () => {
    expect(shown(['u'])).toEqual([['t', 1, true], ['u', 2, false], ['x', 2, undefined]]);
    expect(shown(['t', 'u'])).toEqual([['t', 1, false]]);
  });

  it('knows which units have others under them, and all that are below one', () => {
    expect([...parentIds(units)].toSorted()).toEqual(['t', 'u']);
    expect([...unitAndBelow(units, 't')].toSorted()).toEqual(['s', 't', 'u', 'x']);
    expect([...unitAndBelow(units, 'x')]).toEqual(['x']);
  });
});
