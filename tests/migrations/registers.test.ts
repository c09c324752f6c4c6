import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connectForWriting } from '../../electron/backend/db/connection.ts';
import { DatabaseTooNewError, migrate, MigrationError, pendingMigrations } from '../../electron/backend/db/migrate.ts';
import { buildRegisters, missingRegisterParts, RegisterShapeError } from '../../electron/backend/db/register-tables.ts';
import type { Register } from '../../shared/registers/declare.ts';
import { REGISTERS } from '../../shared/registers/index.ts';
import { listBackups } from '../../electron/backend/db/backup.ts';
import { newId } from '../../electron/backend/db/ids.ts';
import { openDatabase } from '../../electron/backend/db/open.ts';

let folder: string;
let connection: Connection;
const model = REGISTERS.find(({ name }) => name === 'model') as Register;
const others = REGISTERS.filter(({ name }) => name !== 'model');
const withFields = (fields: Register['fields']): Register[] => [{ ...model, fields }, ...others];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-registers-'));
  connection = connectForWriting(path.join(folder, 'steering-desk.db'));
  migrate(connection);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

function aRow(): string {
  const user = newId();
  const kept = { rev: 1, created_at: '2026-01-01T00:00:00Z', created_by: user, updated_at: '2026-01-01T00:00:00Z', updated_by: user, changed_origin: user, changed_seq: 1 };
  const insert = (table: string, row: Record<string, string | number>) => connection.prepare(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((column) => `@${column}`).join(', ')})`).run(row);
  insert('app_user', { id: user, name: 'Người dùng thử', ...kept });
  const id = newId();
  insert('register_model', { id, name: 'Tổ dân phố không rác', registered_on: '2026-02-10', ...kept });
  return id;
}

describe('the table of a register', () => {
  it('is there in a new file, and nothing is left to do', () => {
    expect(missingRegisterParts(connection)).toEqual([]);
    expect(pendingMigrations(connection)).toBe(0);
  });

  it('gets a field that is declared later, and keeps its rows', () => {
    const id = aRow();
    const more = withFields({ ...model.fields, slogan: { kind: 'line', max: 100 }, visits: { kind: 'count', qualified: true } });
    expect(missingRegisterParts(connection, more)).toEqual(expect.arrayContaining([expect.stringContaining('ADD COLUMN slogan TEXT'), expect.stringContaining('ADD COLUMN visits_qualifier TEXT')]));
    buildRegisters(connection, more);
    expect(missingRegisterParts(connection, more)).toEqual([]);
    expect(connection.prepare('SELECT name, slogan FROM register_model WHERE id = ?').get(id)).toEqual({ name: 'Tổ dân phố không rác', slogan: null });
  });

  it('never loses a field and never changes what one holds: the file is refused instead', () => {
    const { note: _note, ...fewer } = model.fields;
    expect(() => missingRegisterParts(connection, withFields(fewer))).toThrow(RegisterShapeError);
    expect(() => missingRegisterParts(connection, withFields({ ...model.fields, note: { kind: 'count' } }))).toThrow(RegisterShapeError);
  });

  it('is added to an older file after a backup of it was made, and never without one', async () => {
    const id = aRow();
    connection.exec('DROP TABLE register_training');
    connection.close();
    const backups = path.join(folder, 'backups');
    const opened = await openDatabase(path.join(folder, 'steering-desk.db'), backups, '2026-03-18T09:15:22.000Z');
    connection = opened.connection;
    expect(listBackups(backups)).toHaveLength(1);
    expect(connection.prepare('SELECT name FROM register_model WHERE id = ?').pluck().get(id)).toBe('Tổ dân phố không rác');
    expect(connection.prepare('SELECT count(*) FROM register_training').pluck().get()).toBe(0);
  });

  it('is all there or not at all when a step fails half-way', () => {
    connection.exec('DROP TABLE register_training; CREATE VIEW register_training_day AS SELECT 1 AS a');
    expect(() => migrate(connection)).toThrow(MigrationError);
    expect(connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'register_training'").pluck().get()).toBe(0);
  });

  it('of a register this program does not know makes the file one of a newer program', () => {
    connection.exec('CREATE TABLE register_unknown (id TEXT) STRICT');
    expect(() => pendingMigrations(connection)).toThrow(DatabaseTooNewError);
  });

  it('refuses days that do not exist and figures below nothing', () => {
    const id = aRow();
    expect(() => connection.prepare("UPDATE register_model SET registered_on = '2026-02-30' WHERE id = ?").run(id)).toThrow(/CHECK/);
    expect(() => connection.prepare('INSERT INTO register_training SELECT * FROM register_training').run()).not.toThrow();
  });
});
