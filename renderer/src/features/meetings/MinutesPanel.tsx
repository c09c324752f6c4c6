import { Button } from '@mantine/core';
import { IconArrowRight, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConclusionRow, MeetingDetail, MinutesEntry } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { ConclusionForm } from './ConclusionForm.tsx';
import { ConclusionTasks } from './ConclusionTasks.tsx';
import { EntryForm } from './EntryForm.tsx';
import { isOpen, isTakenDown, isUntaken } from './meeting-tabs.ts';
import css from './Meetings.module.css';
import { RichTextView } from './RichTextView.tsx';

interface PanelProps {
  meeting: MeetingDetail;
  onClose: () => void;
}

/** One entry of the minutes. */
export function EntryPanel({ meeting, entry, onClose }: PanelProps & { entry: MinutesEntry }) {
  const { t } = useTranslation(['meetings', 'meetingTasks', 'ui']);
  const [editing, setEditing] = useState(false);
  const take = useWrite(api.meetingTasks.takeEntry, { done: () => t('meetingTasks:entry.taken'), onDone: onClose });
  const remove = useWrite(api.meetings.removeEntry, { done: () => t('minutes.entryRemoved'), onDone: onClose });
  const { id, rev, kind, speaker, unit, content, rich, votes } = entry;
  const title = t(`entryKinds.${kind}`);
  const back = (): void => setEditing(false);
  if (editing) return <SidePanel title={title} onClose={back}><EntryForm meeting={meeting} entry={entry} onDone={back} /></SidePanel>;
  return (
    <SidePanel title={title} subtitle={speaker} onClose={onClose} foot={isTakenDown(meeting) && <RowActions pending={remove.isPending} onEdit={() => setEditing(true)} onRemove={() => remove.mutate({ id, rev })} />}>
      {rich === null ? <p className={css.content}>{content}</p> : <RichTextView text={rich} />}
      <Facts>
        <Fact label={t('people.fields.unit')}>{unit}</Fact>
        <Fact label={t('minutes.fields.votes')}>{votes !== null && t('minutes.voted', votes)}</Fact>
      </Facts>
      {isTakenDown(meeting) && isUntaken(meeting, entry) && <Button size="xs" variant="default" leftSection={<IconArrowRight size={15} />} loading={take.isPending} onClick={() => take.mutate({ id, rev })}>{t('meetingTasks:entry.take')}</Button>}
    </SidePanel>
  );
}

/** One conclusion, and whether a task arises from it. */
export function ConclusionPanel({ meeting, conclusion, onClose }: PanelProps & { conclusion: ConclusionRow }) {
  const { t } = useTranslation(['meetings', 'ui']);
  const [editing, setEditing] = useState(false);
  const remove = useWrite(api.meetings.removeConclusion, { done: () => t('minutes.conclusionRemoved'), onDone: onClose });
  const { id, rev, no, content } = conclusion;
  const title = t('minutes.conclusion', { no });
  const back = (): void => setEditing(false);
  if (editing) return <SidePanel title={title} onClose={back}><ConclusionForm conclusion={conclusion} onDone={back} /></SidePanel>;
  return (
    <SidePanel title={title} onClose={onClose} foot={isTakenDown(meeting) && <RowActions pending={remove.isPending} onEdit={() => setEditing(true)} onRemove={() => remove.mutate({ id, rev })} />}>
      <p className={css.content}>{content}</p>
      <ConclusionTasks meeting={meeting} conclusion={conclusion} open={isOpen(meeting)} onDone={onClose} />
    </SidePanel>
  );
}

function RowActions({ pending, onEdit, onRemove }: { pending: boolean; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>{t('edit')}</Button>
      <Button variant="subtle" leftSection={<IconTrash size={16} />} loading={pending} onClick={onRemove}>{t('delete')}</Button>
    </>
  );
}
