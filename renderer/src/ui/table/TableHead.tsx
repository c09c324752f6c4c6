/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows drawn one by one at their place cannot be rows of a table element */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column, Sort } from './column.ts';
import type { Columns } from './use-columns.ts';
import css from './DataTable.module.css';

interface TableHeadProps<Row> {
  columns: Columns<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  /** The box that ticks all rows; undefined when rows cannot be ticked. */
  tick: { all: boolean; some: boolean; onToggle: () => void } | undefined;
}

/** The sticky head of a list: names, sort, widths. */
export function TableHead<Row>({ columns, sort, onSort, tick }: TableHeadProps<Row>) {
  const { t } = useTranslation('ui');
  return (
    <div role="rowgroup" className={css.head}>
      <div role="row" aria-rowindex={1} className={css.headRow}>
        {tick !== undefined && (
          <div role="columnheader" className={css.tick}>
            <input type="checkbox" aria-label={t('tickAll')} checked={tick.all} ref={(box) => { if (box !== null) box.indeterminate = tick.some && !tick.all; }} onChange={tick.onToggle} />
          </div>
        )}
        {columns.shown.map((column) => <HeadCell key={column.id} column={column} columns={columns} sort={sort} onSort={onSort} />)}
      </div>
    </div>
  );
}

type HeadCellProps<Row> = Omit<TableHeadProps<Row>, 'tick'> & { column: Column<Row> };

function HeadCell<Row>({ column, columns, sort, onSort }: HeadCellProps<Row>) {
  const { t } = useTranslation('ui');
  const direction = sort?.by === column.id ? sort.direction : undefined;
  const sortable = column.sortable === true && onSort !== undefined;
  const Arrow = direction === 'desc' ? IconArrowDown : IconArrowUp;
  return (
    <div
      role="columnheader"
      className={column.align === 'end' ? `${css.cell} ${css.end}` : css.cell}
      {...(sortable && { 'aria-sort': direction === undefined ? 'none' : direction === 'asc' ? 'ascending' : 'descending' })}
    >
      {sortable
        ? (
          <button type="button" className={css.sort} title={t('sortBy', { column: column.header })} onClick={() => onSort({ by: column.id, direction: direction === 'asc' ? 'desc' : 'asc' })}>
            {column.header}{direction !== undefined && <Arrow size={13} aria-hidden />}
          </button>
        )
        : <span className={css.text} title={column.header}>{column.header}</span>}
      <span aria-hidden className={css.grip} title={t('resizeColumn', { column: column.header })} onPointerDown={(event) => drag(event, (width, final) => columns.resize(column.id, width, final))} />
    </div>
  );
}

/** Follows the pointer from the grip at the end of a head cell and tells the width of that cell. */
function drag(event: PointerEvent<HTMLElement>, onWidth: (width: number, final: boolean) => void): void {
  const grip = event.currentTarget;
  const start = event.clientX;
  const width = grip.parentElement?.getBoundingClientRect().width ?? 0;
  const widthAt = (moved: { clientX: number }): number => width + moved.clientX - start;
  event.preventDefault();
  grip.setPointerCapture(event.pointerId);
  grip.onpointermove = (moved) => onWidth(widthAt(moved), false);
  grip.onpointerup = (moved) => {
    grip.onpointermove = null;
    grip.onpointerup = null;
    if (moved.clientX !== start) onWidth(widthAt(moved), true);
  };
}
