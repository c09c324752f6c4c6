import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { toast } from '../../ui/toast.ts';
import css from './Meetings.module.css';
import { useMeetingText } from './use-meeting-text.ts';

/** The hash of signed minutes, whether what is recorded still gives it, and what was added later. */
export function MinutesSeal({ meeting: { id: meetingId, confirmedBy, confirmationRemarks } }: { meeting: MeetingDetail }) {
  const { t } = useTranslation(['meetings', 'agenda']);
  const format = useFormat();
  const { named } = useMeetingText();
  const [adding, setAdding] = useState(false);
  const close = (): void => setAdding(false);
  const seal = useQuery(api.meetings.verifyMinutes.queryOptions({ input: { id: meetingId } }));
  if (seal.error !== null) return <ErrorNote error={seal.error} onRetry={() => void seal.refetch()} />;
  if (seal.data === undefined || seal.data === null) return null;
  return (
    <section className={css.seal} aria-label={t('minutes.seal')}>
      <p>{t('minutes.signedOn', { date: format.date(seal.data.signedOn) })} <Intact intact={seal.data.intact} /> <code>{seal.data.sha256}</code></p>
      {confirmedBy !== null && (
        <p>
          {t('agenda:confirm.at', { meeting: named(confirmedBy) })} {confirmationRemarks !== null && t('agenda:confirm.with', { remarks: confirmationRemarks })}
        </p>
      )}
      {seal.data.supplements.map(({ no, madeOn, content, sha256, intact }) => (
        <p key={no}><b>{t('minutes.supplementNo', { no, date: format.date(madeOn) })}</b> {content} <Intact intact={intact} /> <code>{sha256}</code></p>
      ))}
      <Button size="xs" variant="default" onClick={() => setAdding(true)}>{t('minutes.addSupplement')}</Button>
      <Dialog opened={adding} onClose={close} title={t('minutes.addSupplement')} width={560}>{adding && <SupplementForm meetingId={meetingId} onDone={close} />}</Dialog>
    </section>
  );
}

function Intact({ intact }: { intact: boolean }) {
  const { t } = useTranslation('meetings');
  return <StatusMark mark={intact ? 'tick' : 'triangle'} tone={intact ? 'ok' : 'bad'}>{t(intact ? 'minutes.intact' : 'minutes.broken')}</StatusMark>;
}

function SupplementForm({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const initial: { madeOn: string | null; content: string } = { madeOn: useToday(), content: '' };
  // A supplement is sealed like the minutes: it is not offered to be taken back.
  const added = (): void => {
    toast.done(t('minutes.supplementAdded'));
    onDone();
  };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.addSupplement), initial, labels: { madeOn: t('minutes.fields.madeOn'), content: t('minutes.fields.content') }, toInput: ({ madeOn, content }) => ({ meetingId, madeOn: madeOn ?? '', content }),
    mutation: api.meetings.addSupplement.mutationOptions(), onSaved: added, onLeave: onDone,
  });
  return (
    <Form form={form} verb={t('minutes.addSupplement')}>
      <DateField {...form.bind('madeOn')} required />
      <TextAreaField {...form.bind('content')} required first rows={4} />
    </Form>
  );
}
