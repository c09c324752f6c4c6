import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingTask } from '#shared/contract/meeting-tasks.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { hasWords } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { isTakenDown } from './meeting-tabs.ts';
import css from './Meetings.module.css';
import { TaskLine } from './TaskLine.tsx';

interface ReviewPanelProps {
  meeting: MeetingDetail;
  /** The item of the agenda that is spoken to; its tasks come first. */
  agendaItemId: string | null;
  onClose: () => void;
}

/** The open tasks of the committees, found by their words; the meeting says something of one, and the task logs it. */
export function ReviewPanel({ meeting, agendaItemId, onClose }: ReviewPanelProps) {
  const { t } = useTranslation('meetingTasks');
  const open = useQuery(api.meetingTasks.open.queryOptions({ input: { id: meeting.id } }));
  const links = useQuery(api.meetingTasks.onAgenda.queryOptions({ input: { id: meeting.id } }));
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState<MeetingTask | null>(null);
  if (current !== null) return <ReviewForm meeting={meeting} task={current} agendaItemId={agendaItemId} onDone={() => setCurrent(null)} />;
  const ofItem = new Set((links.data ?? []).filter((link) => link.agendaItemId === agendaItemId).map(({ task }) => task.id));
  const found = (open.data ?? []).map(({ task }) => task).filter(({ code, title, leadUnitName }) => hasWords([code, title, leadUnitName ?? ''].join(' '), typed));
  const sorted = found.toSorted((a, b) => Number(ofItem.has(b.id)) - Number(ofItem.has(a.id)));
  return (
    <SidePanel title={t('review.title')} onClose={onClose}>
      <TextInput aria-label={t('review.find')} placeholder={t('review.search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      {open.error !== null && <ErrorNote error={open.error} onRetry={() => void open.refetch()} />}
      {open.data !== undefined && sorted.length === 0 && <Note>{t('review.empty')}</Note>}
      <ul className={css.tasks}>
        {sorted.map((task) => (
          <TaskLine key={task.id} task={task}>
            {ofItem.has(task.id) && <small>{t('review.ofItem')}</small>}
            <div className={css.buttons}><Button size="xs" variant="default" aria-label={t('review.of', task)} onClick={() => setCurrent(task)}>{t('review.verb')}</Button></div>
          </TaskLine>
        ))}
      </ul>
    </SidePanel>
  );
}

/** What the meeting says of a task, with the progress if it was told; in the minutes, too, while they are taken down. */
export function ReviewForm({ meeting, task, agendaItemId, onDone }: { meeting: MeetingDetail; task: MeetingTask; agendaItemId: string | null; onDone: () => void }) {
  const { t } = useTranslation('meetingTasks');
  const initial: { content: string | null; progress: number | null } = { content: null, progress: null };
  const canWrite = isTakenDown(meeting);
  const [inMinutes, setInMinutes] = useState(canWrite);
  const form = useForm({
    draft: `meetings:review:${meeting.id}:${task.id}`, schema: inputSchema(contract.meetingTasks.review), initial, rev: task.rev, labels: { content: t('review.content'), progress: t('review.progress') },
    toInput: (values, seen) => ({ ...values, id: task.id, rev: seen ?? 0, meetingId: meeting.id, agendaItemId, inMinutes }),
    mutation: api.meetingTasks.review.mutationOptions(), saved: t('review.done'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <SidePanel title={t('review.of', task)} onClose={onDone}>
      <ul className={css.tasks}><TaskLine task={task} /></ul>
      <Form form={form} verb={t('review.save')}>
        <TextAreaField {...form.bind('content')} rows={3} first />
        <NumberField {...form.bind('progress')} />
        {canWrite && <Checkbox size="xs" checked={inMinutes} onChange={(event) => setInMinutes(event.currentTarget.checked)} label={t('review.inMinutes')} />}
      </Form>
    </SidePanel>
  );
}
