import { describe, expect, it } from 'vitest';
import { holderValuesOf, toldHolder, type HolderValues } from './holder.ts';

const NOBODY: HolderValues = { heldBy: 'person', personId: null, officePosition: null, officeUnitId: null };
const DIRECTOR = { officePosition: 'Giám đốc', officeUnitId: 'u1' };

describe('who holds a seat, told to the record', () => {
  it('a person; nobody chosen is no id, which is refused', () => {
    expect(toldHolder({ ...NOBODY, personId: 'p1' })).toEqual({ heldBy: 'person', personId: 'p1', office: null });
    expect(toldHolder(NOBODY).personId).toBe('');
  });

  it('whoever holds an office, whatever person was chosen before', () => {
    expect(toldHolder({ heldBy: 'office', personId: 'p1', ...DIRECTOR })).toEqual({ heldBy: 'office', personId: null, office: { position: 'Giám đốc', unitId: 'u1' } });
    expect(toldHolder({ ...NOBODY, heldBy: 'office', officePosition: ' ' }).office).toEqual({ position: '', unitId: null });
  });

  it('nobody: the seat is vacant and keeps the office it is meant for', () => {
    expect(toldHolder({ ...NOBODY, heldBy: 'vacant', personId: 'p1', ...DIRECTOR })).toEqual({ heldBy: 'person', personId: null, office: { position: 'Giám đốc', unitId: 'u1' } });
  });
});

it.each([
  ['a person', { heldBy: 'person', personId: 'p1', office: null }, 'p1'],
  ['an office, which somebody holds today', { heldBy: 'office', personId: 'p1', office: { position: 'Giám đốc', unitId: 'u1', unitName: 'Sở Nội vụ' } }, null],
  ['nobody', { heldBy: 'person', personId: null, office: { position: 'Giám đốc', unitId: null, unitName: null } }, null],
] as const)('a form opened on a seat held by %s and saved unchanged changes nothing', (_whom, seat, told) => {
  const office = seat.office === null ? null : { position: seat.office.position, unitId: seat.office.unitId };
  expect(toldHolder(holderValuesOf(seat))).toEqual({ heldBy: seat.heldBy, personId: told, office });
});
