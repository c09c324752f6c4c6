/* oxlint-disable jsx-a11y/prefer-tag-over-role -- cells drawn one by one at their place cannot be cells of a table element */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MANY_COMMITTEES, type Matrix, type MatrixPerson } from '#shared/contract/reports.ts';
import { committeeHeading } from '#shared/rules/paper-words.ts';
import { isLeader } from '#shared/rules/roles.ts';
import { Flag } from '../../ui/Flag.tsx';
import css from './MatrixGrid.module.css';
import { type Cursor, moved, START, usePlaceText } from './use-matrix-cursor.ts';

export const MATRIX_ROW = 28;
const HEAD = 64;
const NAME = 300;
const COLUMN = 78;
/** The room at the end, so that the last cell is clear of the scroll bar. */
const END = 16;

interface MatrixGridProps {
  matrix: Matrix;
  busy: boolean;
  cursor: Cursor | null;
  onCursor: (cursor: Cursor) => void;
  /** A person (on the name) or a committee is to be opened. */
  onOpen: (cursor: Cursor) => void;
}

/** The matrix: names held at the left, committees at the top; draws only the rows and columns in view. */
export function MatrixGrid({ matrix, busy, cursor, onCursor, onOpen }: MatrixGridProps) {
  const { t } = useTranslation('reports');
  const placeText = usePlaceText();
  const domId = useId();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { people, committees } = matrix;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled or memoized
  const rows = useVirtualizer({ count: people.length, getScrollElement: () => scroller, estimateSize: () => MATRIX_ROW, overscan: 8, paddingStart: HEAD, scrollPaddingStart: HEAD });
  const columns = useVirtualizer({ horizontal: true, count: committees.length, getScrollElement: () => scroller, estimateSize: () => COLUMN, overscan: 3, paddingStart: NAME, scrollPaddingStart: NAME, paddingEnd: END });
  const shownColumns = columns.getVirtualItems();
  const cellId = ({ row, column }: Cursor): string => `${domId}${row}.${column}`;
  const [row, column] = [cursor?.row, cursor?.column];
  // The place comes into view, also when it was found by a name.
  useEffect(() => {
    if (scroller === null || row === undefined || column === undefined) return;
    rows.scrollToIndex(row);
    if (column >= 0) columns.scrollToIndex(column);
  }, [scroller, row, column, rows, columns]);
  const shown = rows.getVirtualItems().some(({ index }) => index === row);
  return (
    <div
      ref={setScroller}
      role="grid"
      tabIndex={0}
      aria-label={t('views.matrix')}
      aria-rowcount={people.length + 1}
      aria-colcount={committees.length + 1}
      aria-busy={busy}
      aria-activedescendant={cursor !== null && shown ? cellId(cursor) : undefined}
      className={css.grid}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.altKey || event.target !== event.currentTarget) return;
        if (event.key === 'Enter' && cursor !== null) { event.preventDefault(); onOpen(cursor); return; }
        const next = moved(event, cursor ?? { ...START, row: -1 }, { rows: people.length, columns: committees.length, pageRows: Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - HEAD) / MATRIX_ROW) - 1) });
        if (next === null) return;
        event.preventDefault();
        onCursor(next);
      }}
    >
      <div className={css.sheet} style={{ width: columns.getTotalSize(), height: rows.getTotalSize() }}>
        <div role="rowgroup" className={css.head} style={{ height: HEAD }}>
          <div role="row" aria-rowindex={1} className={css.headRow}>
            <div role="columnheader" aria-colindex={1} className={css.corner} style={{ width: NAME }}><span>{t('columns.name')}</span><span>{t('columns.committees')}</span></div>
            {shownColumns.map(({ index, start, size }) => {
              const committee = committees[index];
              if (committee === undefined) return null;
              return <div key={committee.id} role="columnheader" lang="vi" aria-colindex={index + 2} title={committee.name} className={css.columnHead} style={{ left: start, width: size }}><InShort text={committee.name}>{committeeHeading(committee.name, committee.shortName)}</InShort></div>;
            })}
          </div>
        </div>
        <div role="rowgroup">
          {rows.getVirtualItems().map((item) => {
            const person = people[item.index];
            return person !== undefined && (
              <PersonRow key={person.personId} person={person} item={item} columns={shownColumns} cursor={cursor} cellId={cellId} textAt={(place) => placeText(matrix, { row: item.index, column: place })} onCursor={(place) => { onCursor({ row: item.index, column: place }); scroller?.focus({ preventScroll: true }); }} onOpen={onOpen} />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** What there is room for, and for screen readers the whole. */
function InShort({ text, className, children }: { text: string; className?: string | undefined; children: ReactNode }) {
  return <><span aria-hidden className={className}>{children}</span><span className="visually-hidden">{text}</span></>;
}

interface PersonRowProps {
  person: MatrixPerson;
  item: VirtualItem;
  columns: readonly VirtualItem[];
  cursor: Cursor | null;
  cellId: (cursor: Cursor) => string;
  textAt: (column: number) => string;
  onCursor: (column: number) => void;
  onOpen: (cursor: Cursor) => void;
}

function PersonRow({ person, item, columns, cursor, cellId, textAt, onCursor, onOpen }: PersonRowProps) {
  const { t } = useTranslation(['reports', 'ui']);
  const row = item.index;
  const classOf = (column: number, kind: string | undefined): string => [css.cell, kind, cursor?.row === row && cursor.column === column ? css.cursor : undefined].filter((name) => name !== undefined).join(' ');
  const cell = (column: number) => ({
    'id': cellId({ row, column }), 'aria-colindex': column + 2, 'title': textAt(column), 'onClick': () => onCursor(column), 'onDoubleClick': () => onOpen({ row, column }),
  });
  const many = person.committees >= MANY_COMMITTEES;
  return (
    <div role="row" aria-rowindex={row + 2} className={cursor?.row === row ? `${css.row} ${css.current}` : css.row} style={{ transform: `translateY(${item.start}px)`, height: item.size }}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid takes the keys for all its cells */}
      <div role="rowheader" className={classOf(-1, css.name)} style={{ width: NAME }} {...cell(-1)}>
        <b>{person.fullName}</b>
        {many ? <Flag tone="warn" icon={<IconAlertTriangle size={13} aria-hidden />}>{person.committees}</Flag> : <span>{person.committees}</span>}
      </div>
      {columns.map(({ index, start, size }) => {
        const roles = person.seats.filter(({ committee }) => committee === index).map(({ role }) => role);
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid takes the keys for all its cells
          <div key={index} role="gridcell" className={classOf(index, css.seat)} style={{ left: start, width: size }} {...cell(index)}>
            {roles.length > 0 && <InShort text={roles.map((role) => t(`ui:roles.${role}`)).join(', ')} className={roles.some(isLeader) ? `${css.role} ${css.lead}` : css.role}>{roles.map((role) => t(`roles.${role}`)).join(', ')}</InShort>}
          </div>
        );
      })}
    </div>
  );
}
