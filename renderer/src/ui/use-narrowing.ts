import { useState } from 'react';

/** What the search and the filters of a list are set to. */
export interface Narrowing<Values extends object = object> {
  values: Values;
  /** Whether any of them leaves something out. */
  on: boolean;
  set: (change: Partial<Values>) => void;
  clear: () => void;
}

/** The search and the filters of a list, from those that leave nothing out, or from what the address asks for at first; told of every change. */
export function useNarrowing<Values extends object>(none: Values, onChange?: () => void, first: Partial<Values> = {}): Narrowing<Values> {
  const [values, setValues] = useState({ ...none, ...first });
  function take(next: Values): void {
    setValues(next);
    onChange?.();
  }
  return {
    values,
    on: (Object.keys(none) as (keyof Values)[]).some((name) => values[name] !== none[name]),
    set: (change) => take({ ...values, ...change }),
    clear: () => take(none),
  };
}
