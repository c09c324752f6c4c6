import type { AttendanceRate, InviteeLine, ListCheck, QuorumLine } from '#shared/contract/meetings.ts';
import { type Attendance, type Capacity, dayOf, type Duty, hasQuorum, type Mark, markOf, type MeetingStatus, type Quorum, type Reply, tallyOf } from '#shared/rules/meetings.ts';
import type { ReadContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import { RecordMissingError } from '../../db/records.ts';
import { rosterMembers } from '../committees/service.ts';
import { membersOn } from './invitees.ts';

interface MeetingFacts {
  startsAt: string;
  endsAt: string | null;
  status: MeetingStatus;
}

/** Who is invited to a meeting and who came, those with a duty first; and whether each of its committees has a quorum. */
export async function readInvitees(context: ReadContext, meetingId: string): Promise<{ invitees: InviteeLine[]; quorums: QuorumLine[]; listCheck: ListCheck }> {
  const meeting = context.connection.prepare('SELECT starts_at AS startsAt, ends_at AS endsAt, status FROM meeting WHERE id = ? AND deleted_at IS NULL').get(meetingId) as MeetingFacts | undefined;
  if (meeting === undefined) throw new RecordMissingError('meeting');
  const invitees = linesOf(context, meetingId, meeting);
  const present = new Set(invitees.filter(({ attendance }) => attendance === 'present').map(({ personId }) => personId));
  return { invitees, quorums: await quorumsOf(context, meetingId, dayOf(meeting.startsAt), present), listCheck: await checkList(context, { id: meetingId, starts_at: meeting.startsAt }, invitees) };
}

/** Who is on the list as a member and is none on the day, and which member is not on it: committees may change after invitations went out. */
async function checkList(context: ReadContext, meeting: { id: string; starts_at: string }, invitees: readonly InviteeLine[]): Promise<ListCheck> {
  const members = await membersOn(context, meeting);
  const invited = new Set(invitees.map(({ personId }) => personId));
  return {
    noLongerMembers: invitees.filter(({ capacity, personId }) => capacity === 'member' && (personId === null || !members.has(personId))).map(({ name }) => name),
    missing: [...members.keys()].filter((personId) => !invited.has(personId)).map((personId) => labelOf(context.connection, 'person', personId)),
  };
}

type StoredLine = Omit<InviteeLine, 'mark' | 'late' | 'early'> & { capacity: Capacity; duty: Duty; reply: Reply; attendance: Attendance | null };

function linesOf({ connection }: ReadContext, meetingId: string, { startsAt, endsAt, status }: MeetingFacts): InviteeLine[] {
  const rows = connection.prepare(`SELECT i.id, i.rev, i.person_id AS personId, coalesce(i.signed_name, p.full_name, i.name) AS name, i.unit, i.capacity, i.duty, i.reply, i.substitute, i.attendance, i.absence_reason AS absenceReason, i.arrived_at AS arrivedAt, i.left_at AS leftAt
    FROM invitee AS i LEFT JOIN person AS p ON p.id = i.person_id WHERE i.meeting_id = ? AND i.deleted_at IS NULL
    ORDER BY CASE i.duty WHEN 'chair' THEN 0 WHEN 'co_chair' THEN 1 WHEN 'secretary' THEN 2 ELSE 3 END, i.order_no, i.id`).all(meetingId) as StoredLine[];
  return rows.map((row) => ({
    ...row, mark: markOf(row.attendance, status),
    late: row.arrivedAt !== null && row.arrivedAt > startsAt, early: row.leftAt !== null && endsAt !== null && row.leftAt < endsAt,
  }));
}

async function quorumsOf(context: ReadContext, meetingId: string, day: string, present: ReadonlySet<string | null>): Promise<QuorumLine[]> {
  const committees = context.connection.prepare(`SELECT c.id AS committeeId, ifnull(c.short_name, c.name) AS name, mc.quorum FROM meeting_committee AS mc JOIN committee AS c ON c.id = mc.committee_id
    WHERE mc.meeting_id = ? AND mc.deleted_at IS NULL ORDER BY c.sort_key, c.id`).all(meetingId) as { committeeId: string; name: string; quorum: Quorum }[];
  const lines: QuorumLine[] = [];
  for (const committee of committees) {
    const seats = await rosterMembers(context, { id: committee.committeeId, asOf: day, includeFormer: false });
    const members = new Set(seats.flatMap(({ personId }) => personId ?? []));
    const came = [...members].filter((personId) => present.has(personId)).length;
    lines.push({ ...committee, members: members.size, present: came, reached: hasQuorum(committee.quorum, members.size, came) });
  }
  return lines;
}

/**
 * How often each member attended the meetings of a committee between two days. A meeting counts for whoever was invited as
 * a member and sat in the committee on its day: so from the day of joining, until the last.
 */
export async function readAttendanceRates(context: ReadContext, { committeeId, from, to }: { committeeId: string; from: string; to: string }): Promise<AttendanceRate[]> {
  const meetings = context.connection.prepare(`SELECT m.id, m.starts_at AS startsAt, m.status FROM meeting AS m JOIN meeting_committee AS mc ON mc.meeting_id = m.id AND mc.committee_id = @committeeId AND mc.deleted_at IS NULL
    WHERE m.deleted_at IS NULL AND m.status IN ('held', 'minutes_signed', 'notice_issued', 'closed') AND m.starts_at >= @from AND m.starts_at < @to || 'U' ORDER BY m.starts_at, m.id`).all({ committeeId, from, to }) as (MeetingFacts & { id: string })[];
  const marks = new Map<string, { fullName: string; marks: Mark[] }>();
  for (const meeting of meetings) await countIn(context, committeeId, meeting, marks);
  return [...marks].map(([personId, one]) => ({ personId, fullName: one.fullName, ...tallyOf(one.marks) }));
}

async function countIn(context: ReadContext, committeeId: string, { id, startsAt, status }: MeetingFacts & { id: string }, marks: Map<string, { fullName: string; marks: Mark[] }>): Promise<void> {
  const invited = context.connection.prepare("SELECT person_id AS personId, attendance FROM invitee WHERE meeting_id = ? AND capacity = 'member' AND deleted_at IS NULL").all(id) as { personId: string; attendance: Attendance | null }[];
  const attendances = new Map(invited.map(({ personId, attendance }) => [personId, attendance]));
  for (const { personId, fullName } of await rosterMembers(context, { id: committeeId, asOf: dayOf(startsAt), includeFormer: false })) {
    const mark = personId === null ? null : markOf(attendances.get(personId) ?? null, status);
    if (personId === null || mark === null || !attendances.has(personId)) continue;
    marks.set(personId, { fullName: fullName ?? '', marks: [...(marks.get(personId)?.marks ?? []), mark] });
  }
}
