import type { CommitteeDetail, CommitteeRow } from '#shared/contract/committees.ts';
import { versionOn } from '#shared/rules/versions.ts';
import { LEVELS } from '#shared/rules/units.ts';
import { type RawBuilder, sql } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { unitNameAtEnd, validOn } from '../../db/periods.ts';
import { RecordMissingError } from '../../db/records.ts';
import { idsFound } from '../../db/search-index.ts';
import { holderOn } from '../../db/seats.ts';
import { attentionOf, committeesNeedingAttention } from './attention.ts';
import { precedence } from '../../db/precedence.ts';

interface ListInput {
  q: string;
  level: string | null;
  status: string | null;
  subject: string | null;
  attention: boolean;
  sort: 'name' | 'level' | 'updated';
  direction: 'asc' | 'desc';
  offset: number;
  limit: number;
}

function bodiesInUse({ db }: ReadContext) {
  return db.selectFrom('committee as c').where('c.deleted_at', 'is', null);
}

/** The status on a day: a committee whose last day has passed has ended, whatever was written down. */
export function statusOn(committee: string, day: string): RawBuilder<CommitteeRow['status']> {
  const [status, endedOn] = [sql.ref(`${committee}.status`), sql.ref(`${committee}.ended_on`)];
  return sql`CASE WHEN ${status} IN ('ended', 'handed_over') OR ${endedOn} IS NULL OR ${endedOn} >= ${day} THEN ${status} ELSE 'ended' END`;
}

/** The seats of the committee `c` that there are on a day. */
function seatsOn(db: ReadContext['db'], day: string) {
  return db.selectFrom('membership as m').whereRef('m.committee_id', '=', 'c.id' as never).where('m.deleted_at', 'is', null).where(validOn('m', day));
}

/** Committees with their units' present names, and who heads and how many sit in them today. */
function rows(committees: ReturnType<typeof bodiesInUse>, { db, today }: ReadContext) {
  const leaders = ['head', 'team_leader'];
  return committees
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'c.org_unit_id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .leftJoin('standing_agency as s', (join) => join.onRef('s.committee_id', '=', 'c.id').on('s.deleted_at', 'is', null).on(validOn('s', today)))
    .leftJoin('org_unit_name as a', (join) => join.onRef('a.org_unit_id', '=', 's.org_unit_id').on('a.valid_to', 'is', null).on('a.deleted_at', 'is', null))
    .select(['c.id', 'c.rev', 'c.level', 'c.body', 'c.supports_id as supportsId', 'c.code', 'c.name', 'c.short_name as shortName', 'c.subject', 'n.name as unitName', 'a.name as standingAgencyName'])
    .select(() => [
      statusOn('c', today).as('status'),
      seatsOn(db, today).where(holderOn('m', today), 'is not', null).select(({ fn }) => fn.countAll<number>().as('n')).$asScalar().$notNull().as('membersCount'),
      seatsOn(db, today).innerJoin('person as p', (join) => join.on('p.id', '=', holderOn('m', today))).where('m.role', 'in', leaders).select('p.full_name').orderBy('m.order_no').limit(1).as('headName'),
    ])
    .$narrowType<Pick<CommitteeRow, 'level' | 'body'>>();
}

/** Steering committees by level from the top, then by name, unless asked otherwise. Support teams stand with their committees. */
export async function listCommittees(context: ReadContext, input: ListInput): Promise<{ rows: CommitteeRow[]; total: number }> {
  let committees = bodiesInUse(context).where('c.body', '=', 'committee');
  const found = idsFound('committee', input.q);
  if (found !== null) committees = committees.where('c.id', 'in', found);
  if (input.level !== null) committees = committees.where('c.level', '=', input.level);
  if (input.status !== null) committees = committees.where(statusOn('c', context.today), '=', input.status as CommitteeRow['status']);
  if (input.subject !== null) committees = committees.where('c.subject', '=', input.subject);
  if (input.attention) committees = committees.where('c.id', 'in', committeesNeedingAttention(context));
  const { total } = await committees.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const order = { name: sql`c.sort_key`, level: precedence('c.level', LEVELS), updated: sql`c.updated_at` };
  const page = await rows(committees, context).orderBy(order[input.sort], input.direction).orderBy('c.sort_key').orderBy('c.id').offset(input.offset).limit(input.limit).execute();
  return { rows: await withAttention(context, page), total };
}

async function withAttention<Row extends { id: string }>(context: ReadContext, page: readonly Row[]): Promise<(Row & Pick<CommitteeRow, 'attention'>)[]> {
  const flags = await attentionOf(context, page.map(({ id }) => id));
  return page.map((row) => ({ ...row, attention: [...new Set(flags.filter(({ committeeId, supportsId }) => committeeId === row.id || supportsId === row.id).map(({ kind }) => kind))] }));
}

/** The subjects committees have, each once, in order. */
export async function listSubjects(context: ReadContext): Promise<string[]> {
  const subjects = await bodiesInUse(context).select('c.subject').distinct().where('c.subject', 'is not', null).$narrowType<{ subject: string }>().execute();
  return subjects.map(({ subject }) => subject).toSorted(new Intl.Collator('vi').compare);
}

/** One committee or support team with its facts. */
export async function getCommittee(context: ReadContext, id: string): Promise<CommitteeDetail> {
  const row = await rows(bodiesInUse(context).where('c.id', '=', id), context)
    .select(['c.system', 'c.org_unit_id as unitId', 's.org_unit_id as standingAgencyId', 'c.successor_id as successorId', 'c.established_on as establishedOn', 'c.ended_on as endedOn', 'c.term_ends_on as termEndsOn', 'c.note'])
    .select(seatsOn(context.db, context.today).select(({ fn }) => fn.countAll<number>().as('n')).$asScalar().$notNull().as('seatsCount'))
    .$narrowType<Pick<CommitteeDetail, 'system'>>()
    .executeTakeFirst();
  if (row === undefined) throw new RecordMissingError('committee');
  const [withFlags] = await withAttention(context, [row]);
  return { ...row, attention: withFlags?.attention ?? [], ...(await related(context, id, row)), ...(await versionFacts(context, id)), regulations: await regulationsOf(context, id), standingAgencies: await standingAgenciesOf(context, id) };
}

/** What papers say of a committee beside its members: its side, the unit it is of, and its standing agencies. */
export async function readIssuer(context: ReadContext, id: string): Promise<Pick<CommitteeDetail, 'system' | 'unitName' | 'standingAgencies'>> {
  const row = await bodiesInUse(context).where('c.id', '=', id)
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'c.org_unit_id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .select(['c.system', 'n.name as unitName']).$narrowType<Pick<CommitteeDetail, 'system'>>().executeTakeFirst();
  if (row === undefined) throw new RecordMissingError('committee');
  return { ...row, standingAgencies: await standingAgenciesOf(context, id) };
}

async function related({ db }: ReadContext, id: string, { supportsId, successorId }: { supportsId: string | null; successorId: string | null }) {
  const nameOf = async (other: string | null) => (other === null ? null : ((await db.selectFrom('committee').select('name').where('id', '=', other).executeTakeFirst())?.name ?? null));
  const team = await db.selectFrom('committee').select(['id', 'name']).where('supports_id', '=', id).where('deleted_at', 'is', null).orderBy('ended_on', (order) => order.desc().nullsFirst()).executeTakeFirst();
  return { supportTeam: team ?? null, supportsName: await nameOf(supportsId), successorName: await nameOf(successorId) };
}

/** The decision in force today, and the draft of the next one. */
async function versionFacts({ db, today }: ReadContext, id: string): Promise<Pick<CommitteeDetail, 'decision' | 'draftId'>> {
  const versions = await db
    .selectFrom('version').select(['id', 'status', 'decision_number as number', 'decision_on as on', 'issuer', 'signer', 'summary', 'effective_on as effectiveOn'])
    .where('committee_id', '=', id).where('deleted_at', 'is', null).execute();
  const inForce = versionOn(versions.filter(({ status }) => status === 'applied'), today);
  const decision = inForce === undefined ? null : { number: inForce.number, on: inForce.on, issuer: inForce.issuer, signer: inForce.signer, summary: inForce.summary };
  return { decision, draftId: versions.find(({ status }) => status === 'draft')?.id ?? null };
}

function regulationsOf({ db }: ReadContext, id: string): Promise<CommitteeDetail['regulations']> {
  return db
    .selectFrom('regulation').select(['id', 'rev', 'number', 'issued_on as issuedOn', 'summary', 'meeting_frequency as meetingFrequency', 'review_due_on as reviewDueOn'])
    .where('committee_id', '=', id).where('deleted_at', 'is', null).orderBy('issued_on', 'desc').orderBy('id')
    .$narrowType<Pick<CommitteeDetail['regulations'][number], 'meetingFrequency'>>().execute();
}

function standingAgenciesOf({ db }: ReadContext, id: string): Promise<CommitteeDetail['standingAgencies']> {
  return db
    .selectFrom('standing_agency as s')
    .select(['s.org_unit_id as unitId', unitNameAtEnd('s.org_unit_id', 's').$castTo<string>().as('unitName'), 's.valid_from as from', 's.valid_to as to'])
    .where('s.committee_id', '=', id).where('s.deleted_at', 'is', null).orderBy('s.valid_from', 'desc').execute();
}
