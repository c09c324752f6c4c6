import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellText, sheetName } from './cell-text.ts';
import { findHeaderRow } from './find-table.ts';
import type { ListSpec, ListValue } from './list-spec.ts';
import { readTable } from './read-table.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Cell } from './workbook.ts';
import { writeListWorkbook } from './write-workbook.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'written-'));
});
afterAll(() => rm(folder, { recursive: true }));
const newPath = () => join(folder, `${files++} phụ lục.xlsx`);

const ANNEX: ListSpec = {
  sheetName: 'Danh sách',
  page: { orientation: 'landscape', marginsMm: { top: 20, bottom: 20, left: 30, right: 15 } },
  header: { left: [{ text: 'TỈNH ỦY MẪU' }, { text: 'BAN CHỈ ĐẠO', bold: true }], right: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', bold: true, underline: true }] },
  title: [{ text: 'DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO' }],
  subtitle: [{ text: '(Kèm theo Quyết định số 12-QĐ/TU)' }],
  columns: [
    { heading: 'TT', width: 6, align: 'center' },
    { heading: 'Họ và tên', width: 28 },
    { heading: 'Chức vụ', width: 40 },
    { heading: 'Chức danh trong BCĐ', width: 22, choices: ['Trưởng ban', 'Ủy viên'] },
    { heading: 'Từ ngày', width: 13, align: 'center' },
  ],
  columnNumbers: true,
  groups: [
    { heading: 'I. Trưởng ban', rows: [{ values: [1, 'Nguyễn Văn A', '=HYPERLINK("x")', 'Trưởng ban', { date: '2026-03-15' }], key: '01J-a' }] },
    { heading: 'II. Ủy viên', rows: [{ values: [2, '+84 Trần Thị B', '@chủ tịch', 'Ủy viên', { date: '1900-02-10' }], key: '01J-b' }, { values: [3, '-Lê C', null, 'Ủy viên'], key: '01J-c' }] },
  ],
  signature: { left: [{ text: 'Nơi nhận:', italic: true }], right: [{ text: 'T/M BAN CHỈ ĐẠO', bold: true }] },
  keyHeading: 'Mã',
};

describe('the annex on paper', () => {
  let sheet: ExcelJS.Worksheet;
  let path = '';
  beforeAll(async () => {
    path = newPath();
    await writeListWorkbook(path, ANNEX);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    sheet = workbook.worksheets[0]!;
  });

  test('A4 across, margins of the decree, one page wide, headings repeated, the keys outside the print area', () => {
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '7:8', printArea: 'A1:E15' });
    expect((sheet.pageSetup.margins?.left ?? 0) * 25.4).toBeCloseTo(30);
    expect((sheet.pageSetup.margins?.right ?? 0) * 25.4).toBeCloseTo(15);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 8 });
    expect(sheet.headerFooter.differentFirst).toBe(true);
  });

  test('head block side by side, title bold, subtitle in italics, groups across the table, borders, Times New Roman', () => {
    expect(sheet.getCell('A2').font).toMatchObject({ name: 'Times New Roman', bold: true });
    expect(sheet.getCell('D1').value ?? sheet.getCell('C1').value).toBe('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(sheet.getCell('A4').font.bold).toBe(true);
    expect(sheet.getCell('A5').font.italic).toBe(true);
    expect(sheet.getCell('E9').master.address).toBe('A9');
    expect(sheet.getCell('B10').border.bottom?.style).toBe('thin');
    expect(sheet.getCell('B10').font).toMatchObject({ name: 'Times New Roman', size: 13 });
    expect(sheet.getColumn(6).hidden).toBe(true);
    expect([sheet.getColumn(2).width, sheet.getColumn(3).width]).toEqual([28, 40]);
    expect(sheet.getCell('A15').value).toBe('Nơi nhận:');
  });

  test('what looks like a formula is text, in a column kept as text; dates are true dates; roles are offered', () => {
    expect(sheet.getCell('C10')).toMatchObject({ value: '=HYPERLINK("x")', numFmt: '@', type: ExcelJS.ValueType.String });
    expect(sheet.getCell('C12')).toMatchObject({ value: '@chủ tịch', type: ExcelJS.ValueType.String });
    expect(sheet.getCell('E10')).toMatchObject({ value: new Date(Date.UTC(2026, 2, 15)), numFmt: 'dd/mm/yyyy' });
    expect(sheet.getCell('D12').dataValidation).toMatchObject({ type: 'list', formulae: ['"Trưởng ban,Ủy viên"'] });
  });

  test('it comes back with its table, groups and keys', async () => {
    const read = (await readWorkbook(path)).sheets[0]!;
    const words = { order: ['tt'], name: ['ho va ten'], position: ['chuc vu'], role: ['chuc danh trong bcd'], from: ['tu ngay'], key: ['ma'] };
    const heading = findHeaderRow(read, words)!;
    expect(heading).toMatchObject({ row: 7, firstDataRow: 9, fields: 6 });
    expect(readTable(read, heading).rows.map(({ group, cells }) => [group, ...cells.map((cell) => cell?.text)])).toEqual([
      ['I. Trưởng ban', '1', 'Nguyễn Văn A', '=HYPERLINK("x")', 'Trưởng ban', '15/03/2026', '01J-a'],
      ['II. Ủy viên', '2', '+84 Trần Thị B', '@chủ tịch', 'Ủy viên', '10/02/1900', '01J-b'],
      ['II. Ủy viên', '3', '-Lê C', undefined, 'Ủy viên', undefined, '01J-c'],
    ]);
  });
});

test('a list without head, groups or rows, and a list of one column', async () => {
  const bare = newPath();
  expect(await writeListWorkbook(bare, { sheetName: 'A', columns: [{ heading: 'X', width: 10 }], groups: [], header: { left: [{ text: 'a' }], right: [{ text: 'b' }] }, signature: { left: [], right: [{ text: 'c' }] } })).toEqual({
    headingRow: 4,
    firstDataRow: 5,
    lastDataRow: 4, rows: 0,
    shortened: 0,
  });
  expect((await readWorkbook(bare)).sheets[0]!.rowCells(4).map((cell) => cell?.text)).toEqual(['X']);
});

test('long lists of choices stand on a sheet the menus do not show', async () => {
  const path = newPath();
  const choices = Array.from({ length: 60 }, (_, index) => `Đơn vị số ${index}, xã Mẫu`);
  await writeListWorkbook(path, { sheetName: 'A', columns: [{ heading: 'Đơn vị', width: 20, choices }], groups: [{ rows: [{ values: ['x'] }] }] });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  expect(workbook.getWorksheet('_lists')).toMatchObject({ state: 'veryHidden', rowCount: 60 });
  expect(workbook.worksheets[0]!.getCell('A2').dataValidation.formulae).toEqual(['_lists!$A$1:$A$60']);
});

describe('what Excel does not allow', () => {
  test.each([
    ['Danh sách: thành viên/ban [1]?', 'Danh sách thành viên ban 1'],
    ["Biểu K'Brêu ", 'Biểu K’Brêu'],
    ['x'.repeat(40), 'x'.repeat(31)],
    [`${'x'.repeat(30)}📌`, 'x'.repeat(30)],
    ['', '_'],
    ['History', 'History_'],
  ])('a sheet called "%s"', (wanted, name) => expect(sheetName(wanted)).toBe(name));

  test('characters XML cannot hold, and texts longer than a cell', async () => {
    expect(cellText('a\u0001b\r\nc\uD800')).toBe('ab\nc\uFFFD');
    const path = newPath();
    expect(await writeListWorkbook(path, { sheetName: 'A', columns: [{ heading: 'X', width: 9 }], groups: [{ rows: [{ values: ['ệ'.repeat(40_000)] }] }] })).toMatchObject({ shortened: 1 });
    expect((await readWorkbook(path)).sheets[0]!.get(2, 1)?.text).toHaveLength(32_767);
  });
});

describe('the file', () => {
  const small: ListSpec = { sheetName: 'A', columns: [{ heading: 'X', width: 9 }], groups: [{ rows: [{ values: ['mới'] }] }] };

  test('takes the place of the old one and leaves nothing beside it', async () => {
    const place = join(folder, 'thay');
    await mkdir(place);
    await writeFile(join(place, 'a.xlsx'), 'cũ');
    await writeListWorkbook(join(place, 'a.xlsx'), small);
    expect(await readdir(place)).toEqual(['a.xlsx']);
    expect((await readWorkbook(join(place, 'a.xlsx'))).sheets[0]!.get(2, 1)?.text).toBe('mới');
  });

  test('a target that cannot be replaced is FILE_LOCKED, and the old one stays', async () => {
    const place = join(folder, 'khóa');
    await mkdir(join(place, 'a.xlsx'), { recursive: true });
    await writeFile(join(place, 'a.xlsx', 'bên trong'), 'cũ');
    await expect(writeListWorkbook(join(place, 'a.xlsx'), small)).rejects.toMatchObject({ code: 'FILE_LOCKED' });
    expect(await readdir(place)).toEqual(['a.xlsx']);
    expect(await readFile(join(place, 'a.xlsx', 'bên trong'), 'utf8')).toBe('cũ');
  });

  test('a folder that is not there is FILE_UNREADABLE, one that may not be written READ_ONLY', async () => {
    await expect(writeListWorkbook(join(folder, 'không có', 'a.xlsx'), small)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    if (process.platform === 'win32' || process.getuid?.() === 0) return;
    const place = join(folder, 'chỉ đọc');
    await mkdir(place);
    await chmod(place, 0o555);
    await expect(writeListWorkbook(join(place, 'a.xlsx'), small)).rejects.toMatchObject({ code: 'READ_ONLY' });
  });
});

test('any table of texts, numbers, truth values and dates comes back as it was', async () => {
  const letters = fc.string({ unit: 'binary', maxLength: 40 });
  const office = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ' ', '\n', 'ệ', 'Ữ', '_x0041_', '✅', '"', '&', '<', ']]>', '\t', '0'), maxLength: 12 });
  const day = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => ({ date: date.toISOString().slice(0, 10) }));
  const value: fc.Arbitrary<ListValue> = fc.oneof(letters, office, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), day, fc.constant(null));
  const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 30 });
  const path = newPath();
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const columns = ['A', 'B', 'C'].map((heading) => ({ heading, width: 10 }));
      const { firstDataRow } = await writeListWorkbook(path, { sheetName: 'A', columns, groups: [{ rows: table.map((values) => ({ values })) }] });
      const book = await readWorkbook(path);
      expect(book.warnings.filter((warning) => warning.code !== 'TEXT_UNDECODABLE')).toEqual([]);
      table.forEach((values, index) => expect([1, 2, 3].map((column) => given(book.sheets[0]!.get(firstDataRow + index, column)))).toEqual(values.map(asWritten)));
    }),
    { numRuns: 60 },
  );
});

describe('a row of totals', () => {
  const columns = ['TT', 'Họ và tên', 'Số', 'Chức danh'].map((heading) => ({ heading, width: 10 }));
  const above = [[1, 'Lê An', 2, 'UV'], [2, 'Lê Bình', 3, null]];
  const formulas = async (total: ListValue[]) => {
    const path = newPath();
    await writeListWorkbook(path, { sheetName: 'A', columns, groups: [{ heading: 'I. Ủy viên', rows: above.map((values) => ({ values })) }, { rows: [{ total: true, values: total }] }] });
    const [sheet] = (await readWorkbook(path)).sheets;
    return [1, 2, 3, 4].map((column) => { const cell = sheet?.get(sheet.rows, column); return cell === undefined ? null : (cell.formula ?? cell.text); });
  };

  test('adds up numbers and counts filled cells by formulas, whose results are there for readers that do not calculate', async () => {
    expect(await formulas(['Cộng', 2, 5, 1])).toEqual(['Cộng', 'COUNTA(B2:B4)', 'SUM(C2:C4)', 'COUNTA(D2:D4)']);
  });

  test('that says something else stays the number it is', async () => {
    expect(await formulas(['Cộng', 7, 6, null])).toEqual(['Cộng', '7', '6', null]);
  });
});

function given(cell: Cell | undefined): ListValue {
  if (cell === undefined) return null;
  if (cell.value.kind === 'text') return cell.value.text;
  if (cell.value.kind === 'date') return { date: cell.value.iso };
  return cell.value.kind === 'error' ? cell.value.code : cell.value.value;
}
function asWritten(value: ListValue): ListValue {
  if (typeof value === 'number') return value + 0;
  if (typeof value !== 'string') return value;
  const kept = cellText(value).replaceAll('_x005F_', '_');
  return kept === '' ? null : kept;
}
