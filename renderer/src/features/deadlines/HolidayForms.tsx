import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import { HOLIDAY_KINDS, type HolidayKind } from '#shared/rules/deadlines.ts';
import { api } from '../../app/clients.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';

/** Puts days off or make-up days into the table: one day, or each from one to another. */
export function HolidayForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('deadlines');
  const initial = { name: '', kind: 'day_off' as HolidayKind, from: null as string | null, to: null as string | null };
  const form = useForm({
    draft: 'deadlines:new', schema: inputSchema(contract.deadlines.addHolidays), initial, labels: { name: t('fields.name'), kind: t('fields.kind'), from: t('fields.from'), to: t('fields.to') },
    toInput: ({ from, to, ...told }) => ({ ...told, from: from ?? '', to: to ?? from ?? '' }),
    mutation: api.deadlines.addHolidays.mutationOptions(), saved: t('added'), onSaved: onClose, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('add')}>
      <TextField {...form.bind('name')} required first />
      <SelectField {...form.bind('kind')} required options={HOLIDAY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <FieldRow>
        <DateField {...form.bind('from')} required />
        <DateField {...form.bind('to')} />
      </FieldRow>
    </Form>
  );
}

/** Sets how many days before its deadline a task is due soon. */
export function DueSoonForm({ dueSoonDays, onClose }: { dueSoonDays: number; onClose: () => void }) {
  const { t } = useTranslation('deadlines');
  const initial: { dueSoonDays: number | null } = { dueSoonDays };
  const form = useForm({
    draft: null, schema: inputSchema(contract.deadlines.setDueSoon), initial, labels: { dueSoonDays: t('dueSoonDays') }, toInput: (values) => ({ dueSoonDays: values.dueSoonDays ?? -1 }),
    mutation: api.deadlines.setDueSoon.mutationOptions(), saved: t('dueSoonSaved'), onSaved: onClose, onLeave: onClose,
  });
  return <Form form={form}><NumberField {...form.bind('dueSoonDays')} required first /></Form>;
}
