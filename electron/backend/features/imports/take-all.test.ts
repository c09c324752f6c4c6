import { describe, expect, test } from 'vitest';
import { aCommittee, aPerson, aUnit } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { startWizard, type Wizard } from '../../../../tests/support/import-wizard.ts';
import { rosterFile } from '../../../../tests/support/roster-file.ts';

const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ'];

/** Two of one name elsewhere, one of a name of her own elsewhere; a list that names both, somebody new and an odd role. */
async function wizardFor(database: TestDatabase): Promise<Wizard> {
  const { id } = await database.write(async (context) => {
    const unit = await aUnit(context, 'Sở Nội vụ');
    await aUnit(context, 'Sở Tài chính');
    for (const name of ['Phạm Văn Mẫu', 'Phạm Văn Mẫu', 'Trần Thị Thử']) await aPerson(context, name, { position: 'Giám đốc', unitId: unit.id, positionFrom: '2024-01-01' });
    return aCommittee(context, 'Ban Chỉ đạo Mẫu');
  });
  const row = (number: string, name: string, role = 'Ủy viên') => [number, name, 'Chuyên viên', 'Sở Tài chính', role];
  return startWizard(database, id, await rosterFile([HEADINGS, row('1', 'Phạm Văn Mẫu', 'Trưởng ban'), row('2', 'Trần Thị Thử'), row('3', 'Lê Văn Ví')]));
}
const effects = (wizard: Wizard) => wizard.rows().map(({ effect, match }) => [effect, match.choice === null || match.choice === 'new' ? match.choice : 'kept']);

describe('rows that are not decided', () => {
  test('are all taken as new, told how many, and taken back', async () => {
    await using database = await testDatabase();
    const wizard = await wizardFor(database);
    const before = effects(wizard);
    expect(before).toEqual([['undecided', null], ['undecided', null], ['add', 'new']]);
    expect(wizard.takeAll('new')).toEqual({ taken: 2, left: 0 });
    expect(effects(wizard)).toEqual([['add', 'new'], ['add', 'new'], ['add', 'new']]);
    expect(wizard.takeBack()).toBe(2);
    expect(effects(wizard)).toEqual(before);
    expect(wizard.takeBack()).toBe(0);
  });

  test('are taken as offered where one only is offered; the rest stays to be chosen, and is taken back by itself', async () => {
    await using database = await testDatabase();
    const wizard = await wizardFor(database);
    expect(wizard.takeAll('offered')).toEqual({ taken: 1, left: 1 });
    expect(effects(wizard).slice(0, 2)).toEqual([['undecided', null], ['add', 'kept']]);
    expect(wizard.takeAll('new')).toEqual({ taken: 1, left: 0 });
    expect(wizard.takeBack()).toBe(1);
    expect(effects(wizard).slice(0, 2)).toEqual([['undecided', null], ['add', 'kept']]);
  });

  test('that were chosen otherwise afterwards stay so when the rest is taken back', async () => {
    await using database = await testDatabase();
    const wizard = await wizardFor(database);
    const { row, match } = wizard.named('Trần Thị Thử');
    wizard.takeAll('new');
    wizard.choose(row, match.candidates[0]?.id ?? '');
    expect(wizard.takeBack()).toBe(1);
    expect(effects(wizard).slice(0, 2)).toEqual([['undecided', null], ['add', 'kept']]);
  });

  test('are never taken by the commit', async () => {
    await using database = await testDatabase();
    const wizard = await wizardFor(database);
    await expect(async () => wizard.commit()).rejects.toMatchObject({ data: { issues: [{ rule: 'IMPORT_NOT_READY', params: { undecided: 2 } }] } });
    await wizard.commit({ leaveOutUnready: true });
    expect(database.connection.prepare('SELECT count(*) FROM person').pluck().get()).toBe(4);
  });
});
