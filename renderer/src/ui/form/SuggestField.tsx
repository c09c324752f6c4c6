import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FieldBinding } from './use-form.ts';

export interface Suggestion<Item> {
  /** As offered; each only once. */
  label: string;
  item: Item;
}

type SuggestFieldProps<Item> = FieldBinding<string | null> & {
  /** What the typed text suggests, best first. */
  suggest: (q: string) => Promise<readonly Suggestion<Item>[]>;
  /** Tells the suggestions of different fields apart. */
  suggestKey: string;
  /** A suggestion was taken. */
  onTake: (item: Item) => void;
  required?: boolean;
  hint?: string;
};

/** One line of text that may be typed freely; what is in use already is suggested. */
export function SuggestField<Item>({ value, onChange, error, hint, required, suggest, suggestKey, onTake, ...rest }: SuggestFieldProps<Item>) {
  const typed = value ?? '';
  const found = useQuery({ queryKey: ['suggest', suggestKey, typed], queryFn: () => suggest(typed), placeholderData: (former) => former });
  const suggestions = found.data ?? [];
  return (
    <Autocomplete
      {...rest}
      description={hint}
      withAsterisk={required === true}
      aria-required={required === true}
      error={error}
      value={typed}
      data={suggestions.map(({ label }) => label)}
      filter={({ options }) => options}
      withScrollArea={false}
      styles={{ dropdown: { maxHeight: 220, overflowY: 'auto' } }}
      onChange={(text) => {
        const taken = suggestions.find(({ label }) => label === text);
        if (taken === undefined) onChange(text);
        else onTake(taken.item);
      }}
    />
  );
}
