import { IconArrowsExchange, IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { TASK_MOVES, TASK_STATUSES } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { TaskMoveDialog } from './TaskMoveDialog.tsx';

/** What can be done with the ticked tasks in one step: only what can be done with each of them. */
export function TaskBulkActions({ tasks, onDone }: { tasks: readonly TaskRow[]; onDone: () => void }) {
  const { t } = useTranslation(['taskViews', 'tasks']);
  const today = useToday();
  const [moving, setMoving] = useState(false);
  const handOut = useWrite(api.tasks.handOut, { done: ({ handedOut }) => t('bulk.handedOut', { count: handedOut }), onDone });
  const remove = useWrite(api.tasks.remove, { done: ({ removed }) => t('tasks:removed', { count: removed }), onDone });
  const drafts = tasks.every(({ assignedOn }) => assignedOn === null);
  const targets = TASK_STATUSES.filter((status) => tasks.every((task) => task.assignedOn !== null && TASK_MOVES[task.status].includes(status)));
  return (
    <>
      {drafts && <BulkAction icon={<IconSend size={16} />} label={t('bulk.handOut')} disabled={handOut.isPending} onClick={() => handOut.mutate({ ...refsOf(tasks), assignedOn: today })} />}
      {targets.length > 0 && <BulkAction icon={<IconArrowsExchange size={16} />} label={t('bulk.move')} onClick={() => setMoving(true)} />}
      <BulkAction icon={<IconTrash size={16} />} label={t('bulk.remove')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(tasks))} />
      <TaskMoveDialog opened={moving} tasks={tasks} targets={targets} onClose={() => setMoving(false)} onMoved={() => { setMoving(false); onDone(); }} />
    </>
  );
}
