import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { TaskDetail, TaskRow } from '#shared/contract/tasks.ts';
import { moveNeedsReason, type TaskStatus } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';
import { refsOf } from '../../ui/use-write.ts';
import { DocumentField } from '../documents/DocumentField.tsx';
import { moveName } from './task-moves.ts';

/** A task of a list, with the result where it is known. */
type Moved = TaskRow & Partial<Pick<TaskDetail, 'result' | 'resultDocumentId'>>;

interface MoveDialogProps {
  /** None while the dialog is closed. */
  tasks: readonly Moved[];
  /** The states they can be moved to; one when it was chosen already. */
  targets: readonly TaskStatus[];
  onClose: () => void;
  /** Closes it when it was done; unless told otherwise, as leaving does. */
  onMoved?: () => void;
}
interface FormProps {
  targets: readonly TaskStatus[];
  onClose: () => void;
  onMoved: () => void;
}

/** Moves tasks to another state, and asks for what the move must tell: the state, the day, the reason out of the usual course, the result of one that is done. */
export function MoveDialog({ tasks, targets, onClose, onMoved = onClose }: MoveDialogProps) {
  const { t } = useTranslation(['taskViews', 'taskWork']);
  const [first, ...others] = tasks;
  const [only, ...more] = targets;
  const title = first === undefined || others.length > 0 || only === undefined || more.length > 0 ? t('bulk.move') : t(`taskWork:moves.${moveName(first.status, only)}`);
  const props = { targets, onClose, onMoved };
  return (
    <Dialog opened={first !== undefined} onClose={onClose} title={title} width={480}>
      {first !== undefined && (others.length === 0 ? <MoveOne key={first.id} task={first} {...props} /> : <MoveSeveral tasks={tasks} {...props} />)}
    </Dialog>
  );
}

function MoveOne({ task, targets, onClose, onMoved }: FormProps & { task: Moved }) {
  const { t } = useTranslation(['taskViews', 'tasks']);
  const { id, rev } = task;
  const [only, ...more] = targets;
  const initial: Values = { ...useInitial(targets), result: task.result ?? null, resultDocumentId: task.resultDocumentId ?? null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.tasks.move), initial, rev, labels: useLabels(),
    toInput: ({ result, resultDocumentId, ...told }, seen) => ({ id, rev: seen ?? 0, ...told, ...(finishes(told.status) ? { result, resultDocumentId } : { result: null }) }),
    mutation: api.tasks.move.mutationOptions(), saved: only === undefined || more.length > 0 ? t('bulk.moved', { count: 1 }) : t('move.done', { status: t(`tasks:statuses.${only}`) }), onSaved: onMoved, onLeave: onClose,
  });
  return <Form form={form} verb={t('move.verb')}><MoveFields form={form} tasks={[task]} targets={targets} /></Form>;
}

function MoveSeveral({ tasks, targets, onClose, onMoved }: FormProps & { tasks: readonly Moved[] }) {
  const { t } = useTranslation('taskViews');
  const initial: Values = { ...useInitial(targets), result: null, resultDocumentId: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.taskViews.moveAll), initial, labels: useLabels(),
    toInput: ({ status, on, reason }) => ({ ...refsOf(tasks), status, on, reason }),
    mutation: api.taskViews.moveAll.mutationOptions(), saved: t('bulk.moved', { count: tasks.length }), onSaved: onMoved, onLeave: onClose,
  });
  return <Form form={form} verb={t('move.verb')}><MoveFields form={form} tasks={tasks} targets={targets} /></Form>;
}

interface Values {
  status: TaskStatus;
  on: string;
  reason: string | null;
  result: string | null;
  resultDocumentId: string | null;
}
interface MoveFieldsProps {
  form: { values: Values; bind: <Field extends keyof Values>(field: Field) => FieldBinding<Values[Field]> };
  tasks: readonly Moved[];
  targets: readonly TaskStatus[];
}

function MoveFields({ form, tasks, targets }: MoveFieldsProps) {
  const { t } = useTranslation(['taskViews', 'tasks']);
  const { status } = form.values;
  const [first, ...others] = tasks;
  const needsReason = tasks.some((task) => moveNeedsReason(task.status, status));
  const dayLabel = status === 'completed' ? t('move.onCompleted') : status === 'awaiting_confirmation' ? t('move.onReported') : t('move.on');
  const words = { count: tasks.length, name: first?.title ?? '', status: t(`tasks:statuses.${status}`) };
  const chooses = targets.length > 1;
  const asksReason = needsReason || others.length > 0;
  return (
    <>
      <p>{others.length === 0 ? t('move.one', words) : t('move.title', words)}</p>
      {chooses && <SelectField {...form.bind('status')} required first options={targets.map((value) => ({ value, label: t(`tasks:statuses.${value}`) }))} />}
      <DateField {...form.bind('on')} label={dayLabel} required first={!chooses && !needsReason} />
      {asksReason && <TextAreaField {...form.bind('reason')} rows={2} required={needsReason} {...(others.length > 0 && { hint: t('move.reasonHint') })} first={!chooses && needsReason} />}
      {others.length === 0 && finishes(status) && <TextAreaField {...form.bind('result')} rows={3} />}
      {others.length === 0 && finishes(status) && <DocumentField {...form.bind('resultDocumentId')} />}
    </>
  );
}

function finishes(status: TaskStatus): boolean {
  return status === 'completed' || status === 'awaiting_confirmation';
}

function useInitial(targets: readonly TaskStatus[]): Pick<Values, 'status' | 'on' | 'reason'> {
  return { status: targets[0] ?? 'in_progress', on: useToday(), reason: null };
}

function useLabels() {
  const { t } = useTranslation('taskViews');
  return { status: t('move.status'), on: t('move.on'), reason: t('move.reason'), result: t('move.result'), resultDocumentId: t('move.resultDocumentId') };
}
