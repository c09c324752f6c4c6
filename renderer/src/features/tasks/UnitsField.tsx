import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import { useUnitName } from '../units/use-unit-name.ts';
import css from './Tasks.module.css';

type UnitsFieldProps = FieldBinding<string[]> & { required?: boolean; hint?: string; /** Units that cannot be chosen here. */ except?: readonly string[] };

/** Several units: each is found by typing, and stands under the field until it is taken out. */
export function UnitsField({ value, onChange, except = [], ...rest }: UnitsFieldProps) {
  const { t } = useTranslation('taskWork');
  const unitName = useUnitName();
  return (
    <div>
      <UnitField<string | null> {...rest} value={null} placeholder={t('form.addUnit')} except={new Set([...value, ...except])} onChange={(id) => { if (id !== null) onChange([...value, id]); }} />
      {value.length > 0 && (
        <ul className={css.units}>
          {value.map((id) => (
            <li key={id}>
              <span>{unitName(id)}</span>
              <ActionIcon size={20} variant="subtle" aria-label={`${t('form.removeUnit')}: ${unitName(id)}`} data-hint={t('form.removeUnit')} onClick={() => onChange(value.filter((other) => other !== id))}><IconX size={12} /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
