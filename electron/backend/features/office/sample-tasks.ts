import { addDays } from '#shared/rules/dates.ts';
import { addMonths, workingDayFrom, workingDayUntil } from '#shared/rules/deadlines.ts';
import { type Recurrence, periodStart } from '#shared/rules/recurrence.ts';
import { TASK_ORIGINS, TASK_PRIORITIES, TASK_STATUSES } from '#shared/rules/tasks.ts';
import type { WriteContext } from '../../context.ts';
import { holidayTable } from '../deadlines/service.ts';
import { createTask, extendTasks, makeDueTasks, moveTask, recordProgress } from '../tasks/service.ts';
import type { SampleIds } from './sample-committees.ts';

/** Days of the sample's work are counted from the day of the first start: what is late today is late whenever somebody begins. */
type Day = number;
/** What has become of a task. */
interface Became {
  status?: string | undefined;
  /** The day of the last move; `due` is the deadline itself. */
  on?: Day | string | undefined;
  result?: string | undefined;
  reason?: string | undefined;
}
export interface SampleTask extends Became {
  title: string;
  lead: string;
  committee: string;
  /** A day, or the beginning of the last month or of this quarter. */
  assigned: Day | string;
  due?: Day | undefined;
  standing?: boolean | undefined;
  priority?: string | undefined;
  origin?: string | undefined;
  originText?: string | undefined;
  document?: string | undefined;
  /** Which of the conclusions of the sample's meeting it comes from. */
  conclusion?: number | undefined;
  coop?: readonly string[] | undefined;
  leader?: string | undefined;
  assignee?: string | undefined;
  product?: string | undefined;
  authority?: string | undefined;
  recurrence?: string | undefined;
  steps?: readonly { day: Day; progress: number; content: string }[] | undefined;
  extension?: { asked: Day; due: Day; reason: string; grantedBy?: string | undefined; granted?: Day | undefined } | undefined;
  /** Further units that got the same; then what became of the task of each, the first one's first. */
  others?: readonly string[] | undefined;
  became?: readonly Became[] | undefined;
}
export interface TaskIds extends SampleIds {
  committee(code: string): string;
  document(key: string): string;
  conclusion(index: number): string;
}

/** Hands the sample's tasks out and lets happen to them what is told, day by day. */
export function insertTasks(context: WriteContext, tasks: readonly SampleTask[], ids: TaskIds): void {
  for (const task of tasks) {
    const made = createTask(context, fieldsOf(context, task, ids));
    const group = context.connection.prepare('SELECT id FROM task WHERE id = @id OR group_id = @id ORDER BY code').pluck().all({ id: made.id }) as string[];
    for (const [index, id] of group.entries()) live(context, id, { ...task, ...task.became?.[index] });
  }
  makeDueTasks(context);
}

function fieldsOf(context: WriteContext, task: SampleTask, ids: TaskIds): Parameters<typeof createTask>[1] {
  const origin = task.conclusion === undefined ? (task.origin ?? 'freestanding') : 'conclusion';
  return {
    title: task.title, detail: null, origin: oneOf(TASK_ORIGINS, origin), conclusionId: task.conclusion === undefined ? null : ids.conclusion(task.conclusion), documentId: task.document === undefined ? null : ids.document(task.document), originText: task.originText ?? null,
    committeeId: ids.committee(task.committee), leadUnitId: ids.unit(task.lead), otherLeadUnitIds: (task.others ?? []).map((key) => ids.unit(key)), coopUnitIds: (task.coop ?? []).map((key) => ids.unit(key)),
    leaderId: task.leader === undefined ? null : ids.person(task.leader), assigneeId: task.assignee === undefined ? null : ids.person(task.assignee), product: task.product ?? null, authority: task.authority ?? null,
    startsOn: null, dueOn: task.due === undefined ? null : deadlineOn(context, task.due), dueText: null, standing: task.standing ?? false, priority: oneOf(TASK_PRIORITIES, task.priority ?? 'normal'), note: null,
    assignedOn: beginningOf(context, task.assigned), recurrence: (task.recurrence ?? null) as Recurrence | null,
  };
}

function live(context: WriteContext, id: string, task: SampleTask): void {
  const { records, today } = context;
  const seen = () => ({ id, rev: records.current('task', id).rev });
  for (const { day, progress, content } of task.steps ?? []) recordProgress(context, { ...seen(), madeOn: addDays(today, day), progress, content });
  if (task.extension !== undefined) putOff(context, seen(), task.extension);
  if (task.status === undefined || task.status === records.current('task', id).status) return;
  const on = typeof task.on === 'number' ? addDays(today, task.on) : (records.current('task', id).due_on ?? today);
  moveTask(context, { ...seen(), status: oneOf(TASK_STATUSES, task.status), on, reason: task.reason ?? null, result: task.result ?? null, resultDocumentId: null });
}

function putOff(context: WriteContext, item: { id: string; rev: number }, { asked, due, reason, grantedBy, granted }: NonNullable<SampleTask['extension']>): void {
  const { today } = context;
  const answer = grantedBy === undefined ? null : { decision: 'granted' as const, decidedBy: grantedBy, decidedOn: addDays(today, granted ?? asked), documentId: null, note: null };
  extendTasks(context, { items: [item], requestedOn: addDays(today, asked), reason, newDueOn: addDays(today, due), answer });
}

/** A deadline is a working day; one that is over stays over, one that is to come stays to come. */
function deadlineOn(context: WriteContext, day: Day): string {
  const on = addDays(context.today, day);
  return day < 0 ? workingDayUntil(on, holidayTable(context)) : workingDayFrom(on, holidayTable(context)).day;
}

function beginningOf({ today }: WriteContext, assigned: Day | string): string {
  if (typeof assigned === 'number') return addDays(today, assigned);
  return assigned === 'last month' ? addMonths(periodStart('month', today), -1) : periodStart('quarter', today);
}

function oneOf<T extends string>(known: readonly T[], told: string): T {
  const found = known.find((one) => one === told);
  if (found === undefined) throw new Error(`The sample office has a task with "${told}", which no task can have`);
  return found;
}
