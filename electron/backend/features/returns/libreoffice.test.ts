import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { isInstalled } from '../../../../tests/support/programs.ts';
import { aRound, filledForm, returnsFolder, writtenReturn } from '../../../../tests/support/returns.ts';
import { CHECKS, SUMMARY } from './workbook/unit-workbook.ts';

const MINUTES = 60_000;
const UNIT = 'Xã An Phú';

/** Opens a workbook in LibreOffice and saves it: everything is worked out anew. */
async function recalculated(file: string, folder: string): Promise<ExcelJS.Workbook> {
  const target = path.join(folder, 'tinh lai');
  await promisify(execFile)('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'xlsx', '--outdir', target, file], { timeout: 3 * MINUTES });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(target, path.basename(file)));
  return workbook;
}
const results = (workbook: ExcelJS.Workbook, sheet: string, rows: readonly number[], columns: readonly number[]) => rows.map((row) => columns.map((column) => workbook.getWorksheet(sheet)?.getCell(row, column).result ?? null));

describe.skipIf(!isInstalled('soffice'))('a workbook of a round in LibreOffice (skipped where soffice is missing)', () => {
  it('counts what is missing, adds up, and says what does not add up', { timeout: 10 * MINUTES }, async () => {
    await using database = await testDatabase();
    const round = await aRound(database, [UNIT]);
    const sent = await writtenReturn(database, round.id, round.unit(UNIT).id);
    const folder = returnsFolder(database);
    const empty = await recalculated(sent, folder);
    expect(results(empty, SUMMARY, [6, 7], [3, 4, 5, 6])).toEqual([[0, 4, 0, 0], [1, 4, 0, 0]]);
    const filled = await filledForm(sent, { B1: { 'models/unit/carried': 3, 'models/unit/fresh': 2, 'models/unit/recognised': 9 }, B2: { 'main/meetings/value': 4, 'main/med_n/value': 5, 'main/med_ok/value': 4 } }, 'da-dien.xlsx');
    const done = await recalculated(filled, folder);
    expect(results(done, SUMMARY, [6, 7], [3, 4, 5, 6])).toEqual([[0, 1, 1, 0], [0, 2, 0, 0]]);
    expect(results(done, CHECKS, [4, 5], [5])).toEqual([['Sai'], ['Đúng']]);
    const figures = done.getWorksheet('B1');
    expect(figures?.getCell('C13').result).toBe(5);
  });
});
