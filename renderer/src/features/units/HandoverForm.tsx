import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { Handover } from '#shared/contract/units.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import css from './Units.module.css';

interface HandoverFormProps {
  handover: Handover;
  onSaved: () => void;
  onLeave: () => void;
}

/** Records the minutes of a hand-over. */
export function HandoverForm({ handover, onSaved, onLeave }: HandoverFormProps) {
  const { t } = useTranslation('units');
  const format = useFormat();
  const { id, minutesNumber, minutesOn, note } = handover;
  const form = useForm({
    draft: `units:handover:${id}`, schema: inputSchema(contract.units.recordHandover), initial: { minutesNumber, minutesOn, note }, rev: handover.rev,
    labels: { minutesNumber: t('handover.number'), minutesOn: t('handover.on'), note: t('fields.note') }, show: { minutesOn: format.date },
    toInput: (values, rev) => ({ id, rev: rev ?? 0, ...values }), mutation: api.units.recordHandover.mutationOptions(), saved: t('handover.saved'), onSaved, onLeave,
  });
  return (
    <Form form={form}>
      <p className={css.lead}>{t('handover.between', { from: handover.fromName, to: handover.toName, date: format.date(handover.effectiveOn) })}</p>
      <p className={css.lead}><b>{handover.committeeName ?? t('handover.affairs')}</b></p>
      <FieldRow>
        <TextField {...form.bind('minutesNumber')} first />
        <DateField {...form.bind('minutesOn')} />
      </FieldRow>
      <TextAreaField {...form.bind('note')} rows={3} />
    </Form>
  );
}
