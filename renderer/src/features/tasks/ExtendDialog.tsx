import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { TaskDetail, TaskRow } from '#shared/contract/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { type Form as FormOf, useForm } from '../../ui/form/use-form.ts';
import { DocumentField } from '../documents/DocumentField.tsx';
import css from './Tasks.module.css';
import { useMovedSentence } from './use-holidays.ts';

type Extended = Pick<TaskRow, 'id' | 'rev' | 'dueOn'>;
type Decision = 'waiting' | 'granted' | 'refused';
interface AnswerValues {
  newDueOn: string | null;
  decision: Decision;
  decidedBy: string | null;
  decidedOn: string | null;
  documentId: string | null;
  note: string | null;
}
type AskValues = AnswerValues & { requestedOn: string | null; reason: string | null };

interface ExtendDialogProps {
  /** The tasks whose deadline is put off, all to the same day; null while none are. */
  tasks: readonly Extended[] | null;
  onClose: () => void;
  onDone?: () => void;
}

/** Takes a request for a later deadline down for one task or many, with the answer where it is there. */
export function ExtendDialog({ tasks, onClose, onDone }: ExtendDialogProps) {
  const { t } = useTranslation('taskWork');
  return <Dialog opened={tasks !== null} onClose={onClose} title={t('extend.title', { count: tasks?.length ?? 0 })} width={520}>{tasks !== null && <ExtendForm tasks={tasks} onClose={() => { onClose(); onDone?.(); }} onLeave={onClose} />}</Dialog>;
}

function ExtendForm({ tasks, onClose, onLeave }: { tasks: readonly Extended[]; onClose: () => void; onLeave: () => void }) {
  const { t } = useTranslation('taskWork');
  const format = useFormat();
  const today = useToday();
  const initial: AskValues = { requestedOn: today, newDueOn: null, reason: null, decision: 'granted', decidedBy: null, decidedOn: today, documentId: null, note: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.taskWork.extend), initial, labels: { ...useAnswerLabels(), requestedOn: t('extend.requestedOn'), reason: t('extend.reason') },
    toInput: (values) => ({ items: tasks.map(({ id, rev }) => ({ id, rev })), requestedOn: values.requestedOn ?? '', reason: values.reason ?? '', newDueOn: values.newDueOn ?? '', answer: answerOf(values) }),
    mutation: api.taskWork.extend.mutationOptions(), saved: t('extend.done', { count: tasks.length }), onSaved: onClose, onLeave,
  });
  const only = tasks.length === 1 ? tasks[0]?.dueOn : undefined;
  return (
    <Form form={form} verb={t('extend.verb')}>
      {typeof only === 'string' && <p className={css.empty}>{t('extend.current', { date: format.date(only) })}</p>}
      <FieldRow>
        <DateField {...form.bind('newDueOn')} required first />
        <DateField {...form.bind('requestedOn')} required />
      </FieldRow>
      <Moved day={form.values.newDueOn} />
      <TextAreaField {...form.bind('reason')} required rows={2} />
      <AnswerFields form={form} mayWait />
    </Form>
  );
}

/** Answers the request for a later deadline that waits on a task. */
export function AnswerExtensionDialog({ waiting, onClose }: { waiting: TaskDetail['waiting']; onClose: () => void }) {
  const { t } = useTranslation('taskWork');
  return <Dialog opened={waiting !== null} onClose={onClose} title={t('extend.answerTitle')} width={520}>{waiting !== null && <AnswerForm key={waiting.id} waiting={waiting} onClose={onClose} />}</Dialog>;
}

function AnswerForm({ waiting: { id, rev, newDueOn, reason }, onClose }: { waiting: NonNullable<TaskDetail['waiting']>; onClose: () => void }) {
  const { t } = useTranslation('taskWork');
  const format = useFormat();
  const initial: AnswerValues = { newDueOn, decision: 'granted', decidedBy: null, decidedOn: useToday(), documentId: null, note: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.taskWork.decideExtension), initial, rev, labels: useAnswerLabels(),
    toInput: (values, seen) => ({ id, rev: seen ?? 0, newDueOn: values.newDueOn ?? '', ...toldAnswer(values), decision: values.decision === 'refused' ? 'refused' as const : 'granted' as const }),
    mutation: api.taskWork.decideExtension.mutationOptions(), saved: t('extend.answered'), onSaved: onClose, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('extend.verb')}>
      <p className={css.empty}>{t('extend.asked', { date: format.date(newDueOn), reason })}</p>
      <DateField {...form.bind('newDueOn')} required first />
      <Moved day={form.values.newDueOn} />
      <AnswerFields form={form} mayWait={false} />
    </Form>
  );
}

function AnswerFields({ form, mayWait }: { form: FormOf<AnswerValues>; mayWait: boolean }) {
  const { t } = useTranslation('taskWork');
  const decisions: Decision[] = [...(mayWait ? ['waiting' as const] : []), 'granted', 'refused'];
  return (
    <>
      <SelectField {...form.bind('decision')} required options={decisions.map((value) => ({ value, label: t(`extend.${value}`) }))} />
      {form.values.decision !== 'waiting' && (
        <>
          <FieldRow>
            <TextField {...form.bind('decidedBy')} required />
            <DateField {...form.bind('decidedOn')} required />
          </FieldRow>
          <DocumentField {...form.bind('documentId')} />
          <TextField {...form.bind('note')} />
        </>
      )}
    </>
  );
}

function Moved({ day }: { day: string | null }) {
  const moved = useMovedSentence()(day);
  return moved === null ? null : <output className={css.hint}>{moved}</output>;
}

function toldAnswer({ decidedBy, decidedOn, documentId, note }: AnswerValues) {
  return { decidedBy: decidedBy ?? '', decidedOn: decidedOn ?? '', documentId, note };
}

function answerOf(values: AnswerValues) {
  return values.decision === 'waiting' ? null : { decision: values.decision, ...toldAnswer(values) };
}

function useAnswerLabels() {
  const { t } = useTranslation('taskWork');
  return { newDueOn: t('extend.newDueOn'), decision: t('extend.decision'), decidedBy: t('extend.decidedBy'), decidedOn: t('extend.decidedOn'), documentId: t('extend.documentId'), note: t('extend.note') };
}
