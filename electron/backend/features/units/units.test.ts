import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { change, make, move, refusal, remove, rename, treeOn } from '../../../../tests/support/unit-steps.ts';
import { StaleRecordError } from '../../db/records.ts';
import { restoreRemoved } from '../recycle-bin/service.ts';

describe('a unit itself', () => {
  it('takes its first name and parent along when the day it was made is corrected', async () => {
    await using database = await testDatabase();
    const parent = await make(database, 'Tỉnh Mẫu');
    const unit = await make(database, 'Ban Mẫu', { parentId: parent.id, from: '2025-03-01' });
    await change(database, unit, { createdOn: '2024-03-01' });
    expect((await treeOn(database, '2024-03-01'))[unit.id]).toEqual({ name: 'Ban Mẫu', parentId: parent.id });
    expect(Object.keys(await treeOn(database, '2024-02-29'))).not.toContain(unit.id);
  });

  it('does not end before it was made or before its present name began, nor begin after its first name ended', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Ban Mẫu', { from: '2020-01-01' });
    const renamed = await rename(database, unit, 'Ban Thử', '2025-03-01');
    await expect(change(database, renamed, { createdOn: '2020-01-01', endedOn: '2019-12-31' })).rejects.toMatchObject(refusal('DATE_ORDER'));
    await expect(change(database, renamed, { createdOn: '2020-01-01', endedOn: '2025-02-28' })).rejects.toMatchObject(refusal('DATE_ORDER'));
    await expect(change(database, renamed, { createdOn: '2025-06-01' })).rejects.toMatchObject(refusal('DATE_ORDER'));
  });

  it('is not made earlier than that when it would so stand below itself in former days', async () => {
    await using database = await testDatabase();
    const young = await make(database, 'Đơn vị mới', { from: '2020-01-01' });
    const old = await make(database, 'Đơn vị cũ');
    const under = await move(database, old, young.id);
    await move(database, under, null, '2020-01-01');
    const now = await move(database, young, old.id, '2020-01-01');
    await expect(change(database, now, { createdOn: '2019-06-01' })).rejects.toMatchObject(refusal('UNIT_PARENT_LOOP'));
  });

  it('is told stale to whoever saw an older name, parent or short name', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Sở Nội vụ');
    const shortened = await change(database, unit, { shortName: 'SNV' });
    expect(shortened.rev).toBeGreaterThan(unit.rev);
    await expect(rename(database, unit, 'Sở Mới')).rejects.toThrow(StaleRecordError);
    const renamed = await rename(database, shortened, 'Sở Mới', '2025-01-01');
    await expect(move(database, shortened, null)).rejects.toThrow(StaleRecordError);
    await expect(remove(database, shortened)).rejects.toThrow(StaleRecordError);
    await remove(database, renamed);
  });

  it('leaves no trace when nothing was changed', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Sở Nội vụ');
    const entries = () => database.connection.prepare('SELECT count(*) FROM audit_entry').pluck().get();
    const before = entries();
    expect(await rename(database, unit, 'Sở Nội vụ')).toEqual(unit);
    expect(await move(database, unit, null, '2025-01-01')).toEqual(unit);
    expect(await change(database, unit, {})).toEqual(unit);
    expect(entries()).toBe(before);
  });

  it('is not removed while people, committees or lower units hang on it, and says how many', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Sở Nội vụ');
    await make(database, 'Phòng Tổ chức', { parentId: unit.id });
    await database.write((context) => aPerson(context, 'Nguyễn Văn Mẫu', { unitId: unit.id }));
    await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { standingAgencyId: unit.id }));
    await expect(remove(database, unit)).rejects.toMatchObject(refusal('UNIT_IN_USE', { name: 'Sở Nội vụ', people: 1, committees: 1, children: 1 }));
  });

  it('goes into the recycle bin with what is below it, and comes back with its names', async () => {
    await using database = await testDatabase();
    const upper = await make(database, 'Sở Nội vụ');
    const lower = await make(database, 'Phòng Tổ chức', { parentId: upper.id });
    await expect(remove(database, upper)).rejects.toMatchObject(refusal('UNIT_IN_USE'));
    expect(await remove(database, upper, lower)).toEqual({ removed: 2 });
    expect(await treeOn(database, null)).toEqual({});
    await database.write((context) => restoreRemoved(context, [{ table: 'org_unit', id: upper.id }, { table: 'org_unit', id: lower.id }]), 'recycleBin.restore');
    expect(await treeOn(database, null)).toEqual({ [upper.id]: { name: 'Sở Nội vụ', parentId: null }, [lower.id]: { name: 'Phòng Tổ chức', parentId: upper.id } });
  });
});
