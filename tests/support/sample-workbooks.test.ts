import { read as readBySheetJs } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPhone, normalisePhone } from '#shared/rules/phone.ts';
import { RELIGION_GROUPS, MOBILISATION_ROWS } from './sample-rosters.ts';
import { cleanWorkbook, legacyWorkbook, oldWorkbook, windows1258Csv } from './sample-legacy-workbooks.ts';
import { dialoguesWorkbook, modelsWorkbook, trainingsWorkbook } from './sample-register-workbooks.ts';
import { sampleCsv, sampleWorkbook } from './sample-workbooks.ts';

const FOLDER = path.join(import.meta.dirname, '..', '..', 'resources', 'sample-office');
const XLSX = path.join(FOLDER, 'danh-sach-thanh-vien.xlsx');
const file = (name: string) => readFileSync(path.join(FOLDER, name));

/** Everything a reader sees of a workbook: each cell's value, format and font, and the merges of each sheet. */
function contentsOf(workbook: ExcelJS.Workbook): unknown {
  return workbook.worksheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => cells.push([cell.address, cell.value, cell.numFmt, cell.font])));
    return { name: sheet.name, merges: sheet.model.merges.toSorted(), cells };
  });
}

async function loaded(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

describe('the lists of the sample office', () => {
  const members = [...RELIGION_GROUPS.flatMap((group) => group.rows), ...MOBILISATION_ROWS];

  it.each([
    ['danh-sach-thanh-vien.xlsx', sampleWorkbook],
    ['danh-sach-chuan.xlsx', cleanWorkbook],
    ['danh-sach-phong-chu-cu.xlsx', legacyWorkbook],
    ['so-mo-hinh.xlsx', modelsWorkbook],
    ['so-tap-huan.xlsx', trainingsWorkbook],
  ])('%s is, cell by cell, what the script makes', async (name, make) => {
    const made = Buffer.from(await make().xlsx.writeBuffer());
    expect(contentsOf(await loaded(file(name)))).toEqual(contentsOf(await loaded(made)));
  });

  it('as text and in the old format are what the script makes', () => {
    expect(file('danh-sach-thanh-vien.csv').toString()).toBe(sampleCsv());
    expect(file('danh-sach-windows-1258.csv')).toEqual(windows1258Csv());
    expect(readBySheetJs(file('danh-sach-tcvn3.xls')).Sheets).toEqual(readBySheetJs(oldWorkbook()).Sheets);
    expect(readBySheetJs(file('so-doi-thoai-tcvn3.xls')).Sheets).toEqual(readBySheetJs(dialoguesWorkbook()).Sheets);
  });

  it('hold the mistakes real lists have', async () => {
    const sheet = (await loaded(readFileSync(XLSX))).worksheets[0];
    const texts: string[] = [];
    sheet?.eachRow((row) => row.eachCell({ includeEmpty: false }, (cell) => texts.push(cell.text)));
    expect(texts).toEqual(expect.arrayContaining(['31/02/2026', '10.04.2026', 'ngày 10 tháng 4 năm 2026', 'PTBTT', '+84 400 000 002', 'Sở Khoa học và Công nghệ', 'Tổng cộng: 13 đồng chí']));
    expect(sheet?.model.merges.length).toBeGreaterThan(15);
  });

  it('have no telephone number or address that could be somebody\'s', () => {
    const phones = members.map(({ phone, means }) => ({ typed: typeof phone === 'number' ? `0${phone}` : phone, meant: means.phone })).filter(({ typed }) => typed !== '');
    expect(phones.map(({ typed }) => normalisePhone(typed))).toEqual(phones.map(({ meant }) => meant));
    expect(phones.filter(({ meant }) => !/^0400000\d{3}$/.test(meant ?? '') || !isPhone(meant ?? ''))).toEqual([]);
    expect(phones.length).toBeGreaterThan(10);
    const everything = JSON.stringify(RELIGION_GROUPS) + sampleCsv();
    for (const address of everything.match(/\S+@\S+?(?=["\s;])/g) ?? []) expect(address).toMatch(/@mau\.invalid$/);
  });
});
