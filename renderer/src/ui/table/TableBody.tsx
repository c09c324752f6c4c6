/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows drawn one by one at their place cannot be rows of a table element */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column, Group, Item } from './column.ts';
import css from './DataTable.module.css';
import type { RowDrag } from './use-row-drag.ts';

const GROUP_HEIGHT = 28;
const OVERSCAN = 8;

export type RowTone = 'vacant' | 'off';

export interface RowState {
  current: boolean;
  cursor: boolean;
  ticked: boolean;
  tone: RowTone | undefined;
  /** Depth, and whether it is open, in a tree. */
  level: number | undefined;
  expanded: boolean | undefined;
}

interface TableBodyProps<Row> {
  scroller: HTMLDivElement | null;
  items: readonly Item<Row>[];
  columns: readonly Column<Row>[];
  rowHeight: number;
  headHeight: number;
  elementId: (id: string) => string;
  rowLabel: (row: Row) => string;
  stateOf: (row: Row, id: string) => RowState;
  /** Keep these stable between renders: a row is drawn anew when one of them changes. */
  onRowClick: (id: string, event: MouseEvent) => void;
  onRowOpen: () => void;
  /** Given when rows can be ticked. */
  onTick: ((id: string, range: boolean) => void) | undefined;
  drag: RowDrag | undefined;
  onEnd: () => void;
  /** Given the way to bring an item into view. */
  onScroller: (scrollTo: (index: number) => void) => void;
}

/** The rows in view, with the heading of the group they belong to held under the head. */
export function TableBody<Row>({ scroller, items, rowHeight, headHeight, onEnd, onScroller, stateOf, rowLabel, elementId, ...rest }: TableBodyProps<Row>) {
  const { t } = useTranslation('ui');
  const tickLabel = useCallback((row: string) => t('tickRow', { row }), [t]);
  const { virtualizer, stuck } = useVirtualItems(scroller, items, { rowHeight, headHeight });
  const shown = virtualizer.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= items.length - 1 - OVERSCAN) onEnd();
  }, [lastShown, items.length, onEnd]);
  useEffect(() => onScroller((index) => virtualizer.scrollToIndex(index)), [onScroller, virtualizer]);
  return (
    <div role="rowgroup" className={css.body} style={{ height: virtualizer.getTotalSize() }}>
      {shown.map((virtual) => {
        const item = items[virtual.index];
        if (item === undefined) return null;
        const top = virtual.start - headHeight;
        if (item.kind === 'row') return <BodyRow key={item.id} item={item} top={top} height={virtual.size} domId={elementId(item.id)} name={rowLabel(item.row)} tickLabel={tickLabel} {...stateOf(item.row, item.id)} {...rest} />;
        const held = virtual.index === stuck;
        return (
          <GroupRow key={`group ${item.group.key}`} columns={rest.columns.length + 1} held={held} style={held ? { height: virtual.size } : { height: virtual.size, top }}>
            {item.group.tick !== undefined && <GroupTick {...item.group.tick} />}{item.group.fold !== undefined && <GroupFold {...item.group.fold} />}{item.group.title}{item.group.note !== undefined && <small>{item.group.note}</small>}
          </GroupRow>
        );
      })}
    </div>
  );
}

function GroupTick({ state, label, onToggle }: NonNullable<Group['tick']>) {
  return <span className={`${css.tick} ${css.groupTick}`}><input type="checkbox" aria-label={label} title={label} checked={state === 'all'} ref={(box) => { if (box !== null) box.indeterminate = state === 'some'; }} onChange={onToggle} /></span>;
}

function GroupFold({ closed, label, onToggle }: NonNullable<Group['fold']>) {
  const Chevron = closed ? IconChevronRight : IconChevronDown;
  return <button type="button" className={css.fold} aria-expanded={!closed} aria-label={label} title={label} onClick={onToggle}><Chevron size={14} aria-hidden /></button>;
}

function GroupRow({ columns, held, style, children }: { columns: number; held: boolean; style: { height: number; top?: number }; children: ReactNode }) {
  return (
    <div role="row" className={held ? `${css.group} ${css.stuck}` : css.group} style={style}>
      <div role="gridcell" aria-colspan={columns} className={css.groupTitle}>{children}</div>
    </div>
  );
}

interface BodyRowProps<Row> extends Pick<TableBodyProps<Row>, 'columns' | 'onRowClick' | 'onRowOpen' | 'onTick' | 'drag'>, RowState {
  item: Extract<Item<Row>, { kind: 'row' }>;
  top: number;
  height: number;
  domId: string;
  /** What the row is called, and what is said of the box that ticks it. */
  name: string;
  tickLabel: (name: string) => string;
}

/** While the list is scrolled most rows that are in view stay there: only those that come are drawn. */
const BodyRow = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>({ item: { row, id, position }, top, height, domId, name, tickLabel, columns, current, cursor, ticked, tone, level, expanded, onRowClick, onRowOpen, onTick, drag }: BodyRowProps<Row>) {
  const names = [css.row, current && css.current, cursor && css.cursor, ticked && css.ticked, tone !== undefined && css[tone], drag?.place(id) === 'before' && css.dropBefore, drag?.place(id) === 'after' && css.dropAfter];
  return (
    // The keys of all rows are handled by the grid, which holds the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid takes the keys for all its rows
    <div
      role="row"
      id={domId}
      aria-rowindex={position + 2}
      aria-level={level}
      aria-expanded={expanded}
      aria-selected={onTick === undefined ? current : ticked}
      className={names.filter((one) => typeof one === 'string').join(' ')}
      style={{ top, height }}
      onClick={(event) => onRowClick(id, event)}
      onDoubleClick={onRowOpen}
      {...drag?.handlers(id)}
    >
      {onTick !== undefined && (
        <div role="gridcell" className={css.tick}>
          <input type="checkbox" tabIndex={-1} aria-label={tickLabel(name)} checked={ticked} onChange={() => undefined} onClick={(event) => { event.stopPropagation(); onTick(id, event.shiftKey); }} />
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={cellClass(column, row)} title={column.text?.(row)}>
          <span className={css.text}>{column.cell(row)}</span>
        </div>
      ))}
    </div>
  );
}

function cellClass<Row>({ align, tint }: Column<Row>, row: Row): string {
  const tinted = tint?.(row);
  return [css.cell, align === 'end' && css.end, tinted !== undefined && css[tinted]].filter((name) => typeof name === 'string').join(' ');
}

function useVirtualItems<Row>(scroller: HTMLDivElement | null, items: readonly Item<Row>[], { rowHeight, headHeight }: { rowHeight: number; headHeight: number }): { virtualizer: Virtualizer<HTMLDivElement, Element>; stuck: number | undefined } {
  const stuck = useStuckGroup(scroller, items, rowHeight);
  const hasGroups = stuck !== undefined;
  const rangeExtractor = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    return stuck === undefined || shown.includes(stuck) ? shown : [stuck, ...shown];
  }, [stuck]);
  // With another function the places of all items are reckoned anew.
  const getItemKey = useCallback((index: number) => { const item = items[index]; return item === undefined ? index : item.kind === 'row' ? item.id : `group ${item.group.key}`; }, [items]);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled or memoized
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (items[index]?.kind === 'group' ? GROUP_HEIGHT : rowHeight),
    getItemKey,
    overscan: OVERSCAN,
    // The sticky head and the held group stand over the first pixels of the view.
    scrollPaddingStart: headHeight + (hasGroups ? GROUP_HEIGHT : 0),
    paddingStart: headHeight,
    rangeExtractor,
  });
  return { virtualizer, stuck };
}

/** The group whose rows come first under the head: its heading is held there. */
function useStuckGroup<Row>(scroller: HTMLDivElement | null, items: readonly Item<Row>[], rowHeight: number): number | undefined {
  const groups = useMemo(() => groupStarts(items, rowHeight), [items, rowHeight]);
  const subscribe = useCallback((listener: () => void) => {
    scroller?.addEventListener('scroll', listener, { passive: true });
    return () => scroller?.removeEventListener('scroll', listener);
  }, [scroller]);
  return useSyncExternalStore(subscribe, () => groups.findLast(({ start }) => start <= (scroller?.scrollTop ?? 0))?.index);
}

function groupStarts<Row>(items: readonly Item<Row>[], rowHeight: number): { index: number; start: number }[] {
  const groups: { index: number; start: number }[] = [];
  let start = 0;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'group') groups.push({ index, start });
    start += item.kind === 'group' ? GROUP_HEIGHT : rowHeight;
  }
  return groups;
}
