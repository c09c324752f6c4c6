import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { WITHIN_WINDOW } from './within-window.ts';

export interface FilterMenuProps<Value extends string> {
  /** What opens the menu. */
  chip: ReactElement;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value | null) => void;
  /** One of the values is always chosen. */
  required: boolean;
}

/** The values a filter can have. */
export function FilterMenu<Value extends string>({ chip, opened, onOpened, value, options, onChange, required }: FilterMenuProps<Value>) {
  const { t } = useTranslation('ui');
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" shadow="md" middlewares={WITHIN_WINDOW}>
      <Menu.Target>{chip}</Menu.Target>
      <Menu.Dropdown>
        {!required && <Menu.Item onClick={() => onChange(null)}>{t('all')}</Menu.Item>}
        {options.map((option) => <Menu.Item key={option.value} {...(option.value === value && { 'aria-current': true })} onClick={() => onChange(option.value)}>{option.label}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
