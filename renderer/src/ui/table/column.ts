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
}

export interface Sort {
  by: string;
  direction: 'asc' | 'desc';
}

/** The heading over the rows of one group. */
export interface Group {
  key: string;
  title: string;
  note?: string;
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

/** Rows with the headings of their groups between them. Rows must come ordered by group. */
export function itemsOf<Row>(rows: readonly Row[], rowId: (row: Row) => string, groupOf?: (row: Row) => Group): Item<Row>[] {
  const items: Item<Row>[] = [];
  let key: string | undefined;
  for (const [position, row] of rows.entries()) {
    const group = groupOf?.(row);
    if (group !== undefined && group.key !== key) {
      key = group.key;
      items.push({ kind: 'group', group });
    }
    items.push({ kind: 'row', row, id: rowId(row), position });
  }
  return items;
}
