import { addDays } from '#shared/rules/dates.ts';
import { foldWords, sortKey } from '#shared/rules/text.ts';
import type { Decision } from '#shared/rules/versions.ts';
import type { WriteContext } from '../../context.ts';
import type { Fields, Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { refuseUsedByTasks } from '../tasks/service.ts';
import { refuseUnfitUnit } from '../units/service.ts';
import { foundVersion, moveFoundation } from '../versions/service.ts';
import { setAgency } from './standing-agency.ts';

// What other features read of committees.
export { listAttention } from './attention.ts';
export { getCommittee, listCommittees, readIssuer } from './queries.ts';
export { rosterMembers, seatsById } from './roster.ts';
export { type AnnexMember, annexSheet, type RosterSheetData } from './sheets.ts';

export interface CommitteeFields {
  code: string | null;
  name: string;
  shortName: string | null;
  level: string;
  system: string;
  subject: string | null;
  unitId: string | null;
  establishedOn: string | null;
  endedOn: string | null;
  termEndsOn: string | null;
  status: string;
  successorId: string | null;
  note: string | null;
}
export interface NewCommittee extends CommitteeFields {
  standingAgencyId: string | null;
  decision: Decision;
}
type Written = { id: string; rev: number };

/** Founds a committee: with its first version, on the decision it stands on. */
export async function createCommittee(context: WriteContext, input: NewCommittee): Promise<Written> {
  await refuseOdd(context, input, null);
  context.records.describe(input.name);
  const id = context.records.insert('committee', { ...columnsOf(input), body: 'committee', supports_id: null });
  foundVersion(context, id, input.decision, input.establishedOn);
  if (input.standingAgencyId !== null) await setAgency(context, id, input.standingAgencyId, null, 'standingAgencyId');
  return { id, rev: 1 };
}

interface NewTeam {
  committeeId: string;
  name: string;
  establishedOn: string | null;
  decision: Decision;
}

/** Founds the support team of a committee, which stands where its committee stands. One at a time. */
export async function createSupportTeam(context: WriteContext, input: NewTeam): Promise<Written> {
  const { db, records } = context;
  const committee = records.current('committee', input.committeeId);
  if (committee.body !== 'committee') throw ruleError({ rule: 'UNKNOWN_COMMITTEE', field: 'committeeId' });
  records.describe(input.name);
  const existing = await db.selectFrom('committee').select('name').where('supports_id', '=', committee.id).where('ended_on', 'is', null).where('deleted_at', 'is', null).executeTakeFirst();
  if (existing !== undefined) throw ruleError({ rule: 'SUPPORT_TEAM_EXISTS', params: { name: existing.name } });
  await refuseTakenName(context, input.name, committee.org_unit_id, null);
  const id = records.insert('committee', {
    body: 'support_team', supports_id: committee.id, code: null, name: input.name, short_name: null, name_fold: foldWords(input.name), sort_key: sortKey(input.name),
    level: committee.level, system: committee.system, subject: committee.subject, org_unit_id: committee.org_unit_id, established_on: input.establishedOn, ended_on: null,
    term_ends_on: null, status: 'active', successor_id: null, note: null,
  });
  foundVersion(context, id, input.decision, input.establishedOn);
  return { id, rev: 1 };
}

/** Changes a committee's facts. The day it was founded is also the day its first version began. */
export async function updateCommittee(context: WriteContext, input: CommitteeFields & Ref): Promise<Written> {
  const before = context.records.seen('committee', input);
  await refuseOdd(context, input, input.id);
  context.records.describe(input.name);
  const rev = context.records.update('committee', input, columnsOf(input));
  if (before.established_on !== input.establishedOn) await moveFoundation(context, input.id, before.established_on, input.establishedOn);
  return { id: input.id, rev };
}

/** Changes the standing agency. Without a day: corrects the present one. With one: it ends the day before and the new one begins. */
export async function setStandingAgency(context: WriteContext, input: Ref & { unitId: string | null; from: string | null }): Promise<Written> {
  const { records } = context;
  const committee = records.seen('committee', input);
  records.describe(committee.name);
  const changed = await setAgency(context, input.id, input.unitId, input.from, 'unitId');
  return { id: input.id, rev: changed ? records.touch('committee', input.id) : input.rev };
}

/** Removes committees nobody sits or sat in; their versions go with them. */
export async function removeCommittees({ connection, db, records }: WriteContext, items: readonly Ref[]): Promise<{ removed: number }> {
  for (const item of items) {
    const { name } = records.seen('committee', item);
    records.describe(name);
    const { count } = await db.selectFrom('membership').where('committee_id', '=', item.id).where('deleted_at', 'is', null).select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    if (count > 0) throw ruleError({ rule: 'COMMITTEE_HAS_MEMBERS', params: { name, count } });
    const team = await db.selectFrom('committee').select('name').where('supports_id', '=', item.id).where('deleted_at', 'is', null).executeTakeFirst();
    if (team !== undefined) throw ruleError({ rule: 'COMMITTEE_HAS_TEAM', params: { name, team: team.name } });
    const successor = await db.selectFrom('committee').select('name').where('successor_id', '=', item.id).where('deleted_at', 'is', null).executeTakeFirst();
    if (successor !== undefined) throw ruleError({ rule: 'COMMITTEE_IS_SUCCESSOR', params: { name, of: successor.name } });
    refuseMeeting({ connection }, { id: item.id, name });
    refuseUsedByTasks({ connection }, 'committee', { id: item.id, name });
    records.remove('committee', item);
    for (const table of ['version', 'standing_agency', 'regulation', 'proposed_item'] as const) {
      const parts = await db.selectFrom(table).select('id').where('committee_id', '=', item.id).where('deleted_at', 'is', null).execute();
      for (const part of parts) records.removeNow(table, part.id);
    }
  }
  return { removed: items.length };
}

/** A committee stays while meetings, a series of them or a round of written opinions are of it. */
function refuseMeeting({ connection }: Pick<WriteContext, 'connection'>, { id, name }: { id: string; name: string }): void {
  const titleOf = (sql: string) => connection.prepare(sql).pluck().get(id) as string | undefined;
  const meeting = titleOf('SELECT m.title FROM meeting_committee AS mc JOIN meeting AS m ON m.id = mc.meeting_id WHERE mc.committee_id = ? AND mc.deleted_at IS NULL');
  if (meeting !== undefined) throw ruleError({ rule: 'COMMITTEE_HAS_MEETINGS', params: { name, meeting } });
  const series = titleOf('SELECT s.title FROM series_committee AS sc JOIN meeting_series AS s ON s.id = sc.series_id WHERE sc.committee_id = ? AND sc.deleted_at IS NULL');
  if (series !== undefined) throw ruleError({ rule: 'COMMITTEE_HAS_SERIES', params: { name, series } });
  const round = titleOf('SELECT title FROM opinion_round WHERE committee_id = ? AND deleted_at IS NULL');
  if (round !== undefined) throw ruleError({ rule: 'COMMITTEE_HAS_ROUNDS', params: { name, round } });
}

function columnsOf(input: CommitteeFields): Omit<Fields<'committee'>, 'body' | 'supports_id'> {
  return {
    code: input.code,
    name: input.name,
    short_name: input.shortName,
    name_fold: foldWords(input.name),
    sort_key: sortKey(input.name),
    level: input.level,
    system: input.system,
    subject: input.subject,
    org_unit_id: input.unitId,
    established_on: input.establishedOn,
    ended_on: input.endedOn,
    term_ends_on: input.termEndsOn,
    status: input.status,
    successor_id: input.successorId,
    note: input.note,
  };
}

async function refuseOdd(context: WriteContext, input: CommitteeFields, exceptId: string | null): Promise<void> {
  const { establishedOn, endedOn, termEndsOn } = input;
  if (establishedOn !== null && endedOn !== null && establishedOn > endedOn) throw ruleError({ rule: 'DATE_ORDER', field: 'endedOn' });
  if (establishedOn !== null && termEndsOn !== null && establishedOn > termEndsOn) throw ruleError({ rule: 'DATE_ORDER', field: 'termEndsOn' });
  if (input.unitId !== null) await refuseUnfitUnit(context, input.unitId, 'unitId', null);
  if (input.successorId !== null) await refuseUnfitSuccessor(context, input.successorId, exceptId);
  await refuseTakenName(context, input.name, input.unitId, exceptId);
}

async function refuseTakenName({ db }: WriteContext, name: string, unitId: string | null, exceptId: string | null): Promise<void> {
  const alike = await db.selectFrom('committee').select('id').where('name_fold', '=', foldWords(name)).where('org_unit_id', unitId === null ? 'is' : '=', unitId).where('deleted_at', 'is', null).execute();
  if (alike.some(({ id }) => id !== exceptId)) throw ruleError({ rule: 'COMMITTEE_NAME_TAKEN', field: 'name', params: { name } });
}

/** A committee is not succeeded by itself, nor by one that it succeeds, however far back. */
async function refuseUnfitSuccessor({ db }: WriteContext, successorId: string, ownId: string | null): Promise<void> {
  const known = new Map((await db.selectFrom('committee').select(['id', 'successor_id']).where('deleted_at', 'is', null).execute()).map((row) => [row.id, row.successor_id]));
  if (!known.has(successorId)) throw ruleError({ rule: 'UNKNOWN_COMMITTEE', field: 'successorId' });
  for (let id: string | null | undefined = successorId, steps = 0; id != null && steps <= known.size; id = known.get(id), steps += 1) {
    if (id === ownId) throw ruleError({ rule: 'COMMITTEE_SUCCESSOR_LOOP', field: 'successorId' });
  }
}

/** Ends a committee on its last day, because a decision says so. */
export function endCommittee({ records }: WriteContext, id: string, effectiveOn: string): void {
  records.patch('committee', id, { ended_on: addDays(effectiveOn, -1) });
}

/** Ends a committee that is handed over, with its support team: everybody's seat ends with its last day, the day before. */
export function handOverCommittee({ connection, records }: WriteContext, id: string, effectiveOn: string): void {
  const lastDay = addDays(effectiveOn, -1);
  const seatsOf = connection.prepare('SELECT id FROM membership WHERE committee_id = ? AND deleted_at IS NULL AND (valid_to IS NULL OR valid_to > ?)').pluck();
  for (const bodyId of withTeam(connection, id)) {
    records.patch('committee', bodyId, { status: 'handed_over', ended_on: lastDay });
    for (const seatId of seatsOf.all(bodyId, lastDay) as string[]) records.patch('membership', seatId, { valid_to: lastDay });
  }
}

/** Lets a committee, with its support team, go on under another unit. */
export function moveCommittee({ connection, records }: WriteContext, id: string, unitId: string): void {
  for (const bodyId of withTeam(connection, id)) records.patch('committee', bodyId, { org_unit_id: unitId });
}

/** A committee and the support team it has. */
function withTeam(connection: WriteContext['connection'], id: string): string[] {
  return [id, ...(connection.prepare('SELECT id FROM committee WHERE supports_id = ? AND ended_on IS NULL AND deleted_at IS NULL').pluck().all(id) as string[])];
}
