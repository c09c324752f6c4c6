import type { PersonDetail, PersonRow } from '#shared/contract/people.ts';
import { nameKey } from '#shared/rules/names.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { findIds } from '../../db/search-index.ts';

interface ListInput {
  q: string;
  unitId: string | null;
  inCommittee: boolean | null;
  sort: 'name' | 'unit' | 'updated';
  direction: 'asc' | 'desc';
  offset: number;
  limit: number;
}

/** People with the position they hold now. */
function peopleNow({ db }: Pick<ReadContext, 'db'>) {
  return db
    .selectFrom('person as p')
    .leftJoin('position_holding as h', (join) => join.onRef('h.person_id', '=', 'p.id').on('h.valid_to', 'is', null).on('h.deleted_at', 'is', null))
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'h.org_unit_id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .where('p.deleted_at', 'is', null);
}

/** Seats a person holds on a day. */
function seatsOn({ db }: Pick<ReadContext, 'db'>, today: string) {
  return db
    .selectFrom('membership as m').whereRef('m.person_id', '=', 'p.id' as never).where('m.deleted_at', 'is', null)
    .where((where) => where.or([where('m.valid_from', 'is', null), where('m.valid_from', '<=', today)]))
    .where((where) => where.or([where('m.valid_to', 'is', null), where('m.valid_to', '>=', today)]));
}

type Selected = Omit<PersonRow, 'committeesCount'> & { committeesCount: number | null };

function rows(people: ReturnType<typeof peopleNow>, context: Pick<ReadContext, 'db' | 'today'>) {
  return people
    .select(['p.id', 'p.rev', 'p.full_name as fullName', 'h.position', 'h.org_unit_id as unitId', 'n.name as unitName', 'p.phone', 'p.email'])
    .select(() => seatsOn(context, context.today).select(({ fn }) => fn.countAll<number>().as('n')).as('committeesCount'));
}

function finished(found: Selected[]): PersonRow[] {
  return found.map((row) => ({ ...row, committeesCount: row.committeesCount ?? 0 }));
}

/** People sorted by given name, or as asked; found by the beginnings of words without marks. */
export async function listPeople(context: ReadContext, input: ListInput): Promise<{ rows: PersonRow[]; total: number }> {
  let people = peopleNow(context);
  const found = findIds(context.connection, 'person', input.q);
  if (found !== null) people = people.where('p.id', 'in', found);
  if (input.unitId !== null) people = people.where('h.org_unit_id', '=', input.unitId);
  if (input.inCommittee !== null) {
    const seated = seatsOn(context, context.today).select('m.id');
    people = people.where(({ exists, not }) => (input.inCommittee === true ? exists(seated) : not(exists(seated))));
  }
  const { total } = await people.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const order = { name: 'p.sort_key', unit: 'n.sort_key', updated: 'p.updated_at' } as const;
  const page = await rows(people, context).orderBy(order[input.sort], input.direction).orderBy('p.id', input.direction).offset(input.offset).limit(input.limit).execute();
  return { rows: finished(page), total };
}

/** One person with every position and seat through time. */
export async function getPerson(context: ReadContext, id: string): Promise<PersonDetail> {
  const { db } = context;
  const [person] = finished(await rows(peopleNow(context).where('p.id', '=', id), context).execute());
  if (person === undefined) throw new RecordMissingError('person');
  const { given_name_override, note } = await db.selectFrom('person').select(['given_name_override', 'note']).where('id', '=', id).executeTakeFirstOrThrow();
  const positions = await db
    .selectFrom('position_holding as h')
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'h.org_unit_id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .select(['h.id', 'h.position', 'h.org_unit_id as unitId', 'n.name as unitName', 'h.valid_from as from', 'h.valid_to as to'])
    .where('h.person_id', '=', id).where('h.deleted_at', 'is', null)
    .orderBy('h.valid_to', (order) => order.desc().nullsFirst()).orderBy('h.valid_from', 'desc').execute();
  const memberships = await db
    .selectFrom('membership as m').innerJoin('committee as c', 'c.id', 'm.committee_id')
    .select(['m.id', 'm.committee_id as committeeId', 'c.name as committeeName', 'm.role', 'm.valid_from as from', 'm.valid_to as to', 'm.end_reason as endReason'])
    .where('m.person_id', '=', id).where('m.deleted_at', 'is', null).where('c.deleted_at', 'is', null)
    .orderBy('m.valid_to', (order) => order.desc().nullsFirst()).orderBy('m.valid_from', 'desc').execute();
  return { ...person, givenNameOverride: given_name_override, note, positions, memberships: memberships as PersonDetail['memberships'] };
}

/** People whose name is the same when marks and forms of address are left out. */
export async function peopleOfSameName(context: ReadContext, fullName: string, exceptId: string | null): Promise<PersonRow[]> {
  const key = nameKey(fullName);
  if (key === '') return [];
  let people = peopleNow(context).where('p.name_fold', '=', key);
  if (exceptId !== null) people = people.where('p.id', '!=', exceptId);
  return finished(await rows(people, context).limit(20).execute());
}
