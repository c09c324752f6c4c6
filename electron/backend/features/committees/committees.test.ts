import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import { rosterOn } from '#shared/rules/roster.ts';
import { ROLES } from '#shared/rules/roles.ts';
import { aCommittee, aPerson, aSeat, aUnit, BARE_COMMITTEE, BARE_SEAT_ROW } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { stepsOf } from '../../../../tests/support/query-plan.ts';
import { StaleRecordError } from '../../db/records.ts';
import { endMembers } from '../members/service.ts';
import { updatePerson } from '../people/service.ts';
import { renameUnit } from '../units/service.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { getCommittee, listCommittees } from './queries.ts';
import { getRoster } from './roster.ts';
import { type NewCommittee, removeCommittees, updateCommittee } from './service.ts';

type Ref = { id: string; rev: number };
type Seat = Parameters<typeof aSeat>[3];
const WHOLE_LIST = { q: '', level: null, status: null, subject: null, attention: false, sort: 'level', direction: 'asc', offset: 0, limit: 100 } as const;
const { standingAgencyId: _, decision: __, ...FIELDS } = { ...BARE_COMMITTEE, name: 'Ban Chỉ đạo Mẫu' };
const TODAY = '2026-03-18';

const refusal = (rule: string, rest: object = {}) => ({ data: { issues: [{ rule, ...rest }] } });
const found = (database: TestDatabase, name: string, changes: Partial<NewCommittee> = {}) => database.write((context) => aCommittee(context, name, changes), 'committees.create');
const seat = async (database: TestDatabase, committee: Ref, fullName: string, changes: Seat = {}) =>
  database.write(async (context) => aSeat(context, committee.id, (await aPerson(context, fullName)).id, changes), 'members.add');
const end = (database: TestDatabase, item: Ref, to: string) => database.write((context) => endMembers(context, { items: [item], to, reason: 'transferred', endNote: null }), 'members.end');
const list = async (database: TestDatabase, asked: Partial<Parameters<typeof listCommittees>[1]> = {}) => listCommittees({ ...database.read, today: TODAY }, { ...WHOLE_LIST, ...asked });
const names = async (database: TestDatabase, asked: Partial<Parameters<typeof listCommittees>[1]> = {}) => (await list(database, asked)).rows.map(({ name }) => name);
const rosterOf = (database: TestDatabase, { id }: Ref, asOf: string, includeFormer = false) => getRoster(database.read, { id, asOf, includeFormer });
const sitting = async (database: TestDatabase, committee: Ref, asOf: string, includeFormer = false) => (await rosterOf(database, committee, asOf, includeFormer)).members.map(({ fullName }) => fullName);

describe('the list of committees', () => {
  it('goes from the highest level down, and by name within a level', async () => {
    await using database = await testDatabase();
    await found(database, 'Ban Đa', { level: 'commune' });
    await found(database, 'Ban Du', { level: 'commune' });
    await found(database, 'Ban Z', { level: 'province' });
    await found(database, 'Ban A', { level: 'agency' });
    expect(await names(database)).toEqual(['Ban Z', 'Ban Du', 'Ban Đa', 'Ban A']);
    expect(await names(database, { sort: 'name' })).toEqual(['Ban A', 'Ban Du', 'Ban Đa', 'Ban Z']);
    expect(await names(database, { sort: 'level', direction: 'desc' })).toEqual(['Ban A', 'Ban Du', 'Ban Đa', 'Ban Z']);
  });

  it('tells who heads each committee and how many sit in it today', async () => {
    await using database = await testDatabase();
    const committee = await found(database, 'Ban Chỉ đạo Mẫu');
    const former = await seat(database, committee, 'Lê An', { role: 'head', from: '2020-01-01' });
    await end(database, former, '2026-03-17');
    await seat(database, committee, 'Lê Bình', { role: 'head', from: TODAY });
    await seat(database, committee, 'Lê Chi');
    await seat(database, committee, 'Lê Dung', { from: '2026-03-19' });
    await found(database, 'Ban không người');
    expect((await list(database)).rows).toMatchObject([{ headName: 'Lê Bình', membersCount: 2 }, { headName: null, membersCount: 0 }]);
  });

  it('is narrowed by words, level and status, page by page', async () => {
    await using database = await testDatabase();
    await found(database, 'Ban Chỉ đạo công tác tôn giáo', { code: 'TONGIAO', level: 'commune', decision: { ...NO_DECISION, number: '12-QĐ/TU' } });
    await found(database, 'Ban Chỉ đạo Dân vận khéo', { code: 'DVK', shortName: 'BCĐ DVK', status: 'ended' });
    expect(await names(database, { q: 'ton giao' })).toEqual(['Ban Chỉ đạo công tác tôn giáo']);
    expect(await names(database, { q: 'dvk' })).toEqual(['Ban Chỉ đạo Dân vận khéo']);
    expect(await names(database, { q: '12-QĐ' })).toEqual(['Ban Chỉ đạo công tác tôn giáo']);
    expect(await names(database, { level: 'commune' })).toEqual(['Ban Chỉ đạo công tác tôn giáo']);
    expect(await names(database, { status: 'ended' })).toEqual(['Ban Chỉ đạo Dân vận khéo']);
    expect(await list(database, { offset: 1, limit: 1 })).toMatchObject({ rows: [{ name: 'Ban Chỉ đạo công tác tôn giáo' }], total: 2 });
  });
});

describe('a committee', () => {
  it('is shown with its facts and the present names of its unit and standing agency', async () => {
    await using database = await testDatabase();
    const province = await database.write((context) => aUnit(context, 'Tỉnh ủy Mẫu'));
    const agency = await database.write((context) => aUnit(context, 'Ban Dân vận'));
    await database.write((context) => renameUnit(context, { ...agency, name: 'Ban Tuyên giáo và Dân vận', shortName: null, from: '2025-03-01' }));
    const { id } = await found(database, 'Ban Chỉ đạo Mẫu', { unitId: province.id, standingAgencyId: agency.id, decision: { ...NO_DECISION, number: '12-QĐ/TU' }, establishedOn: '2021-05-01' });
    expect(await getCommittee(database.read, id)).toEqual({
      ...FIELDS, id, rev: 1, body: 'committee', supportsId: null, supportsName: null, unitId: province.id, unitName: 'Tỉnh ủy Mẫu', standingAgencyId: agency.id, standingAgencyName: 'Ban Tuyên giáo và Dân vận',
      standingAgencies: [{ unitId: agency.id, unitName: 'Ban Tuyên giáo và Dân vận', from: null, to: null }], regulations: [], supportTeam: null, successorName: null, draftId: null,
      decision: { ...NO_DECISION, number: '12-QĐ/TU' }, establishedOn: '2021-05-01', membersCount: 0, seatsCount: 0, headName: null, attention: [],
    });
  });

  it('has a name of its own within its unit', async () => {
    await using database = await testDatabase();
    const commune = await database.write((context) => aUnit(context, 'Xã An Mẫu'));
    const first = await found(database, 'Ban Chỉ đạo Mẫu');
    await found(database, 'Ban Chỉ đạo Mẫu', { unitId: commune.id });
    await expect(found(database, 'Ban chỉ đạo  Mẫu')).rejects.toMatchObject(refusal('COMMITTEE_NAME_TAKEN', { field: 'name' }));
    await expect(found(database, 'Ban Chỉ đạo Mẫu', { unitId: commune.id })).rejects.toMatchObject(refusal('COMMITTEE_NAME_TAKEN'));
    await database.write((context) => updateCommittee(context, { ...FIELDS, ...first, note: 'Vẫn tên cũ' }));
  });

  it('is refused with an end before its beginning or with units not in the record', async () => {
    await using database = await testDatabase();
    await expect(found(database, 'Ban', { establishedOn: '2025-01-02', endedOn: '2025-01-01' })).rejects.toMatchObject(refusal('DATE_ORDER', { field: 'endedOn' }));
    await expect(found(database, 'Ban', { unitId: database.userId })).rejects.toMatchObject(refusal('UNKNOWN_UNIT', { field: 'unitId' }));
    await expect(found(database, 'Ban', { standingAgencyId: database.userId })).rejects.toMatchObject(refusal('UNKNOWN_UNIT', { field: 'standingAgencyId' }));
  });

  it('is told stale before anything else', async () => {
    await using database = await testDatabase();
    const committee = await found(database, 'Ban Chỉ đạo Mẫu');
    await database.write((context) => updateCommittee(context, { ...FIELDS, ...committee, code: 'MAU' }));
    await expect(database.write((context) => updateCommittee(context, { ...FIELDS, ...committee, establishedOn: '2025-01-02', endedOn: '2025-01-01' }))).rejects.toThrow(StaleRecordError);
    await expect(database.write((context) => removeCommittees(context, [committee]))).rejects.toThrow(StaleRecordError);
  });

  it('is not removed while somebody sits or sat in it, and says how many', async () => {
    await using database = await testDatabase();
    const committee = await found(database, 'Ban Chỉ đạo Mẫu');
    const first = await seat(database, committee, 'Lê An');
    await end(database, first, '2025-12-31');
    await seat(database, committee, 'Lê Bình');
    const remove = () => database.write((context) => removeCommittees(context, [committee]), 'committees.remove');
    await expect(remove()).rejects.toMatchObject(refusal('COMMITTEE_HAS_MEMBERS', { params: { name: 'Ban Chỉ đạo Mẫu', count: 2 } }));
    const empty = await found(database, 'Ban không người');
    expect(await database.write((context) => removeCommittees(context, [empty]))).toEqual({ removed: 1 });
    expect(await names(database)).toEqual(['Ban Chỉ đạo Mẫu']);
    await expect(getCommittee(database.read, empty.id)).rejects.toMatchObject({ table: 'committee' });
  });
});

describe('the roster', () => {
  it('stands in the order of the decision: by role, then by number', async () => {
    await using database = await testDatabase();
    const committee = await found(database, 'Ban Chỉ đạo Mẫu');
    await seat(database, committee, 'Thư ký', { role: 'secretary', orderNo: 1 });
    await seat(database, committee, 'Ủy viên 9', { orderNo: 9 });
    await seat(database, committee, 'Ủy viên 2', { orderNo: 2 });
    await seat(database, committee, 'Trưởng ban', { role: 'head', orderNo: 5 });
    expect(await sitting(database, committee, TODAY)).toEqual(['Trưởng ban', 'Ủy viên 2', 'Ủy viên 9', 'Thư ký']);
  });

  it('shows who sat on a day, both ends included, and who had left when asked', async () => {
    await using database = await testDatabase();
    const committee = await found(database, 'Ban Chỉ đạo Mẫu');
    const first = await seat(database, committee, 'Lê An', { from: '2024-01-01' });
    await end(database, first, '2024-12-31');
    await seat(database, committee, 'Lê Bình', { from: '2025-01-01' });
    expect(await sitting(database, committee, '2023-12-31')).toEqual([]);
    expect(await sitting(database, committee, '2024-01-01')).toEqual(['Lê An']);
    expect(await sitting(database, committee, '2024-12-31')).toEqual(['Lê An']);
    expect(await sitting(database, committee, '2025-01-01')).toEqual(['Lê Bình']);
    expect(await sitting(database, committee, '2025-01-01', true)).toEqual(['Lê An', 'Lê Bình']);
    expect(await sitting(database, committee, '2024-06-01', true)).toEqual(['Lê An']);
    expect((await rosterOf(database, committee, TODAY)).changeDays).toEqual(['2024-01-01', '2025-01-01']);
  });

  it('shows the position, and the name of the unit, of the day', async () => {
    await using database = await testDatabase();
    const committee = await found(database, 'Ban Chỉ đạo Mẫu');
    const office = await database.write((context) => aUnit(context, 'Ban Dân vận'));
    await database.write((context) => renameUnit(context, { ...office, name: 'Ban Tuyên giáo', shortName: null, from: '2025-03-01' }));
    const entered = { givenNameOverride: null, phone: '0912345678', email: 'an@mau.invalid', note: null, fullName: 'Lê An', unitId: office.id };
    const person = await database.write((context) => aPerson(context, 'Lê An', { ...entered, position: 'Phó Trưởng ban', positionFrom: '2022-01-01' }));
    await database.write((context) => updatePerson(context, { ...person, ...entered, position: 'Trưởng ban', positionFrom: '2026-01-01' }));
    const { id } = await database.write((context) => aSeat(context, committee.id, person.id, { role: 'head', assignedField: 'Phụ trách chung', note: 'Ghi chú' }));
    const held = async (asOf: string) => (await rosterOf(database, committee, asOf)).members.map(({ position, unitName }) => [position, unitName]);
    expect(await held('2021-12-31')).toEqual([[null, null]]);
    expect(await held('2025-02-28')).toEqual([['Phó Trưởng ban', 'Ban Dân vận']]);
    expect(await held('2025-03-01')).toEqual([['Phó Trưởng ban', 'Ban Tuyên giáo']]);
    expect((await rosterOf(database, committee, '2026-01-01')).members).toEqual([{
      id, rev: 1, versionId: expect.any(String) as string, heldBy: 'person', personId: person.id, orderNo: 1, role: 'head', fullName: 'Lê An', position: 'Trưởng ban', unitName: 'Ban Tuyên giáo', office: null, phone: '0912345678', email: 'an@mau.invalid',
      assignedField: 'Phụ trách chung', assignedArea: null, from: null, to: null, endReason: null, endNote: null, note: 'Ghi chú', positionEndedOn: null, vacantSince: null,
    }]);
  });

  it('shows a seat once, with the position begun last, when two are on record for the day', async () => {
    await using database = await testDatabase();
    const committee = await found(database, 'Ban Chỉ đạo Mẫu');
    const person = await database.write((context) => aPerson(context, 'Lê An', { position: 'Giám đốc', positionFrom: '2025-01-01' }));
    await database.write(({ records }) => records.insert('position_holding', { person_id: person.id, org_unit_id: null, position: 'Phó Giám đốc', position_fold: 'pho giam doc', valid_from: '2020-01-01', valid_to: '2025-06-30' }));
    await database.write((context) => aSeat(context, committee.id, person.id));
    expect((await rosterOf(database, committee, '2025-03-01')).members.map(({ position }) => position)).toEqual(['Giám đốc']);
  });

  it('says what is against the rules on the day', async () => {
    await using database = await testDatabase();
    const committee = await found(database, 'Ban Chỉ đạo Mẫu');
    expect((await rosterOf(database, committee, TODAY)).issues).toEqual([]);
    const member = await seat(database, committee, 'Lê An', { orderNo: 1 });
    const secretary = await seat(database, committee, 'Lê Bình', { role: 'secretary', orderNo: 2 });
    expect((await rosterOf(database, committee, TODAY)).issues).toEqual([{ code: 'NO_HEAD', severity: 'warning', memberIds: [] }]);
    const head = await seat(database, committee, 'Lê Chi', { role: 'head', orderNo: 3, from: '2026-01-01' });
    expect((await rosterOf(database, committee, TODAY)).issues).toEqual([{ code: 'ORDER_AGAINST_ROLES', severity: 'warning', memberIds: [member.id] }]);
    // Two heads come about only by undoing or by taking a seat out of the recycle bin: writing refuses them.
    await database.write(({ records }) => records.patch('membership', secretary.id, { role: 'head' }));
    expect((await rosterOf(database, committee, TODAY)).issues).toContainEqual({ code: 'SEVERAL_HEADS', severity: 'error', memberIds: [secretary.id, head.id] });
    expect((await rosterOf(database, committee, '2025-12-31')).issues.map(({ code }) => code)).not.toContain('SEVERAL_HEADS');
  });

  it('is not there for a committee that is not in the record', async () => {
    await using database = await testDatabase();
    await expect(rosterOf(database, { id: database.userId, rev: 1 }, TODAY)).rejects.toMatchObject({ table: 'committee' });
  });

  it('is read by indexes alone, in few statements', async () => {
    await using database = await testDatabase();
    const committee = await found(database, 'Ban Chỉ đạo Mẫu');
    const steps = await stepsOf(database, (context) => getRoster(context, { id: committee.id, asOf: TODAY, includeFormer: false }));
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    expect(steps).toContain('SEARCH m USING INDEX membership_committee (committee_id=?)');
    expect(steps).toContain('SEARCH h USING INDEX position_holding_person (person_id=?) LEFT-JOIN');
  });

  it('has on each day exactly those whose time holds the day, in the order of the rules', async () => {
    const DAYS = ['2024-01-01', '2024-06-30', '2024-07-01', '2025-01-01', '2026-01-01'];
    const day = fc.option(fc.constantFrom(...DAYS), { freq: 3 });
    const seats = fc.array(fc.record({ role: fc.constantFrom(...ROLES), orderNo: fc.integer({ min: 1, max: 5 }), from: day, to: day }).filter(({ from, to }) => from === null || to === null || from <= to), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(seats, async (entered) => {
        await using database = await testDatabase();
        const committee = await found(database, 'Ban Chỉ đạo Mẫu');
        const all = await database.write(async (context) => {
          const made = [];
          const versionId = String(context.connection.prepare('SELECT id FROM version').pluck().get());
          for (const [index, { role, orderNo, from, to }] of entered.entries()) {
            const person = await aPerson(context, `Người ${index}`);
            const id = context.records.insert('membership', { ...BARE_SEAT_ROW, committee_id: committee.id, version_id: versionId, person_id: person.id, role, order_no: orderNo, valid_from: from, valid_to: to });
            made.push({ id, personId: person.id, role, orderNo, period: { from, to } });
          }
          return made;
        });
        for (const asOf of [addDays('2024-01-01', -1), ...DAYS, '2100-01-01']) {
          const expected = rosterOn(all, asOf).map(({ id }) => id);
          expect((await rosterOf(database, committee, asOf)).members.map(({ id }) => id)).toEqual(expected);
          const withFormer = (await rosterOf(database, committee, asOf, true)).members.map(({ id }) => id);
          expect(withFormer.toSorted()).toEqual(all.filter(({ period }) => period.from === null || period.from <= asOf).map(({ id }) => id).toSorted());
        }
      }),
      { numRuns: 40 },
    );
  });
});
