import { describe, expect, it } from 'vitest';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { countByRole, filterRows, inOrder, moved, needsAttention, rosterRows } from './roster-rows.ts';

const DAY = '2026-03-18';
const EVERYTHING = { q: '', role: null, attention: false };

function member(id: string, role: RosterMemberRow['role'], orderNo: number, changes: Partial<RosterMemberRow> = {}): RosterMemberRow {
  return { id, rev: 1, versionId: 'v', heldBy: 'person', personId: `p${id}`, orderNo, role, fullName: `Người ${id}`, position: 'Giám đốc', unitName: 'Sở Nội vụ', phone: null, email: null, office: null, assignedField: null, assignedArea: null, positionEndedOn: null, vacantSince: null, from: null, to: null, endReason: null, endNote: null, note: null, ...changes };
}

const head = member('1', 'head', 1);
const deputy = member('2', 'deputy_head', 2, { fullName: 'Lê Quang Nhã', assignedField: 'Đơn thư' });
const first = member('3', 'member', 3);
const second = member('4', 'member', 4, { position: null, unitName: null });

describe('lines of a roster', () => {
  it('a missing head is a line of its own, before all others', () => {
    const rows = rosterRows({ members: [deputy], issues: [{ code: 'NO_HEAD', memberIds: [] }] }, DAY);
    expect(rows.map((row) => [row.role, row.member?.id ?? null])).toEqual([['head', null], ['deputy_head', '2']]);
    expect(countByRole(rows).head).toEqual({ members: 0, vacant: 1 });
  });

  it('what the rules say stands with the members it is about', () => {
    const rows = rosterRows({ members: [head, first], issues: [{ code: 'ORDER_AGAINST_ROLES', memberIds: ['3'] }] }, DAY);
    expect(rows.map((row) => row.issues)).toEqual([[], ['ORDER_AGAINST_ROLES']]);
  });

  it('a member without a position that day is to be looked at, one who left is not', () => {
    const left = member('5', 'member', 5, { to: '2026-03-17', position: null, unitName: null });
    const rows = rosterRows({ members: [second, left], issues: [] }, DAY);
    expect(rows.map((row) => [row.former, row.issues, needsAttention(row)])).toEqual([[false, ['NO_POSITION'], true], [true, [], false]]);
  });

  it('are found by name, position, unit and field without accents, all words needed', () => {
    const rows = rosterRows({ members: [head, deputy, first, second], issues: [] }, DAY);
    const found = (q: string) => filterRows(rows, { ...EVERYTHING, q }).map((row) => row.id);
    expect(found('nha le')).toEqual(['2']);
    expect(found('don thu')).toEqual(['2']);
    expect(found('giam doc so noi')).toEqual(['1', '2', '3']);
  });

  it('are filtered by role and by what needs attention', () => {
    const rows = rosterRows({ members: [head, deputy, first, second], issues: [] }, DAY);
    expect(filterRows(rows, { ...EVERYTHING, role: 'member' }).map((row) => row.id)).toEqual(['3', '4']);
    expect(filterRows(rows, { ...EVERYTHING, attention: true }).map((row) => row.id)).toEqual(['4']);
  });
});

describe('the order of a roster', () => {
  const members = [head, deputy, first, second];

  it('changes by one place within a role', () => {
    expect(moved(members, '4', -1)).toEqual(['1', '2', '4', '3']);
    expect(moved(members, '3', 1)).toEqual(['1', '2', '4', '3']);
  });

  it('does not cross from one role to another', () => {
    expect(moved(members, '3', -1)).toBeNull();
    expect(moved(members, '4', 1)).toBeNull();
  });

  it('numbers through as it will be kept', () => {
    expect(inOrder(members, ['1', '2', '4', '3']).map(({ id, orderNo }) => [id, orderNo])).toEqual([['1', 1], ['2', 2], ['4', 3], ['3', 4]]);
  });
});
