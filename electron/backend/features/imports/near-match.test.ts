import { describe, expect, test } from 'vitest';
import { aCommittee, aPerson, aUnit } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { startWizard, type Wizard } from '../../../../tests/support/import-wizard.ts';
import { rosterFile } from '../../../../tests/support/roster-file.ts';

const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ'];

/** Lê Thị Ngọc Diễm of the Interior, and a list that names others. */
async function wizardFor(database: TestDatabase, ...rows: string[][]): Promise<Wizard> {
  const { id } = await database.write(async (context) => {
    const unit = await aUnit(context, 'Sở Nội vụ');
    await aUnit(context, 'Sở Tài chính');
    await aPerson(context, 'Lê Thị Ngọc Diễm', { position: 'Giám đốc', unitId: unit.id, positionFrom: '2024-01-01' });
    return aCommittee(context, 'Ban Chỉ đạo Mẫu');
  });
  return startWizard(database, id, await rosterFile([HEADINGS, ...rows]));
}

describe('a name one letter apart', () => {
  test('in the same unit is somebody who may be meant, never taken by itself', async () => {
    await using database = await testDatabase();
    const wizard = await wizardFor(database, ['1', 'Lê Thị Ngọc Diệp', 'Giám đốc', 'Sở Nội vụ', 'Trưởng ban'], ['2', 'Lê Thị Ngọc Diềm', 'Giám đốc', 'Sở Nội vụ', 'Ủy viên']);
    expect(wizard.named('Lê Thị Ngọc Diệp')).toMatchObject({ effect: 'undecided', match: { kind: 'probable', choice: null, candidates: [{ name: 'Lê Thị Ngọc Diễm' }] } });
    expect(wizard.named('Lê Thị Ngọc Diềm')).toMatchObject({ effect: 'undecided', match: { kind: 'probable', choice: null } });
  });

  test('elsewhere is somebody else', async () => {
    await using database = await testDatabase();
    const wizard = await wizardFor(database, ['1', 'Lê Thị Ngọc Diệp', 'Giám đốc', 'Sở Tài chính', 'Trưởng ban']);
    expect(wizard.named('Lê Thị Ngọc Diệp')).toMatchObject({ effect: 'add', match: { kind: 'new', candidates: [] } });
  });

  test('chosen, the person is taken and keeps the name', async () => {
    await using database = await testDatabase();
    const wizard = await wizardFor(database, ['1', 'Lê Thị Ngọc Diệp', 'Giám đốc', 'Sở Nội vụ', 'Trưởng ban']);
    const { row, match } = wizard.named('Lê Thị Ngọc Diệp');
    wizard.choose(row, match.candidates[0]?.id ?? '');
    await wizard.commit();
    expect(database.connection.prepare('SELECT full_name FROM person').pluck().all()).toEqual(['Lê Thị Ngọc Diễm']);
  });
});

test('two rows about one person are a problem on both, until one is left out', async () => {
  await using database = await testDatabase();
  const wizard = await wizardFor(database, ['1', 'Lê Thị Ngọc Diễm', 'Giám đốc', 'Sở Nội vụ', 'Trưởng ban'], ['2', 'Lê Thị Ngọc Diễm', 'Giám đốc', 'Sở Nội vụ', 'Ủy viên']);
  const told = () => wizard.rows().map(({ row, effect, problems }) => [row, effect, problems.filter(({ code }) => code === 'PERSON_TWICE_IN_FILE').map(({ params }) => params?.['row'])]);
  expect(told()).toEqual([[2, 'blocked', [3]], [3, 'blocked', [2]]]);
  wizard.skip(2);
  expect(told()).toEqual([[2, 'skip', []], [3, 'add', []]]);
});
