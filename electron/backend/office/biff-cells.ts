import { biffError } from './biff-formula.ts';
import type { SheetFindings, Tally } from './cell-reader.ts';
import { noFindings } from './cell-reader.ts';
import { cellRef, MAX_COLUMN, MAX_ROW } from './cell-refs.ts';
import { CellStore } from './cell-store.ts';
import type { ReadGuard } from './read-guard.ts';
import type { TextTable } from './shared-strings.ts';
import type { Merge, SheetData, SheetState, Span } from './workbook.ts';
import { KIND } from './workbook.ts';
import { misplaced } from './workbook-error.ts';

const GUARD_EVERY_CELLS = 4096;

/** What the sheets of a binary workbook share. */
export type BiffBook = {
  table: TextTable;
  /** Texts of the shared table that the file holds, from position 0 of `table` on. */
  sharedTexts: number;
  guard: ReadGuard;
};

/** One sheet of a binary workbook while its records are read. Rows and columns count from 1. */
export class BiffCells {
  readonly findings: SheetFindings = noFindings();
  readonly #book: BiffBook;
  readonly #store: CellStore;
  readonly #merges: Merge[] = [];
  readonly #hiddenRows: Span[] = [];
  readonly #hiddenColumns: Span[] = [];
  readonly #errors = new Map<number, number>();
  #met = 0;
  #blank = 0;

  constructor(book: BiffBook) {
    this.#book = book;
    this.#store = new CellStore(book.guard);
  }

  get rowCount(): number {
    return this.#store.rowCount;
  }

  addFormula(text: string, row: number, column: number): number {
    return this.#store.addFormula({ text, row, column });
  }

  number(row: number, column: number, style: number, value: number, formula = -1): void {
    if (Number.isFinite(value)) this.#put(row, column, KIND.NUMBER, style, value, formula);
    else this.unreadable(row, column);
  }

  boolean(row: number, column: number, style: number, value: number, formula = -1): void {
    this.#put(row, column, KIND.BOOLEAN, style, value === 0 ? 0 : 1, formula);
  }

  error(row: number, column: number, style: number, code: number, formula = -1): void {
    const position = this.#errors.get(code) ?? this.#book.table.add(biffError(code));
    this.#errors.set(code, position);
    this.#put(row, column, KIND.ERROR, style, position, formula);
  }

  /** A text of its own. One without a letter counts for nothing, unless it is what a formula gave. */
  text(row: number, column: number, style: number, text: string, formula = -1): void {
    if (text === '' && formula < 0) this.#blank++;
    else this.#put(row, column, KIND.TEXT, style, this.#book.table.add(text), formula);
  }

  /** A text by its position in the shared table. */
  shared(row: number, column: number, style: number, position: number): void {
    if (position >= this.#book.sharedTexts) this.unreadable(row, column);
    else if (this.#book.table.strings[position] === '') this.#blank++;
    else this.#put(row, column, KIND.TEXT, style, position, -1);
  }

  unreadable(row: number, column: number): void {
    this.#place(row, column);
    note(this.findings.unreadable, row, column);
  }

  merge(merge: Merge): void {
    if (merge.top > merge.bottom || merge.left > merge.right || merge.bottom > MAX_ROW || merge.right > MAX_COLUMN) return;
    this.#book.guard.countItems(1);
    this.#merges.push(merge);
  }

  hideRow(row: number): void {
    if (row <= MAX_ROW) this.#hide(this.#hiddenRows, { first: row, last: row });
  }

  hideColumns(first: number, last: number): void {
    if (first <= last && first <= MAX_COLUMN) this.#hide(this.#hiddenColumns, { first, last: Math.min(last, MAX_COLUMN) });
  }

  /** The sheet, given how many cells were counted in the file apart from this reading. */
  finish(sheet: { name: string; state: SheetState; counted: number }): SheetData {
    const { data, twice } = this.#store.finish({ name: sheet.name, state: sheet.state, declaredCells: sheet.counted - this.#blank, merges: this.#merges, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns });
    this.findings.twice = twice;
    return data;
  }

  #put(row: number, column: number, kind: number, style: number, value: number, formula: number): void {
    this.#place(row, column);
    this.#store.add(row, column, kind, style > 0xffff ? 0 : style, value, formula);
  }

  #place(row: number, column: number): void {
    if (row > MAX_ROW || column > MAX_COLUMN) throw misplaced('a cell beyond the sheet');
    if (++this.#met % GUARD_EVERY_CELLS === 0) this.#book.guard.check();
  }

  #hide(list: Span[], span: Span): void {
    const last = list.at(-1);
    if (last !== undefined && last.last === span.first - 1) {
      last.last = span.last;
      return;
    }
    this.#book.guard.countItems(1);
    list.push(span);
  }
}

/** A number in four bytes: two flags, then an integer or the high half of a double ([MS-XLS] 2.5.217, [MS-XLSB] 2.5.123). */
export function rkNumber(bytes: Buffer, at: number): number {
  const flags = bytes[at]!;
  const value = (flags & 2) === 0 ? highHalf(bytes.readUInt32LE(at)) : bytes.readInt32LE(at) >> 2;
  return (flags & 1) === 0 ? value : value / 100;
}

const HALVES = new DataView(new ArrayBuffer(8));

function highHalf(word: number): number {
  HALVES.setUint32(4, word & 0xffff_fffc, true);
  return HALVES.getFloat64(0, true);
}

function note(tally: Tally, row: number, column: number): void {
  if (tally.count++ === 0) tally.first = cellRef(row, column);
}
