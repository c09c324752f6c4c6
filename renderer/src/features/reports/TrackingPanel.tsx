import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { useFormat } from '../../i18n/format.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { RemindButton } from '../task-papers/RemindButton.tsx';
import { TaskReminders } from '../task-papers/TaskReminders.tsx';
import { TaskStatus } from '../tasks/TaskStatus.tsx';

/** A task that is followed: how it stands, and how its unit was reminded. */
export function TrackingPanel({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  const { t } = useTranslation(['taskPapers', 'tasks']);
  const format = useFormat();
  const router = useRouter();
  return (
    <SidePanel
      title={task.title}
      subtitle={<TaskStatus task={task} />}
      onClose={onClose}
      foot={<>
        <Button variant="subtle" leftSection={<IconChecklist size={16} />} onClick={() => void router.navigate({ to: '/tasks', search: { taskId: task.id } })}>{t('tracking.open')}</Button>
        <RemindButton taskIds={[task.id]} />
      </>}
    >
      <Facts>
        <Fact label={t('tasks:fields.code')}>{task.code}</Fact>
        <Fact label={t('tasks:fields.leadUnitId')}>{task.leadUnitName}</Fact>
        <Fact label={t('tasks:fields.origin')}>{task.source ?? t(`tasks:origins.${task.origin}`)}</Fact>
        <Fact label={t('tasks:fields.assignedOn')}>{format.date(task.assignedOn)}</Fact>
        <Fact label={t('tasks:fields.dueOn')}>{format.date(task.dueOn)}</Fact>
        <Fact label={t('tasks:fields.progress')}>{`${task.progress}%`}</Fact>
      </Facts>
      <TaskReminders key={task.id} taskId={task.id} />
    </SidePanel>
  );
}
