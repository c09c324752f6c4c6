import type { ReminderRow } from '#shared/contract/task-papers.ts';
import type { ReadContext, WriteContext } from '../../../context.ts';
import type { Ref } from '../../../db/records.ts';
import { ruleError } from '../../../errors.ts';
import { createDocument, refuseMark } from '../../documents/service.ts';
import { remindedOn } from './checks.ts';
import type { PaperTask } from './facts.ts';
import { readPaperTasks } from './read.ts';
import { type MadePaper, readTaskPapers } from './service.ts';
import { summaryOf } from './urging.ts';

interface Reminding {
  taskIds: readonly string[];
  sentOn: string;
  /** Who was reminded; null: the unit in the lead of each task. */
  recipient: string | null;
  content: string | null;
  /** Whether tasks that were reminded on the same day are logged once more. */
  again: boolean;
  documentId: string | null;
}

/** Logs that units were reminded of their tasks: on each of them, in one write. */
export function remindTasks(context: WriteContext, { taskIds, sentOn, recipient, content, again, documentId }: Reminding): { reminded: number } {
  const tasks = tasksToRemind(context, taskIds, sentOn, again);
  refuseMark(content);
  refuseMark(recipient);
  if (documentId !== null) context.records.current('document', documentId);
  for (const task of tasks) insertReminder(context, task, { sentOn, recipient, content, documentId });
  return { reminded: tasks.length };
}

interface Urging {
  taskIds: readonly string[];
  committeeId: string | null;
  sentOn: string;
  answerBy: string | null;
  again: boolean;
  /** Whether each letter comes into the register as a draft of what goes out. */
  register: boolean;
}

/** Logs the letters that urge: on each task of each letter, with the draft in the register where one is wanted. */
export async function logLetters(context: WriteContext, { taskIds, sentOn, again, register, ...letter }: Urging): Promise<{ reminded: number; documents: number }> {
  tasksToRemind(context, taskIds, sentOn, again);
  const { made } = await readTaskPapers(context, { kind: 'urging', taskIds, unitIds: [], on: sentOn, ...letter });
  for (const one of made) {
    const documentId = register ? await registered(context, one, sentOn, letter.answerBy) : null;
    for (const task of one.tasks) insertReminder(context, task, { sentOn, recipient: null, content: null, documentId });
  }
  return { reminded: made.reduce((sum, { tasks }) => sum + tasks.length, 0), documents: register ? made.length : 0 };
}

/** A draft of the letter as the register of what goes out begins it; its number is given when it is issued. */
async function registered(context: WriteContext, { issuer, unit, tasks }: MadePaper, on: string, answerBy: string | null): Promise<string> {
  const nothing = { symbol: null, issuedOn: null, issuer: null, issuerUnitId: null, effectiveFrom: null, effectiveTo: null, arrivalNumber: null, arrivedOn: null, copies: null, holder: null, note: null };
  const { id } = await createDocument(context, {
    ...nothing, direction: 'issued', system: issuer.system, type: 'official_letter', committeeId: issuer.committee.id, signer: issuer.head?.name ?? null, title: summaryOf(issuer, { unit, tasks, on, answerBy }), recipients: unit, urgency: 'normal', secret: false,
  });
  return id;
}

/** Tasks that can be reminded of: handed out, not over, and not logged on that day before unless it is wanted again. */
function tasksToRemind(context: WriteContext, taskIds: readonly string[], sentOn: string, again: boolean): PaperTask[] {
  if (sentOn > context.today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'sentOn' });
  const tasks = readPaperTasks(context, taskIds, sentOn);
  const [first] = tasks;
  if (first === undefined || tasks.length < new Set(taskIds).size) throw ruleError({ rule: 'TASK_PAPER_TASKS' });
  context.records.describe(tasks.length === 1 ? `${first.code} · ${first.title}` : `${first.code} (+${tasks.length - 1})`);
  for (const { code, assignedOn, class: name } of tasks) {
    if (assignedOn === null) throw ruleError({ rule: 'TASK_IS_DRAFT', params: { label: code } });
    if (name === 'cancelled' || name === 'completed_late' || name === 'completed_on_time') throw ruleError({ rule: 'TASK_REMINDED_OVER', params: { label: code } });
    if (sentOn < assignedOn) throw ruleError({ rule: 'REMINDED_BEFORE_ASSIGNED', field: 'sentOn', params: { label: code, date: assignedOn } });
  }
  const known = remindedOn(context, taskIds, sentOn);
  if (known.length > 0 && !again) throw ruleError({ rule: 'TASK_REMINDED', field: 'sentOn', params: { count: known.length, date: sentOn } });
  return tasks;
}

function insertReminder({ records }: WriteContext, task: PaperTask, { sentOn, recipient, content, documentId }: Pick<Reminding, 'sentOn' | 'recipient' | 'content' | 'documentId'>): void {
  records.insert('task_reminder', { task_id: task.id, sent_on: sentOn, recipient: recipient ?? task.leadUnit ?? task.code, document_id: documentId, content, reply_on: null });
}

/** Takes down when a reminder was answered, or that it was not after all. */
export function recordReply({ records, today }: WriteContext, { replyOn, ...ref }: Ref & { replyOn: string | null }): { id: string; rev: number } {
  const reminder = records.seen('task_reminder', ref);
  const task = records.current('task', reminder.task_id);
  records.describe(`${task.code} · ${task.title}`);
  if (replyOn !== null && replyOn > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'replyOn' });
  if (replyOn !== null && replyOn < reminder.sent_on) throw ruleError({ rule: 'REPLY_BEFORE_REMINDER', field: 'replyOn', params: { date: reminder.sent_on } });
  return { id: ref.id, rev: records.update('task_reminder', ref, { reply_on: replyOn }) };
}

/** The reminders of a task, the newest first. Of a secret letter nothing is told but that there is one. */
export function listReminders({ connection }: ReadContext, taskId: string): ReminderRow[] {
  return connection.prepare(`SELECT r.id, r.rev, r.sent_on AS sentOn, r.recipient, r.content, r.reply_on AS replyOn, r.document_id AS documentId, CASE WHEN d.secret = 1 THEN d.symbol ELSE ifnull(d.symbol, d.title) END AS documentName
    FROM task_reminder AS r LEFT JOIN document AS d ON d.id = r.document_id AND d.deleted_at IS NULL WHERE r.task_id = ? AND r.deleted_at IS NULL ORDER BY r.sent_on DESC, r.id DESC`).all(taskId) as ReminderRow[];
}
