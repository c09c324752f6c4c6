import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupBeforeMigration } from '../../electron/backend/db/backup.ts';
import { closeDatabase, openDatabase } from '../../electron/backend/db/open.ts';
import { type Connection, connectForReading, connectForWriting } from '../../electron/backend/db/connection.ts';
import { NotOurDatabaseError } from '../../electron/backend/db/health.ts';
import { DatabaseTooNewError, migrate, MigrationError, pendingMigrations } from '../../electron/backend/db/migrate.ts';
import { HEAD, MIGRATIONS } from '../../electron/backend/db/migrations/index.ts';

let folder: string;
let file: string;
const NOW = '2026-03-18T09:15:22.000Z';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-migrate-'));
  file = path.join(folder, 'steering-desk.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function dump(connection: Connection): unknown {
  return connection.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
}

describe('a migration', () => {
  it('leaves the file as it was when a step fails half-way, and names the step', () => {
    const connection = connectForWriting(file);
    migrate(connection);
    const before = dump(connection);
    const failing = [...MIGRATIONS, { name: '0002-good', sql: 'CREATE TABLE extra (a TEXT) STRICT' }, { name: '0003-bad', sql: 'CREATE TABLE more (a TEXT) STRICT; SELECT nothing FROM nowhere' }];
    expect(() => migrate(connection, failing)).toThrow(expect.objectContaining({ constructor: MigrationError, migration: '0003-bad' }));
    expect(dump(connection)).toEqual(before);
    expect(connection.pragma('user_version', { simple: true })).toBe(HEAD);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    connection.close();
  });

  it('is refused when it would leave rows that refer to nothing', () => {
    const connection = connectForWriting(file);
    migrate(connection);
    const orphan = { name: '0002-orphan', sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE b (a_id INTEGER REFERENCES a (id)) STRICT; INSERT INTO b VALUES (7)' };
    expect(() => migrate(connection, [...MIGRATIONS, orphan])).toThrow(MigrationError);
    expect(connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('a', 'b')").pluck().get()).toBe(0);
    connection.close();
  });

  it('rebuilds a table without losing the rows that hang on it', () => {
    const connection = connectForWriting(file);
    const steps = [
      { name: '0001-a', sql: 'CREATE TABLE parent (id INTEGER PRIMARY KEY, n TEXT) STRICT; CREATE TABLE child (p INTEGER REFERENCES parent (id) ON DELETE CASCADE) STRICT; INSERT INTO parent VALUES (1, NULL); INSERT INTO child VALUES (1), (1)' },
      { name: '0002-b', sql: 'CREATE TABLE fresh (id INTEGER PRIMARY KEY, n TEXT NOT NULL) STRICT; INSERT INTO fresh SELECT id, ifnull(n, \'\') FROM parent; DROP TABLE parent; ALTER TABLE fresh RENAME TO parent' },
    ];
    migrate(connection, steps);
    expect(connection.prepare('SELECT count(*) FROM child').pluck().get()).toBe(2);
    connection.close();
  });

  it('finds nothing to do the second time', () => {
    const connection = connectForWriting(file);
    migrate(connection);
    expect(pendingMigrations(connection)).toBe(0);
    const before = dump(connection);
    migrate(connection);
    expect(dump(connection)).toEqual(before);
    connection.close();
  });
});

describe('opening', () => {
  it('refuses a file of a newer program by name and does not touch it', async () => {
    const { connection } = await openDatabase(file, path.join(folder, 'backups'), NOW);
    connection.pragma(`user_version = ${HEAD + 5}`);
    closeDatabase(connection);
    const before = readFileSync(file);
    await expect(openDatabase(file, path.join(folder, 'backups'), NOW)).rejects.toThrow(expect.objectContaining({ constructor: DatabaseTooNewError, needs: HEAD + 5, has: HEAD }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a database of another program and does not touch it', async () => {
    const foreign = connectForWriting(file);
    foreign.pragma('journal_mode = DELETE');
    foreign.exec('CREATE TABLE theirs (a)');
    foreign.close();
    const before = readFileSync(file);
    await expect(openDatabase(file, path.join(folder, 'backups'), NOW)).rejects.toThrow(NotOurDatabaseError);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('never makes an empty database where one is missing but backups are kept', async () => {
    const { connection } = await openDatabase(file, path.join(folder, 'backups'), NOW);
    await backupBeforeMigration(connection, path.join(folder, 'backups'), HEAD + 1, NOW);
    closeDatabase(connection);
    rmSync(file);
    await expect(openDatabase(file, path.join(folder, 'backups'), NOW)).rejects.toThrow(/not there/);
    expect(readdirSync(folder)).not.toContain('steering-desk.db');
  });
});

describe('the backup before a migration', () => {
  it('is made once for one step, however often a failing start is tried again', async () => {
    const backups = path.join(folder, 'backups');
    const connection = connectForWriting(file);
    migrate(connection);
    const names = [];
    for (const minute of [1, 2, 3, 4]) names.push(await backupBeforeMigration(connection, backups, HEAD + 1, `2026-03-18T09:0${minute}:00.000Z`));
    expect(new Set(names)).toEqual(new Set([`2026-03-18T090100-v${HEAD}-migration-to-v${HEAD + 1}.db`]));
    expect(readdirSync(backups)).toEqual([`2026-03-18T090100-v${HEAD}-migration-to-v${HEAD + 1}.db`]);
    const backup = connectForReading(path.join(backups, names[0] ?? ''));
    expect(backup.pragma('user_version', { simple: true })).toBe(HEAD);
    backup.close();
    connection.close();
  });
});
