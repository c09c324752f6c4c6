import { expect, test } from 'vitest';
import { aCommittee } from '../../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { startWizard } from '../../../../../tests/support/import-wizard.ts';
import { rosterFile } from '../../../../../tests/support/roster-file.ts';

const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Chức danh trong BCĐ', 'Từ ngày', 'Đến ngày'];

test('a month or a year alone is taken by its first or last day, and told', async () => {
  await using database = await testDatabase();
  const { id } = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
  const wizard = await startWizard(database, id, await rosterFile([HEADINGS, ['1', 'Phạm Văn Mẫu', '', 'Ủy viên', '3/2021', 'năm 2024']]));
  expect(wizard.rows()[0]?.problems).toEqual([
    { field: 'from', cell: 'E2', severity: 'warning', code: 'DATE_PARTIAL', params: { text: '3/2021', day: '2021-03-01' } },
    { field: 'to', cell: 'F2', severity: 'warning', code: 'DATE_PARTIAL', params: { text: 'năm 2024', day: '2024-12-31' } },
  ]);
  await wizard.commit();
  expect(database.connection.prepare('SELECT valid_from, valid_to FROM membership').all()).toEqual([{ valid_from: '2021-03-01', valid_to: '2024-12-31' }]);
});

test('positions are written out; what may mean several things stays and is asked about', async () => {
  await using database = await testDatabase();
  const { id } = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
  const wizard = await startWizard(database, id, await rosterFile([
    HEADINGS, ['1', 'Phạm Văn Mẫu', 'TUV, PGĐ Sở Nội vụ', 'Trưởng ban', '', ''], ['2', 'Trần Thị Thử', 'CT', 'Ủy viên', '', ''],
  ]));
  expect(wizard.rows().map(({ cells, problems }) => [cells.position, problems.map(({ code }) => code)])).toEqual([
    ['Tỉnh ủy viên, Phó Giám đốc Sở Nội vụ', []], ['CT', ['POSITION_UNCLEAR']],
  ]);
  expect(wizard.edit(3, 'position', 'Chủ tịch').problems).toEqual([]);
  expect(wizard.edit(2, 'position', 'PGĐ').cells.position).toBe('PGĐ');
});
