import { type Attendance, type Capacity, dayOf, type Duty, type Reply } from '#shared/rules/meetings.ts';
import { isLeader, type Role } from '#shared/rules/roles.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import type { Ref } from '../../db/records.ts';
import type { InviteeRow, MeetingRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { rosterMembers } from '../committees/service.ts';
import { refuseMark } from '../documents/service.ts';
import { nextOrder, openMeetingOf, type Written } from './service.ts';

interface Seated {
  personId: string;
  role: Role;
  unitName: string | null;
}

/** The people who sit in a meeting's committees on its day, each once, in the order of the lists. */
export async function membersOn(context: ReadContext, { id, starts_at }: Pick<MeetingRow, 'id' | 'starts_at'>): Promise<Map<string, Seated>> {
  const committees = context.connection.prepare('SELECT mc.committee_id FROM meeting_committee AS mc JOIN committee AS c ON c.id = mc.committee_id WHERE mc.meeting_id = ? AND mc.deleted_at IS NULL ORDER BY c.sort_key, c.id').pluck().all(id) as string[];
  const members = new Map<string, Seated>();
  for (const committeeId of committees) {
    for (const { personId, role, unitName } of await rosterMembers(context, { id: committeeId, asOf: dayOf(starts_at), includeFormer: false })) {
      if (personId !== null && !members.has(personId)) members.set(personId, { personId, role, unitName });
    }
  }
  return members;
}

/** Puts every member of the day on the list who is not there yet, with the unit they sit in then. The first head presides, the first secretary writes the minutes. */
export async function inviteMembers(context: WriteContext, meetingId: string): Promise<{ added: number }> {
  const meeting = openMeetingOf(context, meetingId);
  const known = inviteesOf(context, meetingId);
  const missing = [...(await membersOn(context, meeting)).values()].filter(({ personId }) => !known.some((one) => one.person_id === personId));
  const taken = new Set(known.map(({ duty }) => duty));
  for (const { personId, role, unitName } of missing) {
    const wanted: Duty = isLeader(role) ? 'chair' : role === 'secretary' || role === 'team_secretary' ? 'secretary' : 'none';
    const duty = taken.has(wanted) ? 'none' : wanted;
    if (duty !== 'none') taken.add(duty);
    insert(context, { meetingId, personId, name: null, unit: unitName, capacity: 'member', duty });
  }
  return { added: missing.length };
}

interface NewInvitee {
  meetingId: string;
  personId: string | null;
  name: string | null;
  unit: string | null;
  capacity: Capacity;
  duty: Duty;
}

/** Invites somebody: a person of the record, or a guest by name. A member sits in a committee of the meeting on its day. */
export async function addInvitee(context: WriteContext, input: NewInvitee): Promise<Written> {
  const { records } = context;
  const meeting = openMeetingOf(context, input.meetingId);
  if ((input.personId === null) === (input.name === null)) throw ruleError({ rule: 'INVITEE_NAME_REQUIRED', field: 'name' });
  if (input.personId !== null) records.current('person', input.personId);
  if (inviteesOf(context, input.meetingId).some(({ person_id }) => person_id !== null && person_id === input.personId)) throw ruleError({ rule: 'INVITEE_KNOWN', field: 'personId', params: { name: labelOf(context.connection, 'person', input.personId ?? '') } });
  for (const text of [input.name, input.unit]) refuseMark(text);
  await refuseNoMember(context, meeting, [{ capacity: input.capacity, person_id: input.personId }]);
  refuseTwoOf(context, input.meetingId, input.duty, null);
  return { id: insert(context, input), rev: 1 };
}

function insert(context: WriteContext, { meetingId, personId, name, unit, capacity, duty }: NewInvitee): string {
  const none = { reply: 'none', substitute: null, attendance: null, absence_reason: null, arrived_at: null, left_at: null, signed_name: null };
  return context.records.insert('invitee', { ...none, meeting_id: meetingId, person_id: personId, name, unit, capacity, duty, order_no: nextOrder(context, 'invitee', meetingId) });
}

/** Changes as what somebody is invited and what they do there. */
export async function updateInvitee(context: WriteContext, { unit, capacity, duty, ...ref }: Ref & { unit: string | null; capacity: Capacity; duty: Duty }): Promise<Written> {
  const { records } = context;
  const invitee = records.seen('invitee', ref);
  const meeting = openMeetingOf(context, invitee.meeting_id);
  refuseMark(unit);
  await refuseNoMember(context, meeting, [{ capacity, person_id: invitee.person_id }]);
  refuseTwoOf(context, invitee.meeting_id, duty, ref.id);
  return { id: ref.id, rev: records.update('invitee', ref, { unit, capacity, duty }) };
}

/** Takes somebody off the list. */
export function removeInvitee(context: WriteContext, item: Ref): { removed: number } {
  const { connection, records } = context;
  openMeetingOf(context, records.seen('invitee', item).meeting_id);
  const spoke = connection.prepare('SELECT 1 FROM minutes_entry WHERE invitee_id = ? AND deleted_at IS NULL').get(item.id);
  if (spoke !== undefined) throw ruleError({ rule: 'INVITEE_SPOKE', params: { name: labelOf(connection, 'invitee', item.id) } });
  records.remove('invitee', item);
  return { removed: 1 };
}

/** Records what somebody answered, and whom they send instead. */
export function recordReply(context: WriteContext, { reply, substitute, ...ref }: Ref & { reply: Reply; substitute: string | null }): Written {
  const { records } = context;
  openMeetingOf(context, records.seen('invitee', ref).meeting_id);
  if (reply === 'substitute' && substitute === null) throw ruleError({ rule: 'SUBSTITUTE_REQUIRED', field: 'substitute' });
  refuseMark(substitute);
  return { id: ref.id, rev: records.update('invitee', ref, { reply, substitute: reply === 'substitute' ? substitute : null }) };
}

/** A new invitation asks anew: what was answered to the one before no longer counts. */
export function forgetReplies(context: WriteContext, meetingId: string): void {
  for (const { id } of inviteesOf(context, meetingId)) context.records.patch('invitee', id, { reply: 'none', substitute: null });
}

interface AttendanceFields {
  attendance: Attendance | null;
  substitute: string | null;
  absenceReason: string | null;
  arrivedAt: string | null;
  leftAt: string | null;
}

/** Records whether somebody came, when they came late, left early, and why they did not come. */
export function recordAttendance(context: WriteContext, { id, rev, ...input }: Ref & AttendanceFields): Written {
  const { records } = context;
  const meeting = openMeetingOf(context, records.seen('invitee', { id, rev }).meeting_id);
  if (meeting.status !== 'in_progress' && meeting.status !== 'held') throw ruleError({ rule: 'ATTENDANCE_TOO_EARLY', params: { label: meeting.title } });
  refuseOddAttendance(meeting, input);
  const came = input.attendance === 'present' || input.attendance === 'substituted';
  return { id, rev: records.update('invitee', { id, rev }, {
    attendance: input.attendance, substitute: input.substitute, absence_reason: input.attendance === 'excused' ? input.absenceReason : null,
    arrived_at: came ? input.arrivedAt : null, left_at: came ? input.leftAt : null,
  }) };
}

function refuseOddAttendance({ ends_at }: MeetingRow, { attendance, substitute, absenceReason, arrivedAt, leftAt }: AttendanceFields): void {
  if (attendance === 'excused' && absenceReason === null) throw ruleError({ rule: 'ABSENCE_REASON_REQUIRED', field: 'absenceReason' });
  if (attendance === 'substituted' && substitute === null) throw ruleError({ rule: 'SUBSTITUTE_REQUIRED', field: 'substitute' });
  if (arrivedAt !== null && leftAt !== null && leftAt <= arrivedAt) throw ruleError({ rule: 'LEFT_BEFORE_ARRIVED', field: 'leftAt' });
  if (arrivedAt !== null && ends_at !== null && arrivedAt >= ends_at) throw ruleError({ rule: 'ARRIVED_AFTER_END', field: 'arrivedAt' });
  for (const text of [substitute, absenceReason]) refuseMark(text);
}

/** Before invitations go out: somebody is invited, and whoever is invited as a member is one on the day. */
export async function refuseUnfitInvitees(context: WriteContext, meeting: MeetingRow): Promise<void> {
  const invitees = inviteesOf(context, meeting.id);
  if (invitees.length === 0) throw ruleError({ rule: 'MEETING_NOBODY_INVITED' });
  await refuseNoMember(context, meeting, invitees);
}

async function refuseNoMember(context: WriteContext, meeting: MeetingRow, invitees: readonly Pick<InviteeRow, 'capacity' | 'person_id'>[]): Promise<void> {
  const members = await membersOn(context, meeting);
  const strangers = invitees.filter(({ capacity, person_id }) => capacity === 'member' && (person_id === null || !members.has(person_id)));
  if (strangers.length > 0) throw ruleError(...strangers.map(({ person_id }) => ({ rule: 'INVITEE_NOT_MEMBER', field: 'personId', params: { name: person_id === null ? '…' : labelOf(context.connection, 'person', person_id), date: dayOf(meeting.starts_at) } })));
}

function refuseTwoOf(context: WriteContext, meetingId: string, duty: Duty, exceptId: string | null): void {
  if (duty !== 'chair' && duty !== 'secretary') return;
  if (inviteesOf(context, meetingId).some((one) => one.duty === duty && one.id !== exceptId)) throw ruleError({ rule: duty === 'chair' ? 'SEVERAL_CHAIRS' : 'SEVERAL_SECRETARIES', field: 'duty' });
}

function inviteesOf({ connection }: ReadContext, meetingId: string): InviteeRow[] {
  return connection.prepare('SELECT * FROM invitee WHERE meeting_id = ? AND deleted_at IS NULL').all(meetingId) as InviteeRow[];
}
