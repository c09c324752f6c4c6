import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeetingTask } from '#shared/contract/meeting-tasks.ts';
import { api } from '../../app/clients.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import css from './Meetings.module.css';
import { TaskLine } from './TaskLine.tsx';

interface ItemTasksProps {
  meetingId: string;
  itemId: string;
  canChange: boolean;
  /** Null while nothing can be said of them. */
  onReview: ((task: MeetingTask) => void) | null;
}

/** The tasks that a row of the agenda goes through. */
export function ItemTasks({ meetingId, itemId, canChange, onReview }: ItemTasksProps) {
  const { t } = useTranslation('meetingTasks');
  const links = useQuery(api.meetingTasks.onAgenda.queryOptions({ input: { id: meetingId } }));
  const remove = useWrite(api.meetingTasks.takeOffAgenda, { done: () => t('agenda.takenOff') });
  const rows = (links.data ?? []).filter(({ agendaItemId }) => agendaItemId === itemId);
  if (rows.length === 0) return null;
  return (
    <PanelSection title={t('tasks')} count={rows.length}>
      <ul className={css.ticked}>
        {rows.map(({ id, rev, task }) => (
          <TaskLine key={id} task={task} tick={canChange && <CloseButton size="sm" aria-label={t('agenda.takeOff', task)} disabled={remove.isPending} onClick={() => remove.mutate({ id, rev })} />}>
            {onReview !== null && <div className={css.buttons}><Button size="xs" variant="default" aria-label={t('review.of', task)} onClick={() => onReview(task)}>{t('review.verb')}</Button></div>}
          </TaskLine>
        ))}
      </ul>
    </PanelSection>
  );
}
