import { describe, expect, it } from 'vitest';
import type { ReportParams } from '#shared/contract/reports.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDecision } from '../../../../tests/support/decisions.ts';
import { stepsOf } from '../../../../tests/support/query-plan.ts';
import { moveUnit, updateUnit } from '../units/service.ts';
import { readLowerLevel } from './lower-level.ts';

const TODAY = '2026-03-18';
const SUBJECT = 'Quy chế dân chủ ở cơ sở';
const ASKED = { asOf: TODAY, since: '2025-07-01', level: 'commune', subject: SUBJECT, parentId: null, state: null } as const;
const read = (database: TestDatabase, changes: Partial<ReportParams<'lowerLevel'>> = {}) => readLowerLevel({ ...database.read, today: TODAY }, { ...ASKED, ...changes });
const said = async (database: TestDatabase, changes: Partial<ReportParams<'lowerLevel'>> = {}) => (await read(database, changes)).rows.map(({ unitName, state }) => [unitName, state]);

/** A province with three communes: one re-constituted since July 2025, one not, one without a committee. */
async function aProvince(database: TestDatabase) {
  return database.write(async (context) => {
    const province = await aUnit(context, 'Tỉnh Mẫu', { kind: 'province' });
    const communes = [];
    for (const name of ['Xã An Mẫu', 'Xã Bình Mẫu', 'Phường Mẫu Trung']) communes.push(await aUnit(context, name, { kind: name.startsWith('Xã') ? 'commune' : 'ward', level: 'commune', parentId: province.id }));
    const [an, binh] = communes;
    const party = await aUnit(context, 'Đảng ủy xã An Mẫu', { kind: 'party_committee', level: 'commune', parentId: an?.id ?? '' });
    const agency = await aUnit(context, 'Ban Xây dựng Đảng');
    const decided = { level: 'commune', subject: SUBJECT, establishedOn: '2021-05-01', decision: { ...NO_DECISION, number: '01-QĐ/ĐU', on: '2021-05-01' } } as const;
    const renewed = await aCommittee(context, 'Ban Chỉ đạo xã An Mẫu', { ...decided, unitId: party.id, standingAgencyId: agency.id });
    const stale = await aCommittee(context, 'Ban Chỉ đạo xã Bình Mẫu', { ...decided, unitId: binh?.id ?? '' });
    const head = await aPerson(context, 'Lê An');
    await aSeat(context, renewed.id, head.id, { role: 'head' });
    await aSeat(context, renewed.id, null);
    await aSeat(context, stale.id, (await aPerson(context, 'Lê Bình')).id, { role: 'head' });
    await aDecision(context, renewed.id, '2025-08-15', { number: '12-QĐ/ĐU' });
    return { province, communes, renewed, stale };
  });
}

describe('the committees of the level below', () => {
  it('has a line for every unit: re-constituted since the day asked about, not yet, or none; and counts them', async () => {
    await using database = await testDatabase();
    await aProvince(database);
    const { rows, totals } = await read(database);
    expect(rows).toMatchObject([
      { unitName: 'Phường Mẫu Trung', state: 'missing', committeeId: null, decision: null, vacant: 0 },
      { unitName: 'Xã An Mẫu', state: 'reconstituted', effectiveOn: '2025-08-15', decision: { number: '12-QĐ/ĐU' }, headName: 'Lê An', standingAgencyName: 'Ban Xây dựng Đảng', vacant: 1 },
      { unitName: 'Xã Bình Mẫu', state: 'outdated', effectiveOn: '2021-05-01', decision: { number: '01-QĐ/ĐU' }, headName: 'Lê Bình', vacant: 0 },
    ]);
    expect(totals).toEqual({ units: 3, reconstituted: 1, outdated: 1, missing: 1 });
    expect(await said(database, { state: 'missing' })).toEqual([['Phường Mẫu Trung', 'missing']]);
    expect((await read(database, { state: 'missing' })).totals.units).toBe(3);
  });

  it.each(['re_constitute', 'add', 'replace'] as const)('a decision of the kind %s is kiện toàn, from the day it takes effect on, and is told as what it is', async (kind) => {
    await using database = await testDatabase();
    const { stale } = await aProvince(database);
    await database.write(async (context) => aDecision(context, stale.id, '2026-01-01', { kind, number: '13-QĐ/ĐU', add: [(await aPerson(context, 'Lê Chi')).id] }));
    expect((await read(database, { asOf: '2025-12-31' })).rows.at(-1)).toMatchObject({ unitName: 'Xã Bình Mẫu', state: 'outdated', kind: 'establish', effectiveOn: '2021-05-01' });
    expect((await read(database)).rows.at(-1)).toMatchObject({ unitName: 'Xã Bình Mẫu', state: 'reconstituted', kind, effectiveOn: '2026-01-01', decision: { number: '13-QĐ/ĐU' } });
    expect((await read(database, { since: '2026-01-02' })).rows.at(-1)).toMatchObject({ state: 'outdated', kind });
  });

  it('so is founding one; ending one is not, and the unit has none then', async () => {
    await using database = await testDatabase();
    const { communes, stale } = await aProvince(database);
    await database.write((context) => aCommittee(context, 'Ban Chỉ đạo phường Mẫu Trung', { level: 'commune', subject: SUBJECT, unitId: communes[2]?.id ?? '', establishedOn: '2025-09-01' }));
    await database.write((context) => aDecision(context, stale.id, '2026-01-01', { kind: 'end', number: '13-QĐ/ĐU' }));
    expect((await read(database)).rows).toMatchObject([
      { unitName: 'Phường Mẫu Trung', state: 'reconstituted', kind: 'establish' }, { unitName: 'Xã An Mẫu', state: 'reconstituted', kind: 're_constitute' }, { unitName: 'Xã Bình Mẫu', state: 'missing', kind: null },
    ]);
  });

  it('is as it was on the day: the decision came later, the committee was not founded yet', async () => {
    await using database = await testDatabase();
    await aProvince(database);
    expect(await said(database, { asOf: '2025-08-14' })).toEqual([['Phường Mẫu Trung', 'missing'], ['Xã An Mẫu', 'outdated'], ['Xã Bình Mẫu', 'outdated']]);
    expect((await said(database, { asOf: '2021-04-30' })).map(([, state]) => state)).toEqual(['missing', 'missing', 'missing']);
    expect((await said(database, { since: '2021-01-01' })).map(([, state]) => state)).toEqual(['missing', 'reconstituted', 'reconstituted']);
  });

  it('has the units of the day only, below the unit asked for, however deep', async () => {
    await using database = await testDatabase();
    const { province, communes } = await aProvince(database);
    await database.write(async (context) => {
      const district = await aUnit(context, 'Huyện Thí Dụ', { kind: 'district', level: 'district', parentId: province.id });
      await moveUnit(context, { id: communes[0]?.id ?? '', rev: context.records.current('org_unit', communes[0]?.id ?? '').rev, hierarchy: 'administrative', parentId: district.id, from: '2025-09-01' });
      const ward = context.records.current('org_unit', communes[2]?.id ?? '');
      await updateUnit(context, { id: ward.id, rev: ward.rev, shortName: null, kind: 'ward', level: 'commune', createdOn: null, endedOn: '2026-03-17', note: null });
      await aUnit(context, 'Xã tỉnh khác', { kind: 'commune', level: 'commune' });
    });
    expect((await said(database)).map(([name]) => name)).toEqual(['Xã An Mẫu', 'Xã Bình Mẫu', 'Xã tỉnh khác']);
    expect((await said(database, { parentId: province.id })).map(([name]) => name)).toEqual(['Xã An Mẫu', 'Xã Bình Mẫu']);
    expect((await said(database, { parentId: province.id, asOf: '2026-03-17' })).map(([name]) => name)).toEqual(['Phường Mẫu Trung', 'Xã An Mẫu', 'Xã Bình Mẫu']);
    expect((await said(database, { subject: 'Tôn giáo' })).map(([, state]) => state)).toEqual(['missing', 'missing', 'missing']);
  });

  it('reads each committee once, by index', async () => {
    await using database = await testDatabase();
    const steps = await stepsOf(database, (context) => readLowerLevel(context, { ...ASKED, parentId: database.userId }));
    expect(steps.some((step) => /org_unit_parent_parent/.test(step))).toBe(true);
    expect(steps.some((step) => /SEARCH m USING INDEX membership_committee/.test(step))).toBe(true);
    expect(steps.filter((step) => /^SCAN (?!(c|u|below)\b)/.test(step))).toEqual([]);
  });
});
