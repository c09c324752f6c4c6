import type { TaskClass } from '#shared/rules/tasks.ts';

/** How wide a column of counts is, in px, under a heading of two lines: all of them stand beside a unit's name at 1366 px, in both languages. */
export const CLASS_WIDTHS: Record<TaskClass, number> = {
  completed_on_time: 92, completed_late: 92, in_progress: 84, not_started: 84, awaiting_confirmation: 98, overdue: 72, no_deadline: 78, suspended: 86, cancelled: 78,
};
