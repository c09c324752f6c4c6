import { Button } from '@mantine/core';
import { IconClock, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { dayOf, timeOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { isTakenDown } from './meeting-tabs.ts';
import { instantOf } from './meeting-times.ts';
import css from './Meetings.module.css';
import { TimeField } from './TimeField.tsx';

/** When the meeting really began and ended, as its minutes tell it; corrected until they are signed. */
export function MeetingTimes({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const [editing, setEditing] = useState(false);
  const { beganAt, endedAt } = meeting;
  const open = isTakenDown(meeting);
  if (!open && beganAt === null && endedAt === null) return null;
  const told = [beganAt === null ? t('times.beganUnknown') : t('times.began', { time: timeOf(beganAt) }), ...(endedAt === null ? (meeting.status === 'in_progress' ? [] : [t('times.endedUnknown')]) : [t('times.ended', { time: timeOf(endedAt) })])];
  const close = (): void => setEditing(false);
  return (
    <div className={css.times}>
      <IconClock size={15} aria-hidden />
      <span>{told.join(' · ')}</span>
      {open && <Button size="xs" variant="subtle" leftSection={<IconPencil size={15} />} onClick={() => setEditing(true)}>{t('times.verb')}</Button>}
      <Dialog opened={editing} onClose={close} title={t('times.title')}>{editing && <TimesForm meeting={meeting} onClose={close} />}</Dialog>
    </div>
  );
}

function TimesForm({ meeting: { id, rev, startsAt, beganAt, endedAt }, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const initial: { beganAt: string | null; endedAt: string | null } = { beganAt, endedAt };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.correctTimes), initial, rev, labels: { beganAt: t('times.fields.beganAt'), endedAt: t('times.fields.endedAt') },
    toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetings.correctTimes.mutationOptions(), saved: t('times.saved'), onSaved: onClose, onLeave: onClose,
  });
  const [began, ended] = [form.bind('beganAt'), form.bind('endedAt')];
  const onDay = (time: string | null): string | null => (time === null ? null : instantOf(dayOf(startsAt), time));
  return (
    <Form form={form}>
      <FieldRow>
        <TimeField {...began} value={began.value === null ? null : timeOf(began.value)} onChange={(time) => began.onChange(onDay(time))} />
        <TimeField {...ended} value={ended.value === null ? null : timeOf(ended.value)} onChange={(time) => ended.onChange(onDay(time))} />
      </FieldRow>
      <p className={css.hint}>{t('times.hint')}</p>
    </Form>
  );
}
