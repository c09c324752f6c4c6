import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { verifyChain } from '../../db/audit.ts';
import { getPerson, listPeople } from '../people/queries.ts';
import { removePeople, updatePerson } from '../people/service.ts';
import { eraseRemoved, restoreRemoved } from '../recycle-bin/service.ts';
import { listRemoved } from '../recycle-bin/queries.ts';
import { listChanges, listEntries } from './queries.ts';
import { undoEntry } from './service.ts';

const WHOLE_LIST = { q: '', unitId: null, inCommittee: null, sameName: false, sort: 'name', direction: 'asc', offset: 0, limit: 100 } as const;

function lastSeq(database: TestDatabase): number {
  return verifyChain(database.connection).entries;
}
const undo = (database: TestDatabase, seq: number) => database.write((context) => undoEntry(context, { origin: database.origin, seq }), 'history.undo');

describe('undo', () => {
  it('takes a new person back into the recycle bin, and undoing that brings the person again', async () => {
    await using database = await testDatabase();
    await database.write((context) => aPerson(context, 'Trần Thị Thử', { position: 'Chuyên viên' }), 'people.create');
    const made = lastSeq(database);
    const undone = await undo(database, made);
    expect((await listPeople(database.read, WHOLE_LIST)).total).toBe(0);
    await undo(database, undone.seq);
    expect((await listPeople(database.read, WHOLE_LIST)).rows).toMatchObject([{ fullName: 'Trần Thị Thử', position: 'Chuyên viên' }]);
    expect(verifyChain(database.connection).brokenAt).toBeNull();
  });

  it('puts the earlier contents back, position and all', async () => {
    await using database = await testDatabase();
    const person = await database.write((context) => aPerson(context, 'Trần Thị Thử', { position: 'Chuyên viên', positionFrom: '2024-01-01' }), 'people.create');
    const input = { ...person, fullName: 'Trần Thị Thử', givenNameOverride: null, position: 'Trưởng phòng', unitId: null, positionFrom: '2026-01-01', phone: '0912345678', email: null, note: null };
    await database.write((context) => updatePerson(context, input), 'people.update');
    await undo(database, lastSeq(database));
    expect(await getPerson(database.read, person.id)).toMatchObject({ position: 'Chuyên viên', phone: null, positions: [{ position: 'Chuyên viên', from: '2024-01-01', to: null }] });
  });

  it('is refused when the record was changed later, and says which', async () => {
    await using database = await testDatabase();
    const person = await database.write((context) => aPerson(context, 'Trần Thị Thử'), 'people.create');
    const made = lastSeq(database);
    await database.write(({ records }) => records.patch('person', person.id, { phone: '0912345678' }), 'people.update');
    await expect(undo(database, made)).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'UNDO_CHANGED_LATER', params: { label: 'Trần Thị Thử' } }] } });
  });

  it('goes back step by step: what was taken back already is no later change', async () => {
    await using database = await testDatabase();
    const person = await database.write((context) => aPerson(context, 'Trần Thị Thử'), 'people.create');
    const made = lastSeq(database);
    for (const phone of ['0912345678', '0912345679']) await database.write(({ records }) => records.patch('person', person.id, { phone }), 'people.update');
    await undo(database, made + 2);
    expect((await listEntries(database.read, { offset: 0, limit: 10, about: null })).rows.map(({ seq, undoable }) => [seq, undoable])).toEqual([[made + 3, true], [made + 2, false], [made + 1, true], [made, false], [made - 1, expect.any(Boolean)]]);
    await undo(database, made + 1);
    expect(await getPerson(database.read, person.id)).toMatchObject({ phone: null });
    await undo(database, made + 4);
    expect(await getPerson(database.read, person.id)).toMatchObject({ phone: '0912345678' });
    await expect(undo(database, made)).rejects.toMatchObject({ data: { issues: [{ rule: 'UNDO_CHANGED_LATER' }] } });
    await undo(database, made + 1);
    await undo(database, made);
    expect((await listPeople(database.read, WHOLE_LIST)).total).toBe(0);
  });

  it('is refused while something that stays depends on what it would take away', async () => {
    await using database = await testDatabase();
    const person = await database.write((context) => aPerson(context, 'Trần Thị Thử'), 'people.create');
    const made = lastSeq(database);
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'), 'committees.create');
    await database.write((context) => aSeat(context, committee.id, person.id), 'members.add');
    await expect(undo(database, made)).rejects.toMatchObject({ data: { issues: [{ rule: 'UNDO_DEPENDS', params: { label: 'Trần Thị Thử' } }] } });
    expect((await listPeople(database.read, WHOLE_LIST)).total).toBe(1);
  });

  it('is refused the second time', async () => {
    await using database = await testDatabase();
    await database.write((context) => aPerson(context, 'Trần Thị Thử'), 'people.create');
    const made = lastSeq(database);
    await undo(database, made);
    await expect(undo(database, made)).rejects.toMatchObject({ data: { issues: [{ rule: 'UNDO_ALREADY' }] } });
  });
});

describe('the history of a record', () => {
  it('tells who did what, newest first, with the fields before and after and references by name', async () => {
    await using database = await testDatabase();
    const person = await database.write((context) => aPerson(context, 'Trần Thị Thử'), 'people.create');
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'), 'committees.create');
    await database.write((context) => aSeat(context, committee.id, person.id, { role: 'head' }), 'members.add');
    const { rows, total } = await listEntries(database.read, { offset: 0, limit: 10, about: { table: 'person', id: person.id } });
    expect(total).toBe(2);
    expect(rows.map(({ action, by, undoable }) => ({ action, by, undoable }))).toEqual([
      { action: 'members.add', by: 'Người dùng thử', undoable: true },
      { action: 'people.create', by: 'Người dùng thử', undoable: true },
    ]);
    const changes = await listChanges(database.read, { origin: database.origin, seq: rows[0]?.seq ?? 0, offset: 0, limit: 10 });
    expect(changes.rows[0]?.fields).toContainEqual({ name: 'committee_id', before: null, after: 'Ban Chỉ đạo Mẫu' });
    expect(changes.rows[0]?.fields?.map(({ name }) => name)).not.toContain('rev');
  });
});

describe('the recycle bin', () => {
  async function removedPerson(database: TestDatabase) {
    const person = await database.write((context) => aPerson(context, 'Trần Thị Thử', { position: 'Chuyên viên', phone: '0912345678' }), 'people.create');
    await database.write((context) => removePeople(context, [person]), 'people.remove');
    return { table: 'person' as const, id: person.id };
  }

  it('finds what was removed without accents and gives it back with its position', async () => {
    await using database = await testDatabase();
    const item = await removedPerson(database);
    expect((await listRemoved(database.read, { q: 'tran thi thu', table: null, offset: 0, limit: 10 })).rows).toMatchObject([{ ...item, label: 'Trần Thị Thử', removedBy: 'Người dùng thử' }]);
    await database.write((context) => restoreRemoved(context, [item]), 'recycleBin.restore');
    expect((await listPeople(database.read, WHOLE_LIST)).rows).toMatchObject([{ fullName: 'Trần Thị Thử', position: 'Chuyên viên' }]);
  });

  it('erases a person for good: nothing of the contents is left in the file, and the history verifies', async () => {
    await using database = await testDatabase();
    const item = await removedPerson(database);
    await database.write((context) => eraseRemoved(context, [item]), 'recycleBin.erase');
    expect(verifyChain(database.connection).brokenAt).toBeNull();
    database.connection.pragma('wal_checkpoint(TRUNCATE)');
    const file = readFileSync(database.file);
    for (const text of ['0912345678', 'Trần Thị Thử', 'tran thi thu']) expect(file.includes(text), text).toBe(false);
    expect(database.connection.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
    await expect(undo(database, lastSeq(database))).rejects.toMatchObject({ code: 'RULE' });
  });

  it('keeps a person in the bin while a removed seat still refers to them', async () => {
    await using database = await testDatabase();
    const person = await database.write((context) => aPerson(context, 'Trần Thị Thử'), 'people.create');
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'), 'committees.create');
    const seat = await database.write((context) => aSeat(context, committee.id, person.id), 'members.add');
    await database.write(({ records }) => records.remove('membership', seat), 'members.remove');
    await database.write((context) => removePeople(context, [person]), 'people.remove');
    const personItem = { table: 'person' as const, id: person.id };
    await expect(database.write((context) => eraseRemoved(context, [personItem]))).rejects.toMatchObject({ data: { issues: [{ rule: 'ERASE_REFERENCED' }] } });
    await database.write((context) => eraseRemoved(context, [personItem, { table: 'membership', id: seat.id }]), 'recycleBin.erase');
    expect((await listRemoved(database.read, { q: '', table: null, offset: 0, limit: 10 })).total).toBe(0);
  });

  it('does not bring a seat back before its person', async () => {
    await using database = await testDatabase();
    const person = await database.write((context) => aPerson(context, 'Trần Thị Thử'), 'people.create');
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'), 'committees.create');
    const seat = await database.write((context) => aSeat(context, committee.id, person.id), 'members.add');
    await database.write(({ records }) => records.remove('membership', seat), 'members.remove');
    await database.write((context) => removePeople(context, [person]), 'people.remove');
    await expect(database.write((context) => restoreRemoved(context, [{ table: 'membership', id: seat.id }]))).rejects.toMatchObject({ data: { issues: [{ rule: 'RESTORE_PARENT_REMOVED', params: { label: 'Trần Thị Thử' } }] } });
  });
});
