import { workingDayFrom } from '#shared/rules/deadlines.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { TaskExtensionRow, TaskRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { holidayTable } from '../deadlines/service.ts';
import { refuseMark } from '../documents/service.ts';
import { handedOut, refuseSecretPaper, taskForWriting, type Written } from './service.ts';

/** Who granted or refused a later deadline, when, and by which paper or words. */
export interface Answer {
  decision: 'granted' | 'refused';
  decidedBy: string;
  decidedOn: string;
  documentId: string | null;
  note: string | null;
}
interface Asking {
  items: readonly Ref[];
  requestedOn: string;
  reason: string;
  newDueOn: string;
  answer: Answer | null;
}

/** Asks for a later deadline for tasks, each of which waits for one answer at a time; decides at once where the answer is there. */
export function extendTasks(context: WriteContext, { items, requestedOn, reason, newDueOn, answer }: Asking): { asked: number } {
  const { connection, records, today } = context;
  refuseMark(reason);
  if (requestedOn > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'requestedOn' });
  const day = workingDayFrom(newDueOn, holidayTable(context)).day;
  for (const item of items) {
    const task = extensible(taskForWriting(context, item), day);
    if (connection.prepare('SELECT 1 FROM task_extension WHERE task_id = ? AND decision IS NULL AND deleted_at IS NULL').get(task.id) !== undefined) throw ruleError({ rule: 'EXTENSION_WAITS', params: { label: task.code } });
    const id = records.insert('task_extension', { task_id: task.id, requested_on: requestedOn, reason, old_due_on: task.due_on, new_due_on: day, decision: null, decided_by: null, decided_on: null, decision_document_id: null, decision_note: null });
    if (answer !== null) decide(context, records.current('task_extension', id), { newDueOn: day, ...answer });
  }
  return { asked: items.length };
}

/** Answers an extension that was asked for. Only one that is granted moves the deadline. */
export function decideExtension(context: WriteContext, { id, rev, ...answer }: Ref & Answer & { newDueOn: string }): Written {
  const { records } = context;
  const asked = records.seen('task_extension', { id, rev });
  const task = records.current('task', asked.task_id);
  records.describe(`${task.code} · ${task.title}`);
  if (asked.decision !== null) throw ruleError({ rule: 'EXTENSION_DECIDED', params: { label: task.code } });
  const newDueOn = workingDayFrom(answer.newDueOn, holidayTable(context)).day;
  if (answer.decision === 'granted') extensible(task, newDueOn);
  decide(context, asked, { ...answer, newDueOn });
  return { id, rev: records.current('task_extension', id).rev };
}

function decide(context: WriteContext, asked: TaskExtensionRow, { newDueOn, decision, decidedBy, decidedOn, documentId, note }: Answer & { newDueOn: string }): void {
  const { records, today } = context;
  for (const text of [decidedBy, note]) refuseMark(text);
  if (decidedOn > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'decidedOn' });
  if (decidedOn < asked.requested_on) throw ruleError({ rule: 'DATE_ORDER', field: 'decidedOn' });
  refuseSecretPaper(context, documentId, 'documentId');
  records.patch('task_extension', asked.id, { new_due_on: newDueOn, decision, decided_by: decidedBy, decided_on: decidedOn, decision_document_id: documentId, decision_note: note });
  if (decision === 'granted') records.patch('task', asked.task_id, { due_on: newDueOn, due_text: null });
  else records.touch('task', asked.task_id);
}

/** A deadline is put off only for a task that was handed out, is not over and has one, and only to a later day. */
function extensible(task: TaskRow, newDueOn: string): TaskRow {
  handedOut(task);
  if (task.status === 'completed' || task.status === 'cancelled') throw ruleError({ rule: 'TASK_NOT_OPEN', params: { label: task.code } });
  if (task.standing === 1) throw ruleError({ rule: 'TASK_STANDING_DUE', field: 'newDueOn' });
  const before = task.due_on ?? task.assigned_on ?? '';
  if (newDueOn <= before) throw ruleError({ rule: 'EXTENSION_NOT_LATER', field: 'newDueOn', params: { label: task.code, date: before } });
  return task;
}
