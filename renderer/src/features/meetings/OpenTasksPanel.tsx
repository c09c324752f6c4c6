import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import css from './Meetings.module.css';
import { TaskLine } from './TaskLine.tsx';

/** The open tasks of the committees of a meeting: those ticked go on the agenda, under one row or one each. */
export function OpenTasksPanel({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const { t } = useTranslation('meetingTasks');
  const open = useQuery(api.meetingTasks.open.queryOptions({ input: { id: meeting.id } }));
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const put = useWrite(api.meetingTasks.putOnAgenda, { done: ({ added }) => t('agenda.added', { count: added }), onDone: () => setTicked([]) });
  const rows = open.data ?? [];
  const chosen = rows.filter(({ task, onAgenda }) => !onAgenda && ticked.includes(task.id)).map(({ task }) => task.id);
  const take = (separately: boolean): void => put.mutate({ meetingId: meeting.id, taskIds: chosen, separately });
  const foot = (
    <>
      <Button disabled={chosen.length === 0} loading={put.isPending} onClick={() => take(false)}>{t('agenda.together')}</Button>
      {chosen.length > 1 && <Button variant="default" disabled={put.isPending} onClick={() => take(true)}>{t('agenda.separately')}</Button>}
    </>
  );
  return (
    <SidePanel title={t('agenda.title')} subtitle={t('agenda.chosen', { count: chosen.length })} onClose={onClose} foot={rows.length > 0 && foot}>
      <p className={css.hint}>{t('agenda.hint')}</p>
      {open.error !== null && <ErrorNote error={open.error} onRetry={() => void open.refetch()} />}
      {open.data?.length === 0 && <Note>{t('agenda.empty')}</Note>}
      <ul className={css.ticked}>
        {rows.map(({ task, onAgenda }) => (
          <TaskLine key={task.id} task={task} tick={onAgenda
            ? <span className={css.onAgenda}>{t('agenda.on')}</span>
            : <Checkbox size="xs" aria-label={`${task.code} ${task.title}`} checked={ticked.includes(task.id)} onChange={(event) => setTicked(event.currentTarget.checked ? [...ticked, task.id] : ticked.filter((id) => id !== task.id))} />} />
        ))}
      </ul>
    </SidePanel>
  );
}
