import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import { useUnitName } from '../units/use-unit-name.ts';
import css from './Meetings.module.css';

type UnitsFieldProps = FieldBinding<string[]> & {
  /** The day on which the units must exist. */
  asOf: string;
  hint?: string;
  /** What is told beside a chosen unit: where it was read. */
  noteOf: (id: string) => string | null;
};

/** Several units, in the order in which they were chosen. */
export function UnitsField({ value, onChange, asOf, noteOf, ...field }: UnitsFieldProps) {
  const { t } = useTranslation('meetingTasks');
  const unitName = useUnitName();
  const add = (id: string | null): void => { if (id !== null && !value.includes(id)) onChange([...value, id]); };
  return (
    <div>
      <UnitField {...field} value={null} onChange={add} asOf={asOf} except={new Set(value)} />
      {value.length > 0 && (
        <ul className={css.committees}>
          {value.map((id) => (
            <li key={id}>
              <span>{unitName(id)}<small className={css.read}>{noteOf(id)}</small></span>
              <CloseButton size="sm" aria-label={t('removeUnit', { name: unitName(id) })} onClick={() => onChange(value.filter((other) => other !== id))} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
