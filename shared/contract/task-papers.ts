import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { SYSTEMS } from '../rules/documents.ts';
import { TASK_PAPER_CHECKS, TASK_PAPERS } from '../rules/task-papers.ts';
import { CLARITIES } from '../rules/tasks.ts';
import { date, id, job, optionalDate, optionalLine, optionalText, progress, read, ref, rev, write, written } from './base.ts';
import { paperSheet, paperTarget } from './papers.ts';

/** More tasks than stand on papers of one day. */
const MANY_TASKS = 2000;
const taskIds = z.array(id).max(MANY_TASKS);

/** Which papers: about these tasks; for letters that urge, about all that is overdue of these units, or of every unit when neither is named. */
const asked = { kind: z.enum(TASK_PAPERS), taskIds, unitIds: z.array(id).max(MANY_TASKS), committeeId: id.nullable(), /** The day they bear. */ on: date, answerBy: optionalDate };

const check = z.strictObject({ code: z.enum(TASK_PAPER_CHECKS), /** The codes of the tasks it is about. */ names: z.array(z.string()) });
export type FoundTaskCheck = z.infer<typeof check>;

const findings = {
  checks: z.array(check),
  /** Tasks that do not tell all of the six ("6 rõ"): seen on the screen, never printed. */
  unclear: z.array(z.strictObject({ id, code: z.string(), missing: z.array(z.enum(CLARITIES)) })),
  letters: z.array(z.strictObject({ name: z.string(), unit: z.string(), taskIds: z.array(id) })),
  /** For how many of the tasks a reminder was logged on the same day already. */
  reminded: z.int(),
};
const findingsObject = z.strictObject(findings);
export type TaskPaperFindings = z.infer<typeof findingsObject>;

export const reminderRow = z.strictObject({
  id, rev,
  sentOn: date,
  recipient: z.string(),
  content: z.string().nullable(),
  replyOn: optionalDate,
  documentId: id.nullable(),
  documentName: z.string().nullable(),
});
export type ReminderRow = z.infer<typeof reminderRow>;

const done = eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }));

export const taskPapers = {
  /** Papers about tasks as they are printed, and what somebody should see to before they go out. */
  sheets: read.input(z.strictObject(asked)).output(z.strictObject({ sheets: z.array(paperSheet), system: z.enum(SYSTEMS), date: optionalDate, committeeId: id, ...findings })),
  /** Writes them as one Word file. */
  export: job.input(z.strictObject({ ...asked, ...paperTarget })).output(done),
  /** Writes each as a Word file of its own, packed together. */
  exportEach: job.input(z.strictObject({ ...asked, ...paperTarget })).output(done),
  /** The reminders that went out about a task. */
  reminders: read.input(z.strictObject({ taskId: id })).output(z.array(reminderRow)),
  /** Logs a reminder on each task: by telephone, or by a letter of the register. */
  remind: write.input(z.strictObject({ taskIds: taskIds.min(1), sentOn: date, recipient: optionalLine(300), content: optionalText(2000), again: z.boolean(), documentId: id.nullable() })).output(z.strictObject({ reminded: z.int() })),
  /** Logs the letters that urge, written for these tasks; `register` puts a draft of each into the register of what goes out. */
  logLetters: write.input(z.strictObject({ taskIds: taskIds.min(1), committeeId: id.nullable(), sentOn: date, answerBy: optionalDate, again: z.boolean(), register: z.boolean() })).output(z.strictObject({ reminded: z.int(), documents: z.int() })),
  /** Takes down when a reminder was answered. */
  recordReply: write.input(z.strictObject({ ...ref.shape, replyOn: optionalDate })).output(written),
};
