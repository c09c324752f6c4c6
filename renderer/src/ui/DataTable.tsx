import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { ErrorNote } from './ErrorNote.tsx';
import { itemsOf, type Column, type Group, type Sort, type Tree } from './table/column.ts';
import { ColumnChooser } from './table/ColumnChooser.tsx';
import css from './table/DataTable.module.css';
import { Skeleton } from './table/Skeleton.tsx';
import { TableBody, type RowTone } from './table/TableBody.tsx';
import { TableHead } from './table/TableHead.tsx';
import { useColumns } from './table/use-columns.ts';
import { useRowDrag } from './table/use-row-drag.ts';
import { onTableKey } from './table/use-table-keys.ts';
import type { Ticked } from './use-ticked.ts';

const ROW_HEIGHT = 36;
const TICK_WIDTH = 32;
const NOTHING = (): void => undefined;

interface DataTableProps<Row> {
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
  empty: ReactNode;
}

/** A list: dense rows, sticky head, keyboard everywhere; draws only the rows in view. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows = [], rowId, groupOf, groups, error, onRetry, current = null, onCurrentChange, onOpen, ticked, onTickedChange, rowHeight = ROW_HEIGHT, onMore = NOTHING } = props;
  const canTick = ticked !== undefined && onTickedChange !== undefined;
  const columns = useColumns(props.id, props.columns, rows, canTick ? TICK_WIDTH : 0);
  const items = useMemo(() => itemsOf(rows, rowId, groupOf, groups), [rows, rowId, groupOf, groups]);
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  // Held as state: the rows can only be placed when the element is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const scrollTo = useRef<(index: number) => void>(NOTHING);
  const onScroller = useCallback((way: (index: number) => void) => { scrollTo.current = way; }, []);
  const lastTick = useRef<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const domId = useId();
  const elementId = useCallback((id: string) => `${domId}${id}`, [domId]);
  const cursor = current ?? last;
  const drag = useRowDrag(props.onRowDrop);
  const rowLabel = props.rowLabel ?? ((row: Row) => props.columns[0]?.text?.(row) ?? '');

  const currentIndex = current === null ? -1 : items.findIndex((item) => item.kind === 'row' && item.id === current);
  const ready = scroller !== null;
  // A row that was chosen elsewhere, added or moved comes into view.
  useEffect(() => { if (ready && currentIndex >= 0) scrollTo.current(currentIndex); }, [ready, currentIndex]);

  function moveTo(position: number): void {
    const id = ids[position];
    if (id === undefined) return;
    setLast(id);
    onCurrentChange?.(id);
    scrollTo.current(items.findIndex((item) => item.kind === 'row' && item.position === position));
  }

  function tick(id: string, range: boolean): void {
    if (!canTick) return;
    const next = new Set(ticked);
    const from = range && lastTick.current !== null ? ids.indexOf(lastTick.current) : -1;
    const to = ids.indexOf(id);
    const on = !ticked.has(id);
    for (const each of from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      if (on) next.add(each); else next.delete(each);
    }
    lastTick.current = id;
    onTickedChange(next);
  }

  function tickAll(): void {
    if (!canTick) return;
    const all = ids.every((id) => ticked.has(id));
    onTickedChange(new Set(all ? [] : ids));
  }

  /** → opens a row or goes to the first under it; ← closes it or goes to the one above. */
  function fold(position: number, open: boolean): boolean {
    const row = rows[position];
    if (row === undefined || props.tree === undefined) return false;
    const { level, expanded, onToggle } = props.tree;
    if (expanded(row) === !open) onToggle(row);
    else if (open && expanded(row) === true) moveTo(position + 1);
    else if (!open) moveTo(rows.findLastIndex((other, index) => index < position && level(other) < level(row)));
    return true;
  }

  if (error !== undefined && error !== null && props.rows === undefined) {
    return <div className={css.instead}><div><ErrorNote error={error} {...(onRetry !== undefined && { onRetry })} /></div></div>;
  }
  if (props.rows === undefined) return <Skeleton rowHeight={rowHeight} />;
  if (rows.length === 0) return <div className={css.instead}>{props.empty}</div>;

  const tickedHere = canTick ? ids.filter((id) => ticked.has(id)).length : 0;
  return (
    <div className={css.frame}>
      <div
        ref={setScroller}
        role="grid"
        {...(props.tree !== undefined && { role: 'treegrid' })}
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={(props.total ?? rows.length) + 1}
        aria-multiselectable={canTick}
        aria-busy={props.loading === true}
        aria-activedescendant={cursor !== null && ids.includes(cursor) ? elementId(cursor) : undefined}
        className={css.grid}
        onKeyDown={(event) => onTableKey(event, {
          count: ids.length,
          cursor: cursor === null ? -1 : ids.indexOf(cursor),
          pageRows: Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 2),
          moveTo,
          open: (position) => { const row = rows[position]; if (row !== undefined) onOpen?.(row); },
          tick: canTick ? (position) => tick(ids[position] ?? '', false) : undefined,
          tickAll: canTick ? tickAll : undefined,
          fold: props.tree === undefined ? undefined : fold,
          own: (key, position) => {
            const does = props.keys !== undefined && Object.hasOwn(props.keys, key) ? props.keys[key] : undefined;
            does?.(rows[position] ?? null);
            return does !== undefined;
          },
          escape: () => { if (current === null || onCurrentChange === undefined) return false; onCurrentChange(null); return true; },
        })}
      >
        <div className={css.sheet} style={{ '--sd-columns': columns.template, minWidth: columns.leastWidth }}>
          <TableHead columns={columns} sort={props.sort} onSort={props.onSort} tick={canTick ? { all: tickedHere === ids.length, some: tickedHere > 0, onToggle: tickAll } : undefined} />
          <TableBody
            scroller={scroller}
            items={items}
            columns={columns.shown}
            rowHeight={rowHeight}
            elementId={elementId}
            rowLabel={rowLabel}
            stateOf={(row, id) => ({ current: id === current, cursor: id === cursor, ticked: ticked?.has(id) === true, tone: props.rowTone?.(row), level: props.tree?.level(row), expanded: props.tree?.expanded(row) })}
            onRowClick={(id) => { setLast(id); onCurrentChange?.(id); scroller?.focus({ preventScroll: true }); }}
            onRowOpen={(row) => onOpen?.(row)}
            onTick={canTick ? tick : undefined}
            drag={drag}
            onEnd={onMore}
            onScroller={onScroller}
          />
        </div>
      </div>
      <ColumnChooser columns={columns} />
    </div>
  );
}
