import { addDays } from '#shared/rules/dates.ts';
import type { WriteContext } from '../../context.ts';
import { addAgendaItem, addConclusion, addEntry, beginMeeting, createMeeting, endMeeting, inviteMembers, inviteToMeeting, recordAttendance, signMinutes } from '../meetings/service.ts';

/** A meeting some days before the first start, up to its signed minutes. */
export interface SampleMeeting {
  committee: string;
  title: string;
  /** Counted from the day of the first start. */
  day: number;
  place: string;
  agenda: readonly { content: string; durationMin: number }[];
  entries: readonly { speaker: string; content: string }[];
  conclusions: readonly string[];
}
const INVITED_BEFORE = -7;
const SIGNED_AFTER = 2;
const BARE_ATTENDANCE = { absenceReason: null, substitute: null, arrivedAt: null, leftAt: null } as const;

/** Holds the sample's meeting; answers the ids of its conclusions. Tasks arise from them afterwards. */
export async function insertMeeting(context: WriteContext, meeting: SampleMeeting, committeeId: string): Promise<string[]> {
  const day = addDays(context.today, meeting.day);
  const planned = createMeeting(context, { kind: 'session', title: meeting.title, startsAt: `${day}T08:00`, endsAt: `${day}T11:00`, place: meeting.place, mode: 'in_person', note: null, committees: [{ committeeId, quorum: null }] });
  for (const row of meeting.agenda) addAgendaItem(context, { meetingId: planned.id, part: 'main', section: null, ...row, presenter: null, documentIds: [], confirmsId: null });
  await inviteMembers(context, planned.id);
  const begun = beginMeeting(context, await inviteToMeeting(context, { ...planned, invitedOn: addDays(day, INVITED_BEFORE) }));
  const invitees = context.connection.prepare('SELECT id, rev FROM invitee WHERE meeting_id = ? AND deleted_at IS NULL').all(planned.id) as { id: string; rev: number }[];
  for (const ref of invitees) recordAttendance(context, { ...ref, attendance: 'present', ...BARE_ATTENDANCE });
  for (const { speaker, content } of meeting.entries) addEntry(context, { meetingId: planned.id, kind: 'report', inviteeId: null, speaker, unit: null, content, votes: null });
  const conclusions = meeting.conclusions.map((content) => addConclusion(context, { meetingId: planned.id, content }).id);
  signMinutes(context, { ...endMeeting(context, begun), signedOn: addDays(day, SIGNED_AFTER) });
  return conclusions;
}

/** The conclusions from which tasks arose say so. */
export function tellOutcomes({ records }: WriteContext, conclusionIds: Iterable<string>): void {
  for (const id of conclusionIds) records.patch('conclusion', id, { outcome: 'task' });
}
