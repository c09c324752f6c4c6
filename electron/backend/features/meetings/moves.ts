import { dayOf, MEETING_MOVES, type MeetingStatus, needsReason } from '#shared/rules/meetings.ts';
import type { WriteContext } from '../../context.ts';
import { minuteNow } from '../../clock.ts';
import { labelOf } from '../../db/labels.ts';
import type { Fields, Ref } from '../../db/records.ts';
import type { MeetingRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { stopAgenda } from './agenda.ts';
import { forgetReplies, refuseUnfitInvitees } from './invitees.ts';
import { meetingForWriting, refuseInvitedLater, type Written } from './service.ts';
import { refuseTaskless } from './tasks-rules.ts';
import { handOutWithNotice } from './tasks.ts';

/** Sends the invitations of a draft, or anew those of a meeting that was postponed and has got another time. */
export async function inviteToMeeting(context: WriteContext, { invitedOn, ...ref }: Ref & { invitedOn: string }): Promise<Written> {
  const meeting = meetingForWriting(context, ref);
  refuseMove(meeting, 'invited');
  refuseInvitedLater(invitedOn, meeting.starts_at, 'invitedOn');
  if (meeting.invited_on !== null && invitedOn < meeting.invited_on) throw ruleError({ rule: 'INVITATION_BEFORE_LAST', field: 'invitedOn', params: { date: meeting.invited_on } });
  if (meeting.status === 'postponed' && meeting.starts_at === meeting.postponed_from) throw ruleError({ rule: 'MEETING_SAME_TIME', field: 'startsAt' });
  refuseWithoutCommittee(context, meeting);
  await refuseUnfitInvitees(context, meeting);
  if (meeting.status === 'postponed') forgetReplies(context, meeting.id);
  return move(context, meeting, 'invited', { invited_on: invitedOn, invitation_no: meeting.invitation_no + 1 });
}

/** The meeting begins: not before its day. On its day the minute is kept. */
export function beginMeeting(context: WriteContext, ref: Ref): Written {
  const meeting = meetingForWriting(context, ref);
  refuseMove(meeting, 'in_progress');
  if (dayOf(meeting.starts_at) > context.today) throw ruleError({ rule: 'MEETING_NOT_YET', params: { date: dayOf(meeting.starts_at) } });
  return move(context, meeting, 'in_progress', { began_at: onItsDay(meeting) });
}

/** The meeting has been held, and the clock of its agenda stands. On its day the minute is kept. */
export function endMeeting(context: WriteContext, ref: Ref): Written {
  stopAgenda(context, ref.id);
  const meeting = meetingForWriting(context, ref);
  return move(context, meeting, 'held', { ended_at: onItsDay(meeting) });
}

/** This minute, when it is on the day of the meeting; who writes a meeting down later was not there to tell. */
function onItsDay({ starts_at }: MeetingRow): string | null {
  const minute = minuteNow();
  return dayOf(minute) === dayOf(starts_at) ? minute : null;
}

/** Corrects when a meeting really began and ended, until its minutes are signed. Where nothing is told, the minutes say what was planned. */
export function correctTimes(context: WriteContext, { beganAt, endedAt, ...ref }: Ref & { beganAt: string | null; endedAt: string | null }): Written {
  const meeting = meetingForWriting(context, ref);
  if (meeting.minutes_sha256 !== null) throw ruleError({ rule: 'MINUTES_SIGNED', params: { label: meeting.title } });
  if (meeting.status !== 'in_progress' && meeting.status !== 'held') throw ruleError({ rule: 'MINUTES_TOO_EARLY', params: { label: meeting.title } });
  if (endedAt !== null && endedAt <= (beganAt ?? meeting.starts_at)) throw ruleError({ rule: 'DATE_ORDER', field: 'endedAt' });
  return { id: ref.id, rev: context.records.update('meeting', ref, { began_at: beganAt, ended_at: endedAt }) };
}

/** Puts a meeting off. It gets another time, then people are invited anew. */
export function postponeMeeting(context: WriteContext, { reason, ...ref }: Ref & { reason: string }): Written {
  const meeting = meetingForWriting(context, ref);
  return move(context, meeting, 'postponed', { status_reason: reason, postponed_from: meeting.starts_at });
}

/** Calls a meeting off. */
export function cancelMeeting(context: WriteContext, { reason, ...ref }: Ref & { reason: string }): Written {
  return move(context, meetingForWriting(context, ref), 'cancelled', { status_reason: reason });
}

/** The conclusions went out as a notice, a paper of the register with its number; drafts of tasks may be handed out with it, on its day. */
export function issueNotice(context: WriteContext, { documentId, handOut = [], ...ref }: Ref & { documentId: string; handOut?: readonly Ref[] }): Written {
  const meeting = meetingForWriting(context, ref);
  const { direction, status, issued_on: issuedOn } = context.records.current('document', documentId);
  if (direction !== 'issued' || status !== 'issued') throw ruleError({ rule: 'NOTICE_NOT_ISSUED', field: 'documentId', params: { label: labelOf(context.connection, 'document', documentId) } });
  handOutWithNotice(context, { meeting, items: handOut, issuedOn });
  return move(context, meeting, 'notice_issued', { notice_id: documentId });
}

/** Closes a meeting of whose conclusions each says whether a task arises from it, and has one where it does. */
export function closeMeeting(context: WriteContext, ref: Ref): Written {
  const meeting = meetingForWriting(context, ref);
  refuseMove(meeting, 'closed');
  const count = context.connection.prepare('SELECT count(*) FROM conclusion WHERE meeting_id = ? AND outcome IS NULL AND deleted_at IS NULL').pluck().get(ref.id) as number;
  if (count > 0) throw ruleError({ rule: 'CONCLUSIONS_UNDECIDED', params: { label: meeting.title, count } });
  refuseTaskless(context, meeting);
  return move(context, meeting, 'closed');
}

const OPENED_AGAIN: Partial<Record<MeetingStatus, MeetingStatus>> = { cancelled: 'draft', closed: 'notice_issued' };

/** Opens a meeting that was over again, with the reason. */
export function reopenMeeting(context: WriteContext, { reason, ...ref }: Ref & { reason: string }): Written {
  const meeting = meetingForWriting(context, ref);
  const to = OPENED_AGAIN[meeting.status as MeetingStatus];
  if (to === undefined) throw ruleError({ rule: 'MEETING_NOT_OVER', params: { label: meeting.title } });
  return move(context, meeting, to, { status_reason: reason });
}

/** Brings a meeting into another state, when it can come there from its own. */
export function move({ records }: WriteContext, meeting: MeetingRow, to: MeetingStatus, more: Partial<Fields<'meeting'>> = {}): Written {
  refuseMove(meeting, to);
  refuseMark(more.status_reason ?? null);
  const keepsReason = needsReason(meeting.status as MeetingStatus, to);
  return { id: meeting.id, rev: records.update('meeting', meeting, { status: to, ...(!keepsReason && { status_reason: null }), ...more }) };
}

function refuseMove(meeting: MeetingRow, to: MeetingStatus): void {
  if (!MEETING_MOVES[meeting.status as MeetingStatus].includes(to)) throw ruleError({ rule: 'MEETING_MOVE', params: { label: meeting.title } });
}

function refuseWithoutCommittee({ connection }: WriteContext, { id }: MeetingRow): void {
  const some = connection.prepare('SELECT 1 FROM meeting_committee WHERE meeting_id = ? AND deleted_at IS NULL').get(id);
  if (some === undefined) throw ruleError({ rule: 'MEETING_COMMITTEE_REQUIRED', field: 'committees' });
}
