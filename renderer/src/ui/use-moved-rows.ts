import { useOrder } from './use-order.ts';

export interface Row {
  id: string;
  rev: number;
}

export interface RowOrder<Kept extends Row> {
  /** The rows as they stand on the screen, with moves that are not kept yet. */
  rows: readonly Kept[];
  move: (id: string | null, step: 1 | -1) => void;
  drop: (id: string, target: string, after: boolean) => void;
}

export interface MovedOptions<Kept extends Row> {
  kept: readonly Kept[];
  keep: (rows: Row[]) => Promise<unknown>;
  isPending: boolean;
  /** Rows are only moved within their group. */
  groupOf?: (row: Kept) => string;
}

/** Puts rows in order, by whatever write keeps it. */
export function useMovedRows<Kept extends Row>({ kept, keep, isPending, groupOf = () => '' }: MovedOptions<Kept>): RowOrder<Kept> {
  const { order, put } = useOrder(kept, (ids: readonly string[]) => keep(inOrder(kept, ids).map(({ id, rev }) => ({ id, rev }))), isPending);
  const rows = order === null ? kept : inOrder(kept, order);

  function place(id: string, target: string, after: boolean): void {
    const moved = rows.find((row) => row.id === id);
    const beside = rows.find((row) => row.id === target);
    if (moved === undefined || beside === undefined || moved === beside || groupOf(moved) !== groupOf(beside)) return;
    const others = rows.filter((row) => row !== moved);
    put(others.toSpliced(others.indexOf(beside) + (after ? 1 : 0), 0, moved).map((row) => row.id));
  }
  return {
    rows,
    move: (id, step) => {
      const at = rows.findIndex((row) => row.id === id);
      const neighbour = at === -1 ? undefined : rows[at + step];
      if (id !== null && neighbour !== undefined) place(id, neighbour.id, step === 1);
    },
    drop: place,
  };
}

/** Rows in an order of their ids; new ones last. */
function inOrder<Kept extends Row>(rows: readonly Kept[], order: readonly string[]): Kept[] {
  const place = (row: Kept): number => { const at = order.indexOf(row.id); return at === -1 ? order.length : at; };
  return rows.toSorted((a, b) => place(a) - place(b));
}
