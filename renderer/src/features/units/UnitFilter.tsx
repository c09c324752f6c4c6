import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import chip from '../../ui/FilterChip.module.css';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import css from './Units.module.css';
import { useUnitName } from './use-unit-name.ts';

interface UnitFilterProps {
  label: string;
  value: string | null;
  onChange: (unitId: string | null) => void;
}

/** A filter by one unit, found by typing, as a chip. */
export function UnitFilter({ label, value, onChange }: UnitFilterProps) {
  const { t } = useTranslation('ui');
  const unitName = useUnitName();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus width={320}>
      <Popover.Target>
        <button type="button" className={value === null ? chip.chip : `${chip.chip} ${chip.on}`} onClick={() => setOpened(!opened)}>
          {value === null ? label : <>{label}: <b className={css.chipName}>{unitName(value)}</b></>}<IconChevronDown size={13} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown data-own-escape>
        <div className={css.filter}>
          <UnitField id="unit-filter" name="unitFilter" label={label} value={value} error={undefined} first onChange={(unitId) => { onChange(unitId); setOpened(false); }} placeholder={t('typeToSearch')} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
