import { classOf, type ClassCounts, type TaskState } from './tasks.ts';

/** A task as a report of a time sees it. */
export interface ReportedTask extends TaskState {
  assignedOn: string | null;
}

/** The first and the last day of a report. */
export interface Span {
  from: string;
  to: string;
}

/**
 * Whether a report of a time speaks of a task: one that was handed out by its last day and was not over before its first.
 * A cancelled one is told once, in the time in which it was handed out.
 */
export function isReported({ assignedOn, completedOn, status }: ReportedTask, { from, to }: Span): boolean {
  if (assignedOn === null || assignedOn > to) return false;
  if (status === 'cancelled') return from <= assignedOn;
  return completedOn === null || completedOn >= from;
}

/** How a task stood on a day: what was completed later was still being done. */
export function stateOn({ status, dueOn, completedOn }: TaskState, day: string): TaskState {
  if (status === 'completed' && completedOn !== null && completedOn > day) return { status: 'in_progress', dueOn, completedOn: null };
  return { status, dueOn, completedOn };
}

/** The class a task was in on the last day of a report. */
export function classAt(task: TaskState, day: string) {
  return classOf(stateOn(task, day), day);
}

/** A share in percent with one decimal and a comma: `66,7`; of nothing there is none: `–`. */
export function percentText(part: number, whole: number): string {
  return whole === 0 ? '–' : (Math.round((1000 * part) / whole) / 10).toFixed(1).replace('.', ',');
}

/** What is done, being done and neither: together all of them. */
export function progressOf(counts: ClassCounts): { done: number; ongoing: number; suspended: number; cancelled: number } {
  const { suspended, cancelled, total } = counts;
  const done = counts.completed_on_time + counts.completed_late;
  return { done, ongoing: total - done - suspended - cancelled, suspended, cancelled };
}

/** The sentence of a report about its tasks (DOMAIN §2.4.6). What is suspended or cancelled is told where there is any, so that the numbers make the total. */
export function tasksSentence(counts: ClassCounts): string {
  const { done, ongoing, suspended, cancelled } = progressOf(counts);
  const share = percentText(done, counts.total);
  return [
    `Tổng số nhiệm vụ BCĐ giao: ${counts.total}`, `đã hoàn thành ${done} (${share === '–' ? share : `${share}%`})`, `đang thực hiện ${ongoing}, trong đó ${counts.overdue} nhiệm vụ quá hạn`,
    ...(suspended === 0 ? [] : [`tạm dừng ${suspended}`]), ...(cancelled === 0 ? [] : [`huỷ ${cancelled}`]),
  ].join('; ') + '.';
}
