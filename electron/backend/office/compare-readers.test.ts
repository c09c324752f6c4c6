import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROWS = 2000;
const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, '../../../tests/support/compare-readers.ts');
let folder = '';
let file = '';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Võ', 'Ỷ'];
const GIVEN = ['Văn Ân', 'Thị Bình', 'Minh Châu', 'Đức Dũng', 'Thùy Linh', "K'Brêu"];

/** A list as offices keep it: titles, merges, dates, times, percents, formulas, rich text, errors, links. */
async function writeOfficeList(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách thành viên');
  sheet.addRow(['DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO']);
  sheet.mergeCells('A1:L1');
  sheet.addRow(['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Từ ngày', 'Lúc', 'Tỉ lệ', 'Điểm', 'Gấp đôi', 'Có', 'Ghi chú', 'Thư']);
  for (let index = 0; index < ROWS; index++) {
    const day = Date.UTC(1950 + (index % 120), index % 12, 1 + (index % 28));
    const row = sheet.addRow([
      index + 1,
      `${FAMILIES[index % FAMILIES.length]} ${GIVEN[index % GIVEN.length]}`,
      index % 9 === 0 ? { richText: [{ font: { name: '.VnTime' }, text: 'Bí thư ' }, { text: `Đảng ủy ${index}` }] } : `Phó Bí thư\nThường trực & <${index}>`,
      `Ủy ban nhân dân xã Mẫu ${index % 120}`,
      new Date(day),
      new Date(day + (index % 1440) * 60_000),
      index / ROWS,
      ((index + 1) * 1.37) / 3,
      { formula: `H${index + 3}*2`, result: (((index + 1) * 1.37) / 3) * 2 },
      index % 2 === 0,
      index % 50 === 0 ? { error: '#N/A' } : index % 7 === 0 ? null : `  Ghi chú ${index} ✅`,
      index % 100 === 0 ? { text: `Thư ${index}`, hyperlink: 'mailto:a@mau.gov.vn' } : null,
    ]);
    row.getCell(5).numFmt = 'dd/mm/yyyy';
    row.getCell(6).numFmt = 'dd/mm/yyyy hh:mm';
    row.getCell(7).numFmt = '0.0%';
    row.getCell(8).numFmt = '#,##0.00" điểm"';
    row.font = { name: 'Times New Roman', size: 13 };
  }
  await workbook.xlsx.writeFile(path);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-'));
  file = join(folder, 'danh sách.xlsx');
  await writeOfficeList(file);
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['Asia/Ho_Chi_Minh', -420],
  ['UTC', 0],
  ['America/New_York', 300],
])('2,000 rows read as exceljs and SheetJS read them, cell by cell, in the time zone %s', async (zone, offset) => {
  const { stdout } = await run(process.execPath, [PROGRAM, file], { env: { ...process.env, TZ: zone } });
  const found = JSON.parse(stdout) as { cells: number; offset: number; differences: number; first: string[] };
  expect(found.first).toEqual([]);
  expect(found).toMatchObject({ offset, differences: 0 });
  expect(found.cells).toBeGreaterThan(ROWS * 10);
});
