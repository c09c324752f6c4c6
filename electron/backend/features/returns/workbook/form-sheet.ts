import type { Borders, Cell, Style, Worksheet } from 'exceljs';
import { excelFormula, formulaOf } from '#shared/forms/excel-formula.ts';
import type { FormColumn, FormContents, FormSection } from '#shared/forms/form-contents.ts';
import { cellType, fixedRows } from '#shared/forms/places.ts';
import { type CellValues, cellName } from '#shared/forms/values.ts';
import { columnLetters } from '#shared/rules/column-letters.ts';
import { cellText } from '../../../office/cell-text.ts';
import { linesOf } from '../../../office/list-sheet.ts';
import { ANSWER_FILL } from '../../../office/sheet-names.ts';
import { addressIn, figureColumns, FIRST_COLUMN, type FormLayout, type LaidRow, type LaidSection, layOut } from './layout.ts';
import { guardCells } from './validations.ts';

const SIZE = 12;
const LINE_POINTS = 16.5;
const THIN: Partial<Borders> = { top: { style: 'thin' }, left: { style: 'thin' }, bottom: { style: 'thin' }, right: { style: 'thin' } };
const GREY = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0EFED' } } as const;
const LABEL_WIDTH = 46;
const FORMATS: Partial<Record<FormColumn['type'], string>> = { count: '#,##0', number: '#,##0.##', percent: '0.0', date: 'dd/mm/yyyy' };
const HIDDEN_SIZE = 12;

/** What stands on the sheet of a form besides the form itself. */
export interface FormHead {
  code: string;
  unitName: string;
  /** The lines at the left of the head: who the unit is under, then the unit. */
  issuer: readonly string[];
  periodLine: string;
  beforeTitle: string | null;
  previous: CellValues | null;
  stamp: string;
}

/** Where everything of a form stands on its sheet. */
export function layoutOf(contents: FormContents, { unitName, previous }: Pick<FormHead, 'unitName' | 'previous'>): FormLayout {
  return layOut(contents, headRows(contents), unitName, previous);
}

/** Draws a form on an empty sheet; `elsewhere` says where cells of other forms stand. */
export function drawForm(sheet: Worksheet, contents: FormContents, head: FormHead, layout: FormLayout, elsewhere: (cell: string) => string | null): void {
  const here = addressIn(layout);
  const addressOf = (cell: string): string | null => (cell.includes(':') ? elsewhere(cell) : here(cell));
  setUpColumns(sheet, contents, layout);
  drawHead(sheet, contents, head, layout);
  for (const section of layout.sections) drawSection(sheet, contents, section, { layout, addressOf, head });
  sheet.getCell(1, layout.keyColumn).value = head.stamp;
  drawFoot(sheet, contents, layout);
}

/** The row its sections begin in: behind issuer, title, period and unit of measure. */
function headRows(contents: FormContents): number {
  return contents.measuredIn === '' ? 8 : 9;
}

interface Drawing {
  layout: FormLayout;
  addressOf: (cell: string) => string | null;
  head: FormHead;
}

function setUpColumns(sheet: Worksheet, { sections }: FormContents, { lastColumn, keyColumn }: FormLayout): void {
  sheet.getColumn(1).width = 6;
  sheet.getColumn(2).width = LABEL_WIDTH;
  for (let column = FIRST_COLUMN; column <= lastColumn; column += 1) {
    const widths = sections.map((section) => section.columns[column - FIRST_COLUMN]).map((one) => one?.width ?? (one?.type === 'text' ? 24 : 12));
    sheet.getColumn(column).width = Math.max(...widths);
  }
  Object.assign(sheet.getColumn(keyColumn), { width: HIDDEN_SIZE, hidden: true });
  Object.assign(sheet.pageSetup, { paperSize: 9, orientation: lastColumn > 6 ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printArea: `A1:${columnLetters(lastColumn)}1` });
}

function line(sheet: Worksheet, row: number, [from, to]: readonly [number, number], text: string, font: { bold?: boolean; italic?: boolean; size?: number }, align: 'left' | 'center' | 'right' = 'center'): void {
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = cellText(text);
  cell.style = { font: { name: 'Times New Roman', size: font.size ?? SIZE, bold: font.bold ?? false, italic: font.italic ?? false }, alignment: { horizontal: align, vertical: 'middle', wrapText: true } };
}

function drawHead(sheet: Worksheet, contents: FormContents, { code, issuer, periodLine }: FormHead, { lastColumn }: FormLayout): void {
  issuer.forEach((text, index) => line(sheet, index + 1, [1, 2], text.toLocaleUpperCase('vi'), { bold: index === issuer.length - 1 }));
  line(sheet, 1, [FIRST_COLUMN, lastColumn], `Biểu số: ${code}`, { bold: true }, 'right');
  line(sheet, 4, [1, lastColumn], contents.title.toLocaleUpperCase('vi'), { bold: true, size: 14 });
  sheet.getRow(4).height = linesOf(contents.title.toLocaleUpperCase('vi'), 80) * 20;
  line(sheet, 5, [1, lastColumn], periodLine, { italic: true });
  line(sheet, 6, [1, lastColumn], 'Chỉ điền các ô nền vàng. Ô không có số liệu để trống; không phát sinh ghi 0; không áp dụng ghi dấu “-”.', { italic: true, size: 11 });
  if (contents.measuredIn !== '') line(sheet, 7, [1, lastColumn], `Đơn vị tính: ${contents.measuredIn}`, { italic: true }, 'right');
}

function drawSection(sheet: Worksheet, contents: FormContents, laid: LaidSection, drawing: Drawing): void {
  const { section, titleRow, before } = laid;
  const { layout, head } = drawing;
  if (titleRow !== null) line(sheet, titleRow, [1, layout.lastColumn], section.title, { bold: true }, 'left');
  drawHeadings(sheet, laid);
  sheet.getCell(laid.codeRow, layout.keyColumn).value = `#${section.code}`;
  section.columns.forEach(({ code }, index) => { sheet.getCell(laid.codeRow, FIRST_COLUMN + index).value = code; });
  sheet.getRow(laid.codeRow).hidden = true;
  for (const row of laid.rows) drawRow(sheet, contents, section, row, drawing);
  guardCells(sheet, laid, (cell) => isAsked(contents, cell));
  if (before !== null) drawBefore(sheet, laid, before, head);
}

/** Headings of several levels; columns that stand under the same outer one share it, one without parts reaches down to its numbers. */
function drawHeadings(sheet: Worksheet, { section, headingRow, headingRows, numberRow }: LaidSection): void {
  const bottom = headingRow + headingRows - 1;
  const fixed = (column: number, text: string): void => box(sheet, [headingRow, column, bottom, column], text);
  fixed(1, 'TT');
  fixed(2, section.rows.kind === 'units' ? 'Đơn vị' : section.rows.kind === 'records' ? '' : 'Chỉ tiêu');
  const { columns } = section;
  const headingAt = (index: number, level: number): string => columns[index]?.headings.slice(0, level + 1).join('\u001F') ?? '';
  for (let level = 0; level < headingRows; level += 1) {
    for (let index = 0; index < columns.length;) {
      const headings = columns[index]?.headings ?? [];
      let end = index;
      while (headings.length > level + 1 && (columns[end + 1]?.headings.length ?? 0) > level + 1 && headingAt(end + 1, level) === headingAt(index, level)) end += 1;
      if (level < headings.length) box(sheet, [headingRow + level, FIRST_COLUMN + index, level === headings.length - 1 ? bottom : headingRow + level, FIRST_COLUMN + end], headings[level] ?? '');
      index = end + 1;
    }
    const lines = columns.map(({ headings, width = 12 }) => linesOf(headings[level] ?? '', width));
    sheet.getRow(headingRow + level).height = Math.max(2, ...lines) * LINE_POINTS;
  }
  box(sheet, [numberRow, 1, numberRow, 1], 'A');
  box(sheet, [numberRow, 2, numberRow, 2], 'B');
  columns.forEach(({ number, formula }, index) => box(sheet, [numberRow, FIRST_COLUMN + index, numberRow, FIRST_COLUMN + index], numbered(number === '' ? String(index + 1) : number, formula)));
}

/** "1=2+3" where a column is worked out from printed numbers. */
function numbered(number: string, formula: string | undefined): string {
  return formula !== undefined && /^[\d+\-*/() ]+$/.test(formula) ? `${number}=${formula.replace(/^=/, '').replaceAll(' ', '')}` : number;
}

function box(sheet: Worksheet, [top, left, bottom, right]: readonly [number, number, number, number], text: string): void {
  if (bottom > top || right > left) sheet.mergeCells(top, left, bottom, right);
  const cell = sheet.getCell(top, left);
  cell.value = cellText(text);
  cell.style = { border: THIN, font: { name: 'Times New Roman', size: SIZE, bold: bottom >= top && text.length > 2 }, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } };
}

function drawRow(sheet: Worksheet, contents: FormContents, section: FormSection, { row, code, number, label, indent }: LaidRow, { layout, addressOf }: Drawing): void {
  const bold = code === null || code === 'total';
  put(sheet.getCell(row, 1), number, styleOf({ align: 'center', bold }));
  put(sheet.getCell(row, 2), label, styleOf({ align: 'left', bold, indent }));
  sheet.getRow(row).height = linesOf(label, LABEL_WIDTH - 2 * indent) * LINE_POINTS + 4;
  section.columns.forEach((column, index) => {
    const cell = sheet.getCell(row, FIRST_COLUMN + index);
    if (code === null) return put(cell, '', styleOf({ align: 'left', bold }));
    const name = cellName(section.code, code, column.code);
    const type = cellType(section, code, column);
    const worked = formulaOf(contents, name);
    const style = styleOf({ align: type === 'text' ? 'left' : 'right', bold, ...(FORMATS[type] !== undefined && { format: FORMATS[type] }) });
    if (worked === null && code !== 'total') {
      cell.style = { ...style, fill: ANSWER_FILL, protection: { locked: false } };
      return;
    }
    cell.style = style;
    const formula = worked === null ? null : excelFormula(contents, name, worked, addressOf);
    if (formula !== null) cell.value = { formula };
  });
  if (code !== null) sheet.getCell(row, layout.keyColumn).value = `${section.code}/${code}`;
}

/** The figures of the round before: grey, and not to be filled. */
function drawBefore(sheet: Worksheet, { section, headingRow, numberRow, rows }: LaidSection, before: { row: number } | { column: number }, { previous, beforeTitle }: FormHead): void {
  const shown = figureColumns(section);
  const grey = (cell: Cell, name: string): void => {
    cell.style = { ...styleOf({ align: 'right', bold: false, format: '#,##0.##' }), fill: GREY };
    const value = previous?.get(name);
    cell.value = value === undefined ? null : (value.number ?? cellText(value.text ?? ''));
  };
  if ('row' in before) {
    put(sheet.getCell(before.row, 2), beforeTitle ?? '', { ...styleOf({ align: 'left', bold: false }), fill: GREY });
    for (const column of shown) grey(sheet.getCell(before.row, FIRST_COLUMN + section.columns.indexOf(column)), cellName(section.code, rows[0]?.code ?? '', column.code));
    return;
  }
  shown.forEach((column, index) => {
    box(sheet, [headingRow, before.column + index, numberRow, before.column + index], `${beforeTitle ?? ''}${section.columns.length > 1 ? `: ${column.headings.at(-1) ?? ''}` : ''}`);
    for (const { row, code } of rows) if (code !== null) grey(sheet.getCell(row, before.column + index), cellName(section.code, code, column.code));
  });
}

function drawFoot(sheet: Worksheet, { notes }: FormContents, { nextRow, lastColumn }: FormLayout): void {
  notes.forEach((note, index) => line(sheet, nextRow + index, [1, lastColumn], note, { italic: true, size: 11 }, 'left'));
  const row = nextRow + notes.length + 1;
  line(sheet, row, [1, 2], 'Người lập biểu', { bold: true });
  line(sheet, row, [FIRST_COLUMN, lastColumn], 'Thủ trưởng đơn vị', { bold: true });
  sheet.pageSetup.printArea = `A1:${columnLetters(lastColumn)}${row}`;
}

function put(cell: Cell, text: string, style: Partial<Style>): void {
  cell.style = style;
  cell.value = text === '' ? null : cellText(text);
}

const styles = new Map<string, Partial<Style>>();
/** Cells of one look share it: exceljs knows one it has written again by the object. */
function styleOf({ align, bold, indent = 0, format = '@' }: { align: 'left' | 'center' | 'right'; bold: boolean; indent?: number; format?: string }): Partial<Style> {
  const key = `${align} ${bold} ${indent} ${format}`;
  const known = styles.get(key) ?? { border: THIN, font: { name: 'Times New Roman', size: SIZE, bold }, alignment: { horizontal: align, vertical: 'middle', wrapText: true, ...(indent > 0 && { indent }) }, numFmt: format === '@' && align === 'right' ? 'General' : format };
  styles.set(key, known);
  return known;
}

/** Whether a unit fills a cell: it is not worked out. */
function isAsked(contents: FormContents, cell: string): boolean {
  return formulaOf(contents, cell) === null && !cell.includes('/total/');
}

/** The cells of a form that a unit must fill, and all it may. */
export function askedCells(contents: FormContents, { sections }: FormLayout): { cell: string; required: boolean }[] {
  return sections.flatMap(({ section, rows }) => (section.rows.kind === 'records' ? [] : rows.flatMap(({ code }) => (code === null ? [] : section.columns.flatMap((column) => {
    const cell = cellName(section.code, code, column.code);
    const row = fixedRows(section).find((one) => one.code === code);
    return isAsked(contents, cell) ? [{ cell, required: column.required === true || row?.required === true }] : [];
  })))));
}
