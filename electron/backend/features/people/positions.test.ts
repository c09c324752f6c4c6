import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '#shared/rules/dates.ts';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { StaleRecordError } from '../../db/records.ts';
import { attentionOf } from '../committees/attention.ts';
import { updateUnit } from '../units/service.ts';
import { addPosition, endPosition, removePosition, seatsRestingOn, updatePosition } from './positions.ts';
import { getPerson } from './queries.ts';
import type { PersonFields } from './service.ts';

type Ref = { id: string; rev: number };
const TODAY = '2026-03-18';
const refusal = (rule: string, rest: object = {}) => ({ data: { issues: [{ rule, ...rest }] } });
const enter = (database: TestDatabase, changes: Partial<PersonFields> = {}) => database.write((context) => aPerson(context, 'Nguyễn Văn Mẫu', changes), 'people.create');
const unit = (database: TestDatabase, name: string) => database.write((context) => aUnit(context, name), 'units.create');
const committee = (database: TestDatabase, name: string) => database.write((context) => aCommittee(context, name), 'committees.create');
const BARE = { position: null, unitId: null, from: null, to: null };
const add = (database: TestDatabase, { id, rev }: Ref, held: Partial<Parameters<typeof addPosition>[1]>) => database.write((context) => addPosition({ ...context, today: TODAY }, { personId: id, rev, ...BARE, ...held }), 'people.addPosition');
const correct = (database: TestDatabase, { id, rev }: Ref, held: Partial<Parameters<typeof updatePosition>[1]> & { id: string }) => database.write((context) => updatePosition({ ...context, today: TODAY }, { personId: id, rev, ...BARE, ...held }), 'people.updatePosition');
const end = (database: TestDatabase, { id, rev }: Ref, held: { id: string; to: string }) => database.write((context) => endPosition({ ...context, today: TODAY }, { personId: id, rev, ...held }), 'people.endPosition');
const remove = (database: TestDatabase, { id, rev }: Ref, held: { id: string }) => database.write((context) => removePosition({ ...context, today: TODAY }, { personId: id, rev, ...held }), 'people.removePosition');
const positions = async (database: TestDatabase, { id }: Ref) => (await getPerson(database.read, id)).positions.map(({ position, from, to }) => [position, from, to]);
const idOf = async (database: TestDatabase, { id }: Ref, position: string) => (await getPerson(database.read, id)).positions.find((one) => one.position === position)?.id ?? '';

function expectRule(error: unknown): undefined {
  expect(error).toMatchObject({ code: 'RULE' });
  return undefined;
}

describe('positions with their days', () => {
  it('are recorded for the past and for the present, one after the other', async () => {
    await using database = await testDatabase();
    const person = await enter(database, { position: 'Giám đốc', positionFrom: '2024-01-01' });
    const changed = await add(database, person, { position: 'Trưởng phòng', from: '2018-01-01', to: '2023-12-31' });
    expect(changed.rev).toBe(person.rev + 1);
    expect(await positions(database, person)).toEqual([['Giám đốc', '2024-01-01', null], ['Trưởng phòng', '2018-01-01', '2023-12-31']]);
  });

  it('a new one ends the open one the day before', async () => {
    await using database = await testDatabase();
    const person = await enter(database, { position: 'Giám đốc', positionFrom: '2024-01-01' });
    await add(database, person, { position: 'Phó Chủ tịch', from: '2026-03-01' });
    expect(await positions(database, person)).toEqual([['Phó Chủ tịch', '2026-03-01', null], ['Giám đốc', '2024-01-01', '2026-02-28']]);
  });

  it('are corrected, ended and taken out, each by itself', async () => {
    await using database = await testDatabase();
    const person = await enter(database, { position: 'Giám đóc', positionFrom: '2024-01-01' });
    const corrected = await correct(database, person, { id: await idOf(database, person, 'Giám đóc'), position: 'Giám đốc', from: '2023-01-01' });
    const id = await idOf(database, person, 'Giám đốc');
    const ended = await end(database, corrected, { id, to: '2025-12-31' });
    expect(await positions(database, person)).toEqual([['Giám đốc', '2023-01-01', '2025-12-31']]);
    await remove(database, ended, { id });
    expect(await positions(database, person)).toEqual([]);
  });

  it('do not end before they began, say nothing, or stand on another’s days', async () => {
    await using database = await testDatabase();
    const person = await enter(database, { position: 'Giám đốc', positionFrom: '2024-01-01' });
    const id = await idOf(database, person, 'Giám đốc');
    await expect(end(database, person, { id, to: '2023-12-31' })).rejects.toMatchObject(refusal('DATE_ORDER', { field: 'to' }));
    await expect(add(database, person, { position: 'Cố vấn', from: '2022-01-02', to: '2022-01-01' })).rejects.toMatchObject(refusal('DATE_ORDER', { field: 'to' }));
    await expect(add(database, person, { from: '2020-01-01', to: '2020-12-31' })).rejects.toMatchObject(refusal('POSITION_REQUIRED', { field: 'position' }));
    await expect(add(database, person, { position: 'Cố vấn', from: '2023-01-01', to: '2024-01-01' })).rejects.toMatchObject(refusal('POSITION_OVERLAPS', { field: 'from', params: { position: 'Giám đốc' } }));
    await expect(add(database, person, { position: 'Cố vấn' })).rejects.toMatchObject(refusal('POSITION_OVERLAPS'));
    await expect(add(database, person, { position: 'Cố vấn', from: '2024-01-01' })).rejects.toMatchObject(refusal('POSITION_OVERLAPS'));
    expect(await positions(database, person)).toEqual([['Giám đốc', '2024-01-01', null]]);
  });

  it('are not entered before one that has no first day: that day comes first', async () => {
    await using database = await testDatabase();
    const person = await enter(database, { position: 'Giám đốc' });
    const earlier = { position: 'Trưởng phòng', from: '2018-01-01', to: '2023-12-31' };
    await expect(add(database, person, earlier)).rejects.toMatchObject(refusal('POSITION_WITHOUT_FIRST_DAY', { params: { position: 'Giám đốc' } }));
    await add(database, await correct(database, person, { id: await idOf(database, person, 'Giám đốc'), position: 'Giám đốc', from: '2024-01-01' }), earlier);
    expect(await positions(database, person)).toHaveLength(2);
  });

  it('stand only in units that were there on the first and on the last day', async () => {
    await using database = await testDatabase();
    const district = await unit(database, 'Huyện Thí Dụ');
    await database.write((context) => updateUnit(context, { ...district, shortName: null, kind: 'district', level: 'district', createdOn: null, endedOn: '2025-06-30', note: null }));
    const person = await enter(database);
    await expect(add(database, person, { unitId: district.id, from: '2025-07-01' })).rejects.toMatchObject(refusal('UNIT_NOT_VALID_ON', { field: 'unitId' }));
    await expect(add(database, person, { unitId: district.id, from: '2025-01-01', to: '2025-07-01' })).rejects.toMatchObject(refusal('UNIT_NOT_VALID_ON', { params: { name: 'Huyện Thí Dụ', date: '2025-07-01' } }));
    await add(database, person, { unitId: district.id, from: '2025-01-01', to: '2025-06-30' });
  });

  it('are told stale to whoever saw the person earlier, and belong to nobody else', async () => {
    await using database = await testDatabase();
    const person = await enter(database, { position: 'Giám đốc' });
    const other = await enter(database);
    const id = await idOf(database, person, 'Giám đốc');
    await expect(end(database, other, { id, to: TODAY })).rejects.toMatchObject({ table: 'position_holding' });
    await end(database, person, { id, to: TODAY });
    await expect(end(database, person, { id, to: TODAY })).rejects.toThrow(StaleRecordError);
  });

  it('are one a day, whatever is entered', async () => {
    const day = fc.option(fc.constantFrom('2023-01-01', '2024-01-01', '2024-01-02', '2025-01-01'), { freq: 3 });
    const step = fc.record({ what: fc.constantFrom('add' as const, 'correct' as const, 'end' as const), which: fc.nat(5), position: fc.constantFrom('A', 'B'), from: day, to: day });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        await using database = await testDatabase();
        let person: Ref = await enter(database, { position: 'A' });
        for (const { what, which, position, from, to } of steps) {
          const { positions: held } = await getPerson(database.read, person.id);
          const id = held[which % Math.max(held.length, 1)]?.id ?? '';
          const doing = what === 'add' || id === '' ? add(database, person, { position, from, to }) : what === 'correct' ? correct(database, person, { id, position, from, to }) : end(database, person, { id, to: to ?? '2024-01-01' });
          person = (await doing.catch(expectRule)) ?? person;
          const periods = (await getPerson(database.read, person.id)).positions;
          for (const [index, a] of periods.entries()) expect(periods.slice(index + 1).filter((b) => overlaps(a, b))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the end of a position', () => {
  async function seated(database: TestDatabase) {
    const office = await unit(database, 'Sở Nội vụ');
    const person = await enter(database, { position: 'Giám đốc', unitId: office.id, positionFrom: '2022-01-01' });
    const byName = await committee(database, 'Ban theo tên');
    const byOffice = await committee(database, 'Ban theo chức vụ');
    const free = await committee(database, 'Ban không liên quan');
    await database.write((context) => aSeat(context, byName.id, person.id, { from: '2023-01-01' }));
    await database.write(async (context) => aSeat(context, byOffice.id, (await aPerson(context, 'Lê An')).id, { heldBy: 'office', office: { position: 'Giám đốc', unitId: office.id } }));
    await database.write(async (context) => aSeat(context, free.id, (await aPerson(context, 'Lê Bình')).id));
    return { person, office, byName, byOffice, id: await idOf(database, person, 'Giám đốc') };
  }

  it('names the committees where the member will be flagged or the seat be vacant, before and after; nobody is removed', async () => {
    await using database = await testDatabase();
    const { person, byName, byOffice, id } = await seated(database);
    const context = { ...database.read, today: TODAY };
    const before = await seatsRestingOn(context, { id, to: '2026-02-28' });
    expect(before.map(({ committeeName, heldBy }) => [committeeName, heldBy])).toEqual([['Ban theo chức vụ', 'office'], ['Ban theo tên', 'person']]);
    const { resting } = await end(database, person, { id, to: '2026-02-28' });
    expect(resting).toEqual(before);
    const flags = await attentionOf(context, [byName.id, byOffice.id]);
    expect(flags.filter(({ kind }) => kind !== 'head_missing').map(({ committeeId, kind }) => [committeeId, kind])).toEqual([[byOffice.id, 'seat_vacant'], [byName.id, 'position_ended']]);
    expect((await getPerson(context, person.id)).memberships.find(({ committeeId }) => committeeId === byName.id)?.to).toBeNull();
  });

  it('is looked at on the day after, when it lies ahead', async () => {
    await using database = await testDatabase();
    const { person, id } = await seated(database);
    const context = { ...database.read, today: TODAY };
    expect(await seatsRestingOn(context, { id, to: '2026-12-31' })).toHaveLength(2);
    expect((await end(database, person, { id, to: '2026-12-31' })).resting).toHaveLength(2);
  });

  it('leaves seats alone that do not rest on it', async () => {
    await using database = await testDatabase();
    const { person, office, id } = await seated(database);
    const later = await add(database, person, { position: 'Phó Chủ tịch', from: '2026-03-01' });
    expect(later.resting.map(({ committeeName }) => committeeName)).toEqual(['Ban theo chức vụ', 'Ban theo tên']);
    const context = { ...database.read, today: TODAY };
    expect(await seatsRestingOn(context, { id: await idOf(database, person, 'Phó Chủ tịch'), to: TODAY })).toEqual([]);
    const back = await correct(database, later, { id: await idOf(database, person, 'Phó Chủ tịch'), position: 'Giám đốc', unitId: office.id, from: '2026-03-01' });
    expect(back.resting).toEqual([]);
    expect(await seatsRestingOn(context, { id, to: '2022-06-30' })).toEqual([]);
  });

  it('says of who sits since an unknown day that no position is left', async () => {
    await using database = await testDatabase();
    const own = await committee(database, 'Ban cũ');
    const person = await enter(database, { position: 'Giám đốc' });
    await database.write((context) => aSeat(context, own.id, person.id));
    const id = await idOf(database, person, 'Giám đốc');
    expect(await seatsRestingOn({ ...database.read, today: TODAY }, { id, to: '2026-03-01' })).toMatchObject([{ committeeName: 'Ban cũ' }]);
    expect((await end(database, person, { id, to: '2026-03-01' })).resting).toMatchObject([{ committeeName: 'Ban cũ' }]);
  });
});
