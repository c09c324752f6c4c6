import type { MeetingDetail, MeetingRow } from '#shared/contract/meetings.ts';
import type { MeetingKind, MeetingMode, MeetingStatus } from '#shared/rules/meetings.ts';
import { foldWords } from '#shared/rules/text.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { readAgenda } from './agenda.ts';
import { readDossier } from './dossier.ts';
import { readConclusions, readEntries } from './minutes.ts';

interface ListInput {
  q: string;
  kind: MeetingKind | null;
  status: MeetingStatus | null;
  committeeId: string | null;
  from: string | null;
  to: string | null;
  order: 'asc' | 'desc';
  offset: number;
  limit: number;
}

function inUse({ db }: ReadContext) {
  return db.selectFrom('meeting as m').where('m.deleted_at', 'is', null);
}

/** Meetings, narrowed, a page at a time. */
export async function listMeetings(context: ReadContext, input: ListInput): Promise<{ rows: MeetingRow[]; total: number }> {
  const asked = narrowed(context, input);
  const { total } = await asked.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await facts(asked.orderBy('m.starts_at', input.order).orderBy('m.id', input.order).offset(input.offset).limit(input.limit)).execute();
  return { rows: rows.map((row) => ({ ...row, committees: committeesOf(context, row.id) })), total };
}

function narrowed(context: ReadContext, { q, kind, status, committeeId, from, to }: ListInput) {
  let asked = inUse(context);
  const words = foldWords(q);
  if (words !== '') asked = asked.where(sql<number>`instr(m.title_fold, ${words})`, '>', 0);
  if (kind !== null) asked = asked.where('m.kind', '=', kind);
  if (status !== null) asked = asked.where('m.status', '=', status);
  if (committeeId !== null) asked = asked.where('m.id', 'in', context.db.selectFrom('meeting_committee').select('meeting_id').where('committee_id', '=', committeeId).where('deleted_at', 'is', null));
  if (from !== null) asked = asked.where('m.starts_at', '>=', from);
  return to === null ? asked : asked.where('m.starts_at', '<', `${to}U`);
}

function facts(meetings: ReturnType<typeof inUse>) {
  return meetings
    .select(['m.id', 'm.rev', 'm.kind', 'm.title', 'm.starts_at as startsAt', 'm.ends_at as endsAt', 'm.place', 'm.mode', 'm.status'])
    .$narrowType<{ kind: MeetingKind; mode: MeetingMode; status: MeetingStatus }>();
}

function committeesOf({ connection }: ReadContext, id: string): MeetingRow['committees'] {
  return connection.prepare(`SELECT c.id, ifnull(c.short_name, c.name) AS name, mc.quorum FROM meeting_committee AS mc JOIN committee AS c ON c.id = mc.committee_id
    WHERE mc.meeting_id = ? AND mc.deleted_at IS NULL ORDER BY c.sort_key, c.id`).all(id) as MeetingRow['committees'];
}

function seriesOf({ connection }: ReadContext, meetingId: string): MeetingDetail['series'] {
  const series = connection.prepare('SELECT s.id, s.title FROM meeting AS m JOIN meeting_series AS s ON s.id = m.series_id WHERE m.id = ?').get(meetingId) as MeetingDetail['series'] | undefined;
  return series ?? null;
}

/** One meeting with everything that is told of it. */
export async function getMeeting(context: ReadContext, id: string): Promise<MeetingDetail> {
  const row = await facts(inUse(context).where('m.id', '=', id))
    .select(['m.status_reason as statusReason', 'm.invitation_no as invitationNo', 'm.invited_on as invitedOn', 'm.postponed_from as postponedFrom', 'm.signed_on as signedOn', 'm.notice_id as noticeId', 'm.note', 'm.confirmed_by_id as confirmedById', 'm.confirmation_remarks as confirmationRemarks', 'm.began_at as beganAt', 'm.ended_at as endedAt']).executeTakeFirst();
  if (row === undefined) throw new RecordMissingError('meeting');
  const { confirmedById, ...told } = row;
  return {
    ...told, confirmedBy: confirmedById === null ? null : namedMeeting(context, confirmedById), series: seriesOf(context, id), committees: committeesOf(context, id),
    agenda: await readAgenda(context, id, row.startsAt), dossier: readDossier(context, id), entries: readEntries(context, id), conclusions: readConclusions(context, id),
  };
}

function namedMeeting({ connection }: ReadContext, id: string): MeetingDetail['confirmedBy'] {
  return (connection.prepare('SELECT id, title, starts_at AS startsAt FROM meeting WHERE id = ?').get(id) as MeetingDetail['confirmedBy'] | undefined) ?? null;
}
