import type { ReactNode } from 'react';
import { ErrorNote } from './ErrorNote.tsx';
import { loadedLater } from './later.tsx';
import type { Column, Group, Sort, Tree } from './table/column.ts';
import css from './table/DataTable.module.css';
import { Skeleton } from './table/Skeleton.tsx';
import type { RowTone } from './table/TableBody.tsx';
import { useKeptColumns } from './table/use-kept-columns.ts';
import type { Ticked } from './use-ticked.ts';

const ROW_HEIGHT = 36;

// The heading of the page waits for neither the rows nor what draws them: begun before it is drawn, both would hold it up.
const grid = loadedLater(() => import('./table/TableGrid.tsx'));

export interface DataTableProps<Row> {
  /** Under this name the user's columns are kept. */
  id: string;
  label: string;
  /** Keep it stable between renders. */
  columns: readonly Column<Row>[];
  /** Undefined until the first answer. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  /** What a row is called, for screen readers; the first column's text when left out. */
  rowLabel?: (row: Row) => string;
  /** Rows are being read; those that are there stay. */
  loading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  /** All rows there are, when more can be read. */
  total?: number;
  /** Reads more rows: called when the end comes near. */
  onMore?: () => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  ticked?: Ticked;
  onTickedChange?: (ticked: Ticked) => void;
  /** The row shown in the side panel. */
  current?: string | null;
  onCurrentChange?: (id: string | null) => void;
  onOpen?: (row: Row) => void;
  groupOf?: (row: Row) => Group;
  /** Groups that are headed even without a row, in the order of the rows. Keep it stable between renders. */
  groups?: readonly Group[];
  /** What keys of this list alone do with the row under the cursor, by `event.key` in lower case; null when there is none. */
  keys?: Readonly<Record<string, (row: Row | null) => void>>;
  /** Given when rows can be dragged: one was dropped before or after another. */
  onRowDrop?: (id: string, target: string, after: boolean) => void;
  /** Given when rows stand under each other; the first column shows how deep. */
  tree?: Tree<Row>;
  rowTone?: (row: Row) => RowTone | undefined;
  rowHeight?: number;
  /** Two where headings are longer than what stands under them. */
  headLines?: 1 | 2;
  empty: ReactNode;
}

/** A list: dense rows, sticky head, keyboard everywhere. */
export function DataTable<Row extends object>({ id, rows, error, onRetry, empty, rowHeight = ROW_HEIGHT, ...rest }: DataTableProps<Row>) {
  const kept = useKeptColumns(id);
  const TableGrid = grid.useLoaded()?.TableGrid;
  if (error !== undefined && error !== null && rows === undefined) {
    return <div className={css.instead}><div><ErrorNote error={error} {...(onRetry !== undefined && { onRetry })} /></div></div>;
  }
  if (rows === undefined || TableGrid === undefined) return <Skeleton rowHeight={rowHeight} />;
  if (rows.length === 0 && rest.groups?.some(({ fold }) => fold?.closed === true) !== true) return <div className={css.instead}>{empty}</div>;
  return <TableGrid {...rest} rows={rows} rowHeight={rowHeight} kept={kept} />;
}
