import type { ConclusionRow, MinutesEntry } from '#shared/contract/meetings.ts';
import { type EntryKind, type Outcome, withNumbers } from '#shared/rules/meetings.ts';
import { parseRichText, plainText, type RichText } from '#shared/rules/rich-text.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import { labelOf } from '../../db/labels.ts';
import type { MeetingRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { refuseUsedByTasks } from '../tasks/service.ts';
import { nextOrder, openMeetingOf, type Written } from './service.ts';
import { refuseWithTasks } from './tasks-rules.ts';

interface EntryFields {
  kind: EntryKind;
  inviteeId: string | null;
  speaker: string | null;
  unit: string | null;
  content: string;
  votes: { for: number; against: number; abstained: number } | null;
  rich?: RichText | null | undefined;
  spokenAt?: string | null | undefined;
  agendaItemId?: string | null | undefined;
}

/** What stands in the minutes, in its order. */
export function readEntries({ connection }: ReadContext, meetingId: string): MinutesEntry[] {
  const rows = connection.prepare(`SELECT e.id, e.rev, e.kind, e.invitee_id AS inviteeId, coalesce(e.speaker, i.signed_name, p.full_name, i.name) AS speaker, ifnull(e.unit, i.unit) AS unit, e.content, e.votes_for AS votesFor, e.votes_against AS against, e.abstained, e.spoken_at AS spokenAt, e.agenda_item_id AS agendaItemId, e.content_rich AS rich
    FROM minutes_entry AS e LEFT JOIN invitee AS i ON i.id = e.invitee_id LEFT JOIN person AS p ON p.id = i.person_id
    WHERE e.meeting_id = ? AND e.deleted_at IS NULL ORDER BY e.order_no, e.id`).all(meetingId) as (Omit<MinutesEntry, 'votes' | 'rich'> & { votesFor: number | null; against: number; abstained: number; rich: string | null })[];
  return rows.map(({ votesFor, against, abstained, rich, ...row }) => ({ ...row, rich: richOf(rich), votes: votesFor === null ? null : { for: votesFor, against, abstained } }));
}

/** The form of a text as it is stored; a text whose form cannot be read is plain. */
function richOf(stored: string | null): RichText | null {
  if (stored === null) return null;
  const parsed = parseRichText(JSON.parse(stored));
  return parsed.ok ? parsed.rich : null;
}

/** The conclusions with their numbers. */
export function readConclusions({ connection }: ReadContext, meetingId: string): ConclusionRow[] {
  const rows = connection.prepare('SELECT id, rev, content, outcome, outcome_reason AS reason FROM conclusion WHERE meeting_id = ? AND deleted_at IS NULL ORDER BY order_no, id').all(meetingId) as Omit<ConclusionRow, 'no'>[];
  return withNumbers(rows);
}

/** Writes what was said at the end of the minutes. */
export function addEntry(context: WriteContext, { meetingId, ...input }: EntryFields & { meetingId: string }): Written {
  const meeting = writtenMeeting(context, meetingId);
  refuseOdd(context, meeting, input);
  return { id: context.records.insert('minutes_entry', { meeting_id: meetingId, order_no: nextOrder(context, 'minutes_entry', meetingId), content_rich: null, spoken_at: null, agenda_item_id: null, ...columnsOf(input), ...deskColumnsOf(input) }), rev: 1 };
}

/** Changes what is written of something said. */
export function updateEntry(context: WriteContext, input: EntryFields & Ref): Written {
  const { records } = context;
  const { meeting_id: meetingId, content } = records.seen('minutes_entry', input);
  refuseOdd(context, openMeetingOf(context, meetingId), input);
  // The form of other words is not that of these.
  const form = content === input.content ? {} : { content_rich: null };
  return { id: input.id, rev: records.update('minutes_entry', input, { ...columnsOf(input), ...form, ...deskColumnsOf(input) }) };
}

/** Adds a conclusion after the others. */
export function addConclusion(context: WriteContext, { meetingId, content }: { meetingId: string; content: string }): Written {
  writtenMeeting(context, meetingId);
  refuseMark(content);
  return { id: context.records.insert('conclusion', { meeting_id: meetingId, order_no: nextOrder(context, 'conclusion', meetingId), content, outcome: null, outcome_reason: null }), rev: 1 };
}

/** Changes the words of a conclusion. */
export function updateConclusion(context: WriteContext, { content, ...ref }: Ref & { content: string }): Written {
  const { records } = context;
  openMeetingOf(context, records.seen('conclusion', ref).meeting_id);
  refuseMark(content);
  return { id: ref.id, rev: records.update('conclusion', ref, { content }) };
}

/** Takes something out of minutes that are not signed yet; the numbers of what follows move up. */
export function removeFromMinutes(context: WriteContext, table: 'minutes_entry' | 'conclusion', item: Ref): { removed: number } {
  const { records } = context;
  openMeetingOf(context, records.seen(table, item).meeting_id);
  if (table === 'conclusion') refuseUsedByTasks(context, table, { id: item.id, name: labelOf(context.connection, table, item.id) });
  records.remove(table, item);
  return { removed: 1 };
}

/** Says whether a task arises from a conclusion, or why none does; also of signed minutes, until the meeting is closed. */
export function decideConclusion(context: WriteContext, { outcome, reason, ...ref }: Ref & { outcome: Outcome; reason: string | null }): Written {
  const { records } = context;
  const conclusion = records.seen('conclusion', ref);
  const meeting = records.current('meeting', conclusion.meeting_id);
  records.describe(meeting.title);
  if (meeting.status === 'closed') throw ruleError({ rule: 'MEETING_CLOSED', params: { label: meeting.title } });
  if (outcome === 'no_task') refuseWithTasks(context, conclusion);
  if (outcome === 'no_task' && reason === null) throw ruleError({ rule: 'NO_TASK_REASON_REQUIRED', field: 'reason' });
  refuseMark(reason);
  return { id: ref.id, rev: records.update('conclusion', ref, { outcome, outcome_reason: outcome === 'no_task' ? reason : null }) };
}

/** A meeting whose minutes are being written: from its beginning until they are signed. */
function writtenMeeting(context: WriteContext, meetingId: string): MeetingRow {
  const meeting = openMeetingOf(context, meetingId);
  if (meeting.status !== 'in_progress' && meeting.status !== 'held') throw ruleError({ rule: 'MINUTES_TOO_EARLY', params: { label: meeting.title } });
  return meeting;
}

function columnsOf({ kind, inviteeId, speaker, unit, content, votes }: EntryFields) {
  return { kind, invitee_id: inviteeId, speaker: inviteeId === null ? speaker : null, unit, content, votes_for: votes?.for ?? null, votes_against: votes?.against ?? null, abstained: votes?.abstained ?? null };
}

/** What the minutes desk tells; nothing of what it leaves out. */
function deskColumnsOf({ rich, spokenAt, agendaItemId }: EntryFields) {
  return {
    ...(rich !== undefined && { content_rich: rich === null ? null : JSON.stringify(rich) }),
    ...(spokenAt !== undefined && { spoken_at: spokenAt }),
    ...(agendaItemId !== undefined && { agenda_item_id: agendaItemId }),
  };
}

function refuseOdd(context: WriteContext, { id }: MeetingRow, { kind, inviteeId, speaker, unit, content, votes, rich, agendaItemId }: EntryFields): void {
  if (inviteeId !== null && context.records.current('invitee', inviteeId).meeting_id !== id) throw ruleError({ rule: 'ROW_OF_ANOTHER_MEETING' });
  if (typeof agendaItemId === 'string' && context.records.current('agenda_item', agendaItemId).meeting_id !== id) throw ruleError({ rule: 'ROW_OF_ANOTHER_MEETING' });
  if (rich && plainText(rich) !== content) throw ruleError({ rule: 'RICH_TEXT_DIFFERS', field: 'content' });
  if (kind === 'opinion' && inviteeId === null && speaker === null) throw ruleError({ rule: 'SPEAKER_REQUIRED', field: 'speaker' });
  if ((kind === 'vote') !== (votes !== null)) throw ruleError({ rule: 'VOTES_REQUIRED', field: 'votes' });
  if (votes !== null) refuseTooManyVotes(context, id, votes.for + votes.against + votes.abstained);
  for (const text of [speaker, unit, content]) refuseMark(text);
}

function refuseTooManyVotes({ connection }: WriteContext, meetingId: string, count: number): void {
  const present = connection.prepare("SELECT count(*) FROM invitee WHERE meeting_id = ? AND capacity = 'member' AND attendance IN ('present', 'substituted') AND deleted_at IS NULL").pluck().get(meetingId) as number;
  if (count > present) throw ruleError({ rule: 'VOTES_EXCEED_PRESENT', field: 'votes', params: { count, present } });
}
