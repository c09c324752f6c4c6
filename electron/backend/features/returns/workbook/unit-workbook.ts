import ExcelJS, { type Worksheet } from 'exceljs';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { columnLetters } from '#shared/rules/column-letters.ts';
import type { Level } from '#shared/rules/units.ts';
import { cellText } from '../../../office/cell-text.ts';
import { replaceFile } from '../../../office/replace-file.ts';
import { freeName, GUARDED } from '../../../office/sheet-names.ts';
import { liveChecks, type LiveCheck, RIGHT, WRONG } from './checks.ts';
import { askedCells, drawForm, type FormHead, layoutOf } from './form-sheet.ts';
import { addressIn, type FormLayout } from './layout.ts';

/** The workbook of one unit: its forms, and what stands on the first sheet. */
export interface UnitWorkbook {
  title: string;
  unitName: string;
  level: Level;
  period: { from: string; to: string };
  dueLine: string;
  forms: { contents: FormContents; head: FormHead }[];
}
interface DrawnForm {
  name: string;
  code: string;
  contents: FormContents;
  layout: FormLayout;
  checks: LiveCheck[];
}

export const SUMMARY = 'Tổng quan';
export const CHECKS = 'Kiểm tra';
const FONT = 'Times New Roman';
const RED = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFBD9CF' } } as const;
const AMBER = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFDF0CC' } } as const;
const GREEN = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFE7F1E9' } } as const;
const FIRST_CHECK = 4;
/** The hidden column of the checks that says what an explanation beside it is of. */
export const EXPLANATION_KEY = 7;

/**
 * Writes the workbook of a unit: what is missing and what does not add up on the first sheets, worked out by the workbook itself; then a
 * sheet for each form, open only where something is to be filled. Whole, or not at all; see {@link replaceFile}.
 */
export async function writeUnitWorkbook(path: string, unit: UnitWorkbook): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '';
  workbook.calcProperties.fullCalcOnLoad = true;
  const taken = new Set([SUMMARY, CHECKS].map((name) => name.toLocaleLowerCase('vi')));
  const [summary, checks] = [workbook.addWorksheet(SUMMARY), workbook.addWorksheet(CHECKS)];
  const forms = unit.forms.map((form) => ({ ...form, name: freeName(form.head.code, taken), layout: layoutOf(form.contents, form.head) }));
  /** The address of a cell as the sheets of other forms, and those of checks, name it. */
  const elsewhere = (name: string, cell: string): string | null => {
    const form = forms.find((one) => (cell.includes(':') ? one.head.code === cell.slice(0, cell.indexOf(':')) : one.name === name));
    const address = form === undefined ? null : addressIn(form.layout)(cell.slice(cell.indexOf(':') + 1));
    return form === undefined || address === null ? null : qualified(form.name, address);
  };
  for (const { name, contents, head, layout } of forms) drawForm(workbook.addWorksheet(name), contents, head, layout, (cell) => elsewhere(name, cell));
  const drawn = forms.map(({ name, contents, head, layout }): DrawnForm => ({ name, code: head.code, contents, layout, checks: liveChecks(contents, { level: unit.level, period: unit.period, addressOf: (cell) => elsewhere(name, cell) }) }));
  const rows = drawChecks(checks, drawn);
  drawSummary(summary, unit, drawn, rows.last);
  for (const form of drawn) markWrong(workbook.getWorksheet(form.name), form, rows.of);
  for (const sheet of workbook.worksheets) await sheet.protect('', GUARDED);
  await replaceFile(path, (temporary) => workbook.xlsx.writeFile(temporary));
}

function qualified(name: string, address: string): string {
  return `'${name.replaceAll("'", "''")}'!${address}`;
}

/** Every check with its result as a formula; beside a warning the place for its explanation. */
function drawChecks(sheet: Worksheet, forms: readonly DrawnForm[]): { last: number; of: ReadonlyMap<LiveCheck, number> } {
  const widths = [8, 22, 70, 12, 12, 40];
  widths.forEach((width, index) => { sheet.getColumn(index + 1).width = width; });
  sheet.getColumn(EXPLANATION_KEY).hidden = true;
  head(sheet, 1, 'KIỂM TRA SỐ LIỆU', 6);
  text(sheet, 2, 1, 'Kết quả tự tính khi điền. Dòng “Sai” mức “Lỗi” phải sửa trước khi nộp; mức “Cảnh báo” thì sửa hoặc ghi giải trình.', { italic: true });
  ['Biểu', 'Ô', 'Nội dung kiểm tra', 'Mức', 'Kết quả', 'Giải trình của đơn vị'].forEach((words, index) => text(sheet, FIRST_CHECK - 1, index + 1, words, { bold: true, boxed: true }));
  let row = FIRST_CHECK;
  const of = new Map<LiveCheck, number>();
  for (const { code, checks } of forms) {
    for (const check of checks) {
      [code, check.place, check.says, check.severity === 'E' ? 'Lỗi' : 'Cảnh báo'].forEach((words, index) => text(sheet, row, index + 1, words, { boxed: true }));
      text(sheet, row, 5, '', { boxed: true });
      sheet.getCell(row, 5).value = { formula: check.formula };
      text(sheet, row, 6, '', { boxed: true });
      if (check.severity === 'W') sheet.getCell(row, 6).protection = { locked: false };
      sheet.getCell(row, EXPLANATION_KEY).value = `${code}|${check.name}|${check.cell}`;
      of.set(check, row);
      row += 1;
    }
  }
  const last = Math.max(row - 1, FIRST_CHECK);
  sheet.addConditionalFormatting({ ref: `A${FIRST_CHECK}:F${last}`, rules: [
    { type: 'expression', priority: 1, formulae: [`AND($E${FIRST_CHECK}="${WRONG}",$D${FIRST_CHECK}="Lỗi")`], style: { fill: RED } },
    { type: 'expression', priority: 2, formulae: [`$E${FIRST_CHECK}="${WRONG}"`], style: { fill: AMBER } },
    { type: 'expression', priority: 3, formulae: [`$E${FIRST_CHECK}="${RIGHT}"`], style: { fill: GREEN } },
  ] });
  sheet.views = [{ state: 'frozen', ySplit: FIRST_CHECK - 1, showGridLines: false }];
  Object.assign(sheet.pageSetup, { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  return { last, of };
}

/** What is still to be filled and put right, counted by the workbook. */
function drawSummary(sheet: Worksheet, unit: UnitWorkbook, forms: readonly DrawnForm[], lastCheck: number): void {
  [8, 56, 16, 16, 12, 12].forEach((width, index) => { sheet.getColumn(index + 1).width = width; });
  head(sheet, 1, unit.title.toLocaleUpperCase('vi'), 6);
  head(sheet, 2, unit.unitName.toLocaleUpperCase('vi'), 6);
  text(sheet, 3, 1, unit.dueLine, { italic: true });
  ['Biểu', 'Tên biểu', 'Ô bắt buộc còn trống', 'Ô khác còn trống', 'Lỗi', 'Cảnh báo'].forEach((words, index) => text(sheet, 5, index + 1, words, { bold: true, boxed: true }));
  sheet.getRow(5).height = 34;
  forms.forEach(({ name, code, contents, layout }, index) => {
    const row = 6 + index;
    const here = addressIn(layout);
    const asked = askedCells(contents, layout);
    const blanks = (required: boolean): string => blankFormula(name, asked.flatMap((one) => (one.required === required ? (here(one.cell) ?? []) : [])));
    const counted = (severity: string): string => `COUNTIFS('${CHECKS}'!$A$${FIRST_CHECK}:$A$${lastCheck},"${code}",'${CHECKS}'!$D$${FIRST_CHECK}:$D$${lastCheck},"${severity}",'${CHECKS}'!$E$${FIRST_CHECK}:$E$${lastCheck},"${WRONG}")`;
    text(sheet, row, 1, code, { boxed: true });
    text(sheet, row, 2, contents.title, { boxed: true });
    [blanks(true), blanks(false), counted('Lỗi'), counted('Cảnh báo')].forEach((formula, at) => { text(sheet, row, 3 + at, '', { boxed: true }); sheet.getCell(row, 3 + at).value = { formula }; });
  });
  const last = 5 + forms.length;
  sheet.addConditionalFormatting({ ref: `C6:C${last} E6:E${last}`, rules: [{ type: 'expression', priority: 1, formulae: ['C6>0'], style: { fill: RED } }] });
  sheet.addConditionalFormatting({ ref: `F6:F${last}`, rules: [{ type: 'expression', priority: 2, formulae: ['F6>0'], style: { fill: AMBER } }] });
  sheet.views = [{ state: 'normal', showGridLines: false }];
  Object.assign(sheet.pageSetup, { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
}

/** How many of the cells are blank: cells that stand above each other are counted as one range. */
function blankFormula(name: string, addresses: readonly string[]): string {
  const parts = rangesOf(addresses).map((range) => `COUNTBLANK(${qualified(name, range)})`);
  return parts.length === 0 ? '0' : parts.join('+');
}

function rangesOf(addresses: readonly string[]): string[] {
  const cells = addresses.map((address) => { const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []; return { letters, row: Number(row) }; }).toSorted((a, b) => (a.letters === b.letters ? a.row - b.row : a.letters < b.letters ? -1 : 1));
  const ranges: { letters: string; from: number; to: number }[] = [];
  for (const { letters, row } of cells) {
    const last = ranges.at(-1);
    if (last?.letters === letters && last.to === row - 1) last.to = row;
    else ranges.push({ letters, from: row, to: row });
  }
  return ranges.map(({ letters, from, to }) => (from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`));
}

/** Tints the cells of a form that do not add up, as long as they do not. */
function markWrong(sheet: Worksheet | undefined, { checks, layout }: DrawnForm, rows: ReadonlyMap<LiveCheck, number>): void {
  const here = addressIn(layout);
  checks.forEach((check, index) => {
    const address = here(check.cell);
    if (address !== null) sheet?.addConditionalFormatting({ ref: address, rules: [{ type: 'expression', priority: index + 1, formulae: [`'${CHECKS}'!$E$${rows.get(check) ?? 0}="${WRONG}"`], style: { fill: check.severity === 'E' ? RED : AMBER } }] });
  });
}

function head(sheet: Worksheet, row: number, words: string, columns: number): void {
  sheet.mergeCells(`A${row}:${columnLetters(columns)}${row}`);
  const cell = sheet.getCell(row, 1);
  cell.value = cellText(words);
  cell.style = { font: { name: FONT, size: 14, bold: true }, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } };
}

function text(sheet: Worksheet, row: number, column: number, words: string, { bold = false, italic = false, boxed = false }: { bold?: boolean; italic?: boolean; boxed?: boolean }): void {
  const cell = sheet.getCell(row, column);
  cell.value = words === '' ? null : cellText(words);
  const line = { style: 'thin' } as const;
  cell.style = { font: { name: FONT, size: 12, bold, italic }, alignment: { vertical: 'middle', wrapText: boxed }, ...(boxed && { border: { top: line, left: line, bottom: line, right: line } }) };
}
