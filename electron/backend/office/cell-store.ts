import type { SheetData, SheetState, StoredFormula } from './workbook.ts';
import { MAX_COLUMN } from './cell-refs.ts';
import type { ReadGuard } from './read-guard.ts';
import { tooLarge } from './workbook-error.ts';

const FIRST_SIZE = 1024;

/** Gathers the cells of one sheet in growing columns of numbers. */
export class CellStore {
  readonly #guard: ReadGuard;
  readonly #formulas: StoredFormula[] = [];
  #size = FIRST_SIZE;
  #count = 0;
  #rowSize = FIRST_SIZE;
  #rows = 0;
  #inOrder = true;
  #lastRow = 0;
  #lastColumn = 0;
  #widest = 0;
  #counted = 0;
  #columns = new Uint16Array(FIRST_SIZE);
  #kinds = new Uint8Array(FIRST_SIZE);
  #styles = new Uint16Array(FIRST_SIZE);
  #values = new Float64Array(FIRST_SIZE);
  #formulaOf: Int32Array | null = null;
  #rowNumbers = new Uint32Array(FIRST_SIZE);
  #rowStarts = new Uint32Array(FIRST_SIZE);

  constructor(guard: ReadGuard) {
    this.#guard = guard;
  }

  get rowCount(): number {
    return this.#rows;
  }

  /** Adds a cell; `formula` is a position given by {@link addFormula} or -1. Cells normally come in order; others are sorted in at the end. */
  add(row: number, column: number, kind: number, style: number, value: number, formula: number): void {
    if (row !== this.#lastRow) this.#beginRow(row);
    if (column <= this.#lastColumn) this.#inOrder = false;
    if (this.#count === this.#size) this.#grow();
    this.#lastColumn = column;
    if (column > this.#widest) this.#widest = column;
    const count = this.#count++;
    this.#columns[count] = column;
    this.#kinds[count] = kind;
    this.#styles[count] = style;
    this.#values[count] = value;
    if (formula < 0) return;
    this.#formulaOf ??= new Int32Array(this.#size).fill(-1);
    this.#formulaOf[count] = formula;
  }

  addFormula(formula: StoredFormula): number {
    this.#guard.countText(formula.text.length);
    return this.#formulas.push(formula) - 1;
  }

  /** The sheet's data, and how many cells stood twice (the last one is kept). */
  finish(sheet: { name: string; state: SheetState } & Pick<SheetData, 'declaredCells' | 'merges' | 'hiddenRows' | 'hiddenColumns'>): { data: SheetData; twice: number } {
    this.#countCells();
    const twice = this.#inOrder ? 0 : this.#sortCells();
    const [rows, count] = [this.#rows, this.#count];
    const starts = new Uint32Array(rows + 1);
    starts.set(this.#rowStarts.subarray(0, rows));
    starts[rows] = count;
    const data: SheetData = {
      ...sheet,
      lastColumn: this.#widest,
      rowNumbers: this.#rowNumbers.slice(0, rows),
      rowStarts: starts,
      columns: this.#columns.slice(0, count),
      kinds: this.#kinds.slice(0, count),
      styles: this.#styles.slice(0, count),
      values: this.#values.slice(0, count),
      formulaOf: this.#formulaOf?.slice(0, count) ?? null,
      formulas: this.#formulas,
    };
    return { data, twice };
  }

  #grow(): void {
    this.#countCells();
    this.#size *= 2;
    this.#columns = grown(this.#columns, new Uint16Array(this.#size));
    this.#kinds = grown(this.#kinds, new Uint8Array(this.#size));
    this.#styles = grown(this.#styles, new Uint16Array(this.#size));
    this.#values = grown(this.#values, new Float64Array(this.#size));
    if (this.#formulaOf !== null) this.#formulaOf = grown(this.#formulaOf, new Int32Array(this.#size).fill(-1, this.#count));
  }

  #countCells(): void {
    this.#guard.countCells(this.#count - this.#counted);
    this.#counted = this.#count;
  }

  #beginRow(row: number): void {
    if (this.#rows >= this.#guard.limits.rows) throw tooLarge(`more than ${this.#guard.limits.rows} rows`);
    if (this.#rows === this.#rowSize) {
      this.#rowSize *= 2;
      this.#rowNumbers = grown(this.#rowNumbers, new Uint32Array(this.#rowSize));
      this.#rowStarts = grown(this.#rowStarts, new Uint32Array(this.#rowSize));
    }
    if (row < this.#lastRow) this.#inOrder = false;
    this.#rowNumbers[this.#rows] = row;
    this.#rowStarts[this.#rows] = this.#count;
    this.#rows++;
    this.#lastRow = row;
    this.#lastColumn = 0;
  }

  #sortCells(): number {
    const [rows, count, columns] = [this.#rows, this.#count, this.#columns];
    const rowOf = new Float64Array(count);
    for (let index = 0, cell = 0; index < rows; index++) {
      const end = index + 1 < rows ? this.#rowStarts[index + 1]! : count;
      for (; cell < end; cell++) rowOf[cell] = this.#rowNumbers[index]!;
    }
    const place = (cell: number) => rowOf[cell]! * MAX_COLUMN + columns[cell]!;
    const order = Uint32Array.from({ length: count }, (_, cell) => cell).sort((a, b) => place(a) - place(b) || a - b);
    const kept = order.filter((cell, index) => index + 1 === count || place(cell) !== place(order[index + 1]!));
    this.#columns = taken(this.#columns, kept, new Uint16Array(kept.length));
    this.#kinds = taken(this.#kinds, kept, new Uint8Array(kept.length));
    this.#styles = taken(this.#styles, kept, new Uint16Array(kept.length));
    this.#values = taken(this.#values, kept, new Float64Array(kept.length));
    if (this.#formulaOf !== null) this.#formulaOf = taken(this.#formulaOf, kept, new Int32Array(kept.length));
    this.#rows = 0;
    this.#count = 0;
    this.#lastRow = 0;
    for (const cell of kept) {
      if (rowOf[cell] !== this.#lastRow) this.#beginRow(rowOf[cell]!);
      this.#count++;
    }
    return count - kept.length;
  }
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

function taken<T extends Numbers>(from: T, places: Uint32Array, to: T): T {
  places.forEach((place, index) => (to[index] = from[place]!));
  return to;
}

function grown<T extends Numbers>(from: T, to: T): T {
  to.set(from);
  return to;
}
