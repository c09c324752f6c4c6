import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FieldBinding } from '../../ui/form/use-form.ts';
import { parseTime } from './meeting-times.ts';

type TimeFieldProps = FieldBinding<string | null> & { required?: boolean };

/** A time of the day, typed; null when empty. What is no time stays as typed, so that it is refused beside the field. */
export function TimeField({ value, onChange, required, ...rest }: TimeFieldProps) {
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <TextInput
      {...rest}
      placeholder="08:00"
      inputMode="numeric"
      withAsterisk={required === true}
      aria-required={required === true}
      value={typing ?? value ?? ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyping(text);
        onChange(text.trim() === '' ? null : (parseTime(text) ?? text));
      }}
      onBlur={() => setTyping(null)}
    />
  );
}
