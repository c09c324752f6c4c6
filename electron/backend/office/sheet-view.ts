import type { Cell, CellValue, Sheet, SheetData, Workbook, WorkbookData } from './workbook.ts';
import { KIND } from './workbook.ts';
import { cellRef, MAX_COLUMN } from './cell-refs.ts';
import { serialToIso } from './dates.ts';
import { dateText, numberText, PLAIN } from './number-format.ts';
import { shiftFormula } from './shared-formula.ts';

/** Opens workbook data as it came from {@link readWorkbook} or from another thread. Cells are made when asked for. */
export function viewWorkbook(data: WorkbookData): Workbook {
  return {
    format: data.format,
    ...(data.encoding === null ? {} : { encoding: data.encoding }),
    sheets: data.sheets.map((sheet) => new SheetView(sheet, data)),
    warnings: data.warnings,
    reading: data.reading,
    data,
  };
}

class SheetView implements Sheet {
  readonly #sheet: SheetData;
  readonly #book: WorkbookData;

  constructor(sheet: SheetData, book: WorkbookData) {
    this.#sheet = sheet;
    this.#book = book;
  }

  get name() {
    return this.#sheet.name;
  }

  get state() {
    return this.#sheet.state;
  }

  get rows() {
    return this.#sheet.rowNumbers.at(-1) ?? 0;
  }

  get columns() {
    return this.#sheet.lastColumn;
  }

  get cells() {
    return this.#sheet.columns.length;
  }

  get declaredCells() {
    return this.#sheet.declaredCells;
  }

  get merges() {
    return this.#sheet.merges;
  }

  get hiddenRows() {
    return this.#sheet.hiddenRows;
  }

  get hiddenColumns() {
    return this.#sheet.hiddenColumns;
  }

  get(row: number, column: number): Cell | undefined {
    const index = this.#rowIndex(row);
    if (index < 0) return undefined;
    const { rowStarts, columns } = this.#sheet;
    const end = rowStarts[index + 1]!;
    const cell = firstNotBelow(columns, column, rowStarts[index]!, end);
    return cell < end && columns[cell] === column ? makeCell(this.#sheet, this.#book, row, cell) : undefined;
  }

  rowCells(row: number, most = MAX_COLUMN): (Cell | undefined)[] {
    const cells: (Cell | undefined)[] = [];
    const { first, end } = this.#cellsOf(row, most);
    for (let cell = first; cell < end; cell++) {
      fillUp(cells, this.#sheet.columns[cell]! - 1, undefined);
      cells.push(makeCell(this.#sheet, this.#book, row, cell));
    }
    return cells;
  }

  rowTexts(row: number, most = MAX_COLUMN): string[] {
    const texts: string[] = [];
    const { first, end } = this.#cellsOf(row, most);
    for (let cell = first; cell < end; cell++) {
      fillUp(texts, this.#sheet.columns[cell]! - 1, '');
      texts.push(shownText(this.#sheet, this.#book, cell));
    }
    return texts;
  }

  /** Where the cells of a row stand, no further than a column; none when the row has no cells. */
  #cellsOf(row: number, most: number): { first: number; end: number } {
    const index = this.#rowIndex(row);
    if (index < 0) return { first: 0, end: 0 };
    const { rowStarts, columns, lastColumn } = this.#sheet;
    const first = rowStarts[index]!;
    const rowEnd = rowStarts[index + 1]!;
    return { first, end: most >= lastColumn ? rowEnd : firstNotBelow(columns, most + 1, first, rowEnd) };
  }

  #rowIndex(row: number): number {
    const { rowNumbers } = this.#sheet;
    const index = firstNotBelow(rowNumbers, row, 0, rowNumbers.length);
    return rowNumbers[index] === row ? index : -1;
  }
}

function fillUp<T>(list: T[], length: number, missing: T): void {
  while (list.length < length) list.push(missing);
}

function makeCell(sheet: SheetData, book: WorkbookData, row: number, index: number): Cell {
  const column = sheet.columns[index]!;
  const style = sheet.styles[index]!;
  const kind = sheet.kinds[index]!;
  const stored = sheet.values[index]!;
  const value = valueOf(book, kind, stored, style);
  const cell: Cell = { ref: cellRef(row, column), row, column, value, text: textOf(book, value, style) };
  const formula = sheet.formulas[sheet.formulaOf?.[index] ?? -1];
  if (formula !== undefined) cell.formula = shiftFormula(formula.text, row - formula.row, column - formula.column);
  const font = (kind === KIND.TEXT ? book.stringFonts.get(stored) : undefined) ?? book.styleFonts[style];
  if (font !== undefined) cell.font = font;
  return cell;
}

function shownText(sheet: SheetData, book: WorkbookData, index: number): string {
  const stored = sheet.values[index]!;
  const kind = sheet.kinds[index]!;
  const style = sheet.styles[index]!;
  return kind === KIND.TEXT ? book.strings[stored]! : textOf(book, valueOf(book, kind, stored, style), style);
}

function valueOf(book: WorkbookData, kind: number, stored: number, style: number): CellValue {
  switch (kind) {
    case KIND.TEXT:
      return { kind: 'text', text: book.strings[stored]! };
    case KIND.BOOLEAN:
      return { kind: 'boolean', value: stored === 1 };
    case KIND.ERROR:
      return { kind: 'error', code: book.strings[stored]! };
    case KIND.ISO_DATE:
      return { kind: 'date', iso: book.strings[stored]! };
    case KIND.NO_VALUE:
      return { kind: 'text', text: '' };
    default: {
      const iso = book.styleFormats[style]?.kind === 'date' ? serialToIso(stored, book.date1904) : undefined;
      return iso === undefined ? { kind: 'number', value: stored } : { kind: 'date', iso };
    }
  }
}

function textOf(book: WorkbookData, value: CellValue, style: number): string {
  const format = book.styleFormats[style] ?? PLAIN;
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return numberText(value.value, format);
    case 'date':
      return dateText(value.iso, format);
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.code;
  }
}

function firstNotBelow(numbers: Uint16Array | Uint32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
