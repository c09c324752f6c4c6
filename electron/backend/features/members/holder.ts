import { foldWords } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import type { MembershipRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';

/** By whom a seat is held: a person (null: nobody), or whoever holds the office. The office of a person's seat says for which office the seat is meant. */
export interface Holder {
  heldBy: 'person' | 'office';
  personId: string | null;
  office: { position: string; unitId: string | null } | null;
}

/** The columns of a seat's holder. Refuses a person or unit that is not in the record, a person without a name, and an office that is not named. */
export function holderColumns({ connection }: Pick<WriteContext, 'connection'>, { heldBy, personId, office }: Holder): Pick<MembershipRow, 'held_by' | 'person_id' | 'office_position' | 'office_fold' | 'office_unit_id'> {
  if (heldBy === 'office' && office === null) throw ruleError({ rule: 'OFFICE_REQUIRED', field: 'office' });
  const person = heldBy === 'person' ? personId : null;
  const isKept = (table: 'person' | 'org_unit', id: string) => connection.prepare(`SELECT 1 FROM ${table} WHERE id = ? AND deleted_at IS NULL`).get(id) !== undefined;
  if (person !== null && !isKept('person', person)) throw ruleError({ rule: 'UNKNOWN_PERSON', field: 'personId' });
  if (person !== null) refuseNameless({ connection }, person);
  if (office !== null && office.unitId !== null && !isKept('org_unit', office.unitId)) throw ruleError({ rule: 'UNKNOWN_UNIT', field: 'office' });
  return { held_by: heldBy, person_id: person, office_position: office?.position ?? null, office_fold: office === null ? null : foldWords(office.position), office_unit_id: office?.unitId ?? null };
}

/** Nobody without a name sits in a body, today or from a later day on. */
export function refuseNameless({ connection }: Pick<WriteContext, 'connection'>, personId: string): void {
  const nameless = connection.prepare('SELECT 1 FROM person WHERE id = ? AND anonymised_on IS NOT NULL').get(personId);
  if (nameless !== undefined) throw ruleError({ rule: 'PERSON_CANNOT_SIT', field: 'personId' });
}
