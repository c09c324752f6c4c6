import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookZip } from '../../../tests/support/ooxml.ts';
import { isInstalled } from '../../../tests/support/programs.ts';
import { type FillOptions, fillWorkbook } from './fill-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Workbook } from './workbook.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calculated-'));
});
afterAll(() => rm(folder, { recursive: true }));

const UNITS = 12;
const MINUTES = 60_000;
/** Results that hold for no cells at all. */
const OLD = 987_654;

/** The figures of a form, by row; what the higher level's formulas make of them is worked out here once more. */
const figures = Array.from({ length: UNITS }, (_, index) => ({ models: (index * 7) % 11, people: index * 131 + 0.5 }));
const sums = { models: figures.reduce((sum, { models }) => sum + models, 0), people: figures.reduce((sum, { people }) => sum + people, 0) };

/** A workbook as a higher level sends it: a form, a sheet that only reads it, and results of other figures everywhere. */
async function template(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const form = book.addWorksheet('Biểu 1');
  form.addRow(['TT', 'Đơn vị', 'Số mô hình', 'Số người', 'Bình quân', 'Lũy kế']);
  for (let row = 2; row < UNITS + 2; row += 1) {
    form.addRow([row - 1, `Xã Mẫu ${row - 1}`, null, null, { formula: `IF(C${row}=0,0,D${row}/C${row})`, result: OLD }, { formula: row === 2 ? 'C2' : `F${row - 1}+C${row}`, result: OLD }]);
  }
  form.addRow([null, 'Tổng', { formula: `SUM(C2:C${UNITS + 1})`, result: OLD }, { formula: `SUM(D2:D${UNITS + 1})`, result: OLD }, { formula: '1+1', result: 2 }]);
  const summary = book.addWorksheet('Tổng hợp');
  summary.addRow(['Mô hình', { formula: `'Biểu 1'!C${UNITS + 2}*2`, result: OLD }]);
  summary.addRow(['Lời', { formula: `"Có "&'Biểu 1'!C${UNITS + 2}&" mô hình: "&'Biểu 1'!B${UNITS + 4}`, result: 'cũ' }]);
  const file = join(folder, 'Biểu của cấp trên.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

async function filled(stale: { sheet: string; formulas: number }[], options: FillOptions = {}): Promise<string> {
  const target = join(folder, 'Biểu đã điền.xlsx');
  const fills = figures.flatMap(({ models, people }, index) => [{ sheet: 'Biểu 1', ref: `C${index + 2}`, value: { number: models } }, { sheet: 'Biểu 1', ref: `D${index + 2}`, value: { number: people } }]);
  const outcome = await fillWorkbook(await template(), target, [...fills, { sheet: 'Biểu 1', ref: `B${UNITS + 4}`, value: { text: 'đã rà soát' } }], options);
  expect(outcome).toEqual({ refusals: [], rounded: [], stale });
  return target;
}
const SUMMARY = [{ sheet: 'Tổng hợp', formulas: 2 }];

/** What LibreOffice makes of a file: as it comes, or told to calculate every workbook anew, as Excel does when the file asks. */
async function opened(file: string, recalculates = false): Promise<Workbook> {
  const [out, profile] = [join(folder, 'libreoffice'), join(folder, `profile-${recalculates}`)];
  if (recalculates) {
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>');
  }
  await promisify(execFile)('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], { timeout: 3 * MINUTES });
  return readWorkbook(join(out, file.slice(folder.length + 1)));
}

const valueOf = (book: Workbook, sheet: number, row: number, column: number) => book.sheets[sheet]!.get(row, column)?.value;

test('before anybody calculates, no result that no longer holds stands in the filled sheet', async () => {
  const form = (await readWorkbook(await filled(SUMMARY))).sheets[0]!;
  for (let row = 2; row <= UNITS + 2; row += 1) for (const column of [3, 4, 5, 6]) expect(form.get(row, column)?.value).not.toEqual({ kind: 'number', value: OLD });
  expect(form.get(UNITS + 2, 5)?.value).toEqual({ kind: 'number', value: 2 });
});

describe.skipIf(!isInstalled('soffice'))('as LibreOffice calculates it (skipped where soffice is missing)', () => {
  test.each([
    ['as it comes, where old results were forgotten everywhere', () => filled([], { forgetEverywhere: true }), false],
    ['told to calculate anew, as Excel is by the file', () => filled(SUMMARY), true],
  ] as const)('%s: every formula has the result of the figures that were filled, also on sheets that were not', { timeout: 4 * MINUTES }, async (_how, fill, recalculates) => {
    const book = await opened(await fill(), recalculates);
    let soFar = 0;
    for (const [index, { models, people }] of figures.entries()) {
      soFar += models;
      expect([valueOf(book, 0, index + 2, 3), valueOf(book, 0, index + 2, 4)]).toEqual([{ kind: 'number', value: models }, { kind: 'number', value: people }]);
      expect((valueOf(book, 0, index + 2, 5) as { value: number }).value).toBeCloseTo(models === 0 ? 0 : people / models, 9);
      expect(valueOf(book, 0, index + 2, 6)).toEqual({ kind: 'number', value: soFar });
    }
    expect([valueOf(book, 0, UNITS + 2, 3), valueOf(book, 0, UNITS + 2, 4)]).toEqual([{ kind: 'number', value: sums.models }, { kind: 'number', value: sums.people }]);
    expect(valueOf(book, 1, 1, 2)).toEqual({ kind: 'number', value: sums.models * 2 });
    expect(valueOf(book, 1, 2, 2)).toEqual({ kind: 'text', text: `Có ${sums.models} mô hình: đã rà soát` });
  });

  test('of a workbook that says Excel wrote it, too', { timeout: 4 * MINUTES }, async () => {
    const source = join(folder, 'của Excel.xlsx');
    const types = { '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>' };
    const app = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>';
    await writeFile(source, bookZip({
      sheets: [{ name: 'Một', rows: `<row r="1"><c r="A1"/><c r="B1"><f>A1*3</f><v>${OLD}</v></c></row>` }, { name: 'Hai', rows: `<row r="1"><c r="A1"><f>Một!B1+1</f><v>${OLD}</v></c></row>` }],
      parts: { ...types, 'docProps/app.xml': app },
    }));
    const target = join(folder, 'của Excel đã điền.xlsx');
    await fillWorkbook(source, target, [{ sheet: 'Một', ref: 'A1', value: { number: 14 } }], { forgetEverywhere: true });
    const book = await opened(target);
    expect([valueOf(book, 0, 1, 2), valueOf(book, 1, 1, 1)]).toEqual([{ kind: 'number', value: 42 }, { kind: 'number', value: 43 }]);
  });
});
