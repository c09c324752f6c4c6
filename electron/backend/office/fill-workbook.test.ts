import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agileLocked } from '../../../tests/support/encrypt.ts';
import { type BookXml, bookParts, bookZip } from '../../../tests/support/ooxml.ts';
import { xlsBook } from '../../../tests/support/xls.ts';
import { rawEntries, zipOf } from '../../../tests/support/zip.ts';
import { type CellFill, type FillOptions, type FillOutcome, fillWorkbook } from './fill-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Workbook } from './workbook.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fill-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Filled = FillOutcome & { before: Buffer; after: Buffer; book: Workbook; xml: (part: string) => string };

const SHEET = 'xl/worksheets/sheet1.xml';
const DONE = { refusals: [], rounded: [], stale: [] };

async function save(bytes: Buffer, ending = 'xlsx'): Promise<string> {
  const path = join(folder, `${files++}.${ending}`);
  await writeFile(path, bytes);
  return path;
}

/** A file filled and read again. */
async function fill(before: Buffer, fills: CellFill[], ending = 'xlsx', options: FillOptions = {}): Promise<Filled> {
  const target = join(folder, `${files++} đã điền.${ending}`);
  const outcome = await fillWorkbook(await save(before, ending), target, fills, options);
  const after = await readFile(target);
  return { ...outcome, before, after, book: await readWorkbook(target), xml: (part) => textOf(after, part) };
}
/** Cells of the first sheet, which has one row or a few, filled. */
async function fillRows(rows: string, cells: Record<string, CellFill['value']>, more: Omit<BookXml, 'sheets'> & { before?: string; after?: string } = {}): Promise<Filled> {
  const { before = '', after = '', ...book } = more;
  return fill(bookZip({ sheets: [{ rows, before, after }], ...book }), fillsOf(cells));
}
function fillsOf(cells: Record<string, CellFill['value']>, sheet = 'Trang 1'): CellFill[] {
  return Object.entries(cells).map(([ref, value]) => ({ sheet, ref, value }));
}
async function refused(rows: string, cells: Record<string, CellFill['value']>, after = '', parts: BookXml['parts'] = {}): Promise<[string, string][]> {
  const target = join(folder, `${files++}.xlsx`);
  const { refusals } = await fillWorkbook(await save(bookZip({ sheets: [{ rows, after }], parts })), target, fillsOf(cells));
  expect(await readdir(folder)).not.toContain(target.slice(folder.length + 1));
  return refusals.map(({ ref, code }) => [ref, code]);
}
function textOf(zip: Buffer, part: string): string {
  const raw = rawEntries(zip).find(({ name }) => name === part)!.raw;
  const start = 30 + raw.readUInt16LE(26) + raw.readUInt16LE(28);
  return inflateRawSync(raw.subarray(start)).toString();
}
/** What stands inside `<sheetData>` of the first sheet. */
function dataOf({ xml }: Filled): string {
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml(SHEET))?.[1] ?? '';
}
/** Names of the entries that are not, byte by byte, what they were; those that are gone with a minus. */
function differing({ before, after }: Filled): string[] {
  const now = rawEntries(after);
  const old = rawEntries(before);
  expect(now.map(({ name }) => name)).toEqual(old.map(({ name }) => name).filter((name) => now.some((one) => one.name === name)));
  return old.flatMap(({ name, raw, central }) => {
    const found = now.find((one) => one.name === name);
    if (found === undefined) return [`-${name}`];
    return found.raw.equals(raw) && found.central.equals(central) ? [] : [name];
  });
}

describe('what is written', () => {
  test('a number, a text and nothing, into cells of every kind', async () => {
    const filled = await fillRows(
      '<row r="1"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="2"><v>7</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="inlineStr"><is><t>cũ</t></is></c><c r="E1" s="1"/><c r="F1" s="1"></c><c r="G1" t="e" vm="1" cm="2"><v>#VALUE!</v></c></row>',
      { A1: { number: 12 }, B1: { text: 'Đã xong' }, C1: { blank: true }, D1: { number: -0.5 }, E1: { number: 1e21 }, F1: { text: '' }, G1: { number: 1e-10 } },
      { strings: '<si><t>cũ</t></si>' },
    );
    expect(filled).toMatchObject(DONE);
    expect(dataOf(filled)).toBe('<row r="1"><c r="A1" s="3"><v>12</v></c><c r="B1" s="2" t="inlineStr"><is><t>Đã xong</t></is></c><c r="C1"/><c r="D1"><v>-0.5</v></c><c r="E1" s="1"><v>1E+21</v></c><c r="F1" s="1"/><c r="G1"><v>1E-10</v></c></row>');
    expect(differing(filled)).toEqual(['xl/workbook.xml', SHEET]);
  });

  test('texts keep their spaces and lines; what Excel would take for an escape is escaped; what XML cannot hold is left out', async () => {
    const filled = await fillRows('<row r="1"><c r="A1"/></row>', { A1: { text: ' a  & <b>\r\nc "_x0041_"\u0001' }, B1: { text: 'một  hai' }, C1: { text: '=1+1' } });
    expect(dataOf(filled)).toContain('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a  &amp; &lt;b&gt;\nc "_x005F_x0041_"</t></is></c>');
    expect(filled.book.sheets[0]!.rowTexts(1)).toEqual([' a  & <b>\nc "_x0041_"', 'một  hai', '=1+1']);
    expect(filled.book.sheets[0]!.get(1, 3)?.formula).toBeUndefined();
  });

  test('cells and rows that are missing are put in their place, with the look of their row or column; blank ones are not', async () => {
    const filled = await fillRows(
      '<row r="2" spans="2:3" s="4" customFormat="1"><c r="B2"><v>1</v></c></row><row r="4" ht="20"/><row r="7" spans="1:1"/>',
      { A2: { number: 1 }, D2: { number: 2 }, A1: { number: 3 }, B4: { number: 4 }, A4: { blank: true }, C5: { text: 'x' }, C7: { number: 5 }, B9: { number: 6 }, A9: { blank: true }, A10: { blank: true } },
      { before: '<dimension ref="B2:B7"/><cols><col min="2" max="3" style="5" width="9"/></cols>' },
    );
    expect(dataOf(filled)).toBe(
      '<row r="1"><c r="A1"><v>3</v></c></row><row r="2" spans="1:4" s="4" customFormat="1"><c r="A2" s="4"><v>1</v></c><c r="B2"><v>1</v></c><c r="D2" s="4"><v>2</v></c></row>'
      + '<row r="4" ht="20"><c r="B4" s="5"><v>4</v></c></row><row r="5"><c r="C5" s="5" t="inlineStr"><is><t>x</t></is></c></row><row r="7" spans="1:3"><c r="C7" s="5"><v>5</v></c></row><row r="9"><c r="B9" s="5"><v>6</v></c></row>',
    );
    expect(filled.xml(SHEET)).toContain('<dimension ref="A1:D9"/>');
  });

  test('cells and rows without an address', async () => {
    const filled = await fillRows('<row><c><v>1</v></c><c/><c r="F1"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>', { B1: { number: 2 }, D1: { number: 9 }, G1: { number: 8 }, A2: { text: 'x' }, B2: { number: 7 } });
    expect(dataOf(filled)).toBe('<row><c><v>1</v></c><c><v>2</v></c><c r="D1"><v>9</v></c><c r="F1"><v>3</v></c><c><v>8</v></c></row><row><c t="inlineStr"><is><t>x</t></is></c><c r="B2"><v>7</v></c></row>');
    expect(filled.book.sheets[0]!.rowTexts(1)).toEqual(['1', '2', '', '9', '', '3', '8']);
  });

  test('a sheet without rows', async () => {
    const parts = bookParts({ sheets: [{}] });
    parts[SHEET] = String(parts[SHEET]).replace('<sheetData></sheetData>', '<sheetData/>');
    expect(dataOf(await fill(zipOf(parts), fillsOf({ B2: { number: 1 } })))).toBe('<row r="2"><c r="B2"><v>1</v></c></row>');
    expect(dataOf(await fillRows('', { B2: { number: 1 } }))).toBe('<row r="2"><c r="B2"><v>1</v></c></row>');
  });

  test('numbers are written in 15 digits, as Excel keeps them, and that is told', async () => {
    const filled = await fillRows('', { A1: { number: 0.1 + 0.2 }, B1: { number: 2 / 3 }, C1: { number: 123456789012345 }, D1: { number: -0 }, E1: { number: 0.3 } });
    expect(filled.rounded.map(({ ref }) => ref)).toEqual(['A1', 'B1']);
    expect(dataOf(filled)).toBe('<row r="1"><c r="A1"><v>0.3</v></c><c r="B1"><v>0.666666666666667</v></c><c r="C1"><v>123456789012345</v></c><c r="D1"><v>0</v></c><c r="E1"><v>0.3</v></c></row>');
  });
});

describe('what is theirs stays theirs', () => {
  test('formulas, also of arrays and data tables, are refused', async () => {
    const rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1</f></c><c r="C1"><f t="array" ref="C1:D2">E1:F2</f><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c><c r="C2"><v>1</v></c><c r="D2"><v>1</v></c><c r="E2"><f t="dataTable" ref="E2:E3" r1="A1"/></c></row><row r="3"><c r="C3"/><c r="E3"><v>1</v></c></row>';
    expect(await refused(rows, Object.fromEntries(['A1', 'B1', 'C1', 'D1', 'B2', 'D2', 'E3', 'C3'].map((ref) => [ref, { number: 1 }])))).toEqual(['A1', 'B1', 'C1', 'D1', 'B2', 'D2', 'E3'].map((ref) => [ref, 'FORMULA_CELL']));
  });

  test('a merged cell is filled by its first cell only', async () => {
    const after = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D1:D3"/></mergeCells>';
    expect(await refused('', { A1: { number: 1 }, B2: { number: 1 }, D2: { blank: true }, C1: { number: 1 } }, after)).toEqual([['B2', 'MERGED_CELL'], ['D2', 'MERGED_CELL']]);
    expect((await fillRows('', { A1: { number: 1 } }, { after })).refusals).toEqual([]);
  });

  test('headings and totals of tables', async () => {
    const parts = { 'xl/worksheets/_rels/sheet1.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>', 'xl/tables/table1.xml': '<table displayName="Bảng1" ref="B2:C5" totalsRowCount="1"/>' };
    expect(await refused('', { B2: { text: 'x' }, B3: { number: 1 }, C5: { number: 1 }, D2: { text: 'x' } }, '', parts)).toEqual([['B2', 'TABLE_HEADER'], ['C5', 'TABLE_TOTAL']]);
  });

  test('what cannot be done is told all at once', async () => {
    const target = join(folder, 'không.xlsx');
    const book = bookParts({ sheets: [{}, { name: 'Biểu đồ' }] });
    book['xl/_rels/workbook.xml.rels'] = String(book['xl/_rels/workbook.xml.rels']).replace('worksheet" Target="worksheets/sheet2', 'chartsheet" Target="chartsheets/sheet2');
    const fills: CellFill[] = [
      { sheet: 'Không có', ref: 'A1', value: { number: 1 } }, { sheet: 'Biểu đồ', ref: 'A1', value: { number: 1 } }, { sheet: 'TRANG 1', ref: 'a1', value: { number: 1 } }, { sheet: 'Trang 1', ref: 'A1', value: { number: 1 } },
      ...['A', '$A$1', 'A1:B2', 'A0', 'XFE1', 'A1048577', ''].map((ref) => ({ sheet: 'Trang 1', ref, value: { number: 1 } })),
      ...[Number.NaN, Number.POSITIVE_INFINITY, 1e308, 1e-309].map((number, index) => ({ sheet: 'Trang 1', ref: `B${index + 1}`, value: { number } })),
      { sheet: 'Trang 1', ref: 'C1', value: { number: 1234567890123456 } }, { sheet: 'Trang 1', ref: 'C2', value: { text: 'ệ'.repeat(32_768) } },
    ];
    const { refusals } = await fillWorkbook(await save(zipOf(book)), target, fills);
    expect(refusals.map(({ code }) => code)).toEqual(['SHEET_MISSING', 'SHEET_WITHOUT_CELLS', 'FILLED_TWICE', ...Array<string>(7).fill('REF_INVALID'), ...Array<string>(4).fill('NUMBER_OUT_OF_RANGE'), 'NUMBER_TOO_LONG', 'TEXT_TOO_LONG']);
  });

  test('sheets that Excel itself would not open are not filled', async () => {
    for (const rows of ['<row r="2"/><row r="1"/>', '<row r="1"/><row r="1"/>', '<row r="1"><c r="B1"/><c r="A1"/></row>', '<row r="1"><c r="A2"/></row>', '<row r="1"><c r="A1"/><c r="A1"/></row>', '<row r="1048577"/>', '<row r="1"><c r="XFE1"/></row>']) {
      await expect(fillRows(rows, { A1: { number: 1 } })).rejects.toMatchObject({ code: 'WORKBOOK_DAMAGED' });
    }
  });

  test('protected sheets and protected workbooks stay protected', async () => {
    const after = '<sheetProtection sheet="1" objects="1" scenarios="1" password="CC1A"/>';
    const filled = await fillRows('<row r="1"><c r="A1"/></row>', { A1: { number: 1 } }, { after });
    expect(filled.xml(SHEET)).toContain(after);
  });
});

describe('formulas that read what was filled', () => {
  const kept = (filled: Filled) => [...dataOf(filled).matchAll(/<c r="(\w+)"[^>]*>(?:<f[^>]*>[^<]*<\/f>|<f[^>]*\/>)<v>/g)].map(([, ref]) => ref);
  const formula = (ref: string, text: string) => `<c r="${ref}"><f>${text.replaceAll('&', '&amp;')}</f><v>1</v></c>`;

  test('lose their result, whatever the way; the others keep it', async () => {
    const stale = ['A1*2', 'SUM(A:A)', 'SUM(1:1)', '$A$1', "SUM('Trang 1'!A1:C9)", 'B1+1', 'INDIRECT("Z1")', 'SUM(Z9:INDEX(Z:Z,1))', 'SỐ_LIỆU', 'Bảng1[[#This Row],[a]]', 'KHÔNG_CÓ', 'TƯƠNG_ĐỐI', '_xlfn.ANCHORARRAY(A1)', 'VÒNG'];
    const fresh = ['Z1*2', '"A1"&Z1', 'SUM(Z:Z)', "'Trang khác'!A1", '[1]Kho!A1', "'[2]A1'!A1", 'LOG10(Z1)', 'TRUE', '#REF!', '1E5', 'KHÁC', 'PI()', 'Bảng2[a]', 'Z1'];
    const cells = [...stale, ...fresh].map((text, index) => `<row r="${index + 10}">${formula(`Y${index + 10}`, text)}</row>`).join('');
    const table = (id: number, ref: string) => ({ [`xl/tables/table${id}.xml`]: `<table displayName="Bảng${id}" ref="${ref}" headerRowCount="0"/>` });
    const names = { SỐ_LIỆU: "'Trang 1'!$A$1:$A$2", KHÁC: "'Trang 1'!$Z$1", TƯƠNG_ĐỐI: "'Trang 1'!Z1", VÒNG: 'VÒNG_2+0', VÒNG_2: "VÒNG+'Trang 1'!$A$1" };
    const book = bookParts({
      sheets: [{ rows: `<row r="1">${formula('B1', 'A1+1')}</row>${cells}` }, { name: 'Trang khác' }],
      parts: { 'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${[1, 2].map((id) => `<Relationship Id="rId${id}" Type="x/table" Target="/xl/tables/table${id}.xml"/>`).join('')}</Relationships>`, ...table(1, 'A1:B3'), ...table(2, 'Z1:Z3') },
    });
    book['xl/workbook.xml'] = String(book['xl/workbook.xml']).replace('</workbook>', `<definedNames>${Object.entries(names).map(([name, text]) => `<definedName name="${name}">${text}</definedName>`).join('')}</definedNames></workbook>`);
    const filled = await fill(zipOf(book), fillsOf({ A1: { number: 1 } }));
    expect(kept(filled)).toEqual(fresh.map((_, index) => `Y${stale.length + index + 10}`));
    expect(filled.xml('xl/workbook.xml')).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>');
  });

  test('shared formulas cell by cell, arrays as a whole', async () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f t="array" ref="C2:C3">B1:B2</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="C3"><v>2</v></c><c r="D3"><f>C3</f><v>2</v></c></row>';
    expect(dataOf(await fillRows(rows, { A1: { number: 4 } }))).toBe('<row r="1"><c r="A1"><v>4</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f t="array" ref="C2:C3">B1:B2</f></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="C3"></c><c r="D3"><f>C3</f></c></row>');
  });

  test('through other sheets and back; what is not filled is not touched, but named', async () => {
    const sheets = [
      { name: 'Biểu 1', rows: `<row r="1"><c r="A1"/>${formula('B1', "'Tổng hợp'!A1")}${formula('C1', "'Tổng hợp'!B1")}</row>` },
      { name: 'Tổng hợp', rows: `<row r="1">${formula('A1', "SUM('Biểu 1:Biểu 2'!A1)")}${formula('B1', 'A9')}</row>` },
      { name: 'Biểu 2', rows: `<row r="1">${formula('A1', '1')}</row>` },
    ];
    const filled = await fill(bookZip({ sheets }), fillsOf({ A1: { number: 3 } }, 'Biểu 1'));
    expect(kept(filled)).toEqual(['C1']);
    expect(filled.stale).toEqual([{ sheet: 'Tổng hợp', formulas: 1 }]);
    expect(differing(filled)).toEqual(['xl/workbook.xml', SHEET]);
    const everywhere = await fill(bookZip({ sheets }), fillsOf({ A1: { number: 3 } }, 'Biểu 1'), 'xlsx', { forgetEverywhere: true });
    expect(everywhere.stale).toEqual([]);
    expect(differing(everywhere)).toEqual(['xl/workbook.xml', SHEET, 'xl/worksheets/sheet2.xml']);
    expect(everywhere.xml('xl/worksheets/sheet2.xml')).toBe(textOf(everywhere.before, 'xl/worksheets/sheet2.xml').replace('</f><v>1</v></c><c r="B1">', '</f></c><c r="B1">'));
  });

  test('a running total of 20,000 rows, written from below', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}">${formula(`A${index + 1}`, `A${index + 2}+1`)}</row>`).join('');
    const filled = await fillRows(rows, { A20001: { number: 1 } });
    expect(kept(filled)).toEqual([]);
  });
});

describe('the workbook around', () => {
  const chain = { 'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/></calcChain>' };
  async function withChain(calc: string): Promise<Filled> {
    const book = bookParts({ sheets: [{ rows: '<row r="1"><c r="A1"/><c r="B1"><f>A1</f><v>1</v></c></row>' }], parts: chain });
    book['xl/workbook.xml'] = String(book['xl/workbook.xml']).replace('</workbook>', `${calc}</workbook>`);
    book['xl/_rels/workbook.xml.rels'] = String(book['xl/_rels/workbook.xml.rels']).replace('</Relationships>', '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>');
    book['[Content_Types].xml'] = String(book['[Content_Types].xml']).replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>');
    return fill(zipOf(book), fillsOf({ A1: { number: 1 } }));
  }

  test('is calculated anew when it is opened; the order of calculation goes, with all that speaks of it', async () => {
    const filled = await withChain('<calcPr calcId="191029" fullCalcOnLoad="0" calcMode="manual"/>');
    expect(differing(filled)).toEqual(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', SHEET, '-xl/calcChain.xml']);
    expect(filled.xml('xl/workbook.xml')).toContain('<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>');
    for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      expect(filled.xml(part)).toBe(textOf(filled.before, part).replace(/<\w+ [^>]*calcChain[^>]*>/g, ''));
    }
    expect((await withChain('<calcPr></calcPr><oleSize ref="A1"/>')).xml('xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"></calcPr><oleSize ref="A1"/>');
    expect((await withChain('<oleSize ref="A1"/>')).xml('xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>');
  });

  test('macros, links, pictures and what nobody knows stay byte by byte; hidden sheets are filled too', async () => {
    const parts = { 'xl/vbaProject.bin': Buffer.from([0, 1, 2, 255]), 'xl/externalLinks/externalLink1.xml': '<externalLink/>', 'xl/media/image1.png': Buffer.alloc(3000, 7), 'customXml/item1.xml': '<lạ/>', 'docProps/app.xml': '<Properties/>' };
    const filled = await fill(bookZip({ sheets: [{}, { name: 'Ẩn', state: 'veryHidden' }], macros: true, parts }), fillsOf({ A1: { number: 1 } }, 'Ẩn'), 'xlsm');
    expect(differing(filled)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
    expect([filled.book.format, filled.book.sheets[1]!.get(1, 1)?.text]).toEqual(['xlsm', '1']);
    await expect(fillWorkbook(await save(filled.before, 'xlsm'), join(folder, 'sai đuôi.xlsx'), [])).rejects.toThrow('.xlsm');
  });

  test('namespaces with a prefix, strict files', async () => {
    const parts = bookParts({ sheets: [{ rows: '<row r="1"><c r="A1" s="1"/></row><row r="2"/>' }] });
    const prefixed = Object.entries(parts).map(([name, data]) => [name, String(data).replace(/<(\/?)([a-zA-Z]+)/g, '<$1x:$2').replace(/xmlns="/g, 'xmlns:x="').replaceAll('r:id', 'rel:id').replaceAll('xmlns:r=', 'xmlns:rel=').replaceAll('spreadsheetml/2006/main', 'strict')]);
    const filled = await fill(zipOf(Object.fromEntries(prefixed) as Record<string, string>), fillsOf({ A1: { text: 'x' }, A2: { number: 1 }, A3: { number: 2 } }));
    expect(filled.xml(SHEET)).toContain('<x:row r="1"><x:c r="A1" s="1" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:v>2</x:v></x:c></x:row></x:sheetData>');
    expect(filled.xml('xl/workbook.xml')).toContain('<x:calcPr fullCalcOnLoad="1"/>');
  });

  test.each([
    ['UTF-16 LE', (xml: string) => Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', (xml: string) => Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le').swap16(), 'utf-16be'],
    ['UTF-8 with a mark', (xml: string) => Buffer.from(`\uFEFF${xml}`), 'utf-8'],
    ['ASCII', (xml: string) => Buffer.from(xml.replace('UTF-8', 'us-ascii')), 'utf-8'],
  ])('a sheet in %s stays in it', async (_name, encode, encoding) => {
    const parts = bookParts({ sheets: [{ rows: `<row r="1"><c r="A1"/></row>${'<row/>'.repeat(70_000)}<row><c t="inlineStr"><is><t>x</t></is></c></row>` }] });
    const xml = String(parts[SHEET]);
    const filled = await fill(zipOf({ ...parts, [SHEET]: encode(xml) }), fillsOf({ A1: { text: 'Ủy ban 🌾' } }));
    expect(filled.book.sheets[0]!.get(1, 1)?.text).toBe('Ủy ban 🌾');
    const raw = rawEntries(filled.after).find(({ name }) => name === SHEET)!.raw;
    const bytes = inflateRawSync(raw.subarray(30 + SHEET.length));
    const without = Buffer.from(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes).replace(/<c r="A1".*?<\/c>/s, '<c r="A1"/>'));
    expect(without.equals(Buffer.from(new TextDecoder(encoding, { ignoreBOM: true }).decode(encode(xml))))).toBe(true);
  });

  test('entries that were written as a stream, as exceljs does', async () => {
    const streamed = await exceljsBook();
    expect(differing(await fill(streamed, fillsOf({ B2: { number: 5 } }, 'Biểu 1')))).toEqual(['xl/worksheets/sheet1.xml', 'xl/workbook.xml']);
  });
});

/** A workbook of exceljs, which writes sizes behind the entries. */
async function exceljsBook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu 1');
  sheet.addRows([['TT', 'Số'], ['Xã Mẫu', null], ['Tổng', { formula: 'SUM(B2:B2)', result: 0 }]]);
  book.addWorksheet('Khác').addRow(['x']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('what cannot be filled as it is', () => {
  test.each([
    ['an old workbook', xlsBook([{ name: 'A', rows: [['x']] }])],
    ['a workbook behind a password', agileLocked(bookZip({ sheets: [{}] }), 'x')],
    ['text', Buffer.from('a;b\n')],
    ['OpenDocument', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })],
    ['a binary workbook', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' })],
    ['a template of Excel', zipOf({ ...bookParts({ sheets: [{}] }), '[Content_Types].xml': '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"/></Types>' })],
  ])('%s is to be saved as .xlsx', async (_name, bytes) => {
    const target = join(folder, 'ra.xlsx');
    await expect(fillWorkbook(await save(bytes), target, [])).rejects.toMatchObject({ code: 'TEMPLATE_NOT_XLSX' });
    await expect(readFile(target)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a failure leaves the file that is there as it was', async () => {
    const target = join(folder, 'có sẵn.xlsx');
    await writeFile(target, 'cũ');
    const book = bookParts({ sheets: [{}] });
    await expect(fillWorkbook(await save(zipOf(book).subarray(0, -30)), target, fillsOf({ A1: { number: 1 } }))).rejects.toMatchObject({ code: 'WORKBOOK_DAMAGED' });
    expect((await fillWorkbook(await save(zipOf(book)), target, fillsOf({ A0: { number: 1 } }))).refusals).toHaveLength(1);
    const signal = AbortSignal.abort(new Error('thôi'));
    await expect(fillWorkbook(await save(zipOf(book)), target, fillsOf({ A1: { number: 1 } }), { signal })).rejects.toThrow('thôi');
    expect(await readFile(target, 'utf8')).toBe('cũ');
    expect((await readdir(folder)).filter((name) => name.includes('.tmp-'))).toEqual([]);
  });
});
