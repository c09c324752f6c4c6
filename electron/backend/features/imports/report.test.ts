import ExcelJS from 'exceljs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aCommittee, aPerson } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';
import { rosterFile } from '../../../../tests/support/roster-file.ts';

const LIST = [
  ['TT', 'Họ và tên', 'Chức vụ', 'CCCD', 'Chức danh trong BCĐ', 'Từ ngày'],
  ['1', 'Phạm Văn Mẫu', 'Giám đốc', '001234567890', 'Trưởng ban', '18/3/2026'],
  ['2', 'Trần Thị Thử', '=1+1', '001234567891', 'Uỷ viên, Thư ký', '31/02/2026'],
  ['3', 'Lê Văn Ví', 'Trưởng phòng', '001234567892', 'Ủy viên', ''],
];

async function reported(database: TestDatabase): Promise<{ committeeId: string; file: string; report: string }> {
  const committeeId = await database.write(async (context) => {
    await aPerson(context, 'Lê Văn Ví', { position: 'Chuyên viên' });
    return (await aCommittee(context, 'Ban Chỉ đạo Mẫu')).id;
  });
  const file = await rosterFile(LIST);
  const report = path.join(path.dirname(file), 'dòng cần xem.xlsx');
  expect(await (await startWizard(database, committeeId, file)).report(report)).toEqual({ rows: 2, fileName: 'dòng cần xem.xlsx' });
  return { committeeId, file, report };
}

async function sheetOf(file: string): Promise<ExcelJS.Worksheet> {
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('No sheet in the report');
  return sheet;
}

test('the rows to look at are written with their cells marked and commented, and no personal number', async () => {
  await using database = await testDatabase();
  const { report } = await reported(database);
  const sheet = await sheetOf(report);
  const texts = sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [Array.from(row.slice(1), (value) => value ?? '')] : []));
  const headings = texts.findIndex((row) => row.includes('Họ và tên'));
  expect(texts.slice(headings)).toEqual([
    ['Dòng trong tệp', 'TT', 'Họ và tên', 'Chức vụ', 'Chức danh trong BCĐ', 'Từ ngày', 'Việc cần xem lại'],
    [3, '2', 'Trần Thị Thử', '=1+1', 'Uỷ viên, Thư ký', '31/02/2026', 'Có 2 chức danh trong một ô: “Uỷ viên, Thư ký”\n“31/02/2026” không phải ngày có thật'],
    [4, '3', 'Lê Văn Ví', 'Trưởng phòng', 'Ủy viên', '', 'Sổ có người cùng tên, chưa chọn là người nào'],
  ]);
  const marks: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => {
    if (cell.note !== undefined) marks.push(`${cell.text}: ${typeof cell.note === 'string' ? cell.note : (cell.note.texts ?? []).map(({ text }) => text).join('')} ${cell.fill.type}`);
  }));
  expect(marks).toEqual([
    'Uỷ viên, Thư ký: Có 2 chức danh trong một ô: “Uỷ viên, Thư ký” pattern',
    '31/02/2026: “31/02/2026” không phải ngày có thật pattern',
    'Lê Văn Ví: Sổ có người cùng tên, chưa chọn là người nào pattern',
  ]);
});

test('corrected in Excel, the report comes in like the file itself', async () => {
  await using database = await testDatabase();
  const { committeeId, report } = await reported(database);
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(report);
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
    if (cell.text === '31/02/2026') cell.value = '28/02/2026';
    if (cell.text === 'Uỷ viên, Thư ký') cell.value = 'Thư ký';
  })));
  await workbook.xlsx.writeFile(report);
  const again = await startWizard(database, committeeId, report);
  expect(again.rows().map(({ cells, effect }) => [cells.fullName, cells.role, cells.from ?? '', effect])).toEqual([
    ['Trần Thị Thử', 'Thư ký', '28/02/2026', 'add'], ['Lê Văn Ví', 'Ủy viên', '', 'undecided'],
  ]);
});

test('an import without anything to look at has an empty report', async () => {
  await using database = await testDatabase();
  const { id } = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
  const file = await rosterFile(LIST.slice(0, 2));
  const report = path.join(path.dirname(file), 'trống.xlsx');
  expect(await (await startWizard(database, id, file)).report(report)).toEqual({ rows: 0, fileName: 'trống.xlsx' });
});
