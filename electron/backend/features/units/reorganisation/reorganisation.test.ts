import { describe, expect, it } from 'vitest';
import { reorganisationInput, type ReorganisationInput } from '#shared/contract/reorganisation.ts';
import type { Hierarchy } from '#shared/rules/units.ts';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { aTask } from '../../../../../tests/support/tasks.ts';
import { RECORD_COLUMNS } from '../../../db/tables.ts';
import { attentionOf } from '../../committees/attention.ts';
import { undoEntry } from '../../history/service.ts';
import { recordHandover } from '../handovers.ts';
import { getUnit, listUnits } from '../queries.ts';
import { moveUnit, removeUnits, renameUnit, updateUnit } from '../service.ts';
import { previewReorganisation } from './plan.ts';
import { reorganiseUnits } from './write.ts';

type Ref = { id: string; rev: number };
const DAY = '2025-07-01';
const LAST = '2025-06-30';

const refusal = (rule: string, params?: object) => ({ data: { issues: [{ rule, ...(params === undefined ? {} : { params }) }] } });
const make = (database: TestDatabase, name: string, changes: Parameters<typeof aUnit>[2] = {}) => database.write((context) => aUnit(context, name, changes), 'units.create');
const asked = (units: readonly Ref[], changes: Partial<ReorganisationInput>): ReorganisationInput => reorganisationInput.parse({
  kind: 'merged', units: units.map(({ id, rev }) => ({ id, rev })), effectiveOn: DAY, successors: [], decision: null, childrenTo: null, children: [], positionsTo: null, committees: [], affairsTo: null, ...changes,
});
const preview = (database: TestDatabase, ...input: Parameters<typeof asked>) => previewReorganisation(database.read, asked(...input));
const reorganise = (database: TestDatabase, ...input: Parameters<typeof asked>) => database.write(async (context) => ({ ...(await reorganiseUnits(context, asked(...input))), entry: { origin: context.records.head.origin, seq: context.records.seq } }), 'units.reorganise');
const kept = (id: string) => ({ is: 'existing' as const, id });
const born = (name: string, parentId: string | null = null) => ({ is: 'new' as const, name, shortName: null, kind: 'commune' as const, level: 'commune' as const, parents: parentId === null ? [] : [{ hierarchy: 'administrative' as const, parentId }] });
const treeOn = async (database: TestDatabase, asOf: string, hierarchy: Hierarchy = 'administrative') => new Map((await listUnits(database.read, { asOf, includeEnded: false, hierarchy })).map(({ id, parentId }) => [id, parentId]));
const entries = (database: TestDatabase) => Number(database.connection.prepare('SELECT count(*) FROM audit_entry').pluck().get());

/** Every row in use as it stands, without what counts on with each change. */
function contents(database: TestDatabase): Record<string, unknown[]> {
  const COUNTED = new Set(['rev', 'updated_at', 'updated_by', 'changed_origin', 'changed_seq']);
  return Object.fromEntries(Object.entries(RECORD_COLUMNS).map(([table, columns]) => [table, database.connection.prepare(`SELECT ${columns.filter((column) => !COUNTED.has(column)).join(', ')} FROM ${table} WHERE deleted_at IS NULL ORDER BY id`).all()]));
}

/** A province with a district, its communes, people and committees. */
async function aDistrict(database: TestDatabase, communes: number) {
  const province = await make(database, 'Tỉnh Mẫu', { kind: 'province' });
  const district = await make(database, 'Huyện Thí Dụ', { kind: 'district', level: 'district', parentId: province.id });
  const below: Ref[] = [];
  for (let number = 1; number <= communes; number += 1) below.push(await make(database, `Xã Mẫu ${number}`, { kind: 'commune', level: 'commune', parentId: district.id }));
  const head = await database.write((context) => aPerson(context, 'Nguyễn Văn Mẫu', { position: 'Chủ tịch', unitId: district.id }));
  const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo huyện Thí Dụ', { level: 'district', unitId: district.id, standingAgencyId: district.id }));
  const seat = await database.write((context) => aSeat(context, committee.id, head.id, { role: 'head' }));
  const provincial = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo tỉnh Mẫu', { unitId: province.id, standingAgencyId: district.id }));
  await database.write((context) => aSeat(context, provincial.id, head.id));
  return { province, district, below, head, committee, seat, provincial };
}

describe('the end of a district', () => {
  it('moves twenty communes to the province on 2025-07-01: both trees are there, each on its day', async () => {
    await using database = await testDatabase();
    const { province, district, below } = await aDistrict(database, 20);
    const before = entries(database);
    const done = await reorganise(database, [district], { kind: 'functions_transferred', successors: [kept(province.id)], decision: 'Nghị quyết số 202/2025/QH15' });
    expect(done).toMatchObject({ ended: 1, begun: 0, moved: 20, positions: 1, committees: 2, handovers: 2 });
    expect(entries(database)).toBe(before + 1);
    const [old, young] = [await treeOn(database, LAST), await treeOn(database, DAY)];
    expect(old.size).toBe(22);
    expect(young.size).toBe(21);
    expect(below.map(({ id }) => old.get(id))).toEqual(below.map(() => district.id));
    expect(below.map(({ id }) => young.get(id))).toEqual(below.map(() => province.id));
    expect(young.has(district.id)).toBe(false);
    expect(await getUnit(database.read, district.id)).toMatchObject({ endedOn: LAST, successors: [{ unitId: province.id, unitName: 'Tỉnh Mẫu', kind: 'functions_transferred', effectiveOn: DAY, decision: 'Nghị quyết số 202/2025/QH15' }] });
    expect((await getUnit(database.read, province.id)).predecessors).toMatchObject([{ unitId: district.id, unitName: 'Huyện Thí Dụ' }]);
  });

  it('says beforehand what it will do, and then does that', async () => {
    await using database = await testDatabase();
    const { province, district, below, committee, provincial } = await aDistrict(database, 2);
    await database.write((context) => aTask(context, { leadUnitId: district.id, assignedOn: '2025-06-02' }));
    const before = contents(database);
    const told = await preview(database, [district], { kind: 'functions_transferred', successors: [kept(province.id)] });
    expect(contents(database)).toEqual(before);
    expect(told).toEqual({
      issues: [],
      ends: [{ id: district.id, name: 'Huyện Thí Dụ', lastDay: LAST }],
      begins: [],
      children: below.map(({ id }, index) => ({ id, name: `Xã Mẫu ${index + 1}`, hierarchy: 'administrative', fromName: 'Huyện Thí Dụ', to: null, toName: 'Tỉnh Mẫu' })),
      positions: [expect.objectContaining({ personName: 'Nguyễn Văn Mẫu', position: 'Chủ tịch', unitName: 'Huyện Thí Dụ', toName: null })],
      seats: [expect.objectContaining({ committeeName: 'Ban Chỉ đạo huyện Thí Dụ', effect: 'seat_ends' }), expect.objectContaining({ committeeName: 'Ban Chỉ đạo tỉnh Mẫu', holder: 'Nguyễn Văn Mẫu', effect: 'position_ends' })],
      committees: [
        { id: committee.id, name: 'Ban Chỉ đạo huyện Thí Dụ', tie: 'unit', unitName: 'Huyện Thí Dụ', fate: 'hand_over', to: 0 },
        { id: provincial.id, name: 'Ban Chỉ đạo tỉnh Mẫu', tie: 'agency', unitName: 'Huyện Thí Dụ', fate: 'go_on', to: 0 },
      ],
      handovers: 2,
      tasks: 1,
    });
    const done = await reorganise(database, [district], { kind: 'functions_transferred', successors: [kept(province.id)] });
    expect(done).toMatchObject({ ended: told.ends.length, moved: told.children.length, positions: told.positions.length, handovers: told.handovers });
  });

  it('hands its committees over: theirs end with everybody in them, those it served get another standing agency, and both wait for minutes', async () => {
    await using database = await testDatabase();
    const { province, district, committee, seat, provincial } = await aDistrict(database, 1);
    await reorganise(database, [district], { kind: 'functions_transferred', successors: [kept(province.id)] });
    const row = (table: string, id: string) => database.connection.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id);
    expect(row('committee', committee.id)).toMatchObject({ status: 'handed_over', ended_on: LAST });
    expect(row('membership', seat.id)).toMatchObject({ valid_to: LAST });
    expect(database.connection.prepare('SELECT org_unit_id AS unit, valid_from AS "from", valid_to AS "to" FROM standing_agency WHERE committee_id = ? ORDER BY valid_from').all(provincial.id)).toEqual([
      { unit: district.id, from: null, to: LAST }, { unit: province.id, from: DAY, to: null },
    ]);
    const later = { ...database.read, today: '2025-08-01' };
    expect((await attentionOf(later, [provincial.id])).map(({ kind }) => kind)).toContain('handover_open');
    const { handovers } = await getUnit(database.read, province.id);
    expect(new Map(handovers.map(({ committeeName, minutesNumber }) => [committeeName, minutesNumber]))).toEqual(new Map([['Ban Chỉ đạo huyện Thí Dụ', null], ['Ban Chỉ đạo tỉnh Mẫu', null]]));
    const open = handovers.find(({ committeeId }) => committeeId === provincial.id);
    await database.write((context) => recordHandover(context, { id: open?.id ?? '', rev: open?.rev ?? 0, minutesNumber: '05/BB', minutesOn: '2025-07-10', note: null }), 'units.recordHandover');
    expect((await attentionOf(later, [provincial.id])).map(({ kind }) => kind)).not.toContain('handover_open');
    await expect(database.write((context) => recordHandover(context, { id: open?.id ?? '', rev: (open?.rev ?? 0) + 1, minutesNumber: null, minutesOn: '2025-07-10', note: null }))).rejects.toMatchObject(refusal('MINUTES_NUMBER_REQUIRED'));
  });

  it('is taken back as a whole, every row as it was; not while something later depends on it', async () => {
    await using database = await testDatabase();
    const { province, district, below } = await aDistrict(database, 3);
    const before = contents(database);
    const { entry } = await reorganise(database, [district], {
      kind: 'divided', successors: [born('Xã Thí Dụ', province.id), born('Xã Thí Dụ Đông', province.id)], childrenTo: 0, children: [{ unitId: below[0]?.id ?? '', to: 1 }], positionsTo: 1, affairsTo: 0,
    });
    expect(contents(database)).not.toEqual(before);
    await database.write((context) => undoEntry(context, entry), 'history.undo');
    expect(contents(database)).toEqual(before);

    const again = await reorganise(database, [{ ...district, rev: (await getUnit(database.read, district.id)).rev }], { successors: [born('Xã Thí Dụ', province.id)] });
    const [successorId = ''] = again.successorIds;
    await database.write((context) => aPerson(context, 'Lê Thị Thử', { unitId: successorId }));
    const depending = contents(database);
    await expect(database.write((context) => undoEntry(context, again.entry), 'history.undo')).rejects.toMatchObject(refusal('UNDO_DEPENDS'));
    expect(contents(database)).toEqual(depending);
  });
});

describe('a merger', () => {
  it('of several units into a new one of a name one of them had: what was below them, and who worked there, goes on in it', async () => {
    await using database = await testDatabase();
    const province = await make(database, 'Tỉnh Mẫu');
    const [an, binh] = [await make(database, 'Xã An Mẫu', { parentId: province.id }), await make(database, 'Xã Bình Mẫu', { parentId: province.id })];
    const hamlet = await make(database, 'Thôn Một', { parentId: an.id });
    const person = await database.write((context) => aPerson(context, 'Trần Văn Thử', { position: 'Bí thư', unitId: binh.id, positionFrom: '2020-01-01' }));
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo xã An Mẫu', { level: 'commune', unitId: an.id }));
    const { successorIds: [id = ''] } = await reorganise(database, [an, binh], { kind: 'consolidated', successors: [born('Xã An Mẫu', province.id)], childrenTo: 0, positionsTo: 0, affairsTo: 0 });
    expect(await treeOn(database, DAY)).toEqual(new Map([[hamlet.id, id], [province.id, null], [id, province.id]]));
    expect(database.connection.prepare('SELECT org_unit_id AS unit, position, valid_from AS "from", valid_to AS "to" FROM position_holding WHERE person_id = ? ORDER BY valid_from').all(person.id)).toEqual([
      { unit: binh.id, position: 'Bí thư', from: '2020-01-01', to: LAST }, { unit: id, position: 'Bí thư', from: DAY, to: null },
    ]);
    expect(database.connection.prepare('SELECT org_unit_id, status FROM committee WHERE id = ?').get(committee.id)).toEqual({ org_unit_id: id, status: 'active' });
    const unit = await getUnit(database.read, id);
    expect(new Set(unit.predecessors.map(({ unitName }) => unitName))).toEqual(new Set(['Xã An Mẫu', 'Xã Bình Mẫu']));
    expect(unit.handovers).toHaveLength(3);
    expect(new Set(unit.handovers.map(({ committeeName }) => committeeName))).toEqual(new Set(['Ban Chỉ đạo xã An Mẫu', null]));
  });

  it('moves what stands below in each hierarchy by itself', async () => {
    await using database = await testDatabase();
    const province = await make(database, 'Tỉnh ủy Mẫu', { kind: 'party_committee' });
    const district = await make(database, 'Huyện ủy Thí Dụ', { kind: 'party_committee', parentId: province.id });
    const commune = await make(database, 'Đảng ủy xã An Mẫu', { kind: 'party_committee' });
    await database.write((context) => moveUnit(context, { ...district, hierarchy: 'party', parentId: province.id, from: null }));
    await database.write((context) => moveUnit(context, { ...commune, hierarchy: 'party', parentId: district.id, from: null }));
    const { rev } = await getUnit(database.read, district.id);
    await reorganise(database, [{ id: district.id, rev }], { successors: [kept(province.id)] });
    expect((await treeOn(database, LAST, 'party')).get(commune.id)).toBe(district.id);
    expect((await treeOn(database, DAY, 'party')).get(commune.id)).toBe(province.id);
    expect((await treeOn(database, DAY)).get(commune.id)).toBe(null);
  });

  it('lets a committee be left as it is, or handed over instead of going on', async () => {
    await using database = await testDatabase();
    const [an, binh] = [await make(database, 'Xã An Mẫu'), await make(database, 'Xã Bình Mẫu')];
    const of = (name: string) => database.write((context) => aCommittee(context, name, { level: 'commune', unitId: an.id, standingAgencyId: an.id }));
    const [first, second] = [await of('Ban Chỉ đạo Một'), await of('Ban Chỉ đạo Hai')];
    const committees = [{ committeeId: first.id, tie: 'unit' as const, fate: 'leave' as const, to: null }, { committeeId: first.id, tie: 'agency' as const, fate: 'leave' as const, to: null }, { committeeId: second.id, tie: 'unit' as const, fate: 'hand_over' as const, to: 0 }];
    expect(await reorganise(database, [an], { successors: [kept(binh.id)], committees })).toMatchObject({ committees: 1, handovers: 1 });
    expect(database.connection.prepare('SELECT name, status, org_unit_id AS unit FROM committee ORDER BY name').all()).toEqual([
      { name: 'Ban Chỉ đạo Hai', status: 'handed_over', unit: an.id }, { name: 'Ban Chỉ đạo Một', status: 'active', unit: an.id },
    ]);
  });

  it('shows a support team with its committee', async () => {
    await using database = await testDatabase();
    const [an, binh] = [await make(database, 'Xã An Mẫu'), await make(database, 'Xã Bình Mẫu')];
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Một', { unitId: an.id }));
    await database.write(({ records }) => {
      const row = records.current('committee', committee.id);
      const { code, short_name, level, system, subject, established_on, ended_on, term_ends_on, status, successor_id, note } = row;
      records.insert('committee', { code, short_name, level, system, subject, established_on, ended_on, term_ends_on, status, successor_id, note, body: 'support_team', supports_id: committee.id, name: 'Tổ giúp việc', name_fold: 'to giup viec', sort_key: 'to giup viec', org_unit_id: an.id });
    });
    await reorganise(database, [an], { successors: [kept(binh.id)] });
    expect(database.connection.prepare('SELECT DISTINCT org_unit_id FROM committee').pluck().all()).toEqual([binh.id]);
  });
});

describe('other kinds', () => {
  it('something separated off: the unit it leaves stays, and so does everything that is not told to go', async () => {
    await using database = await testDatabase();
    const department = await make(database, 'Sở Mẫu');
    const [office, division] = [await make(database, 'Văn phòng Sở', { parentId: department.id }), await make(database, 'Phòng Tôn giáo', { parentId: department.id })];
    const { successorIds: [id = ''] } = await reorganise(database, [department], { kind: 'separated', successors: [born('Ban Tôn giáo')], children: [{ unitId: division.id, to: 0 }] });
    expect(await treeOn(database, DAY)).toEqual(new Map([[id, null], [division.id, id], [department.id, null], [office.id, department.id]]));
    expect((await getUnit(database.read, department.id)).successors).toMatchObject([{ kind: 'separated', unitName: 'Ban Tôn giáo' }]);
    const now = await getUnit(database.read, id);
    const then = await getUnit(database.read, department.id);
    await reorganise(database, [now], { effectiveOn: '2026-01-01', successors: [kept(then.id)], childrenTo: 0 });
    expect((await treeOn(database, '2026-01-01')).get(division.id)).toBe(department.id);
  });

  it('dissolved: nobody follows, committees are left, people’s positions end', async () => {
    await using database = await testDatabase();
    const { district, province, below, committee } = await aDistrict(database, 1);
    expect(await reorganise(database, [district], { kind: 'dissolved' })).toMatchObject({ ended: 1, positions: 1, committees: 0, handovers: 0, successorIds: [] });
    expect((await treeOn(database, DAY)).get(below[0]?.id ?? '')).toBe(province.id);
    expect((await getUnit(database.read, district.id)).successors).toMatchObject([{ unitId: null, unitName: null, kind: 'dissolved' }]);
    expect(database.connection.prepare('SELECT status FROM committee WHERE id = ?').pluck().get(committee.id)).toBe('active');
  });
});

describe('what cannot be done gets its sentence and changes nothing', () => {
  async function expectRefused(database: TestDatabase, rule: string, ...input: Parameters<typeof asked>): Promise<void> {
    const before = contents(database);
    const { issues } = await preview(database, ...input);
    expect(issues.map((issue) => issue.rule)).toContain(rule);
    const fresh = await Promise.all(input[0].map(async ({ id }) => ({ id, rev: (await getUnit(database.read, id)).rev })));
    await expect(reorganise(database, fresh, input[1])).rejects.toMatchObject({ code: 'RULE', data: { issues } });
    expect(contents(database)).toEqual(before);
  }

  it('a unit that was not there yet, has ended, or is merged into itself', async () => {
    await using database = await testDatabase();
    const [young, old, other] = [await make(database, 'Xã Mới', { from: '2026-01-01' }), await make(database, 'Xã Cũ'), await make(database, 'Xã Khác')];
    await database.write((context) => updateUnit(context, { ...old, shortName: null, kind: 'commune', level: 'commune', createdOn: null, endedOn: '2024-12-31', note: null }));
    await expectRefused(database, 'UNIT_NOT_VALID_ON', [young], { successors: [kept(other.id)] });
    await expectRefused(database, 'UNIT_ENDED_ALREADY', [old], { successors: [kept(other.id)] });
    await expectRefused(database, 'SUCCESSION_TO_ITSELF', [other], { successors: [kept(other.id)] });
    await expectRefused(database, 'UNIT_NOT_VALID_ON', [other], { successors: [kept(old.id)] });
    await expectRefused(database, 'UNIT_NOT_VALID_ON', [other], { successors: [kept(young.id)] });
    await expectRefused(database, 'UNKNOWN_UNIT', [other], { successors: [kept(database.userId)] });
  });

  it('a circle: what became another does not come out of it again', async () => {
    await using database = await testDatabase();
    const [first, second] = [await make(database, 'Ban Một'), await make(database, 'Ban Hai')];
    await reorganise(database, [first], { successors: [kept(second.id)] });
    const ended = await getUnit(database.read, first.id);
    await database.write((context) => updateUnit(context, { id: ended.id, rev: ended.rev, shortName: null, kind: 'department', level: 'province', createdOn: null, endedOn: null, note: null }));
    await expectRefused(database, 'SUCCESSION_CIRCLE', [second], { successors: [kept(first.id)], effectiveOn: '2026-01-01' });
  });

  it('a day before what is there began', async () => {
    await using database = await testDatabase();
    const [unit, other, renamed] = [await make(database, 'Xã Một'), await make(database, 'Xã Hai'), await make(database, 'Xã Ba')];
    await database.write((context) => renameUnit(context, { ...renamed, name: 'Xã Ba Mới', shortName: null, from: '2025-09-01' }));
    await expectRefused(database, 'UNIT_CHANGED_LATER', [renamed], { successors: [kept(other.id)] });
    const child = await make(database, 'Thôn Một');
    await database.write((context) => moveUnit(context, { ...child, hierarchy: 'administrative', parentId: unit.id, from: '2025-08-01' }));
    await expectRefused(database, 'UNIT_CHANGED_LATER', [unit], { successors: [kept(other.id)] });
    const third = await make(database, 'Xã Bốn');
    await database.write((context) => aPerson(context, 'Trần Văn Thử', { unitId: third.id, positionFrom: '2025-07-01' }));
    await expectRefused(database, 'POSITION_BEGINS_LATER', [third], { successors: [kept(other.id)] });
    const fourth = await make(database, 'Xã Năm', { level: 'district' });
    await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { unitId: fourth.id, establishedOn: '2025-07-02' }));
    await expectRefused(database, 'COMMITTEE_CHANGED_LATER', [fourth], { successors: [kept(other.id)] });
  });

  it('too few or too many units or successors, one of them twice, a name that is taken', async () => {
    await using database = await testDatabase();
    const [one, two, three] = [await make(database, 'Xã Một'), await make(database, 'Xã Hai'), await make(database, 'Xã Ba')];
    await expectRefused(database, 'ONE_SUCCESSOR', [one], { successors: [kept(two.id), kept(three.id)] });
    await expectRefused(database, 'REORGANISES_SEVERAL_UNITS', [one], { kind: 'consolidated', successors: [born('Xã Bốn')] });
    await expectRefused(database, 'SUCCESSOR_MUST_BE_NEW', [one], { kind: 'upgraded', successors: [kept(two.id)] });
    await expectRefused(database, 'SUCCESSOR_TWICE', [one], { kind: 'divided', successors: [kept(two.id), kept(two.id)] });
    await expectRefused(database, 'SUCCESSOR_TWICE', [one], { kind: 'divided', successors: [born('Xã Bốn'), born('xã bốn')] });
    await expectRefused(database, 'UNIT_NAME_TAKEN', [one], { kind: 'upgraded', successors: [born('Xã Ba')] });
    await expectRefused(database, 'UNIT_NOT_VALID_ON', [one], { kind: 'upgraded', successors: [born('Phường Một', one.id)] });
  });

  it('units below of one name, a loop, a committee of a name the successor’s has', async () => {
    await using database = await testDatabase();
    const [one, two, three] = [await make(database, 'Xã Một'), await make(database, 'Xã Hai'), await make(database, 'Xã Ba')];
    await make(database, 'Văn phòng', { parentId: one.id });
    await make(database, 'Văn phòng', { parentId: two.id });
    await expectRefused(database, 'UNIT_NAME_TAKEN', [one, two], { successors: [kept(three.id)], childrenTo: 0 });
    await expectRefused(database, 'UNIT_NAME_TAKEN', [one], { successors: [kept(two.id)], childrenTo: 0 });
    const deep = await make(database, 'Thôn Sâu', { parentId: (await make(database, 'Thôn Trên', { parentId: three.id })).id });
    await expectRefused(database, 'REORGANISATION_LOOP', [three], { successors: [kept(deep.id)], childrenTo: 0 });
    for (const unit of [one, two]) await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Dân vận khéo', { unitId: unit.id }));
    await expectRefused(database, 'COMMITTEE_NAME_TAKEN', [one], { successors: [kept(two.id)] });
    await expectRefused(database, 'COMMITTEE_NAME_TAKEN', [one, two], { successors: [kept(three.id)] });
  });

  it('a unit that somebody changed in the meantime; a unit with successors is not removed', async () => {
    await using database = await testDatabase();
    const [one, two] = [await make(database, 'Xã Một'), await make(database, 'Xã Hai')];
    const renamed = await database.write((context) => renameUnit(context, { ...one, name: 'Xã Một Mới', shortName: null, from: null }));
    await expect(reorganise(database, [one], { successors: [kept(two.id)] })).rejects.toThrow('Stale revision');
    await reorganise(database, [renamed], { successors: [kept(two.id)] });
    await expect(database.write((context) => removeUnits(context, [two]))).rejects.toMatchObject(refusal('UNIT_HAS_SUCCESSIONS', { name: 'Xã Hai' }));
  });
});
