import { useKept } from '../../app/kept.ts';

/** Always the same, as what is kept is: columns are made anew only when the choice changes. */
const NONE: Kept = { hidden: {}, widths: {} };

type Kept = { hidden: Record<string, boolean>; widths: Record<string, number> };

/** What the user chose for the columns of a list, and the way to keep another choice. */
export type KeptColumns = readonly [kept: Kept, keep: (next: Kept) => void];

/** The columns of a list as the user left them; asked for with the rows, so that they are known when these are drawn. */
export function useKeptColumns(tableId: string): KeptColumns {
  const [kept, keep] = useKept<Kept>(`table:${tableId}`, readKept);
  return [kept, keep];
}

function readKept(stored: unknown): Kept {
  const value = typeof stored === 'object' && stored !== null ? (stored as Partial<Kept>) : {};
  return { hidden: value.hidden ?? NONE.hidden, widths: value.widths ?? NONE.widths };
}
