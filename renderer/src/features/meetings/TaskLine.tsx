import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingTask } from '#shared/contract/meeting-tasks.ts';
import { useFormat } from '../../i18n/format.ts';
import { TaskStatus } from '../tasks/TaskStatus.tsx';
import css from './Meetings.module.css';

/** A task as a meeting shows it: its code leads to it. Before it stands what ticks it, or takes it away. */
export function TaskLine({ task, tick, children }: { task: MeetingTask; tick?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('meetingTasks');
  const format = useFormat();
  const due = task.standing ? t('standing') : task.dueOn === null ? null : t('due', { date: format.date(task.dueOn) });
  return (
    <li>
      {tick}
      <div className={css.task}>
        <small><Link to="/tasks" search={{ taskId: task.id }}>{task.code}</Link><TaskStatus task={task} /></small>
        <p>{task.title}</p>
        <small><span>{task.leadUnitName ?? t('unled')}</span>{due !== null && <span>{due}</span>}{task.assignedOn !== null && <span>{t('review.progressNow', { progress: task.progress })}</span>}</small>
        {children}
      </div>
    </li>
  );
}
