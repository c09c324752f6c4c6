import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import type { TaskClass, TaskStatus as StoredStatus } from '#shared/rules/tasks.ts';
import { StatusMark, type Mark, type Tone } from '../../ui/StatusMark.tsx';

/** What a task's standing depends on. */
type Standing = Pick<TaskRow, 'assignedOn' | 'class' | 'dueSoon'>;

/** How the classes look. */
export const MARKS: Record<TaskClass, { mark: Mark; tone: Tone }> = {
  not_started: { mark: 'ring', tone: 'plain' },
  in_progress: { mark: 'half', tone: 'info' },
  awaiting_confirmation: { mark: 'square', tone: 'info' },
  overdue: { mark: 'diamond', tone: 'bad' },
  completed_on_time: { mark: 'tick', tone: 'ok' },
  completed_late: { mark: 'ring-tick', tone: 'ok' },
  no_deadline: { mark: 'dashed', tone: 'plain' },
  suspended: { mark: 'bars', tone: 'off' },
  cancelled: { mark: 'bars', tone: 'off' },
};

/** How the stored states look, whatever the days. */
export const STATUS_MARKS: Record<StoredStatus, { mark: Mark; tone: Tone }> = {
  not_started: MARKS.not_started, in_progress: MARKS.in_progress, awaiting_confirmation: MARKS.awaiting_confirmation, completed: MARKS.completed_on_time, suspended: MARKS.suspended, cancelled: MARKS.cancelled,
};

/** The words for how a task stands: its class, what is due soon as a warning, or that it is a draft. */
export function useTaskStanding(): (task: Standing) => string {
  const { t } = useTranslation('tasks');
  return useCallback(({ assignedOn, class: name, dueSoon }) => (assignedOn === null ? t('draft') : dueSoon ? t('dueSoon') : t(`classes.${name}`)), [t]);
}

/** How a task stands today, as shape and word. */
export function TaskStatus({ task }: { task: Standing }) {
  const standing = useTaskStanding();
  return <StatusMark {...lookOf(task)}>{standing(task)}</StatusMark>;
}

/** The shape for how a task stands, where its word is said beside it. */
export function lookOf({ assignedOn, class: name, dueSoon }: Standing): { mark: Mark; tone: Tone } {
  return assignedOn === null ? { mark: 'dashed', tone: 'plain' } : dueSoon ? { mark: 'triangle', tone: 'warn' } : MARKS[name];
}
