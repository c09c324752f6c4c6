import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWithin } from './dates.ts';
import { normalisePhone, isPhone } from './phone.ts';
import { BODIES, parseRole, ROLE_TITLES, rolePrecedence, ROLES, ROLES_OF } from './roles.ts';
import { checkRoster, type RosterMember, rosterOn } from './roster.ts';

function member(id: string, changes: Partial<RosterMember> = {}): RosterMember {
  return { id, personId: `person-${id}`, role: 'member', orderNo: 1, period: { from: null, to: null }, ...changes };
}

describe('roles', () => {
  it.each(BODIES.flatMap((body) => ROLES_OF[body].map((role) => [body, role] as const)))('reads the printed titles of a %s: %s', (body, role) => expect(parseRole(ROLE_TITLES[role], body)).toBe(role));
  it.each([['PTBTT', 'standing_deputy_head'], ['Phó trưởng ban TT', 'standing_deputy_head'], ['UV', 'member'], ['uỷ viên', 'member'], ['Thành viên', 'member']] as const)('reads %s', (text, role) =>
    expect(parseRole(text, 'committee')).toBe(role));
  it('does not choose when a cell holds two roles', () => expect(parseRole('Ủy viên, Trưởng ban', 'committee')).toBeNull());
});

describe('a roster on a day', () => {
  it('complains of nothing when one head leads and nobody sits twice', () => {
    expect(checkRoster([member('a', { role: 'head' }), member('b', { orderNo: 2 })], '2026-01-01')).toEqual([]);
  });
  it('names every head when there are several, and only on days when both sit', () => {
    const first = member('a', { role: 'head', period: { from: null, to: '2026-03-17' } });
    const members = [first, member('b', { role: 'head', orderNo: 2, period: { from: '2026-03-18', to: null } })];
    expect(checkRoster(members, '2026-03-17')).toEqual([]);
    expect(checkRoster(members, '2026-03-18')).toEqual([]);
    const overlapping = [first, member('b', { role: 'head', orderNo: 2, period: { from: '2026-03-01', to: null } })];
    expect(checkRoster(overlapping, '2026-03-10')).toContainEqual({ code: 'SEVERAL_HEADS', severity: 'error', memberIds: ['a', 'b'] });
  });
  it('finds a person who sits twice, a missing head and an order against the roles', () => {
    const codes = checkRoster([member('a', { personId: 'p', orderNo: 1 }), member('b', { personId: 'p', orderNo: 3 }), member('c', { role: 'deputy_head', orderNo: 9 })], '2026-01-01').map(({ code }) => code);
    expect(codes).toEqual(['NO_HEAD', 'PERSON_TWICE', 'ORDER_AGAINST_ROLES']);
  });
  it('holds exactly the members whose period includes the day, by role and then by number', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days));
    const seat = fc.record({ id: fc.uuid(), personId: fc.uuid(), role: fc.constantFrom(...ROLES), orderNo: fc.integer({ min: 1, max: 50 }), period: fc.record({ from: fc.option(day), to: fc.option(day) }) });
    fc.assert(
      fc.property(fc.array(seat, { maxLength: 30 }), day, (members, date) => {
        const roster = rosterOn(members, date);
        expect(new Set(roster)).toEqual(new Set(members.filter((one) => isWithin(one.period, date))));
        for (const [index, one] of roster.entries()) {
          const next = roster[index + 1];
          if (next === undefined) continue;
          const inOrder = rolePrecedence(one.role) < rolePrecedence(next.role) || (one.role === next.role && one.orderNo <= next.orderNo);
          expect(inOrder).toBe(true);
        }
      }),
    );
  });
});

describe('telephone numbers', () => {
  it('brings the ways of writing one number together', () => {
    for (const written of ['0912 345 678', '+84 912.345.678', '(84) 912-345-678', '0084912345678']) expect(normalisePhone(written)).toBe('0912345678');
  });
  it('keeps what is no number as it was typed, and says so', () => {
    expect(normalisePhone(' máy lẻ 12 ')).toBe('máy lẻ 12');
    expect(isPhone(normalisePhone('84 913 55 01'))).toBe(false);
  });
});
