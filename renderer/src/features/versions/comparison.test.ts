import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMITTEE_ROLES, rolePrecedence } from '#shared/rules/roles.ts';
import { countLines, droppedAt, holding, inPlace, moved, type Placed, rolesOf } from './comparison.ts';

const LIST: Placed[] = [{ id: 'a', role: 'head' }, { id: 'b', role: 'deputy_head' }, { id: 'c', role: 'deputy_head' }, { id: 'd', role: 'member' }];
const shown = (lines: readonly Placed[] | null) => lines?.map(({ id, role }) => `${id} ${role}`);

describe('moving a seat', () => {
  it('changes places within its role', () => expect(shown(moved(LIST, 'b', 1))).toEqual(['a head', 'c deputy_head', 'b deputy_head', 'd member']));
  it('goes over into the next role at the border, without passing anybody', () => {
    expect(shown(moved(LIST, 'c', 1))).toEqual(['a head', 'b deputy_head', 'c member', 'd member']);
    expect(shown(moved(LIST, 'd', -1))).toEqual(['a head', 'b deputy_head', 'c deputy_head', 'd deputy_head']);
  });
  it('ends at the ends of the list', () => expect([moved(LIST, 'a', -1), moved(LIST, 'd', 1), moved(LIST, 'z', 1)]).toEqual([null, null, null]));
  it('by the mouse takes the role of where it falls', () => {
    expect(shown(droppedAt(LIST, 'd', 'b', false))).toEqual(['a head', 'd deputy_head', 'b deputy_head', 'c deputy_head']);
    expect(shown(droppedAt(LIST, 'b', 'c', true))).toEqual(['a head', 'c deputy_head', 'b deputy_head', 'd member']);
    expect(droppedAt(LIST, 'b', 'b', true)).toBeNull();
  });

  const lists = fc.array(fc.constantFrom(...COMMITTEE_ROLES), { minLength: 1, maxLength: 12 })
    .map((roles) => roles.toSorted((a, b) => rolePrecedence(a) - rolePrecedence(b)).map((role, index) => ({ id: String(index), role, orderNo: index + 1 })));
  it('never loses a seat, and leaves the list in the order of roles', () => fc.assert(fc.property(lists, fc.nat(11), fc.constantFrom(1 as const, -1 as const), (list, which, step) => {
    const order = moved(list, String(which % list.length), step);
    fc.pre(order !== null);
    const after = inPlace(list, order ?? []);
    expect(after.map(({ id }) => id)).toEqual(order?.map(({ id }) => id));
    expect(after.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
    expect(after.map(({ orderNo }) => orderNo)).toEqual(list.map((_, index) => index + 1));
  })));
  it('down and up again leaves everybody in the same place', () => fc.assert(fc.property(lists, fc.nat(11), (list, which) => {
    const id = String(which % list.length);
    const down = moved(list, id, 1);
    const back = moved(down ?? [], id, -1);
    fc.pre(back !== null);
    expect(back?.map((line) => line.id)).toEqual(list.map((line) => line.id));
  })));
});

describe('the comparison in words', () => {
  it('counts a filled vacancy as an addition, and vacancies that stay', () => {
    const lines = [{ change: 'kept', personId: 'p' }, { change: 'kept', personId: null }, { change: 'filled', personId: 'q' }, { change: 'added', personId: null }] as const;
    expect(countLines(lines)).toEqual([{ counted: 'kept', count: 1 }, { counted: 'vacant', count: 1 }, { counted: 'added', count: 2 }]);
  });
  it('names the person, the office by which the seat is held, or nobody', () => {
    const office = { position: 'Giám đốc', unitId: null, unitName: 'Sở Mẫu' };
    const seat = { heldBy: 'person', fullName: 'Lê An', position: 'Chánh Thanh tra', unitName: 'Thanh tra tỉnh', office } as const;
    expect(holding(seat)).toEqual({ name: 'Lê An', under: 'Chánh Thanh tra, Thanh tra tỉnh' });
    expect(holding({ ...seat, heldBy: 'office' })).toEqual({ name: 'Giám đốc, Sở Mẫu', under: 'Lê An' });
    expect(holding({ ...seat, fullName: null })).toEqual({ name: null, under: 'Giám đốc, Sở Mẫu' });
  });
  it('heads only roles that have a seat', () => expect(rolesOf(LIST)).toEqual(['head', 'deputy_head', 'member']));
});
