import { useRef, useState } from 'react';
import type { ImportField } from '#shared/contract/imports.ts';
import type { ShownColumn } from './mapping.ts';
import { placeOfRow, type CheckedRows, type RowView } from './use-checked-rows.ts';

export interface GridCursor {
  /** Place of the row in the list shown. */
  place: number;
  column: number;
  editing: boolean;
  /** The cell was pointed at with the mouse: nothing is scrolled away under it. */
  pointed: boolean;
  moveTo: (place: number, column: number) => void;
  pointAt: (place: number, column: number) => void;
  edit: () => void;
  endEdit: () => void;
  /** Shows a cell of a row wherever it is, and begins to correct it when asked. */
  goTo: (row: number, field: ImportField, edit?: boolean) => Promise<void>;
  /** Given by the grid: takes the focus, and brings a place into view. */
  onGrid: (show: (place: number | null) => void) => void;
}

/** Which cell of the rows is the present one. */
export function useGridCursor(importId: string, rows: CheckedRows, columns: readonly ShownColumn[], naming: ImportField, view: RowView, setView: (view: RowView) => void): GridCursor {
  const [{ place, column, pointed }, setAt] = useState({ place: 0, column: 0, pointed: false });
  const [editing, setEditing] = useState(false);
  const show = useRef<(place: number | null) => void>(() => undefined);

  function moveTo(nextPlace: number, nextColumn: number): void {
    const at = { place: clamp(nextPlace, rows.total - 1), column: clamp(nextColumn, columns.length - 1), pointed: false };
    setAt(at);
    setEditing(false);
    show.current(at.place);
  }
  function pointAt(nextPlace: number, nextColumn: number): void {
    setAt({ place: nextPlace, column: nextColumn, pointed: true });
    setEditing(false);
    show.current(null);
  }
  return {
    place: clamp(place, rows.total - 1),
    column: clamp(column, columns.length - 1),
    editing,
    pointed,
    moveTo,
    pointAt,
    edit: () => setEditing(true),
    endEdit: () => setEditing(false),
    goTo: async (row, field, edit = false) => {
      const found = await placeOfRow(importId, row);
      if (found < 0) return;
      if (view !== 'all') setView('all');
      const shown = columns.findIndex((one) => one.field === field);
      setAt({ place: found, column: shown < 0 ? columns.findIndex((one) => one.field === naming) : shown, pointed: false });
      setEditing(edit && shown >= 0);
      // The whole list has to be there before a place far down can be shown.
      requestAnimationFrame(() => show.current(found));
    },
    onGrid: (way) => { show.current = way; },
  };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
