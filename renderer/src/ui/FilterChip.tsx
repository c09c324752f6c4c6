import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../i18n/format.ts';
import css from './FilterChip.module.css';
import type { FilterMenuProps } from './FilterMenu.tsx';
import { loadedLater } from './later.tsx';

const menu = loadedLater(() => import('./FilterMenu.tsx'));

interface FilterChipProps {
  label: string;
  count?: number | string;
  on: boolean;
  onChange: (on: boolean) => void;
  /** One of several views of a list: it is left by choosing another. */
  view?: boolean;
}

/** A filter that is on or off. What is on must be what the list shows. */
export function FilterChip({ label, count, on, onChange, view = false }: FilterChipProps) {
  const format = useFormat();
  return (
    <button type="button" aria-pressed={on} className={on ? `${css.chip} ${css.on}` : css.chip} onClick={() => onChange(!on)}>
      {label}{count !== undefined && <b>{typeof count === 'number' ? format.number(count) : count}</b>}{on && !view && <IconX size={13} aria-hidden />}
    </button>
  );
}

interface FilterSelectProps<Value extends string> extends Pick<FilterMenuProps<Value>, 'value' | 'options' | 'onChange'> {
  label: string;
  /** One of the values is always chosen. */
  required?: boolean;
  /** Shown opened: it was just asked for. */
  opened?: boolean;
}

/** A filter by one of several values, as a chip with a menu. */
export function FilterSelect<Value extends string>({ label, value, options, onChange, required = false, opened: atFirst = false }: FilterSelectProps<Value>) {
  const FilterMenu = menu.useLoaded()?.FilterMenu;
  const [opened, setOpened] = useState(atFirst);
  const chosen = options.find((option) => option.value === value);
  const className = chosen === undefined ? css.chip : `${css.chip} ${css.on}`;
  const content = <>{chosen === undefined ? label : <>{label}: <b>{chosen.label}</b></>}<IconChevronDown size={13} aria-hidden /></>;
  // Pressed before the menu is loaded, the chip opens it as soon as it is.
  if (FilterMenu === undefined) return <button type="button" className={className} aria-haspopup="menu" aria-expanded={opened} onClick={() => setOpened(true)}>{content}</button>;
  return <FilterMenu chip={<button type="button" className={className}>{content}</button>} opened={opened} onOpened={setOpened} value={value} options={options} onChange={onChange} required={required} />;
}
