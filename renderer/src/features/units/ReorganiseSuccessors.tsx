import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isDate } from '#shared/rules/dates.ts';
import { SHAPES } from '#shared/rules/successions.ts';
import { api } from '../../app/clients.ts';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { Note } from '../../ui/Note.tsx';
import { FieldRow } from '../../ui/form/Form.tsx';
import { SuccessorCard } from './SuccessorCard.tsx';
import css from './Reorganise.module.css';
import type { ReorganiseForm } from './ReorganisePage.tsx';
import { chosen, ELSEWHERE, newSuccessor, type Successor } from './reorganise-values.ts';
import { useUnitName } from './use-unit-name.ts';

interface StepProps {
  form: ReorganiseForm;
  tried: boolean;
}

/** The second step: what follows the units, and where what they had goes. */
export function ReorganiseSuccessors({ form, tried }: StepProps) {
  const { t } = useTranslation('units');
  const { kind, unitIds, effectiveOn, successors } = form.values;
  const after = useQuery({ ...api.units.get.queryOptions({ input: { id: unitIds[0] ?? '' } }), enabled: unitIds.length > 0 });
  const shape = SHAPES[kind];
  const day = effectiveOn !== null && isDate(effectiveOn) ? effectiveOn : null;
  const field = form.bind('successors');
  const more = shape.successors !== 'one' || successors.length === 0;
  const setAll = (next: Successor[]): void => form.set('successors', next);
  if (shape.successors === 'none') return <div className={css.step}><h2 tabIndex={-1} data-autofocus>{t('reorganise.successors')}</h2><Note>{t('reorganise.nobodyFollows')}</Note></div>;
  return (
    <div className={css.step}>
      <section className={css.group} aria-label={t('reorganise.successors')}>
        <h2>{t('reorganise.successors')}</h2>
        {successors.map((one) => (
          <SuccessorCard key={one.key} successor={one} day={day} tried={tried} except={new Set(unitIds)} onChange={(changed) => setAll(successors.map((other) => (other.key === one.key ? changed : other)))} onRemove={() => setAll(successors.filter((other) => other.key !== one.key))} />
        ))}
        {more && !shape.onlyNew && (
          <UnitField
            {...field} first={successors.length === 0} label={t('reorganise.addExisting')} value={null} onChange={(id) => { if (id !== null) setAll([...successors, { key: id, is: 'existing', id }]); }}
            error={tried && successors.length === 0 ? t('reorganise.successorMissing') : field.error} asOf={day} except={new Set([...unitIds, ...successors.flatMap((one) => (one.is === 'existing' ? [one.id] : []))])}
          />
        )}
        {shape.onlyNew && tried && successors.length === 0 && <p className={css.missing} role="alert">{t('reorganise.successorMissing')}</p>}
        {more && <div><Button variant="default" leftSection={<IconPlus size={16} />} {...(shape.onlyNew && successors.length === 0 && { 'data-autofocus': true })} onClick={() => setAll([...successors, newSuccessor(after.data, successors)])}>{t('reorganise.addNew')}</Button></div>}
      </section>
      {successors.length > 0 && shape.ends && <Destinations form={form} />}
    </div>
  );
}

/** Where all of what the units had goes; single things are told apart in the next step. */
function Destinations({ form }: { form: ReorganiseForm }) {
  const { t } = useTranslation('units');
  const unitName = useUnitName();
  const { successors, choices } = form.values;
  const options = successors.map((one) => ({ value: one.key, label: one.is === 'existing' ? unitName(one.id) : (one.name || t('reorganise.unnamed')) }));
  const all = chosen(form.values);
  const bind = (name: 'childrenTo' | 'positionsTo' | 'affairsTo') => ({ id: `reorganise-${name}`, name, label: t(`reorganise.${name}`), value: all[name], error: undefined, onChange: (value: string) => form.set('choices', { ...choices, [name]: value }) });
  return (
    <section className={css.group} aria-label={t('reorganise.choices')}>
      <h2>{t('reorganise.choices')}</h2>
      <FieldRow>
        <SelectField {...bind('childrenTo')} options={[...options, { value: ELSEWHERE, label: t('reorganise.toSuperior') }]} />
        <SelectField {...bind('positionsTo')} options={[{ value: ELSEWHERE, label: t('reorganise.positionsEnd') }, ...options.map((option) => ({ ...option, label: t('reorganise.positionsGoOn', { name: option.label }) }))]} />
        <SelectField {...bind('affairsTo')} options={[...options.map((option) => ({ ...option, label: t('reorganise.affairsGoTo', { name: option.label }) })), { value: ELSEWHERE, label: t('reorganise.affairsNone') }]} />
      </FieldRow>
    </section>
  );
}
