import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { stepsOf } from '../../../../tests/support/query-plan.ts';
import { StaleRecordError } from '../../db/records.ts';
import { renameUnit, updateUnit } from '../units/service.ts';
import { getPerson, listPeople, peopleOfSameName } from './queries.ts';
import { type PersonFields, removePeople, updatePerson } from './service.ts';

type Ref = { id: string; rev: number };
const WHOLE_LIST = { q: '', unitId: null, inCommittee: null, sameName: false, sort: 'name', direction: 'asc', offset: 0, limit: 100 } as const;
const MAU = { fullName: 'Nguyễn Văn Mẫu', givenNameOverride: null, position: null, unitId: null, positionFrom: null, phone: null, email: null, note: null };
const TODAY = '2026-03-18';

const refusal = (rule: string, rest: object = {}) => ({ data: { issues: [{ rule, ...rest }] } });
const enter = (database: TestDatabase, fullName: string, changes: Partial<PersonFields> = {}) => database.write((context) => aPerson(context, fullName, changes), 'people.create');
const change = (database: TestDatabase, person: Ref, changes: Partial<PersonFields>) => database.write((context) => updatePerson(context, { ...MAU, ...person, ...changes }), 'people.update');
const unit = (database: TestDatabase, name: string) => database.write((context) => aUnit(context, name), 'units.create');
const list = async (database: TestDatabase, asked: Partial<Parameters<typeof listPeople>[1]> = {}) => listPeople({ ...database.read, today: TODAY }, { ...WHOLE_LIST, ...asked });
const names = async (database: TestDatabase, asked: Partial<Parameters<typeof listPeople>[1]> = {}) => (await list(database, asked)).rows.map(({ fullName }) => fullName);
const positions = async (database: TestDatabase, { id }: Ref) => (await getPerson(database.read, id)).positions.map(({ position, from, to }) => [position, from, to]);

function expectRule(error: unknown): void {
  expect(error).toMatchObject({ code: 'RULE' });
}

describe('the list of people', () => {
  it('is sorted by given name in the order of the Vietnamese dictionary, then by family name', async () => {
    await using database = await testDatabase();
    for (const name of ['Trần Thị Ước', 'Nguyễn Văn Đức', 'Lê Thị Anh', 'Bùi Văn Dụ', 'Đặng Văn Dụ', 'Hồ Thị Ánh']) await enter(database, name);
    await enter(database, 'Y Bion Niê', { givenNameOverride: 'Bion' });
    const sorted = ['Lê Thị Anh', 'Hồ Thị Ánh', 'Y Bion Niê', 'Bùi Văn Dụ', 'Đặng Văn Dụ', 'Nguyễn Văn Đức', 'Trần Thị Ước'];
    expect(await names(database)).toEqual(sorted);
    expect(await names(database, { direction: 'desc' })).toEqual(sorted.toReversed());
  });

  it('finds people by the beginnings of words in name, position, unit or telephone, with marks or without', async () => {
    await using database = await testDatabase();
    const office = await unit(database, 'Sở Nội vụ');
    await enter(database, 'Nguyễn Thị Đường', { position: 'Phó Giám đốc', unitId: office.id, phone: '0912 345 678' });
    await enter(database, 'Trần Văn Mẫu');
    for (const q of ['duong', 'ĐƯỜNG ngu', 'pho giam', 'so noi vu', '0912345']) expect(await list(database, { q }), q).toMatchObject({ rows: [{ fullName: 'Nguyễn Thị Đường' }], total: 1 });
    expect(await names(database, { q: 'van duong' })).toEqual([]);
    expect((await list(database, { q: '  "( ' })).total).toBe(2);
  });

  it('finds them by the new name of their unit after it was renamed', async () => {
    await using database = await testDatabase();
    const office = await unit(database, 'Ban Dân vận');
    await enter(database, 'Nguyễn Thị Đường', { unitId: office.id });
    await database.write((context) => renameUnit(context, { ...office, name: 'Ban Tuyên giáo', shortName: null, from: '2025-03-01' }));
    expect(await names(database, { q: 'tuyen giao' })).toEqual(['Nguyễn Thị Đường']);
    expect(await names(database, { q: 'dan van' })).toEqual([]);
  });

  it('comes in pages with the number of all', async () => {
    await using database = await testDatabase();
    for (const name of ['Lê An', 'Lê Bình', 'Lê Chi', 'Lê Dung', 'Lê Giang']) await enter(database, name);
    expect(await list(database, { offset: 2, limit: 2 })).toMatchObject({ rows: [{ fullName: 'Lê Chi' }, { fullName: 'Lê Dung' }], total: 5 });
    expect(await list(database, { offset: 5, limit: 2 })).toEqual({ rows: [], total: 5 });
  });

  it('shows those of one unit, and sorts by unit with the unattached last', async () => {
    await using database = await testDatabase();
    const home = await unit(database, 'Sở Nội vụ');
    const press = await unit(database, 'Báo Mẫu');
    await enter(database, 'Lê An');
    await enter(database, 'Lê Bình', { unitId: home.id });
    await enter(database, 'Lê Chi', { unitId: press.id });
    await enter(database, 'Lê Dung', { unitId: home.id });
    expect(await names(database, { unitId: home.id })).toEqual(['Lê Bình', 'Lê Dung']);
    expect(await names(database, { sort: 'unit' })).toEqual(['Lê Chi', 'Lê Bình', 'Lê Dung', 'Lê An']);
    expect((await names(database, { sort: 'unit', direction: 'desc' })).at(-1)).toBe('Lê An');
  });

  it('tells who sits in a committee today and who in none', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const sitting = await enter(database, 'Lê An');
    const coming = await enter(database, 'Lê Bình');
    await enter(database, 'Lê Chi');
    await database.write((context) => aSeat(context, committee.id, sitting.id, { from: TODAY }));
    await database.write((context) => aSeat(context, committee.id, coming.id, { from: '2026-03-19' }));
    expect(await names(database, { inCommittee: true })).toEqual(['Lê An']);
    expect(await names(database, { inCommittee: false })).toEqual(['Lê Bình', 'Lê Chi']);
    expect((await list(database)).rows.map(({ committeesCount }) => committeesCount)).toEqual([1, 0, 0]);
  });

  it('is read page by page in the order of an index', async () => {
    await using database = await testDatabase();
    const steps = await stepsOf(database, (context) => listPeople(context, WHOLE_LIST));
    expect(steps).toContain('SCAN p USING INDEX person_sort');
    expect(steps.filter((step) => /^SCAN (?!p USING INDEX)|TEMP B-TREE/.test(step))).toEqual([]);
    const searching = await stepsOf(database, (context) => listPeople(context, { ...WHOLE_LIST, q: 'mau' }));
    expect(searching.filter((step) => /^SCAN (?!search_text VIRTUAL TABLE)/.test(step))).toEqual([]);
  });
});

describe('the position a person holds', () => {
  it('is corrected without a day, and begun anew with one', async () => {
    await using database = await testDatabase();
    const person = await enter(database, 'Nguyễn Văn Mẫu', { position: 'Phó Giám đóc', positionFrom: '2022-02-01' });
    const corrected = await change(database, person, { position: 'Phó Giám đốc' });
    expect(await positions(database, person)).toEqual([['Phó Giám đốc', '2022-02-01', null]]);
    await change(database, corrected, { position: 'Giám đốc', positionFrom: '2026-03-01' });
    expect(await positions(database, person)).toEqual([['Giám đốc', '2026-03-01', null], ['Phó Giám đốc', '2022-02-01', '2026-02-28']]);
  });

  it('does not begin before the present one did', async () => {
    await using database = await testDatabase();
    const person = await enter(database, 'Nguyễn Văn Mẫu', { position: 'Phó Giám đốc', positionFrom: '2022-02-01' });
    await expect(change(database, person, { position: 'Giám đốc', positionFrom: '2021-01-01' })).rejects.toMatchObject(refusal('DATE_BEFORE_CURRENT', { field: 'positionFrom', params: { from: '2022-02-01' } }));
    expect(await positions(database, person)).toEqual([['Phó Giám đốc', '2022-02-01', null]]);
  });

  it('gets another first day when only the day is changed, but not one within the position before', async () => {
    await using database = await testDatabase();
    const person = await enter(database, 'Nguyễn Văn Mẫu', { position: 'Phó Giám đốc', positionFrom: '2022-02-01' });
    const moved = await change(database, person, { position: 'Giám đốc', positionFrom: '2026-03-01' });
    const later = await change(database, moved, { position: 'Giám đốc', positionFrom: '2026-03-15' });
    expect(await positions(database, person)).toEqual([['Giám đốc', '2026-03-15', null], ['Phó Giám đốc', '2022-02-01', '2026-02-28']]);
    await expect(change(database, later, { position: 'Giám đốc', positionFrom: '2026-02-28' })).rejects.toMatchObject(refusal('DATE_BEFORE_CURRENT', { params: { from: '2026-02-28' } }));
  });

  it('ends when it is cleared with a day, is taken out when cleared without, and another may follow', async () => {
    await using database = await testDatabase();
    const person = await enter(database, 'Nguyễn Văn Mẫu', { position: 'Giám đốc' });
    const left = await change(database, person, { positionFrom: '2025-01-01' });
    expect(await positions(database, person)).toEqual([['Giám đốc', null, '2024-12-31']]);
    const again = await change(database, left, { position: 'Cố vấn' });
    expect(await positions(database, person)).toEqual([['Cố vấn', '2025-01-01', null], ['Giám đốc', null, '2024-12-31']]);
    await change(database, again, {});
    expect(await positions(database, person)).toEqual([['Giám đốc', null, '2024-12-31']]);
  });

  it('is shown with the name its unit had then', async () => {
    await using database = await testDatabase();
    const office = await unit(database, 'Ban Dân vận');
    const person = await enter(database, 'Nguyễn Văn Mẫu', { position: 'Trưởng ban', unitId: office.id });
    const left = await change(database, person, { position: 'Cố vấn', positionFrom: '2024-01-01' });
    await change(database, left, { position: 'Trưởng ban', unitId: office.id, positionFrom: '2024-06-01' });
    await database.write((context) => renameUnit(context, { ...office, name: 'Ban Tuyên giáo', shortName: null, from: '2025-03-01' }));
    expect((await getPerson(database.read, person.id)).positions.map(({ unitName }) => unitName)).toEqual(['Ban Tuyên giáo', null, 'Ban Dân vận']);
  });

  it('is refused in a unit that is not in the record, or was not there on the day', async () => {
    await using database = await testDatabase();
    const district = await unit(database, 'Huyện Thí Dụ');
    await database.write((context) => updateUnit(context, { ...district, shortName: null, kind: 'district', level: 'district', createdOn: null, endedOn: '2025-06-30', note: null }));
    await expect(enter(database, 'Nguyễn Văn Mẫu', { unitId: database.userId })).rejects.toMatchObject(refusal('UNKNOWN_UNIT', { field: 'unitId' }));
    await expect(enter(database, 'Nguyễn Văn Mẫu', { unitId: district.id, positionFrom: '2025-07-01' })).rejects.toMatchObject(refusal('UNIT_NOT_VALID_ON', { field: 'unitId', params: { name: 'Huyện Thí Dụ', date: '2025-07-01' } }));
    await enter(database, 'Nguyễn Văn Mẫu', { unitId: district.id, positionFrom: '2025-06-30' });
  });

  it('is one a day, whatever is entered', async () => {
    const DAYS = ['2023-01-01', '2024-01-01', '2024-01-02', '2025-01-01', '2026-01-01'];
    const entered = fc.record({ position: fc.option(fc.constantFrom('A', 'B', 'C'), { freq: 3 }), positionFrom: fc.option(fc.constantFrom(...DAYS), { freq: 4 }) });
    await fc.assert(
      fc.asyncProperty(entered, fc.array(entered, { maxLength: 10 }), async (first, later) => {
        await using database = await testDatabase();
        let person: Ref = await enter(database, 'Nguyễn Văn Mẫu', first);
        for (const one of later) {
          person = (await change(database, person, one).catch(expectRule)) ?? person;
          const held = (await getPerson(database.read, person.id)).positions.toReversed();
          const following = held.slice(1).map(({ from }, index) => ({ before: held[index]?.to ?? null, from }));
          expect(following.filter(({ before, from }) => before === null || from === null || from <= before)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a person', () => {
  it('is kept with the bare name and the plain number', async () => {
    await using database = await testDatabase();
    const { id } = await enter(database, 'Đ/c  Nguyễn Văn Mẫu', { phone: '+84 912.345.678', email: 'mau@mau.invalid', note: 'Ghi chú' });
    expect(await getPerson(database.read, id)).toMatchObject({ fullName: 'Nguyễn Văn Mẫu', phone: '0912345678', email: 'mau@mau.invalid', note: 'Ghi chú' });
  });

  it.each([[{ fullName: '. -' }, 'NAME_REQUIRED', 'fullName'], [{ email: 'không có' }, 'EMAIL_ODD', 'email']])('is refused with %j', async (changes, rule, field) => {
    await using database = await testDatabase();
    await expect(enter(database, 'Nguyễn Văn Mẫu', changes)).rejects.toMatchObject(refusal(rule, { field }));
    expect((await list(database)).total).toBe(0);
  });

  it('is shown with those of the same name while it is typed, whatever the marks and the form of address', async () => {
    await using database = await testDatabase();
    const first = await enter(database, 'Nguyễn Thị Hòa');
    await enter(database, 'Nguyễn Thị Hoa');
    await enter(database, 'Trần Thị Hòa');
    const found = async (name: string, exceptId: string | null = null) => (await peopleOfSameName(database.read, name, exceptId)).map(({ fullName }) => fullName);
    expect(await found('đồng chí nguyễn thị hoà')).toEqual(['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa']);
    expect(await found('Nguyễn Thị Hòa', first.id)).toEqual(['Nguyễn Thị Hoa']);
    expect(await found('')).toEqual([]);
  });

  it('is told stale to whoever saw an older position', async () => {
    await using database = await testDatabase();
    const person = await enter(database, 'Nguyễn Văn Mẫu');
    const changed = await change(database, person, { position: 'Giám đốc' });
    expect(changed.rev).toBeGreaterThan(person.rev);
    await expect(change(database, person, { email: 'không có' })).rejects.toThrow(StaleRecordError);
    expect(await change(database, changed, { position: 'Giám đốc' })).toEqual(changed);
  });

  it('is not removed while a committee has or had them as a member', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const person = await enter(database, 'Nguyễn Văn Mẫu', { position: 'Giám đốc' });
    const seat = await database.write((context) => aSeat(context, committee.id, person.id));
    const remove = () => database.write((context) => removePeople(context, [person]), 'people.remove');
    await expect(remove()).rejects.toMatchObject(refusal('PERSON_IN_COMMITTEE', { params: { name: 'Nguyễn Văn Mẫu', committee: 'Ban Chỉ đạo Mẫu' } }));
    await database.write(({ records }) => records.remove('membership', seat));
    expect(await remove()).toEqual({ removed: 1 });
    await expect(getPerson(database.read, person.id)).rejects.toMatchObject({ table: 'person' });
    expect((await list(database, { q: 'mau' })).total).toBe(0);
  });

  it('keeps all others when one of several cannot be removed', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const free = await enter(database, 'Lê An');
    const sitting = await enter(database, 'Lê Bình');
    await database.write((context) => aSeat(context, committee.id, sitting.id));
    await expect(database.write((context) => removePeople(context, [free, sitting]))).rejects.toMatchObject({ code: 'RULE' });
    expect(await names(database)).toEqual(['Lê An', 'Lê Bình']);
  });

  it('is shown with every seat through time, the present ones first', async () => {
    await using database = await testDatabase();
    const person = await enter(database, 'Lê An');
    for (const [name, seat] of [['Ban một', { from: '2020-01-01' }], ['Ban hai', { from: '2024-01-01', role: 'head' }]] as const) {
      const committee = await database.write((context) => aCommittee(context, name));
      await database.write((context) => aSeat(context, committee.id, person.id, seat));
    }
    await database.write(({ connection }) => connection.exec("UPDATE membership SET valid_to = '2025-12-31', end_reason = 'retired' WHERE role = 'head'"));
    expect((await getPerson(database.read, person.id)).memberships).toMatchObject([
      { committeeName: 'Ban một', role: 'member', to: null, endReason: null },
      { committeeName: 'Ban hai', role: 'head', from: '2024-01-01', to: '2025-12-31', endReason: 'retired' },
    ]);
  });
});
