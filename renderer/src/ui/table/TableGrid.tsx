import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { DataTableProps } from '../DataTable.tsx';
import { itemsOf } from './column.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import css from './DataTable.module.css';
import { TableBody } from './TableBody.tsx';
import { TableHead } from './TableHead.tsx';
import { useColumns } from './use-columns.ts';
import type { KeptColumns } from './use-kept-columns.ts';
import { useGutter } from './use-gutter.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useSteady } from '../use-steady.ts';
import { onTableKey } from './use-table-keys.ts';

const TICK_WIDTH = 32;
/** In px, by how many lines the headings have. */
const HEAD_HEIGHTS = { 1: 32, 2: 48 } as const;
const NOTHING = (): void => undefined;

type TableGridProps<Row> = Omit<DataTableProps<Row>, 'id' | 'rows' | 'error' | 'onRetry' | 'empty'> & { rows: readonly Row[]; kept: KeptColumns; rowHeight: number };

/** The list itself, once there are rows: draws only those in view. */
export function TableGrid<Row extends object>(props: TableGridProps<Row>) {
  const { rows, rowId, groupOf, groups, current = null, onCurrentChange, onOpen, ticked, onTickedChange, rowHeight, onMore = NOTHING, headLines = 1 } = props;
  const canTick = ticked !== undefined && onTickedChange !== undefined;
  const columns = useColumns(props.kept, props.columns, rows, canTick ? TICK_WIDTH : 0);
  const items = useMemo(() => itemsOf(rows, rowId, groupOf, groups), [rows, rowId, groupOf, groups]);
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  // Held as state: the rows can only be placed when the element is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const gutter = useGutter(scroller);
  const scrollTo = useRef<(index: number) => void>(NOTHING);
  const onScroller = useCallback((way: (index: number) => void) => { scrollTo.current = way; }, []);
  const lastTick = useRef<string | null>(null);
  const pressed = useRef<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const domId = useId();
  const elementId = useCallback((id: string) => `${domId}${id}`, [domId]);
  const cursor = current ?? last;
  const headHeight = HEAD_HEIGHTS[headLines];
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

  /** A double click belongs to the row it began on, even when its first half has moved the rows. */
  function press(id: string, { detail }: { detail: number }): void {
    if (detail > 1) return;
    pressed.current = id;
    setLast(id);
    onCurrentChange?.(id);
    scroller?.focus({ preventScroll: true });
  }

  function openPressed(): void {
    const row = rows.find((one) => rowId(one) === pressed.current);
    if (row !== undefined) onOpen?.(row);
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

  const [onRowClick, onRowOpen, onTick] = [useSteady(press), useSteady(openPressed), useSteady(tick)];
  const tickedHere = canTick ? ids.filter((id) => ticked.has(id)).length : 0;
  return (
    <div className={headLines === 2 ? `${css.frame} ${css.twoLines}` : css.frame} style={{ '--sd-thead': `${headHeight}px` }}>
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
          tickGroup: canTick && groupOf !== undefined ? (position) => { const row = rows[position]; if (row !== undefined) groupOf(row).tick?.onToggle(); } : undefined,
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
            headHeight={headHeight}
            elementId={elementId}
            rowLabel={rowLabel}
            stateOf={(row, id) => ({ current: id === current, cursor: id === cursor, ticked: ticked?.has(id) === true, tone: props.rowTone?.(row), level: props.tree?.level(row), expanded: props.tree?.expanded(row) })}
            onRowClick={onRowClick}
            onRowOpen={onRowOpen}
            onTick={canTick ? onTick : undefined}
            drag={drag}
            onEnd={onMore}
            onScroller={onScroller}
          />
        </div>
      </div>
      <ColumnChooser columns={columns} gutter={gutter} />
    </div>
  );
}
