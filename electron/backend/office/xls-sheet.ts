import type { BiffBook } from './biff-cells.ts';
import { BiffCells, rkNumber } from './biff-cells.ts';
import type { FormulaForm } from './biff-formula.ts';
import { formulaText, isShared } from './biff-formula.ts';
import { eachXlsRecord } from './xls-globals.ts';
import { XlsTexts } from './xls-text.ts';

/** Records of [MS-XLS] 2.3 in the substream of a sheet. */
const RECORD = { FORMULA: 0x06, EOF: 0x0a, CONTINUE: 0x3c, COLUMNS: 0x7d, MUL_RK: 0xbd, RICH_TEXT: 0xd6, MERGES: 0xe5, SHARED_TEXT: 0xfd, NUMBER: 0x203, TEXT: 0x204, BOOL_ERR: 0x205, RESULT_TEXT: 0x207, ROW: 0x208, ARRAY: 0x221, TABLE: 0x236, RK: 0x27e, SHARED_FORMULA: 0x4bc, BOF: 0x809 } as const;
const CELL_HEAD = 6;
const RK_BYTES = 6;
const MERGE_BYTES = 8;
const ROW_FLAGS = 12;
const COLUMN_FLAGS = 8;
const HIDDEN_ROW = 0x20;
const RESULT = { TEXT: 0, BOOLEAN: 1, ERROR: 2, EMPTY: 3 } as const;
/** Where in a formula's record its result, the length of its tokens and the tokens stand; in a shared one the last two. */
const FORMULA = { RESULT: 6, LENGTH: 20, TOKENS: 22 } as const;
const SHARED = { LENGTH: 8, TOKENS: 10 } as const;

/** A formula whose tokens or text may stand in the records after it. */
type Waiting = { row: number; column: number; style: number; result: Buffer; tokens: Buffer; text: Buffer[] };

/** Reads the records of one sheet; charts in it are passed over. */
export function readXlsSheet(stream: Buffer, position: number, book: BiffBook, form: FormulaForm, onProgress: (rows: number) => void): BiffCells {
  const reader = new SheetRecords(stream, book, form);
  eachXlsRecord(stream, position, (type, from, end) => reader.record(type, from, end));
  reader.settle();
  onProgress(reader.cells.rowCount);
  return reader.cells;
}

class SheetRecords {
  readonly cells: BiffCells;
  readonly #stream: Buffer;
  readonly #form: FormulaForm;
  /** Formulas that cells share, by the cell they were written for. */
  readonly #shared = new Map<number, number>();
  #waiting: Waiting | null = null;
  #depth = 0;
  #last = 0;

  constructor(stream: Buffer, book: BiffBook, form: FormulaForm) {
    this.#stream = stream;
    this.#form = form;
    this.cells = new BiffCells(book);
  }

  /** Answers false at the end of the sheet. */
  record(type: number, from: number, end: number): boolean {
    if (type === RECORD.BOF) this.#depth++;
    else if (type === RECORD.EOF) return --this.#depth > 0;
    if (this.#depth !== 1) return true;
    if (this.#waiting !== null && this.#belongs(type, from, end, this.#waiting)) return true;
    this.settle();
    this.#last = type;
    if (end - from >= CELL_HEAD) this.#cell(type, from, end);
    return true;
  }

  /** Records after a formula that belong to it. */
  #belongs(type: number, from: number, end: number, waiting: Waiting): boolean {
    if (type === RECORD.RESULT_TEXT || (type === RECORD.CONTINUE && this.#last === RECORD.RESULT_TEXT)) waiting.text.push(this.#stream.subarray(from, end));
    else if (type === RECORD.SHARED_FORMULA && end - from > SHARED.TOKENS) this.#share(from, waiting);
    else if (type !== RECORD.ARRAY && type !== RECORD.TABLE) return false;
    this.#last = type;
    return true;
  }

  #share(from: number, { row, column }: Waiting): void {
    const length = this.#stream.readUInt16LE(from + SHARED.LENGTH);
    const tokens = this.#stream.subarray(from + SHARED.TOKENS, from + SHARED.TOKENS + length);
    const text = formulaText(tokens, { row: row - 1, column: column - 1 }, this.#form);
    this.#shared.set(placeOf(row - 1, column - 1), this.cells.addFormula(text, row, column));
  }

  /** Writes down the formula that waited for what belongs to it. */
  settle(): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    this.#waiting = null;
    const { row, column, style, result } = waiting;
    if (result.readUInt16LE(6) !== 0xffff) this.cells.number(row, column, style, result.readDoubleLE(0), this.#formula(waiting));
    else if (result[0] === RESULT.BOOLEAN) this.cells.boolean(row, column, style, result[2]!, this.#formula(waiting));
    else if (result[0] === RESULT.ERROR) this.cells.error(row, column, style, result[2]!, this.#formula(waiting));
    else if (result[0] === RESULT.EMPTY) this.cells.text(row, column, style, '', this.#formula(waiting));
    else if (waiting.text.length === 0) this.cells.unreadable(row, column);
    else this.cells.text(row, column, style, new XlsTexts(waiting.text, 0).next().text, this.#formula(waiting));
  }

  #formula({ row, column, tokens }: Waiting): number {
    const home = isShared(tokens) && tokens.length >= 5 ? this.#shared.get(placeOf(tokens.readUInt16LE(1), tokens.readUInt16LE(3))) : undefined;
    return home ?? this.cells.addFormula(formulaText(tokens, { row: row - 1, column: column - 1 }, this.#form), row, column);
  }

  #cell(type: number, from: number, end: number): void {
    const stream = this.#stream;
    const [row, column, style] = [stream.readUInt16LE(from) + 1, stream.readUInt16LE(from + 2) + 1, stream.readUInt16LE(from + 4)];
    const body = from + CELL_HEAD;
    switch (type) {
      case RECORD.NUMBER: return this.#has(row, column, end - body >= 8) ? this.cells.number(row, column, style, stream.readDoubleLE(body)) : undefined;
      case RECORD.RK: return this.#has(row, column, end - body >= 4) ? this.cells.number(row, column, style, rkNumber(stream, body)) : undefined;
      case RECORD.MUL_RK: return this.#row(from, end);
      case RECORD.SHARED_TEXT: return this.#has(row, column, end - body >= 4) ? this.cells.shared(row, column, style, stream.readUInt32LE(body)) : undefined;
      case RECORD.TEXT:
      case RECORD.RICH_TEXT: return this.#has(row, column, end - body >= 3) ? this.cells.text(row, column, style, new XlsTexts([stream.subarray(from, end)], CELL_HEAD).next().text) : undefined;
      case RECORD.BOOL_ERR: return this.#has(row, column, end - body >= 2) ? this.#boolOrError(row, column, style, body) : undefined;
      case RECORD.FORMULA: return this.#has(row, column, end - from >= FORMULA.TOKENS) ? this.#wait(row, column, style, from, end) : undefined;
      default: return this.#other(type, from, end);
    }
  }

  /** A cell whose record is too short for its value cannot be read. */
  #has(row: number, column: number, isLongEnough: boolean): boolean {
    if (!isLongEnough) this.cells.unreadable(row, column);
    return isLongEnough;
  }

  #boolOrError(row: number, column: number, style: number, at: number): void {
    if (this.#stream[at + 1] === 0) this.cells.boolean(row, column, style, this.#stream[at]!);
    else this.cells.error(row, column, style, this.#stream[at]!);
  }

  #wait(row: number, column: number, style: number, from: number, end: number): void {
    const tokens = from + FORMULA.TOKENS;
    this.#waiting = { row, column, style, result: this.#stream.subarray(from + FORMULA.RESULT, from + FORMULA.RESULT + 8), tokens: this.#stream.subarray(tokens, Math.min(end, tokens + this.#stream.readUInt16LE(from + FORMULA.LENGTH))), text: [] };
  }

  /** Row, first column, style and number of each, last column. */
  #row(from: number, end: number): void {
    const row = this.#stream.readUInt16LE(from) + 1;
    const first = this.#stream.readUInt16LE(from + 2) + 1;
    const count = Math.floor((end - from - CELL_HEAD) / RK_BYTES);
    for (let index = 0; index < count; index++) {
      const at = from + 4 + index * RK_BYTES;
      this.cells.number(row, first + index, this.#stream.readUInt16LE(at), rkNumber(this.#stream, at + 2));
    }
  }

  #other(type: number, from: number, end: number): void {
    const word = (at: number) => this.#stream.readUInt16LE(from + at);
    if (type === RECORD.ROW && end - from > ROW_FLAGS) {
      if ((this.#stream[from + ROW_FLAGS]! & HIDDEN_ROW) !== 0) this.cells.hideRow(word(0) + 1);
    } else if (type === RECORD.COLUMNS && end - from > COLUMN_FLAGS) {
      if ((this.#stream[from + COLUMN_FLAGS]! & 1) !== 0) this.cells.hideColumns(word(0) + 1, word(2) + 1);
    } else if (type === RECORD.MERGES) {
      for (let at = 2; from + at + MERGE_BYTES <= end && at < 2 + word(0) * MERGE_BYTES; at += MERGE_BYTES) this.cells.merge({ top: word(at) + 1, bottom: word(at + 2) + 1, left: word(at + 4) + 1, right: word(at + 6) + 1 });
    }
  }
}

function placeOf(row: number, column: number): number {
  return row * 65_536 + column;
}
