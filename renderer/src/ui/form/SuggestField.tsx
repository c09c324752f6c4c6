import { Autocomplete } from '@mantine/core';
import { fold } from '#shared/rules/text.ts';
import type { FieldBinding } from './use-form.ts';

type SuggestFieldProps = FieldBinding<string | null> & {
  /** What was written in this field before. */
  suggestions: readonly string[];
  hint?: string;
};

/** One line of text, with what was written before to choose from, so that the same thing is spelled the same. */
export function SuggestField({ value, onChange, error, hint, suggestions, ...rest }: SuggestFieldProps) {
  return (
    <Autocomplete
      {...rest}
      description={hint}
      data={[...suggestions]}
      filter={({ options, search }) => options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))}
      value={value ?? ''}
      error={error}
      onChange={onChange}
    />
  );
}
