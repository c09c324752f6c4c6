import type { TaskDetail } from '#shared/contract/tasks.ts';
import type { Recurrence } from '#shared/rules/recurrence.ts';
import { type Clarity, missingClarities } from '#shared/rules/tasks.ts';

/** What the form about a task holds. */
export type TaskValues = Pick<
  TaskDetail,
  'title' | 'detail' | 'origin' | 'meetingId' | 'conclusionId' | 'documentId' | 'recordId' | 'originText' | 'committeeId' | 'leadUnitId' | 'leaderId' | 'assigneeId' | 'product' | 'authority' | 'startsOn' | 'dueOn' | 'dueText' | 'standing' | 'priority' | 'note'
> & { coopUnitIds: string[]; /** Only of a new task: further units that get the same. */ otherLeadUnitIds: string[]; /** Only of a new task. */ recurrence: Recurrence | null };

/** A form with nothing said yet. */
export const NEW_TASK: TaskValues = {
  title: '', detail: null, origin: 'freestanding', meetingId: null, conclusionId: null, documentId: null, recordId: null, originText: null, committeeId: null, leadUnitId: null, coopUnitIds: [], leaderId: null, assigneeId: null, product: null, authority: null,
  startsOn: null, dueOn: null, dueText: null, standing: false, priority: 'normal', note: null, otherLeadUnitIds: [], recurrence: null,
};

/** What the form shows of a task that is there. */
export function valuesOf({ coopUnits, ...task }: TaskDetail): TaskValues {
  const fields = Object.keys(NEW_TASK) as (keyof TaskValues)[];
  const kept = Object.fromEntries(fields.map((field) => [field, (task as unknown as Record<string, unknown>)[field]])) as unknown as TaskValues;
  return { ...kept, coopUnitIds: coopUnits.map(({ id }) => id), otherLeadUnitIds: [], recurrence: null };
}

/** Which of the six the form does not tell yet. */
export function missingIn(values: TaskValues): Clarity[] {
  return missingClarities({ ...values, product: told(values.product), authority: told(values.authority) });
}

function told(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
