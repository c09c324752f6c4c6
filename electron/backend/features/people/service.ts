import { addDays } from '#shared/rules/dates.ts';
import { bareName, nameKey, nameSortKey } from '#shared/rules/names.ts';
import { normalisePhone } from '#shared/rules/phone.ts';
import type { WriteContext } from '../../context.ts';
import type { Fields, Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';

export interface PersonFields {
  fullName: string;
  givenNameOverride: string | null;
  position: string | null;
  unitId: string | null;
  positionFrom: string | null;
  phone: string | null;
  email: string | null;
  note: string | null;
}
type Written = { id: string; rev: number };

/** Makes a person, with the position they hold. */
export function createPerson(context: WriteContext, input: PersonFields): Written {
  const { records } = context;
  refuseOdd(context, input);
  records.describe(input.fullName);
  const id = records.insert('person', personFields(input));
  if (holdsPosition(input)) insertPosition(context, id, input);
  return { id, rev: 1 };
}

/**
 * Changes a person. Another position or unit corrects the one held now; with a day it ends that one the day before and
 * begins a new one.
 */
export async function updatePerson(context: WriteContext, input: PersonFields & Ref): Promise<Written> {
  const { records } = context;
  refuseOdd(context, input);
  records.describe(input.fullName);
  const rev = records.update('person', input, personFields(input));
  const changed = await changePosition(context, input.id, input);
  return { id: input.id, rev: changed && rev === input.rev ? records.touch('person', input.id) : rev };
}

/** Removes people who sit in no committee; their positions go with them. */
export async function removePeople({ db, records }: WriteContext, items: readonly Ref[]): Promise<{ removed: number }> {
  for (const item of items) {
    const person = records.current('person', item.id);
    records.describe(person.full_name);
    const seat = await db
      .selectFrom('membership as m').innerJoin('committee as c', 'c.id', 'm.committee_id').select('c.name')
      .where('m.person_id', '=', item.id).where('m.deleted_at', 'is', null).executeTakeFirst();
    if (seat !== undefined) throw ruleError({ rule: 'PERSON_IN_COMMITTEE', params: { name: person.full_name, committee: seat.name } });
    records.remove('person', item);
    const positions = await db.selectFrom('position_holding').select('id').where('person_id', '=', item.id).where('deleted_at', 'is', null).execute();
    for (const { id } of positions) records.removeNow('position_holding', id);
  }
  return { removed: items.length };
}

/** The stored columns of a person: name in its bare form with its keys, number in its plain form. */
export function personFields(input: Pick<PersonFields, 'fullName' | 'givenNameOverride' | 'phone' | 'email' | 'note'>): Fields<'person'> {
  const fullName = bareName(input.fullName);
  return {
    full_name: fullName,
    given_name_override: input.givenNameOverride,
    name_fold: nameKey(fullName),
    sort_key: nameSortKey(fullName, input.givenNameOverride),
    phone: input.phone === null ? null : normalisePhone(input.phone),
    email: input.email,
    note: input.note,
  };
}

function holdsPosition(input: Pick<PersonFields, 'position' | 'unitId'>): boolean {
  return input.position !== null || input.unitId !== null;
}

function insertPosition({ records }: WriteContext, personId: string, input: Pick<PersonFields, 'position' | 'unitId' | 'positionFrom'>): void {
  records.insert('position_holding', { person_id: personId, org_unit_id: input.unitId, position: input.position, valid_from: input.positionFrom, valid_to: null });
}

/** Answers whether anything about the position changed. */
async function changePosition(context: WriteContext, personId: string, input: PersonFields): Promise<boolean> {
  const { db, records } = context;
  const held = await db.selectFrom('position_holding').selectAll().where('person_id', '=', personId).where('valid_to', 'is', null).where('deleted_at', 'is', null).executeTakeFirst();
  if (held === undefined) {
    if (holdsPosition(input)) insertPosition(context, personId, input);
    return holdsPosition(input);
  }
  const same = held.position === input.position && held.org_unit_id === input.unitId;
  if (same && (input.positionFrom === null || input.positionFrom === held.valid_from)) return false;
  if (input.positionFrom === null || input.positionFrom === held.valid_from || same) {
    if (holdsPosition(input)) records.patch('position_holding', held.id, { position: input.position, org_unit_id: input.unitId, valid_from: input.positionFrom ?? held.valid_from });
    else records.removeNow('position_holding', held.id);
    return true;
  }
  if (held.valid_from !== null && input.positionFrom <= held.valid_from) throw ruleError({ rule: 'DATE_BEFORE_CURRENT', field: 'positionFrom', params: { from: held.valid_from } });
  records.patch('position_holding', held.id, { valid_to: addDays(input.positionFrom, -1) });
  if (holdsPosition(input)) insertPosition(context, personId, input);
  return true;
}

function refuseOdd({ connection }: WriteContext, input: PersonFields): void {
  if (bareName(input.fullName) === '') throw ruleError({ rule: 'NAME_REQUIRED', field: 'fullName' });
  if (input.email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.email)) throw ruleError({ rule: 'EMAIL_ODD', field: 'email' });
  if (input.unitId !== null && connection.prepare('SELECT 1 FROM org_unit WHERE id = ? AND deleted_at IS NULL').get(input.unitId) === undefined) throw ruleError({ rule: 'UNKNOWN_UNIT', field: 'unitId' });
}
