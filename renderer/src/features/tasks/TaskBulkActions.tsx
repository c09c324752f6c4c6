import { IconArrowsExchange, IconCalendarPlus, IconSend, IconTransfer, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { isOpen, TASK_MOVES, TASK_STATUSES } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { TaskPaperActions } from '../task-papers/TaskPaperActions.tsx';
import { RemindButton } from '../task-papers/RemindButton.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';

/** What can be done with the ticked tasks in one step: only what can be done with each of them. */
export function TaskBulkActions({ tasks, onDone }: { tasks: readonly TaskRow[]; onDone: () => void }) {
  const { t } = useTranslation(['taskViews', 'tasks', 'taskWork']);
  const today = useToday();
  const [shown, setShown] = useState<'move' | 'extend' | 'handOver' | null>(null);
  const close = (): void => setShown(null);
  const closeDone = (): void => { close(); onDone(); };
  const handOut = useWrite(api.tasks.handOut, { done: ({ handedOut }) => t('bulk.handedOut', { count: handedOut }), onDone });
  const remove = useWrite(api.tasks.remove, { done: ({ removed }) => t('tasks:removed', { count: removed }), onDone });
  const taskIds = tasks.map(({ id }) => id);
  const drafts = tasks.every(({ assignedOn }) => assignedOn === null);
  const targets = TASK_STATUSES.filter((status) => tasks.every((task) => task.assignedOn !== null && TASK_MOVES[task.status].includes(status)));
  const open = tasks.every(({ assignedOn, status }) => assignedOn !== null && isOpen(status));
  return (
    <>
      {drafts && <BulkAction icon={<IconSend size={16} />} label={t('bulk.handOut')} disabled={handOut.isPending} onClick={() => handOut.mutate({ ...refsOf(tasks), assignedOn: today })} />}
      {targets.length > 0 && <BulkAction icon={<IconArrowsExchange size={16} />} label={t('bulk.move')} onClick={() => setShown('move')} />}
      {open && <RemindButton taskIds={taskIds} bulk onDone={onDone} />}
      {open && tasks.every(({ standing }) => !standing) && <BulkAction icon={<IconCalendarPlus size={16} />} label={t('taskWork:actions.extend')} onClick={() => setShown('extend')} />}
      {tasks.every(({ status }) => isOpen(status)) && <BulkAction icon={<IconTransfer size={16} />} label={t('taskWork:actions.handOver')} onClick={() => setShown('handOver')} />}
      {!drafts && <TaskPaperActions taskIds={taskIds} />}
      <BulkAction icon={<IconTrash size={16} />} label={t('bulk.remove')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(tasks))} />
      <MoveDialog tasks={shown === 'move' ? tasks : []} targets={targets} onClose={close} onMoved={closeDone} />
      <ExtendDialog tasks={shown === 'extend' ? tasks : null} onClose={close} onDone={closeDone} />
      <HandOverDialog what={shown === 'handOver' ? { tasks } : null} onClose={close} onDone={closeDone} />
    </>
  );
}
