import { NO_DECISION } from '#shared/rules/versions.ts';
import type { WriteContext } from '../../electron/backend/context.ts';
import { createCommittee, type NewCommittee } from '../../electron/backend/features/committees/service.ts';
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

/** What must be said of a new committee, everything optional left out. */
export const BARE_COMMITTEE = {
  code: null, shortName: null, level: 'province', system: 'party', subject: null, unitId: null, standingAgencyId: null, decision: NO_DECISION,
  establishedOn: null, endedOn: null, termEndsOn: null, status: 'active', successorId: null, note: null,
} as const;

export function aCommittee(context: WriteContext, name: string, changes: Partial<NewCommittee> = {}) {
  return createCommittee(context, { ...BARE_COMMITTEE, name, ...changes });
}

/** What must be said of a person's seat, everything optional left out. */
export const BARE_SEAT = { heldBy: 'person', office: null, role: 'member', orderNo: null, assignedField: null, assignedArea: null, from: null, note: null } as const;

export function aSeat(context: WriteContext, committeeId: string, personId: string | null, changes: Partial<Omit<Parameters<typeof addMember>[1], 'committeeId' | 'personId'>> = {}) {
  return addMember(context, { ...BARE_SEAT, committeeId, personId, ...changes });
}

/** The columns of a person and of a person's seat that rows written straight into the tables leave empty. */
export const BARE_PERSON_ROW = { given_name_override: null, phone: null, email: null, note: null, anonymised_on: null } as const;
export const BARE_SEAT_ROW = {
  held_by: 'person', continues_id: null, office_position: null, office_fold: null, office_unit_id: null, assigned_field: null, assigned_area: null,
  valid_from: null, valid_to: null, end_reason: null, end_note: null, note: null,
} as const;
