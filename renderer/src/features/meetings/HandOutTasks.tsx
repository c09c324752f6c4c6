import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingTask } from '#shared/contract/meeting-tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import { refsOf } from '../../ui/use-write.ts';

interface HandOutProps {
  ready: readonly MeetingTask[];
  unled: readonly MeetingTask[];
}

/** Hands all drafts of a meeting out in one step; those without a unit in the lead stay behind, and it is said. */
export function HandOutTasks({ ready, unled }: HandOutProps) {
  const { t } = useTranslation('meetingTasks');
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  if (ready.length === 0) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>{t('handOut.verb', { count: ready.length })}</Button>
      <Dialog opened={opened} onClose={close} title={t('handOut.title')} width={480}>{opened && <HandOutForm ready={ready} unled={unled} onClose={close} />}</Dialog>
    </>
  );
}

function HandOutForm({ ready, unled, onClose }: HandOutProps & { onClose: () => void }) {
  const { t } = useTranslation('meetingTasks');
  const initial: { assignedOn: string | null } = { assignedOn: useToday() };
  const form = useForm({
    draft: null, schema: inputSchema(contract.tasks.handOut), initial, labels: { assignedOn: t('handOut.day') }, toInput: ({ assignedOn }) => ({ ...refsOf(ready), assignedOn: assignedOn ?? '' }),
    mutation: api.tasks.handOut.mutationOptions(), saved: t('handOut.done', { count: ready.length }), onSaved: onClose, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('handOut.verb', { count: ready.length })}>
      {unled.length > 0 && <Note tone="warn">{t('handOut.unled', { count: unled.length })}</Note>}
      <DateField {...form.bind('assignedOn')} required first />
    </Form>
  );
}
