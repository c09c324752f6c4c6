import { type Matrix, MATRIX_COMMITTEES, type MatrixPerson, type ReportParams } from '#shared/contract/reports.ts';
import { type Role, rolePrecedence } from '#shared/rules/roles.ts';
import { type Level, LEVELS } from '#shared/rules/units.ts';
import type { ReadContext } from '../../context.ts';
import { validOn } from '../../db/periods.ts';
import { holderOn } from '../../db/seats.ts';
import { precedence } from '../../db/precedence.ts';
import { bodiesOn } from './bodies.ts';

type Params = ReportParams<'matrix'>;

/** Who sits in which committee on a day: the committees across, everybody who sits in one of them down. */
export async function readMatrix(context: ReadContext, params: Params): Promise<Matrix> {
  const { committees, total } = await chooseCommittees(context, params);
  const ids = committees.map(({ id }) => id);
  const people = inOrder(placed(await seatsIn(context, ids, params.asOf), ids), params.order).map(({ person }) => person);
  const counts = peopleByCommittee(people);
  return {
    committees: committees.map((committee, place) => ({ ...committee, people: counts[place] ?? 0 })),
    total,
    people,
    changeDays: await decisionDays(context, ids),
  };
}

async function chooseCommittees(context: ReadContext, { asOf, offset, status, ...narrowing }: Params) {
  let asked = bodiesOn(context, asOf, narrowing).where('c.body', '=', 'committee');
  if (status !== null) asked = asked.where('c.status', '=', status);
  // Only those that are shown are given the names of their units: there may be thousands.
  const shown = asked.select(['c.id', 'c.name', 'c.short_name', 'c.level', 'c.sort_key', 'c.org_unit_id']).orderBy(precedence('c.level', LEVELS)).orderBy('c.sort_key').orderBy('c.id').offset(offset).limit(MATRIX_COMMITTEES);
  const committees = await context.db
    .selectFrom(shown.as('c'))
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'c.org_unit_id').on('n.deleted_at', 'is', null).on(validOn('n', asOf)))
    .select(['c.id', 'c.name', 'c.short_name as shortName', 'c.level', 'n.name as unitName']).$narrowType<{ level: Level }>()
    .orderBy(precedence('c.level', LEVELS)).orderBy('c.sort_key').orderBy('n.sort_key').orderBy('c.id').execute();
  const { total } = await asked.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { committees, total };
}

/** The seats of some committees that somebody holds on a day; two positions recorded for one day give a seat twice, the one begun later first. */
async function seatsIn({ db }: ReadContext, committeeIds: readonly string[], day: string) {
  if (committeeIds.length === 0) return [];
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) => join.on('p.id', '=', holderOn('m', day)))
    .leftJoin('position_holding as h', (join) => join.onRef('h.person_id', '=', 'p.id').on('h.deleted_at', 'is', null).on(validOn('h', day)))
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'h.org_unit_id').on('n.deleted_at', 'is', null).on(validOn('n', day)))
    .where('m.committee_id', 'in', committeeIds).where('m.deleted_at', 'is', null).where(validOn('m', day))
    .select(['m.id', 'm.committee_id as committeeId', 'm.role', 'm.order_no as orderNo', 'p.id as personId', 'p.full_name as fullName', 'p.sort_key as sortKey', 'h.position', 'n.name as unitName'])
    .$narrowType<{ role: Role }>()
    .orderBy('m.committee_id').orderBy('m.order_no').orderBy('m.id').orderBy('h.valid_from', 'desc').execute();
  return rows.filter((seat, index) => seat.id !== rows[index - 1]?.id);
}
type Seat = Awaited<ReturnType<typeof seatsIn>>[number];

/** A person with what says where the line stands. */
interface Placed {
  person: MatrixPerson;
  sortKey: string;
  /** The highest seat: by the precedence of its role, then by its number in the decision. */
  rank: readonly [role: number, orderNo: number];
}

function placed(seats: readonly Seat[], committeeIds: readonly string[]): Placed[] {
  const columns = new Map(committeeIds.map((id, column) => [id, column]));
  return [...Map.groupBy(seats, ({ personId }) => personId).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const taken = own.map(({ committeeId, role }) => ({ committee: columns.get(committeeId) ?? 0, role })).toSorted((a, b) => a.committee - b.committee || rolePrecedence(a.role) - rolePrecedence(b.role));
    const person = { personId: first.personId, fullName: first.fullName, position: first.position, unitName: first.unitName, seats: taken, committees: new Set(taken.map(({ committee }) => committee)).size };
    const ranks = own.map(({ role, orderNo }) => [rolePrecedence(role), orderNo] as const).toSorted(compareRanks);
    return [{ person, sortKey: first.sortKey, rank: ranks[0] ?? [0, 0] }];
  });
}

/** How many people sit in each committee, by its place. */
function peopleByCommittee(people: readonly MatrixPerson[]): number[] {
  const counts: number[] = [];
  for (const { seats } of people) {
    for (const place of new Set(seats.map(({ committee }) => committee))) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function inOrder(people: readonly Placed[], order: Params['order']): Placed[] {
  const byName = (a: Placed, b: Placed) => compare(a.sortKey, b.sortKey) || compare(a.person.personId, b.person.personId);
  return people.toSorted(order === 'name' ? byName : (a, b) => compareRanks(a.rank, b.rank) || byName(a, b));
}

function compareRanks(a: Placed['rank'], b: Placed['rank']): number {
  return a[0] - b[0] || a[1] - b[1];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function decisionDays({ db }: ReadContext, committeeIds: readonly string[]): Promise<string[]> {
  if (committeeIds.length === 0) return [];
  const versions = await db
    .selectFrom('version').select('effective_on as day').distinct()
    .where('committee_id', 'in', committeeIds).where('status', '=', 'applied').where('deleted_at', 'is', null).where('effective_on', 'is not', null)
    .orderBy('effective_on').$narrowType<{ day: string }>().execute();
  return versions.map(({ day }) => day);
}
