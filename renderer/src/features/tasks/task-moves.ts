import type { TaskStatus } from '#shared/rules/tasks.ts';

/** What a move of a task from one state to another is called. */
export type MoveName = 'start' | 'restart' | 'report' | 'accept' | 'sendBack' | 'complete' | 'suspend' | 'cancel' | 'resume' | 'reopen';

const PLAIN: Partial<Record<TaskStatus, MoveName>> = { not_started: 'restart', in_progress: 'start', awaiting_confirmation: 'report', completed: 'complete', suspended: 'suspend', cancelled: 'cancel' };

/** The name of a move: the same state is reached by accepting, by sending back or by taking up again. */
export function moveName(from: TaskStatus, to: TaskStatus): MoveName {
  if (from === 'awaiting_confirmation' && to === 'completed') return 'accept';
  if (from === 'awaiting_confirmation' && to === 'in_progress') return 'sendBack';
  if (from === 'completed' || from === 'cancelled') return 'reopen';
  if (from === 'suspended' && to !== 'cancelled') return 'resume';
  return PLAIN[to] ?? 'start';
}
