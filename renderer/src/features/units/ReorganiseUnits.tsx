import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays, isDate } from '#shared/rules/dates.ts';
import { SHAPES, SUCCESSION_KINDS } from '#shared/rules/successions.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow } from '../../ui/form/Form.tsx';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import css from './Reorganise.module.css';
import type { ReorganiseForm } from './ReorganisePage.tsx';
import { useUnitName } from './use-unit-name.ts';

interface StepProps {
  form: ReorganiseForm;
  /** The user wanted to go on: what is missing is said. */
  tried: boolean;
}

/** The first step: what is done, to which units, from which day. */
export function ReorganiseUnits({ form, tried }: StepProps) {
  const { t } = useTranslation(['units', 'ui', 'errors']);
  const unitName = useUnitName();
  const { kind, unitIds, effectiveOn } = form.values;
  const day = form.bind('effectiveOn');
  const dayError = tried && (effectiveOn === null || !isDate(effectiveOn)) ? t(effectiveOn === null ? 'errors:input.required' : 'errors:input.date') : day.error;
  const units = form.bind('unitIds');
  return (
    <div className={css.step}>
      <SelectField {...form.bind('kind')} required first options={SUCCESSION_KINDS.map((value) => ({ value, label: t(`ui:successionKinds.${value}`) }))} hint={t(`reorganise.kinds.${kind}`)} />
      <FieldRow>
        <DateField {...day} error={dayError} required hint={t('reorganise.effectiveOnHint')} />
        <TextField {...form.bind('decision')} hint={t('reorganise.decisionHint')} />
      </FieldRow>
      <section className={css.group} aria-label={t('reorganise.units')}>
        <h2>{t(SHAPES[kind].ends ? 'reorganise.units' : 'reorganise.unitsStaying')}</h2>
        {unitIds.length > 0 && (
          <ul className={css.chosen}>
            {unitIds.map((id) => (
              <li key={id}>
                <span>{unitName(id)}</span>
                <ActionIcon variant="subtle" aria-label={t('reorganise.takeOut', { name: unitName(id) })} onClick={() => form.set('unitIds', unitIds.filter((other) => other !== id))}><IconX size={14} /></ActionIcon>
              </li>
            ))}
          </ul>
        )}
        <UnitField
          {...units} label={t('reorganise.addUnit')} value={null} onChange={(id) => { if (id !== null) form.set('unitIds', [...unitIds, id]); }}
          error={tried && unitIds.length === 0 ? t('reorganise.unitsMissing') : units.error} asOf={effectiveOn !== null && isDate(effectiveOn) ? addDays(effectiveOn, -1) : null} except={new Set(unitIds)}
        />
      </section>
    </div>
  );
}
