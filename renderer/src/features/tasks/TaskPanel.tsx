import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '#shared/contract/tasks.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { TaskAlerts } from '../desk/TaskAlerts.tsx';
import { TaskForm } from './TaskForm.tsx';
import { TaskStatus } from './TaskStatus.tsx';

interface TaskPanelProps {
  taskId: string;
  editing: boolean;
  onEditing: (editing: boolean) => void;
  onClose: () => void;
  onRemove: (ref: { id: string; rev: number }) => void;
}

/** One task beside the list. */
export function TaskPanel({ taskId, editing, onEditing, onClose, onRemove }: TaskPanelProps) {
  const { t } = useTranslation(['tasks', 'ui']);
  const query = useQuery(api.tasks.get.queryOptions({ input: { id: taskId } }));
  const task = query.data;
  if (task === undefined) {
    return <SidePanel title={query.error === null ? t('ui:loading') : t('gone')} onClose={onClose}>{query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}</SidePanel>;
  }
  if (editing) {
    const back = (): void => onEditing(false);
    return <SidePanel title={task.code} subtitle={t('form.editTitle')} onClose={back}><TaskForm key={task.id} task={task} onSaved={back} onLeave={back} /></SidePanel>;
  }
  const actions = <><Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => onEditing(true)}>{t('ui:edit')}</Button><Button variant="subtle" leftSection={<IconTrash size={16} />} onClick={() => onRemove(task)}>{t('ui:delete')}</Button></>;
  return (
    <SidePanel title={task.title} subtitle={<TaskStatus task={task} />} onClose={onClose} foot={actions}>
      <TaskFacts task={task} />
      <TaskAlerts key={task.id} taskId={task.id} />
      <RecordHistory table="task" id={task.id} />
    </SidePanel>
  );
}

function TaskFacts({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const missing = task.missing.map((clarity) => t(`clarities.${clarity}`)).join(', ');
  return (
    <Facts>
      <Fact label={t('fields.code')}>{task.code}</Fact>
      <Fact label={t('fields.origin')}>{task.source ?? t(`origins.${task.origin}`)}</Fact>
      <Fact label={t('fields.leadUnitId')}>{task.leadUnitName}</Fact>
      <Fact label={t('fields.coopUnitIds')}>{task.coopUnits.map(({ name }) => name).join(', ')}</Fact>
      <Fact label={t('fields.assigneeId')}>{task.assigneeName}</Fact>
      <Fact label={t('fields.leaderId')}>{task.leaderName}</Fact>
      <Fact label={t('fields.product')}>{task.product}</Fact>
      <Fact label={t('fields.authority')}>{task.authority}</Fact>
      <Fact label={t('fields.assignedOn')}>{format.date(task.assignedOn)}</Fact>
      <Fact label={t('fields.dueOn')}>{format.date(task.dueOn)}</Fact>
      <Fact label={t('fields.progress')}>{`${task.progress}%`}</Fact>
      <Fact label={t('fields.clarity')}>{missing === '' ? t('clear') : t('missing', { what: missing })}</Fact>
      <Fact label={t('fields.detail')}>{task.detail}</Fact>
      <Fact label={t('fields.result')}>{task.result}</Fact>
      <Fact label={t('fields.note')}>{task.note}</Fact>
    </Facts>
  );
}
