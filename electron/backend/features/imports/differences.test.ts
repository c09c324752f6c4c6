import { describe, expect, test } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { rosterFile } from '../../../../tests/support/roster-file.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';

const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ', 'Điện thoại'];

/** A committee with a head, a deputy and a member, all of one department. */
async function aRoster(database: TestDatabase) {
  return database.write(async (context) => {
    const { id } = await aCommittee(context, 'Ban Chỉ đạo Mẫu');
    const unit = await aUnit(context, 'Sở Nội vụ');
    const sits = async (name: string, role: 'head' | 'deputy_head' | 'member') => {
      const person = await aPerson(context, name, { position: 'Giám đốc', unitId: unit.id, positionFrom: '2020-01-01', phone: '0900000001' });
      return aSeat(context, id, person.id, { role, from: '2024-01-01' });
    };
    await sits('Phạm Văn Mẫu', 'head');
    await sits('Trần Thị Thử', 'deputy_head');
    await sits('Lê Văn Ví', 'member');
    return { id };
  });
}

describe('what the file says otherwise than the record', () => {
  test('is told cell by cell, with what the record says', async () => {
    await using database = await testDatabase();
    const { id } = await aRoster(database);
    const wizard = await startWizard(database, id, await rosterFile([
      HEADINGS,
      ['1', 'Phạm Văn Mẫu', 'Giám đốc', 'Sở Nội vụ', 'Trưởng ban', '0900000001'],
      ['2', 'Trần Thị Thử', 'Phó Chủ tịch', 'Sở Nội vụ', 'Ủy viên', '0900000002'],
      ['3', 'Đỗ Thị Dụ', 'Trưởng phòng', 'Sở Nội vụ', 'Ủy viên', ''],
    ]));
    expect(wizard.named('Phạm Văn Mẫu')).toMatchObject({ effect: 'same', differences: [] });
    expect(wizard.named('Trần Thị Thử')).toMatchObject({ effect: 'change' });
    expect(wizard.named('Trần Thị Thử').differences).toEqual([
      { field: 'role', before: 'deputy_head' }, { field: 'phone', before: '0900000001' }, { field: 'position', before: 'Giám đốc' },
    ]);
    expect(wizard.named('Đỗ Thị Dụ')).toMatchObject({ effect: 'add', differences: [] });
  });

  test('changes nothing else: after the import the same file says nothing new', async () => {
    await using database = await testDatabase();
    const { id } = await aRoster(database);
    const file = await rosterFile([HEADINGS, ['2', 'Trần Thị Thử', 'Phó Chủ tịch', 'Sở Nội vụ', 'Phó Trưởng ban', '0900000002']]);
    const wizard = await startWizard(database, id, file);
    await wizard.commit();
    expect((await startWizard(database, id, file)).named('Trần Thị Thử')).toMatchObject({ effect: 'same', differences: [] });
  });
});

describe('members whom the file does not name', () => {
  test('are told in the order of the roster, and stay', async () => {
    await using database = await testDatabase();
    const { id } = await aRoster(database);
    const wizard = await startWizard(database, id, await rosterFile([HEADINGS, ['2', 'Trần Thị Thử', 'Giám đốc', 'Sở Nội vụ', 'Phó Trưởng ban', '']]));
    expect(wizard.missing().map(({ fullName, role, unitName }) => [fullName, role, unitName])).toEqual([['Phạm Văn Mẫu', 'head', 'Sở Nội vụ'], ['Lê Văn Ví', 'member', 'Sở Nội vụ']]);
    expect(wizard.summary()).toMatchObject({ missing: 2 });
    await wizard.commit();
    expect(database.connection.prepare('SELECT count(*) FROM membership WHERE valid_to IS NULL AND deleted_at IS NULL').pluck().get()).toBe(3);
  });

  test('do not count who is only left out, or still to be chosen', async () => {
    await using database = await testDatabase();
    const { id } = await aRoster(database);
    const wizard = await startWizard(database, id, await rosterFile([
      HEADINGS,
      ['1', 'Phạm Văn Mẫu', 'Giám đốc', 'Sở Nội vụ', 'Trưởng ban', ''],
      ['2', 'Trần Thị Thử', 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy', 'Phó Trưởng ban', ''],
    ]));
    wizard.skip(wizard.named('Phạm Văn Mẫu').row);
    expect(wizard.named('Trần Thị Thử')).toMatchObject({ effect: 'undecided' });
    expect(wizard.missing().map(({ fullName }) => fullName)).toEqual(['Lê Văn Ví']);
    wizard.choose(wizard.named('Trần Thị Thử').row, 'new');
    expect(wizard.missing().map(({ fullName }) => fullName)).toEqual(['Trần Thị Thử', 'Lê Văn Ví']);
  });
});
