import { Button, Checkbox } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';

interface RemindDialogProps {
  opened: boolean;
  taskIds: readonly string[];
  onClose: () => void;
  /** Once the reminder is logged. */
  onDone?: () => void;
}

/** Logs that units were reminded of tasks without a letter, or leads to the letter. */
export function RemindDialog({ opened, taskIds, onClose, onDone }: RemindDialogProps) {
  const { t } = useTranslation('taskPapers');
  return <Dialog opened={opened} onClose={onClose} title={t('remind.title', { count: taskIds.length })} width={480}>{opened && <RemindForm taskIds={taskIds} onClose={onClose} {...(onDone !== undefined && { onDone })} />}</Dialog>;
}

function RemindForm({ taskIds, onClose, onDone }: Omit<RemindDialogProps, 'opened'>) {
  const { t } = useTranslation('taskPapers');
  const router = useRouter();
  const initial: { sentOn: string; recipient: string | null; content: string | null; again: boolean } = { sentOn: useToday(), recipient: null, content: null, again: false };
  const form = useForm({
    draft: null, schema: inputSchema(contract.taskPapers.remind), initial, labels: { sentOn: t('remind.sentOn'), recipient: t('remind.recipient'), content: t('remind.content'), again: t('remind.again') },
    toInput: (values) => ({ ...values, taskIds: [...taskIds], documentId: null }), mutation: api.taskPapers.remind.mutationOptions(), saved: t('remind.done'), onSaved: () => { onClose(); onDone?.(); }, onLeave: onClose,
  });
  const again = form.bind('again');
  return (
    <Form
      form={form}
      verb={t('remind.action')}
      foot={<Button variant="subtle" leftSection={<IconMail size={16} />} onClick={() => void router.navigate({ to: '/tasks/papers/$kind', params: { kind: 'urging' }, search: { tasks: [...taskIds], units: [] } })}>{t('remind.letter')}</Button>}
    >
      <DateField {...form.bind('sentOn')} required />
      <TextField {...form.bind('recipient')} hint={t('remind.recipientHint')} />
      <TextAreaField {...form.bind('content')} first rows={2} />
      <Checkbox id={again.id} size="xs" checked={again.value} onChange={(event) => again.onChange(event.currentTarget.checked)} label={again.label} />
    </Form>
  );
}
