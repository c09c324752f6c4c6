import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { change, make, move, refusal, rename, REORGANISED, treeOn } from '../../../../tests/support/unit-steps.ts';
import { getUnit } from './queries.ts';

describe('names of a unit', () => {
  it('keeps the old name for the time before the new one', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Ban Dân vận');
    await rename(database, unit, 'Ban Tuyên giáo và Dân vận', '2025-03-01');
    expect((await treeOn(database, '2025-02-28'))[unit.id]?.name).toBe('Ban Dân vận');
    expect((await treeOn(database, '2025-03-01'))[unit.id]?.name).toBe('Ban Tuyên giáo và Dân vận');
    expect((await getUnit(database.read, unit.id)).names).toEqual([
      { name: 'Ban Tuyên giáo và Dân vận', shortName: null, from: '2025-03-01', to: null },
      { name: 'Ban Dân vận', shortName: null, from: null, to: '2025-02-28' },
    ]);
  });

  it('corrects a slip in the present name without a new period', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Sở Nội vu', { from: '2020-01-01' });
    await rename(database, unit, 'Sở Nội vụ');
    expect((await getUnit(database.read, unit.id)).names).toMatchObject([{ name: 'Sở Nội vụ', from: '2020-01-01', to: null }]);
  });

  it('refuses a new name from a day on or before the present one began', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Sở Nội vụ', { from: '2025-03-01' });
    for (const day of ['2025-03-01', '2024-01-01']) await expect(rename(database, unit, 'Sở Mới', day)).rejects.toMatchObject(refusal('DATE_BEFORE_CURRENT', { from: '2025-03-01' }));
    expect((await getUnit(database.read, unit.id)).rev).toBe(unit.rev);
  });

  it('refuses a new name for a time when the unit was no more', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Huyện Thí Dụ');
    const ended = await change(database, unit, { endedOn: '2025-06-30' });
    await expect(rename(database, ended, 'Huyện Mới', REORGANISED)).rejects.toMatchObject(refusal('UNIT_NOT_VALID_ON', { name: 'Huyện Thí Dụ', date: REORGANISED }));
  });

  it('refuses the name of a neighbour, but not of a unit elsewhere, of one that ended, or of other tones', async () => {
    await using database = await testDatabase();
    const province = await make(database, 'Tỉnh Mẫu');
    const first = await make(database, 'Xã Tân Lập', { parentId: province.id });
    await expect(make(database, 'xã tân lập', { parentId: province.id })).rejects.toMatchObject(refusal('UNIT_NAME_TAKEN'));
    await make(database, 'Xã Tần Lập', { parentId: province.id });
    const elsewhere = await make(database, 'Xã Tân Lập');
    await expect(move(database, elsewhere, province.id)).rejects.toMatchObject(refusal('UNIT_NAME_TAKEN'));
    const ended = await change(database, first, { endedOn: '2025-06-30' });
    await make(database, 'Xã Tân Lập', { parentId: province.id, from: REORGANISED });
    await expect(change(database, ended, { endedOn: null })).rejects.toMatchObject(refusal('UNIT_NAME_TAKEN'));
  });

  it('finds a unit by a name it had, and shows the one it has', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Ban Dân vận');
    await rename(database, unit, 'Ban Tuyên giáo', '2025-03-01');
    const found = database.connection.prepare(`SELECT d.title FROM search_text JOIN search_document d ON d.id = search_text.rowid WHERE search_text MATCH '"dan"* "van"*'`).pluck().all();
    expect(found).toEqual(['Ban Tuyên giáo']);
  });
});
