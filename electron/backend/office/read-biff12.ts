import type { BiffBook } from './biff-cells.ts';
import { BiffCells, rkNumber } from './biff-cells.ts';
import type { FormulaForm } from './biff-formula.ts';
import { formulaText, isShared } from './biff-formula.ts';
import type { NumberFormat } from './number-format.ts';
import { builtInFormat, readFormatCode } from './number-format.ts';
import type { ReadGuard } from './read-guard.ts';
import type { TextTable } from './shared-strings.ts';
import type { SheetState } from './workbook.ts';
import { placeOf } from './cell-refs.ts';
import { cellHead, columnAfter, eachRecord, wideText } from './xlsb-survey.ts';

/** Records of [MS-XLSB] 2.3 with what is in the cells. */
const RECORD = { ROW: 0, BLANK: 1, RK: 2, ERROR: 3, BOOLEAN: 4, NUMBER: 5, TEXT: 6, SHARED_TEXT: 7, FORMULA_TEXT: 8, FORMULA_NUMBER: 9, FORMULA_BOOLEAN: 10, FORMULA_ERROR: 11, SHORT_BLANK: 12, TEXT_ITEM: 19, FONT: 43, FORMAT: 44, STYLE: 47, COLUMNS: 60, RICH_TEXT: 62, BOOK: 153, SHEET: 156, MERGE: 176, OWN_BOOK: 357, REFERENCES: 362, SHARED_FORMULA: 427, OTHER_BOOK: 355, BEGIN_CELL_STYLES: 617, END_CELL_STYLES: 618 } as const;
const CELL_HEAD = 8;
const FONT_NAME = 21;
const STATES: readonly SheetState[] = ['visible', 'hidden', 'veryHidden'];
const DATE_1904 = 1;
const RICH = 1;
/** Where the flags of a row and of columns stand. */
const ROW_FLAGS = 11;
const HIDDEN_ROW = 0x10;
const COLUMN_FLAGS = 16;
const AREA_BYTES = 16;
const REFERENCE_BYTES = 12;

/** What the main part says of the workbook. */
export type XlsbGlobals = { sheets: { link: string; name: string; state: SheetState }[]; date1904: boolean; sheetsOf: FormulaForm['sheetsOf'] };

export function readXlsbGlobals(part: Buffer): XlsbGlobals {
  const sheets: XlsbGlobals['sheets'] = [];
  const books: boolean[] = [];
  let references: Buffer = Buffer.alloc(0);
  let date1904 = false;
  eachRecord(part, (type, from, end) => {
    if (type === RECORD.BOOK && end - from >= 4) date1904 = (part[from]! & DATE_1904) !== 0;
    else if (type === RECORD.SHEET && end - from > CELL_HEAD + 4) {
      const link = wideText(part, from + CELL_HEAD, end);
      sheets.push({ link, name: wideText(part, from + CELL_HEAD + 4 + link.length * 2, end), state: STATES[part[from]! & 3] ?? 'visible' });
    } else if (type === RECORD.OWN_BOOK || type === RECORD.OTHER_BOOK) books.push(type === RECORD.OWN_BOOK);
    else if (type === RECORD.REFERENCES) references = part.subarray(from + 4, end);
  });
  const sheetsOf = (reference: number) => {
    const at = reference * REFERENCE_BYTES;
    if (at + REFERENCE_BYTES > references.length || books[references.readUInt32LE(at)] !== true) return undefined;
    const [first, last] = [sheets[references.readInt32LE(at + 4)], sheets[references.readInt32LE(at + 8)]];
    if (first === undefined || last === undefined) return undefined;
    return first === last ? first.name : `${first.name}:${last.name}`;
  };
  return { sheets, date1904, sheetsOf };
}

/** The number format and the font of each style of cells, and the fonts by number. */
export function readXlsbStyles(part: Buffer, guard: ReadGuard): { formats: NumberFormat[]; fonts: (string | undefined)[]; fontNames: string[] } {
  const codes = new Map<number, string>();
  const fontNames: string[] = [];
  const styles: { format: number; font: number }[] = [];
  let inCells = false;
  eachRecord(part, (type, from, end) => {
    guard.countItems(1);
    if (type === RECORD.FONT) fontNames.push(wideText(part, from + FONT_NAME, end));
    else if (type === RECORD.FORMAT && end - from > 2) codes.set(part.readUInt16LE(from), wideText(part, from + 2, end));
    else if (type === RECORD.BEGIN_CELL_STYLES || type === RECORD.END_CELL_STYLES) inCells = type === RECORD.BEGIN_CELL_STYLES;
    else if (type === RECORD.STYLE && inCells && end - from >= 6) styles.push({ format: part.readUInt16LE(from + 2), font: part.readUInt16LE(from + 4) });
  });
  const known = new Map<number, NumberFormat>();
  const formatOf = (id: number) => {
    const code = codes.get(id);
    const format = known.get(id) ?? (code === undefined ? builtInFormat(id) : readFormatCode(code));
    known.set(id, format);
    return format;
  };
  return { formats: styles.map(({ format }) => formatOf(format)), fonts: styles.map(({ font }) => fontNames[font]), fontNames };
}

/** Puts the shared texts into the table, from its beginning; with the font of those whose first letter has one of its own. */
export function readXlsbTexts(part: Buffer, table: TextTable, fontNames: readonly string[]): void {
  eachRecord(part, (type, from, end) => {
    if (type !== RECORD.TEXT_ITEM) return;
    const text = wideText(part, from + 1, end);
    const runs = from + 5 + text.length * 2;
    const hasFont = (part[from]! & RICH) !== 0 && runs + 8 <= end && part.readUInt32LE(runs) > 0 && part.readUInt16LE(runs + 4) === 0;
    table.add(text, hasFont ? fontNames[part.readUInt16LE(runs + 6)] : undefined);
  });
}

/** Reads the records of one sheet. */
export function readXlsbSheet(part: Buffer, book: BiffBook, form: FormulaForm): BiffCells {
  const reader = new SheetRecords(part, book, form);
  eachRecord(part, (type, from, end) => reader.record(type, from, end));
  reader.settle();
  return reader.cells;
}

/** A formula the next record may share with other cells; `home` is the cell it says it shares one with. */
type Waiting = { row: number; column: number; tokens: Buffer; home: number; put: (formula: number) => void };

class SheetRecords {
  readonly cells: BiffCells;
  readonly #part: Buffer;
  readonly #form: FormulaForm;
  #row = 0;
  #column = 0;
  #waiting: Waiting | null = null;
  /** Formulas that cells share, by the cell they were written for. */
  readonly #shared = new Map<number, number>();

  constructor(part: Buffer, book: BiffBook, form: FormulaForm) {
    this.#part = part;
    this.#form = form;
    this.cells = new BiffCells(book);
  }

  record(type: number, from: number, end: number): void {
    if (type === RECORD.SHARED_FORMULA && end - from >= AREA_BYTES + 4) this.#share(from, end);
    this.settle();
    if (type === RECORD.ROW) this.#beginRow(from, end);
    else if (cellHead(type) > 0) {
      if (end - from >= cellHead(type)) this.#cell(type, from, end);
    } else if (type === RECORD.COLUMNS && end - from > COLUMN_FLAGS) {
      if ((this.#part[from + COLUMN_FLAGS]! & 1) !== 0) this.cells.hideColumns(this.#long(from) + 1, this.#long(from + 4) + 1);
    } else if (type === RECORD.MERGE && end - from >= AREA_BYTES) {
      this.cells.merge({ top: this.#long(from) + 1, bottom: this.#long(from + 4) + 1, left: this.#long(from + 8) + 1, right: this.#long(from + 12) + 1 });
    }
  }

  settle(): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    this.#waiting = null;
    const { row, column, tokens } = waiting;
    waiting.put(this.#shared.get(waiting.home) ?? this.cells.addFormula(formulaText(tokens, { row: row - 1, column: column - 1 }, this.#form), row, column));
  }

  #beginRow(from: number, end: number): void {
    if (end - from < 4) return;
    this.#row = this.#long(from) + 1;
    if (end - from > ROW_FLAGS && (this.#part[from + ROW_FLAGS]! & HIDDEN_ROW) !== 0) this.cells.hideRow(this.#row);
  }

  #share(from: number, end: number): void {
    if (this.#waiting === null) return;
    const { row, column } = this.#waiting;
    const tokens = from + AREA_BYTES + 4;
    const text = formulaText(this.#part.subarray(tokens, Math.min(end, tokens + this.#long(tokens - 4))), { row: row - 1, column: column - 1 }, this.#form);
    this.#shared.set(placeOf(row, column), this.cells.addFormula(text, row, column));
  }

  /** A short record of a cell holds what the long one of its kind does. */
  #cell(written: number, from: number, end: number): void {
    const part = this.#part;
    const column = columnAfter(part, written, from, this.#column);
    this.#column = column;
    const type = written >= RECORD.SHORT_BLANK && written !== RECORD.RICH_TEXT ? written - RECORD.SHORT_BLANK + RECORD.BLANK : written;
    if (type === RECORD.BLANK) return;
    const body = from + cellHead(written);
    const [row, style, cells] = [this.#row, part.readUIntLE(body - 4, 3), this.cells];
    const size = valueSize(type, part, body, end);
    if (body + size > end) return cells.unreadable(row, column);
    const after = body + size;
    switch (type) {
      case RECORD.RK: return cells.number(row, column, style, rkNumber(part, body));
      case RECORD.NUMBER: return cells.number(row, column, style, part.readDoubleLE(body));
      case RECORD.BOOLEAN: return cells.boolean(row, column, style, part[body]!);
      case RECORD.ERROR: return cells.error(row, column, style, part[body]!);
      case RECORD.SHARED_TEXT: return cells.shared(row, column, style, this.#long(body));
      case RECORD.TEXT: return cells.text(row, column, style, wideText(part, body, end));
      case RECORD.RICH_TEXT: return cells.text(row, column, style, wideText(part, body + 1, end));
      case RECORD.FORMULA_NUMBER: return this.#wait(row, column, after, end, (formula) => cells.number(row, column, style, part.readDoubleLE(body), formula));
      case RECORD.FORMULA_BOOLEAN: return this.#wait(row, column, after, end, (formula) => cells.boolean(row, column, style, part[body]!, formula));
      case RECORD.FORMULA_ERROR: return this.#wait(row, column, after, end, (formula) => cells.error(row, column, style, part[body]!, formula));
      default: return this.#wait(row, column, after, end, (formula) => cells.text(row, column, style, wideText(part, body, end), formula));
    }
  }

  /** After the result come two bytes of flags, the length of the tokens, the tokens, and as much of what they need besides. */
  #wait(row: number, column: number, flags: number, end: number, put: (formula: number) => void): void {
    const start = flags + 6;
    const after = start > end ? end : Math.min(end, start + this.#long(flags + 2));
    const tokens = this.#part.subarray(Math.min(start, after), after);
    const home = isShared(tokens) && tokens.length >= 5 && after + 8 <= end ? placeOf(tokens.readUInt32LE(1) + 1, this.#long(after + 4) + 1) : -1;
    this.#waiting = { row, column, tokens, home, put };
  }

  #long(at: number): number {
    return this.#part.readUInt32LE(at);
  }
}

/** The bytes a value takes in its record. */
function valueSize(type: number, part: Buffer, at: number, end: number): number {
  switch (type) {
    case RECORD.NUMBER:
    case RECORD.FORMULA_NUMBER: return 8;
    case RECORD.RK:
    case RECORD.SHARED_TEXT: return 4;
    case RECORD.TEXT:
    case RECORD.FORMULA_TEXT: return at + 4 > end ? 4 : 4 + part.readUInt32LE(at) * 2;
    case RECORD.RICH_TEXT: return at + 5 > end ? 5 : 5 + part.readUInt32LE(at + 1) * 2;
    default: return 1;
  }
}
