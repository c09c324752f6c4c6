import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { stepsOf } from '../../../../tests/support/query-plan.ts';
import { change, make, move, refusal, rename, REORGANISED, treeOn } from '../../../../tests/support/unit-steps.ts';
import { countOnUnits, getUnit, listUnits } from './queries.ts';

describe('the tree of units', () => {
  it('shows a commune under its district before the reorganisation and under the province after', async () => {
    await using database = await testDatabase();
    const province = await make(database, 'Tỉnh Mẫu');
    const district = await make(database, 'Huyện Thí Dụ', { parentId: province.id, level: 'district' });
    const commune = await make(database, 'Xã An Mẫu', { parentId: district.id });
    await change(database, district, { endedOn: '2025-06-30', level: 'district' });
    await move(database, commune, province.id, REORGANISED);
    expect((await treeOn(database, '2025-06-30'))[commune.id]?.parentId).toBe(district.id);
    expect((await treeOn(database, REORGANISED))[commune.id]?.parentId).toBe(province.id);
    expect(Object.keys(await treeOn(database, REORGANISED))).not.toContain(district.id);
    expect(Object.keys(await treeOn(database, REORGANISED, true))).toContain(district.id);
    expect((await getUnit(database.read, commune.id)).parents).toEqual([
      { hierarchy: 'administrative', parentId: province.id, parentName: 'Tỉnh Mẫu', from: REORGANISED, to: null },
      { hierarchy: 'administrative', parentId: district.id, parentName: 'Huyện Thí Dụ', from: null, to: '2025-06-30' },
    ]);
  });

  it('does not show a unit before it was made', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Ban Tuyên giáo và Dân vận', { from: '2025-03-01' });
    expect(Object.keys(await treeOn(database, '2025-02-28', true))).toEqual([]);
    expect(Object.keys(await treeOn(database, '2025-03-01'))).toEqual([unit.id]);
  });

  it('names a former parent as it was called then', async () => {
    await using database = await testDatabase();
    const parent = await make(database, 'Ban Dân vận');
    const unit = await make(database, 'Phòng Mẫu', { parentId: parent.id });
    await move(database, unit, null, '2024-01-01');
    await rename(database, parent, 'Ban Tuyên giáo và Dân vận', '2025-03-01');
    expect((await getUnit(database.read, unit.id)).parents).toEqual([{ hierarchy: 'administrative', parentId: parent.id, parentName: 'Ban Dân vận', from: null, to: '2023-12-31' }]);
  });

  it('refuses a unit under itself or under one below it, on any day', async () => {
    await using database = await testDatabase();
    const top = await make(database, 'Tỉnh Mẫu');
    const middle = await make(database, 'Huyện Thí Dụ', { parentId: top.id });
    const low = await make(database, 'Xã An Mẫu', { parentId: middle.id });
    for (const parent of [top, middle, low]) await expect(move(database, top, parent.id)).rejects.toMatchObject(refusal('UNIT_PARENT_LOOP'));
  });

  it('lets two units change places on a day', async () => {
    await using database = await testDatabase();
    const upper = await make(database, 'Đơn vị trên');
    const lower = await make(database, 'Đơn vị dưới', { parentId: upper.id });
    await expect(move(database, upper, lower.id, '2025-01-01')).rejects.toMatchObject(refusal('UNIT_PARENT_LOOP'));
    await move(database, lower, null, '2025-01-01');
    await move(database, upper, lower.id, '2025-01-01');
    expect((await treeOn(database, '2024-12-31'))[lower.id]?.parentId).toBe(upper.id);
    expect((await treeOn(database, '2025-01-01'))[upper.id]?.parentId).toBe(lower.id);
  });

  it('takes the time without a parent as a period: a unit is not put under another before that began', async () => {
    await using database = await testDatabase();
    const parent = await make(database, 'Tỉnh Mẫu');
    const unit = await make(database, 'Sở Mẫu', { parentId: parent.id });
    const free = await move(database, unit, null, '2024-01-01');
    await expect(move(database, free, parent.id, '2023-06-01')).rejects.toMatchObject(refusal('DATE_BEFORE_CURRENT', { from: '2024-01-01' }));
    await move(database, free, parent.id);
    expect((await getUnit(database.read, unit.id)).parents).toMatchObject([{ from: '2024-01-01', to: null }, { from: null, to: '2023-12-31' }]);
  });

  it('refuses a parent that is not in the record, or was not there on the day', async () => {
    await using database = await testDatabase();
    const district = await make(database, 'Huyện Thí Dụ');
    await change(database, district, { endedOn: '2025-06-30' });
    const unit = await make(database, 'Xã An Mẫu');
    await expect(move(database, unit, district.id, REORGANISED)).rejects.toMatchObject(refusal('UNIT_NOT_VALID_ON', { name: 'Huyện Thí Dụ', date: REORGANISED }));
    await expect(make(database, 'Xã Bình Mẫu', { parentId: database.userId })).rejects.toMatchObject(refusal('UNKNOWN_UNIT'));
    await expect(move(database, unit, database.userId)).rejects.toMatchObject(refusal('UNKNOWN_UNIT'));
  });

  it('counts the people who hold a position and the committees of a unit', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Sở Nội vụ');
    await database.write((context) => aPerson(context, 'Nguyễn Văn Mẫu', { unitId: unit.id, positionFrom: '2025-01-01' }));
    await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { unitId: unit.id, standingAgencyId: unit.id }));
    await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Thử', { standingAgencyId: unit.id }));
    expect(await getUnit(database.read, unit.id)).toMatchObject({ peopleCount: 1, committeesCount: 2 });
    expect(await countOnUnits(database.read, null)).toEqual([{ id: unit.id, peopleCount: 1, committeesCount: 2 }]);
    expect(await countOnUnits(database.read, '2024-12-31')).toMatchObject([{ peopleCount: 0 }]);
  });

  it('goes through people, committees and parents once, not for each unit; one unit is read by the indexes', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Sở Nội vụ');
    const all = await stepsOf(database, (context) => listUnits(context, { asOf: null, includeEnded: false, hierarchy: 'administrative' }));
    expect(all.filter((step) => /CORRELATED/.test(step))).toEqual([]);
    expect(all.filter((step) => /^SCAN [hp]\b/.test(step))).toEqual(['SCAN p']);
    expect((await stepsOf(database, (context) => countOnUnits(context, null))).filter((step) => /CORRELATED|^SCAN h\b/.test(step))).toEqual(['SCAN h']);
    const one = await stepsOf(database, (context) => getUnit(context, unit.id));
    expect(one.filter((step) => /^SCAN (h|p|c|k|s|n|u)\b/.test(step))).toEqual([]);
  });
});

describe('the hierarchies', () => {
  it('show a unit under one superior in the administrative and another in the Party one, each through time', async () => {
    await using database = await testDatabase();
    const province = await make(database, 'Tỉnh Mẫu', { kind: 'province' });
    const provincial = await make(database, 'Tỉnh ủy Mẫu', { kind: 'party_committee', parentId: province.id });
    const district = await make(database, 'Huyện ủy Thí Dụ', { kind: 'party_committee', parentId: province.id });
    const commune = await make(database, 'Xã An Mẫu', { kind: 'commune', parentId: province.id });
    const party = await make(database, 'Đảng ủy xã An Mẫu', { kind: 'party_committee', parentId: commune.id });
    await move(database, district, provincial.id, null, 'party');
    const under = await move(database, party, district.id, null, 'party');
    await move(database, under, provincial.id, REORGANISED, 'party');
    expect((await treeOn(database, '2025-06-30', false, 'party'))[party.id]?.parentId).toBe(district.id);
    expect((await treeOn(database, REORGANISED, false, 'party'))[party.id]?.parentId).toBe(provincial.id);
    expect((await treeOn(database, REORGANISED))[party.id]?.parentId).toBe(commune.id);
    expect(Object.values(await treeOn(database, REORGANISED, false, 'party')).map(({ name }) => name)).toEqual(['Đảng ủy xã An Mẫu', 'Huyện ủy Thí Dụ', 'Tỉnh ủy Mẫu']);
    expect(await treeOn(database, REORGANISED, false, 'union')).toEqual({});
    expect((await getUnit(database.read, party.id)).parents.map(({ hierarchy, parentName, from }) => [hierarchy, parentName, from])).toEqual([
      ['administrative', 'Xã An Mẫu', null], ['party', 'Tỉnh ủy Mẫu', REORGANISED], ['party', 'Huyện ủy Thí Dụ', null],
    ]);
  });

  it('refuse loops each for itself: what stands above in one may stand below in another', async () => {
    await using database = await testDatabase();
    const upper = await make(database, 'Đơn vị trên');
    const lower = await make(database, 'Đơn vị dưới', { parentId: upper.id });
    await expect(move(database, upper, lower.id)).rejects.toMatchObject(refusal('UNIT_PARENT_LOOP'));
    const turned = await move(database, upper, lower.id, null, 'party');
    expect((await treeOn(database, null, false, 'party'))[upper.id]?.parentId).toBe(lower.id);
    await expect(move(database, lower, turned.id, null, 'party')).rejects.toMatchObject(refusal('UNIT_PARENT_LOOP'));
  });
});
