import { useCallback, useState } from 'react';

export type Ticked = ReadonlySet<string>;
const NONE: Ticked = new Set();

export interface Ticking {
  ticked: Ticked;
  set: (ticked: Ticked | ((former: Ticked) => Ticked)) => void;
  clear: () => void;
  /** The ticked ones among some rows. */
  among: <Row extends { id: string }>(rows: readonly Row[] | undefined) => Row[];
}

/** The ticked rows of a list, by id. */
export function useTicked(): Ticking {
  const [ticked, set] = useState<Ticked>(NONE);
  const clear = useCallback(() => set(NONE), []);
  return { ticked, set, clear, among: (rows = []) => rows.filter(({ id }) => ticked.has(id)) };
}
