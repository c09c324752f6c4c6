import { addDays, daysBetween } from './dates.ts';

/** Where a task comes from (DOMAIN §1.4). */
export const TASK_ORIGINS = ['conclusion', 'document', 'recommendation', 'inspection', 'periodic', 'freestanding'] as const;
export type TaskOrigin = (typeof TASK_ORIGINS)[number];
export const TASK_PRIORITIES = ['normal', 'high', 'urgent'] as const;
export type TaskPriority = (typeof TASK_PRIORITIES)[number];

/** What is stored of how a task stands. What the days add ("overdue", "on time") is read, never stored. */
export const TASK_STATUSES = ['not_started', 'in_progress', 'awaiting_confirmation', 'completed', 'suspended', 'cancelled'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** What each state can become. What is over is only taken up again with a reason. */
export const TASK_MOVES: Record<TaskStatus, readonly TaskStatus[]> = {
  not_started: ['in_progress', 'awaiting_confirmation', 'completed', 'suspended', 'cancelled'],
  in_progress: ['not_started', 'awaiting_confirmation', 'completed', 'suspended', 'cancelled'],
  awaiting_confirmation: ['completed', 'in_progress', 'suspended', 'cancelled'],
  completed: ['in_progress'],
  suspended: ['not_started', 'in_progress', 'cancelled'],
  cancelled: ['not_started', 'in_progress'],
};

/** Whether a move must say why: out of the usual course, sent back to the unit, or taken up again. */
export function moveNeedsReason(from: TaskStatus, to: TaskStatus): boolean {
  return to === 'suspended' || to === 'cancelled' || from === 'completed' || from === 'cancelled' || (from === 'awaiting_confirmation' && to === 'in_progress');
}

/** Whether a task still waits to be done. */
export function isOpen(status: TaskStatus): boolean {
  return status === 'not_started' || status === 'in_progress' || status === 'awaiting_confirmation';
}

/** The classes of every report, in the order in which the first that fits is taken (DOMAIN §1.4). Their counts make the total. */
export const TASK_CLASSES = ['cancelled', 'suspended', 'completed_on_time', 'completed_late', 'no_deadline', 'overdue', 'awaiting_confirmation', 'not_started', 'in_progress'] as const;
export type TaskClass = (typeof TASK_CLASSES)[number];

/** What the class of a task depends on. Days are `YYYY-MM-DD`. */
export interface TaskState {
  status: TaskStatus;
  dueOn: string | null;
  completedOn: string | null;
}

/** The one class a task is in on a day. A day of completion equal to the deadline is on time. */
export function classOf({ status, dueOn, completedOn }: TaskState, day: string): TaskClass {
  if (status === 'cancelled' || status === 'suspended') return status;
  if (status === 'completed') return dueOn === null || (completedOn ?? day) <= dueOn ? 'completed_on_time' : 'completed_late';
  if (dueOn === null) return 'no_deadline';
  return day > dueOn ? 'overdue' : status;
}

/** How many days before its deadline a task is due soon, unless the office says otherwise. */
export const DUE_SOON_DAYS = 7;

/** Whether the deadline of an open task lies within the next days: a flag beside the class, never a class. */
export function isDueSoon({ status, dueOn }: TaskState, day: string, days: number): boolean {
  return isOpen(status) && dueOn !== null && day <= dueOn && dueOn <= addDays(day, days);
}

/** The days a task is over its deadline, or was when it was completed; 0 when it is not. */
export function daysLate({ dueOn, completedOn, status }: TaskState, day: string): number {
  if (dueOn === null || status === 'cancelled' || status === 'suspended') return 0;
  return Math.max(0, daysBetween(dueOn, completedOn ?? day));
}

/** The six things a task must tell before it is handed out ("6 rõ"), in their usual order. */
export const CLARITIES = ['people', 'work', 'time', 'responsibility', 'product', 'authority'] as const;
export type Clarity = (typeof CLARITIES)[number];

/** What the six are read from. */
export interface ClarityFacts {
  leadUnitId: string | null;
  title: string;
  dueOn: string | null;
  standing: boolean;
  leaderId: string | null;
  assigneeId: string | null;
  product: string | null;
  authority: string | null;
}

/** Which of the six a task does not tell: who (the unit in the lead), what, until when, who answers for it, with what result, by whose authority. */
export function missingClarities(task: ClarityFacts): Clarity[] {
  const told: Record<Clarity, boolean> = {
    people: task.leadUnitId !== null,
    work: task.title.trim() !== '',
    time: task.dueOn !== null || task.standing,
    responsibility: task.leaderId !== null || task.assigneeId !== null,
    product: task.product !== null,
    authority: task.authority !== null,
  };
  return CLARITIES.filter((clarity) => !told[clarity]);
}

/** The code of a task by its year and number in it: `NV-2026-071`. */
export function taskCode(year: number, number: number): string {
  return `NV-${year}-${String(number).padStart(3, '0')}`;
}

/** Counts of tasks by class, with their sum; every class is told. */
export type ClassCounts = Record<TaskClass, number> & { total: number };

/** Adds counts of classes up; classes that are not told count nothing. */
export function countsOf(counted: readonly { class: TaskClass; count: number }[]): ClassCounts {
  const of = (one: TaskClass): number => counted.filter(({ class: name }) => name === one).reduce((sum, { count }) => sum + count, 0);
  const counts = Object.fromEntries(TASK_CLASSES.map((one) => [one, of(one)])) as Record<TaskClass, number>;
  return { ...counts, total: TASK_CLASSES.reduce((sum, one) => sum + counts[one], 0) };
}
