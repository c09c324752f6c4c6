import { describe, expect, test } from 'vitest';
import { findHeaderRow, headingAt } from './find-table.ts';
import { readTable } from './read-table.ts';
import type { Merge, Span } from './workbook.ts';
import { DEFAULT_LIMITS, KIND } from './workbook.ts';
import { CellStore } from './cell-store.ts';
import { parseRange } from './cell-refs.ts';
import { PLAIN } from './number-format.ts';
import { createReadGuard } from './read-guard.ts';
import { viewWorkbook } from './sheet-view.ts';

/** A sheet from rows of texts and numbers; '' is blank. */
function sheetOf(rows: readonly (readonly (string | number)[])[], merges: readonly string[] = [], hiddenRows: Span[] = []) {
  const store = new CellStore(createReadGuard({ limits: DEFAULT_LIMITS }));
  const strings: string[] = [];
  rows.forEach((row, rowIndex) =>
    row.forEach((value, columnIndex) => {
      if (typeof value === 'number') store.add(rowIndex + 1, columnIndex + 1, KIND.NUMBER, 0, value, -1);
      else if (value !== '') store.add(rowIndex + 1, columnIndex + 1, KIND.TEXT, 0, strings.push(value) - 1, -1);
    }),
  );
  const { data } = store.finish({ name: 'A', state: 'visible', declaredCells: strings.length, merges: merges.map((merge) => parseRange(merge) as Merge), hiddenRows, hiddenColumns: [] });
  return viewWorkbook({ format: 'xlsx', encoding: null, date1904: false, strings, stringFonts: new Map(), styleFormats: [PLAIN], styleFonts: [undefined], sheets: [data], warnings: [], sha256: '', bytes: 0, reading: { reader: 'own', second: null } }).sheets[0]!;
}

const WORDS = {
  order: ['tt', 'stt', 'so tt'],
  name: ['ho va ten', 'ho ten'],
  position: ['chuc vu', 'chuc vu don vi cong tac'],
  unit: ['don vi cong tac', 'don vi'],
  role: ['chuc danh trong bcd', 'chuc danh'],
  from: ['tu ngay'],
  to: ['den ngay'],
  note: ['ghi chu'],
};

describe('the heading of a table', () => {
  test('stands under title blocks that hold the same words', () => {
    const sheet = sheetOf([
      ['TỈNH ỦY MẪU', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['DANH SÁCH họ và tên, chức vụ các đồng chí thành viên Ban Chỉ đạo, đơn vị công tác và chức danh trong BCĐ, ghi chú: kèm theo Quyết định số 12-QĐ/TU'],
      [],
      ['STT', 'HỌ VÀ TÊN', 'Chức vụ,  đơn vị\ncông tác', 'Chức danh trong BCĐ', 'Ghi chú'],
      [1, 'Nguyễn Văn A', 'Bí thư', 'Trưởng ban', ''],
    ]);
    const found = findHeaderRow(sheet, WORDS);
    expect(found).toMatchObject({ row: 4, lastRow: 4, firstDataRow: 5, fields: 5 });
    expect(found?.columns.map((column) => column.field)).toEqual(['order', 'name', 'position', 'role', 'note']);
    expect(found?.columns[2]?.heading).toBe('Chức vụ, đơn vị công tác');
  });

  test('over two merged rows with a row of column numbers', () => {
    const sheet = sheetOf(
      [
        ['Biểu số 01'],
        ['TT', 'Họ và tên', 'Công tác', '', 'Thời gian tham gia', '', 'Ghi chú'],
        ['', '', 'Chức vụ', 'Đơn vị', 'Từ ngày', 'Đến ngày', ''],
        ['A', 'B', 1, 2, 3, 4, '5=3+4'],
        [1, 'Lê Thị B', 'Chủ tịch', 'Xã Mẫu', '01/01/2026', '', ''],
      ],
      ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3'],
    );
    const found = findHeaderRow(sheet, WORDS);
    expect(found).toMatchObject({ row: 2, lastRow: 3, firstDataRow: 5 });
    expect(found?.columns.map((column) => [column.heading, column.field])).toEqual([
      ['TT', 'order'],
      ['Họ và tên', 'name'],
      ['Công tác Chức vụ', 'position'],
      ['Công tác Đơn vị', 'unit'],
      ['Thời gian tham gia Từ ngày', 'from'],
      ['Thời gian tham gia Đến ngày', 'to'],
      ['Ghi chú', 'note'],
    ]);
  });

  test('each field goes to one column, the likeliest', () => {
    const found = findHeaderRow(sheetOf([['Đơn vị', 'Họ tên người báo cáo', 'Họ và tên', 'Đơn vị công tác'], ['a', 'b', 'c', 'd']]), WORDS);
    expect(found?.columns.map((column) => column.field)).toEqual([null, null, 'name', 'unit']);
  });

  test('a sheet without one says so, and the user may choose a row', () => {
    const sheet = sheetOf([['Tên', 'Việc'], ['a', 'b'], [1, 2]]);
    expect(findHeaderRow(sheet, WORDS)).toBeNull();
    expect(headingAt(sheet, 1, WORDS)).toMatchObject({ row: 1, firstDataRow: 2, fields: 0 });
    expect(findHeaderRow(sheetOf([]), WORDS)).toBeNull();
  });

  test('the first record is not taken for a row of column numbers', () => {
    expect(findHeaderRow(sheetOf([['TT', 'Họ và tên', 'Ghi chú'], [1, 'Y', ''], [2, 'Nguyễn B', '']]), WORDS)?.firstDataRow).toBe(2);
  });
});

describe('the records of a table', () => {
  const rows = [
    ['TT', 'Họ và tên', 'Chức vụ', 'Ghi chú'],
    ['I', 'Trưởng ban'],
    [1, 'Nguyễn Văn A', 'Bí thư', ''],
    ['II. Phó Trưởng ban'],
    [],
    [2, 'Trần Thị B', 'Chủ tịch', ''],
    ['', 'Lê Văn C'],
    ['TT', 'Họ và tên', 'Chức vụ', 'Ghi chú'],
    [4, 'Tổng Văn Cộng', 'Trưởng ban', ''],
    ['', 'Tổng cộng: 4', '', ''],
    [],
    ['', '', 'Mẫu, ngày 05 tháng 02 năm 2026'],
    ['', '', 'T/M BAN CHỈ ĐẠO'],
    ['', 'Phạm Văn Ký', 'Trưởng ban', ''],
  ];
  const sheet = sheetOf(rows, ['A4:D4'], [{ first: 6, last: 6 }]);
  const table = readTable(sheet, headingAt(sheet, 1, WORDS));

  test('carry the group heading above them; hidden rows are given and marked', () => {
    expect(table.rows.map(({ row, group, hidden, cells }) => [row, cells[1]?.text, group, hidden])).toEqual([
      [3, 'Nguyễn Văn A', 'I Trưởng ban', false],
      [6, 'Trần Thị B', 'II. Phó Trưởng ban', true],
      [7, 'Lê Văn C', 'II. Phó Trưởng ban', false],
      [9, 'Tổng Văn Cộng', 'II. Phó Trưởng ban', false],
    ]);
  });

  test('end at the signatures, and every row passed over is told', () => {
    expect(table.passed).toEqual([
      { row: 2, why: 'group' },
      { row: 4, why: 'group' },
      { row: 8, why: 'heading-again' },
      { row: 10, why: 'total' },
      { row: 12, why: 'signature' },
      { row: 13, why: 'after-end' },
      { row: 14, why: 'after-end' },
    ]);
  });

  test.each(['Người lập biểu', 'NGƯỜI LẬP', 'Thủ trưởng đơn vị', 'TM. BAN THƯỜNG VỤ', 'K/T TRƯỞNG BAN', 'Nơi nhận:', 'Mẫu, ngày    tháng    năm 2026', '(Ký, ghi rõ họ tên)'])('"%s" ends the table', (words) => {
    const signed = sheetOf([['TT', 'Họ và tên', 'Ghi chú'], [1, 'A', 'x'], ['', '', words], [2, 'B', 'y']]);
    expect(readTable(signed, headingAt(signed, 1, WORDS)).rows.map((row) => row.row)).toEqual([2]);
  });

  test.each(['Cộng Hòa', 'Tổng Thị Ký', 'Trần Kỳ', 'Nguyễn Thị Ngày'])('a person called "%s" is a record', (name) => {
    const named = sheetOf([['TT', 'Họ và tên', 'Ghi chú'], [1, name, 'x']]);
    expect(readTable(named, headingAt(named, 1, WORDS)).rows).toHaveLength(1);
  });

  test('twenty blank rows end it', () => {
    const long = sheetOf([['TT', 'Họ và tên', 'Ghi chú'], [1, 'A', 'x'], ...Array.from({ length: 19 }, () => []), [2, 'B', 'y'], ...Array.from({ length: 20 }, () => []), [3, 'C', 'z']]);
    const read = readTable(long, headingAt(long, 1, WORDS));
    expect(read.rows.map((row) => row.row)).toEqual([2, 22]);
    expect(read.passed).toEqual([{ row: 43, why: 'after-end' }]);
  });
});
