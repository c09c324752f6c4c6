import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '#shared/contract/tasks.ts';
import { daysLate, isOpen } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { TaskAlerts } from '../desk/TaskAlerts.tsx';
import { AttachedFiles } from '../documents/AttachedFiles.tsx';
import { MissingEvidence } from '../task-campaigns/MissingEvidence.tsx';
import { RemindButton } from '../task-papers/RemindButton.tsx';
import { TaskReminders } from '../task-papers/TaskReminders.tsx';
import { TaskActions } from './TaskActions.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import { TaskForm } from './TaskForm.tsx';
import { TaskGroup } from './TaskGroup.tsx';
import { TaskLog } from './TaskLog.tsx';
import css from './Tasks.module.css';
import { TaskStatus } from './TaskStatus.tsx';

interface TaskPanelProps {
  taskId: string;
  editing: boolean;
  onEditing: (editing: boolean) => void;
  onClose: () => void;
  onRemove: (ref: { id: string; rev: number }) => void;
}

/** One task beside the list: how it stands, who does it until when, what became of it, and what can be done. */
export function TaskPanel({ taskId, editing, onEditing, onClose, onRemove }: TaskPanelProps) {
  const { t } = useTranslation(['tasks', 'taskWork', 'ui']);
  const query = useQuery(api.tasks.get.queryOptions({ input: { id: taskId } }));
  const task = query.data;
  if (task === undefined) {
    return <SidePanel title={query.error === null ? t('ui:loading') : t('gone')} onClose={onClose}>{query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}</SidePanel>;
  }
  if (editing) {
    const back = (): void => onEditing(false);
    return <SidePanel title={task.code} subtitle={t('form.editTitle')} onClose={back}><TaskForm key={task.id} task={task} onSaved={back} onLeave={back} /></SidePanel>;
  }
  return (
    <SidePanel title={task.title} subtitle={[task.code, task.source].filter((part) => part !== null).join(' · ')} onClose={onClose} foot={<TaskActions task={task} onEdit={() => onEditing(true)} onRemove={() => onRemove(task)}>{task.assignedOn !== null && isOpen(task.status) && <RemindButton taskIds={[task.id]} />}</TaskActions>}>
      <Standing task={task} />
      <TaskFacts task={task} />
      <TaskGroup task={task} />
      <TaskLog taskId={task.id} />
      <AttachedFiles owner={{ taskId: task.id }} attachments={task.attachments} title={t('taskWork:panel.evidence')} />
      <MissingEvidence taskId={task.id} />
      {task.assignedOn !== null && <TaskReminders taskId={task.id} />}
      <TaskAlerts key={task.id} taskId={task.id} />
      <RecordHistory table="task" id={task.id} />
    </SidePanel>
  );
}

/** How it stands today, how late, how far, why it rests, and what waits for an answer. */
function Standing({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('taskWork');
  const format = useFormat();
  const late = daysLate(task, useToday());
  return (
    <>
      <div className={css.standing}>
        <TaskStatus task={task} />
        {late > 0 && <span className={css.late}>{t('panel.overdue', { count: late })}</span>}
        {task.assignedOn !== null && <><span className={css.bar} aria-hidden><i style={{ width: `${task.progress}%` }} /></span><span className={css.percent}>{`${task.progress}%`}</span></>}
      </div>
      {task.statusReason !== null && <Note>{t('panel.reason', { reason: task.statusReason })}</Note>}
      {task.waiting !== null && <Note tone="warn">{t('panel.asked', { date: format.date(task.waiting.newDueOn) })}</Note>}
    </>
  );
}
