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
import type { TaskValues } from './task-values.ts';
import css from './Tasks.module.css';
import { TaskStatus } from './TaskStatus.tsx';

const MOST = 100;

interface SourceTasksProps {
  /** What the tasks come from. */
  of: { documentId: string } | { recordId: string };
  /** What a new one is told at first. */
  told: Partial<TaskValues>;
  words: { title: string; none: string };
}

/** The tasks a paper or a record of a register gave, and one more from it. */
export function SourceTasks({ of: source, told, words }: SourceTasksProps) {
  const { t } = useTranslation(['taskWork', 'tasks']);
  const [adding, setAdding] = useState(false);
  const close = (): void => setAdding(false);
  const listed = { ...source, limit: MOST };
  const handedOut = useQuery(api.tasks.list.queryOptions({ input: listed }));
  const drafts = useQuery(api.tasks.list.queryOptions({ input: { ...listed, drafts: true } }));
  const tasks = [...(handedOut.data?.rows ?? []), ...(drafts.data?.rows ?? [])];
  return (
    <PanelSection title={words.title} count={(handedOut.data?.total ?? 0) + (drafts.data?.total ?? 0)}>
      {handedOut.data !== undefined && tasks.length === 0 && <p className={css.empty}>{words.none}</p>}
      <ul className={css.group}>
        {tasks.map((task) => (
          <li key={task.id}>
            <Link to="/tasks" search={{ taskId: task.id }}>{task.leadUnitName === null ? task.title : `${task.leadUnitName}: ${task.title}`}</Link>
            <TaskStatus task={task} />
          </li>
        ))}
      </ul>
      <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>{t('ofDocument.add')}</Button>
      <Dialog opened={adding} onClose={close} title={t('tasks:new')} width={640}>{adding && <NewTaskForm keptAs={`tasks:new:${Object.values(source)[0]}`} told={told} onSaved={close} onLeave={close} />}</Dialog>
    </PanelSection>
  );
}

/** The tasks a paper gave. */
export function DocumentTasks({ documentId, committeeId }: { documentId: string; committeeId: string | null }) {
  const { t } = useTranslation('taskWork');
  return <SourceTasks of={{ documentId }} told={{ origin: 'document', documentId, committeeId }} words={{ title: t('ofDocument.title'), none: t('ofDocument.none') }} />;
}
