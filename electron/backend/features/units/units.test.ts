import { describe, expect, it } from 'vitest';
import type { Hierarchy } from '#shared/rules/units.ts';
import { aCommittee, aPerson, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { stepsOf } from '../../../../tests/support/query-plan.ts';
import { StaleRecordError } from '../../db/records.ts';
import { findDocuments } from '../../db/search-index.ts';
import { restoreRemoved } from '../recycle-bin/service.ts';
import { setUnitCode } from './codes.ts';
import { countOnUnits, getUnit, listUnits } from './queries.ts';
import { moveUnit, removeUnits, renameUnit, updateUnit } from './service.ts';

type Ref = { id: string; rev: number };
const REORGANISED = '2025-07-01';

const refusal = (rule: string, params?: object) => ({ data: { issues: [{ rule, ...(params === undefined ? {} : { params }) }] } });
const make = (database: TestDatabase, ...unit: Parameters<typeof aUnit> extends [unknown, ...infer Rest] ? Rest : never) => database.write((context) => aUnit(context, ...unit), 'units.create');
const rename = (database: TestDatabase, unit: Ref, name: string, from: string | null = null) => database.write((context) => renameUnit(context, { ...unit, name, shortName: null, from }), 'units.rename');
const move = (database: TestDatabase, unit: Ref, parentId: string | null, from: string | null = null, hierarchy: Hierarchy = 'administrative') => database.write((context) => moveUnit(context, { ...unit, hierarchy, parentId, from }), 'units.move');
const code = (database: TestDatabase, unit: Ref, written: string | null, from: string | null = null) => database.write((context) => setUnitCode(context, { ...unit, system: 'statistics', code: written, from }), 'units.setCode');
const remove = (database: TestDatabase, ...items: Ref[]) => database.write((context) => removeUnits(context, items), 'units.remove');
const AS_IT_WAS = { shortName: null, kind: 'department', level: 'province', createdOn: null, endedOn: null, note: null };
const change = (database: TestDatabase, unit: Ref, changes: Partial<typeof AS_IT_WAS | Record<keyof typeof AS_IT_WAS, string | null>>) => database.write((context) => updateUnit(context, { ...AS_IT_WAS, ...unit, ...changes } as never), 'units.update');
const treeOn = async (database: TestDatabase, asOf: string | null, includeEnded = false, hierarchy: Hierarchy = 'administrative') => Object.fromEntries((await listUnits(database.read, { asOf, includeEnded, hierarchy })).map(({ id, name, parentId }) => [id, { name, parentId }]));

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

describe('codes', () => {
  it('change on a day: the old one ends the day before; both find the unit', async () => {
    await using database = await testDatabase();
    const unit = await make(database, 'Xã An Mẫu');
    const coded = await code(database, unit, '14500');
    await code(database, coded, '14533', REORGANISED);
    expect((await getUnit(database.read, unit.id)).codes).toEqual([
      { system: 'statistics', code: '14533', from: REORGANISED, to: null },
      { system: 'statistics', code: '14500', from: null, to: '2025-06-30' },
    ]);
    const codeOn = async (asOf: string) => (await listUnits(database.read, { asOf, includeEnded: false, hierarchy: 'administrative' }))[0]?.statisticsCode;
    expect([await codeOn('2025-06-30'), await codeOn(REORGANISED)]).toEqual(['14500', '14533']);
    for (const typed of ['14500', '14533']) expect(findDocuments(database.connection, typed, 5, false)).toMatchObject([{ id: unit.id }]);
  });

  it('are corrected without a day, taken out, and end with a day', async () => {
    await using database = await testDatabase();
    let unit = await make(database, 'Xã An Mẫu');
    unit = await code(database, unit, '14501');
    unit = await code(database, unit, '14500');
    expect(await code(database, unit, '14500')).toEqual(unit);
    unit = await code(database, unit, null, REORGANISED);
    expect((await getUnit(database.read, unit.id)).codes).toEqual([{ system: 'statistics', code: '14500', from: null, to: '2025-06-30' }]);
    await expect(code(database, unit, '14500', '2025-01-01')).rejects.toMatchObject(refusal('DATE_BEFORE_CURRENT', { from: REORGANISED }));
    unit = await code(database, unit, '15000', '2026-01-01');
    await code(database, unit, null);
    expect((await getUnit(database.read, unit.id)).codes).toHaveLength(1);
  });

  it('stand for one unit at a time', async () => {
    await using database = await testDatabase();
    const first = await code(database, await make(database, 'Xã An Mẫu'), '14500');
    const second = await make(database, 'Xã Bình Mẫu');
    await expect(code(database, second, '14500')).rejects.toMatchObject(refusal('UNIT_CODE_TAKEN', { code: '14500', name: 'Xã An Mẫu' }));
    await code(database, first, '14501', REORGANISED);
    await expect(code(database, second, '14500', '2025-06-30')).rejects.toMatchObject(refusal('UNIT_CODE_TAKEN'));
    await code(database, second, '14500', REORGANISED);
  });
});

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
