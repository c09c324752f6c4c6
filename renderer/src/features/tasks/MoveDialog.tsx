import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { TaskDetail } from '#shared/contract/tasks.ts';
import { moveNeedsReason, type TaskStatus } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { DocumentField } from '../documents/DocumentField.tsx';
import { moveName } from './task-moves.ts';

interface MoveDialogProps {
  task: Pick<TaskDetail, 'id' | 'rev' | 'status' | 'title' | 'result' | 'resultDocumentId'>;
  /** The state it moves to; null while none is chosen. */
  to: TaskStatus | null;
  onClose: () => void;
}

/** Moves a task to another state, with the day, the reason or the result that the move asks for. */
export function MoveDialog({ task, to, onClose }: MoveDialogProps) {
  const { t } = useTranslation('taskWork');
  return <Dialog opened={to !== null} onClose={onClose} title={to === null ? '' : t(`moves.${moveName(task.status, to)}`)} width={480}>{to !== null && <MoveForm key={task.id} task={task} to={to} onClose={onClose} />}</Dialog>;
}

function MoveForm({ task, to, onClose }: MoveDialogProps & { to: TaskStatus }) {
  const { t } = useTranslation(['taskWork', 'tasks']);
  const { id, rev, status } = task;
  const finishes = to === 'completed' || to === 'awaiting_confirmation';
  const needsReason = moveNeedsReason(status, to);
  const initial = { on: useToday() as string | null, reason: null as string | null, result: finishes ? task.result : null, resultDocumentId: finishes ? task.resultDocumentId : null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.tasks.move), initial, rev, labels: { on: t('move.on'), reason: t('move.reason'), result: t('move.result'), resultDocumentId: t('move.resultDocumentId') },
    toInput: ({ on, ...told }, seen) => ({ id, rev: seen ?? 0, status: to, on: on ?? '', ...told }),
    mutation: api.tasks.move.mutationOptions(), saved: t('move.done', { status: t(`tasks:statuses.${to}`) }), onSaved: onClose, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t(`moves.${moveName(status, to)}`)}>
      <DateField {...form.bind('on')} required first={!needsReason} />
      {needsReason && <TextAreaField {...form.bind('reason')} required first rows={2} />}
      {finishes && <TextAreaField {...form.bind('result')} rows={3} />}
      {finishes && <DocumentField {...form.bind('resultDocumentId')} />}
    </Form>
  );
}
