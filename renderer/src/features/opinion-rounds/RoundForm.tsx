import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { RoundDetail, RoundFields } from '#shared/contract/opinion-rounds.ts';
import { addDays } from '#shared/rules/dates.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { CommitteeField } from '../../ui/form/RecordFields.tsx';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';
import { DocumentField } from '../documents/DocumentField.tsx';

/** What can be empty while it is typed. */
type Values = Omit<RoundFields, 'committeeId' | 'sentOn' | 'closesOn'> & { committeeId: string | null; sentOn: string | null; closesOn: string | null };

const USUAL_DAYS = 7;

/** Asks the members of a committee in writing. */
export function NewRoundForm({ onSaved, onLeave }: { onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('opinionRounds');
  const today = useToday();
  const initial: Values = { committeeId: null, title: '', content: null, documentId: null, sentOn: today, closesOn: addDays(today, USUAL_DAYS) };
  const form = useForm({
    ...useRoundWords(), draft: 'opinionRounds:new', schema: inputSchema(contract.opinionRounds.create), initial, toInput,
    mutation: api.opinionRounds.create.mutationOptions(), saved: t('created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('new')}><RoundFormFields bind={form.bind} /></Form>;
}

/** Changes what is told of a round. */
export function RoundForm({ round, onDone }: { round: RoundDetail; onDone: () => void }) {
  const { t } = useTranslation('opinionRounds');
  const { id, rev, committeeId, title, content, documentId, sentOn, closesOn } = round;
  const initial: Values = { committeeId, title, content, documentId, sentOn, closesOn };
  const form = useForm({
    ...useRoundWords(), draft: `opinionRounds:${id}`, schema: inputSchema(contract.opinionRounds.update), initial, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...toInput(values) }),
    mutation: api.opinionRounds.update.mutationOptions(), saved: t('saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><RoundFormFields bind={form.bind} /></Form>;
}

/** What is left empty is refused by the contract, beside its field. */
function toInput({ committeeId, sentOn, closesOn, ...values }: Values): RoundFields {
  return { ...values, committeeId: committeeId ?? '', sentOn: sentOn ?? '', closesOn: closesOn ?? '' };
}

function RoundFormFields({ bind }: { bind: <Field extends keyof Values>(field: Field) => FieldBinding<Values[Field]> }) {
  const { t } = useTranslation('opinionRounds');
  return (
    <>
      <CommitteeField {...bind('committeeId')} required first hint={t('askedHint')} />
      <TextAreaField {...bind('title')} required rows={2} />
      <FieldRow>
        <DateField {...bind('sentOn')} required />
        <DateField {...bind('closesOn')} required />
      </FieldRow>
      <DocumentField {...bind('documentId')} />
      <TextAreaField {...bind('content')} rows={4} />
    </>
  );
}

/** The names of the fields of a round, and how their values read where two versions are compared. */
function useRoundWords() {
  const { t } = useTranslation('opinionRounds');
  const format = useFormat();
  return {
    labels: { committeeId: t('fields.committeeId'), title: t('fields.title'), sentOn: t('fields.sentOn'), closesOn: t('fields.closesOn'), documentId: t('fields.documentId'), content: t('fields.content') },
    show: { sentOn: format.date, closesOn: format.date },
  };
}
