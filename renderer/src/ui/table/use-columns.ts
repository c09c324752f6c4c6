import { columnSizingFeature, columnVisibilityFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { Column } from './column.ts';
import type { KeptColumns } from './use-kept-columns.ts';

const features = tableFeatures({ columnSizingFeature, columnVisibilityFeature });
const LEAST_WIDTH = 48;
/** What a row has at its two ends. */
const ROW_ENDS = 44;

export interface Columns<Row> {
  shown: readonly Column<Row>[];
  /** The value of `grid-template-columns` for every row. */
  template: string;
  /** The least width of a row in px: narrower, the list scrolls sideways. */
  leastWidth: number;
  /** Columns the user may hide, and whether they are shown. */
  choices: readonly { column: Column<Row>; shown: boolean }[];
  toggle: (id: string) => void;
  /** Sets a width; `final` when the drag has ended and it is to be kept. */
  resize: (id: string, width: number, final: boolean) => void;
  reset: () => void;
}

/** Which columns a list shows and how wide. */
export function useColumns<Row extends object>([kept, keep]: KeptColumns, columns: readonly Column<Row>[], rows: readonly Row[], tickWidth: number): Columns<Row> {
  const { hidden } = kept;
  const [dragged, setDragged] = useState<Record<string, number>>({});
  const definitions = useMemo(() => columns.map((column): ColumnDef<typeof features, Row> => ({ id: column.id, header: column.header, size: column.width, minSize: LEAST_WIDTH, enableHiding: column.fixed !== true })), [columns]);
  const columnVisibility = useMemo(() => Object.fromEntries(columns.map((column) => [column.id, !(hidden[column.id] ?? column.hidden === true)])), [columns, hidden]);
  const table = useTable({ features, columns: definitions, data: rows, state: { columnVisibility, columnSizing: { ...kept.widths, ...dragged } } });

  const byId = new Map(columns.map((column) => [column.id, column]));
  const shownColumns = table.getVisibleLeafColumns();
  // Kept while nothing about it changes: with another list every row is drawn anew.
  const shown = useMemo(() => columns.filter(({ id }) => columnVisibility[id] === true), [columns, columnVisibility]);
  const fixedWidths = { ...kept.widths, ...dragged };
  const tracks = shownColumns.map((column) => {
    const grow = byId.get(column.id)?.grow;
    return grow === undefined || fixedWidths[column.id] !== undefined ? `${column.getSize()}px` : `minmax(${column.getSize()}px, ${grow}fr)`;
  });
  return {
    shown,
    template: [...(tickWidth > 0 ? [`${tickWidth}px`] : []), ...tracks].join(' '),
    leastWidth: ROW_ENDS + tickWidth + shownColumns.reduce((sum, column) => sum + column.getSize(), 0),
    choices: table.getAllLeafColumns().filter((column) => column.getCanHide()).flatMap((column) => {
      const own = byId.get(column.id);
      return own === undefined ? [] : [{ column: own, shown: column.getIsVisible() }];
    }),
    toggle: (id) => keep({ ...kept, hidden: { ...kept.hidden, [id]: columnVisibility[id] === true } }),
    resize: (id, width, final) => {
      const widths = { [id]: Math.max(LEAST_WIDTH, Math.round(width)) };
      setDragged(final ? {} : widths);
      if (final) keep({ ...kept, widths: { ...kept.widths, ...widths } });
    },
    reset: () => keep({ hidden: {}, widths: {} }),
  };
}
