import { Menu } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './FilterChip.module.css';

interface FilterChipProps {
  label: string;
  count?: number;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A filter that is on or off. What is on must be what the list shows. */
export function FilterChip({ label, count, on, onChange }: FilterChipProps) {
  return (
    <button type="button" aria-pressed={on} className={on ? `${css.chip} ${css.on}` : css.chip} onClick={() => onChange(!on)}>
      {label}{count !== undefined && <b>{count}</b>}{on && <IconX size={13} aria-hidden />}
    </button>
  );
}

interface FilterSelectProps<Value extends string> {
  label: string;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value | null) => void;
  /** One of the values is always chosen. */
  required?: boolean;
}

/** A filter by one of several values, as a chip with a menu. */
export function FilterSelect<Value extends string>({ label, value, options, onChange, required = false }: FilterSelectProps<Value>) {
  const { t } = useTranslation('ui');
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <button type="button" className={chosen === undefined ? css.chip : `${css.chip} ${css.on}`}>
          {chosen === undefined ? label : <>{label}: <b>{chosen.label}</b></>}<IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {!required && <Menu.Item onClick={() => onChange(null)}>{t('all')}</Menu.Item>}
        {options.map((option) => <Menu.Item key={option.value} {...(option.value === value && { 'aria-current': true })} onClick={() => onChange(option.value)}>{option.label}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
