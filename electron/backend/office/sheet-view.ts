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
    sheets: data.sheets.map((sheet) => viewSheet(sheet, data)),
    warnings: data.warnings,
    data,
  };
}

function viewSheet(sheet: SheetData, book: WorkbookData): Sheet {
  const rowIndex = (row: number) => {
    const index = firstNotBelow(sheet.rowNumbers, row, 0, sheet.rowNumbers.length);
    return sheet.rowNumbers[index] === row ? index : -1;
  };
  return {
    name: sheet.name,
    state: sheet.state,
    rows: sheet.rowNumbers.at(-1) ?? 0,
    columns: sheet.lastColumn,
    cells: sheet.columns.length,
    declaredCells: sheet.declaredCells,
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    get(row, column) {
      const index = rowIndex(row);
      if (index < 0) return undefined;
      const end = sheet.rowStarts[index + 1]!;
      const cell = firstNotBelow(sheet.columns, column, sheet.rowStarts[index]!, end);
      return cell < end && sheet.columns[cell] === column ? makeCell(sheet, book, row, cell) : undefined;
    },
    rowCells(row, most = MAX_COLUMN) {
      const index = rowIndex(row);
      if (index < 0) return [];
      const rowEnd = sheet.rowStarts[index + 1]!;
      const end = most >= sheet.lastColumn ? rowEnd : firstNotBelow(sheet.columns, most + 1, sheet.rowStarts[index]!, rowEnd);
      if (end === sheet.rowStarts[index]) return [];
      const cells = Array.from<Cell | undefined>({ length: sheet.columns[end - 1]! });
      for (let cell = sheet.rowStarts[index]!; cell < end; cell++) cells[sheet.columns[cell]! - 1] = makeCell(sheet, book, row, cell);
      return cells;
    },
  };
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
