import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';

interface ProgressDialogProps {
  /** The task that is reported on; null while none is. */
  task: Pick<TaskRow, 'id' | 'rev' | 'progress'> | null;
  onClose: () => void;
}

/** Takes down what the unit reports: a step of the work, and how far it is. */
export function ProgressDialog({ task, onClose }: ProgressDialogProps) {
  const { t } = useTranslation('taskWork');
  return <Dialog opened={task !== null} onClose={onClose} title={t('progress.title')} width={480}>{task !== null && <ProgressForm key={task.id} task={task} onClose={onClose} />}</Dialog>;
}

function ProgressForm({ task: { id, rev, progress }, onClose }: { task: NonNullable<ProgressDialogProps['task']>; onClose: () => void }) {
  const { t } = useTranslation('taskWork');
  const initial = { content: null as string | null, progress: progress as number | null, madeOn: useToday() as string | null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.tasks.recordProgress), initial, rev, labels: { content: t('progress.content'), progress: t('progress.progress'), madeOn: t('progress.madeOn') },
    toInput: (values, seen) => ({ id, rev: seen ?? 0, content: values.content, progress: values.progress ?? -1, madeOn: values.madeOn ?? '' }),
    mutation: api.tasks.recordProgress.mutationOptions(), saved: t('progress.done'), onSaved: onClose, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('progress.verb')}>
      <TextAreaField {...form.bind('content')} first rows={3} />
      <FieldRow>
        <NumberField {...form.bind('progress')} required />
        <DateField {...form.bind('madeOn')} required />
      </FieldRow>
    </Form>
  );
}
