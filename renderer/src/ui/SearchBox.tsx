import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../app/shortcuts.ts';
import css from './Toolbar.module.css';

const TYPING_MS = 150;

interface SearchBoxProps {
  value: string;
  /** Called when typing pauses. */
  onChange: (value: string) => void;
  placeholder?: string;
}

/** The search box of a list; Ctrl+F goes there, Esc empties it. */
export function SearchBox({ value, onChange, placeholder }: SearchBoxProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useShortcut('filter', () => input.current?.select());
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === known) return undefined;
    const timer = setTimeout(() => { setKnown(typed); onChange(typed); }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, known, onChange]);
  return (
    <TextInput
      ref={input}
      className={css.search ?? ''}
      size="sm"
      type="search"
      aria-label={placeholder ?? t('search')}
      placeholder={placeholder ?? t('search')}
      leftSection={<IconSearch size={15} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') { event.stopPropagation(); setTyped(''); }
      }}
    />
  );
}
