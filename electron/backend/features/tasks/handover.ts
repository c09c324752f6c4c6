import type { ReadContext, WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { TaskRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { byCode } from './code-order.ts';
import { entryOf, refuseSecretPaper, taskForWriting } from './service.ts';

interface HandOver {
  /** The tasks that were chosen; null hands all of the giver over. */
  items: readonly Ref[] | null;
  fromUnitId: string | null;
  fromPersonId: string | null;
  toUnitId: string | null;
  toPersonId: string | null;
  handedOn: string;
  reason: string;
  documentId: string | null;
}

const NOT_OVER = "status NOT IN ('completed', 'cancelled') AND deleted_at IS NULL";

/** Hands tasks that are not over to another unit (which then leads) or person, with a record of its own and a line in the log of each. */
export function handOverTasks(context: WriteContext, input: HandOver): { handedOver: number } {
  const { records } = context;
  refuseOddHandOver(context, input);
  const tasks = input.items === null ? openTasksOf(context, input) : input.items.map((item) => notOver(taskForWriting(context, item)));
  const going = tasks.filter((task) => Object.keys(changeOf(task, input)).length > 0);
  if (going.length === 0) throw ruleError({ rule: 'HANDOVER_NOTHING' });
  const { fromUnitId, fromPersonId, toUnitId, toPersonId, handedOn, reason, documentId } = input;
  const id = records.insert('task_handover', { from_unit_id: fromUnitId, from_person_id: fromPersonId, to_unit_id: toUnitId, to_person_id: toPersonId, handed_on: handedOn, reason, document_id: documentId });
  for (const task of going) handOne(context, task, input, id);
  return { handedOver: going.length };
}

function handOne(context: WriteContext, task: TaskRow, input: HandOver, handoverId: string): void {
  const { connection, records } = context;
  records.describe(`${task.code} · ${task.title}`);
  records.patch('task', task.id, changeOf(task, input));
  records.insert('task_entry', { ...entryOf(task, { status: task.status, progress: task.progress }), kind: 'handover', made_on: input.handedOn, content: input.reason, meeting_id: null, handover_id: handoverId });
  if (input.toUnitId === null) return;
  const cooperates = connection.prepare('SELECT id FROM task_unit WHERE task_id = ? AND org_unit_id = ? AND deleted_at IS NULL').pluck().all(task.id, input.toUnitId) as string[];
  for (const id of cooperates) records.removeNow('task_unit', id);
}

/** What the hand-over changes on a task. A person takes over the parts the giver had; where tasks were chosen, the answering for them. */
function changeOf(task: TaskRow, { fromPersonId, toUnitId, toPersonId }: HandOver): Partial<Pick<TaskRow, 'lead_unit_id' | 'leader_id' | 'assignee_id'>> {
  if (toUnitId !== null) return task.lead_unit_id === toUnitId ? {} : { lead_unit_id: toUnitId };
  if (fromPersonId === null) return task.assignee_id === toPersonId ? {} : { assignee_id: toPersonId };
  return { ...(task.leader_id === fromPersonId && { leader_id: toPersonId }), ...(task.assignee_id === fromPersonId && { assignee_id: toPersonId }) };
}

function openTasksOf({ connection }: WriteContext, { fromUnitId, fromPersonId }: HandOver): TaskRow[] {
  if (fromUnitId !== null) return connection.prepare(`SELECT * FROM task WHERE lead_unit_id = ? AND ${NOT_OVER} ORDER BY ${byCode('code')}`).all(fromUnitId) as TaskRow[];
  return connection.prepare(`SELECT * FROM task WHERE (leader_id = @id OR assignee_id = @id) AND ${NOT_OVER} ORDER BY ${byCode('code')}`).all({ id: fromPersonId }) as TaskRow[];
}

function notOver(task: TaskRow): TaskRow {
  if (task.status === 'completed' || task.status === 'cancelled') throw ruleError({ rule: 'TASK_NOT_OPEN', params: { label: task.code } });
  return task;
}

function refuseOddHandOver(context: WriteContext, { items, fromUnitId, fromPersonId, toUnitId, toPersonId, handedOn, reason, documentId }: HandOver): void {
  const { records, today } = context;
  refuseMark(reason);
  if (handedOn > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'handedOn' });
  if ((toUnitId === null) === (toPersonId === null)) throw ruleError({ rule: 'HANDOVER_TO_WHOM', field: 'toUnitId' });
  if (items === null && (toUnitId === null ? fromPersonId : fromUnitId) === null) throw ruleError({ rule: 'HANDOVER_NOTHING' });
  if (toUnitId !== null && toUnitId === fromUnitId) throw ruleError({ rule: 'HANDOVER_SAME', field: 'toUnitId' });
  if (toPersonId !== null && toPersonId === fromPersonId) throw ruleError({ rule: 'HANDOVER_SAME', field: 'toPersonId' });
  if (toUnitId !== null) records.current('org_unit', toUnitId);
  if (toPersonId !== null) records.current('person', toPersonId);
  refuseSecretPaper(context, documentId, 'documentId');
}

/** How many tasks that are not over a unit leads or co-operates in, or a person answers for. */
export function openOf({ connection }: ReadContext, { unitId, personId }: { unitId: string | null; personId: string | null }): { open: number } {
  const count = (where: string, id: string) => ({ open: connection.prepare(`SELECT count(*) FROM task WHERE (${where}) AND ${NOT_OVER}`).pluck().get({ id }) as number });
  if (unitId !== null) return count('lead_unit_id = @id', unitId);
  return personId === null ? { open: 0 } : count('leader_id = @id OR assignee_id = @id', personId);
}
