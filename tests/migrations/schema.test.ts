import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectForWriting } from '../../electron/backend/db/connection.ts';
import { MIGRATIONS } from '../../electron/backend/db/migrations/index.ts';
import { RECORD_COLUMNS, type RecordTable } from '../../electron/backend/db/tables.ts';
import { testDatabase } from '../support/database.ts';

const RELEASED = path.join(import.meta.dirname, 'released.json');

describe('the schema', () => {
  it('numbers its migrations 1, 2, 3 … without a gap', () => {
    expect(MIGRATIONS.map(({ name }) => Number(name.slice(0, 4)))).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('has not changed a released migration', () => {
    const released = JSON.parse(readFileSync(RELEASED, 'utf8')) as Record<string, string>;
    for (const [name, hash] of Object.entries(released)) {
      const migration = MIGRATIONS.find((one) => one.name === name);
      expect(createHash('sha256').update(migration?.sql ?? '').digest('hex'), name).toBe(hash);
    }
  });

  it('is what the code believes: the columns of every record table, in order', async () => {
    await using database = await testDatabase();
    for (const [table, columns] of Object.entries(RECORD_COLUMNS)) {
      expect(database.connection.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table), table).toEqual(columns);
    }
  });

  it('is STRICT in every table of its own', async () => {
    await using database = await testDatabase();
    const loose = database.connection.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_text%'").pluck().all();
    expect(loose).toEqual([]);
  });

  it('keeps revision, who, when, recycle bin and history on every record table', async () => {
    await using database = await testDatabase();
    for (const table of Object.keys(RECORD_COLUMNS) as RecordTable[]) {
      const required = database.connection.prepare('SELECT name FROM pragma_table_info(?) WHERE "notnull" = 1').pluck().all(table);
      expect(required).toEqual(expect.arrayContaining(['id', 'rev', 'created_at', 'created_by', 'updated_at', 'updated_by', 'changed_origin', 'changed_seq']));
    }
  });

  it('refuses days that do not exist and text where a number belongs', async () => {
    await using database = await testDatabase();
    const unit = { kind: 'commune', level: 'commune', created_on: '2026-02-30', ended_on: null, note: null };
    await expect(database.write(({ records }) => records.insert('org_unit', unit))).rejects.toThrow(/CHECK/);
    expect(() => database.connection.prepare("INSERT INTO audit_change (entry_id, table_name, row_id, operation, digest) VALUES ('x', 'a', 'b', 'insert', x'00')").run()).toThrow();
  });

  it('opens with every safety setting on', async () => {
    await using database = await testDatabase();
    const setting = (name: string) => database.connection.pragma(name, { simple: true });
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check'].map(setting)).toEqual(['wal', 2, 1, 0, 1]);
    expect(() => connectForWriting('/nowhere/at/all.db')).toThrow();
  });
});
