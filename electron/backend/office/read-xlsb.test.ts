import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uint16 } from '../../../tests/support/xls.ts';
import { double, long, wide, type XlsbBook, xlsbCell, xlsbNext, xlsbParts, xlsbRecord, xlsbRow, xlsbStyles, xlsbText, xlsbTokens, xlsbZip } from '../../../tests/support/xlsb.ts';
import { zipOf } from '../../../tests/support/zip.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Workbook } from './workbook.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xlsb-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readBytes(bytes: Buffer): Promise<Workbook> {
  const path = join(folder, `${files++}-bảng.xlsb`);
  await writeFile(path, bytes);
  return readWorkbook(path, { inThisThread: true });
}
const read = (book: XlsbBook) => readBytes(xlsbZip(book));
const STYLES = xlsbStyles([{ format: 0, font: 0 }, { format: 164, font: 1 }, { format: 14, font: 0 }], ['Times New Roman', '.VnTime'], [[164, '0000000000']]);
const number = (column: number, value: number, style = 0) => xlsbCell(5, column, double(value), style);

test('each kind of cell as itself, with fonts and formats; short records stand right of the one before', async () => {
  const book = await read({
    texts: [xlsbText('Họ và tên'), xlsbText('')],
    styles: STYLES,
    sheets: [{ name: 'DS', records: [
      xlsbRow(1), xlsbCell(7, 1, long(0), 1), number(2, 912_345_678, 1), number(3, 46_058, 2), xlsbCell(4, 4, Buffer.from([1])), xlsbCell(3, 5, Buffer.from([0x2a])), xlsbCell(6, 6, wide('Tr\u00ADëng ban')),
      xlsbRow(3), xlsbCell(1, 1, Buffer.alloc(0)), xlsbNext(13, long(((-5 << 2) >>> 0) + 2)), xlsbNext(12, Buffer.alloc(0)), xlsbNext(18, long(0), 1), xlsbNext(18, long(1)), xlsbNext(15, Buffer.from([0])),
    ] }],
  });
  const [sheet] = book.sheets;
  expect(sheet!.rowCells(1).map((cell) => [cell?.text, cell?.value.kind, cell?.font])).toEqual([['Họ và tên', 'text', '.VnTime'], ['0912345678', 'number', '.VnTime'], ['05/02/2026', 'date', 'Times New Roman'], ['TRUE', 'boolean', 'Times New Roman'], ['#N/A', 'error', 'Times New Roman'], ['Tr\u00ADëng ban', 'text', 'Times New Roman']]);
  expect(sheet!.rowTexts(3)).toEqual(['', '-5', '', 'Họ và tên', '', 'FALSE']);
  expect([sheet!.cells, sheet!.declaredCells, book.warnings, book.reading.second]).toEqual([9, 9, [], null]);
});

test('formulas written out, also shared ones and those on other sheets; nothing is calculated', async () => {
  const relative = 0xc000;
  const twice = Buffer.concat([Buffer.from([0x44]), long(0), uint16(relative), Buffer.from([0x1e]), uint16(2), Buffer.from([0x05])]);
  const left = Buffer.concat([Buffer.from([0x4c]), long(0), uint16(relative | 0x3fff), Buffer.from([0x1e]), uint16(1), Buffer.from([0x03])]);
  const shared = xlsbTokens(Buffer.concat([Buffer.from([0x01]), long(1)]), long(1));
  const other = Buffer.concat([Buffer.from([0x3b]), uint16(0), long(0, 4), uint16(relative, relative | 1), Buffer.from([0x19, 0x10]), uint16(0)]);
  const book = await read({
    globals: [xlsbRecord(353), xlsbRecord(357), xlsbRecord(362, long(1), long(0, 1, 1)), xlsbRecord(354)],
    sheets: [
      { name: 'A', records: [
        xlsbRow(1), number(1, 4), xlsbCell(9, 2, Buffer.concat([double(99), xlsbTokens(twice)])), xlsbCell(8, 3, Buffer.concat([wide('chữ'), xlsbTokens(other)])),
        xlsbRow(2), xlsbCell(9, 2, Buffer.concat([double(1), shared])), xlsbRecord(427, long(1, 2, 1, 1), long(left.length), left),
        xlsbRow(3), xlsbCell(9, 2, Buffer.concat([double(2), shared])), xlsbCell(10, 3, Buffer.concat([Buffer.from([1]), xlsbTokens(Buffer.from([0x43, 0, 0, 0, 0]))])),
      ] },
      { name: 'Đơn vị', records: [] },
    ],
  });
  const sheet = book.sheets[0]!;
  expect([sheet.get(1, 2), sheet.get(1, 3), sheet.get(2, 2), sheet.get(3, 2), sheet.get(3, 3)].map((cell) => [cell?.formula, cell?.text])).toEqual([
    ['A1*2', '99'], ["SUM('Đơn vị'!A1:B5)", 'chữ'], ['A2+1', '1'], ['A3+1', '2'], ['?', 'TRUE'],
  ]);
});

test('merges, hidden rows, columns and sheets, the 1904 system', async () => {
  const book = await read({
    globals: [xlsbRecord(153, long(1, 0))],
    styles: STYLES,
    sheets: [{ name: 'Hiện', records: [xlsbRecord(60, long(1, 2, 2304, 0), uint16(1)), xlsbRow(1), number(1, 44_596, 2), xlsbRow(2, true), xlsbRecord(176, long(0, 1, 0, 1))] }, { name: 'Rất ẩn', state: 2, records: [] }],
  });
  expect(book.sheets[0]).toMatchObject({ merges: [{ top: 1, left: 1, bottom: 2, right: 2 }], hiddenColumns: [{ first: 2, last: 3 }], hiddenRows: [{ first: 2, last: 2 }] });
  expect([book.sheets[0]!.get(1, 1)?.text, book.sheets[1]!.state]).toEqual(['05/02/2026', 'veryHidden']);
});

describe('what cannot be given', () => {
  test('is counted, told, and looked at by a second reader', async () => {
    const book = await read({ styles: STYLES, sheets: [{ name: 'A', records: [xlsbRow(1), number(1, 1), xlsbCell(7, 2, long(9)), xlsbCell(5, 3, Buffer.alloc(2))] }] });
    expect(book.sheets[0]).toMatchObject({ cells: 1, declaredCells: 3 });
    expect(book.warnings[0]).toEqual({ code: 'CELLS_UNREADABLE', params: { sheet: 'A', count: 2, cell: 'B1' } });
    expect(book.reading.second).toMatchObject({ reader: 'sheetjs', because: 'count' });
  });

  test.each([
    ['a part that is cut off', { 'xl/worksheets/sheet1.bin': Buffer.from([5, 200]) }],
    ['a column beyond the sheet', { 'xl/worksheets/sheet1.bin': Buffer.concat([xlsbRow(1), number(16_385, 1)]) }],
    ['no sheets', { 'xl/workbook.bin': xlsbRecord(131) }],
  ])('%s is damage', async (_what, parts) => {
    await expect(readBytes(zipOf({ ...xlsbParts({ sheets: [{ name: 'A', records: [] }] }), ...parts }))).rejects.toMatchObject({ code: 'WORKBOOK_DAMAGED' });
  });
});
