import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarlierItem } from '#shared/contract/agenda.ts';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useWrite } from '../../ui/use-write.ts';
import css from './Meetings.module.css';
import { useMeetingText } from './use-meeting-text.ts';

interface CarryOverProps {
  meeting: MeetingDetail;
  onClose: () => void;
}

/** Over the agenda: how many rows of earlier meetings are unfinished. Not there when none is. */
export function CarryOverNote({ meetingId, onOpen }: { meetingId: string; onOpen: () => void }) {
  const { t } = useTranslation('agenda');
  const items = useQuery(api.meetings.earlierItems.queryOptions({ input: { id: meetingId } }));
  const count = items.data?.length ?? 0;
  if (count === 0) return null;
  return <div className={css.strip}><Note tone="info" live="status" action={<Button size="xs" variant="default" onClick={onOpen}>{t('carry.open')}</Button>}>{t('carry.note', { count })}</Note></div>;
}

/** The unfinished rows of earlier meetings, each with why it is proposed: it is taken over, or dropped with a reason. */
export function CarryOverPanel({ meeting, onClose }: CarryOverProps) {
  const { t } = useTranslation('agenda');
  const items = useQuery(api.meetings.earlierItems.queryOptions({ input: { id: meeting.id } }));
  const take = useWrite(api.meetings.takeOver, { done: ({ added }) => t('taken', { count: added }) });
  const takeOver = (chosen: readonly EarlierItem[]): void => take.mutate({ meetingId: meeting.id, items: chosen.map(({ id, rev }) => ({ id, rev })) });
  const rows = items.data ?? [];
  return (
    <SidePanel title={t('carry.title')} onClose={onClose} foot={rows.length > 1 && <Button loading={take.isPending} onClick={() => takeOver(rows)}>{t('takeAll')}</Button>}>
      <p className={css.hint}>{t('carry.rule')}</p>
      {items.error !== null && <ErrorNote error={items.error} onRetry={() => void items.refetch()} />}
      {items.data?.length === 0 && <Note>{t('carry.empty')}</Note>}
      <ul className={css.offers}>{rows.map((item) => <Earlier key={item.id} item={item} taking={take.isPending} onTake={() => takeOver([item])} />)}</ul>
    </SidePanel>
  );
}

function Earlier({ item, taking, onTake }: { item: EarlierItem; taking: boolean; onTake: () => void }) {
  const { t } = useTranslation('agenda');
  const { named } = useMeetingText();
  const [dropping, setDropping] = useState(false);
  return (
    <li>
      <b>{item.content}</b>
      <StatusMark mark={item.why === 'not_recorded' ? 'dashed' : 'half'} tone={item.why === 'not_recorded' ? 'warn' : 'info'}>{t(`carry.why.${item.why}`)}</StatusMark>
      {item.outcomeNote !== null && <p>{item.outcomeNote}</p>}
      <p>{named(item.meeting)}</p>
      {dropping
        ? <DropForm item={item} onDone={() => setDropping(false)} />
        : (
          <div className={css.buttons}>
            <Button size="xs" variant="default" disabled={taking} onClick={onTake}>{t('take')}</Button>
            <Button size="xs" variant="subtle" onClick={() => setDropping(true)}>{t('carry.drop')}</Button>
          </div>
        )}
    </li>
  );
}

function DropForm({ item: { id, rev }, onDone }: { item: EarlierItem; onDone: () => void }) {
  const { t } = useTranslation('agenda');
  const initial: { reason: string | null } = { reason: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.dropItem), initial, rev, labels: { reason: t('carry.reason') }, toInput: ({ reason }, seen) => ({ id, rev: seen ?? 0, reason: reason ?? '' }),
    mutation: api.meetings.dropItem.mutationOptions(), saved: t('carry.dropped'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form} verb={t('carry.drop')}><TextField {...form.bind('reason')} required first /></Form>;
}
