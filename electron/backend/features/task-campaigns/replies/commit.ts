import { formatDate } from '#shared/rules/dates.ts';
import { type AnswerField, type Answers, answersOf, type AnswerValue, SHEET_STATUS_WORDS, type SheetStatus } from '#shared/rules/task-sheet.ts';
import { mergedAnswers } from '#shared/rules/task-sheet-compare.ts';
import { moveNeedsReason, type TaskStatus } from '#shared/rules/tasks.ts';
import type { AbortFlag } from '../../../abort-flag.ts';
import type { WriteContext } from '../../../context.ts';
import type { TaskRow } from '../../../db/tables.ts';
import { appError, ruleError } from '../../../errors.ts';
import { moveTask, recordProgress } from '../../tasks/service.ts';
import { type PlannedFile, type PlannedRow, refuseBroken, type ReplyPlan } from './plan.ts';

export interface TakenReplies {
  taken: number;
  changed: number;
  entry: { origin: string; seq: number };
}

/** What the log calls a cell that nobody could read. */
const CELL_NAMES: Record<AnswerField, string> = { progress: 'Tiến độ', result: 'Kết quả', doneOn: 'Ngày hoàn thành', status: 'Tình trạng', reason: 'Lý do chậm', extendTo: 'Gia hạn đến', note: 'Ghi chú' };

/** Writes replies in the writer's transaction: the answers, the wishes, the files named as evidence, all one history entry. */
export function commitReplies(context: WriteContext, plan: ReplyPlan, flag: AbortFlag): TakenReplies {
  const { records } = context;
  records.current('task_campaign', plan.campaignId);
  records.describe(plan.files.length === 1 ? `${plan.files[0]?.unitName ?? ''} · ${plan.title}` : plan.title);
  if (plan.receivedOn > context.today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'receivedOn' });
  let changed = 0;
  for (const [index, file] of plan.files.entries()) {
    if (flag.aborted) throw appError('CANCELLED');
    changed += writeReply(context, plan, file);
    flag.count(index + 1);
  }
  return { taken: plan.files.length, changed, entry: { origin: records.head.origin, seq: records.seq } };
}

function writeReply(context: WriteContext, { campaignId, title, receivedOn }: ReplyPlan, file: PlannedFile): number {
  const { records } = context;
  const { campaignUnitId, unitName, version, fileName, bytes, sha256, kept, toldBy } = file;
  records.current('task_campaign_unit', campaignUnitId);
  const changed = file.rows.reduce((sum, { taken }) => sum + Object.keys(taken).length, 0);
  const replyId = records.insert('task_reply', { campaign_id: campaignId, campaign_unit_id: campaignUnitId, version, received_on: receivedOn, file_name: fileName, bytes, sha256, kept: kept ? 1 : 0, told_by: toldBy, changed });
  const from = `Theo phản hồi của ${unitName} (đợt “${title}”, tệp ${fileName})`;
  for (const row of file.rows) {
    takeRow(context, row, { from, receivedOn });
    for (const name of row.evidence) nameEvidence(context, row.taskId, replyId, name);
  }
  return changed;
}

/** Brings a task to what its row says: the log first, then the state, then what is told of the result. */
function takeRow(context: WriteContext, row: PlannedRow, { from, receivedOn }: { from: string; receivedOn: string }): void {
  const { taken, leftOver } = row;
  if (Object.keys(taken).length === 0 && leftOver.length === 0) return;
  const task = context.records.current('task', row.taskId);
  refuseMoved(task, row);
  const values = mergedAnswers(currentOf(task), taken);
  refuseBroken(task.code, values, { assignedOn: task.assigned_on, dueOn: task.due_on, leadUnitId: task.lead_unit_id, extensionOpen: taken.extendTo !== undefined && hasOpenExtension(context, task.id), label: null, today: context.today });
  const content = [from, ...linesOf(row)].join('\n');
  if (task.status !== 'completed' && task.status !== 'cancelled') recordProgress(context, { id: task.id, rev: task.rev, madeOn: receivedOn, progress: Number(values.progress), content });
  if (taken.status !== undefined || taken.doneOn !== undefined) bringTo(context, task.id, values, from);
  if (taken.result !== undefined) context.records.patch('task', task.id, { result: text(taken.result) });
  if (typeof taken.extendTo === 'string') {
    context.records.insert('task_extension', {
      task_id: task.id, requested_on: receivedOn, reason: text(values.reason) ?? from, old_due_on: task.due_on, new_due_on: taken.extendTo, decision: null, decided_by: null, decided_on: null, decision_document_id: null, decision_note: null,
    });
  }
}

/** The record says something else than when the reply was compared with it. */
function refuseMoved(task: TaskRow, { seen }: PlannedRow): void {
  const now = currentOf(task);
  if ((Object.keys(seen) as AnswerField[]).some((field) => seen[field] !== now[field])) throw ruleError({ rule: 'TASK_REPLIES_STALE', params: { label: task.code } });
}

function currentOf(task: TaskRow): Answers {
  return answersOf({ status: task.status as TaskStatus, progress: task.progress, result: task.result, reportedOn: task.reported_on ?? task.completed_on });
}

/** What a unit reports as done waits for confirmation. A day that is corrected while it waits is put right in its place. */
function bringTo(context: WriteContext, id: string, { status, doneOn, result }: Answers, from: string): void {
  const { status: before, rev, reported_on } = context.records.current('task', id);
  const wanted: TaskStatus = status === 'done' ? 'awaiting_confirmation' : (status as TaskStatus);
  if (before === wanted) {
    if (wanted === 'awaiting_confirmation' && typeof doneOn === 'string' && doneOn !== reported_on) context.records.patch('task', id, { reported_on: doneOn });
    return;
  }
  moveTask(context, { id, rev, status: wanted, on: typeof doneOn === 'string' && status === 'done' ? doneOn : context.today, reason: moveNeedsReason(before as TaskStatus, wanted) ? from : null, result: text(result), resultDocumentId: null });
}

function hasOpenExtension({ connection }: WriteContext, taskId: string): boolean {
  return connection.prepare('SELECT 1 FROM task_extension WHERE task_id = ? AND decision IS NULL AND deleted_at IS NULL').get(taskId) !== undefined;
}

function nameEvidence({ connection, records }: WriteContext, taskId: string, replyId: string, name: string): void {
  const known = connection.prepare('SELECT 1 FROM task_evidence WHERE task_id = ? AND file_name = ? AND deleted_at IS NULL').get(taskId, name);
  if (known === undefined) records.insert('task_evidence', { task_id: taskId, reply_id: replyId, file_name: name });
}

/** What the log tells of a row. Words nobody could read are told as they stand: nothing a unit wrote is lost. */
function linesOf({ taken, leftOver }: PlannedRow): string[] {
  const shown = (field: AnswerField, value: AnswerValue): string => {
    if (field === 'status') return SHEET_STATUS_WORDS[value as SheetStatus];
    if (field === 'doneOn' || field === 'extendTo') return formatDate(String(value));
    return field === 'progress' ? `${value}%` : String(value);
  };
  const told = (Object.entries(taken) as [AnswerField, AnswerValue][]).map(([field, value]) => `${CELL_NAMES[field]}: ${shown(field, value)}`);
  return [...told, ...leftOver.map(({ field, text: words }) => `Chưa ghi nhận: ${CELL_NAMES[field]} “${words}”`)];
}

function text(value: AnswerValue): string | null {
  return value === null ? null : String(value);
}
