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
