import { formatDate } from '#shared/rules/dates.ts';
import type { TaskClass } from '#shared/rules/tasks.ts';
import { readAgendaTasks } from '../tasks-agenda.ts';
import { tasksOfConclusions } from '../tasks-reading.ts';
import type { ReadContext } from '../../../context.ts';

/** What a conclusion gives one unit to do, as the notice prints it. */
export interface GivenTask {
  conclusionId: string;
  lead: string | null;
  cooperating: readonly string[];
  product: string | null;
  /** In the words in which it was said; null without one. */
  deadline: string | null;
}

/** A task whose progress the meeting goes through. */
export interface ReviewedTask {
  title: string;
  lead: string;
  due: string;
  progress: number;
  class: TaskClass;
}

/** The tasks made from the conclusions of a meeting, drafts too: the notice tells them first. */
export function readGiven(context: ReadContext, meetingId: string): GivenTask[] {
  const product = context.connection.prepare('SELECT product FROM task WHERE id = ?').pluck();
  const cooperating = context.connection.prepare(`SELECT n.name FROM task_unit AS u JOIN org_unit_name AS n ON n.org_unit_id = u.org_unit_id AND n.valid_to IS NULL AND n.deleted_at IS NULL
    WHERE u.task_id = ? AND u.deleted_at IS NULL ORDER BY u.order_no, u.id`).pluck();
  return tasksOfConclusions(context, meetingId).flatMap((task) => (task.conclusionId === null ? [] : [{
    conclusionId: task.conclusionId, lead: task.leadUnitName, cooperating: cooperating.all(task.id) as string[], product: product.get(task.id) as string | null, deadline: deadlineOf(task),
  }]));
}

/** The tasks on the agenda of a meeting, as they stand today. */
export function readReviewed(context: ReadContext, meetingId: string): ReviewedTask[] {
  return readAgendaTasks(context, meetingId).map(({ task }) => ({ title: task.title, lead: task.leadUnitName ?? '', due: dueOf(task), progress: task.progress, class: task.class }));
}

interface Due {
  dueOn: string | null;
  dueText: string | null;
  standing: boolean;
}

function deadlineOf({ dueOn, dueText, standing }: Due): string | null {
  if (standing) return 'thường xuyên';
  return dueText?.replace(/^(?:thời hạn|hạn)\s*:?\s*/iu, '') ?? (dueOn === null ? null : `trước ngày ${formatDate(dueOn)}`);
}

function dueOf({ dueOn, standing }: Due): string {
  if (standing) return 'Thường xuyên';
  return dueOn === null ? '' : formatDate(dueOn);
}
