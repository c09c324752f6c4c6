import { addDays } from '#shared/rules/dates.ts';
import { bareName, nameKey, nameSortKey } from '#shared/rules/names.ts';
import { normalisePhone } from '#shared/rules/phone.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import type { Fields, Ref } from '../../db/records.ts';
import type { PersonRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseUsedByTasks } from '../tasks/service.ts';
import { refuseUnfitUnit } from '../units/service.ts';

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
export async function createPerson(context: WriteContext, input: PersonFields): Promise<Written> {
  const { records } = context;
  await refuseOdd(context, input);
  const fields = personFields(input);
  records.describe(fields.full_name);
  const id = records.insert('person', fields);
  if (holdsPosition(input)) insertPosition(context, id, input, input.positionFrom);
  return { id, rev: 1 };
}

/**
 * Changes a person. Another position or unit corrects the one held now; with a day it ends that one the day before and
 * begins a new one.
 */
export async function updatePerson(context: WriteContext, input: PersonFields & Ref): Promise<Written> {
  const { records } = context;
  refuseAnonymised(records.seen('person', input));
  await refuseOdd(context, input);
  const fields = personFields(input);
  records.describe(fields.full_name);
  const rev = records.update('person', input, fields);
  const changed = await changePosition(context, input.id, input);
  return { id: input.id, rev: changed && rev === input.rev ? records.touch('person', input.id) : rev };
}

/** The person a write is about, as the user saw them; the write bears their name. */
export function personForWriting({ records }: WriteContext, ref: Ref): PersonRow {
  const person = records.seen('person', ref);
  records.describe(person.full_name);
  refuseAnonymised(person);
  return person;
}

/** Nothing can be told any more of somebody whose data were taken out. */
export function refuseAnonymised({ full_name, anonymised_on }: Pick<PersonRow, 'full_name' | 'anonymised_on'>): void {
  if (anonymised_on !== null) throw ruleError({ rule: 'PERSON_ANONYMISED', params: { name: full_name, date: anonymised_on } });
}

/** Removes people who sit in no committee and in no draft; their positions go with them. */
export async function removePeople(context: WriteContext, items: readonly Ref[]): Promise<{ removed: number }> {
  const { db, records } = context;
  for (const item of items) {
    const person = records.seen('person', item);
    records.describe(person.full_name);
    const seat = await db
      .selectFrom('membership as m').innerJoin('committee as c', 'c.id', 'm.committee_id').select('c.name')
      .where('m.person_id', '=', item.id).where('m.deleted_at', 'is', null).executeTakeFirst();
    if (seat !== undefined) throw ruleError({ rule: 'PERSON_IN_COMMITTEE', params: { name: person.full_name, committee: seat.name } });
    await refuseProposed(context, person);
    const meeting = await db
      .selectFrom('invitee as i').innerJoin('meeting as g', 'g.id', 'i.meeting_id').select('g.title')
      .where('i.person_id', '=', item.id).where('i.deleted_at', 'is', null).executeTakeFirst();
    if (meeting !== undefined) throw ruleError({ rule: 'PERSON_INVITED', params: { name: person.full_name, meeting: meeting.title } });
    const round = await db
      .selectFrom('opinion_answer as a').innerJoin('opinion_round as r', 'r.id', 'a.round_id').select('r.title')
      .where('a.person_id', '=', item.id).where('a.deleted_at', 'is', null).executeTakeFirst();
    if (round !== undefined) throw ruleError({ rule: 'PERSON_ANSWERED', params: { name: person.full_name, round: round.title } });
    refuseUsedByTasks(context, 'person', { id: item.id, name: person.full_name });
    records.remove('person', item);
    const positions = await db.selectFrom('position_holding').select('id').where('person_id', '=', item.id).where('deleted_at', 'is', null).execute();
    for (const { id } of positions) records.removeNow('position_holding', id);
  }
  return { removed: items.length };
}

/** A draft that names somebody must be worked on, or given up, first. */
export async function refuseProposed({ db }: WriteContext, { id, full_name }: Pick<PersonRow, 'id' | 'full_name'>): Promise<void> {
  const draft = await db
    .selectFrom('proposed_seat as s').innerJoin('version as v', 'v.id', 's.version_id').innerJoin('committee as c', 'c.id', 'v.committee_id').select('c.name')
    .where('s.person_id', '=', id).where('s.deleted_at', 'is', null).where('v.deleted_at', 'is', null).where('v.status', '=', 'draft').executeTakeFirst();
  if (draft !== undefined) throw ruleError({ rule: 'PERSON_IN_DRAFT', params: { name: full_name, committee: draft.name } });
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
    anonymised_on: null,
  };
}

function holdsPosition(input: Pick<PersonFields, 'position' | 'unitId'>): boolean {
  return input.position !== null || input.unitId !== null;
}

function insertPosition({ records }: WriteContext, personId: string, { position, unitId }: Pick<PersonFields, 'position' | 'unitId'>, from: string | null): void {
  records.insert('position_holding', { person_id: personId, org_unit_id: unitId, ...positionColumns(position), valid_from: from, valid_to: null });
}

/** A position with the folded words by which seats held by an office find their holder. */
export function positionColumns(position: string | null): Pick<Fields<'position_holding'>, 'position' | 'position_fold'> {
  return { position, position_fold: position === null ? null : foldWords(position) };
}

/** Answers whether anything about the position changed. */
async function changePosition(context: WriteContext, personId: string, input: PersonFields): Promise<boolean> {
  const { records } = context;
  const { held, from, lastDayBefore } = await presentPosition(context, personId);
  const day = input.positionFrom;
  if (held === undefined && !holdsPosition(input)) return false;
  if (held?.position === input.position && held.org_unit_id === input.unitId) {
    if (day === null || day === from) return false;
    refuseNotAfter(lastDayBefore, day);
    records.patch('position_holding', held.id, { valid_from: day });
    return true;
  }
  if (day === null || day === from) {
    if (held === undefined) insertPosition(context, personId, input, from);
    else if (holdsPosition(input)) records.patch('position_holding', held.id, { ...positionColumns(input.position), org_unit_id: input.unitId });
    else records.removeNow('position_holding', held.id);
    return true;
  }
  refuseNotAfter(from, day);
  if (held !== undefined) records.patch('position_holding', held.id, { valid_to: addDays(day, -1) });
  if (holdsPosition(input)) insertPosition(context, personId, input, day);
  return true;
}

/** The position held now and since when, and the last day of the one before; the time without a position is a period too. */
async function presentPosition({ db }: WriteContext, personId: string) {
  const [last, before] = await db
    .selectFrom('position_holding').selectAll().where('person_id', '=', personId).where('deleted_at', 'is', null)
    .orderBy('valid_to', (order) => order.desc().nullsFirst()).limit(2).execute();
  if (last?.valid_to === null) return { held: last, from: last.valid_from, lastDayBefore: before?.valid_to ?? null };
  const lastDayBefore = last?.valid_to ?? null;
  return { held: undefined, from: lastDayBefore === null ? null : addDays(lastDayBefore, 1), lastDayBefore };
}

function refuseNotAfter(from: string | null, day: string): void {
  if (from !== null && day <= from) throw ruleError({ rule: 'DATE_BEFORE_CURRENT', field: 'positionFrom', params: { from } });
}

/** Whether a text can be an address of e-mail. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

async function refuseOdd(context: WriteContext, input: PersonFields): Promise<void> {
  if (nameKey(input.fullName) === '') throw ruleError({ rule: 'NAME_REQUIRED', field: 'fullName' });
  if (input.email !== null && !isEmail(input.email)) throw ruleError({ rule: 'EMAIL_ODD', field: 'email' });
  if (input.unitId !== null) await refuseUnfitUnit(context, input.unitId, 'unitId', input.positionFrom);
}
