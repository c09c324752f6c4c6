import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { MEETING_STATUSES } from '../rules/meetings.ts';
import { DOCUMENT_TYPE_NAMES } from '../rules/documents.ts';
import { DESK_TASK_LISTS } from '../rules/desk.ts';
import { date, id, job, localTime, optionalDate, page, progress, read, ref, ticket } from './base.ts';

/** The first rows of a list, and how many there are. */
function short<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ rows: z.array(row), total: z.int() });
}

export const deskTask = z.strictObject({
  id,
  code: z.string(),
  title: z.string(),
  leadUnitName: z.string().nullable(),
  dueOn: optionalDate,
  /** What it is listed for: the day it was reported done, last heard of, or the office is to be told of it; else its deadline. */
  day: optionalDate,
  /** The alert that is due, to be taken off the Desk. */
  alert: ref.nullable(),
});
export type DeskTask = z.infer<typeof deskTask>;

const overdueUnit = z.strictObject({ unitId: id.nullable(), unitName: z.string().nullable(), count: z.int(), oldest: date });
export type OverdueUnit = z.infer<typeof overdueUnit>;

const nextMeeting = z.strictObject({
  id,
  title: z.string(),
  startsAt: localTime,
  status: z.enum(MEETING_STATUSES),
  /** Lines of the dossier that are not ready. */
  lacking: z.int(),
});
export type NextMeeting = z.infer<typeof nextMeeting>;

const paper = z.strictObject({
  id,
  type: z.enum(DOCUMENT_TYPE_NAMES),
  /** Nothing of what a secret paper says is told. */
  title: z.string().nullable(),
  signed: z.boolean(),
});
export type WaitingPaper = z.infer<typeof paper>;

const finished = z.strictObject({ id, title: z.string(), startsAt: localTime });
export type FinishedMeeting = z.infer<typeof finished>;

const round = z.strictObject({ id, title: z.string(), committeeName: z.string(), closesOn: date });

/** `missing` of the units asked have not answered. */
const reportRound = z.strictObject({ id, title: z.string(), answerBy: date, missing: z.int() });

export const deskOverview = z.strictObject({
  /** Nothing is in the record yet: the Desk tells the first steps instead. */
  isEmpty: z.boolean(),
  overdue: z.strictObject({ units: z.array(overdueUnit), unitCount: z.int(), total: z.int() }),
  dueToday: z.int(),
  dueSoon: short(deskTask),
  alerts: short(deskTask),
  awaiting: short(deskTask),
  answers: short(deskTask),
  drafts: short(deskTask),
  meetings: short(nextMeeting),
  draftPapers: short(paper),
  signedPapers: short(paper),
  minutesToSign: short(finished),
  noticesToIssue: short(finished),
  rounds: short(round),
  /** Rounds of task reports that units have still to answer. */
  reports: short(reportRound),
  /** What is owed in the registers by now or soon, by their timers; `late` of them already. */
  timers: z.array(z.strictObject({ register: z.string(), timer: z.string(), count: z.int(), late: z.int() })),
  /** Registers in which units have still to do their duty before the half of the year ends. */
  duties: z.array(z.strictObject({ register: z.string(), count: z.int(), endsOn: date })),
});
export type DeskOverview = z.infer<typeof deskOverview>;

const digest = z.strictObject({ dueToday: z.int(), dueSoon: z.int(), overdue: z.int(), answers: z.int(), alerts: z.int(), timers: z.int(), duties: z.int() });
export type Digest = z.infer<typeof digest>;

export const desk = {
  /** What the secretariat has to see to today: each list cut short, with its whole count. */
  overview: read.input(z.strictObject({})).output(deskOverview),
  /** The counts that a notification tells. */
  digest: read.input(z.strictObject({})).output(digest),
  /** One of the lists of tasks that the Desk makes, a page at a time. */
  tasks: read.input(z.strictObject({ ...page, of: z.enum(DESK_TASK_LISTS) })).output(short(deskTask)),
  /** Writes the deadlines of open tasks as a calendar file; of a committee, a unit or a person where one is named. */
  exportDeadlines: job
    .input(z.strictObject({ committeeId: id.nullable().default(null), unitId: id.nullable().default(null), personId: id.nullable().default(null), ticket }))
    .output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
};
