import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, parseDate } from '#shared/rules/dates.ts';
import css from './DayInput.module.css';

interface DayInputProps {
  id: string;
  day: string;
  onChange: (day: string) => void;
}

/** A day of which there always is one, typed day first; what is no day changes nothing. */
export function DayInput({ id, day, onChange }: DayInputProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const [known, setKnown] = useState(day);
  if (day !== known) {
    setKnown(day);
    if (typed !== null && parseDate(typed) !== day) setTyped(null);
  }
  function type(text: string): void {
    setTyped(text);
    const parsed = parseDate(text);
    if (parsed !== null) onChange(parsed);
  }
  return (
    <input
      id={id}
      className={css.day}
      inputMode="numeric"
      placeholder={t('datePlaceholder')}
      title={t('dateHint')}
      aria-invalid={typed !== null && parseDate(typed) === null}
      value={typed ?? formatDate(day)}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
    />
  );
}

/** A day with its name before it, in the tools over a list. */
export function LabelledDay({ label, ...rest }: Omit<DayInputProps, 'id'> & { label: string }) {
  const id = useId();
  return <span className={css.labelled}><label htmlFor={id}>{label}</label><DayInput id={id} {...rest} /></span>;
}
