import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type BookType, utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import type { Sheet } from '../../electron/backend/office/workbook.ts';

const KINDS: BookType[] = ['xlsx', 'ods', 'xlsb', 'biff8'];
const ENDINGS: Record<string, string> = { biff8: 'xls' };
let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kinds-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Value = string | number | boolean | Date | null;
const text = fc.oneof(fc.constantFrom('Nguyễn Thị Hương', 'Tr\u00ADëng ban', '=1+1', '  hai  dấu cách', 'hai\ndòng', '0912', '🌾 <&">'), fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((one) => one.replace(/[^\p{L}\p{N}\p{P} ]/gu, 'ă')));
const day = fc.integer({ min: 30_000, max: 60_000 }).map((serial) => new Date(Date.UTC(1899, 11, 30 + serial)));
// SheetJS writes numbers nearer to nothing than any office has wrongly into .xls and .xlsb.
const toTenThousandth = (one: number) => Math.round(one * 10_000) / 10_000 + 0;
const value = fc.oneof<fc.Arbitrary<Value>[]>(text, fc.integer({ min: -1e9, max: 1e9 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(toTenThousandth), fc.boolean(), day, fc.constant(null));
const table = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

async function save(bytes: Buffer, ending: string): Promise<string> {
  const file = path.join(folder, `${files++}.${ending}`);
  await writeFile(file, bytes);
  return file;
}
const valuesOf = (sheet: Sheet) => Array.from({ length: sheet.rows }, (_, index) => sheet.rowCells(index + 1).map((cell) => cell?.value));

test('the same table written as .xlsx, .ods, .xlsb and .xls reads the same', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const read = [];
      for (const bookType of KINDS) {
        const sheet = utils.aoa_to_sheet(rows, { UTC: true, dateNF: 'dd/mm/yyyy' });
        const file = await save(write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'buffer', bookType, bookSST: true }) as Buffer, ENDINGS[bookType] ?? bookType);
        read.push(valuesOf((await readWorkbook(file, { inThisThread: true })).sheets[0]!));
      }
      for (const other of read) expect(other).toEqual(read[0]);
    }),
    { numRuns: 40 },
  );
});

/** A list as offices keep it, in two fonts. */
async function officeList(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.addRow(['DANH SÁCH', null, null, null]);
  sheet.mergeCells('A1:D1');
  for (let index = 0; index < 40; index += 1) {
    const row = sheet.addRow([`Nguyễn Văn Mẫu ${index}`, new Date(Date.UTC(2026, 1, 5)), new Date(Date.UTC(2026, 1, 5)), index / 40, { formula: `D${index + 2}*2`, result: index / 20 }, 912_000_000 + index]);
    row.getCell(1).font = { name: index % 2 === 0 ? '.VnTime' : 'Times New Roman' };
    for (const column of [2, 3]) row.getCell(column).numFmt = 'dd/mm/yyyy';
    row.getCell(4).numFmt = '0.0%';
    row.getCell(6).numFmt = '0000000000';
  }
  sheet.getRow(5).hidden = true;
  const file = path.join(folder, 'danh sách.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

const hasOffice = await promisify(execFile)('soffice', ['--version']).then(() => true, () => false);

// LibreOffice writes no .xlsb; that kind stands in the property above.
describe.skipIf(!hasOffice)('what LibreOffice writes (skipped where soffice is missing)', () => {
  test.each(['ods', 'xls'])('as .%s reads as the .xlsx it was made of: values, texts, fonts, merges, hidden rows', { timeout: 180_000 }, async (ending) => {
    const source = await officeList();
    await promisify(execFile)('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', ending, '--outdir', folder, source]);
    const [mine, theirs] = [(await readWorkbook(source)).sheets[0]!, (await readWorkbook(path.join(folder, `danh sách.${ending}`))).sheets[0]!];
    const shown = (sheet: Sheet) => Array.from({ length: mine.rows }, (_, index) => sheet.rowCells(index + 1).map((cell) => cell && [cell.value, cell.text, cell.formula]));
    expect(shown(theirs)).toEqual(shown(mine));
    expect(Array.from({ length: 40 }, (_, index) => theirs.get(index + 2, 1)?.font)).toEqual(Array.from({ length: 40 }, (_, index) => mine.get(index + 2, 1)?.font));
    expect([theirs.merges, theirs.hiddenRows, theirs.rows]).toEqual([mine.merges, mine.hiddenRows, mine.rows]);
  });
});
