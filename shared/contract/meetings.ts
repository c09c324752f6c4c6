import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { parseRichText } from '../rules/rich-text.ts';
import { ATTENDANCES, CAPACITIES, DUTIES, ENTRY_KINDS, MARKS, MEETING_KINDS, MEETING_MODES, MEETING_STATUSES, OUTCOMES, QUORUMS, REPLIES } from '../rules/meetings.ts';
import { agendaEntries, agendaRow } from './agenda.ts';
import { date, id, job, line, localTime, optionalDate, optionalLine, optionalText, page, progress, read, ref, refs, rev, searchText, sortDirection, ticket, write, written } from './base.ts';
import { dossierEntries, dossierLine } from './dossier.ts';

const kind = z.enum(MEETING_KINDS);
const status = z.enum(MEETING_STATUSES);
const reason = line(500);
const count = z.int().min(0).max(99_999);

export const meetingRow = z.strictObject({
  id, rev, kind,
  title: z.string(),
  startsAt: localTime,
  endsAt: localTime.nullable(),
  place: z.string().nullable(),
  mode: z.enum(MEETING_MODES),
  status,
  /** By their short names, in the order of the names. */
  committees: z.array(z.strictObject({ id, name: z.string(), quorum: z.enum(QUORUMS) })),
});
export type MeetingRow = z.infer<typeof meetingRow>;

/** Text with its form, in stored form once it is read. */
export const richText = z.unknown().transform((json, context) => {
  const parsed = parseRichText(json);
  if (parsed.ok) return parsed.rich;
  context.addIssue({ code: 'custom', params: { code: 'richText' } });
  return z.NEVER;
});


const votes = z.strictObject({ for: count, against: count, abstained: count });
export const minutesEntry = z.strictObject({
  id, rev,
  kind: z.enum(ENTRY_KINDS),
  /** Who spoke, of the list or as it was heard. */
  inviteeId: id.nullable(),
  speaker: z.string().nullable(),
  unit: z.string().nullable(),
  content: z.string(),
  /** The same words with their form; null for plain text. */
  rich: richText.nullable(),
  votes: votes.nullable(),
  /** When it was said, and to which item of the agenda; null where that was not taken down. */
  spokenAt: localTime.nullable(),
  agendaItemId: id.nullable(),
});
export type MinutesEntry = z.infer<typeof minutesEntry>;

export const conclusionRow = z.strictObject({
  id, rev,
  /** As papers print it: ① ② ③ … */
  no: z.string(),
  content: z.string(),
  /** Null while it is not decided. */
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.string().nullable(),
});
export type ConclusionRow = z.infer<typeof conclusionRow>;

const seal = { sha256: z.string(), /** Whether what is recorded still gives this hash. */ intact: z.boolean() };
export const minutesSeal = z.strictObject({
  signedOn: date, ...seal,
  supplements: z.array(z.strictObject({ no: z.int(), madeOn: date, content: z.string(), ...seal })),
});
export type MinutesSeal = z.infer<typeof minutesSeal>;

export const meetingDetail = z.strictObject({
  ...meetingRow.shape,
  /** Why it was postponed, cancelled or opened again, the last time. */
  statusReason: z.string().nullable(),
  /** How often invitations went out; 0 before the first. */
  invitationNo: z.int(),
  invitedOn: optionalDate,
  postponedFrom: localTime.nullable(),
  /** When it really began and ended, as far as that is known. */
  beganAt: localTime.nullable(),
  endedAt: localTime.nullable(),
  note: z.string().nullable(),
  /** The day the minutes were signed, and the paper by which the conclusions went out. */
  signedOn: optionalDate,
  noticeId: id.nullable(),
  /** The meeting at which its minutes were confirmed, and what was remarked then. */
  confirmedBy: z.strictObject({ id, title: z.string(), startsAt: localTime }).nullable(),
  confirmationRemarks: z.string().nullable(),
  /** The series it is of. */
  series: z.strictObject({ id, title: z.string() }).nullable(),
  agenda: z.array(agendaRow),
  dossier: z.array(dossierLine),
  entries: z.array(minutesEntry),
  conclusions: z.array(conclusionRow),
});
export type MeetingDetail = z.infer<typeof meetingDetail>;

/** What is told of a meeting before anything is done about it. */
export type MeetingFields = Pick<MeetingDetail, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'mode' | 'note'>;
const fields = { kind, title: line(500), startsAt: localTime, endsAt: localTime.nullable(), place: optionalLine(300), mode: z.enum(MEETING_MODES), note: optionalText(2000) };
/** Quorum null: the rule of the committee's last meeting, else more than half. */
const committees = z.array(z.strictObject({ committeeId: id, quorum: z.enum(QUORUMS).nullable() })).max(50);

export const inviteeLine = z.strictObject({
  id, rev,
  /** Null for a guest who is no person of the record. */
  personId: id.nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  capacity: z.enum(CAPACITIES),
  duty: z.enum(DUTIES),
  reply: z.enum(REPLIES),
  substitute: z.string().nullable(),
  attendance: z.enum(ATTENDANCES).nullable(),
  /** The same, with those absent whom nobody marked; null while the meeting is not over. */
  mark: z.enum(MARKS).nullable(),
  absenceReason: z.string().nullable(),
  arrivedAt: localTime.nullable(),
  leftAt: localTime.nullable(),
  late: z.boolean(),
  early: z.boolean(),
});
export type InviteeLine = z.infer<typeof inviteeLine>;

/** Members of the day, how many of them came in person, and whether that is enough. */
export const quorumLine = z.strictObject({ committeeId: id, name: z.string(), quorum: z.enum(QUORUMS), members: z.int(), present: z.int(), reached: z.boolean() });
export type QuorumLine = z.infer<typeof quorumLine>;

/** Whether the list fits the members of the meeting's committees on its day, by their names. */
export const listCheck = z.strictObject({ noLongerMembers: z.array(z.string()), missing: z.array(z.string()) });
export type ListCheck = z.infer<typeof listCheck>;

export const attendanceRate = z.strictObject({
  personId: id, fullName: z.string(), counted: z.int(), present: z.int(), substituted: z.int(), excused: z.int(), absent: z.int(),
  /** Coming in person among the meetings counted, from 0 to 1. */
  rate: z.number().nullable(),
});
export type AttendanceRate = z.infer<typeof attendanceRate>;

const standing = { unit: optionalLine(200), capacity: z.enum(CAPACITIES), duty: z.enum(DUTIES) };
const longText = optionalText(20_000).refine((text) => text !== null, { params: { code: 'required' } }).transform((text) => text ?? '');
/** What only the minutes desk tells. Left out, it stays as it is; the form of a text goes with its words. */
const desk = { rich: richText.nullable().optional(), spokenAt: localTime.nullable().optional(), agendaItemId: id.nullable().optional() };
const entryFields = { kind: z.enum(ENTRY_KINDS), inviteeId: id.nullable(), speaker: optionalLine(120), unit: optionalLine(200), content: longText, votes: votes.nullable(), ...desk };
/** Rows of a meeting in their new order. */
const arranged = z.strictObject({ meetingId: id, items: refs });

export const meetings = {
  /** The latest first unless asked otherwise. */
  list: read
    .input(z.strictObject({
      ...page, q: searchText, kind: kind.nullable().default(null), status: status.nullable().default(null), committeeId: id.nullable().default(null),
      from: optionalDate.default(null), to: optionalDate.default(null), order: sortDirection.default('desc'),
    }))
    .output(z.strictObject({ rows: z.array(meetingRow), total: z.int() })),
  get: read.input(z.strictObject({ id })).output(meetingDetail),
  create: write.input(z.strictObject({ ...fields, committees })).output(written),
  /** Once invitations are out, the beginning stays: a meeting is postponed, then invited to anew. */
  update: write.input(z.strictObject({ id, rev, ...fields })).output(written),
  /** The same meeting on another day: its agenda, its committees and its guests, but no replies and no minutes. */
  duplicate: write.input(z.strictObject({ id, startsAt: localTime })).output(written),
  setCommittees: write.input(z.strictObject({ id, rev, committees })).output(written),
  /** Invites to a draft, or anew to what was postponed. */
  invite: write.input(z.strictObject({ id, rev, invitedOn: date })).output(written),
  begin: write.input(ref).output(written),
  end: write.input(ref).output(written),
  /** Corrects when it really began and ended, until the minutes are signed. */
  correctTimes: write.input(z.strictObject({ ...ref.shape, beganAt: localTime.nullable(), endedAt: localTime.nullable() })).output(written),
  postpone: write.input(z.strictObject({ id, rev, reason })).output(written),
  cancel: write.input(z.strictObject({ id, rev, reason })).output(written),
  /** Opens what was closed or cancelled again. */
  reopen: write.input(z.strictObject({ id, rev, reason })).output(written),
  /** The rows of the opening stay first and those of the closing last. */
  arrangeAgenda: write.input(arranged).output(z.strictObject({ changed: z.int() })),
  ...agendaEntries,
  ...dossierEntries,
  invitees: read.input(z.strictObject({ id })).output(z.strictObject({ invitees: z.array(inviteeLine), quorums: z.array(quorumLine), listCheck })),
  /** Puts every member of the day on the list who is not there yet. */
  inviteMembers: write.input(z.strictObject({ meetingId: id })).output(z.strictObject({ added: z.int() })),
  /** A person of the record, or a guest by name. */
  addInvitee: write.input(z.strictObject({ meetingId: id, personId: id.nullable(), name: optionalLine(120), ...standing })).output(written),
  updateInvitee: write.input(z.strictObject({ id, rev, ...standing })).output(written),
  removeInvitee: write.input(ref).output(z.strictObject({ removed: z.int() })),
  arrangeInvitees: write.input(arranged).output(z.strictObject({ changed: z.int() })),
  recordReply: write.input(z.strictObject({ id, rev, reply: z.enum(REPLIES), substitute: optionalLine(200) })).output(written),
  /** From the beginning of the meeting until its minutes are signed. */
  recordAttendance: write
    .input(z.strictObject({ id, rev, attendance: z.enum(ATTENDANCES).nullable(), substitute: optionalLine(200), absenceReason: optionalLine(300), arrivedAt: localTime.nullable(), leftAt: localTime.nullable() }))
    .output(written),
  /** How often each member came to the meetings of a committee, counted from the day of joining. */
  attendanceRates: read.input(z.strictObject({ committeeId: id, from: date, to: date })).output(z.array(attendanceRate)),
  addEntry: write.input(z.strictObject({ meetingId: id, ...entryFields })).output(written),
  updateEntry: write.input(z.strictObject({ id, rev, ...entryFields })).output(written),
  removeEntry: write.input(ref).output(z.strictObject({ removed: z.int() })),
  arrangeEntries: write.input(arranged).output(z.strictObject({ changed: z.int() })),
  addConclusion: write.input(z.strictObject({ meetingId: id, content: longText })).output(written),
  updateConclusion: write.input(z.strictObject({ id, rev, content: longText })).output(written),
  removeConclusion: write.input(ref).output(z.strictObject({ removed: z.int() })),
  arrangeConclusions: write.input(arranged).output(z.strictObject({ changed: z.int() })),
  /** Whether a task arises, or why none does; until the meeting is closed. */
  decideConclusion: write.input(z.strictObject({ id, rev, outcome: z.enum(OUTCOMES), reason: optionalLine(500) })).output(written),
  /** From then on the minutes do not change, and signing cannot be undone. */
  signMinutes: write.input(z.strictObject({ id, rev, signedOn: date })).output(z.strictObject({ id, rev, sha256: z.string() })),
  addSupplement: write.input(z.strictObject({ meetingId: id, madeOn: date, content: longText })).output(written),
  /** Null before the minutes are signed. */
  verifyMinutes: read.input(z.strictObject({ id })).output(minutesSeal.nullable()),
  /** The conclusions went out as a paper of the register that has its number. */
  issueNotice: write.input(z.strictObject({ id, rev, documentId: id, /** Drafts of its tasks that are handed out on the day of the notice. */ handOut: z.array(ref).max(1000).default([]) })).output(written),
  /** Only when every conclusion is decided. */
  close: write.input(ref).output(written),
  /** Writes a meeting, or all of a series, as a calendar file. */
  exportCalendar: job.input(z.strictObject({ of: z.enum(['meeting', 'series']), id, ticket })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  /** To the recycle bin; only what was never held. */
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
};
