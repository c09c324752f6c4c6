import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, isDate, parseDate } from '#shared/rules/dates.ts';
import css from './Form.module.css';
import type { FieldBinding } from './use-form.ts';

type DateFieldProps<Value extends string | null> = Omit<FieldBinding<Value>, 'error'> & {
  error?: string | undefined;
  required?: boolean;
  hint?: string;
  /** Has the focus when the form opens. */
  first?: boolean;
};

/**
 * A day, typed day first or taken from the calendar. The value is `YYYY-MM-DD`, null when empty; text that is no day
 * stays as typed, so that the contract refuses it with a sentence beside the field and the draft keeps it.
 */
export function DateField<Value extends string | null>({ value, onChange, error, hint, required, first, ...rest }: DateFieldProps<Value>) {
  const { t } = useTranslation('ui');
  const [typing, setTyping] = useState<string | null>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const day = value !== null && isDate(value) ? value : '';
  const change = (text: string): void => onChange((text.trim() === '' ? null : (parseDate(text) ?? text)) as Value);
  return (
    <div className={css.date}>
      <TextInput
        {...rest}
        description={hint}
        placeholder={t('datePlaceholder')}
        inputMode="numeric"
        withAsterisk={required === true}
        aria-required={required === true}
        data-autofocus={first === true ? true : undefined}
        value={typing ?? (day === '' ? (value ?? '') : formatDate(day))}
        error={error}
        onChange={(event) => { setTyping(event.currentTarget.value); change(event.currentTarget.value); }}
        onBlur={() => setTyping(null)}
        rightSection={(
          <ActionIcon variant="subtle" tabIndex={-1} aria-label={t('openCalendar')} onClick={() => calendar.current?.showPicker()}><IconCalendar size={16} /></ActionIcon>
        )}
      />
      <input ref={calendar} className={css.native} type="date" tabIndex={-1} aria-hidden value={day} onChange={(event) => { setTyping(null); change(event.currentTarget.value); }} />
    </div>
  );
}
