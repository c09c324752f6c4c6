import { isOpen, type TaskStatus } from '#shared/rules/tasks.ts';
import type { WriteContext } from '../../context.ts';

function linksOf({ connection }: WriteContext, itemId: string): { id: string; taskId: string }[] {
  return connection.prepare('SELECT id, task_id AS taskId FROM agenda_task WHERE agenda_item_id = ? AND deleted_at IS NULL').all(itemId) as { id: string; taskId: string }[];
}

/** The tasks under a row go with it out of the agenda. */
export function removeTasksOf(context: WriteContext, itemId: string): void {
  for (const { id } of linksOf(context, itemId)) context.records.removeNow('agenda_task', id);
}

/** The tasks under a row go with it to another meeting, but for those that stand on its agenda already. */
export function moveTasksOf(context: WriteContext, itemId: string, meetingId: string): void {
  const there = context.connection.prepare('SELECT 1 FROM agenda_task WHERE meeting_id = ? AND task_id = ? AND deleted_at IS NULL');
  for (const { id, taskId } of linksOf(context, itemId)) {
    if (there.get(meetingId, taskId) === undefined) context.records.patch('agenda_task', id, { meeting_id: meetingId });
    else context.records.removeNow('agenda_task', id);
  }
}

/** The tasks under a row that is taken up again, so far as they are not over, stand under the row that goes on from it. One stands on an agenda once. */
export function takeTasksOver({ connection, records }: WriteContext, from: string, to: { itemId: string; meetingId: string }): void {
  const tasks = connection.prepare(`SELECT a.task_id AS taskId, a.order_no AS orderNo, t.status FROM agenda_task AS a JOIN task AS t ON t.id = a.task_id AND t.deleted_at IS NULL
    WHERE a.agenda_item_id = @from AND a.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM agenda_task AS there WHERE there.meeting_id = @meetingId AND there.task_id = a.task_id AND there.deleted_at IS NULL)
    ORDER BY a.order_no, a.id`).all({ from, meetingId: to.meetingId }) as { taskId: string; orderNo: number; status: TaskStatus }[];
  for (const { taskId, orderNo } of tasks.filter(({ status }) => isOpen(status))) records.insert('agenda_task', { meeting_id: to.meetingId, agenda_item_id: to.itemId, task_id: taskId, order_no: orderNo });
}
