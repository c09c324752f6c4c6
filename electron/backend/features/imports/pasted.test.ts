import { describe, expect, test } from 'vitest';
import { aCommittee } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';

const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Chức danh trong BCĐ'];
/** As Excel copies cells: tabs, line ends of Windows, quotes around a cell with a line break. */
const copied = (...rows: string[][]) => [HEADINGS, ...rows].map((row) => `${row.join('\t')}\r\n`).join('');

describe('cells pasted from Excel', () => {
  test('come in like a file', async () => {
    await using database = await testDatabase();
    const { id } = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const wizard = await startWizard(database, id, { pasted: copied(['1', 'Phạm Văn Mẫu', '"Giám đốc\nSở Nội vụ"', 'Trưởng ban'], ['2', 'Trần Thị Thử', '', 'Ủy viên']) });
    expect(wizard.rows().map(({ cells, effect }) => [cells.fullName, cells.position, cells.role, effect])).toEqual([
      ['Phạm Văn Mẫu', 'Giám đốc Sở Nội vụ', 'Trưởng ban', 'add'], ['Trần Thị Thử', '', 'Ủy viên', 'add'],
    ]);
    await wizard.commit();
    expect(database.connection.prepare('SELECT file_name, sheet_name, added FROM import_batch').all()).toEqual([{ file_name: 'Dán từ Excel', sheet_name: 'Dán từ Excel', added: 2 }]);
  });

  test('with a mark of secrecy are refused like a file', async () => {
    await using database = await testDatabase();
    const { id } = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    await expect(startWizard(database, id, { pasted: `MẬT\r\n${copied()}` })).rejects.toMatchObject({ code: 'SECRET_MARK' });
  });
});
