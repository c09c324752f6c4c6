/** The kinds of meetings (DOMAIN §1.3), and how people meet. */
export const MEETING_KINDS = ['interim_review', 'final_review', 'session', 'working_session', 'briefing', 'dissemination', 'training', 'dialogue', 'other'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
export const MEETING_MODES = ['in_person', 'online', 'mixed'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/** A meeting's life, in its order, with the two ways out of it. */
export const MEETING_STATUSES = ['draft', 'invited', 'in_progress', 'held', 'minutes_signed', 'notice_issued', 'closed', 'postponed', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** What each state can become. Inviting anew ends a postponement; what is over is only opened again with a reason. */
export const MEETING_MOVES: Record<MeetingStatus, readonly MeetingStatus[]> = {
  draft: ['invited', 'cancelled'],
  invited: ['in_progress', 'postponed', 'cancelled'],
  in_progress: ['held'],
  held: ['minutes_signed'],
  minutes_signed: ['notice_issued'],
  notice_issued: ['closed'],
  closed: ['notice_issued'],
  postponed: ['invited', 'cancelled'],
  cancelled: ['draft'],
};

/** Whether a meeting is still to come: its agenda is a plan, not what happened. */
export function isPlanned(status: MeetingStatus): boolean {
  return status === 'draft' || status === 'invited' || status === 'postponed';
}

/** Whether a move from one state to another must say why: out of the usual course, or back. */
export function needsReason(from: MeetingStatus, to: MeetingStatus): boolean {
  return to === 'postponed' || to === 'cancelled' || from === 'closed' || from === 'cancelled';
}

/** How many of its members a committee asks for: more than half, at least two thirds, or any number. */
export const QUORUMS = ['majority', 'two_thirds', 'none'] as const;
export type Quorum = (typeof QUORUMS)[number];

/** The form of a local instant, `YYYY-MM-DDTHH:MM`; whether there is such a day is another question. */
export const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

/** The day of a local instant. */
export function dayOf(at: string): string {
  return at.slice(0, '2026-01-01'.length);
}

/** The time of a local instant: `08:00`. */
export function timeOf(at: string): string {
  return at.split('T')[1] ?? '';
}

/** The local instant some minutes after another. */
export function addMinutes(at: string, minutes: number): string {
  return new Date(Date.parse(`${at}:00Z`) + minutes * 60_000).toISOString().slice(0, at.length);
}

/** When each row of an agenda begins and ends: the first with the meeting, every other when the one before it ends. */
export function agendaTimes(startsAt: string, durations: readonly number[]): { startsAt: string; endsAt: string }[] {
  let clock = 0;
  return durations.map((minutes) => ({ startsAt: addMinutes(startsAt, clock), endsAt: addMinutes(startsAt, (clock += minutes)) }));
}

/** By how many minutes an agenda is longer than its meeting; 0 when it fits, or the end is open. */
export function minutesOver({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }, durations: readonly number[]): number {
  if (endsAt === null) return 0;
  const room = (Date.parse(`${endsAt}:00Z`) - Date.parse(`${startsAt}:00Z`)) / 60_000;
  return Math.max(0, durations.reduce((sum, minutes) => sum + minutes, 0) - room);
}

/** The seconds an item of the agenda has been spoken to at an instant: those before it was taken up last, and since. */
export function secondsSpent({ beganAt, spentS }: { beganAt: string | null; spentS: number }, now: string): number {
  return beganAt === null ? spentS : spentS + Math.max(0, Math.floor((Date.parse(now) - Date.parse(beganAt)) / 1000));
}

/** The parts of an agenda, in their order. */
export const AGENDA_PARTS = ['opening', 'main', 'closing'] as const;
export type AgendaPart = (typeof AGENDA_PARTS)[number];

/** The rows nearly every agenda begins and ends with. Official papers are Vietnamese, whatever the language of the screen. */
export const STANDARD_ROWS: readonly { part: AgendaPart; content: string; durationMin: number }[] = [
  { part: 'opening', content: 'Đón tiếp đại biểu', durationMin: 15 },
  { part: 'opening', content: 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu', durationMin: 10 },
  { part: 'opening', content: 'Phát biểu khai mạc', durationMin: 10 },
  { part: 'closing', content: 'Phát biểu kết luận', durationMin: 15 },
  { part: 'closing', content: 'Bế mạc', durationMin: 5 },
];

/** A row of an agenda under which the meeting goes through tasks. */
export const REVIEW_TITLE = 'Kiểm điểm tình hình thực hiện nhiệm vụ';

/** As what somebody is invited, and what they do there. A meeting has one chair and one secretary. */
export const CAPACITIES = ['member', 'guest', 'superior', 'press'] as const;
export type Capacity = (typeof CAPACITIES)[number];
export const DUTIES = ['none', 'chair', 'co_chair', 'secretary'] as const;
export type Duty = (typeof DUTIES)[number];

/** What somebody answered to the invitation. */
export const REPLIES = ['none', 'attends', 'substitute', 'excused'] as const;
export type Reply = (typeof REPLIES)[number];

/** What is recorded of who came: in person, by a substitute, or excused. */
export const ATTENDANCES = ['present', 'substituted', 'excused'] as const;
export type Attendance = (typeof ATTENDANCES)[number];
/** The same, once it can be told who was absent. */
export const MARKS = [...ATTENDANCES, 'absent'] as const;
export type Mark = (typeof MARKS)[number];

/** How somebody attended: whoever is not marked when the meeting is over was absent. Null while it can still change. */
export function markOf(attendance: Attendance | null, status: MeetingStatus): Mark | null {
  const isOver = status === 'held' || status === 'minutes_signed' || status === 'notice_issued' || status === 'closed';
  return attendance ?? (isOver ? 'absent' : null);
}

/** Whether enough members came in person; a substitute is heard, but does not count. */
export function hasQuorum(quorum: Quorum, members: number, present: number): boolean {
  if (quorum === 'majority') return present * 2 > members;
  return quorum === 'none' || present * 3 >= members * 2;
}

export type Tally = Record<Mark, number> & { counted: number; rate: number | null };

/** How often somebody attended the meetings they were invited to as a member; the rate counts coming in person. Null before the first. */
export function tallyOf(marks: readonly Mark[]): Tally {
  const times = (mark: Mark) => marks.filter((one) => one === mark).length;
  const present = times('present');
  return { present, substituted: times('substituted'), excused: times('excused'), absent: times('absent'), counted: marks.length, rate: marks.length === 0 ? null : present / marks.length };
}

/** What stands in the minutes, in the order it happened. */
export const ENTRY_KINDS = ['report', 'opinion', 'proposal', 'answer', 'vote', 'conclusion'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Whether a task arises from a conclusion. */
export const OUTCOMES = ['task', 'no_task'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const CIRCLED = 20;

/** Rows with their numbers as papers print them, ① ② ③ …, after ⑳ as (21): they run without a gap, whatever was taken out before. */
export function withNumbers<T>(rows: readonly T[]): (T & { no: string })[] {
  return rows.map((row, index) => ({ ...row, no: numberSign(index + 1) }));
}

/** The number of a conclusion as it is printed: ① to ⑳, then (21). */
export function numberSign(number: number): string {
  return number <= CIRCLED ? String.fromCodePoint(0x2460 + number - 1) : `(${number})`;
}

/** What signed minutes say. People stand in it by their place on the list, so that it stays true when two records of a person become one, or a name is taken out. */
export interface SealedMinutes {
  signedOn: string;
  meeting: { id: string; kind: string; title: string; startsAt: string; endsAt: string | null; beganAt: string | null; endedAt: string | null; place: string | null; mode: string; committees: readonly string[] };
  invitees: readonly { id: string; name: string | null; capacity: string; duty: string; substitute: string | null; mark: Mark | null; arrivedAt: string | null; leftAt: string | null }[];
  entries: readonly { kind: string; inviteeId: string | null; speaker: string | null; unit: string | null; content: string; votesFor: number | null; votesAgainst: number | null; abstained: number | null; spokenAt: string | null; agendaItemId: string | null; contentRich: string | null }[];
  conclusions: readonly string[];
}

/**
 * One text for one content, whatever the order in which its parts were read: what is hashed when minutes are signed. Its
 * second form holds what the minutes desk adds to an entry, and is taken as soon as one has any of it: what was signed
 * in the first form keeps its hash, and cannot be given more unseen. When a meeting really began and ended stands behind
 * the rest, where it is known.
 */
export function canonicalMinutes({ signedOn, meeting: m, invitees, entries, conclusions }: SealedMinutes): string {
  const form = entries.some((one) => one.spokenAt !== null || one.agendaItemId !== null || one.contentRich !== null) ? 2 : 1;
  return JSON.stringify([
    form, signedOn,
    [m.id, m.kind, m.title, m.startsAt, m.endsAt, m.place, m.mode, m.committees.toSorted()],
    invitees.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.id, one.name, one.capacity, one.duty, one.substitute, one.mark, one.arrivedAt, one.leftAt]),
    entries.map((one) => [one.kind, one.inviteeId, one.speaker, one.unit, one.content, one.votesFor, one.votesAgainst, one.abstained, ...(form === 2 ? [one.spokenAt, one.agendaItemId, one.contentRich] : [])]),
    conclusions,
    ...(m.beganAt === null && m.endedAt === null ? [] : [[m.beganAt, m.endedAt]]),
  ]);
}

/** The same for what is added later: it holds the hash of what stands before it. */
export function canonicalSupplement({ before, no, madeOn, content }: { before: string; no: number; madeOn: string; content: string }): string {
  return JSON.stringify([1, before, no, madeOn, content]);
}
