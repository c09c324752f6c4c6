import { Select } from '@mantine/core';
import { fold } from '#shared/rules/text.ts';
import type { FieldBinding } from './use-form.ts';

type SelectFieldProps<Value extends string | null> = FieldBinding<Value> & {
  options: readonly { value: NonNullable<Value>; label: string; disabled?: boolean }[];
  required?: boolean;
  /** An empty choice may be made. */
  clearable?: boolean;
  hint?: string;
  placeholder?: string;
  /** Has the focus when the form opens. */
  first?: boolean;
};

/** One of a few values; typing finds it, with or without accents. */
export function SelectField<Value extends string | null>({ value, onChange, error, hint, required, clearable = false, options, first, placeholder, ...rest }: SelectFieldProps<Value>) {
  return (
    <Select
      {...rest}
      {...(placeholder !== undefined && { placeholder })}
      description={hint}
      withAsterisk={required === true}
      aria-required={required === true}
      data-autofocus={first === true ? true : undefined}
      searchable={options.length > 7}
      clearable={clearable}
      allowDeselect={clearable}
      checkIconPosition="right"
      data={[...options]}
      filter={({ options: all, search }) => all.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))}
      value={value}
      error={error}
      onChange={(chosen) => onChange(chosen as Value)}
    />
  );
}
