import type { MeetingFields } from '#shared/contract/meetings.ts';
import { isPlanned, type MeetingStatus, minutesOver, type Quorum } from '#shared/rules/meetings.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import type { StoredChange } from '../../db/audit.ts';
import type { Connection } from '../../db/connection.ts';
import type { Ref } from '../../db/records.ts';
import type { MeetingRow, RecordTables } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { refuseUsedByTasks } from '../tasks/service.ts';

export { addAgendaItem } from './agenda.ts';
export { inviteMembers, recordAttendance } from './invitees.ts';
export { addConclusion, addEntry } from './minutes.ts';
export { beginMeeting, endMeeting, inviteToMeeting } from './moves.ts';
export { signMinutes } from './signing.ts';

export interface CommitteeOfMeeting {
  committeeId: string;
  quorum: Quorum | null;
}
export type Written = { id: string; rev: number };

/** Plans a meeting of one or more committees. */
export function createMeeting(context: WriteContext, { committees, seriesId = null, ...input }: MeetingFields & { committees: readonly CommitteeOfMeeting[]; seriesId?: string | null }): Written {
  const { records } = context;
  records.describe(input.title);
  refuseOdd(input);
  const id = records.insert('meeting', { ...columnsOf(input), status: 'draft', status_reason: null, invitation_no: 0, invited_on: null, postponed_from: null, signed_on: null, minutes_sha256: null, notice_id: null, confirmed_by_id: null, confirmation_remarks: null, series_id: seriesId, began_at: null, ended_at: null });
  writeCommittees(context, id, committees);
  return { id, rev: 1 };
}

/** Changes what is told of a meeting. While invitations are out, its beginning stays. */
export function updateMeeting(context: WriteContext, input: MeetingFields & Ref): Written {
  const meeting = openMeeting(context, input);
  refuseOdd(input);
  const isFixed = meeting.status !== 'draft' && meeting.status !== 'postponed';
  if (isFixed && input.startsAt !== meeting.starts_at) throw ruleError({ rule: 'MEETING_START_FIXED', field: 'startsAt' });
  refuseLongAgenda(context, { ...meeting, starts_at: input.startsAt, ends_at: input.endsAt });
  if (meeting.invited_on !== null) refuseInvitedLater(meeting.invited_on, input.startsAt, 'startsAt');
  return { id: input.id, rev: context.records.update('meeting', input, columnsOf(input)) };
}

/** Says of which committees a meeting is, and by which rule each has a quorum. */
export function setCommittees(context: WriteContext, { committees, ...ref }: Ref & { committees: readonly CommitteeOfMeeting[] }): Written {
  openMeeting(context, ref);
  writeCommittees(context, ref.id, committees);
  return { id: ref.id, rev: context.records.touch('meeting', ref.id) };
}

function writeCommittees({ connection, records }: WriteContext, meetingId: string, committees: readonly CommitteeOfMeeting[]): void {
  const before = connection.prepare('SELECT id, committee_id AS committeeId FROM meeting_committee WHERE meeting_id = ? AND deleted_at IS NULL').all(meetingId) as { id: string; committeeId: string }[];
  const wanted = new Map(committees.map((one) => [one.committeeId, one]));
  for (const { id, committeeId } of before) if (!wanted.has(committeeId)) records.removeNow('meeting_committee', id);
  const lastQuorum = connection.prepare('SELECT mc.quorum FROM meeting_committee AS mc JOIN meeting AS m ON m.id = mc.meeting_id AND m.deleted_at IS NULL WHERE mc.committee_id = ? AND mc.deleted_at IS NULL ORDER BY m.starts_at DESC, m.id DESC LIMIT 1').pluck();
  for (const { committeeId, quorum: asked } of wanted.values()) {
    records.current('committee', committeeId);
    const known = before.find((one) => one.committeeId === committeeId);
    const quorum = asked ?? (lastQuorum.get(committeeId) as Quorum | undefined) ?? 'majority';
    if (known === undefined) records.insert('meeting_committee', { meeting_id: meetingId, committee_id: committeeId, quorum });
    else records.patch('meeting_committee', known.id, { quorum });
  }
}

/** The rows that signed minutes seal; and all that go with their meeting. */
const SEALED = ['meeting_committee', 'agenda_document', 'agenda_item', 'minutes_entry', 'invitee', 'conclusion'] as const;
const PARTS = [...SEALED, 'dossier_line', 'agenda_task'] as const;

/** Puts meetings into the recycle bin, with all that hangs on them. What was held stays. */
export function removeMeetings(context: WriteContext, items: readonly Ref[]): { removed: number } {
  const { connection, records } = context;
  for (const item of items) {
    const meeting = records.seen('meeting', item);
    records.describe(meeting.title);
    if (!['draft', 'invited', 'postponed', 'cancelled'].includes(meeting.status)) throw ruleError({ rule: 'MEETING_HELD', params: { label: meeting.title } });
    refuseUsedByTasks(context, 'meeting', { id: item.id, name: meeting.title });
    for (const table of PARTS) {
      const parts = connection.prepare(`SELECT id FROM ${table} WHERE meeting_id = ? AND deleted_at IS NULL`).pluck().all(item.id) as string[];
      for (const id of parts) records.removeNow(table, id);
    }
    records.remove('meeting', item);
  }
  return { removed: items.length };
}

/** What is no part of the minutes: tasks that arise from conclusions, what becomes of the rows of the agenda, and which record of a person stands behind a name. */
const UNSEALED: Readonly<Record<string, readonly string[]>> = { agenda_item: ['outcome', 'outcome_note', 'drop_reason'], conclusion: ['outcome', 'outcome_reason'], invitee: ['person_id', 'unit', 'absence_reason'] };

/** Whether a change is one of what signed minutes say. */
export function isSealed(connection: Connection, { table, rowId, before }: StoredChange): boolean {
  if (!(SEALED as readonly string[]).includes(table)) return false;
  if (before !== null && Object.keys(before).every((column) => UNSEALED[table]?.includes(column))) return false;
  return connection.prepare(`SELECT 1 FROM ${table} AS part JOIN meeting AS m ON m.id = part.meeting_id WHERE part.id = ? AND m.minutes_sha256 IS NOT NULL`).get(rowId) !== undefined;
}

/** A meeting as the user saw it; the write bears its name. */
export function meetingForWriting({ records }: WriteContext, ref: Ref): MeetingRow {
  const meeting = records.seen('meeting', ref);
  records.describe(meeting.title);
  return meeting;
}

const OVER: readonly string[] = ['minutes_signed', 'notice_issued', 'closed', 'cancelled'] satisfies MeetingStatus[];

/** The same, when what is told of it can still change: not once it was cancelled or its minutes are signed. */
function openMeeting(context: WriteContext, ref: Ref): MeetingRow {
  const meeting = meetingForWriting(context, ref);
  refuseOver(meeting);
  return meeting;
}

/** The meeting a row hangs on, when its rows can still change; the write bears its name. */
export function openMeetingOf({ records }: WriteContext, meetingId: string): MeetingRow {
  const meeting = records.current('meeting', meetingId);
  records.describe(meeting.title);
  refuseOver(meeting);
  return meeting;
}

function refuseOver({ status, title }: MeetingRow): void {
  if (OVER.includes(status)) throw ruleError({ rule: status === 'cancelled' ? 'MEETING_CANCELLED' : 'MINUTES_SIGNED', params: { label: title } });
}

/** Gives rows of a meeting the numbers of their new order. */
export function arrangeRows(context: WriteContext, table: Exclude<Numbered, 'minutes_supplement' | 'dossier_line'>, { meetingId, items }: { meetingId: string; items: readonly Ref[] }): { changed: number } {
  openMeetingOf(context, meetingId);
  return renumber(context, table, items, (row) => row.meeting_id === meetingId);
}

/** The same for rows of any list that is kept in order; a row of another list is refused. */
export function renumber<T extends Exclude<Numbered, 'minutes_supplement'> | 'agenda_template_row'>({ records }: WriteContext, table: T, items: readonly Ref[], isOfList: (row: RecordTables[T]) => boolean): { changed: number } {
  let changed = 0;
  for (const [index, item] of items.entries()) {
    if (!isOfList(records.seen(table, item))) throw ruleError({ rule: 'ROW_OF_ANOTHER_MEETING' });
    if (records.update<Exclude<Numbered, 'minutes_supplement'> | 'agenda_template_row'>(table, item, { order_no: index + 1 }) !== item.rev) changed += 1;
  }
  return { changed };
}

type Numbered = 'agenda_item' | 'invitee' | 'minutes_entry' | 'conclusion' | 'minutes_supplement' | 'dossier_line';

/** The number of a row that comes last. */
export function nextOrder({ connection }: WriteContext, table: Numbered, meetingId: string): number {
  return connection.prepare(`SELECT ifnull(max(order_no), 0) + 1 FROM ${table} WHERE meeting_id = ? AND deleted_at IS NULL`).pluck().get(meetingId) as number;
}

/** All rows of the agenda together last no longer than the meeting. */
export function refuseLongAgenda({ connection }: WriteContext, { id, status, starts_at: startsAt, ends_at: endsAt }: MeetingRow): void {
  if (!isPlanned(status as MeetingStatus)) return;
  const durations = connection.prepare('SELECT duration_min FROM agenda_item WHERE meeting_id = ? AND deleted_at IS NULL').pluck().all(id) as number[];
  const over = minutesOver({ startsAt, endsAt }, durations);
  if (over > 0) throw ruleError({ rule: 'AGENDA_TOO_LONG', field: 'durationMin', params: { minutes: over } });
}

function columnsOf({ kind, title, startsAt, endsAt, place, mode, note }: MeetingFields) {
  return { kind, title, title_fold: foldWords(title), starts_at: startsAt, ends_at: endsAt, place, mode, note };
}

function refuseOdd({ title, startsAt, endsAt, place, note }: MeetingFields): void {
  if (endsAt !== null && endsAt <= startsAt) throw ruleError({ rule: 'MEETING_ENDS_BEFORE_START', field: 'endsAt' });
  for (const text of [title, place, note]) refuseMark(text);
}

/** Nobody is invited to what lies behind. */
export function refuseInvitedLater(invitedOn: string, startsAt: string, field: string): void {
  if (invitedOn > startsAt.slice(0, invitedOn.length)) throw ruleError({ rule: 'MEETING_BEFORE_INVITATION', field, params: { date: invitedOn } });
}
