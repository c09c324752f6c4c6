import type { SheetData, SheetState, StoredFormula } from './workbook.ts';
import { MAX_COLUMN } from './cell-refs.ts';
import type { ReadGuard } from './read-guard.ts';
import { tooLarge } from './workbook-error.ts';

/** Gathers the cells of one sheet in growing columns of numbers. */
export type CellStore = {
  /** Adds a cell; `formula` is a position in `formulas` or -1. Cells normally come in order; others are sorted in at the end. */
  add(row: number, column: number, kind: number, style: number, value: number, formula: number): void;
  addFormula(formula: StoredFormula): number;
  rowCount(): number;
  /** The sheet's data, and how many cells stood twice (the last one is kept). */
  finish(sheet: { name: string; state: SheetState } & Pick<SheetData, 'declaredCells' | 'merges' | 'hiddenRows' | 'hiddenColumns'>): { data: SheetData; twice: number };
};

const FIRST_SIZE = 1024;

export function createCellStore(guard: ReadGuard): CellStore {
  let size = FIRST_SIZE;
  let count = 0;
  let rowSize = FIRST_SIZE;
  let rows = 0;
  let inOrder = true;
  let lastRow = 0;
  let lastColumn = 0;
  let widest = 0;
  let counted = 0;
  let columns = new Uint16Array(size);
  let kinds = new Uint8Array(size);
  let styles = new Uint16Array(size);
  let values = new Float64Array(size);
  let formulaOf: Int32Array | null = null;
  let rowNumbers = new Uint32Array(rowSize);
  let rowStarts = new Uint32Array(rowSize);
  const formulas: StoredFormula[] = [];

  function grow(): void {
    countCells();
    size *= 2;
    columns = grown(columns, new Uint16Array(size));
    kinds = grown(kinds, new Uint8Array(size));
    styles = grown(styles, new Uint16Array(size));
    values = grown(values, new Float64Array(size));
    if (formulaOf !== null) formulaOf = grown(formulaOf, new Int32Array(size).fill(-1, count));
  }

  function countCells(): void {
    guard.countCells(count - counted);
    counted = count;
  }

  function beginRow(row: number): void {
    if (rows >= guard.limits.rows) throw tooLarge(`more than ${guard.limits.rows} rows`);
    if (rows === rowSize) {
      rowSize *= 2;
      rowNumbers = grown(rowNumbers, new Uint32Array(rowSize));
      rowStarts = grown(rowStarts, new Uint32Array(rowSize));
    }
    if (row < lastRow) inOrder = false;
    rowNumbers[rows] = row;
    rowStarts[rows] = count;
    rows++;
    lastRow = row;
    lastColumn = 0;
  }

  function sortCells(): number {
    const rowOf = new Float64Array(count);
    for (let index = 0, cell = 0; index < rows; index++) {
      const end = index + 1 < rows ? rowStarts[index + 1]! : count;
      for (; cell < end; cell++) rowOf[cell] = rowNumbers[index]!;
    }
    const place = (cell: number) => rowOf[cell]! * MAX_COLUMN + columns[cell]!;
    const order = Uint32Array.from({ length: count }, (_, cell) => cell).sort((a, b) => place(a) - place(b) || a - b);
    const kept = order.filter((cell, index) => index + 1 === count || place(cell) !== place(order[index + 1]!));
    const twice = count - kept.length;
    const take = <T extends Uint16Array | Uint8Array | Float64Array | Int32Array>(from: T, to: T): T => {
      kept.forEach((cell, index) => (to[index] = from[cell]!));
      return to;
    };
    columns = take(columns, new Uint16Array(kept.length));
    kinds = take(kinds, new Uint8Array(kept.length));
    styles = take(styles, new Uint16Array(kept.length));
    values = take(values, new Float64Array(kept.length));
    if (formulaOf !== null) formulaOf = take(formulaOf, new Int32Array(kept.length));
    rows = 0;
    count = 0;
    lastRow = 0;
    kept.forEach((cell) => {
      if (rowOf[cell] !== lastRow) beginRow(rowOf[cell]!);
      count++;
    });
    return twice;
  }

  return {
    add(row, column, kind, style, value, formula) {
      if (row !== lastRow) beginRow(row);
      if (column <= lastColumn) inOrder = false;
      if (count === size) grow();
      lastColumn = column;
      if (column > widest) widest = column;
      columns[count] = column;
      kinds[count] = kind;
      styles[count] = style;
      values[count] = value;
      if (formula >= 0) {
        formulaOf ??= new Int32Array(size).fill(-1);
        formulaOf[count] = formula;
      }
      count++;
    },
    addFormula: (formula) => formulas.push(formula) - 1,
    rowCount: () => rows,
    finish(sheet) {
      countCells();
      const twice = inOrder ? 0 : sortCells();
      const starts = new Uint32Array(rows + 1);
      starts.set(rowStarts.subarray(0, rows));
      starts[rows] = count;
      const data: SheetData = {
        ...sheet,
        lastColumn: widest,
        rowNumbers: rowNumbers.slice(0, rows),
        rowStarts: starts,
        columns: columns.slice(0, count),
        kinds: kinds.slice(0, count),
        styles: styles.slice(0, count),
        values: values.slice(0, count),
        formulaOf: formulaOf?.slice(0, count) ?? null,
        formulas,
      };
      return { data, twice };
    },
  };
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
