import { classOf, moveNeedsReason, TASK_MOVES } from '#shared/rules/tasks.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { TaskFields } from '../../tasks/service.ts';
import type { Difference } from '../list-kind.ts';
import type { Problem } from '../row-texts.ts';
import type { KnownTask, KnownTasks } from './known.ts';
import type { TaskSteps } from './plan.ts';
import type { TaskTold } from './read-row.ts';

interface Steps {
  steps: TaskSteps;
  differences: Difference[];
  problems: Omit<Problem, 'cell'>[];
}
/** How a task stands before the row. */
type Now = Pick<KnownTask, 'status' | 'progress' | 'assignedOn' | 'completedOn' | 'reportedOn' | 'result'>;

const NEW_TASK: Now = { status: 'not_started', progress: 0, assignedOn: null, completedOn: null, reportedOn: null, result: null };

/** The steps of a task's life that a row tells: handed out, worked on, moved; each only as the record allows it. What it does not allow is told. */
export function stepsOf(known: KnownTasks, told: TaskTold, kept: KnownTask | null, fields: TaskFields): Steps {
  const now = kept ?? NEW_TASK;
  const found: Steps = { steps: { handOutOn: null, progress: null, content: null, move: null }, differences: [], problems: [] };
  handOut(told, now, found);
  const assignedOn = now.assignedOn ?? told.assignedOn;
  move(known, told, now, assignedOn, found);
  work(told, now, assignedOn, found);
  tellKept(told, now, found);
  compareLabel(known, told, now, fields, found);
  return found;
}

function handOut({ assignedOn }: TaskTold, now: Now, { steps, differences, problems }: Steps): void {
  if (assignedOn === null || assignedOn === now.assignedOn) return;
  if (now.assignedOn !== null) problems.push({ field: 'assignedOn', severity: 'warning', code: 'ASSIGNED_KEPT', params: { day: now.assignedOn } });
  else {
    steps.handOutOn = assignedOn;
    differences.push({ field: 'assignedOn', before: null });
  }
}

function move(known: KnownTasks, told: TaskTold, now: Now, assignedOn: string | null, { steps, differences, problems }: Steps): void {
  const { status: to, reason, completedOn } = told;
  const complain = (field: 'status' | 'completedOn', code: Problem['code'], params?: Problem['params']): void => { problems.push({ field, severity: 'error', code, ...(params && { params }) }); };
  const isDone = to === 'completed' || to === 'awaiting_confirmation';
  const stays = to === null || to === now.status;
  const ends = (stays ? now.status : to) === 'completed' || (stays ? now.status : to) === 'awaiting_confirmation';
  if (completedOn !== null && !ends) complain('completedOn', 'COMPLETED_DAY_ODD');
  if (stays) return;
  // What the unit reported as done is confirmed by somebody who has looked at it.
  if (now.status === 'awaiting_confirmation' && to === 'completed') { problems.push({ field: 'status', severity: 'warning', code: 'STATUS_AWAITS' }); return; }
  if (assignedOn === null) return complain('status', 'STATUS_NOT_ASSIGNED');
  if (!TASK_MOVES[now.status].includes(to)) return complain('status', 'TASK_MOVE_UNKNOWN');
  if (moveNeedsReason(now.status, to) && reason === null) complain('status', 'STATUS_REASON_NEEDED');
  if (isDone && completedOn === null) complain('completedOn', 'COMPLETED_DAY_MISSING');
  if (isDone && completedOn !== null && completedOn > known.today) complain('completedOn', 'DAY_IN_FUTURE', { day: completedOn });
  if (isDone && completedOn !== null && completedOn < assignedOn) complain('completedOn', 'COMPLETED_BEFORE_ASSIGNED', { day: assignedOn });
  steps.move = { status: to, on: isDone ? (completedOn ?? known.today) : known.today, reason, result: told.result };
  differences.push({ field: 'status', before: now.status });
}

function work({ progress, result, status }: TaskTold, now: Now, assignedOn: string | null, found: Steps): void {
  const { steps, differences, problems } = found;
  const to = status ?? now.status;
  const isOver = now.status === 'completed' || now.status === 'cancelled';
  if (progress !== null && progress < 100 && to === 'completed') problems.push({ field: 'progress', severity: 'warning', code: 'PROGRESS_NOT_WHOLE' });
  if (progress === 100 && to !== 'completed' && to !== 'awaiting_confirmation') problems.push({ field: 'progress', severity: 'warning', code: 'PROGRESS_NOT_COMPLETED' });
  if (progress !== null && progress > 0 && to === 'not_started' && status !== null) problems.push({ field: 'progress', severity: 'error', code: 'PROGRESS_NOT_STARTED' });
  if (progress === null || progress === now.progress || isOver || to === 'completed') return;
  if (assignedOn === null) { problems.push({ field: 'progress', severity: 'error', code: 'STATUS_NOT_ASSIGNED' }); return; }
  steps.progress = progress;
  steps.content = steps.move === null ? result : null;
  differences.push({ field: 'progress', before: `${now.progress}%` });
  // Work that is reported on has begun: the step says so itself.
  if (steps.move?.status === 'in_progress' && now.status === 'not_started' && progress > 0) {
    steps.content = steps.move.reason ?? result;
    steps.move = null;
  }
}

/** What stands in the log of a step comes in only with the step. */
function tellKept({ result, reason, completedOn }: TaskTold, now: Now, { steps, problems }: Steps): void {
  const hasStep = steps.move !== null || steps.progress !== null;
  if (result !== null && !hasStep && foldWords(result) !== foldWords(now.result ?? '')) problems.push({ field: 'result', severity: 'warning', code: 'TEXT_OF_STEP' });
  if (reason !== null && steps.move === null) problems.push({ field: 'statusReason', severity: 'warning', code: 'TEXT_OF_STEP' });
  const done = now.status === 'completed' ? now.completedOn : now.status === 'awaiting_confirmation' ? now.reportedOn : null;
  if (completedOn !== null && done !== null && completedOn !== done) problems.push({ field: 'completedOn', severity: 'warning', code: 'COMPLETED_DAY_KEPT', params: { day: done } });
}

/** The label a sheet was given is compared with what the days say (the tracking sheet's check). */
function compareLabel({ today }: KnownTasks, { label, status, statusText, completedOn }: TaskTold, now: Now, { dueOn }: TaskFields, { problems }: Steps): void {
  if (label === null) return;
  const told = classOf({ status: status ?? now.status, dueOn, completedOn: completedOn ?? now.completedOn }, today);
  if (told !== label) problems.push({ field: 'status', severity: 'warning', code: 'LABEL_DIFFERS', params: { text: statusText ?? '' } });
}
