import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { UnitDetail } from '#shared/contract/units.ts';
import { CODE_SYSTEMS, type CodeSystem, HIERARCHIES, type Hierarchy } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { DatedChange, type Change } from '../../ui/form/DatedChange.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { unitAndBelow } from './unit-tree.ts';

interface UnitChangeProps {
  unit: UnitDetail;
  onSaved: () => void;
  onLeave: () => void;
}

interface Dated {
  from: string | null;
  change: Change;
}

/** The day the contract is told: null corrects; a change without a day is told as no day, which the contract refuses. */
function toldFrom({ from, change }: Dated): string | null {
  return change === 'correct' ? null : (from ?? '');
}

/** Gives a unit another name, as a correction or from a day on. */
export function RenameUnitForm({ unit, onSaved, onLeave }: UnitChangeProps) {
  const { t } = useTranslation('units');
  const { id, name, shortName } = unit;
  const initial: Dated & Pick<UnitDetail, 'name' | 'shortName'> = { name, shortName, from: null, change: 'new' };
  const form = useForm({
    draft: `units:rename:${id}`, schema: inputSchema(contract.units.rename), initial, rev: unit.rev,
    labels: { name: t('fields.name'), shortName: t('fields.shortName'), from: t('fields.from'), change: t('fields.change') },
    toInput: (values, rev) => ({ id, rev: rev ?? 0, name: values.name, shortName: values.shortName, from: toldFrom(values) }),
    mutation: api.units.rename.mutationOptions(), saved: t('form.renamed'), onSaved, onLeave,
  });
  return (
    <Form form={form}>
      <TextField {...form.bind('name')} required first />
      <TextField {...form.bind('shortName')} />
      <DatedChange legend={t('rename.legend')} words={{ correct: t('rename.correct'), new: t('rename.new') }} hint={t('rename.hint')} choice={form.bind('change')} day={form.bind('from')} />
    </Form>
  );
}

/** Puts a unit under another one, as a correction or from a day on. */
export function MoveUnitForm({ unit, onSaved, onLeave }: UnitChangeProps) {
  const { t } = useTranslation(['units', 'ui']);
  const { id } = unit;
  const present = (hierarchy: Hierarchy): string | null => unit.parents.find((parent) => parent.hierarchy === hierarchy && parent.to === null)?.parentId ?? null;
  const initial: Dated & { hierarchy: Hierarchy; parentId: string | null } = { hierarchy: 'administrative', parentId: present('administrative'), from: null, change: 'new' };
  const form = useForm({
    draft: `units:move:${id}`, schema: inputSchema(contract.units.move), initial, rev: unit.rev,
    labels: { hierarchy: t('fields.hierarchy'), parentId: t('fields.parentId'), from: t('fields.from'), change: t('fields.change') },
    toInput: (values, rev) => ({ id, rev: rev ?? 0, hierarchy: values.hierarchy, parentId: values.parentId, from: toldFrom(values) }),
    mutation: api.units.move.mutationOptions(), saved: t('form.moved'), onSaved, onLeave,
  });
  const units = useQuery(api.units.list.queryOptions({ input: { hierarchy: form.values.hierarchy } }));
  return (
    <Form form={form}>
      <SelectField {...form.bind('hierarchy')} required options={HIERARCHIES.map((value) => ({ value, label: t(`ui:hierarchies.${value}`) }))} hint={t('hints.presentParent', { name: nameOf(unit, form.values.hierarchy) ?? t('ui:none') })} />
      <UnitField {...form.bind('parentId')} first hint={t('hints.parent')} except={unitAndBelow(units.data ?? [], id)} />
      <DatedChange legend={t('move.legend')} words={{ correct: t('move.correct'), new: t('move.new') }} hint={t('move.hint')} choice={form.bind('change')} day={form.bind('from')} />
    </Form>
  );
}

function nameOf(unit: UnitDetail, hierarchy: Hierarchy): string | undefined {
  return unit.parents.find((parent) => parent.hierarchy === hierarchy && parent.to === null)?.parentName;
}

/** Gives a unit a code, as a correction or from a day on. */
export function UnitCodeForm({ unit, onSaved, onLeave }: UnitChangeProps) {
  const { t } = useTranslation(['units', 'ui']);
  const { id } = unit;
  const initial: Dated & { system: CodeSystem; code: string | null } = { system: 'statistics', code: null, from: null, change: 'correct' };
  const form = useForm({
    draft: `units:code:${id}`, schema: inputSchema(contract.units.setCode), initial, rev: unit.rev,
    labels: { system: t('code.system'), code: t('code.code'), from: t('fields.from'), change: t('fields.change') },
    toInput: (values, rev) => ({ id, rev: rev ?? 0, system: values.system, code: values.code, from: toldFrom(values) }),
    mutation: api.units.setCode.mutationOptions(), saved: t('form.coded'), onSaved, onLeave,
  });
  const present = unit.codes.find(({ system, to }) => system === form.values.system && to === null)?.code;
  return (
    <Form form={form}>
      <SelectField {...form.bind('system')} required options={CODE_SYSTEMS.map((value) => ({ value, label: t(`ui:codeSystems.${value}`) }))} hint={present === undefined ? t('code.none') : t('code.present', { code: present })} />
      <TextField {...form.bind('code')} first hint={t('code.hint')} />
      <DatedChange legend={t('code.legend')} words={{ correct: t(present === undefined ? 'code.first' : 'code.correct'), new: t('code.new') }} hint={t('code.before')} choice={form.bind('change')} day={form.bind('from')} />
    </Form>
  );
}
