import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import type { TaskClass } from '#shared/rules/tasks.ts';
import { StatusMark, type Mark, type Tone } from '../../ui/StatusMark.tsx';

const MARKS: Record<TaskClass, { mark: Mark; tone: Tone }> = {
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

/** The words for how a task stands: its class, what is due soon as a warning, or that it is a draft. */
export function useTaskStanding(): (task: Pick<TaskRow, 'assignedOn' | 'class' | 'dueSoon'>) => string {
  const { t } = useTranslation('tasks');
  return ({ assignedOn, class: name, dueSoon }) => (assignedOn === null ? t('draft') : dueSoon ? t('dueSoon') : t(`classes.${name}`));
}

/** How a task stands today, as shape and word. */
export function TaskStatus({ task }: { task: Pick<TaskRow, 'assignedOn' | 'class' | 'dueSoon'> }) {
  const standing = useTaskStanding();
  const look = task.assignedOn === null ? ({ mark: 'dashed', tone: 'plain' } as const) : task.dueSoon ? ({ mark: 'triangle', tone: 'warn' } as const) : MARKS[task.class];
  return <StatusMark {...look}>{standing(task)}</StatusMark>;
}
