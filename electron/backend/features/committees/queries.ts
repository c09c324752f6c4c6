import type { CommitteeDetail, CommitteeRow, RosterMemberRow } from '#shared/contract/committees.ts';
import { addDays } from '#shared/rules/dates.ts';
import { ROLES } from '#shared/rules/roles.ts';
import { checkRoster } from '#shared/rules/roster.ts';
import { LEVELS } from '#shared/rules/units.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { begunBy, validOn } from '../../db/periods.ts';
import { RecordMissingError } from '../../db/records.ts';
import { idsFound } from '../../db/search-index.ts';

interface ListInput {
  q: string;
  level: string | null;
  status: string | null;
  sort: 'name' | 'level' | 'updated';
  direction: 'asc' | 'desc';
  offset: number;
  limit: number;
}

/** The place of a value in an order of precedence that is no order of the alphabet. */
function precedence(column: string, order: readonly string[]) {
  return sql<number>`CASE ${sql.ref(column)} ${sql.join(order.map((value, index) => sql`WHEN ${value} THEN ${sql.lit(index)}`), sql` `)} END`;
}

function committeesInUse({ db }: ReadContext) {
  return db.selectFrom('committee as c').where('c.deleted_at', 'is', null);
}

/** Committees with their units' present names, and who heads and how many sit in them today. */
function rows(committees: ReturnType<typeof committeesInUse>, { db, today }: ReadContext) {
  const sitting = () => db.selectFrom('membership as m').whereRef('m.committee_id', '=', 'c.id' as never).where('m.deleted_at', 'is', null).where(validOn('m', today));
  return committees
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'c.org_unit_id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .leftJoin('org_unit_name as a', (join) => join.onRef('a.org_unit_id', '=', 'c.standing_agency_id').on('a.valid_to', 'is', null).on('a.deleted_at', 'is', null))
    .select(['c.id', 'c.rev', 'c.level', 'c.status', 'c.code', 'c.name', 'c.short_name as shortName', 'n.name as unitName', 'a.name as standingAgencyName'])
    .select(() => [
      sitting().select(({ fn }) => fn.countAll<number>().as('n')).$asScalar().$notNull().as('membersCount'),
      sitting().innerJoin('person as p', 'p.id', 'm.person_id').where('m.role', '=', 'head').select('p.full_name').orderBy('m.order_no').limit(1).as('headName'),
    ])
    .$narrowType<Pick<CommitteeRow, 'level' | 'status'>>();
}

/** Committees by level from the top, then by name, unless asked otherwise. */
export async function listCommittees(context: ReadContext, input: ListInput): Promise<{ rows: CommitteeRow[]; total: number }> {
  let committees = committeesInUse(context);
  const found = idsFound('committee', input.q);
  if (found !== null) committees = committees.where('c.id', 'in', found);
  if (input.level !== null) committees = committees.where('c.level', '=', input.level);
  if (input.status !== null) committees = committees.where('c.status', '=', input.status);
  const { total } = await committees.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const order = { name: sql`c.sort_key`, level: precedence('c.level', LEVELS), updated: sql`c.updated_at` };
  const page = await rows(committees, context).orderBy(order[input.sort], input.direction).orderBy('c.sort_key').orderBy('c.id').offset(input.offset).limit(input.limit).execute();
  return { rows: page, total };
}

/** One committee with its facts. */
export async function getCommittee(context: ReadContext, id: string): Promise<CommitteeDetail> {
  const row = await rows(committeesInUse(context).where('c.id', '=', id), context)
    .select(['c.system', 'c.org_unit_id as unitId', 'c.standing_agency_id as standingAgencyId', 'c.basis', 'c.established_on as establishedOn', 'c.ended_on as endedOn', 'c.note'])
    .$narrowType<Pick<CommitteeDetail, 'system'>>()
    .executeTakeFirst();
  if (row === undefined) throw new RecordMissingError('committee');
  return row;
}

interface RosterInput {
  id: string;
  asOf: string;
  includeFormer: boolean;
}

/** Seats with the position, and the unit's name, of the day; a position begun later comes before one it overlaps. */
function rosterRows({ db }: ReadContext, { id, asOf, includeFormer }: RosterInput) {
  const seats = db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('position_holding as h', (join) => join.onRef('h.person_id', '=', 'm.person_id').on('h.deleted_at', 'is', null).on(validOn('h', asOf)))
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'h.org_unit_id').on('n.deleted_at', 'is', null).on(validOn('n', asOf)))
    .where('m.committee_id', '=', id).where('m.deleted_at', 'is', null)
    .where(includeFormer ? begunBy('m', asOf) : validOn('m', asOf));
  return seats
    .select(['m.id', 'm.rev', 'm.person_id as personId', 'm.order_no as orderNo', 'm.role', 'p.full_name as fullName', 'h.position', 'n.name as unitName', 'p.phone', 'p.email',
      'm.assigned_field as assignedField', 'm.valid_from as from', 'm.valid_to as to', 'm.end_reason as endReason', 'm.end_note as endNote', 'm.note'])
    .$narrowType<Pick<RosterMemberRow, 'role'>>()
    .orderBy(precedence('m.role', ROLES)).orderBy('m.order_no').orderBy('m.id').orderBy('h.valid_from', 'desc');
}

/** Who sits in a committee on a day, in the order of the decision, with what the rules say and the days of change. */
export async function getRoster(context: ReadContext, input: RosterInput) {
  const committee = await committeesInUse(context).where('c.id', '=', input.id).select('c.id').executeTakeFirst();
  if (committee === undefined) throw new RecordMissingError('committee');
  // Two positions recorded for one day give two rows of one seat: the first stands.
  const members = (await rosterRows(context, input).execute()).filter((seat, index, all) => seat.id !== all[index - 1]?.id);
  const issues = checkRoster(members.map(({ id, personId, role, orderNo, from, to }) => ({ id, personId, role, orderNo, period: { from, to } })), input.asOf);
  return { members, issues: issues.map((issue) => ({ ...issue, memberIds: 'memberIds' in issue ? issue.memberIds : [] })), changeDays: await changeDays(context, input.id) };
}

/** The days on which somebody came, and the days after somebody's last. */
async function changeDays({ db }: ReadContext, committeeId: string): Promise<string[]> {
  const periods = await db.selectFrom('membership').select(['valid_from', 'valid_to']).distinct().where('committee_id', '=', committeeId).where('deleted_at', 'is', null).execute();
  const days = new Set<string>();
  for (const { valid_from, valid_to } of periods) {
    if (valid_from !== null) days.add(valid_from);
    if (valid_to !== null) days.add(addDays(valid_to, 1));
  }
  return [...days].toSorted();
}
