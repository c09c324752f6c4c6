import { createHash } from 'node:crypto';
import type { MinutesSeal } from '#shared/contract/meetings.ts';
import { type Attendance, canonicalMinutes, canonicalSupplement, dayOf, markOf, type MeetingStatus, type SealedMinutes } from '#shared/rules/meetings.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { RecordMissingError, type Ref } from '../../db/records.ts';
import type { MeetingRow, MinutesSupplementRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { move } from './moves.ts';
import { meetingForWriting, nextOrder, type Written } from './service.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Signs the minutes: from then on what they say stays, and their hash with it. */
export function signMinutes(context: WriteContext, { signedOn, ...ref }: Ref & { signedOn: string }): Written & { sha256: string } {
  const meeting = meetingForWriting(context, ref);
  if (signedOn < dayOf(meeting.starts_at)) throw ruleError({ rule: 'SIGNED_BEFORE_MEETING', field: 'signedOn', params: { date: dayOf(meeting.starts_at) } });
  const minutes = minutesOf(context, meeting, signedOn);
  if (meeting.status === 'held' && minutes.entries.length === 0 && minutes.conclusions.length === 0) throw ruleError({ rule: 'MINUTES_EMPTY', params: { label: meeting.title } });
  const hash = sha256(canonicalMinutes(minutes));
  keepNames(context, meeting.id);
  return { ...move(context, meeting, 'minutes_signed', { signed_on: signedOn, minutes_sha256: hash }), sha256: hash };
}

/** Signed minutes go on showing people by the names they were signed with, however a record is corrected later. */
function keepNames({ connection, records }: WriteContext, meetingId: string): void {
  const people = connection.prepare('SELECT i.id, p.full_name AS name FROM invitee AS i JOIN person AS p ON p.id = i.person_id WHERE i.meeting_id = ? AND i.deleted_at IS NULL').all(meetingId) as { id: string; name: string }[];
  for (const { id, name } of people) records.patch('invitee', id, { signed_name: name });
}

/** Adds to signed minutes; what they say stays. */
export function addSupplement(context: WriteContext, { meetingId, madeOn, content }: { meetingId: string; madeOn: string; content: string }): Written {
  const { connection, records } = context;
  const meeting = records.current('meeting', meetingId);
  records.describe(meeting.title);
  if (meeting.minutes_sha256 === null || meeting.signed_on === null) throw ruleError({ rule: 'MINUTES_NOT_SIGNED', params: { label: meeting.title } });
  const last = supplementsOf({ connection }, meetingId).at(-1);
  const notBefore = last?.made_on ?? meeting.signed_on;
  if (madeOn < notBefore) throw ruleError({ rule: 'SUPPLEMENT_BEFORE_LAST', field: 'madeOn', params: { date: notBefore } });
  refuseMark(content);
  const no = nextOrder(context, 'minutes_supplement', meetingId);
  const hash = sha256(canonicalSupplement({ before: last?.sha256 ?? meeting.minutes_sha256, no, madeOn, content }));
  return { id: records.insert('minutes_supplement', { meeting_id: meetingId, order_no: no, made_on: madeOn, content, sha256: hash }), rev: 1 };
}

/** The hashes of signed minutes and of what was added, and whether each still fits what is recorded. Null before they are signed. */
export function verifyMinutes(context: ReadContext, meetingId: string): MinutesSeal | null {
  const meeting = context.connection.prepare('SELECT * FROM meeting WHERE id = ? AND deleted_at IS NULL').get(meetingId) as MeetingRow | undefined;
  if (meeting === undefined) throw new RecordMissingError('meeting');
  if (meeting.minutes_sha256 === null || meeting.signed_on === null) return null;
  let before = meeting.minutes_sha256;
  const supplements = supplementsOf(context, meetingId).map(({ order_no: no, made_on: madeOn, content, sha256: hash }) => {
    const intact = sha256(canonicalSupplement({ before, no, madeOn, content })) === hash;
    before = hash;
    return { no, madeOn, content, sha256: hash, intact };
  });
  return { signedOn: meeting.signed_on, sha256: meeting.minutes_sha256, intact: sha256(canonicalMinutes(minutesOf(context, meeting, meeting.signed_on))) === meeting.minutes_sha256, supplements };
}

function supplementsOf({ connection }: Pick<ReadContext, 'connection'>, meetingId: string): MinutesSupplementRow[] {
  return connection.prepare('SELECT * FROM minutes_supplement WHERE meeting_id = ? AND deleted_at IS NULL ORDER BY order_no').all(meetingId) as MinutesSupplementRow[];
}

function minutesOf({ connection }: ReadContext, { id, kind, title, starts_at: startsAt, ends_at: endsAt, began_at: beganAt, ended_at: endedAt, place, mode }: MeetingRow, signedOn: string): SealedMinutes {
  const rows = <T>(sql: string) => connection.prepare(sql).all(id) as T[];
  const invitees = rows<Omit<SealedMinutes['invitees'][number], 'mark'> & { attendance: Attendance | null }>('SELECT id, name, capacity, duty, substitute, attendance, arrived_at AS arrivedAt, left_at AS leftAt FROM invitee WHERE meeting_id = ? AND deleted_at IS NULL');
  const held: MeetingStatus = 'held';
  return {
    signedOn,
    meeting: { id, kind, title, startsAt, endsAt, beganAt, endedAt, place, mode, committees: rows<{ id: string }>('SELECT committee_id AS id FROM meeting_committee WHERE meeting_id = ? AND deleted_at IS NULL').map((one) => one.id) },
    invitees: invitees.map(({ attendance, ...one }) => ({ ...one, mark: markOf(attendance, held) })),
    entries: rows('SELECT kind, invitee_id AS inviteeId, speaker, unit, content, votes_for AS votesFor, votes_against AS votesAgainst, abstained, spoken_at AS spokenAt, agenda_item_id AS agendaItemId, content_rich AS contentRich FROM minutes_entry WHERE meeting_id = ? AND deleted_at IS NULL ORDER BY order_no, id'),
    conclusions: rows<{ content: string }>('SELECT content FROM conclusion WHERE meeting_id = ? AND deleted_at IS NULL ORDER BY order_no, id').map(({ content }) => content),
  };
}
