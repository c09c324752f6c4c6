import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { NewTaskForm } from './TaskForm.tsx';
import css from './Tasks.module.css';
import { TaskStatus } from './TaskStatus.tsx';

const MOST = 100;

/** The tasks a paper gave, and one more from it. */
export function DocumentTasks({ documentId, committeeId }: { documentId: string; committeeId: string | null }) {
  const { t } = useTranslation(['taskWork', 'tasks']);
  const [adding, setAdding] = useState(false);
  const close = (): void => setAdding(false);
  const listed = { documentId, limit: MOST };
  const handedOut = useQuery(api.tasks.list.queryOptions({ input: listed }));
  const drafts = useQuery(api.tasks.list.queryOptions({ input: { ...listed, drafts: true } }));
  const tasks = [...(handedOut.data?.rows ?? []), ...(drafts.data?.rows ?? [])];
  return (
    <PanelSection title={t('ofDocument.title')} count={(handedOut.data?.total ?? 0) + (drafts.data?.total ?? 0)}>
      {handedOut.data !== undefined && tasks.length === 0 && <p className={css.empty}>{t('ofDocument.none')}</p>}
      <ul className={css.group}>
        {tasks.map((task) => (
          <li key={task.id}>
            <Link to="/tasks" search={{ taskId: task.id }}>{task.leadUnitName === null ? task.title : `${task.leadUnitName}: ${task.title}`}</Link>
            <TaskStatus task={task} />
          </li>
        ))}
      </ul>
      <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>{t('ofDocument.add')}</Button>
      <Dialog opened={adding} onClose={close} title={t('tasks:new')} width={640}>{adding && <NewTaskForm keptAs={`tasks:new:${documentId}`} told={{ origin: 'document', documentId, committeeId }} onSaved={close} onLeave={close} />}</Dialog>
    </PanelSection>
  );
}
