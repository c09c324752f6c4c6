import { TextInput } from '@mantine/core';
import type { FieldBinding } from './use-form.ts';

type NumberFieldProps = FieldBinding<number | null> & { required?: boolean; hint?: string; first?: boolean };

/** A whole number that is typed; nothing is null. */
export function NumberField({ value, onChange, error, hint, required, first, ...rest }: NumberFieldProps) {
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      description={hint}
      withAsterisk={required === true}
      aria-required={required === true}
      data-autofocus={first === true ? true : undefined}
      value={value === null ? '' : String(value)}
      error={error}
      onChange={(event) => {
        const digits = event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 9);
        onChange(digits === '' ? null : Number(digits));
      }}
    />
  );
}
