import type { PersonDetail, PersonRow } from '#shared/contract/people.ts';
import { nameKey } from '#shared/rules/names.ts';
import type { Role } from '#shared/rules/roles.ts';
import type { SelectQueryBuilder } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { unitNameAtEnd, validOn } from '../../db/periods.ts';
import { RecordMissingError } from '../../db/records.ts';
import { idsFound } from '../../db/search-index.ts';
import { seatsByOffice } from '../../db/seats.ts';
import type { Tables } from '../../db/tables.ts';

interface ListInput {
  q: string;
  unitId: string | null;
  inCommittee: boolean | null;
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

/** Seats a person holds today, by name or by office. */
function seatsToday({ db, today }: ReadContext) {
  return db
    .selectFrom('membership as m').where('m.deleted_at', 'is', null).where(validOn('m', today))
    .where((where) => where.or([where('m.person_id', '=', where.ref('p.id' as never)), where('m.id', 'in', seatsByOffice('p.id', today))]));
}

/** People with the position they hold now and the number of committees they sit in today. */
function rows(context: ReadContext, people: People) {
  return people
    .leftJoin('position_holding as h', (join) => join.onRef('h.person_id', '=', 'p.id').on('h.valid_to', 'is', null).on('h.deleted_at', 'is', null))
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'h.org_unit_id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .select(['p.id', 'p.rev', 'p.full_name as fullName', 'h.position', 'h.org_unit_id as unitId', 'n.name as unitName', 'p.phone', 'p.email'])
    .select(() => seatsToday(context).select(({ fn }) => fn.countAll<number>().as('n')).$asScalar().$notNull().as('committeesCount'));
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

function choose(context: ReadContext, { q, unitId, inCommittee }: ListInput): People {
  let people = everybody(context);
  const found = idsFound('person', q);
  if (found !== null) people = people.where('p.id', 'in', found);
  if (unitId !== null) {
    people = people.where('p.id', 'in', context.db.selectFrom('position_holding').select('person_id').where('org_unit_id', '=', unitId).where('valid_to', 'is', null).where('deleted_at', 'is', null));
  }
  if (inCommittee !== null) {
    const seated = seatsToday(context).select('m.id');
    people = people.where((where) => (inCommittee ? where.exists(seated) : where.not(where.exists(seated))));
  }
  return people;
}

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
  const memberships = await db
    .selectFrom('membership as m').innerJoin('committee as c', 'c.id', 'm.committee_id')
    .select(['m.id', 'm.committee_id as committeeId', 'c.name as committeeName', 'm.role', 'm.valid_from as from', 'm.valid_to as to', 'm.end_reason as endReason'])
    .where('m.person_id', '=', id).where('m.deleted_at', 'is', null).where('c.deleted_at', 'is', null)
    .orderBy('m.valid_to', (order) => order.desc().nullsFirst()).orderBy('m.valid_from', 'desc').orderBy('c.sort_key')
    .$narrowType<{ role: Role }>().execute();
  return { ...person, positions, memberships };
}

/** People whose name is the same when marks and forms of address are left out. */
export async function peopleOfSameName(context: ReadContext, fullName: string, exceptId: string | null): Promise<PersonRow[]> {
  const key = nameKey(fullName);
  if (key === '') return [];
  let people = everybody(context).where('p.name_fold', '=', key);
  if (exceptId !== null) people = people.where('p.id', '!=', exceptId);
  return rows(context, people).orderBy('p.sort_key').orderBy('p.id').limit(SAME_NAMES_SHOWN).execute();
}
