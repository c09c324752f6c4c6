import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellRecord, compoundFile, EOF, begin, handmadeXls, numberCell, record, uint16, workbookStream, xlsBook } from '../../../tests/support/xls.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadOptions, Workbook } from './workbook.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xls-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readBytes(bytes: Buffer, options: ReadOptions = {}, name = 'cũ.xls'): Promise<Workbook> {
  const path = join(folder, `${files++}-${name}`);
  await writeFile(path, bytes);
  return readWorkbook(path, { inThisThread: true, ...options });
}
const NO_FONTS = { code: 'FONTS_UNKNOWN', params: {} };

describe('a workbook of Excel 97–2003', () => {
  test('texts, numbers, days, truth values and errors, with the formats of their numbers', async () => {
    const book = await readBytes(xlsBook([{
      name: 'Biểu 1',
      rows: [['Họ và tên', 'Ngày', { t: 'n', v: 126, z: '#,##0\\ \\m' }, true], ['Nguyễn Văn Mẫu ✅', new Date('2026-02-05T00:00:00Z'), { t: 'n', v: 912345678, z: '0000000000' }, { t: 'e', v: 7 }], [null, new Date('2026-03-14T17:00:00Z'), -1.5, false]],
    }]));
    const sheet = book.sheets[0]!;
    expect(book).toMatchObject({ format: 'xls', warnings: [] });
    expect(book.encoding).toBeUndefined();
    expect(sheet.rowCells(1).map((cell) => cell?.value)).toEqual([{ kind: 'text', text: 'Họ và tên' }, { kind: 'text', text: 'Ngày' }, { kind: 'number', value: 126 }, { kind: 'boolean', value: true }]);
    expect(sheet.get(2, 1)).toEqual({ ref: 'A2', row: 2, column: 1, value: { kind: 'text', text: 'Nguyễn Văn Mẫu ✅' }, text: 'Nguyễn Văn Mẫu ✅', font: 'Arial' });
    expect(sheet.rowCells(2).map((cell) => cell?.text)).toEqual(['Nguyễn Văn Mẫu ✅', '05/02/2026', '0912345678', '#DIV/0!']);
    expect(sheet.rowCells(3).map((cell) => cell?.value)).toEqual([undefined, { kind: 'date', iso: '2026-03-14T17:00:00' }, { kind: 'number', value: -1.5 }, { kind: 'boolean', value: false }]);
    expect([sheet.rows, sheet.columns, sheet.cells, sheet.declaredCells]).toEqual([3, 4, 11, 11]);
  });

  test('days of the 1904 system', async () => {
    const day = { t: 'n', v: 44_596, z: 'dd/mm/yyyy' } as const;
    expect((await readBytes(xlsBook([{ name: 'A', rows: [[day]] }], { date1904: true }))).sheets[0]!.get(1, 1)?.value).toEqual({ kind: 'date', iso: '2026-02-05' });
  });

  test('merges, hidden sheets and columns', async () => {
    const book = await readBytes(xlsBook([{ name: 'Hiện', rows: [['a', 'b', 'c']], merges: ['A1:B2'], hiddenColumns: [2, 3] }, { name: 'Ẩn', state: 1, rows: [['x']] }, { name: 'Rất ẩn', state: 2, rows: [] }]));
    expect(book.sheets.map(({ name, state, cells }) => [name, state, cells])).toEqual([['Hiện', 'visible', 3], ['Ẩn', 'hidden', 1], ['Rất ẩn', 'veryHidden', 0]]);
    expect(book.sheets[0]).toMatchObject({ merges: [{ top: 1, left: 1, bottom: 2, right: 2 }], hiddenColumns: [{ first: 2, last: 3 }], hiddenRows: [] });
  });

  test('hidden rows', async () => {
    const row = (number: number, flags: number) => record(0x208, Buffer.concat([uint16(number - 1, 0, 1, 300, 0, 0), uint16(flags, 0)]));
    const sheet = (await readBytes(handmadeXls([{ name: 'A', records: [row(1, 0), row(2, 0x20), row(3, 0x20), numberCell(1, 1, 1), numberCell(3, 1, 2)] }]))).sheets[0]!;
    expect(sheet.hiddenRows).toEqual([{ first: 2, last: 3 }]);
    expect(sheet.cells).toBe(2);
  });

  test('formulas with their results; nothing is calculated', async () => {
    const a1Twice = Buffer.concat([Buffer.from([0x44]), uint16(0, 0xc000), Buffer.from([0x1e, 2, 0, 0x05])]);
    const result = Buffer.alloc(8);
    result.writeDoubleLE(99);
    const formula = cellRecord(0x06, 1, 2, Buffer.concat([result, uint16(0, 0, 0, a1Twice.length), a1Twice]));
    const sheet = (await readBytes(handmadeXls([{ name: 'A', records: [numberCell(1, 1, 4), formula] }]))).sheets[0]!;
    expect(sheet.get(1, 2)).toMatchObject({ formula: 'A1*2', value: { kind: 'number', value: 99 } });
  });

  test('texts in a font of the old kind stay as they are kept, the soft hyphen too', async () => {
    const text = 'Tr\u00ADêng Ban Chû ®¹o';
    expect((await readBytes(xlsBook([{ name: 'A', rows: [[text]] }]))).sheets[0]!.get(1, 1)?.text).toBe(text);
  });

  test('chart sheets are passed over and told; cells inside a chart are none', async () => {
    const chart = Buffer.concat([begin('chart'), numberCell(1, 1, 5), EOF]);
    const book = await readBytes(handmadeXls([{ name: 'A', records: [numberCell(1, 1, 1), chart] }, { name: 'Biểu đồ', kind: 'chart', records: [numberCell(1, 1, 5)] }]));
    expect(book.sheets.map(({ name, cells, declaredCells }) => [name, cells, declaredCells])).toEqual([['A', 1, 1]]);
    expect(book.warnings).toEqual([NO_FONTS, { code: 'SHEET_SKIPPED', params: { sheet: 'Biểu đồ' } }]);
  });

  test('a workbook of Excel 95', async () => {
    const book = await readBytes(xlsBook([{ name: 'DS', rows: [['Tr\u00ADëng ban', 12]] }], { bookType: 'biff5' }));
    expect(book).toMatchObject({ format: 'xls' });
    expect(book.sheets[0]!.get(1, 2)?.value).toEqual({ kind: 'number', value: 12 });
  });
});

/** Both readers gave one cell where the file holds two. */
const confirmed = (sheet: string) => ({ code: 'COUNT_CONFIRMED', params: { sheet, declared: 2, cells: 1, reader: 'SheetJS' } });

describe('what cannot be given is counted and told', () => {
  test('a text beyond the table; SheetJS, asked for a second opinion, cannot read the file at all', async () => {
    const book = await readBytes(handmadeXls([{ name: 'A', records: [numberCell(1, 1, 1), cellRecord(0xfd, 2, 1, Buffer.from([9, 0, 0, 0]))] }]));
    expect(book.warnings).toEqual([NO_FONTS, { code: 'CELLS_UNREADABLE', params: { sheet: 'A', count: 1, cell: 'A2' } }, { code: 'COUNT_UNCONFIRMED', params: { sheet: 'A', declared: 2, cells: 1, reader: 'SheetJS' } }]);
    expect(book.reading).toEqual({ reader: 'own', second: { reader: 'sheetjs', because: 'count', found: 'failed' } });
  });

  const textResult = Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), uint16(0, 0, 0, 3), Buffer.from([0x1e, 2, 0])]);

  test('a formula whose text is missing in the file', async () => {
    const book = await readBytes(handmadeXls([{ name: 'Biểu 1', records: [numberCell(1, 1, 1), cellRecord(0x06, 3, 2, textResult)] }]));
    expect(book.sheets[0]).toMatchObject({ cells: 1, declaredCells: 2 });
    expect(book.warnings).toEqual([NO_FONTS, { code: 'CELLS_UNREADABLE', params: { sheet: 'Biểu 1', count: 1, cell: 'B3' } }, confirmed('Biểu 1')]);
  });

  test('a cell that stands twice', async () => {
    const book = await readBytes(handmadeXls([{ name: 'A', records: [numberCell(1, 1, 1), numberCell(1, 1, 2)] }]));
    expect(book.sheets[0]!.get(1, 1)?.text).toBe('2');
    expect(book.sheets[0]).toMatchObject({ cells: 1, declaredCells: 2 });
    expect(book.warnings).toEqual([NO_FONTS, { code: 'CELLS_TWICE', params: { sheet: 'A', count: 1 } }, confirmed('A')]);
  });

  test('a number that is none', async () => {
    const book = await readBytes(handmadeXls([{ name: 'A', records: [numberCell(2, 1, Number.NaN), numberCell(2, 2, 2)] }]));
    expect(book.warnings).toEqual([NO_FONTS, { code: 'CELLS_UNREADABLE', params: { sheet: 'A', count: 1, cell: 'A2' } }, confirmed('A')]);
  });
});

describe('refusals', () => {
  const code = (bytes: Buffer, options: ReadOptions = {}, name?: string) => readBytes(bytes, options, name).then(() => 'read', (error: { code: string }) => error.code);
  const good = workbookStream([{ name: 'A', records: [numberCell(1, 1, 1)] }]);

  test.each<[string, Buffer, string, string?]>([
    ['a password on an old workbook', handmadeXls([{ name: 'A', records: [numberCell(1, 1, 1)] }], [record(0x2f, Buffer.alloc(54, 1))]), 'WORKBOOK_LOCKED'],
    ['a password on a new workbook', compoundFile({ EncryptionInfo: Buffer.alloc(100), EncryptedPackage: Buffer.alloc(5000, 7) }), 'WORKBOOK_ENCRYPTED', 'mới.xlsx'],
    ['an old Word document under the name of a workbook', compoundFile({ WordDocument: Buffer.alloc(100) }), 'WORKBOOK_MISLABELLED'],
    ['an old Word document', compoundFile({ WordDocument: Buffer.alloc(100) }), 'WORKBOOK_NOT_A_WORKBOOK', 'văn bản.doc'],
    ['records that end before their time', compoundFile({ Workbook: good.subarray(0, good.length - 6) }), 'WORKBOOK_DAMAGED'],
    ['a sheet that is not where it should be', compoundFile({ Workbook: good.subarray(0, good.indexOf(EOF) + EOF.length) }), 'WORKBOOK_DAMAGED'],
    ['the head of a compound file', compoundFile({ Workbook: good }).subarray(0, 600), 'WORKBOOK_DAMAGED'],
    ['four billion texts', handmadeXls([{ name: 'A', records: [] }], [record(0xfc, Buffer.alloc(12, 0xff))]), 'WORKBOOK_DAMAGED'],
  ])('%s', async (_what, bytes, expected, name) => expect(await code(bytes, {}, name)).toBe(expected));

  test('more cells than allowed', async () => {
    const many = handmadeXls([{ name: 'A', records: Array.from({ length: 300 }, (_, row) => numberCell(row + 1, 1, row)) }]);
    expect(await code(many, { limits: { cells: 299 } })).toBe('WORKBOOK_TOO_LARGE');
    expect(await code(many, { limits: { rows: 299 } })).toBe('WORKBOOK_TOO_LARGE');
    expect(await code(many, { limits: { rows: 300, cells: 300 } })).toBe('read');
  });

  test('an old workbook under the name of a new one is read and told', async () => {
    const book = await readBytes(xlsBook([{ name: 'A', rows: [['x']] }]), {}, 'tên mới.xlsx');
    expect(book).toMatchObject({ format: 'xls', warnings: [{ code: 'MISLABELLED', params: { format: 'xls' } }] });
  });

  test('chains of sectors that go round in a circle, of the file or of its small streams, are damage, told before anything follows them', async () => {
    const whole = Buffer.from(xlsBook([{ name: 'A', rows: [['x']] }]));
    const tableAt = 512 * (1 + whole.readInt32LE(76));
    const changed = (at: number, next: number): Buffer => { const file = Buffer.from(whole); file.writeInt32LE(next, at); return file; };
    const directory = whole.readInt32LE(48);
    expect(await code(whole)).toBe('read');
    expect(await code(changed(tableAt + 4 * directory, directory))).toBe('WORKBOOK_DAMAGED');
    expect(await code(changed(tableAt + 4 * directory, directory + 1))).toBe('WORKBOOK_DAMAGED');
    expect(await code(changed(512 * (1 + whole.readInt32LE(60)), 0))).toBe('WORKBOOK_DAMAGED');
  });

  test('macros, embedded objects and links of a workbook are not looked at, and told', async () => {
    const file = CFB.read(xlsBook([{ name: 'A', rows: [['x']] }]), { type: 'buffer' }) as unknown;
    CFB.utils.cfb_add(file, '/_VBA_PROJECT_CUR/VBA/dir', Buffer.alloc(64, 0xff));
    CFB.utils.cfb_add(file, '/MBD0018F9A1/Package', Buffer.alloc(64, 0xff));
    const book = await readBytes(Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array));
    expect(book.sheets[0]!.cells).toBe(1);
    expect(book.warnings).toEqual([{ code: 'MACROS_IGNORED', params: { count: 1, part: '_vba_project_cur/vba/dir' } }, { code: 'OBJECT_IGNORED', params: { count: 1, part: 'mbd0018f9a1/package' } }]);
    const link = record(0x1ae, Buffer.concat([uint16(1, 9), Buffer.from([0]), Buffer.from('\u0001\u0003may1.xl', 'latin1')]));
    expect((await readBytes(handmadeXls([{ name: 'A', records: [numberCell(1, 1, 1)] }], [link]))).warnings).toContainEqual({ code: 'LINK_IGNORED', params: { count: 1, part: 'may1.xl' } });
  });
});
