/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows drawn one by one at their place cannot be rows of a table element */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumns } from '#shared/rules/import-columns.ts';
import type { Body } from '#shared/rules/roles.ts';
import { GridRow } from './GridRow.tsx';
import type { ShownColumn } from './mapping.ts';
import css from './RowsGrid.module.css';
import type { CheckedRows, RowView } from './use-checked-rows.ts';
import type { GridCursor } from './use-grid-cursor.ts';
import { useFieldName } from './use-list-words.ts';
import type { RowChanges } from './use-row-changes.ts';

const ROW_HEIGHT = 29;
const HEAD_HEIGHT = 51;
const OVERSCAN = 10;
const NUMBER_WIDTH = 44;
const EFFECT_WIDTH = 112;

interface RowsGridProps {
  list: ListColumns;
  columns: readonly ShownColumn[];
  rows: CheckedRows;
  cursor: GridCursor;
  changes: RowChanges;
  importId: string;
  /** The body whose members come in. */
  body: Body;
  view: RowView;
}

/** The rows under the sheet's own letters and numbers. Arrows move, F2 or Enter corrects a cell, Del leaves a row out. */
export function RowsGrid({ list, columns, rows, cursor, changes, importId, body, view }: RowsGridProps) {
  const { t } = useTranslation('imports');
  const nameOf = useFieldName();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const domId = useId();
  const { total, onView } = rows;
  const { pointed } = cursor;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled or memoized
  const virtualizer = useVirtualizer({ count: total, getScrollElement: () => scroller, estimateSize: () => ROW_HEIGHT, overscan: OVERSCAN, scrollMargin: HEAD_HEIGHT, scrollPaddingStart: HEAD_HEIGHT });
  const shown = virtualizer.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => onView(first, last), [onView, first, last]);
  cursor.onGrid((place) => {
    if (place !== null) virtualizer.scrollToIndex(place);
    scroller?.focus({ preventScroll: true });
  });

  const current = rows.rowAt(cursor.place);
  const currentCell = current === undefined ? undefined : cellId(domId, current.row, cursor.column);
  useEffect(() => {
    if (currentCell !== undefined && !pointed) document.getElementById(currentCell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [currentCell, pointed]);
  const field = columns[cursor.column]?.field;
  function skip(): void {
    if (current !== undefined) changes.skip.mutate({ importId, row: current.row, skipped: current.effect !== 'skip' });
  }
  function save(text: string): void {
    cursor.endEdit();
    scroller?.focus({ preventScroll: true });
    if (current !== undefined && field !== undefined && text !== (current.cells[field] ?? '')) changes.edit.mutate({ importId, row: current.row, field, text });
  }
  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.target !== event.currentTarget) return;
    const { place, column, moveTo } = cursor;
    const page = Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    const moves: Record<string, [number, number]> = {
      ArrowDown: [place + 1, column], ArrowUp: [place - 1, column], ArrowRight: [place, column + 1], ArrowLeft: [place, column - 1],
      PageDown: [place + page, column], PageUp: [place - page, column], Home: [place, 0], End: [place, columns.length - 1],
    };
    const move = moves[event.key];
    if (move !== undefined) moveTo(...move);
    else if (event.key === 'Enter') cursor.edit();
    else if (event.key === 'Delete') skip();
    else return;
    event.preventDefault();
  }

  const widthOf = ({ field: own }: ShownColumn): number => list.fields[own]?.width ?? 0;
  const width = NUMBER_WIDTH + EFFECT_WIDTH + columns.reduce((sum, one) => sum + widthOf(one), 0);
  const template = `${NUMBER_WIDTH}px ${columns.map((one) => `minmax(${widthOf(one)}px, ${widthOf(one)}fr)`).join(' ')} ${EFFECT_WIDTH}px`;
  if (!rows.loading && total === 0) return <p className={css.empty}>{t(view === 'all' ? 'rows.none' : 'rows.noneOfFilter')}</p>;
  return (
    <div
      ref={setScroller}
      role="grid"
      tabIndex={0}
      aria-label={t('rows.title')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 2}
      aria-activedescendant={currentCell}
      className={css.grid}
      onKeyDown={onKey}
    >
      <div className={css.sheet} style={{ '--sd-columns': template, minWidth: width }}>
        <div role="rowgroup" className={css.head}>
          <div role="row" aria-rowindex={1} className={css.headRow}>
            <div role="columnheader" className={css.corner}><span className="visually-hidden">{t('preview.row')}</span></div>
            {columns.map((one) => (
              <div key={one.field} role="columnheader" className={css.headCell} title={one.column?.heading}>
                <small>{one.column?.letter ?? t('rows.noLetter')}</small>
                <span>{headingOf(one) || nameOf(one.field)}</span>
              </div>
            ))}
            <div role="columnheader" className={`${css.headCell} ${css.effectHead}`}><small aria-hidden>&nbsp;</small><span>{t('rows.effect')}</span></div>
          </div>
        </div>
        <div role="rowgroup" className={css.body} style={{ height: virtualizer.getTotalSize() }}>
          {shown.map((item) => (
            <GridRow
              key={item.key}
              row={rows.rowAt(item.index)}
              place={item.index}
              top={item.start - HEAD_HEIGHT}
              columns={columns}
              cellId={(row, column) => cellId(domId, row, column)}
              cursor={cursor}
              body={body}
              naming={list.naming}
              onSave={save}
              onSkip={(row, skipped) => changes.skip.mutate({ importId, row, skipped })}
              onMove={(step) => { cursor.moveTo(cursor.place, cursor.column + step); }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function cellId(domId: string, row: number, column: number): string {
  return `${domId}${row}-${column}`;
}

function headingOf({ column }: ShownColumn): string {
  return column?.heading ?? '';
}
