import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookZip } from '../../../tests/support/ooxml.ts';
import { align } from './fill/align.ts';
import { fillWorkbook } from './fill-workbook.ts';
import { compareTemplates, templateFingerprint, type OurCell, type TemplateChange } from './template-version.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'version-'));
});
afterAll(() => rm(folder, { recursive: true }));

const OURS: OurCell[] = ['C4', 'D4', 'C5', 'D5', 'C6', 'D6'].map((ref) => ({ sheet: 'Biểu 1', ref }));

/** A form of a higher level, changed as a test wants it. */
async function form(change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => undefined): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu 1');
  sheet.addRows([['BIỂU TỔNG HỢP MÔ HÌNH'], [], ['TT', 'Lĩnh vực', 'Tập thể', 'Cá nhân', 'Cộng'], [1, 'Kinh tế'], [2, 'Văn hóa - xã hội'], [3, 'Quốc phòng - an ninh'], [null, 'Tổng cộng']]);
  for (const row of [4, 5, 6]) sheet.getCell(`E${row}`).value = { formula: `C${row}+D${row}`, result: 0 };
  for (const letter of ['C', 'D', 'E']) sheet.getCell(`${letter}7`).value = { formula: `SUM(${letter}4:${letter}6)`, result: 0 };
  sheet.mergeCells('A1:E1');
  book.addWorksheet('Hướng dẫn').addRow(['Điền các ô trắng']);
  change(sheet, book);
  const file = join(folder, `${files++}.xlsx`);
  await book.xlsx.writeFile(file);
  return file;
}
async function changes(change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<TemplateChange[]> {
  return (await compareTemplates(await form(), await form(change), OURS)).changes;
}
const sheet = 'Biểu 1';

describe('the same version', () => {
  test('filled, in another look, with other results, saved by somebody else', async () => {
    const [plain, filled] = [await form(), join(folder, 'đã điền.xlsx')];
    await fillWorkbook(plain, filled, OURS.map(({ ref }, index) => ({ sheet, ref, value: index % 2 === 0 ? { number: index } : { text: 'chưa có' } })));
    const restyled = await form((one, book) => {
      book.creator = 'Người khác';
      one.getCell('A1').font = { bold: true };
      one.getColumn(2).width = 40;
      one.getCell('C7').value = { formula: 'SUM(C4:C6)', result: 12 };
      one.getCell('C4').value = 99;
    });
    for (const other of [filled, restyled]) {
      expect(await compareTemplates(plain, other, OURS)).toEqual({ same: true, changes: [] });
      expect(await templateFingerprint(other, OURS)).toBe(await templateFingerprint(plain, OURS));
    }
    expect(await templateFingerprint(filled, [])).not.toBe(await templateFingerprint(plain, []));
  });
});

describe('a changed version', () => {
  test('a row above: our cells went down, formulas that went with them are the same', async () => {
    const found = await changes((one) => {
      one.spliceRows(2, 0, ['(Kèm theo Công văn)']);
      for (const row of [5, 6, 7]) one.getCell(`E${row}`).value = { formula: `C${row}+D${row}`, result: 0 };
      for (const letter of ['C', 'D', 'E']) one.getCell(`${letter}8`).value = { formula: `SUM(${letter}5:${letter}7)`, result: 0 };
    });
    expect(found).toEqual([...OURS.map(({ ref }) => ({ code: 'CELL_MOVED', sheet, ref, to: `${ref[0]}${Number(ref[1]) + 1}` })), { code: 'ROWS_ADDED', sheet, count: 1, first: 2 }]);
  });

  test('a row between, a row less, a column more', async () => {
    const between = await changes((one) => one.spliceRows(5, 0, [2, 'Cải cách hành chính']));
    expect(between.filter(({ code }) => code === 'CELL_MOVED')).toEqual(['C5', 'D5', 'C6', 'D6'].map((ref) => ({ code: 'CELL_MOVED', sheet, ref, to: `${ref[0]}${Number(ref[1]) + 1}` })));
    expect(between).toContainEqual({ code: 'ROWS_ADDED', sheet, count: 1, first: 5 });
    const less = await changes((one) => one.spliceRows(5, 1));
    expect(less.filter(({ code }) => code === 'CELL_LOST' || code === 'CELL_MOVED')).toEqual([{ code: 'CELL_LOST', sheet, ref: 'C5' }, { code: 'CELL_LOST', sheet, ref: 'D5' }, { code: 'CELL_MOVED', sheet, ref: 'C6', to: 'C5' }, { code: 'CELL_MOVED', sheet, ref: 'D6', to: 'D5' }]);
    expect(less).toContainEqual({ code: 'ROWS_REMOVED', sheet, count: 1, first: 5 });
    const column = await changes((one) => one.spliceColumns(3, 0, [null, null, 'Năm trước']));
    expect(column.filter(({ code }) => code === 'CELL_MOVED').map((one) => 'to' in one && one.to)).toEqual(['D4', 'E4', 'D5', 'E5', 'D6', 'E6']);
  });

  test('our cell is now a formula, a text of theirs, covered by a merged one; words beside it are others', async () => {
    expect(await changes((one) => {
      one.getCell('C4').value = { formula: '1+1', result: 2 };
      one.getCell('D4').value = 'không điền';
      one.mergeCells('C5:D5');
      one.getCell('B6').value = 'An ninh trật tự';
    })).toEqual([
      { code: 'CELL_FORMULA', sheet, ref: 'C4', to: 'C4' },
      { code: 'CELL_TEXT', sheet, ref: 'D4', to: 'D4' },
      { code: 'CELL_MERGED', sheet, ref: 'D5', to: 'D5' },
      { code: 'LABEL_CHANGED', sheet, ref: 'C6', before: 'Quốc phòng - an ninh', after: 'An ninh trật tự' },
      { code: 'LABEL_CHANGED', sheet, ref: 'D6', before: 'Quốc phòng - an ninh', after: 'An ninh trật tự' },
      { code: 'CONTENTS_CHANGED', sheet, count: 1, ref: 'B6' },
      { code: 'MERGES_CHANGED', sheet, count: 1, ref: 'C5' },
    ]);
  });

  test('sheets that are gone, new, or called otherwise; formulas that are others', async () => {
    expect(await changes((one, book) => {
      one.name = 'Biểu số 01';
      book.removeWorksheet('Hướng dẫn');
      book.addWorksheet('Phụ lục').addRow(['Mới']);
      one.getCell('C7').value = { formula: 'SUM(C4:C5)', result: 0 };
    })).toEqual([
      { code: 'SHEET_RENAMED', sheet, to: 'Biểu số 01' },
      { code: 'SHEET_GONE', sheet: 'Hướng dẫn' },
      { code: 'SHEET_ADDED', sheet: 'Phụ lục' },
      { code: 'FORMULAS_CHANGED', sheet, count: 1, ref: 'C7' },
    ]);
  });

  test('only the order of sheets', async () => {
    const book = (names: string[]) => bookZip({ sheets: names.map((name) => ({ name, rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${name}</t></is></c></row>` })) });
    const [one, other] = [join(folder, 'thứ tự 1.xlsx'), join(folder, 'thứ tự 2.xlsx')];
    await writeFile(one, book(['A', 'B']));
    await writeFile(other, book(['B', 'A']));
    expect(await compareTemplates(one, other, [])).toEqual({ same: false, changes: [] });
  });
});

test('lines are paired in order, each once, and equal ones are never lost when only lines were added', () => {
  const lines = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e'), { maxLength: 12 });
  fc.assert(fc.property(lines, lines, (old, now) => {
    const found = align(old, now).filter((place) => place >= 0);
    expect(found).toEqual([...new Set(found)].toSorted((one, other) => one - other));
    expect(found.every((place) => place < now.length)).toBe(true);
    expect(align(old, old)).toEqual(old.map((_, place) => place));
  }));
  fc.assert(fc.property(lines, fc.array(fc.nat(12), { maxLength: 4 }), (old, places) => {
    const now: string[] = [...old];
    for (const place of places) now.splice(Math.min(place, now.length), 0, 'mới');
    expect(align(old, now).map((place) => now[place])).toEqual(old);
  }));
  const many = Array.from({ length: 3000 }, (_, index) => `dòng ${index}`);
  expect(align(many, many.toReversed().concat(many).slice(1500))[2999]).toBe(4499);
});
