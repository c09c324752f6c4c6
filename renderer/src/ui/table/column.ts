import type { ReactNode } from 'react';

/** A column of a list. */
export interface Column<Row> {
  id: string;
  header: string;
  /** Width in px at first; the least width of a column that grows. */
  width: number;
  /** Share of the room that is left. */
  grow?: number;
  align?: 'start' | 'end';
  sortable?: boolean;
  /** Cannot be hidden. */
  fixed?: boolean;
  /** Hidden until the user shows it. */
  hidden?: boolean;
  cell: (row: Row) => ReactNode;
  /** The cell in full, as its tooltip. */
  text?: (row: Row) => string;
  /** What a change makes of the cell, as its tint; the cell says it in a shape and words too. */
  tint?: (row: Row) => CellTint | undefined;
}

export type CellTint = 'added' | 'removed' | 'changed';

export interface Sort {
  by: string;
  direction: 'asc' | 'desc';
}

/** The heading over the rows of one group. */
export interface Group {
  key: string;
  title: string;
  note?: string;
  /** Given when it can be closed: whether it is, and the words of the button. */
  fold?: { closed: boolean; label: string; onToggle: () => void };
  /** Given when its rows can be ticked together: how many of them are, and the words of the box. */
  tick?: { state: 'all' | 'some' | 'none'; label: string; onToggle: () => void };
}

/** How the rows of a list stand under each other. */
export interface Tree<Row> {
  /** How deep a row stands, from 1. */
  level: (row: Row) => number;
  /** Undefined when nothing stands under it. */
  expanded: (row: Row) => boolean | undefined;
  onToggle: (row: Row) => void;
}

export type Item<Row> = { kind: 'group'; group: Group } | { kind: 'row'; row: Row; id: string; position: number };

/**
 * Rows with the headings of their groups between them. Rows must come ordered by group; `groups`, in the same order, are
 * headed even where they have no row.
 */
export function itemsOf<Row>(rows: readonly Row[], rowId: (row: Row) => string, groupOf?: (row: Row) => Group, groups: readonly Group[] = []): Item<Row>[] {
  const items: Item<Row>[] = [];
  const head = (headed: readonly Group[]): void => { items.push(...headed.map((group) => ({ kind: 'group' as const, group }))); };
  let key: string | undefined;
  let next = 0;
  for (const [position, row] of rows.entries()) {
    const group = groupOf?.(row);
    if (group !== undefined && group.key !== key) {
      const place = groups.findIndex((other) => other.key === group.key);
      if (place >= next) head(groups.slice(next, place));
      next = Math.max(next, place + 1);
      key = group.key;
      head([group]);
    }
    items.push({ kind: 'row', row, id: rowId(row), position });
  }
  head(groups.slice(next));
  return items;
}
