import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toTcvn3 } from '../support/legacy-text.ts';
import { agileLocked } from '../support/encrypt.ts';
import { odsSheet, odsZip } from '../support/ods.ts';
import { bookZip } from '../support/ooxml.ts';
import { handmadeXls, record, xlsBook } from '../support/xls.ts';
import { wide, xlsbCell, xlsbRow, xlsbStyles, xlsbZip } from '../support/xlsb.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'workbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Line {
  file: string;
  ok: boolean;
  reader: string | null;
  second: object | null;
  fonts: string[] | null;
  ignored: { code: string; part: string; count: number }[];
  warnings: { code: string; message: string }[];
  error: { code: string; message: string } | null;
}

const SCRIPT = path.join(import.meta.dirname, 'run.mjs');
const run = promisify(execFile);

/** Runs the script as `npm run workbook` does, called from the folder of the files. */
async function workbook(...args: string[]): Promise<Line[]> {
  const { stdout } = await run(process.execPath, [SCRIPT, ...args], { env: { ...process.env, INIT_CWD: folder } });
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Line);
}
const save = (name: string, bytes: Buffer | string) => writeFile(path.join(folder, name), bytes);

describe('npm run workbook', () => {
  test('one line of JSON a file, in their order', async () => {
    const rows = '<row r="2"><c r="A2" t="inlineStr"><is><t>Họ và tên</t></is></c><c r="B2" s="1"/><c r="C2"><v>5</v></c></row>';
    await save('mới.xlsx', bookZip({ sheets: [{ name: 'DS', rows }, { name: 'Ẩn', state: 'veryHidden' }] }));
    await save('tệp.csv', 'a;b\n1;ệ\n');
    expect(await workbook('mới.xlsx', 'tệp.csv')).toEqual([
      { file: 'mới.xlsx', ok: true, format: 'xlsx', reader: 'own', second: null, sheets: [{ name: 'DS', state: 'visible', rows: 2, cells: 2 }, { name: 'Ẩn', state: 'veryHidden', rows: 0, cells: 0 }], fonts: null, encoding: null, ignored: [], warnings: [], error: null },
      { file: 'tệp.csv', ok: true, format: 'csv', reader: 'own', second: null, sheets: [{ name: 'tệp', state: 'visible', rows: 2, cells: 4 }], fonts: null, encoding: 'utf-8', ignored: [], warnings: [], error: null },
    ]);
  });

  test('every cell, when asked', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>46058</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1"><v>1.5</v></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>=1+1</t></is></c></row>';
    const styles = '<fonts><font><name val="Times New Roman"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/></cellXfs>';
    await save('ô.xlsx', bookZip({ sheets: [{ name: 'A', rows }, { name: 'B', rows: '<row r="1"><c r="A1"><v>2</v></c></row>' }], styles }));
    const font = 'Times New Roman';
    expect(await workbook('ô.xlsx', '--cells')).toMatchObject([{ cells: [
      { sheet: 'A', ref: 'A1', type: 'date', value: '2026-02-05', text: '05/02/2026', font },
      { sheet: 'A', ref: 'B1', type: 'boolean', value: true, text: 'TRUE', font },
      { sheet: 'A', ref: 'C1', type: 'error', value: '#N/A', text: '#N/A', font },
      { sheet: 'A', ref: 'D1', type: 'number', value: 1.5, text: '1.5', font },
      { sheet: 'A', ref: 'B3', type: 'text', value: '=1+1', text: '=1+1', font },
      { sheet: 'B', ref: 'A1', type: 'number', value: 2, text: '2', font },
    ] }]);
  });

  test('a text file in TCVN3 is told as such, and its words are readable', async () => {
    await save('cũ.csv', Buffer.from(toTcvn3('TT;Họ và tên;Chức danh\n1;Nguyễn Thị Hương;Trưởng ban\n2;Đặng Văn Ước;Thư ký\n'), 'latin1'));
    const [line] = await workbook('cũ.csv', '--cells');
    expect(line).toMatchObject({ encoding: 'tcvn3', cells: expect.arrayContaining([expect.objectContaining({ ref: 'B2', value: 'Nguyễn Thị Hương', text: 'Nguyễn Thị Hương' }), expect.objectContaining({ ref: 'C2', value: 'Trưởng ban' })]) });
  });

  test('an old workbook gives the fonts of its records', async () => {
    await save('cũ.xls', xlsBook([{ name: 'A', rows: [['Tr\u00ADëng ban']] }]));
    const [line] = await workbook('--cells', 'cũ.xls');
    expect(line).toMatchObject({ ok: true, format: 'xls', encoding: null, cells: [{ ref: 'A1', type: 'text', text: 'Tr\u00ADëng ban', font: 'Arial' }] });
    expect(line?.warnings).toEqual([]);
  });

  test('every format says its reader, its fonts and what was never opened', async () => {
    const cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>';
    await save('khác.xlsx', bookZip({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }] }));
    await save('macro.xlsm', bookZip({ sheets: [{ rows: cells }], macros: true, styles: '<fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>', parts: { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<x/>', 'xl/embeddings/oleObject1.bin': 'x' } }));
    await save('nhị phân.xlsb', xlsbZip({ sheets: [{ name: 'A', records: [xlsbRow(1), xlsbCell(6, 1, wide('x'))] }], styles: xlsbStyles([{ format: 0, font: 0 }], ['VNI-Times']), parts: { 'xl/vbaProject.bin': 'x' } }));
    await save('mở.ods', odsZip({ tables: odsSheet('<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'), parts: { 'Basic/Standard/Module1.xml': '<x/>' } }));
    await save('97.xls', xlsBook([{ name: 'A', rows: [['x']] }]));
    await save('95.xls', xlsBook([{ name: 'A', rows: [['x']] }], { bookType: 'biff5' }));
    await save('khóa.xls', handmadeXls([{ name: 'A', records: [] }], [record(0x2f, Buffer.alloc(54, 1))]));
    await save('khóa.xlsx', agileLocked(bookZip({ sheets: [{ rows: cells }] }), 'x'));
    const lines = await workbook('khác.xlsx', 'macro.xlsm', 'nhị phân.xlsb', 'mở.ods', '97.xls', '95.xls', 'khóa.xls', 'khóa.xlsx');
    expect(lines.map(({ reader, fonts, ignored, error }) => [reader, fonts, ignored.map(({ part }) => part), error?.code])).toEqual([
      ['own', null, [], undefined],
      ['own', ['.VnTime'], ['xl/vbaproject.bin', 'xl/externallinks/externallink1.xml', 'xl/embeddings/oleobject1.bin'], undefined],
      ['own', ['VNI-Times'], ['xl/vbaproject.bin'], undefined],
      ['own', null, ['basic/standard/module1.xml'], undefined],
      ['own', ['Arial'], [], undefined],
      ['sheetjs', ['Arial'], [], undefined],
      [null, null, [], 'WORKBOOK_LOCKED'],
      [null, null, [], 'WORKBOOK_ENCRYPTED'],
    ]);
    expect(lines[0]?.second).toEqual({ reader: 'sheetjs', because: 'count', found: 'agrees' });
  });

  test('refused files are lines like the others, each with one sentence', async () => {
    await save('trang.xls', '<html><table></table></html>');
    await save('hỏng.xlsx', bookZip({ sheets: [{}] }).subarray(0, 400));
    await save('rỗng.csv', '');
    const lines = await workbook('trang.xls', 'không có.xlsx', 'hỏng.xlsx', 'rỗng.csv', '.');
    expect(lines.map(({ ok, error }) => [ok, error?.code])).toEqual([[false, 'WORKBOOK_MISLABELLED'], [false, 'FILE_UNREADABLE'], [false, 'WORKBOOK_DAMAGED'], [false, 'WORKBOOK_NOT_A_WORKBOOK'], [false, 'FILE_UNREADABLE']]);
    for (const { error } of lines) expect(error?.message).toMatch(/^[^{}]+\.$/);
    expect(lines[0]).toEqual({ file: 'trang.xls', ok: false, format: null, reader: null, second: null, sheets: [], fonts: null, encoding: null, ignored: [], warnings: [], error: lines[0]?.error });
  });

  test('warnings name the sheet, the count and the first cell', async () => {
    await save('lạ.xlsx', bookZip({ sheets: [{ name: 'Biểu 1', rows: '<row r="1"><c r="B1" t="s"><v>7</v></c></row>' }] }));
    expect((await workbook('lạ.xlsx'))[0]?.warnings).toEqual([
      { code: 'CELLS_UNREADABLE', message: 'Trang “Biểu 1”: 1 ô không đọc được, ô đầu là B1.' },
      { code: 'COUNT_UNCONFIRMED', message: 'Trang “Biểu 1”: tệp ghi 1 ô, đọc được 0 ô. Trình đọc thứ hai (SheetJS) không đọc được tệp để đối chiếu. Xem lại các dòng.' },
    ]);
  });

  test('without a file it says how it is called', async () => {
    await expect(run(process.execPath, [SCRIPT])).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('FILE') as string });
  });
});
