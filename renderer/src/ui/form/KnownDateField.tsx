import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatKnownDate, isKnownDate, parseKnownDate } from '#shared/rules/known-dates.ts';
import type { FieldBinding } from './use-form.ts';

type KnownDateFieldProps = FieldBinding<string | null> & { hint?: string; first?: boolean };

/** As much of a day as is known: typed as `15/7/2024`, `7/2024` or `2024`. Text that is none of these stays as typed and is refused beside the field. */
export function KnownDateField({ value, onChange, error, hint, first, ...rest }: KnownDateFieldProps) {
  const [typing, setTyping] = useState<string | null>(null);
  const shown = value === null ? '' : isKnownDate(value) ? formatKnownDate(value) : value;
  return (
    <TextInput
      {...rest}
      description={hint}
      inputMode="numeric"
      data-autofocus={first === true ? true : undefined}
      value={typing ?? shown}
      error={error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyping(text);
        onChange(text.trim() === '' ? null : (parseKnownDate(text) ?? text));
      }}
      onBlur={() => setTyping(null)}
    />
  );
}
