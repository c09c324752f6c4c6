import { workingDayFrom } from '#shared/rules/deadlines.ts';
import type { Recurrence } from '#shared/rules/recurrence.ts';
import { foldWords } from '#shared/rules/text.ts';
import { missingClarities, moveNeedsReason, TASK_MOVES, type TaskOrigin, type TaskPriority, type TaskStatus } from '#shared/rules/tasks.ts';
import type { WriteContext } from '../../context.ts';
import type { Fields, Ref } from '../../db/records.ts';
import type { TaskRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { holidayTable } from '../deadlines/service.ts';
import { refuseMark } from '../documents/service.ts';
import { NEW_LIFE, nextCode } from './life.ts';
import { beginSeries, makeNext } from './series.ts';

export { openOf as openTasksOf } from './handover.ts';
export { refuseUsedByTasks } from './uses.ts';
export { countByPeriod, countByUnit } from './overviews.ts';
export { readTaskUnits, readTracked, type TrackedTask } from './papers/tracking.ts';

export type Written = { id: string; rev: number };

export interface TaskFields {
  title: string;
  detail: string | null;
  origin: TaskOrigin;
  conclusionId: string | null;
  documentId: string | null;
  originText: string | null;
  committeeId: string | null;
  leadUnitId: string | null;
  coopUnitIds: readonly string[];
  leaderId: string | null;
  assigneeId: string | null;
  product: string | null;
  authority: string | null;
  startsOn: string | null;
  dueOn: string | null;
  dueText: string | null;
  standing: boolean;
  priority: TaskPriority;
  note: string | null;
}

/** What may be said besides when a task is put down: further units that get the same, and that it comes again. */
export interface TaskSpread {
  otherLeadUnitIds?: readonly string[];
  recurrence?: Recurrence | null;
}

/** Puts a task down under the next code of the year. With a day it is handed out at once, else it is a draft. Further units get one of their own each. */
export function createTask(context: WriteContext, { assignedOn, otherLeadUnitIds = [], recurrence = null, ...input }: TaskFields & TaskSpread & { assignedOn: string | null }): Written {
  const leads = [input.leadUnitId, ...otherLeadUnitIds];
  if (leads.length > 1 && (leads.includes(null) || new Set(leads).size < leads.length)) throw ruleError({ rule: 'TASK_LEAD_TWICE', field: 'leadUnitId' });
  const [first, ...others] = leads.map((leadUnitId) => createOne(context, { ...input, leadUnitId, coopUnitIds: input.coopUnitIds.filter((unitId) => leads.length === 1 || unitId !== leadUnitId), assignedOn, recurrence })) as [string, ...string[]];
  if (others.length > 0) for (const id of [first, ...others]) context.records.patch('task', id, { group_id: first });
  return { id: first, rev: context.records.current('task', first).rev };
}

function createOne(context: WriteContext, { assignedOn, recurrence, ...told }: TaskFields & { assignedOn: string | null; recurrence: Recurrence | null }): string {
  const { records } = context;
  const code = nextCode(context);
  records.describe(`${code} · ${told.title}`);
  const { series, dueOn } = beginSeries(context, { recurrence, assignedOn, dueOn: told.dueOn, standing: told.standing });
  const input = { ...told, dueOn };
  refuseOdd(context, input, assignedOn);
  const id = records.insert('task', { code, assigned_on: assignedOn, ...columnsOf(input), ...NEW_LIFE, ...series });
  setCoopUnits(context, id, input.coopUnitIds);
  return id;
}

/** Corrects what is told of a task. Once it was handed out, its deadline stays: it changes by an extension. */
export function updateTask(context: WriteContext, { wholeGroup = false, ...input }: TaskFields & Ref & { wholeGroup?: boolean }): Written {
  const before = taskForWriting(context, input);
  refuseOdd(context, input, before.assigned_on);
  if (before.assigned_on !== null && before.due_on !== input.dueOn) throw ruleError({ rule: 'TASK_DEADLINE_FIXED', field: 'dueOn', params: { label: before.code } });
  setCoopUnits(context, input.id, input.coopUnitIds);
  if (wholeGroup) updateGroup(context, before, input);
  return { id: input.id, rev: context.records.update('task', input, columnsOf(input)) };
}

/** The words all tasks of one directive have in common, changed on the others of the group that are not over. */
function updateGroup({ connection, records }: WriteContext, task: TaskRow, input: TaskFields): void {
  const { title, title_fold, detail, origin, conclusion_id, document_id, origin_text, committee_id, product, authority, priority } = columnsOf(input);
  const common = { title, title_fold, detail, origin, conclusion_id, document_id, origin_text, committee_id, product, authority, priority };
  const others = connection.prepare("SELECT id FROM task WHERE group_id = ? AND id <> ? AND deleted_at IS NULL AND status NOT IN ('completed', 'cancelled')").pluck().all(task.group_id, task.id) as string[];
  for (const id of others) records.patch('task', id, common);
}

/** What is told of a task, with a deadline of a draft moved from a day off to the next working day. */
export function onWorkingDay<T extends { dueOn: string | null; id?: string }>(context: WriteContext, input: T): T {
  if (input.dueOn === null || (input.id !== undefined && context.records.current('task', input.id).assigned_on !== null)) return input;
  return { ...input, dueOn: workingDayFrom(input.dueOn, holidayTable(context)).day };
}

/** Hands drafts out. A task that does not name who does it cannot be: nobody would know of it. */
export function handOutTasks(context: WriteContext, { items, assignedOn }: { items: readonly Ref[]; assignedOn: string }): { handedOut: number } {
  for (const item of items) {
    const task = taskForWriting(context, item);
    if (task.assigned_on !== null) throw ruleError({ rule: 'TASK_HANDED_OUT', params: { label: task.code } });
    refuseUnclear(task, assignedOn);
    context.records.update('task', item, { assigned_on: assignedOn });
  }
  return { handedOut: items.length };
}

/** Takes a step of the work down. Work that is reported on has begun. */
export function recordProgress(context: WriteContext, { madeOn, progress, content, ...ref }: Ref & { madeOn: string; progress: number; content: string | null }): Written {
  const { records, today } = context;
  const task = handedOut(taskForWriting(context, ref));
  refuseMark(content);
  if (madeOn > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'madeOn' });
  if (task.status === 'completed' || task.status === 'cancelled') throw ruleError({ rule: 'TASK_OVER', params: { label: task.code } });
  const status = task.status === 'not_started' && progress > 0 ? 'in_progress' : task.status;
  records.insert('task_entry', { ...entryOf(task, { status, progress }), kind: 'progress', made_on: madeOn, content, meeting_id: null });
  return { id: ref.id, rev: records.update('task', ref, { progress, status }) };
}

/** Moves a task to another state, with the day and the reason where the move asks for one. The log keeps both states. */
export function moveTask(context: WriteContext, { status, on, reason, result, resultDocumentId, ...ref }: Ref & { status: TaskStatus; on: string; reason: string | null; result: string | null; resultDocumentId: string | null }): Written {
  const { records, today } = context;
  const task = handedOut(taskForWriting(context, ref));
  const from = task.status as TaskStatus;
  if (!TASK_MOVES[from].includes(status)) throw ruleError({ rule: 'TASK_MOVE_UNKNOWN', params: { label: task.code } });
  if (moveNeedsReason(from, status) && reason === null) throw ruleError({ rule: 'REASON_REQUIRED', field: 'reason' });
  if (on > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'on' });
  if ((status === 'completed' || status === 'awaiting_confirmation') && on < (task.assigned_on ?? on)) throw ruleError({ rule: 'TASK_DONE_BEFORE_ASSIGNED', field: 'on', params: { date: task.assigned_on ?? on } });
  for (const text of [reason, result]) refuseMark(text);
  refuseSecretPaper(context, resultDocumentId, 'resultDocumentId');
  const progress = status === 'completed' ? 100 : task.progress;
  records.insert('task_entry', { ...entryOf(task, { status, progress }), kind: 'status', made_on: on, content: reason ?? result, meeting_id: null });
  const columns = {
    status, progress, status_reason: reason,
    reported_on: status === 'awaiting_confirmation' ? on : status === 'completed' ? task.reported_on : null,
    completed_on: status === 'completed' ? (task.reported_on ?? on) : null,
    accepted_on: status === 'completed' && from === 'awaiting_confirmation' ? on : null,
    ...(result !== null && { result }), ...(resultDocumentId !== null && { result_document_id: resultDocumentId }),
  };
  const rev = records.update('task', ref, columns);
  if (status === 'completed' && task.task_series_id !== null) makeNext(context, task.task_series_id);
  return { id: ref.id, rev };
}

/** Moves several tasks to one state in one step: all of them, or none. */
export function moveTasks(context: WriteContext, { items, ...move }: { items: readonly Ref[]; status: TaskStatus; on: string; reason: string | null }): { moved: number } {
  for (const item of items) moveTask(context, { ...item, ...move, result: null, resultDocumentId: null });
  return { moved: items.length };
}

/** Puts tasks into the recycle bin with what hangs on them. */
export function removeTasks(context: WriteContext, items: readonly Ref[]): { removed: number } {
  const { connection, records } = context;
  for (const item of items) {
    taskForWriting(context, item);
    for (const table of ['task_unit', 'task_entry', 'task_extension', 'task_reminder', 'task_alert', 'attachment', 'agenda_task'] as const) {
      for (const id of connection.prepare(`SELECT id FROM ${table} WHERE task_id = ? AND deleted_at IS NULL`).pluck().all(item.id) as string[]) records.removeNow(table, id);
    }
    records.remove('task', item);
  }
  return { removed: items.length };
}

/** A task as the user saw it; the write bears its name. */
export function taskForWriting({ records }: WriteContext, ref: Ref): TaskRow {
  const task = records.seen('task', ref);
  records.describe(`${task.code} · ${task.title}`);
  return task;
}

/** What an entry of the log tells of the states before and after. */
export function entryOf(task: TaskRow, after: { status: string; progress: number }) {
  return { task_id: task.id, old_status: task.status, new_status: after.status, old_progress: task.progress, new_progress: after.progress, handover_id: null };
}

/** A task that was handed out; refuses a draft. */
export function handedOut(task: TaskRow): TaskRow {
  if (task.assigned_on === null) throw ruleError({ rule: 'TASK_IS_DRAFT', params: { label: task.code } });
  return task;
}

function columnsOf(input: TaskFields): Omit<Fields<'task'>, 'code' | 'assigned_on' | 'status' | 'status_reason' | 'progress' | 'reported_on' | 'completed_on' | 'accepted_on' | 'result' | 'result_document_id' | 'group_id' | 'task_series_id' | 'period_on'> {
  return {
    title: input.title, title_fold: foldWords(input.title), detail: input.detail, origin: input.origin, conclusion_id: input.conclusionId, document_id: input.documentId, origin_text: input.originText, committee_id: input.committeeId,
    lead_unit_id: input.leadUnitId, leader_id: input.leaderId, assignee_id: input.assigneeId, product: input.product, authority: input.authority, priority: input.priority, starts_on: input.startsOn, due_on: input.dueOn, due_text: input.dueText,
    standing: input.standing ? 1 : 0, note: input.note,
  };
}

function setCoopUnits({ connection, records }: WriteContext, taskId: string, unitIds: readonly string[]): void {
  const held = connection.prepare('SELECT id, org_unit_id AS unitId, order_no AS orderNo FROM task_unit WHERE task_id = ? AND deleted_at IS NULL').all(taskId) as { id: string; unitId: string; orderNo: number }[];
  for (const row of held) if (!unitIds.includes(row.unitId)) records.removeNow('task_unit', row.id);
  for (const [index, unitId] of unitIds.entries()) {
    const known = held.find((row) => row.unitId === unitId);
    if (known === undefined) records.insert('task_unit', { task_id: taskId, org_unit_id: unitId, order_no: index + 1 });
    else records.patch('task_unit', known.id, { order_no: index + 1 });
  }
}

function refuseOdd(context: WriteContext, input: TaskFields, assignedOn: string | null): void {
  const { records } = context;
  if ((input.origin === 'conclusion') !== (input.conclusionId !== null)) throw ruleError({ rule: 'TASK_SOURCE_REQUIRED', field: 'conclusionId' });
  if ((input.origin === 'document') !== (input.documentId !== null)) throw ruleError({ rule: 'TASK_SOURCE_REQUIRED', field: 'documentId' });
  if (input.standing && input.dueOn !== null) throw ruleError({ rule: 'TASK_STANDING_DUE', field: 'dueOn' });
  if (input.startsOn !== null && input.dueOn !== null && input.dueOn < input.startsOn) throw ruleError({ rule: 'DATE_ORDER', field: 'dueOn' });
  if (new Set(input.coopUnitIds).size < input.coopUnitIds.length) throw ruleError({ rule: 'TASK_UNIT_TWICE', field: 'coopUnitIds' });
  if (input.leadUnitId !== null && input.coopUnitIds.includes(input.leadUnitId)) throw ruleError({ rule: 'TASK_LEAD_COOPERATES', field: 'coopUnitIds' });
  for (const text of [input.title, input.detail, input.originText, input.product, input.authority, input.dueText, input.note]) refuseMark(text);
  if (input.conclusionId !== null) records.current('conclusion', input.conclusionId);
  refuseSecretPaper(context, input.documentId, 'documentId');
  if (input.committeeId !== null) records.current('committee', input.committeeId);
  for (const unitId of [input.leadUnitId, ...input.coopUnitIds]) if (unitId !== null) records.current('org_unit', unitId);
  for (const personId of [input.leaderId, input.assigneeId]) if (personId !== null) records.current('person', personId);
  if (assignedOn !== null) refuseUnclear({ lead_unit_id: input.leadUnitId, due_on: input.dueOn }, assignedOn);
}

/** A paper marked as secret is named by nothing in the open. */
export function refuseSecretPaper({ records }: WriteContext, documentId: string | null, field: string): void {
  if (documentId !== null && records.current('document', documentId).secret === 1) throw ruleError({ rule: 'TASK_FROM_SECRET', field });
}

function refuseUnclear({ lead_unit_id, due_on }: Pick<TaskRow, 'lead_unit_id' | 'due_on'>, assignedOn: string): void {
  if (lead_unit_id === null) throw ruleError({ rule: 'TASK_WITHOUT_LEAD', field: 'leadUnitId' });
  if (due_on !== null && due_on < assignedOn) throw ruleError({ rule: 'TASK_DUE_BEFORE_ASSIGNED', field: 'dueOn', params: { date: assignedOn } });
}

/** Which of the six a stored task does not tell. */
export function missingOf(task: TaskRow) {
  return missingClarities({ leadUnitId: task.lead_unit_id, title: task.title, dueOn: task.due_on, standing: task.standing === 1, leaderId: task.leader_id, assigneeId: task.assignee_id, product: task.product, authority: task.authority });
}
