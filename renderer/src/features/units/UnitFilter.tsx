import { useTranslation } from 'react-i18next';
import { FieldFilter } from '../../ui/FieldFilter.tsx';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { useUnitName } from './use-unit-name.ts';

interface UnitFilterProps {
  label: string;
  value: string | null;
  onChange: (unitId: string | null) => void;
  /** Shown opened: it was just asked for. */
  opened?: boolean;
}

/** A filter by one unit, found by typing, as a chip. */
export function UnitFilter({ label, value, onChange, opened = false }: UnitFilterProps) {
  const { t } = useTranslation('ui');
  const unitName = useUnitName();
  return (
    <FieldFilter label={label} opened={opened} chosen={value === null ? null : unitName(value)}>
      {(close) => <UnitField id="unit-filter" name="unitFilter" label={label} value={value} error={undefined} first onChange={(unitId) => { onChange(unitId); close(); }} placeholder={t('typeToSearch')} />}
    </FieldFilter>
  );
}
