import { useTranslation } from 'react-i18next';
import type { RegulationRow } from '#shared/contract/committees.ts';
import { MEETING_FREQUENCIES } from '#shared/rules/committees.ts';
import { contract } from '#shared/contract/index.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm, type Form as FormOf } from '../../ui/form/use-form.ts';

type Values = Omit<RegulationRow, 'id' | 'rev' | 'issuedOn'> & { issuedOn: string | null };
const NEW: Values = { number: null, issuedOn: null, summary: null, meetingFrequency: 'half_yearly', reviewDueOn: null };

/** What the contract takes in: no day is told as no day, which it refuses beside the field. */
function told(values: Values): Omit<RegulationRow, 'id' | 'rev'> {
  return { ...values, issuedOn: values.issuedOn ?? '' };
}

interface NewRegulationFormProps {
  committeeId: string;
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Records operating regulations. */
export function NewRegulationForm({ committeeId, onSaved, onLeave }: NewRegulationFormProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const form = useForm({
    ...useWords(), draft: `regulations:new:${committeeId}`, schema: inputSchema(contract.committees.addRegulation), initial: NEW,
    toInput: (values) => ({ committeeId, ...told(values) }),
    mutation: api.committees.addRegulation.mutationOptions(), saved: t('regulations.added'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('ui:add')}><Fields form={form} /></Form>;
}

interface RegulationFormProps {
  regulation: RegulationRow;
  onSaved: () => void;
  onLeave: () => void;
}

/** Changes what is recorded of operating regulations. */
export function RegulationForm({ regulation, onSaved, onLeave }: RegulationFormProps) {
  const { t } = useTranslation('committees');
  const { id, rev, ...rest } = regulation;
  const initial: Values = rest;
  const form = useForm({
    ...useWords(), draft: `regulations:${id}`, schema: inputSchema(contract.committees.updateRegulation), initial, rev,
    toInput: (values, seen) => ({ id, rev: seen ?? 0, ...told(values) }),
    mutation: api.committees.updateRegulation.mutationOptions(), saved: t('regulations.saved'), onSaved, onLeave,
  });
  return <Form form={form}><Fields form={form} /></Form>;
}

function Fields({ form }: { form: FormOf<Values> }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <FieldRow>
        <TextField {...form.bind('number')} first />
        <DateField {...form.bind('issuedOn')} required />
      </FieldRow>
      <FieldRow>
        <SelectField {...form.bind('meetingFrequency')} required options={MEETING_FREQUENCIES.map((value) => ({ value, label: t(`meetingFrequencies.${value}`) }))} />
        <DateField {...form.bind('reviewDueOn')} />
      </FieldRow>
      <TextAreaField {...form.bind('summary')} rows={3} />
    </>
  );
}

function useWords() {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  return {
    labels: {
      number: t('regulations.number'), issuedOn: t('regulations.issuedOn'), meetingFrequency: t('regulations.meetingFrequency'), reviewDueOn: t('regulations.reviewDueOn'), summary: t('regulations.summary'),
    },
    show: { issuedOn: format.date, reviewDueOn: format.date, meetingFrequency: (value: Values['meetingFrequency']) => t(`ui:meetingFrequencies.${value}`) },
  };
}
