import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { DocumentField } from '../documents/DocumentField.tsx';
import { useConclusionTasks } from './use-conclusion-tasks.ts';

interface StepProps {
  meeting: MeetingDetail;
  onClose: () => void;
}

/** Steps that ask for something first, in a dialog. */
const ASKING = { invite: InviteForm, sign: SignForm, notice: NoticeForm };

/** The one button that brings a meeting to its next state; none for what is over. */
export function NextStep({ meeting }: { meeting: MeetingDetail }) {
  switch (meeting.status) {
    case 'draft': case 'postponed': return <AskingStep step="invite" meeting={meeting} />;
    case 'invited': return <PlainStep step="begin" meeting={meeting} />;
    case 'in_progress': return <PlainStep step="end" meeting={meeting} />;
    case 'held': return <AskingStep step="sign" meeting={meeting} />;
    case 'minutes_signed': return <AskingStep step="notice" meeting={meeting} />;
    case 'notice_issued': return <PlainStep step="close" meeting={meeting} />;
    case 'closed': case 'cancelled': return null;
  }
}

function PlainStep({ step, meeting: { id, rev } }: { step: 'begin' | 'end' | 'close'; meeting: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const write = useWrite(api.meetings[step], { done: () => t(`steps.${step}.done`) });
  return <Button loading={write.isPending} onClick={() => write.mutate({ id, rev })}>{t(`steps.${step}.verb`)}</Button>;
}

function AskingStep({ step, meeting }: { step: keyof typeof ASKING; meeting: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  const StepForm = ASKING[step];
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t(`steps.${step}.verb`)}</Button>
      <Dialog opened={opened} onClose={close} title={t(`steps.${step}.title`)} width={480}>{opened && <StepForm meeting={meeting} onClose={close} />}</Dialog>
    </>
  );
}

function InviteForm({ meeting: { id, rev }, onClose }: StepProps) {
  const { t } = useTranslation('meetings');
  const initial: { invitedOn: string | null } = { invitedOn: useToday() };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.invite), initial, rev, labels: { invitedOn: t('steps.invite.day') }, toInput: ({ invitedOn }, seen) => ({ id, rev: seen ?? 0, invitedOn: invitedOn ?? '' }),
    mutation: api.meetings.invite.mutationOptions(), saved: t('steps.invite.done'), onSaved: onClose, onLeave: onClose,
  });
  return <Form form={form} verb={t('steps.invite.verb')}><DateField {...form.bind('invitedOn')} required first /></Form>;
}

function SignForm({ meeting: { id, rev }, onClose }: StepProps) {
  const { t } = useTranslation('meetings');
  const initial: { signedOn: string | null } = { signedOn: useToday() };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.signMinutes), initial, rev, labels: { signedOn: t('steps.sign.day') }, toInput: ({ signedOn }, seen) => ({ id, rev: seen ?? 0, signedOn: signedOn ?? '' }),
    // Signing cannot be taken back, so it is told without the way back.
    mutation: api.meetings.signMinutes.mutationOptions(), onSaved: () => { toast.done(t('steps.sign.done')); onClose(); }, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('steps.sign.verb')}>
      <Note tone="warn">{t('steps.sign.hint')}</Note>
      <DateField {...form.bind('signedOn')} required first />
    </Form>
  );
}

function NoticeForm({ meeting: { id, rev }, onClose }: StepProps) {
  const { t } = useTranslation(['meetings', 'meetingTasks']);
  const { ready, unled } = useConclusionTasks(id);
  const [handingOut, setHandingOut] = useState(true);
  const initial: { documentId: string | null } = { documentId: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.issueNotice), initial, rev, labels: { documentId: t('steps.notice.document') },
    toInput: ({ documentId }, seen) => ({ id, rev: seen ?? 0, documentId: documentId ?? '', handOut: handingOut ? refsOf(ready).items : [] }),
    mutation: api.meetings.issueNotice.mutationOptions(), saved: t('steps.notice.done'), onSaved: onClose, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('steps.notice.verb')}>
      <DocumentField {...form.bind('documentId')} required first hint={t('steps.notice.hint')} />
      {ready.length > 0 && <Checkbox size="xs" checked={handingOut} onChange={(event) => setHandingOut(event.currentTarget.checked)} label={t('meetingTasks:handOut.withNotice', { count: ready.length })} />}
      {unled.length > 0 && <Note tone="warn">{t('meetingTasks:handOut.unled', { count: unled.length })}</Note>}
    </Form>
  );
}
