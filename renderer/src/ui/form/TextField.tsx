import { Textarea, TextInput } from '@mantine/core';
import type { FieldBinding } from './use-form.ts';

type TextFieldProps<Value extends string | null> = FieldBinding<Value> & {
  required?: boolean;
  /** Has the focus when the form opens. */
  first?: boolean;
  hint?: string;
  placeholder?: string;
  maxLength?: number;
  type?: 'text' | 'tel' | 'email';
};

/** One line of text. */
export function TextField<Value extends string | null>({ value, onChange, error, hint, required, first, ...rest }: TextFieldProps<Value>) {
  return (
    <TextInput
      {...rest}
      description={hint}
      withAsterisk={required === true}
      aria-required={required === true}
      data-autofocus={first === true ? true : undefined}
      value={value ?? ''}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
    />
  );
}

type TextAreaFieldProps<Value extends string | null> = Omit<TextFieldProps<Value>, 'type'> & { rows?: number };

/** Several lines of text; grows with them. */
export function TextAreaField<Value extends string | null>({ value, onChange, error, hint, required, first, rows = 3, ...rest }: TextAreaFieldProps<Value>) {
  return (
    <Textarea
      {...rest}
      description={hint}
      withAsterisk={required === true}
      aria-required={required === true}
      data-autofocus={first === true ? true : undefined}
      autosize
      minRows={rows}
      maxRows={12}
      value={value ?? ''}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
    />
  );
}
