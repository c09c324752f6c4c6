import { useTranslation } from 'react-i18next';
import { SYSTEMS, type CommitteeDetail } from '#shared/contract/committees.ts';
import { contract } from '#shared/contract/index.ts';
import { COMMITTEE_STATUSES } from '#shared/rules/committees.ts';
import { LEVELS } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm, type Form as FormOf } from '../../ui/form/use-form.ts';
import { useUnitName } from '../units/use-unit-name.ts';

type Values = Pick<CommitteeDetail, 'code' | 'name' | 'shortName' | 'level' | 'system' | 'unitId' | 'standingAgencyId' | 'basis' | 'establishedOn' | 'endedOn' | 'status' | 'note'>;
const NEW: Values = { code: null, name: '', shortName: null, level: 'province', system: 'party', unitId: null, standingAgencyId: null, basis: null, establishedOn: null, endedOn: null, status: 'active', note: null };

interface NewCommitteeFormProps {
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Makes a committee. */
export function NewCommitteeForm({ onSaved, onLeave }: NewCommitteeFormProps) {
  const { t } = useTranslation('committees');
  const form = useForm({
    ...useWords(), draft: 'committees:new', schema: inputSchema(contract.committees.create), initial: NEW, toInput: (values) => values,
    mutation: api.committees.create.mutationOptions(), saved: t('form.created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('form.create')}><Fields form={form} first /></Form>;
}

/** Changes the facts of a committee. */
export function CommitteeForm({ committee }: { committee: CommitteeDetail }) {
  const { t } = useTranslation('committees');
  const { id } = committee;
  const form = useForm({
    ...useWords(), draft: `committees:${id}`, schema: inputSchema(contract.committees.update), initial: valuesOf(committee), rev: committee.rev,
    toInput: (values, rev) => ({ id, rev: rev ?? 0, ...values }), mutation: api.committees.update.mutationOptions(), saved: t('form.saved'),
  });
  return <Form form={form}><Fields form={form} /></Form>;
}

function useWords() {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  const unitName = useUnitName();
  return {
    labels: {
      code: t('fields.code'), name: t('fields.name'), shortName: t('fields.shortName'), level: t('fields.level'), system: t('fields.system'), unitId: t('fields.unitId'), standingAgencyId: t('fields.standingAgencyId'),
      basis: t('fields.basis'), establishedOn: t('fields.establishedOn'), endedOn: t('fields.endedOn'), status: t('fields.status'), note: t('fields.note'),
    },
    show: {
      level: (level: Values['level']) => t(`ui:levels.${level}`), system: (system: Values['system']) => t(`ui:systems.${system}`), status: (status: Values['status']) => t(`ui:committeeStatuses.${status}`),
      unitId: unitName, standingAgencyId: unitName, establishedOn: format.date, endedOn: format.date,
    },
  };
}

function Fields({ form, first = false }: { form: FormOf<Values>; first?: boolean }) {
  const { t } = useTranslation(['committees', 'ui']);
  return (
    <>
      <TextAreaField {...form.bind('name')} required first={first} rows={2} hint={t('hints.name')} />
      <FieldRow>
        <TextField {...form.bind('shortName')} />
        <TextField {...form.bind('code')} />
      </FieldRow>
      <FieldRow>
        <SelectField {...form.bind('level')} required options={LEVELS.map((value) => ({ value, label: t(`ui:levels.${value}`) }))} />
        <SelectField {...form.bind('system')} required hint={t('hints.system')} options={SYSTEMS.map((value) => ({ value, label: t(`ui:systems.${value}`) }))} />
      </FieldRow>
      <UnitField {...form.bind('unitId')} />
      <UnitField {...form.bind('standingAgencyId')} />
      <TextAreaField {...form.bind('basis')} rows={2} hint={t('hints.basis')} />
      <FieldRow>
        <DateField {...form.bind('establishedOn')} />
        <DateField {...form.bind('endedOn')} />
      </FieldRow>
      <FieldRow><SelectField {...form.bind('status')} required options={COMMITTEE_STATUSES.map((value) => ({ value, label: t(`ui:committeeStatuses.${value}`) }))} /></FieldRow>
      <TextAreaField {...form.bind('note')} rows={2} />
    </>
  );
}

function valuesOf({ code, name, shortName, level, system, unitId, standingAgencyId, basis, establishedOn, endedOn, status, note }: CommitteeDetail): Values {
  return { code, name, shortName, level, system, unitId, standingAgencyId, basis, establishedOn, endedOn, status, note };
}
