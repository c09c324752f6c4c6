import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { appendEntry, changesOfEntry, redactRow, verifyChain } from './audit.ts';
import { contentsOf } from './health.ts';
import { RecordMissingError, StaleRecordError } from './records.ts';
import { searchQuery } from './search-index.ts';

const PERSON = { full_name: 'Nguyễn Thị Đường', given_name_override: null, name_fold: 'nguyen thi duong', sort_key: 'x', phone: null, email: null, note: null, anonymised_on: null };

describe('a record', () => {
  it('carries who, when, its revision and the history entry that wrote it', async () => {
    await using database = await testDatabase();
    const id = await database.write(({ records }) => records.insert('person', PERSON));
    const row = database.connection.prepare('SELECT * FROM person WHERE id = ?').get(id);
    expect(row).toMatchObject({ rev: 1, created_by: database.userId, changed_origin: database.origin, changed_seq: 2, deleted_at: null });
  });

  it('is refused with how it stands now when somebody changed it meanwhile', async () => {
    await using database = await testDatabase();
    const id = await database.write(({ records }) => records.insert('person', PERSON));
    await database.write(({ records }) => records.update('person', { id, rev: 1 }, { phone: '0912345678' }));
    await expect(database.write(({ records }) => records.update('person', { id, rev: 1 }, { phone: '0900000000' }))).rejects.toThrow(StaleRecordError);
    expect(database.connection.prepare('SELECT phone, rev FROM person WHERE id = ?').get(id)).toEqual({ phone: '0912345678', rev: 2 });
  });

  it('is not written when a field was forgotten', async () => {
    await using database = await testDatabase();
    const { note, ...incomplete } = PERSON;
    expect(note).toBeNull();
    await expect(database.write(({ records }) => records.insert('person', incomplete as typeof PERSON))).rejects.toThrow('note');
  });

  it('leaves no trace when nothing changes', async () => {
    await using database = await testDatabase();
    const id = await database.write(({ records }) => records.insert('person', PERSON));
    const rev = await database.write(({ records }) => records.update('person', { id, rev: 1 }, { full_name: PERSON.full_name }));
    expect(rev).toBe(1);
    expect(verifyChain(database.connection).entries).toBe(2);
  });

  it('is gone from use in the recycle bin and comes back from it', async () => {
    await using database = await testDatabase();
    const id = await database.write(({ records }) => records.insert('person', PERSON));
    await database.write(({ records }) => records.remove('person', { id, rev: 1 }));
    await expect(database.write(({ records }) => records.patch('person', id, { phone: '1' }))).rejects.toThrow(RecordMissingError);
    await database.write(({ records }) => records.restore('person', id));
    expect(database.connection.prepare('SELECT deleted_at, rev FROM person WHERE id = ?').get(id)).toEqual({ deleted_at: null, rev: 3 });
  });

  it('leaves nothing behind when the write fails after it', async () => {
    await using database = await testDatabase();
    const failing = database.write(({ records }) => {
      records.insert('person', PERSON);
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(contentsOf(database.connection).people).toBe(0);
    expect(verifyChain(database.connection)).toEqual({ entries: 1, brokenAt: null });
    expect(database.connection.prepare('SELECT count(*) FROM search_document').pluck().get()).toBe(0);
  });
});

describe('search', () => {
  const find = (database: Awaited<ReturnType<typeof testDatabase>>, typed: string) =>
    database.connection.prepare('SELECT title FROM search_text JOIN search_document ON search_document.id = search_text.rowid WHERE search_text MATCH ?').pluck().all(searchQuery(typed));

  it('finds a person by the beginning of unmarked words, follows changes, forgets the removed', async () => {
    await using database = await testDatabase();
    const id = await database.write(({ records }) => records.insert('person', PERSON));
    expect(find(database, 'duo NGUY')).toEqual(['Nguyễn Thị Đường']);
    await database.write(({ records }) => records.patch('person', id, { full_name: 'Trần Thị Đào' }));
    expect(find(database, 'duong')).toEqual([]);
    expect(find(database, 'đào')).toEqual(['Trần Thị Đào']);
    await database.write(({ records }) => records.removeNow('person', id));
    expect(find(database, 'dao')).toEqual([]);
  });

  it('takes quotes and operators of the query language as plain text', () => {
    expect(searchQuery('"a" OR NEAR(b) -c*')).toBe('"a"* "or"* "near"* "b"* "c"*');
    expect(searchQuery(' .,"* ')).toBeNull();
  });
});

describe('history', () => {
  it('verifies, and says where somebody altered or took out an entry or a content', async () => {
    await using database = await testDatabase();
    const id = await database.write(({ records }) => records.insert('person', PERSON));
    await database.write(({ records }) => records.patch('person', id, { phone: '0912345678' }));
    expect(verifyChain(database.connection)).toEqual({ entries: 3, brokenAt: null });

    const broken = (sql: string) => {
      database.connection.exec('SAVEPOINT tamper');
      database.connection.exec(sql);
      const report = verifyChain(database.connection);
      database.connection.exec('ROLLBACK TO tamper; RELEASE tamper');
      return report.brokenAt?.seq;
    };
    expect(broken("UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2")).toBe(2);
    expect(broken("UPDATE audit_entry SET subject = 'Somebody else' WHERE seq = 2")).toBe(2);
    expect(broken("UPDATE audit_payload SET payload = replace(payload, '0912345678', '0900000000')")).toBe(3);
    expect(broken("UPDATE audit_change SET row_id = 'x' WHERE operation = 'update'")).toBe(3);
    expect(broken('PRAGMA defer_foreign_keys = ON; DELETE FROM audit_payload WHERE change_id IN (SELECT id FROM audit_change WHERE entry_id = 2); DELETE FROM audit_change WHERE entry_id = 2; DELETE FROM audit_entry WHERE seq = 2')).toBe(3);
  });

  it('holds a write of any size: the largest import permitted changes some hundred thousand rows', async () => {
    await using database = await testDatabase();
    const changes = Array.from({ length: 150_000 }, (_, index) => ({ table: 'person' as const, rowId: `row ${index}`, operation: 'insert' as const, before: null, after: { index } }));
    const head = { origin: database.origin, at: '2026-01-01T00:00:00.000Z', userId: database.userId, action: 'x', subject: '', undoes: null };
    database.connection.transaction(() => appendEntry(database.connection, head, 2, changes))();
    expect(verifyChain(database.connection)).toEqual({ entries: 2, brokenAt: null });
  });

  it('loses the contents of a person for good and still verifies', async () => {
    await using database = await testDatabase();
    const id = await database.write(({ records }) => {
      records.describe(PERSON.full_name);
      return records.insert('person', { ...PERSON, phone: '0912345678' });
    });
    redactRow(database.connection, id);
    expect(verifyChain(database.connection)).toEqual({ entries: 2, brokenAt: null });
    expect(changesOfEntry(database.connection, database.origin, 2)).toMatchObject([{ rowId: id, before: null, after: null, redacted: true }]);
    expect(database.connection.prepare('SELECT subject FROM audit_entry WHERE seq = 2').pluck().get()).toBeNull();
  });

  it('names the last entry seen of every origin as the parents of a new one', async () => {
    await using database = await testDatabase();
    const other = '01890000-0000-7000-8000-000000000000';
    appendEntry(database.connection, { origin: other, at: '2026-01-01T00:00:00.000Z', userId: database.userId, action: 'x', subject: '', undoes: null }, 1, []);
    await database.write(({ records }) => records.insert('person', PERSON));
    const parents = JSON.parse(String(database.connection.prepare('SELECT parents FROM audit_entry ORDER BY id DESC LIMIT 1').pluck().get()));
    expect(parents).toContainEqual({ origin: other, seq: 1 });
    expect(parents).toContainEqual({ origin: database.origin, seq: 1 });
    expect(verifyChain(database.connection).brokenAt).toBeNull();
  });
});
