import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCalendarPlus, IconCircleDashed, IconDots, IconPencil, IconProgressCheck, IconRepeatOff, IconSend, IconTransfer, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '#shared/contract/tasks.ts';
import { isOpen, TASK_MOVES, type TaskStatus } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useWrite } from '../../ui/use-write.ts';
import { AnswerExtensionDialog, ExtendDialog } from './ExtendDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { ProgressDialog } from './ProgressDialog.tsx';
import { moveName } from './task-moves.ts';
import css from './Tasks.module.css';
import { useClarityQuestion } from './use-clarity-question.ts';

interface TaskActionsProps {
  task: TaskDetail;
  onEdit: () => void;
  onRemove: () => void;
  /** Further buttons beside the first. */
  children?: ReactNode;
}
type Shown = 'progress' | 'extend' | 'answer' | 'handOver' | { to: TaskStatus };

/** What can be done with a task, at the foot of its panel: the next step as a button, the rest in a menu. */
export function TaskActions({ task, onEdit, onRemove, children }: TaskActionsProps) {
  const { t } = useTranslation(['taskWork', 'ui']);
  const [shown, setShown] = useState<Shown | null>(null);
  const close = (): void => setShown(null);
  const to = typeof shown === 'object' && shown !== null ? shown.to : null;
  const isDraft = task.assignedOn === null;
  const moves = isDraft ? [] : TASK_MOVES[task.status].filter((next) => next !== 'not_started' || task.status === 'suspended');
  return (
    <>
      {isDraft && <HandOutButton task={task} />}
      {!isDraft && task.status === 'awaiting_confirmation' && <Button leftSection={<IconProgressCheck size={16} />} onClick={() => setShown({ to: 'completed' })}>{t('moves.accept')}</Button>}
      {!isDraft && isOpen(task.status) && <Button variant="default" leftSection={<IconCircleDashed size={16} />} onClick={() => setShown('progress')}>{t('actions.progress')}</Button>}
      {children}
      {(isDraft || !isOpen(task.status)) && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>{t('ui:edit')}</Button>}
      <Menu position="top-end">
        <Menu.Target><ActionIcon className={css.pushed ?? ''} size={32} variant="subtle" aria-label={t('actions.more')} data-hint={t('actions.more')}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {moves.map((next) => <Menu.Item key={next} onClick={() => setShown({ to: next })}>{t(`moves.${moveName(task.status, next)}`)}</Menu.Item>)}
          {moves.length > 0 && <Menu.Divider />}
          {!isDraft && isOpen(task.status) && !task.standing && <Menu.Item leftSection={<IconCalendarPlus size={16} />} onClick={() => setShown(task.waiting === null ? 'extend' : 'answer')}>{t(task.waiting === null ? 'actions.extend' : 'actions.answer')}</Menu.Item>}
          {isOpen(task.status) && <Menu.Item leftSection={<IconTransfer size={16} />} onClick={() => setShown('handOver')}>{t('actions.handOver')}</Menu.Item>}
          <StopSeriesItem taskId={task.id} />
          {!isDraft && isOpen(task.status) && <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>{t('ui:edit')}</Menu.Item>}
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={onRemove}>{t('ui:delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ProgressDialog task={shown === 'progress' ? task : null} onClose={close} />
      <ExtendDialog tasks={shown === 'extend' ? [task] : null} onClose={close} />
      <AnswerExtensionDialog waiting={shown === 'answer' ? task.waiting : null} onClose={close} />
      <HandOverDialog what={shown === 'handOver' ? { tasks: [task] } : null} onClose={close} />
      <MoveDialog tasks={to === null ? [] : [task]} targets={to === null ? [] : [to]} onClose={close} />
    </>
  );
}

/** Hands a draft out today, after what is missing of the six was named. */
function HandOutButton({ task: { id, rev, missing } }: { task: TaskDetail }) {
  const { t } = useTranslation('taskWork');
  const today = useToday();
  const goesOut = useClarityQuestion();
  const handOut = useWrite(api.tasks.handOut, { done: () => t('actions.handedOut') });
  const ask = async (): Promise<void> => { if (await goesOut(missing)) handOut.mutate({ items: [{ id, rev }], assignedOn: today }); };
  return <Button leftSection={<IconSend size={16} />} loading={handOut.isPending} onClick={() => void ask()}>{t('actions.handOut')}</Button>;
}

function StopSeriesItem({ taskId }: { taskId: string }) {
  const { t } = useTranslation('taskWork');
  const today = useToday();
  const { data } = useQuery(api.taskWork.log.queryOptions({ input: { id: taskId } }));
  const stop = useWrite(api.taskWork.stopSeries, { done: () => t('actions.seriesStopped') });
  const series = data?.series ?? null;
  if (series === null || series.stoppedOn !== null) return null;
  return <Menu.Item leftSection={<IconRepeatOff size={16} />} onClick={() => stop.mutate({ id: series.id, rev: series.rev, stoppedOn: today })}>{t('actions.stopSeries')}</Menu.Item>;
}
