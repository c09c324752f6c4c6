import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { SYSTEMS } from '../rules/documents.ts';
import { OPINIONS, ROUND_STATES } from '../rules/opinion-rounds.ts';
import { date, id, job, line, optionalDate, optionalText, page, progress, read, ref, refs, rev, searchText, write, written } from './base.ts';
import { paperSheet, paperTarget } from './papers.ts';

const count = z.strictObject({ asked: z.int(), agree: z.int(), disagree: z.int(), other: z.int(), unanswered: z.int() });
const state = z.enum(ROUND_STATES);

export const roundRow = z.strictObject({
  id, rev,
  committeeId: id,
  committeeName: z.string(),
  title: z.string(),
  sentOn: date,
  /** The last day for answers. */
  closesOn: date,
  /** The day it was closed before that, and why. */
  closedOn: optionalDate,
  closeReason: z.string().nullable(),
  /** Read from the days, for today. */
  state,
  count,
});
export type RoundRow = z.infer<typeof roundRow>;

export const answerLine = z.strictObject({
  personId: id,
  name: z.string(),
  unit: z.string().nullable(),
  /** Whether the person sat in the committee on the day the round was sent. */
  asked: z.boolean(),
  answer: z.strictObject({ id, rev, opinion: z.enum(OPINIONS), content: z.string().nullable(), answeredOn: date }).nullable(),
});
export type AnswerLine = z.infer<typeof answerLine>;

export const roundDetail = z.strictObject({
  ...roundRow.shape,
  content: z.string().nullable(),
  documentId: id.nullable(),
  documentLabel: z.string().nullable(),
  /** Those asked, in the order of the decision; then who answered and is no member of that day any more. */
  lines: z.array(answerLine),
});
export type RoundDetail = z.infer<typeof roundDetail>;

const fields = { committeeId: id, title: line(500), content: optionalText(4000), documentId: id.nullable(), sentOn: date, closesOn: date };
export type RoundFields = z.infer<z.ZodObject<typeof fields>>;

const form = { id, each: z.boolean() };

/** What is asked of the members of a committee in writing. */
export const opinionRounds = {
  /** The latest first. */
  list: read
    .input(z.strictObject({ ...page, q: searchText, committeeId: id.nullable().default(null), state: state.nullable().default(null) }))
    .output(z.strictObject({ rows: z.array(roundRow), total: z.int() })),
  get: read.input(z.strictObject({ id })).output(roundDetail),
  /** The forms to answer on, as they are printed: one for all, or one to each who is asked. */
  formSheets: read.input(z.strictObject(form)).output(z.strictObject({ sheets: z.array(paperSheet), system: z.enum(SYSTEMS), date: optionalDate })),
  /** Writes the forms as a Word file. */
  exportForm: job.input(z.strictObject({ ...form, ...paperTarget })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  create: write.input(z.strictObject(fields)).output(written),
  /** Once somebody answered, the committee and the day it was sent stay. */
  update: write.input(z.strictObject({ id, rev, ...fields })).output(written),
  /** Closes it before its last day. */
  close: write.input(z.strictObject({ id, rev, closedOn: date, reason: line(500) })).output(written),
  /** Records what a member of that day answered, or changes it. */
  answer: write.input(z.strictObject({ roundId: id, personId: id, rev: rev.nullable(), opinion: z.enum(OPINIONS), content: optionalText(4000), answeredOn: date })).output(written),
  removeAnswer: write.input(ref).output(z.strictObject({ removed: z.int() })),
  /** To the recycle bin, with its answers. */
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
};
