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
import { isInstalled } from '../support/programs.ts';

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
  everyKind(workbook.addWorksheet('Mỗi loại'));
  const file = path.join(folder, 'danh sách.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

/** Rows alike, cells alike side by side, merges in both directions, results of formulas of each type, rich text. */
function everyKind(sheet: ExcelJS.Worksheet): void {
  const lastOfMonth = new Date(Date.UTC(2026, 1, 28));
  for (let row = 0; row < 6; row += 1) sheet.addRow([lastOfMonth, lastOfMonth, lastOfMonth, true, true, 7, 7, 7, 'chữ', 'chữ', null, false]);
  sheet.addRow([new Date(Date.UTC(2026, 1, 28, 17, 30)), 0.5, 0.125, 1 / 3, -1e-7, 123_456_789_012, { error: '#N/A' }]);
  sheet.addRow([
    { formula: 'SUM(F1:F6)', result: 42 }, { formula: 'I1&" "&"x""y"', result: 'chữ x"y' }, { formula: 'A1+1', result: new Date(Date.UTC(2026, 2, 1)) }, { formula: 'F1>5', result: true },
    { formula: 'IF(D1,"có","không")', result: 'có' }, { formula: 'ROUND(F1/3,2)*-1', result: -2.33 }, { formula: "'Danh sách'!F2", result: 912_000_000 }, { formula: 'VLOOKUP(7,$F$1:G$6,2,FALSE)', result: 7 },
  ]);
  sheet.addRow([{ richText: [{ font: { name: 'VNI-Times' }, text: 'Nguyeãn ' }, { font: { name: 'Arial', bold: true }, text: 'Văn' }, { text: ' Mẫu' }] }, 'dòng một\ndòng hai', '  hai  dấu  cách ', '<a> & "b"', '0912', "=1+1"]);
  sheet.addRow(['gộp ngang', null, null, 'gộp dọc']);
  sheet.mergeCells('A10:C10');
  sheet.mergeCells('D10:D12');
  sheet.getColumn(12).hidden = true;
  for (const ref of ['A1', 'B1', 'C1']) for (let row = 1; row <= 6; row += 1) sheet.getCell(`${ref[0]}${row}`).numFmt = 'dd/mm/yyyy';
  for (const [ref, format] of Object.entries({ A7: 'dd/mm/yyyy hh:mm', B7: 'hh:mm', C7: '0.00%', D7: '0%', F7: '#,##0\\ "đồng"', C8: 'dd/mm/yyyy' })) sheet.getCell(ref).numFmt = format;
}


/**
 * The cells of a sheet as far as LibreOffice keeps what the original says: it makes truth values and errors formulas of
 * their own, gives truth values that were calculated as numbers, words that were calculated as 0 in .xls, and numbers in
 * 15 digits in .ods.
 */
function cellsOf(sheet: Sheet, original: Sheet, ending: string): unknown[] {
  return Array.from({ length: sheet.rows }, (_, index) => sheet.rowCells(index + 1)).flat().flatMap((cell): unknown[][] => {
    if (cell === undefined) return [];
    const { ref, value: given, text: shown, formula } = cell;
    const before = original.get(cell.row, cell.column);
    if (before?.value.kind === 'boolean') return [[ref, Number('value' in given ? given.value : Number.NaN)]];
    if (before?.value.kind === 'error') return [[ref, given]];
    if (before?.formula !== undefined && before.value.kind === 'text' && ending === 'xls') return [[ref, formula]];
    return [[ref, given.kind === 'number' ? Number(given.value.toPrecision(14)) : given, shown, formula?.replaceAll('FALSE()', 'FALSE')]];
  });
}

// LibreOffice writes no .xlsb; that kind stands in the property above.
describe.skipIf(!isInstalled('soffice'))('what LibreOffice writes (skipped where soffice is missing)', () => {
  test.each(['ods', 'xls'])('as .%s reads as the .xlsx it was made of: values, texts, fonts, merges, hidden rows', { timeout: 180_000 }, async (ending) => {
    const source = await officeList();
    await promisify(execFile)('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', ending, '--outdir', folder, source]);
    const [made, converted] = [await readWorkbook(source), await readWorkbook(path.join(folder, `danh sách.${ending}`))];
    expect([converted.reading, converted.warnings]).toEqual([{ reader: 'own', second: null }, []]);
    expect(converted.sheets.map(({ cells, declaredCells }) => cells - declaredCells)).toEqual([0, 0]);
    for (const [index, sheet] of made.sheets.entries()) expect(cellsOf(converted.sheets[index]!, sheet, ending)).toEqual(cellsOf(sheet, sheet, ending));
    const [mine, theirs] = [made.sheets[0]!, converted.sheets[0]!];
    expect([converted.sheets[1]!.get(9, 1)?.font, converted.sheets[1]!.merges.length, converted.sheets[1]!.hiddenColumns]).toEqual(['VNI-Times', 2, [{ first: 12, last: 12 }]]);
    expect(Array.from({ length: 40 }, (_, index) => theirs.get(index + 2, 1)?.font)).toEqual(Array.from({ length: 40 }, (_, index) => mine.get(index + 2, 1)?.font));
    expect([theirs.merges, theirs.hiddenRows, theirs.rows]).toEqual([mine.merges, mine.hiddenRows, mine.rows]);
  });
});
