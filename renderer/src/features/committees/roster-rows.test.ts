import { describe, expect, it } from 'vitest';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { countByRole, filterRows, inOrder, moved, needsAttention, rosterRows, summary, type RosterRow } from './roster-rows.ts';

const DAY = '2026-03-18';
const EVERYTHING = { q: '', role: null, attention: false };

function member(id: string, role: RosterMemberRow['role'], orderNo: number, changes: Partial<RosterMemberRow> = {}): RosterMemberRow {
  return { id, rev: 1, versionId: 'v', heldBy: 'person', personId: `p${id}`, orderNo, role, fullName: `Người ${id}`, position: 'Giám đốc', unitName: 'Sở Nội vụ', phone: null, email: null, office: null, assignedField: null, assignedArea: null, positionEndedOn: null, vacantSince: null, from: null, to: null, endReason: null, endNote: null, note: null, ...changes };
}

const head = member('1', 'head', 1);
const deputy = member('2', 'deputy_head', 2, { fullName: 'Lê Quang Nhã', assignedField: 'Đơn thư' });
const first = member('3', 'member', 3);
const second = member('4', 'member', 4, { position: null, unitName: null });

const lines = (members: RosterMemberRow[], issues: { code: string; memberIds: string[] }[] = []) => rosterRows({ members, issues }, DAY, 'committee');
const codes = (row: RosterRow) => row.issues.map(({ code }) => code);
const vacancy = (id: string, changes: Partial<RosterMemberRow> = {}) => member(id, 'member', Number(id), { personId: null, fullName: null, vacantSince: '2026-01-10', ...changes });

describe('lines of a roster', () => {
  it('a missing head is a line of its own, before all others', () => {
    const rows = lines([deputy], [{ code: 'NO_HEAD', memberIds: [] }]);
    expect(rows.map((row) => [row.role, row.member?.id ?? null])).toEqual([['head', null], ['deputy_head', '2']]);
    expect(countByRole(rows).head).toEqual({ seats: 0, vacant: 1 });
  });

  it('a support team lacks its leader in the same way', () => {
    const rows = rosterRows({ members: [member('1', 'team_member', 1)], issues: [{ code: 'NO_HEAD', memberIds: [] }] }, DAY, 'support_team');
    expect(rows.map(({ role }) => role)).toEqual(['team_leader', 'team_member']);
  });

  it('a vacant head’s seat is the seat itself, and no second line', () => {
    const rows = lines([vacancy('1', { role: 'head' }), deputy]);
    expect(rows.map((row) => [row.id, row.vacant, codes(row)])).toEqual([['1', true, ['SEAT_VACANT']], ['2', false, []]]);
  });

  it('a vacant seat tells since when, as far as that is known', () => {
    expect(lines([vacancy('5'), vacancy('6', { vacantSince: null })]).map((row) => row.issues)).toEqual([
      [{ code: 'SEAT_VACANT', since: '2026-01-10' }], [{ code: 'SEAT_VACANT_UNDATED', since: null }],
    ]);
  });

  it('who left the position stays a member, flagged from the day after its last', () => {
    const [row] = lines([member('8', 'member', 8, { positionEndedOn: '2026-02-28', position: null, unitName: null })]);
    expect(row?.issues).toEqual([{ code: 'POSITION_ENDED', since: '2026-03-01' }]);
    expect(row?.vacant).toBe(false);
  });

  it('are counted: seats, those who sit there, vacancies, positions that ended, and what is wrong', () => {
    const rows = lines(
      [head, deputy, vacancy('5'), member('8', 'member', 8, { positionEndedOn: '2026-02-28' }), second, member('9', 'member', 9, { to: '2026-01-01' })],
      [{ code: 'PERSON_TWICE', memberIds: ['1', '2'] }],
    );
    expect(summary(rows)).toEqual({ seats: 5, people: 4, vacant: 1, ended: 1, errors: 2, others: 1 });
    expect(countByRole(rows).member).toEqual({ seats: 3, vacant: 1 });
  });

  it('what the rules say stands with the members it is about', () => {
    const rows = lines([head, first], [{ code: 'ORDER_AGAINST_ROLES', memberIds: ['3'] }]);
    expect(rows.map(codes)).toEqual([[], ['ORDER_AGAINST_ROLES']]);
  });

  it('a member without a position that day is to be looked at, one who left is not', () => {
    const left = member('5', 'member', 5, { to: '2026-03-17', position: null, unitName: null });
    const rows = lines([second, left]);
    expect(rows.map((row) => [row.former, codes(row), needsAttention(row)])).toEqual([[false, ['NO_POSITION'], true], [true, [], false]]);
  });

  it('are found by name, position, unit and field without accents, all words needed', () => {
    const rows = lines([head, deputy, first, second]);
    const found = (q: string) => filterRows(rows, { ...EVERYTHING, q }).map((row) => row.id);
    expect(found('nha le')).toEqual(['2']);
    expect(found('don thu')).toEqual(['2']);
    expect(found('giam doc so noi')).toEqual(['1', '2', '3']);
  });

  it('are filtered by role and by what needs attention', () => {
    const rows = lines([head, deputy, first, second]);
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
