import type { Borders, Worksheet } from 'exceljs';
import { excelFormula, formulaOf } from '#shared/forms/excel-formula.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { columnLetters } from '#shared/rules/column-letters.ts';
import { PAGE_CHARACTERS } from '#shared/rules/list-paper.ts';
import { cellRef } from './cell-refs.ts';
import { cellText } from './cell-text.ts';
import type { FormPaper, FormPaperCell, FormTable } from './form-paper.ts';
import { linesOf } from './list-sheet.ts';
import { DEFAULT_FONT, DEFAULT_MARGINS_MM, type TextLine } from './list-spec.ts';

const MM_PER_INCH = 25.4;
const A4 = 9;
const FONT = { name: DEFAULT_FONT.name, size: 11 };
const LINE_HEIGHT = 1.35;
const CELL_PADDING = 5;
const WIDTH_FONT_SIZE = 12;
const LEFT_SHARE = 0.45;
const THIN: Partial<Borders> = { top: { style: 'thin' }, left: { style: 'thin' }, bottom: { style: 'thin' }, right: { style: 'thin' } };
const NUMBER_FORMAT = '#,##0.######';
const WHOLE_FORMAT = '#,##0';

/** Where the rows of units of a table stand, and what stands in them. */
interface RowsOfUnits {
  first: number;
  last: number;
  values: (number | string | null)[][];
}

/** Lays a form out on an empty sheet as it is printed: head, tables with their formulas, signatures. */
export function layOutForm(sheet: Worksheet, contents: FormContents, paper: FormPaper): void {
  new FormLayout(sheet, contents, paper).layOut();
}

class FormLayout {
  readonly #sheet: Worksheet;
  readonly #contents: FormContents;
  readonly #paper: FormPaper;
  readonly #columns: number;
  readonly #widths: number[];
  /** Where the cells of the form stand, by their names. */
  readonly #addresses = new Map<string, string>();
  #row = 1;

  constructor(sheet: Worksheet, contents: FormContents, paper: FormPaper) {
    this.#sheet = sheet;
    this.#contents = contents;
    this.#paper = paper;
    this.#columns = Math.max(2, ...paper.tables.map(({ widths }) => widths.length));
    this.#widths = Array.from({ length: this.#columns }, (_, column) => Math.max(...paper.tables.map(({ widths }) => widths[column] ?? 0)));
  }

  layOut(): void {
    this.#widths.forEach((width, column) => { this.#sheet.getColumn(column + 1).width = width; });
    this.#sides(this.#paper.header);
    this.#line({ text: this.#paper.called }, 'right');
    this.#line({ text: this.#paper.title, bold: true, size: FONT.size + 2 }, 'center');
    for (const text of this.#paper.subtitle) this.#line({ text, italic: true }, 'center');
    if (this.#paper.measuredIn !== '') this.#line({ text: this.#paper.measuredIn, italic: true }, 'right');
    this.#place();
    const heads = this.#paper.tables.map((table) => this.#table(table));
    for (const text of this.#paper.notes) this.#line({ text, italic: true }, 'left');
    this.#row += 1;
    this.#sides(this.#paper.signature);
    if (this.#paper.foot !== '') this.#line({ text: this.#paper.foot, italic: true, size: FONT.size - 1 }, 'left');
    this.#setUpPage(heads);
  }

  /** Says where every cell will stand, so that a formula can name cells below it. */
  #place(): void {
    let row = this.#row;
    for (const table of this.#paper.tables) {
      row += (table.title === '' ? 0 : 1) + table.headings.length + 1;
      for (const { cells } of table.rows) {
        cells.forEach(({ name }, column) => { if (name !== null) this.#addresses.set(name, cellRef(row, column + 3)); });
        row += 1;
      }
      row += 1;
    }
  }

  /** Answers the rows of its headings. */
  #table(table: FormTable): [first: number, last: number] {
    if (table.title !== '') this.#line({ text: table.title, bold: true }, 'left');
    const first = this.#row;
    table.headings.forEach((headings, level) => {
      for (const { text, column, columns, rows } of headings) {
        if (columns > 1 || rows > 1) this.#sheet.mergeCells(first + level, column + 1, first + level + rows - 1, column + columns);
        this.#put(first + level, column + 1, text, { bold: true, align: 'center' });
        if (columns === 1) this.#makeRoom(first + level + rows - 1, text, this.#widths[column] ?? 0, FONT.size);
      }
    });
    this.#row += table.headings.length;
    table.numbers.forEach((text, column) => this.#put(this.#row, column + 1, text, { align: 'center' }));
    this.#row += 1;
    const units = this.#rowsOfUnits(table);
    for (const { number, label, indent, heading, bold, cells } of table.rows) {
      this.#put(this.#row, 1, number, { bold, align: 'center' });
      this.#put(this.#row, 2, label, { bold, align: 'left', indent });
      this.#makeRoom(this.#row, label, (this.#widths[1] ?? 0) - indent, FONT.size);
      for (let place = 0; place < table.widths.length - 2; place += 1) this.#figure(place + 3, cells[place] ?? { name: null, value: null, numeric: false, addsUnits: false }, bold, units);
      if (heading) this.#sheet.mergeCells(this.#row, 2, this.#row, table.widths.length);
      this.#row += 1;
    }
    this.#row += 1;
    return [first, first + table.headings.length];
  }

  /** The first and the last row of the units of a table; null where it has none. */
  #rowsOfUnits({ rows }: FormTable): RowsOfUnits | null {
    const places = rows.flatMap(({ cells }, index) => (cells.length > 0 && cells.every(({ name }) => name === null) ? [index] : []));
    const [first] = places;
    const last = places.at(-1);
    return first === undefined || last === undefined ? null : { first: this.#row + first, last: this.#row + last, values: places.map((place) => rows[place]?.cells.map(({ value }) => value) ?? []) };
  }

  #figure(column: number, cell: FormPaperCell, bold: boolean, units: RowsOfUnits | null): void {
    const { value, numeric } = cell;
    this.#put(this.#row, column, value, { bold, align: numeric ? 'right' : 'left' });
    if (typeof value === 'string') this.#makeRoom(this.#row, value, this.#widths[column - 1] ?? 0, FONT.size);
    const formula = typeof value === 'number' ? this.#formulaOf(cell, value, column, units) : null;
    if (formula !== null) this.#sheet.getCell(this.#row, column).value = { formula, result: value as number };
  }

  /** How the sheet works the figure out itself; null where it would come to another one, as where a part was told in words. */
  #formulaOf({ name, addsUnits }: FormPaperCell, value: number, column: number, units: RowsOfUnits | null): string | null {
    if (name === null) return null;
    const own = formulaOf(this.#contents, name);
    if (own !== null) return excelFormula(this.#contents, name, own, (cell) => this.#addresses.get(cell) ?? null);
    if (!addsUnits || units === null) return null;
    const parts = units.values.map((row) => row[column - 3] ?? null);
    const sum = parts.reduce<number>((all, part) => all + (typeof part === 'number' ? part : 0), 0);
    const letters = columnLetters(column);
    return sum === value ? `SUM(${letters}${units.first}:${letters}${units.last})` : null;
  }

  #put(row: number, column: number, value: number | string | null, { bold = false, align, indent = 0 }: { bold?: boolean; align: 'left' | 'center' | 'right'; indent?: number }): void {
    const cell = this.#sheet.getCell(row, column);
    cell.value = typeof value === 'string' ? (value === '' ? null : cellText(value)) : value;
    cell.style = { border: THIN, font: { ...FONT, bold }, alignment: { horizontal: align, vertical: 'middle', wrapText: true, ...(indent > 0 && { indent }) }, numFmt: typeof value === 'number' ? (Number.isInteger(value) ? WHOLE_FORMAT : NUMBER_FORMAT) : '@' };
  }

  #line(text: TextLine, align: 'left' | 'center' | 'right'): void {
    this.#text(this.#row, 1, this.#columns, text, align);
    this.#row += 1;
  }

  #sides({ left, right }: { left: readonly TextLine[]; right: readonly TextLine[] }): void {
    const split = this.#splitColumn();
    left.forEach((text, index) => this.#text(this.#row + index, 1, split, text, 'center'));
    right.forEach((text, index) => this.#text(this.#row + index, split + 1, this.#columns, text, 'center'));
    this.#row += Math.max(left.length, right.length);
  }

  #text(row: number, from: number, to: number, text: TextLine, align: 'left' | 'center' | 'right'): void {
    if (to > from) this.#sheet.mergeCells(row, from, row, to);
    const cell = this.#sheet.getCell(row, from);
    const size = text.size ?? FONT.size;
    cell.value = cellText(text.text);
    cell.font = { ...FONT, size, bold: text.bold ?? false, italic: text.italic ?? false, underline: text.underline ?? false };
    cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
    this.#makeRoom(row, text.text, this.#widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0), size);
  }

  #splitColumn(): number {
    const total = this.#widths.reduce((sum, width) => sum + width, 0);
    let used = 0;
    const place = this.#widths.findIndex((width) => { used += width; return used >= total * LEFT_SHARE; });
    return Math.min(this.#columns - 1, Math.max(1, place + 1));
  }

  /** Programs do not agree on whether they fit a row to its text when they open a file, so each row says its height. */
  #makeRoom(row: number, text: string, width: number, size: number): void {
    const height = linesOf(text, (width * WIDTH_FONT_SIZE) / size) * size * LINE_HEIGHT + CELL_PADDING;
    this.#sheet.getRow(row).height = Math.max(this.#sheet.getRow(row).height ?? 0, height);
  }

  #setUpPage(heads: readonly [number, number][]): void {
    const width = this.#widths.reduce((sum, one) => sum + one, 0);
    const inches = (mm: number): number => mm / MM_PER_INCH;
    const { top, bottom, left, right } = DEFAULT_MARGINS_MM;
    const [only, another] = heads;
    this.#sheet.pageSetup = {
      ...this.#sheet.pageSetup, paperSize: A4, orientation: width > PAGE_CHARACTERS.portrait ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true,
      margins: { top: inches(top), bottom: inches(bottom), left: inches(left), right: inches(right), header: 0.3, footer: 0.3 },
      printArea: `A1:${columnLetters(this.#columns)}${this.#row - 1}`,
      // Headings stand again on every page where the form has one table.
      ...(only !== undefined && another === undefined && { printTitlesRow: `${only[0]}:${only[1]}` }),
    };
  }
}
