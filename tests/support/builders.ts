import type { WriteContext } from '../../electron/backend/context.ts';
import { createCommittee, type CommitteeFields } from '../../electron/backend/features/committees/service.ts';
import { addMember } from '../../electron/backend/features/members/service.ts';
import { createPerson, type PersonFields } from '../../electron/backend/features/people/service.ts';
import { createUnit } from '../../electron/backend/features/units/service.ts';

/** Records for tests, made through the services as a user would, with everything optional left out. */
export function aUnit(context: WriteContext, name: string, changes: Partial<Parameters<typeof createUnit>[1]> = {}) {
  return createUnit(context, { name, shortName: null, kind: 'department', level: 'province', parentId: null, from: null, note: null, ...changes });
}

export function aPerson(context: WriteContext, fullName: string, changes: Partial<PersonFields> = {}) {
  return createPerson(context, { fullName, givenNameOverride: null, position: null, unitId: null, positionFrom: null, phone: null, email: null, note: null, ...changes });
}

export function aCommittee(context: WriteContext, name: string, changes: Partial<CommitteeFields> = {}) {
  return createCommittee(context, { code: null, name, shortName: null, level: 'province', system: 'party', unitId: null, standingAgencyId: null, basis: null, establishedOn: null, endedOn: null, status: 'active', note: null, ...changes });
}

export function aSeat(context: WriteContext, committeeId: string, personId: string, changes: Partial<Omit<Parameters<typeof addMember>[1], 'committeeId' | 'personId'>> = {}) {
  return addMember(context, { committeeId, personId, role: 'member', orderNo: null, assignedField: null, from: null, note: null, ...changes });
}
