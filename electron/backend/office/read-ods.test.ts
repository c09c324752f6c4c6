import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OdsXml, odsParts, odsSheet, odsZip } from '../../../tests/support/ods.ts';
import { zipOf } from '../../../tests/support/zip.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadOptions, Sheet, Workbook } from './workbook.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ods-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readBytes(bytes: Buffer, options: ReadOptions = {}, name = 'bảng.ods'): Promise<Workbook> {
  const path = join(folder, `${files++}-${name}`);
  await writeFile(path, bytes);
  return readWorkbook(path, options);
}
const read = (book: OdsXml, options?: ReadOptions) => readBytes(odsZip(book), options);
const code = (bytes: Buffer, options?: ReadOptions, name?: string) => readBytes(bytes, options, name).then(() => 'read', (error: { code: string }) => error.code);
async function rowsOf(rows: string, more: Partial<OdsXml> = {}): Promise<Sheet> {
  const book = await read({ tables: odsSheet(rows), ...more });
  return book.sheets[0]!;
}
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (...paragraphs: string[]) => `<table:table-cell office:value-type="string">${paragraphs.map((one) => `<text:p>${one}</text:p>`).join('')}</table:table-cell>`;
const day = (iso: string, attributes = '') => `<table:table-cell office:value-type="date" office:date-value="${iso}" ${attributes}><text:p>x</text:p></table:table-cell>`;
const number = (value: string, attributes = '') => `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}/>`;

describe('values of an OpenDocument workbook', () => {
  test('each type as itself', async () => {
    const sheet = await rowsOf(row([
      text('Họ và tên'), number('1.5'), day('2026-02-05'), day('2026-03-14T17:00:00.000000'),
      '<table:table-cell office:value-type="time" office:time-value="PT13H30M00S"/>', '<table:table-cell office:value-type="percentage" office:value="0.125"/>',
      '<table:table-cell office:value-type="currency" office:currency="VND" office:value="5000000"/>', '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
    ].join('')));
    expect(sheet.rowCells(1).map((cell) => cell?.value)).toEqual([
      { kind: 'text', text: 'Họ và tên' }, { kind: 'number', value: 1.5 }, { kind: 'date', iso: '2026-02-05' }, { kind: 'date', iso: '2026-03-14T17:00:00' },
      { kind: 'date', iso: '1899-12-31T13:30:00' }, { kind: 'number', value: 0.125 }, { kind: 'number', value: 5_000_000 }, { kind: 'boolean', value: true },
    ]);
    expect(sheet.rowTexts(1)).toEqual(['Họ và tên', '1.5', '05/02/2026', '14/03/2026 17:00', '13:30', '12.50%', '5000000', 'TRUE']);
  });

  test('a day repeated to its right stays a day in every cell', async () => {
    const sheet = await rowsOf(row(day('2026-02-05', 'table:number-columns-repeated="3"') + number('7')));
    expect(sheet.rowTexts(1)).toEqual(['05/02/2026', '05/02/2026', '05/02/2026', '7']);
  });

  test('rows and cells repeated stand as often as they say; without content they only move the next', async () => {
    const sheet = await rowsOf(row('<table:table-cell table:number-columns-repeated="2"/>' + number('1', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="3"') + row('<table:table-cell/>', 'table:number-rows-repeated="1000"') + row(text('cuối')));
    expect([sheet.rows, sheet.cells, sheet.get(3, 4)?.text, sheet.get(1004, 1)?.text]).toEqual([1004, 7, '1', 'cuối']);
  });

  test('white space as the file means it, paragraphs one below the other', async () => {
    const sheet = await rowsOf(row(text('  Bí   thư\n <text:s text:c="3"/>Đảng<text:tab/>ủy', 'dòng<text:line-break/>ba', 'x <text:span>y </text:span> z')));
    expect(sheet.get(1, 1)?.text).toBe('Bí thư    Đảng\tủy\ndòng\nba\nx y z');
  });

  test('notes and drawings are no text of a cell', async () => {
    const sheet = await rowsOf(row('<table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation><draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame><text:p>chữ<draw:frame><text:p>x</text:p></draw:frame></text:p></table:table-cell>'));
    expect(sheet.get(1, 1)?.text).toBe('chữ');
  });

  test('formulas in the spelling of Excel, with the result kept; nothing is calculated', async () => {
    const sheet = await rowsOf(row(`${number('4')}<table:table-cell table:formula="of:=SUM([.A1:.A2];[$Trang.B$3];&quot;[;]&quot;)" office:value-type="float" office:value="99"/><table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>`));
    expect(sheet.get(1, 2)).toMatchObject({ formula: 'SUM(A1:A2,Trang!B$3,"[;]")', value: { kind: 'number', value: 99 } });
    expect(sheet.get(1, 3)?.value).toEqual({ kind: 'error', code: '#DIV/0!' });
  });

  test('merges, covered cells, hidden rows, columns and sheets', async () => {
    const book = await read({
      styles: '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
      tables: `<table:table table:name="Hiện"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>${row('<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>a</text:p></table:table-cell><table:covered-table-cell office:value-type="float" office:value="3"/>')}${row('<table:table-cell/>', 'table:visibility="filter" table:number-rows-repeated="2"')}</table:table><table:table table:name="Ẩn" table:style-name="ta2"/>`,
    });
    expect(book.sheets[0]).toMatchObject({ merges: [{ top: 1, left: 1, bottom: 2, right: 2 }], hiddenColumns: [{ first: 2, last: 3 }], hiddenRows: [{ first: 2, last: 3 }] });
    expect(book.sheets[0]!.rowTexts(1)).toEqual(['a', '3']);
    expect(book.sheets.map(({ name, state }) => [name, state])).toEqual([['Hiện', 'visible'], ['Ẩn', 'hidden']]);
  });

  test('fonts: of the text, the cell, its parent, its column, the standard; texts in old fonts stay as they are kept', async () => {
    const style = (name: string, more: string, properties: string, family = 'table-cell') => `<style:style style:name="${name}" style:family="${family}" ${more}><style:text-properties ${properties}/></style:style>`;
    const sheet = await rowsOf(`<table:table-column table:number-columns-repeated="3"/><table:table-column table:default-cell-style-name="ce1"/>${row([
      '<table:table-cell table:style-name="ce1" office:value-type="string"><text:p><text:span text:style-name="T1">Tr\u00ADëng</text:span></text:p></table:table-cell>',
      '<table:table-cell table:style-name="ce1" office:value-type="string"><text:p>ban</text:p></table:table-cell>', '<table:table-cell table:style-name="ce2" office:value-type="string"><text:p>ban</text:p></table:table-cell>', text('cột'), text('thường'),
    ].join(''))}`, {
      fonts: '<style:font-face style:name="VNT1" svg:font-family="&apos;.VnTime&apos;"/>',
      styles: style('ce1', '', 'style:font-name="VNT1"') + style('ce2', 'style:parent-style-name="ce1"', 'fo:color="#000000"') + style('T1', '', 'fo:font-family="VNI-Times"', 'text'),
      parts: { 'styles.xml': '<office:document-styles><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial"/></style:default-style></office:styles></office:document-styles>' },
    });
    expect(sheet.rowCells(1).map((cell) => cell?.font)).toEqual(['VNI-Times', '.VnTime', '.VnTime', '.VnTime', 'Arial']);
    expect(sheet.get(1, 1)?.text).toBe('Tr\u00ADëng');
  });

  test('formats of numbers by the style of the cell', async () => {
    const cell = (name: string, data: string) => `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${data}"/>`;
    const sheet = await rowsOf(row(number('912345678', 'table:style-name="a"') + number('46058', 'table:style-name="b"') + '<table:table-cell table:style-name="c" office:value-type="time" office:time-value="PT36H30M00S"/><table:table-cell table:style-name="d" office:value-type="percentage" office:value="0.992"/>'), {
      styles: '<number:number-style style:name="N1"><number:number number:min-integer-digits="10" number:decimal-places="0"/></number:number-style><number:date-style style:name="N2"><number:day/><number:text>/</number:text><number:month/><number:year/></number:date-style><number:time-style style:name="N3" number:truncate-on-overflow="false"><number:hours/></number:time-style><number:percentage-style style:name="N4"><number:number number:decimal-places="1"/></number:percentage-style>' + cell('a', 'N1') + cell('b', 'N2') + cell('c', 'N3') + cell('d', 'N4'),
    });
    expect(sheet.rowTexts(1)).toEqual(['0912345678', '05/02/2026', '36:30', '99.2%']);
  });

  test('what holds another type than it says is given as text and told', async () => {
    const book = await read({ tables: odsSheet(row(`${number('nhiều')}<table:table-cell office:value-type="date" office:date-value="30/2"><text:p>30/2</text:p></table:table-cell>`)) });
    expect(book.sheets[0]!.rowTexts(1)).toEqual(['nhiều', '30/2']);
    expect(book.warnings).toEqual([{ code: 'CELLS_ODD', params: { sheet: 'A', count: 2, cell: 'A1' } }]);
  });

  test('what a program kept of another file is no sheet, and told', async () => {
    const book = await read({ tables: odsSheet(row(text('x'))) + '<table:table table:name="\'file:///a.ods\'#A"><table:table-source xlink:href="file:///a.ods"/></table:table>' });
    expect(book.sheets).toHaveLength(1);
    expect(book.warnings).toMatchObject([{ code: 'LINK_IGNORED' }]);
  });
});

describe('refusals', () => {
  test.each<[string, string]>([
    ['a cell in every column of every row', row(number('1', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')],
    ['a cell in every row', row(number('1'), 'table:number-rows-repeated="1048576"')],
    ['a row of formulas without number', row('<table:table-cell table:formula="of:=1" office:value-type="float" office:value="1" table:number-columns-repeated="16000"/>', 'table:number-rows-repeated="100000"')],
  ])('a bomb of repeats: %s', async (_what, rows) => expect(await code(odsZip({ tables: odsSheet(rows) }))).toBe('WORKBOOK_TOO_LARGE'));

  test.each<[string, Buffer, string, string?]>([
    ['a cell beyond the last column', odsZip({ tables: odsSheet(row(number('1', 'table:number-columns-repeated="16385"'))) }), 'WORKBOOK_DAMAGED'],
    ['a cell beyond the last row', odsZip({ tables: odsSheet(row('', 'table:number-rows-repeated="1048576"') + row(number('1'))) }), 'WORKBOOK_DAMAGED'],
    ['entities of its own', zipOf({ ...odsParts({ tables: '' }), 'content.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><office:document-content>&b;</office:document-content>' }), 'WORKBOOK_ENTITIES'],
    ['no sheets', odsZip({ tables: '' }), 'WORKBOOK_DAMAGED'],
    ['no content', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'WORKBOOK_DAMAGED'],
    ['a text document', zipOf({ ...odsParts({ tables: '' }), mimetype: 'application/vnd.oasis.opendocument.text' }), 'WORKBOOK_NOT_A_WORKBOOK', 'văn bản.odt'],
    ['a password', odsZip({ tables: odsSheet(''), parts: { 'META-INF/manifest.xml': '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>' } }), 'WORKBOOK_LOCKED'],
  ])('%s', async (_what, bytes, expected, name) => expect(await code(bytes, {}, name)).toBe(expected));
});
