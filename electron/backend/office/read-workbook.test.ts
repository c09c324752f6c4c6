import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BookXml } from '../../../tests/support/ooxml.ts';
import { bookParts, bookZip } from '../../../tests/support/ooxml.ts';
import { zipOf } from '../../../tests/support/zip.ts';
import { readWorkbook, readWorkbookData } from './read-workbook.ts';
import { viewWorkbook } from './sheet-view.ts';
import type { ReadOptions, Sheet, Workbook } from './workbook.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbooks-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function readBytes(bytes: Buffer, options?: ReadOptions, name = 'tệp.xlsx'): Promise<Workbook> {
  const path = join(folder, `${files++}-${name}`);
  await writeFile(path, bytes);
  return readWorkbook(path, options);
}
async function readBook(book: BookXml, options?: ReadOptions): Promise<Workbook> {
  return readBytes(bookZip(book), options);
}
async function readRows(rows: string, more: Omit<BookXml, 'sheets'> = {}): Promise<Sheet> {
  return (await readBook({ sheets: [{ rows }], ...more })).sheets[0]!;
}

const DATE_STYLES = '<numFmts><numFmt numFmtId="164" formatCode="#,##0\\ \\m"/><numFmt numFmtId="165" formatCode="0000000000"/></numFmts><fonts><font><name val="Times New Roman"/></font><font><sz val="13"/><name val=".VnTime"/></font></fonts><cellStyleXfs><xf numFmtId="0" fontId="1"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="1"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs><dxfs><dxf><font><name val="Arial"/></font></dxf></dxfs>';

describe('what stands in a cell', () => {
  test('shared texts, also rich ones, without their phonetic guides', async () => {
    const strings = '<si><t>Nguyễn Văn A</t></si><si><r><rPr><rFont val=".VnTimeH"/></rPr><t>ban </t></r><r><rPr><rFont val="Arial"/></rPr><t xml:space="preserve">chỉ đạo </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t/></si><si><t>a_x000D_b _x005F_x0041_ &amp;lt;</t></si>';
    const sheet = await readRows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>', { strings });
    expect(sheet.get(1, 1)).toEqual({ ref: 'A1', row: 1, column: 1, value: { kind: 'text', text: 'Nguyễn Văn A' }, text: 'Nguyễn Văn A' });
    expect(sheet.get(1, 2)).toMatchObject({ text: 'ban chỉ đạo ', font: '.VnTimeH' });
    expect(sheet.get(1, 3)).toBeUndefined();
    expect(sheet.get(1, 4)?.text).toBe('a\rb _x0041_ &lt;');
    expect([sheet.cells, sheet.declaredCells, sheet.columns]).toEqual([3, 3, 4]);
  });

  test('texts stay as the file has them: decomposed letters and the soft hyphen are not touched', async () => {
    const text = 'Nguye\u0302\u0303n  tr\u00ADêng ';
    expect((await readRows(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`)).get(1, 1)?.text).toBe(text);
  });

  test('inline texts, results of formulas, truth values, errors, numbers', async () => {
    const sheet = await readRows(
      '<row r="2"><c r="A2" t="inlineStr"><is><r><rPr><rFont val="VNI-Times"/></rPr><t>Ban </t></r><r><t>Dân vận</t></r></is></c><c r="B2" t="str"><f>A2&amp;"x"</f><v>Ban Dân vậnx</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="b"><v>0</v></c><c r="E2" t="e"><v>#DIV/0!</v></c><c r="F2"><v>-1.5E-3</v></c><c r="G2" t="n"><v>12</v></c></row>',
    );
    expect(sheet.rowCells(2).map((cell) => cell?.value)).toEqual([
      { kind: 'text', text: 'Ban Dân vận' },
      { kind: 'text', text: 'Ban Dân vậnx' },
      { kind: 'boolean', value: true },
      { kind: 'boolean', value: false },
      { kind: 'error', code: '#DIV/0!' },
      { kind: 'number', value: -0.0015 },
      { kind: 'number', value: 12 },
    ]);
    expect(sheet.get(2, 1)?.font).toBe('VNI-Times');
    expect(sheet.get(2, 2)?.formula).toBe('A2&"x"');
    expect(sheet.rowCells(2).map((cell) => cell?.text)).toEqual(['Ban Dân vận', 'Ban Dân vậnx', 'TRUE', 'FALSE', '#DIV/0!', '-0.0015', '12']);
    expect(sheet.rowCells(1)).toEqual([]);
  });

  test('dates by number format in both systems, numbers with a unit stay numbers, telephone numbers keep their zero', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>46058</v></c><c r="B1" s="2"><v>46095.708333333336</v></c><c r="C1" s="3"><v>126</v></c><c r="D1" s="4"><v>912345678</v></c><c r="E1" s="1"><v>59</v></c><c r="F1" t="d" s="1"><v>2026-02-05T00:00:00</v></c><c r="G1" s="1"><v>60</v></c></row>';
    const sheet = await readRows(rows, { styles: DATE_STYLES });
    expect(sheet.rowCells(1).map((cell) => cell?.value)).toEqual([
      { kind: 'date', iso: '2026-02-05' },
      { kind: 'date', iso: '2026-03-14T17:00:00' },
      { kind: 'number', value: 126 },
      { kind: 'number', value: 912345678 },
      { kind: 'date', iso: '1900-02-28' },
      { kind: 'date', iso: '2026-02-05' },
      { kind: 'number', value: 60 },
    ]);
    expect(sheet.rowCells(1).map((cell) => cell?.text)).toEqual(['05/02/2026', '14/03/2026 17:00', '126', '0912345678', '28/02/1900', '05/02/2026', '60']);
    expect(sheet.rowCells(1).map((cell) => cell?.font)).toEqual(['.VnTime', 'Times New Roman', 'Times New Roman', 'Times New Roman', '.VnTime', '.VnTime', '.VnTime']);
    const later = await readRows(rows, { styles: DATE_STYLES, date1904: true });
    expect(later.get(1, 1)?.value).toEqual({ kind: 'date', iso: '2030-02-06' });
  });

  test('formulas: shared ones are written out for each cell, and a missing result is told', async () => {
    const book = await readBook({
      sheets: [
        {
          rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c><c r="C3"><f t="array" ref="C3:C4">SUM(A1:A2)</f><v>3</v></c><c r="D3" t="str"><f>""</f><v></v></c></row>',
        },
      ],
    });
    const sheet = book.sheets[0]!;
    expect(sheet.get(2, 2)).toMatchObject({ formula: 'A2*$A$1', value: { kind: 'number', value: 2 } });
    expect(sheet.get(3, 2)).toMatchObject({ formula: 'A3*$A$1', value: { kind: 'text', text: '' } });
    expect(sheet.get(3, 3)?.formula).toBe('SUM(A1:A2)');
    expect(sheet.get(3, 4)).toMatchObject({ formula: '""', text: '' });
    expect(book.warnings).toEqual([{ code: 'FORMULA_WITHOUT_VALUE', params: { sheet: 'Trang 1', count: 1, cell: 'B3' } }]);
  });

  test('a text that Excel itself broke into comment, CDATA and entities is one text', async () => {
    expect((await readRows('<row><c t="str"><v>Ủy<!-- x --> ban<![CDATA[ & ]]>&#x78;ã</v></c><c><v>1<!-- 2 -->3</v></c></row>')).rowCells(1).map((cell) => cell?.text)).toEqual(['Ủy ban & xã', '13']);
  });
});

describe('cells, rows and sheets', () => {
  test('cells and rows without an address follow the one before', async () => {
    const sheet = await readRows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="D2"><v>4</v></c><c><v>5</v></c></row><row r="9"><c><v>6</v></c></row>');
    expect([sheet.get(1, 2)?.ref, sheet.get(2, 1)?.ref, sheet.get(2, 5)?.ref, sheet.get(9, 1)?.ref]).toEqual(['B1', 'A2', 'E2', 'A9']);
    expect([sheet.rows, sheet.columns, sheet.cells]).toEqual([9, 5, 6]);
  });

  test('cells out of order come in order; of two with one address the later counts, and that is told', async () => {
    const book = await readBook({ sheets: [{ rows: '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c><c r="A1"><f>1+3</f><v>4</v></c></row>' }] });
    const sheet = book.sheets[0]!;
    expect(sheet.rowCells(3).map((cell) => cell?.text)).toEqual(['2', '1']);
    expect(sheet.get(1, 1)).toMatchObject({ text: '4', formula: '1+3' });
    expect(sheet.get(3, 1)?.formula).toBeUndefined();
    expect([sheet.rows, sheet.cells, sheet.declaredCells]).toEqual([3, 3, 4]);
    expect(book.warnings).toEqual([{ code: 'CELLS_TWICE', params: { sheet: 'Trang 1', count: 1 } }, { code: 'COUNT_CONFIRMED', params: { sheet: 'Trang 1', declared: 4, cells: 3, reader: 'SheetJS' } }]);
  });

  test('cells that cannot be given are counted and told', async () => {
    const book = await readBook({ sheets: [{ name: 'Biểu 1', rows: '<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1"><v>mười</v></c><c r="C1"><v>1</v></c></row>' }], strings: '<si><t>a</t></si>' });
    expect(book.sheets[0]).toMatchObject({ cells: 2, declaredCells: 3 });
    expect(book.sheets[0]!.get(1, 2)?.text).toBe('mười');
    expect(book.warnings).toEqual([
      { code: 'CELLS_UNREADABLE', params: { sheet: 'Biểu 1', count: 1, cell: 'A1' } },
      { code: 'CELLS_ODD', params: { sheet: 'Biểu 1', count: 1, cell: 'B1' } },
      { code: 'COUNT_UNCONFIRMED', params: { sheet: 'Biểu 1', declared: 3, cells: 2, reader: 'SheetJS' } },
    ]);
  });

  test('broken letters are told', async () => {
    const parts = bookParts({ sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }] });
    const strings = Buffer.concat([Buffer.from('<sst><si><t>ph'), Buffer.from([0xc6]), Buffer.from('ng</t></si></sst>')]);
    const book = await readBytes(zipOf({ ...parts, 'xl/sharedStrings.xml': strings }));
    expect(book.warnings).toEqual([{ code: 'TEXT_UNDECODABLE', params: { sheet: 'Trang 1', count: 1, cell: 'A1' } }]);
  });

  test('merges, hidden rows, columns and sheets, and names of sheets', async () => {
    const book = await readBook({
      sheets: [
        {
          name: 'A &amp; &quot;B&quot;',
          before: '<cols><col min="1" max="1" width="5"/><col min="3" max="16384" hidden="1"/></cols>',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="true"/><row r="5" hidden="1"/>',
          after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2:B4"/></mergeCells><dataValidations><dataValidation sqref="A1:A1048576"><formula1>"x"</formula1></dataValidation></dataValidations>',
        },
        { name: 'Ẩn', state: 'hidden' },
        { name: 'Rất ẩn', state: 'veryHidden' },
      ],
    });
    expect(book.sheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ['A & "B"', 'visible'],
      ['Ẩn', 'hidden'],
      ['Rất ẩn', 'veryHidden'],
    ]);
    const sheet = book.sheets[0]!;
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 2, bottom: 4, right: 2 },
    ]);
    expect(sheet.hiddenRows).toEqual([
      { first: 2, last: 3 },
      { first: 5, last: 5 },
    ]);
    expect(sheet.hiddenColumns).toEqual([{ first: 3, last: 16384 }]);
    expect([sheet.rows, sheet.columns]).toEqual([2, 1]);
  });

  test('200,000 styled rows without content below the list count for nothing', async () => {
    const blank = Array.from({ length: 200_000 }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="1"/><c r="B${index + 2}" s="1"></c></row>`).join('');
    const sheet = await readRows(`<row r="1"><c r="A1"><v>1</v></c></row>${blank}`);
    expect([sheet.rows, sheet.cells, sheet.declaredCells]).toEqual([1, 1, 1]);
  });

  test('a sheet too long to be unpacked in one go is read in pieces', async () => {
    const blank = '<row r="2"><c r="A2" s="1"/><c r="B2" s="1"></c></row>'.repeat(1_400_000);
    expect(blank.length).toBeGreaterThan(64 * 1024 * 1024);
    const book = await readBook({ sheets: [{ rows: `<row r="1"><c r="A1"><v>1</v></c></row>${blank}<row r="3"><c r="A3"><v>2</v></c></row>` }] }, { limits: { unzipRatio: 10_000, milliseconds: 60_000 } });
    expect([book.sheets[0]!.cells, book.sheets[0]!.get(3, 1)?.text]).toEqual([2, '2']);
  });

  test('chart sheets are passed over and told', async () => {
    const parts = bookParts({ sheets: [{ rows: '<row><c><v>1</v></c></row>' }, { name: 'Biểu đồ' }] });
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(/worksheet" Target="worksheets\/sheet2/, 'chartsheet" Target="chartsheets/sheet2');
    const book = await readBytes(zipOf(parts));
    expect(book.sheets).toHaveLength(1);
    expect(book.warnings).toEqual([{ code: 'SHEET_SKIPPED', params: { sheet: 'Biểu đồ' } }]);
  });
});

describe('files other programs write', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>';
  const strings = '<si><t>Phường Mẫu</t></si>';
  const expected = ['Phường Mẫu', '2'];

  test('prefixed namespaces, as some services write', async () => {
    const prefixed = Object.entries(bookParts({ sheets: [{ rows }], strings })).map(([name, data]) => [name, String(data).replace(/<(\/?)([a-zA-Z]+)/g, '<$1x:$2').replace(/xmlns="/g, 'xmlns:x="').replaceAll('r:id', 'rel:id').replaceAll('xmlns:r=', 'xmlns:rel=')]);
    const book = await readBytes(zipOf(Object.fromEntries(prefixed) as Record<string, string>));
    expect(book.sheets[0]!.rowCells(1).map((cell) => cell?.text)).toEqual(expected);
  });

  test('strict files', async () => {
    const strict = Object.entries(bookParts({ sheets: [{ rows }], strings })).map(([name, data]) => [
      name,
      String(data)
        .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ]);
    expect((await readBytes(zipOf(Object.fromEntries(strict) as Record<string, string>))).sheets[0]!.rowCells(1).map((cell) => cell?.text)).toEqual(expected);
  });

  test('parts in UTF-16, names with backslashes or other case, parts kept unpacked', async () => {
    const parts = bookParts({ sheets: [{ rows }] });
    const utf16 = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?><sst>${strings}</sst>`, 'utf16le');
    const entries = Object.entries({ ...parts, 'xl/sharedStrings.xml': utf16 }).map(([name, data]) => ({ name: name.replaceAll('/', '\\').replace('sharedStrings', 'SharedStrings'), data, stored: true }));
    expect((await readBytes(zipOf(entries))).sheets[0]!.rowCells(1).map((cell) => cell?.text)).toEqual(expected);
  });

  test('a workbook without styles, shared strings, .rels and content types', async () => {
    const parts = { 'xl/styles.xml': null, 'xl/sharedStrings.xml': null, '_rels/.rels': null, '[Content_Types].xml': null };
    const whole = bookParts({ sheets: [{ rows: '<row><c t="inlineStr"><is><t>a</t></is></c></row>' }], parts });
    whole['xl/_rels/workbook.xml.rels'] = String(whole['xl/_rels/workbook.xml.rels']).replace(/<Relationship Id="rId[ST]"[^>]*>/g, '');
    expect((await readBytes(zipOf(whole))).sheets[0]!.get(1, 1)?.text).toBe('a');
  });

  test('workbooks with macros say so; nothing in them is run', async () => {
    expect((await readBook({ sheets: [{ rows }], strings, macros: true })).format).toBe('xlsm');
    expect((await readBook({ sheets: [{ rows }], strings })).format).toBe('xlsx');
  });

  test('a workbook under a wrong name is read and told', async () => {
    const book = await readBytes(bookZip({ sheets: [{ rows }], strings }), {}, 'tệp.csv');
    expect(book).toMatchObject({ format: 'xlsx', warnings: [{ code: 'MISLABELLED', params: { format: 'xlsx' } }] });
  });

  test('emoji and letters at every chunk border, by exceljs', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Dài');
    const texts = Array.from({ length: 3000 }, (_, index) => `✅📌 Phường ${'ệ'.repeat(index % 97)} ${index}`);
    for (const text of texts) sheet.addRow([text]);
    const book = await readBytes(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(texts.filter((text, index) => book.sheets[0]!.get(index + 1, 1)?.text !== text)).toEqual([]);
  });
});

test('the data of a workbook travel to another thread and read the same there', async () => {
  const path = join(folder, 'posted.xlsx');
  await writeFile(path, bookZip({ sheets: [{ rows: '<row r="1"><c r="A1" s="1"><v>46058</v></c><c r="B1" t="s"><v>0</v></c></row>' }], styles: DATE_STYLES, strings: '<si><r><rPr><rFont val="VNI-Times"/></rPr><t>x</t></r></si>' }));
  const data = await readWorkbookData(path);
  const there = viewWorkbook(structuredClone(data));
  expect(there.sheets[0]!.rowCells(1)).toEqual(viewWorkbook(data).sheets[0]!.rowCells(1));
  expect(there.sheets[0]!.get(1, 2)?.font).toBe('VNI-Times');
});

test('progress counts rows and rises', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c><c r="B${index + 1}"><v>${index}</v></c></row>`).join('');
  const seen: number[] = [];
  await readBook({ sheets: [{ rows }, { rows: '<row><c><v>1</v></c></row>' }] }, { onProgress: (count) => seen.push(count) });
  expect(seen.length).toBeGreaterThan(3);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(seen.at(-1)).toBe(20_001);
});
