import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookZip } from '../../../tests/support/ooxml.ts';
import { xlsBook } from '../../../tests/support/xls.ts';
import { MOST_CHARACTERS, readTemplate, type TemplateView } from './template-cells.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'template-cells-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer): Promise<TemplateView> {
  const path = join(folder, `${files++}.xlsx`);
  await writeFile(path, bytes);
  return readTemplate(path);
}

/** A form as offices draw them: a title, headings in two rows, places for figures with a border, sums. */
async function form(change: (sheet: ExcelJS.Worksheet) => Promise<void> | void = () => undefined): Promise<TemplateView> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu 1');
  sheet.addRows([['BIỂU TỔNG HỢP'], [], ['TT', 'Đơn vị', 'Mô hình', null, 'Ghi chú'], [null, null, 'Tập thể', 'Cá nhân'], ['A', 'B', 1, 2, 3], [1, 'Xã Mẫu'], [2, 'Phường Mẫu'], [null, 'Tổng cộng']]);
  const thin = { style: 'thin' as const };
  for (let row = 3; row <= 8; row += 1) for (let column = 1; column <= 5; column += 1) sheet.getCell(row, column).border = { top: thin, left: thin, bottom: thin, right: thin };
  for (const letter of ['C', 'D']) sheet.getCell(`${letter}8`).value = { formula: `SUM(${letter}6:${letter}7)`, result: 0 };
  for (const range of ['A1:E1', 'C3:D3', 'A3:A4', 'B3:B4', 'E3:E4']) sheet.mergeCells(range);
  for (const row of [6, 7]) {
    sheet.getCell(row, 3).numFmt = '#,##0';
    sheet.getCell(row, 4).numFmt = '0.0%';
    sheet.getCell(row, 5).numFmt = '@';
  }
  await change(sheet);
  book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['x']);
  return read(Buffer.from(await book.xlsx.writeBuffer()));
}
const proposed = ({ sheets }: TemplateView) => sheets[0]!.cells.filter(({ isProposed }) => isProposed).map(({ ref }) => ref);

describe('a form without protection', () => {
  test('proposes the empty places for figures beside words: not sums, notes, headings, covered cells', async () => {
    const view = await form();
    expect(proposed(view)).toEqual(['C6', 'D6', 'C7', 'D7']);
    expect(view).toMatchObject({ format: 'xlsx', sheets: [{ name: 'Biểu 1', state: 'visible', isProtected: false, rows: 8, columns: 5, isCut: false }, { name: 'Ẩn', state: 'hidden' }] });
    const cells = new Map(view.sheets[0]!.cells.map((cell) => [cell.ref, cell]));
    expect(cells.get('C6')).toEqual({ ref: 'C6', row: 6, column: 3, text: '', isFormula: false, isLocked: true, format: 'number', isProposed: true });
    expect([cells.get('D6')?.format, cells.get('E6')?.format, cells.get('C8')?.isFormula, cells.get('A1')?.text]).toEqual(['percent', 'text', true, 'BIỂU TỔNG HỢP']);
    expect([cells.has('B1'), cells.has('D3'), cells.has('A4')]).toEqual([false, false, false]);
    expect(view.sheets[0]!.merges).toContainEqual({ top: 3, left: 3, bottom: 3, right: 4 });
  });
});

describe('a protected form', () => {
  test('proposes what is not locked, unless a formula or words of theirs stand there', async () => {
    const view = await form(async (sheet) => {
      for (const ref of ['E6', 'C7', 'C8', 'B6', 'H9']) sheet.getCell(ref).protection = { locked: false };
      sheet.getCell('C7').value = 0;
      await sheet.protect('x', {});
    });
    expect(view.sheets[0]!.isProtected).toBe(true);
    expect(proposed(view)).toEqual(['E6', 'C7', 'H9']);
  });
});

describe('sheets that are no forms', () => {
  test('a long list is cut, and long texts are', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${'x'.repeat(400)}</t></is></c></row>`).join('');
    const { sheets } = await read(bookZip({ sheets: [{ rows }] }));
    expect([sheets[0]!.rows, sheets[0]!.isCut, sheets[0]!.cells.length, sheets[0]!.cells[0]!.text.length]).toEqual([500, true, 500, MOST_CHARACTERS]);
  });

  test('cells with borders to the last row of the sheet are no content, and cut nothing', async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="1"/></row>`).join('')}`;
    const { sheets } = await read(bookZip({ sheets: [{ rows }], styles: '<borders><border/><border><left style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs>' }));
    expect([sheets[0]!.isCut, sheets[0]!.cells.length]).toEqual([false, 500]);
  });

  test('merges without number hold up nobody for long', async () => {
    const after = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(300)}</mergeCells>`;
    const { sheets } = await read(bookZip({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>', after }] }));
    expect(sheets[0]!.cells.map(({ ref }) => ref)).toEqual(['A1']);
  });

  test('an old workbook is to be saved as .xlsx', async () => {
    await expect(read(xlsBook([{ name: 'A', rows: [['x']] }]))).rejects.toMatchObject({ code: 'TEMPLATE_NOT_XLSX' });
  });
});
