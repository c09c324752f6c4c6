import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { UnitDetail } from '#shared/contract/units.ts';
import { LEVELS, UNIT_KINDS } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';

type NewValues = Pick<UnitDetail, 'name' | 'shortName' | 'kind' | 'level' | 'parentId' | 'note'> & { from: string | null };

interface NewUnitFormProps {
  /** The unit it comes to stand under. */
  parentId: string | null;
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Makes a unit with its first name and superior. */
export function NewUnitForm({ parentId, onSaved, onLeave }: NewUnitFormProps) {
  const { t } = useTranslation('units');
  const choices = useChoices();
  const initial: NewValues = { name: '', shortName: null, kind: 'department', level: 'province', parentId, from: null, note: null };
  const form = useForm({
    draft: `units:new:${parentId ?? ''}`, schema: inputSchema(contract.units.create), initial,
    labels: { name: t('fields.name'), shortName: t('fields.shortName'), kind: t('fields.kind'), level: t('fields.level'), parentId: t('fields.parentId'), from: t('fields.from'), note: t('fields.note') },
    toInput: (values) => values, mutation: api.units.create.mutationOptions(), saved: t('form.created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return (
    <Form form={form} verb={t('form.create')}>
      <TextField {...form.bind('name')} required first />
      <TextField {...form.bind('shortName')} />
      <UnitField {...form.bind('parentId')} hint={t('hints.parent')} />
      <FieldRow>
        <SelectField {...form.bind('kind')} required options={choices.kinds} />
        <SelectField {...form.bind('level')} required options={choices.levels} />
      </FieldRow>
      <FieldRow><DateField {...form.bind('from')} hint={t('hints.from')} /></FieldRow>
      <TextAreaField {...form.bind('note')} rows={2} />
    </Form>
  );
}

interface UnitFormProps {
  unit: UnitDetail;
  onSaved: () => void;
  onLeave: () => void;
}

/** Changes what is not dated about a unit, and when it began and ended. */
export function UnitForm({ unit, onSaved, onLeave }: UnitFormProps) {
  const { t } = useTranslation(['units', 'ui']);
  const format = useFormat();
  const choices = useChoices();
  const { id, shortName, kind, level, createdOn, endedOn, note } = unit;
  const form = useForm({
    draft: `units:${id}`, schema: inputSchema(contract.units.update), initial: { shortName, kind, level, createdOn, endedOn, note }, rev: unit.rev,
    labels: { shortName: t('fields.shortName'), kind: t('fields.kind'), level: t('fields.level'), createdOn: t('fields.createdOn'), endedOn: t('fields.endedOn'), note: t('fields.note') },
    show: { kind: (value) => t(`ui:unitKinds.${value}`), level: (value) => t(`ui:levels.${value}`), createdOn: format.date, endedOn: format.date },
    toInput: (values, rev) => ({ id, rev: rev ?? 0, ...values }), mutation: api.units.update.mutationOptions(), saved: t('form.saved'), onSaved, onLeave,
  });
  return (
    <Form form={form}>
      <TextField {...form.bind('shortName')} first />
      <FieldRow>
        <SelectField {...form.bind('kind')} required options={choices.kinds} />
        <SelectField {...form.bind('level')} required options={choices.levels} />
      </FieldRow>
      <DateField {...form.bind('createdOn')} />
      <DateField {...form.bind('endedOn')} hint={t('hints.endedOn')} />
      <TextAreaField {...form.bind('note')} rows={3} />
    </Form>
  );
}

function useChoices() {
  const { t } = useTranslation('ui');
  return {
    kinds: UNIT_KINDS.map((value) => ({ value, label: t(`unitKinds.${value}`) })),
    levels: LEVELS.map((value) => ({ value, label: t(`levels.${value}`) })),
  };
}
