import { TASK_CLASSES, type TaskClass } from '#shared/rules/tasks.ts';

/** What the address of the list of tasks says: the task shown beside it, and to what it is narrowed at first. */
export interface TaskSearch {
  taskId?: string;
  class?: TaskClass;
  dueSoon?: true;
  drafts?: true;
  unitId?: string;
}

/** What of an address can be understood; the rest is left out. */
export function taskSearch(search: Record<string, unknown>): TaskSearch {
  const taskClass = TASK_CLASSES.find((one) => one === search['class']);
  return {
    ...(typeof search['taskId'] === 'string' && { taskId: search['taskId'] }), ...(typeof search['unitId'] === 'string' && { unitId: search['unitId'] }),
    ...(taskClass !== undefined && { class: taskClass }), ...(search['dueSoon'] === true && { dueSoon: true }), ...(search['drafts'] === true && { drafts: true }),
  };
}
