import { useCallback, useState } from 'react';

export type Ticked = ReadonlySet<string>;
const NONE: Ticked = new Set();

/** The ticked rows of a list, by id. */
export function useTicked(): [ticked: Ticked, setTicked: (ticked: Ticked) => void, clear: () => void] {
  const [ticked, setTicked] = useState<Ticked>(NONE);
  const clear = useCallback(() => setTicked(NONE), []);
  return [ticked, setTicked, clear];
}
