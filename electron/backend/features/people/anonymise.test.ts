import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { anonymise, expectNowhere, formerMember, NAME, revOf, SECRETS } from '../../../../tests/support/former-member.ts';
import { verifyChain } from '../../db/audit.ts';
import { findDocuments } from '../../db/search-index.ts';
import { listAttention } from '../committees/attention.ts';
import { getCommittee, listCommittees } from '../committees/queries.ts';
import { getRoster } from '../committees/roster.ts';
import { saveDraft } from '../drafts/service.ts';
import { listEntries } from '../history/queries.ts';
import { undoEntry } from '../history/service.ts';
import { updateMember } from '../members/service.ts';
import { countOnUnits } from '../units/queries.ts';
import { beginDraft } from '../versions/service.ts';
import { listVersions } from '../versions/queries.ts';
import { mergePeople } from './merge.ts';
import { addPosition } from './positions.ts';
import { getPerson, listPeople } from './queries.ts';
import { getRecord } from './record.ts';
import { removePeople, updatePerson } from './service.ts';

type Ref = { id: string; rev: number };
const refusal = (rule: string, rest: object = {}) => ({ data: { issues: [{ rule, ...rest }] } });
const WHOLE_LIST = { q: '', unitId: null, inCommittee: null, sameName: false, sort: 'name', direction: 'asc', offset: 0, limit: 100 } as const;

/** Everything that is counted or listed by pages and reports, without who it is. */
async function reports(database: TestDatabase, committeeId: string) {
  const context = database.read;
  const { rows, total } = await listPeople(context, WHOLE_LIST);
  const rosters = [];
  for (const asOf of ['2020-06-01', '2022-06-01', '2023-12-31', '2024-06-01']) {
    const { members, changeDays, issues } = await getRoster(context, { id: committeeId, asOf, includeFormer: true });
    rosters.push({ asOf, members: members.map(({ personId, role, orderNo, from, to, endReason, unitName, positionEndedOn }) => ({ personId, role, orderNo, from, to, endReason, unitName, positionEndedOn })), changeDays, issues: issues.length });
  }
  return {
    total, committeesOf: Object.fromEntries(rows.map((row) => [row.id, row.committeesCount])), rosters,
    committees: (await listCommittees(context, { q: '', level: null, status: null, subject: null, attention: false, sort: 'name', direction: 'asc', offset: 0, limit: 100 })).rows,
    committee: await getCommittee(context, committeeId),
    versions: (await listVersions(context, committeeId)).map(({ number, seats, vacant, came, left }) => ({ number, seats, vacant, came: came.length, left: left.length })),
    attention: await listAttention(context, null),
    units: await countOnUnits(context, '2023-01-01'),
    tables: ['person', 'membership', 'position_holding', 'proposed_seat'].map((table) => database.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  };
}

describe('a person made anonymous', () => {
  it('leaves no name, number, address or note anywhere in the file, and the history verifies', async () => {
    await using database = await testDatabase();
    const { person } = await formerMember(database);
    await database.write((context) => saveDraft(context, `people:${person.id}`, { note: 'Ghi chú riêng', phone: '0912345678' }));
    await database.write((context) => saveDraft(context, 'people:new', { fullName: NAME }));
    await database.write((context) => saveDraft(context, 'people.columns', { shown: ['name'] }));
    database.connection.pragma('wal_checkpoint(TRUNCATE)');
    expect(readFileSync(database.file).includes(NAME)).toBe(true);
    await anonymise(database, person);
    expectNowhere(database, SECRETS);
    expect(verifyChain(database.connection).brokenAt).toBeNull();
    expect(database.connection.prepare('SELECT key FROM draft').pluck().all()).toEqual(['people.columns']);
    expect(findDocuments(database.connection, 'truong thi', 10, false)).toEqual([]);
    expect(await getPerson(database.read, person.id)).toMatchObject({ fullName: 'Đã ẩn danh 1', phone: null, email: null, note: null, givenNameOverride: null, anonymisedOn: database.read.today });
  });

  it('changes no count, no roster and no report', async () => {
    await using database = await testDatabase();
    const { own, person } = await formerMember(database);
    const before = await reports(database, own.id);
    await anonymise(database, person);
    expect(await reports(database, own.id)).toEqual(before);
    expect((await getPerson(database.read, person.id)).positions.map(({ position, unitName }) => [position, unitName])).toEqual([['—', null], [null, 'Sở Nội vụ']]);
  });

  it('still is who held an office by which a seat was held', async () => {
    await using database = await testDatabase();
    const { office, own } = await formerMember(database);
    const director = await database.write((context) => aPerson(context, 'Phan Văn Giám Đốc', { position: 'Giám đốc', unitId: office.id, positionFrom: '2019-01-01' }));
    await database.write((context) => aSeat(context, own.id, director.id, { heldBy: 'office', office: { position: 'Giám đốc', unitId: office.id }, from: '2022-01-01' }));
    await expect(anonymise(database, director)).rejects.toMatchObject(refusal('PERSON_SITS', { params: { name: 'Phan Văn Giám Đốc', committee: 'Ban Chỉ đạo Mẫu' } }));
    await database.write((context) => addPosition(context, { personId: director.id, rev: director.rev, position: 'Nghỉ hưu', unitId: null, from: '2024-01-01', to: null }));
    const before = await reports(database, own.id);
    await anonymise(database, revOf(database, director));
    expect(await reports(database, own.id)).toEqual(before);
  });

  it('takes the entries that were merged into it along', async () => {
    await using database = await testDatabase();
    const twin = await database.write((context) => aPerson(context, 'Trương Thị Ẩn Dị', { phone: '0987654321', note: 'Bản thứ hai' }), 'people.create');
    const own = await database.write((context) => aPerson(context, NAME), 'people.create');
    await database.write((context) => mergePeople(context, { kept: own, other: twin }), 'people.merge');
    await anonymise(database, revOf(database, own));
    expectNowhere(database, [NAME, 'Trương Thị Ẩn Dị', '0987654321', 'Bản thứ hai']);
    expect(verifyChain(database.connection).brokenAt).toBeNull();
  });

  it('is forgotten also where the history tells of a seat that now is another’s', async () => {
    await using database = await testDatabase();
    const { own, person } = await formerMember(database);
    const seat = await database.write((context) => aSeat(context, own.id, person.id, { from: '2024-02-01' }), 'members.add');
    const other = await database.write((context) => aPerson(context, 'Lê Bình'), 'people.create');
    await database.write((context) => updateMember(context, { heldBy: 'person', office: null, role: 'member', orderNo: null, assignedField: null, assignedArea: null, from: '2024-02-01', to: null, endReason: null, endNote: null, note: null, ...seat, personId: other.id }), 'members.update');
    await anonymise(database, person);
    expectNowhere(database, SECRETS);
  });

  it('is refused while the person sits in a body, will sit, or is proposed', async () => {
    await using database = await testDatabase();
    const { own, person } = await formerMember(database);
    const seat = await database.write((context) => aSeat(context, own.id, person.id, { from: '2100-01-01' }));
    await expect(anonymise(database, person)).rejects.toMatchObject(refusal('PERSON_SITS'));
    await database.write(({ records }) => records.remove('membership', seat));
    const draft = await database.write((context) => beginDraft(context, { committeeId: own.id, kind: 'add' }));
    await database.write(({ records }) => records.insert('proposed_seat', { version_id: draft.id, current_id: null, current_rev: null, removed: 0, end_reason: null, end_note: null, held_by: 'person', person_id: person.id, office_position: null, office_fold: null, office_unit_id: null, role: 'member', order_no: 9, assigned_field: null, assigned_area: null, note: null }));
    await expect(anonymise(database, person)).rejects.toMatchObject(refusal('PERSON_IN_DRAFT', { params: { name: NAME, committee: 'Ban Chỉ đạo Mẫu' } }));
    await expect(database.write((context) => removePeople(context, [person]))).rejects.toMatchObject({ code: 'RULE' });
  });

  it('is not changed, merged, given a position or a seat, and made anonymous once', async () => {
    await using database = await testDatabase();
    const { own, person } = await formerMember(database);
    const other = await database.write((context) => aPerson(context, 'Lê Bình'));
    const gone = await anonymise(database, person);
    const fields = { fullName: 'Tên mới', givenNameOverride: null, position: null, unitId: null, positionFrom: null, phone: null, email: null, note: null };
    const anonymous = refusal('PERSON_ANONYMISED', { params: { name: 'Đã ẩn danh 1', date: database.read.today } });
    await expect(database.write((context) => updatePerson(context, { ...gone, ...fields }))).rejects.toMatchObject(anonymous);
    await expect(database.write((context) => addPosition(context, { personId: gone.id, rev: gone.rev, position: 'Mới', unitId: null, from: null, to: null }))).rejects.toMatchObject(anonymous);
    await expect(database.write((context) => mergePeople(context, { kept: other, other: gone }))).rejects.toMatchObject(anonymous);
    await expect(anonymise(database, gone)).rejects.toMatchObject(anonymous);
    await expect(database.write((context) => aSeat(context, own.id, gone.id))).rejects.toMatchObject(refusal('PERSON_CANNOT_SIT', { field: 'personId' }));
  });

  it('is never taken back, nor is anything written of the person before', async () => {
    await using database = await testDatabase();
    const { person } = await formerMember(database);
    await anonymise(database, person);
    const entries = verifyChain(database.connection).entries;
    const { rows } = await listEntries(database.read, { offset: 0, limit: 100, about: { table: 'person', id: person.id } });
    expect(rows[0]).toMatchObject({ action: 'people.anonymise', subject: 'Đã ẩn danh 1', undoable: false });
    for (const { seq } of rows) await expect(database.write((context) => undoEntry(context, { origin: database.origin, seq }))).rejects.toMatchObject({ code: 'RULE' });
    expect(verifyChain(database.connection).entries).toBe(entries);
  });

  it('gets a number of its own and stands at the end of the list', async () => {
    await using database = await testDatabase();
    const people: Ref[] = [];
    for (const name of ['Lê An', 'Lê Bình', 'Lê Chi']) people.push(await database.write((context) => aPerson(context, name)));
    await anonymise(database, people[1] as Ref);
    await anonymise(database, people[0] as Ref);
    expect((await listPeople(database.read, WHOLE_LIST)).rows.map(({ fullName }) => fullName)).toEqual(['Lê Chi', 'Đã ẩn danh 1', 'Đã ẩn danh 2']);
  });
});

describe('the record of a person', () => {
  it('tells everything that is kept: facts, positions, seats with their decisions, and who wrote what and when', async () => {
    await using database = await testDatabase();
    const { own, person } = await formerMember(database);
    const record = await getRecord(database.read, person.id);
    expect(record).toMatchObject({
      enteredBy: 'Người dùng thử', proposals: [],
      person: { fullName: NAME, phone: '0912345678', positions: [{ position: 'Trưởng phòng Riêng', from: '2024-01-01' }, { unitName: 'Sở Nội vụ', to: '2023-12-31' }], memberships: [{ committeeId: own.id, from: '2020-01-01', to: '2023-12-31', endReason: 'transferred', endNote: 'Chuyển về quê', decisions: ['Quyết định số 2-QĐ/TU, ngày 01/01/2022'] }] },
    });
    const written = record.history.map(({ table, operation }) => `${table} ${operation}`);
    expect(written.toReversed().slice(0, 3)).toEqual(['person insert', 'position_holding insert', 'membership insert']);
    expect(written).toContain('proposed_seat insert');
    expect(record.history.every(({ by }) => by === 'Người dùng thử')).toBe(true);
  });

  it('names the drafts in which the person is proposed', async () => {
    await using database = await testDatabase();
    const own = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const person = await database.write((context) => aPerson(context, NAME));
    await database.write((context) => aSeat(context, own.id, person.id));
    await database.write((context) => beginDraft(context, { committeeId: own.id, kind: 're_constitute' }));
    expect((await getRecord(database.read, person.id)).proposals).toMatchObject([{ committeeName: 'Ban Chỉ đạo Mẫu', role: 'member', removed: false }]);
  });
});
