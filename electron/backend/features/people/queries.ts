import type { PersonDetail, PersonRow } from '#shared/contract/people.ts';
import { isOneLetterApart, nameKey } from '#shared/rules/names.ts';
import { type SelectQueryBuilder, sql, type SqlBool } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { unitNameAtEnd, validOn } from '../../db/periods.ts';
import { RecordMissingError } from '../../db/records.ts';
import { idsFound } from '../../db/search-index.ts';
import { seatsByOffice } from '../../db/seats.ts';
import type { Tables } from '../../db/tables.ts';
import { seatsOf } from './seats.ts';

interface ListInput {
  q: string;
  unitId: string | null;
  inCommittee: boolean | null;
  sameName: boolean;
  sort: 'name' | 'unit' | 'updated';
  direction: 'asc' | 'desc';
  offset: number;
  limit: number;
}
type People = SelectQueryBuilder<Tables & { p: Tables['person'] }, 'p', object>;

/** How many of those whose name is the same are shown. */
const SAME_NAMES_SHOWN = 20;

function everybody({ db }: ReadContext): People {
  return db.selectFrom('person as p').where('p.deleted_at', 'is', null);
}

/** Seats a person (`p`) holds today by name, and by office. Asked apart: one question for both would read every seat for every person. */
function seatsToday({ db, today }: ReadContext) {
  const seats = () => db.selectFrom('membership as m').where('m.deleted_at', 'is', null).where(validOn('m', today));
  return {
    byName: seats().where('m.person_id', '=', sql.ref<string>('p.id')),
    byOffice: seats().where('m.id', 'in', seatsByOffice('p.id', today)),
  };
}

/** People with the position they hold now and the number of committees they sit in today. */
function rows(context: ReadContext, people: People) {
  return people
    .leftJoin('position_holding as h', (join) => join.onRef('h.person_id', '=', 'p.id').on('h.valid_to', 'is', null).on('h.deleted_at', 'is', null))
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'h.org_unit_id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .select(['p.id', 'p.rev', 'p.full_name as fullName', 'h.position', 'h.org_unit_id as unitId', 'n.name as unitName', 'p.phone', 'p.email', 'p.anonymised_on as anonymisedOn'])
    .select((select) => {
      const { byName, byOffice } = seatsToday(context);
      const count = (seats: typeof byName) => seats.select(({ fn }) => fn.countAll<number>().as('n')).$asScalar().$notNull();
      return select(count(byName), '+', count(byOffice)).as('committeesCount');
    });
}

/** People sorted by given name, or as asked; found by the beginnings of words without marks. */
export async function listPeople(context: ReadContext, input: ListInput): Promise<{ rows: PersonRow[]; total: number }> {
  const chosen = choose(context, input);
  const { total } = await chosen.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const { direction } = input;
  const people = rows(context, chosen);
  const sorted = {
    name: () => people.orderBy('p.sort_key', direction),
    unit: () => people.orderBy('n.sort_key', (order) => (direction === 'asc' ? order.asc() : order.desc()).nullsLast()).orderBy('p.sort_key', direction),
    updated: () => people.orderBy('p.updated_at', direction),
  };
  return { rows: await sorted[input.sort]().orderBy('p.id', direction).offset(input.offset).limit(input.limit).execute(), total };
}

function choose(context: ReadContext, { q, unitId, inCommittee, sameName }: ListInput): People {
  let people = everybody(context);
  const found = idsFound('person', q);
  if (found !== null) people = people.where('p.id', 'in', found);
  if (unitId !== null) {
    people = people.where('p.id', 'in', context.db.selectFrom('position_holding').select('person_id').where('org_unit_id', '=', unitId).where('valid_to', 'is', null).where('deleted_at', 'is', null));
  }
  if (inCommittee !== null) {
    const { byName, byOffice } = seatsToday(context);
    people = people.where((where) => {
      const seated = where.or([where.exists(byName.select('m.id')), where.exists(byOffice.select('m.id'))]);
      return inCommittee ? seated : where.not(seated);
    });
  }
  if (sameName) people = people.where(hasNamesake);
  return people;
}

/** True for people (`p`) whose name somebody else in the list has, marks left out. */
const hasNamesake = sql<SqlBool>`p.anonymised_on IS NULL AND EXISTS (SELECT 1 FROM person AS other WHERE other.name_fold = p.name_fold AND other.id <> p.id AND other.deleted_at IS NULL)`;

/** One person with every position and seat through time, the present ones first. */
export async function getPerson(context: ReadContext, id: string): Promise<PersonDetail> {
  const { db } = context;
  const person = await rows(context, everybody(context).where('p.id', '=', id)).select(['p.given_name_override as givenNameOverride', 'p.note']).executeTakeFirst();
  if (person === undefined) throw new RecordMissingError('person');
  const positions = await db
    .selectFrom('position_holding as h')
    .select(['h.id', 'h.position', 'h.org_unit_id as unitId', unitNameAtEnd('h.org_unit_id', 'h').as('unitName'), 'h.valid_from as from', 'h.valid_to as to'])
    .where('h.person_id', '=', id).where('h.deleted_at', 'is', null)
    .orderBy('h.valid_to', (order) => order.desc().nullsFirst()).orderBy('h.valid_from', 'desc').execute();
  return { ...person, positions, memberships: await seatsOf(context, id) };
}

/** People whose name is the same when marks and forms of address are left out. */
export async function peopleOfSameName(context: ReadContext, fullName: string, exceptId: string | null): Promise<PersonRow[]> {
  const key = nameKey(fullName);
  if (key === '') return [];
  let people = everybody(context).where('p.name_fold', '=', key);
  if (exceptId !== null) people = people.where('p.id', '!=', exceptId);
  return rows(context, people).orderBy('p.sort_key').orderBy('p.id').limit(SAME_NAMES_SHOWN).execute();
}

/**
 * People who may be the same as one, namesakes first. A name one letter apart alone says little (Hoa and Hòa, An and
 * Anh): then a unit, a telephone number or an e-mail address must be the same, too.
 */
export async function possibleDuplicates(context: ReadContext, id: string): Promise<PersonRow[]> {
  const { db } = context;
  const own = await db.selectFrom('person').select(['id', 'name_fold', 'phone', 'email', 'anonymised_on']).where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst();
  if (own === undefined) throw new RecordMissingError('person');
  if (own.anonymised_on !== null) return [];
  const sharesUnit = sql<SqlBool>`EXISTS (SELECT 1 FROM position_holding AS theirs JOIN position_holding AS mine ON mine.org_unit_id = theirs.org_unit_id
    WHERE theirs.person_id = p.id AND theirs.deleted_at IS NULL AND mine.person_id = ${id} AND mine.deleted_at IS NULL)`;
  const length = own.name_fold.length;
  const alike = await db
    .selectFrom('person as p').select(['p.id', 'p.name_fold as fold']).where('p.deleted_at', 'is', null).where('p.anonymised_on', 'is', null).where('p.id', '<>', id)
    .where((where) => where.or([
      where('p.name_fold', '=', own.name_fold),
      where.and([sql<SqlBool>`length(p.name_fold) BETWEEN ${length - 1} AND ${length + 1}`, where.or([where('p.phone', '=', own.phone), where('p.email', '=', own.email), sharesUnit])]),
    ])).execute();
  const found = alike.filter(({ fold }) => fold === own.name_fold || isOneLetterApart(fold, own.name_fold)).map((one) => one.id);
  if (found.length === 0) return [];
  return rows(context, everybody(context).where('p.id', 'in', found)).orderBy(sql`p.name_fold <> ${own.name_fold}`).orderBy('p.sort_key').orderBy('p.id').limit(SAME_NAMES_SHOWN).execute();
}
