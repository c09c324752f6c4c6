import type { Alignment, Borders, Cell, Style, Worksheet } from 'exceljs';
import { columnLetters } from '#shared/rules/column-letters.ts';
import { columnParts } from '#shared/rules/list-paper.ts';
import { cellText, MAX_CELL_CHARACTERS } from './cell-text.ts';
import { isoToSerial } from './dates.ts';
import type { ListColumn, ListMark, ListRow, ListSpec, ListValue, LongListSpec, TextLine, WrittenList } from './list-spec.ts';
import { DEFAULT_FONT, DEFAULT_MARGINS_MM } from './list-spec.ts';
import type { WithValidations } from './sheet-names.ts';

const MM_PER_INCH = 25.4;
/** The numbers of paper sizes in OOXML. */
const SIZES = { A4: 9, A3: 8 } as const;
const TEXT_FORMAT = '@';
const DATE_FORMAT = 'dd/mm/yyyy';
const LINE_HEIGHT = 1.35;
/** Above and below the text of a cell, in points. */
const CELL_PADDING = 5;
/**
 * Excel counts the width of a column in digits of its normal font of 11 points; letters of Times New Roman are a little
 * narrower than digits, so as many of them fit as if it were 12.
 */
const WIDTH_FONT_SIZE = 12;
const MAX_ROW_HEIGHT = 409;
/** The issuer's half of the head is a little narrower than the national half. */
const LEFT_SHARE = 0.42;
const KEY_WIDTH = 12;
const MARK_COLOURS: Record<ListMark['severity'], string> = { error: 'FFFBD9CF', warning: 'FFFDF0CC' };
const THIN: Partial<Borders> = { top: { style: 'thin' }, left: { style: 'thin' }, bottom: { style: 'thin' }, right: { style: 'thin' } };

/** Lays the list out on an empty sheet, from the head block down to the signatures. */
export function layOutList(sheet: Worksheet, spec: ListSpec): WrittenList {
  const steps = layOutInSteps(sheet, spec);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How many rows are laid out between two pauses. */
const STEP_ROWS = 200;

/**
 * The same a few rows at a time, so that what writes them can keep up; each step tells how many rows stand there. Rows are
 * given up as soon as they are written. Cells of one look share it, for exceljs knows one it has written again by the
 * object: whoever changes the looks of a cell afterwards gives it another object.
 */
export function* layOutInSteps(sheet: Worksheet, spec: LongListSpec): Generator<number, WrittenList> {
  const font = spec.font ?? DEFAULT_FONT;
  const columns = spec.columns.length;
  // Head and title stand over the first page of a list that is wider than one.
  const headColumns = partsOf(spec)[0]?.length ?? columns;
  const split = splitColumn(spec.columns.slice(0, headColumns));
  let row = 1;
  let shortened = 0;
  let rows = 0;
  const sums = spec.columns.map(() => new ColumnSum());
  const looks = new Map<string, Partial<Style>>();

  function line(at: number, left: number, right: number, text: TextLine, align: Alignment['horizontal']): void {
    if (right > left) sheet.mergeCells(at, left, at, right);
    const cell = sheet.getCell(at, left);
    const size = text.size ?? font.size;
    cell.value = cellText(text.text);
    cell.font = { name: font.name, size, bold: text.bold ?? false, italic: text.italic ?? false, underline: text.underline ?? false };
    cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
    const width = spec.columns.slice(left - 1, right).reduce((sum, column) => sum + column.width, 0);
    makeRoom(at, text.text, size, width, 0);
  }

  /** Programs do not agree on whether they fit a row to its text when they open a file, so each row says its height. */
  function makeRoom(at: number, text: string, size: number, width: number, padding: number): void {
    const height = linesOf(text, (width * WIDTH_FONT_SIZE) / size) * size * LINE_HEIGHT + padding;
    sheet.getRow(at).height = Math.max(sheet.getRow(at).height ?? 0, Math.min(height, MAX_ROW_HEIGHT));
  }

  function block(sides: { left: readonly TextLine[]; right: readonly TextLine[] }): void {
    const sideBySide = headColumns > 1;
    sides.left.forEach((text, index) => line(row + index, 1, split, text, 'center'));
    const rightFrom = sideBySide ? row : row + sides.left.length;
    sides.right.forEach((text, index) => line(rightFrom + index, sideBySide ? split + 1 : 1, headColumns, text, 'center'));
    row = sideBySide ? row + Math.max(sides.left.length, sides.right.length) : rightFrom + sides.right.length;
  }

  function tableCell(at: number, column: number, value: ListValue, align: Alignment['horizontal'], bold: boolean, indent = 0): Cell {
    const cell = sheet.getCell(at, column);
    put(cell, value, spec.columns[column - 1], lookOf(align, bold, indent));
    return cell;
  }

  /** The looks of a cell of the table but for its format: each is made once. */
  function lookOf(align: Alignment['horizontal'], bold: boolean, indent: number): string {
    const key = `${align} ${bold} ${indent}`;
    if (!looks.has(key)) looks.set(key, { border: THIN, font: { name: font.name, size: font.size, bold }, alignment: { horizontal: align, vertical: 'middle', wrapText: true, ...(indent > 0 && { indent }) } });
    return key;
  }

  function put(cell: Cell, value: ListValue, column: ListColumn | undefined, look = ''): void {
    const { written, format } = excelValue(value, column?.numberFormat);
    if (typeof value === 'string' && value.length > MAX_CELL_CHARACTERS) shortened++;
    cell.value = written;
    const key = `${look} ${format}`;
    const style = looks.get(key) ?? { ...looks.get(look), numFmt: format };
    looks.set(key, style);
    cell.style = style;
  }

  function headings(): void {
    spec.columns.forEach((column, index) => {
      tableCell(row, index + 1, column.heading, 'center', true);
      makeRoom(row, column.heading, font.size, column.width, CELL_PADDING);
    });
    if (spec.keyHeading !== undefined) put(sheet.getCell(row, columns + 1), spec.keyHeading, undefined);
    row++;
    if (spec.columnNumbers !== true) return;
    spec.columns.forEach((_, index) => tableCell(row, index + 1, index + 1, 'center', false));
    row++;
  }

  function dataRow(data: ListRow): void {
    spec.columns.forEach((column, index) => {
      const value = data.values[index] ?? null;
      const cell = tableCell(row, index + 1, value, column.align ?? 'left', data.total === true, column.tree === true ? data.indent : 0);
      const sum = data.total === true && typeof value === 'number' ? (sums[index]?.functionFor(value) ?? null) : null;
      sums[index]?.add(value);
      if (sum !== null) cell.value = { formula: `${sum}(${columnLetters(index + 1)}${firstDataRow}:${columnLetters(index + 1)}${row - 1})`, result: value as number };
      makeRoom(row, typeof value === 'string' ? value : '', font.size, column.width, CELL_PADDING);
    });
    for (const { column, severity, comment } of data.marks ?? []) {
      const cell = sheet.getCell(row, column + 1);
      cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: MARK_COLOURS[severity] } } };
      cell.note = cellText(comment);
    }
    if (spec.keyHeading !== undefined && data.key !== undefined) put(sheet.getCell(row, columns + 1), data.key, undefined);
    if (data.total !== true) rows++;
    sheet.getRow(row).commit();
    row++;
  }

  function groupHeading(text: string): void {
    for (let column = columns; column >= 1; column--) tableCell(row, column, column === 1 ? text : null, 'left', true);
    if (columns > 1) sheet.mergeCells(row, 1, row, columns);
    makeRoom(row, text, font.size, spec.columns.reduce((sum, column) => sum + column.width, 0), CELL_PADDING);
    row++;
  }

  let firstDataRow = 0;
  setUpColumns(sheet, spec);
  if (spec.header !== undefined) {
    block(spec.header);
    row++;
  }
  for (const text of spec.title ?? []) line(row++, 1, headColumns, { bold: true, ...text }, 'center');
  for (const text of spec.subtitle ?? []) line(row++, 1, headColumns, { italic: true, ...text }, 'center');
  if ((spec.title ?? spec.subtitle ?? []).length > 0) row++;
  const headingRow = row;
  headings();
  firstDataRow = row;
  setUpPage(sheet, spec, { headingRow, firstDataRow });
  for (const group of spec.groups) {
    if (group.heading !== undefined) groupHeading(group.heading);
    for (const data of group.rows) {
      dataRow(data);
      if (rows % STEP_ROWS === 0) yield rows;
    }
  }
  const lastDataRow = row - 1;
  if (spec.signature !== undefined) {
    row++;
    block(spec.signature);
  }
  sheet.pageSetup.printArea = `A1:${columnLetters(columns)}${Math.max(row - 1, headingRow)}`;
  offerChoices(sheet, spec, firstDataRow, lastDataRow);
  return { headingRow, firstDataRow, lastDataRow, rows, shortened };
}

/** What stands in a column so far, group after group. */
class ColumnSum {
  #filled = 0;
  #numbers = 0;
  #sum = 0;

  add(value: ListValue): void {
    if (value === null || value === '') return;
    this.#filled++;
    if (typeof value !== 'number') return;
    this.#numbers++;
    this.#sum += value;
  }

  /** The function that gives a total from what stands above it; null when none does, so that no sheet shows a sum that is none. */
  functionFor(total: number): 'SUM' | 'COUNTA' | null {
    if (this.#numbers === this.#filled && this.#sum === total) return 'SUM';
    return this.#filled === total ? 'COUNTA' : null;
  }
}

/** How many lines a text takes in a cell of so many characters, broken between words as programs break it. */
export function linesOf(text: string, charactersPerLine: number): number {
  const room = Math.max(1, Math.floor(charactersPerLine));
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph.split(' ').filter((word) => word !== ''), room), 0);
}

function linesOfParagraph(words: readonly string[], room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of words) {
    if (used > 0 && used + 1 + length <= room) {
      used += 1 + length;
      continue;
    }
    // A word longer than a line is broken wherever the line ends.
    const pieces = Math.ceil(length / room);
    lines += (used > 0 ? 1 : 0) + pieces - 1;
    used = length - (pieces - 1) * room;
  }
  return lines;
}

/** Text has the text format, so that `=1+1` or `0912` stays as it is even when somebody edits the cell. */
function excelValue(value: ListValue, numberFormat = 'General'): { written: string | number | boolean | null; format: string } {
  if (value === null || value === '') return { written: null, format: TEXT_FORMAT };
  if (typeof value === 'string') return { written: cellText(value), format: TEXT_FORMAT };
  if (typeof value === 'boolean') return { written: value, format: 'General' };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('only finite numbers can be written');
    return { written: value, format: numberFormat };
  }
  const serial = isoToSerial(value.date);
  return serial === undefined ? { written: value.date.split('-').toReversed().join('/'), format: TEXT_FORMAT } : { written: serial, format: DATE_FORMAT };
}

/** The columns of each page across. A list without columns to repeat is fitted to one page. */
function partsOf({ columns, repeatColumns = 0, page }: LongListSpec): number[][] {
  return repeatColumns === 0 ? [[...columns.keys()]] : columnParts(columns.map(({ width }) => width), repeatColumns, page?.orientation ?? 'portrait', page?.size ?? 'A4');
}

function setUpColumns(sheet: Worksheet, spec: LongListSpec): void {
  spec.columns.forEach((column, index) => (sheet.getColumn(index + 1).width = column.width));
  if (spec.keyHeading === undefined) return;
  const keys = sheet.getColumn(spec.columns.length + 1);
  keys.width = KEY_WIDTH;
  keys.hidden = true;
}

function setUpPage(sheet: Worksheet, spec: LongListSpec, rows: { headingRow: number; firstDataRow: number }): void {
  const margins = spec.page?.marginsMm ?? DEFAULT_MARGINS_MM;
  const inches = (mm: number) => mm / MM_PER_INCH;
  const repeated = spec.repeatColumns ?? 0;
  const across = partsOf(spec).length;
  Object.assign(sheet.pageSetup, {
    paperSize: SIZES[spec.page?.size ?? 'A4'],
    orientation: spec.page?.orientation ?? 'portrait',
    margins: { top: inches(margins.top), bottom: inches(margins.bottom), left: inches(margins.left), right: inches(margins.right), header: inches(10), footer: inches(10) },
    fitToPage: true,
    fitToWidth: across,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${rows.headingRow}:${rows.firstDataRow - 1}`,
    ...(across > 1 && { printTitlesColumn: `A:${columnLetters(repeated)}` }),
  });
  Object.assign(sheet.headerFooter, { differentFirst: true, oddHeader: '&C&P' });
  // A sheet that is written row by row has views that can be filled, and not replaced.
  sheet.views.splice(0, sheet.views.length, { state: 'frozen', ySplit: rows.firstDataRow - 1, xSplit: repeated, topLeftCell: `${columnLetters(repeated + 1)}${rows.firstDataRow}`, showGridLines: false });
}

/** The list of a validation stands in the file as one text of at most 255 characters, commas between its entries. */
const MAX_LIST_CHARACTERS = 255;

function offerChoices(sheet: Worksheet, spec: LongListSpec, first: number, last: number): void {
  let listColumn = 0;
  spec.columns.forEach((column, index) => {
    if (column.choices === undefined || column.choices.length === 0 || last < first) return;
    const joined = column.choices.map(cellText).join(',');
    const inline = joined.length <= MAX_LIST_CHARACTERS && !column.choices.some((choice) => /[,"]/.test(choice));
    const source = inline ? `"${joined}"` : listOnSheet(sheet, column.choices, ++listColumn);
    const letters = columnLetters(index + 1);
    (sheet as WithValidations).dataValidations.add(`${letters}${first}:${letters}${last}`, { type: 'list', allowBlank: true, formulae: [source], showErrorMessage: true, errorStyle: 'warning' });
  });
}

const LISTS_SHEET = '_lists';

/** Longer lists stand on a sheet that Excel's menus do not show. */
function listOnSheet(sheet: Worksheet, choices: readonly string[], column: number): string {
  const lists = sheet.workbook.getWorksheet(LISTS_SHEET) ?? sheet.workbook.addWorksheet(LISTS_SHEET, { state: 'veryHidden' });
  choices.forEach((choice, index) => (lists.getCell(index + 1, column).value = cellText(choice)));
  const letters = columnLetters(column);
  return `${LISTS_SHEET}!$${letters}$1:$${letters}$${choices.length}`;
}

function splitColumn(columns: readonly ListColumn[]): number {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let width = 0;
  let split = 0;
  while (split < columns.length - 1 && (split === 0 || width + columns[split]!.width / 2 < total * LEFT_SHARE)) width += columns[split++]!.width;
  return Math.max(1, split);
}
