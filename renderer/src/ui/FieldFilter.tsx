import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import css from './FilterChip.module.css';

interface FieldFilterProps {
  label: string;
  /** What the chosen record is called; null when none is chosen. */
  chosen: string | null;
  /** Shown opened: it was just asked for. */
  opened?: boolean;
  /** The field in which it is found; it closes the filter when something was chosen. */
  children: (close: () => void) => ReactNode;
}

/** A filter by one record of very many, found by typing, as a chip. */
export function FieldFilter({ label, chosen, opened: atFirst = false, children }: FieldFilterProps) {
  const [opened, setOpened] = useState(atFirst);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus width={320}>
      <Popover.Target>
        <button type="button" className={chosen === null ? css.chip : `${css.chip} ${css.on}`} onClick={() => setOpened(!opened)}>
          {chosen === null ? label : <>{label}: <b className={css.name} title={chosen}>{chosen}</b></>}<IconChevronDown size={13} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown data-own-escape><div className={css.field}>{children(() => setOpened(false))}</div></Popover.Dropdown>
    </Popover>
  );
}
