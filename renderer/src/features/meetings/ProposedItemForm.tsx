import { useTranslation } from 'react-i18next';
import type { ProposedItem } from '#shared/contract/agenda.ts';
import { contract } from '#shared/contract/index.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { CommitteeField } from '../../ui/form/RecordFields.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { type Form as FormOf, useForm } from '../../ui/form/use-form.ts';
import { DocumentField } from '../documents/DocumentField.tsx';

type Values = Pick<ProposedItem, 'content' | 'proposedBy' | 'documentId'> & { committeeId: string | null; durationMin: number | null; proposedOn: string | null };

/** Proposes something for a coming meeting of a committee. */
export function NewProposedItemForm({ committeeId, onSaved, onLeave }: { /** The one the list is narrowed to. */ committeeId: string | null; onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('agenda');
  const initial: Values = { committeeId, content: '', durationMin: 15, proposedBy: null, proposedOn: useToday(), documentId: null };
  const form = useForm({
    ...useProposedWords(), draft: 'meetings:proposed', schema: inputSchema(contract.meetings.addProposedItem), initial, toInput: told,
    mutation: api.meetings.addProposedItem.mutationOptions(), saved: t('proposed.added'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('proposed.add')}><ProposedFields form={form} /></Form>;
}

/** Changes what is proposed. */
export function ProposedItemForm({ item, onDone }: { item: ProposedItem; onDone: () => void }) {
  const { t } = useTranslation('agenda');
  const { id, rev, committeeId, content, durationMin, proposedBy, proposedOn, documentId } = item;
  const initial: Values = { committeeId, content, durationMin, proposedBy, proposedOn, documentId };
  const form = useForm({
    ...useProposedWords(), draft: `meetings:proposed-item:${id}`, schema: inputSchema(contract.meetings.updateProposedItem), initial, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...told(values) }),
    mutation: api.meetings.updateProposedItem.mutationOptions(), saved: t('proposed.saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><ProposedFields form={form} /></Form>;
}

/** What the contract takes in: what is missing is refused beside its field. */
function told(values: Values) {
  return { ...values, committeeId: values.committeeId ?? '', durationMin: values.durationMin ?? NaN, proposedOn: values.proposedOn ?? '' };
}

function ProposedFields({ form }: { form: Pick<FormOf<Values>, 'bind'> }) {
  return (
    <>
      <TextAreaField {...form.bind('content')} required first rows={2} />
      <CommitteeField {...form.bind('committeeId')} required />
      <TextField {...form.bind('proposedBy')} />
      <FieldRow>
        <DateField {...form.bind('proposedOn')} required />
        <NumberField {...form.bind('durationMin')} required />
      </FieldRow>
      <DocumentField {...form.bind('documentId')} />
    </>
  );
}

function useProposedWords() {
  const { t } = useTranslation('agenda');
  return { labels: { content: t('proposed.fields.content'), committeeId: t('proposed.fields.committeeId'), proposedBy: t('proposed.fields.proposedBy'), proposedOn: t('proposed.fields.proposedOn'), durationMin: t('proposed.fields.durationMin'), documentId: t('proposed.fields.documentId') } };
}
