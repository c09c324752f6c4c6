import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { moveNeedsReason, type TaskStatus } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { refsOf } from '../../ui/use-write.ts';

interface TaskMoveDialogProps {
  opened: boolean;
  tasks: readonly TaskRow[];
  /** The states they can be moved to; one when it was chosen already. */
  targets: readonly TaskStatus[];
  onClose: () => void;
  onMoved: () => void;
}

/** Asks for what a move must tell: the state, the day it was reported or completed, the reason out of the usual course. */
export function TaskMoveDialog({ opened, onClose, ...rest }: TaskMoveDialogProps) {
  const { t } = useTranslation('taskViews');
  return <Dialog opened={opened} onClose={onClose} title={t('bulk.move')}>{opened && <MoveForm {...rest} onClose={onClose} />}</Dialog>;
}

function MoveForm({ tasks, targets, onClose, onMoved }: Omit<TaskMoveDialogProps, 'opened'>) {
  const { t } = useTranslation(['taskViews', 'tasks']);
  const today = useToday();
  const initial: { status: TaskStatus; on: string; reason: string | null } = { status: targets[0] ?? 'in_progress', on: today, reason: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.taskViews.moveAll), initial, labels: { status: t('move.status'), on: t('move.on'), reason: t('move.reason') },
    toInput: (values) => ({ ...refsOf(tasks), ...values }),
    mutation: api.taskViews.moveAll.mutationOptions(), saved: t('bulk.moved', { count: tasks.length }), onSaved: onMoved, onLeave: onClose,
  });
  const { status } = form.values;
  const [first] = tasks;
  const needsReason = tasks.some((task) => moveNeedsReason(task.status, status));
  const dayLabel = status === 'completed' ? t('move.onCompleted') : status === 'awaiting_confirmation' ? t('move.onReported') : t('move.on');
  return (
    <Form form={form} verb={t('move.verb')}>
      <p>{tasks.length === 1 ? t('move.one', { name: first?.title ?? '', status: t(`tasks:statuses.${status}`) }) : t('move.title', { count: tasks.length, status: t(`tasks:statuses.${status}`) })}</p>
      {targets.length > 1 && <SelectField {...form.bind('status')} required first options={targets.map((value) => ({ value, label: t(`tasks:statuses.${value}`) }))} />}
      <DateField {...form.bind('on')} label={dayLabel} required />
      <TextAreaField {...form.bind('reason')} rows={2} required={needsReason} hint={t('move.reasonHint')} first={targets.length === 1} />
    </Form>
  );
}
