import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { odsSheet, odsZip } from '../../../tests/support/ods.ts';
import { bookZip } from '../../../tests/support/ooxml.ts';
import { cellRecord, handmadeXls, numberCell, uint16 } from '../../../tests/support/xls.ts';
import { readWorkbook } from './read-workbook.ts';
import { readWithSecond } from './second-opinion.ts';
import type { Workbook, WorkbookContent } from './workbook.ts';
import { createReadGuard } from './read-guard.ts';
import { damaged } from './workbook-error.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function save(bytes: Buffer, name: string): Promise<string> {
  const path = join(folder, `${files++}-${name}`);
  await writeFile(path, bytes);
  return path;
}
const read = async (bytes: Buffer, name: string): Promise<Workbook> => readWorkbook(await save(bytes, name), { inThisThread: true });
const codes = ({ warnings }: Workbook) => warnings.map(({ code }) => code);

describe('no second reader is asked', () => {
  test.each([
    ['.xlsx', 'a.xlsx', bookZip({ sheets: [{ rows: '<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c><c r="C1"></c><c r="D1" t="s"><v>0</v></c></row>' }], strings: '<si><t></t></si>' })],
    ['.xlsx with prefixed tags', 'b.xlsx', bookZip({ sheets: [{ rows: '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"/></x:row>' }] })],
    ['.ods', 'c.ods', odsZip({ tables: odsSheet('<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/><table:table-cell office:value-type="string"/><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>') })],
    ['.xls', 'd.xls', handmadeXls([{ name: 'A', records: [numberCell(1, 1, 1), cellRecord(0xbd, 2, 1, Buffer.concat([Buffer.from([4, 0, 0, 0, 0, 0, 8, 0, 0, 0]), uint16(1)]))] }])],
  ])('where all cells counted in the file are given: %s', async (_kind, name, bytes) => {
    const book = await read(bytes, name);
    expect(book.reading).toEqual({ reader: 'own', second: null });
    expect(book.sheets[0]!.declaredCells).toBe(book.sheets[0]!.cells);
    expect(book.sheets[0]!.cells).toBeGreaterThan(0);
  });
});

describe('where the count of cells is not that of the file', () => {
  test('two readers that read the same are told so', async () => {
    const book = await read(bookZip({ sheets: [{ name: 'DS', rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }] }), 'hai lần.xlsx');
    expect(book.reading).toEqual({ reader: 'own', second: { reader: 'sheetjs', because: 'count', found: 'agrees' } });
    expect(book.warnings).toEqual([{ code: 'CELLS_TWICE', params: { sheet: 'DS', count: 1 } }, { code: 'COUNT_CONFIRMED', params: { sheet: 'DS', declared: 2, cells: 1, reader: 'SheetJS' } }]);
  });

  test('cells they do not agree on are named, and the own reader’s are given', async () => {
    const book = await read(bookZip({ sheets: [{ name: 'DS', rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>mười</v></c></row><row r="2"><c r="C2"><v>7</v></c></row>' }] }), 'khác.xlsx');
    expect(book.sheets[0]!.get(1, 2)?.text).toBe('mười');
    expect(book.reading.second).toMatchObject({ because: 'count', found: 'differs' });
    expect(book.warnings).toContainEqual({ code: 'READERS_DIFFER', params: { sheet: 'DS', count: 1, cells: 'B1', reader: 'SheetJS' } });
  });

  test('a thread of its own reads again by itself, as SheetJS cannot be stopped', async () => {
    const path = await save(bookZip({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }] }), 'hai lần.xlsx');
    expect((await readWorkbook(path)).reading.second).toMatchObject({ found: 'agrees' });
  });

  test('days repeated in .ods, which SheetJS gives as words, are no difference', async () => {
    const day = '<table:table-cell office:value-type="date" office:date-value="2026-02-05" table:number-columns-repeated="2"><text:p>05/02/26</text:p></table:table-cell>';
    // The count, which looks at the bytes alone, takes the cell in the comment for one.
    const hidden = '<table:table-cell/><!-- <table:table-cell office:value-type="float"/> -->';
    const book = await read(odsZip({ tables: odsSheet(`<table:table-row>${day}${hidden}</table:table-row>`) }), 'ngày.ods');
    expect(book.sheets[0]!.rowTexts(1)).toEqual(['05/02/2026', '05/02/2026']);
    expect(book.reading.second).toMatchObject({ because: 'count', found: 'agrees' });
    expect(codes(book)).toEqual(['COUNT_CONFIRMED']);
  });
});

describe('where the own reader fails', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c></row>';

  test('SheetJS stands in when it has every cell counted in the file, and that is told first', async () => {
    const book = await read(bookZip({ sheets: [{ name: 'DS', rows }], strings: '<si><t>Nguyễn&nbsp;Văn A</t></si>' }), 'lạ.xlsx');
    expect(book.reading).toEqual({ reader: 'sheetjs', second: { reader: 'sheetjs', because: 'failed', found: 'instead' } });
    expect(book.warnings[0]).toEqual({ code: 'READ_INSTEAD', params: { reader: 'SheetJS', cells: 2 } });
    expect(book.sheets[0]!.rowCells(1).map((cell) => cell?.value.kind)).toEqual(['text', 'number']);
  });

  test('a part that is cut off stays damage, whatever SheetJS makes of it', async () => {
    const bytes = bookZip({ sheets: [{ rows }], strings: '<si><t>a</t></si>', parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}<row r="2"><c r="A2"><v>` } });
    await expect(read(bytes, 'cụt.xlsx')).rejects.toMatchObject({ code: 'WORKBOOK_DAMAGED' });
  });

  test('entities are refused by name, and nobody else is asked', async () => {
    const bytes = bookZip({ sheets: [{ rows }], parts: { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><sst><si><t>&a;</t></si></sst>' } });
    await expect(read(bytes, 'thực thể.xlsx')).rejects.toMatchObject({ code: 'WORKBOOK_ENTITIES' });
  });
});

describe('which answer is taken', () => {
  const guard = createReadGuard({});
  const content = (values: readonly number[], declaredCells: number): WorkbookContent => ({
    format: 'xlsx', encoding: null, date1904: false, strings: [], stringFonts: new Map(), styleFormats: [{ kind: 'plain' }], styleFonts: [undefined], warnings: [],
    sheets: [{ name: 'A', state: 'visible', declaredCells, merges: [], hiddenRows: [], hiddenColumns: [], lastColumn: values.length, rowNumbers: Uint32Array.of(1), rowStarts: Uint32Array.of(0, values.length), columns: Uint16Array.from(values.keys(), (index) => index + 1), kinds: new Uint8Array(values.length).fill(2), styles: new Uint16Array(values.length), values: Float64Array.from(values), formulaOf: null, formulas: [] }],
  });

  test('of the reader that alone has all cells; the others are named', async () => {
    const { content: taken, reading } = await readWithSecond({ name: 'own', read: () => content([1], 2) }, { name: 'sheetjs', read: () => content([1, 2], 2) }, guard);
    expect(taken.sheets[0]!.columns).toHaveLength(2);
    expect(reading).toEqual({ reader: 'sheetjs', second: { reader: 'sheetjs', because: 'count', found: 'differs' } });
    expect(taken.warnings).toEqual([{ code: 'READERS_DIFFER_OTHER', params: { sheet: 'A', count: 1, cells: 'B1', reader: 'SheetJS' } }]);
  });

  test('of many differing cells the first five are named', async () => {
    const { content: taken } = await readWithSecond({ name: 'own', read: () => content([1, 2, 3, 4, 5, 6, 7], 8) }, { name: 'sheetjs', read: () => content([7, 6, 5, 4, 3, 2, 1], 8) }, guard);
    expect(taken.warnings).toEqual([{ code: 'READERS_DIFFER', params: { sheet: 'A', count: 6, cells: 'A1, B1, C1, E1, F1…', reader: 'SheetJS' } }]);
  });

  test('a fault of a reader is a failure like damage; when both fail, the first says why', async () => {
    const broken = { name: 'own', read: (): WorkbookContent => { throw new TypeError('a fault'); } } as const;
    expect((await readWithSecond(broken, { name: 'sheetjs', read: () => content([1], 1) }, guard)).reading.reader).toBe('sheetjs');
    await expect(readWithSecond(broken, { name: 'sheetjs', read: () => { throw damaged('x'); } }, guard)).rejects.toThrow('a fault');
    await expect(readWithSecond(broken, { name: 'sheetjs', read: () => content([1], 2) }, guard)).rejects.toThrow('a fault');
  });
});
