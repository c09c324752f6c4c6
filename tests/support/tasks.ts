import type { WriteContext } from '../../electron/backend/context.ts';
import { createTask } from '../../electron/backend/features/tasks/service.ts';
import type { BackendClient } from './client.ts';

/** What must be said of a task, everything optional left out. */
export const BARE_TASK = {
  title: 'Rà soát Quy chế hoạt động', detail: null, origin: 'freestanding', conclusionId: null, documentId: null, originText: null, committeeId: null, leadUnitId: null, coopUnitIds: [], leaderId: null, assigneeId: null, product: null, authority: null,
  startsOn: null, dueOn: null, dueText: null, standing: false, priority: 'normal', note: null,
} as const;

/** A draft of a task, unless a day is given on which it was handed out. */
export function aTask(context: WriteContext, { assignedOn = null, ...changes }: Partial<Parameters<typeof createTask>[1]> = {}) {
  return createTask(context, { ...BARE_TASK, ...changes, assignedOn });
}

/** Takes the tasks out of the sample office, for tests that count their own. */
export async function removeSampleTasks({ tasks }: Pick<BackendClient, 'tasks'>): Promise<void> {
  const { rows } = await tasks.list({ limit: 500 });
  await tasks.remove({ items: rows.map(({ id, rev }) => ({ id, rev })) });
}
