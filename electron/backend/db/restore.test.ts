import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { connectForReading, connectForWriting } from './connection.ts';
import { contentsOf } from './health.ts';
import { makeBackup } from './backup.ts';
import { openDatabase } from './open.ts';
import { restoreBackup } from './restore.ts';

const PERSON = { full_name: 'Lê Văn Mẫu', given_name_override: null, name_fold: 'le van mau', sort_key: 'x', phone: null, email: null, note: null, anonymised_on: null };
const NOW = '2026-03-18T09:15:22.000Z';
let folder: string;
let live: string;
let backup: string;

function people(file: string): number {
  const connection = connectForReading(file);
  const count = contentsOf(connection).people;
  connection.close();
  return count;
}

/** A database of three people whose last two stand only in the write-ahead log, as after a power cut; a backup of one. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-restore-'));
  live = path.join(folder, 'data', 'steering-desk.db');
  await using database = await testDatabase();
  await database.write(({ records }) => records.insert('person', PERSON));
  database.connection.pragma('wal_checkpoint(TRUNCATE)');
  backup = path.join(folder, (await makeBackup({ database: database.file, folder, kind: 'manual', now: NOW })).name);
  database.connection.pragma('wal_autocheckpoint = 0');
  await database.write(({ records }) => [records.insert('person', PERSON), records.insert('person', PERSON)]);
  mkdirSync(path.dirname(live), { recursive: true });
  copyFileSync(database.file, live);
  copyFileSync(`${database.file}-wal`, `${live}-wal`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('restoring a backup', () => {
  it('brings the backup back although an old write-ahead log lies beside the database', async () => {
    await restoreBackup(live, backup, NOW);
    expect(people(live)).toBe(1);
  });

  it('moves the old database aside with its log, so that nothing is lost', async () => {
    await restoreBackup(live, backup, NOW);
    const aside = path.join(folder, 'data', 'replaced-2026-03-18T091522', 'steering-desk.db');
    const connection = connectForWriting(aside);
    expect(contentsOf(connection).people).toBe(3);
    connection.close();
  });

  it('brings back what stands in the write-ahead log beside the chosen file, as it was shown before', async () => {
    const copied = path.join(folder, 'copied.db');
    copyFileSync(live, copied);
    copyFileSync(`${live}-wal`, `${copied}-wal`);
    const shown = people(copied);
    expect(shown).toBe(3);
    await restoreBackup(live, copied, NOW);
    expect(people(live)).toBe(shown);
  });

  it('refuses a damaged backup before anything is moved', async () => {
    const bytes = Buffer.alloc(8192, 0x5a);
    writeFileSync(backup, bytes);
    await expect(restoreBackup(live, backup, NOW)).rejects.toThrow();
    expect(existsSync(live) && existsSync(`${live}-wal`)).toBe(true);
    expect(readdirSync(path.join(folder, 'data')).filter((name) => name.startsWith('replaced'))).toEqual([]);
  });

  /** Power cuts: the state after each step, built by hand, must end as the restored database at the next start. */
  it.each([
    ['before anything was moved', () => {}],
    ['after the database was moved and before its log was', (aside: string) => renameSync(live, path.join(aside, 'steering-desk.db'))],
    ['after both were moved', (aside: string) => {
      renameSync(live, path.join(aside, 'steering-desk.db'));
      renameSync(`${live}-wal`, path.join(aside, 'steering-desk.db-wal'));
    }],
    ['after the backup took its place', (aside: string) => {
      renameSync(live, path.join(aside, 'steering-desk.db'));
      renameSync(`${live}-wal`, path.join(aside, 'steering-desk.db-wal'));
      renameSync(`${live}.restoring`, live);
    }],
  ])('is completed at the next start when the power went %s', async (_when, cutOff) => {
      const aside = path.join(folder, 'data', 'replaced-x');
    mkdirSync(aside);
    copyFileSync(backup, `${live}.restoring`);
    writeFileSync(path.join(folder, 'data', 'restore.json'), JSON.stringify({ aside: 'replaced-x' }));
    cutOff(aside);
    const { connection } = await openDatabase(live, path.join(folder, 'none'), NOW);
    expect(contentsOf(connection).people).toBe(1);
    connection.close();
    expect(existsSync(path.join(folder, 'data', 'restore.json'))).toBe(false);
    expect(readdirSync(aside)).toEqual(expect.arrayContaining(['steering-desk.db', 'steering-desk.db-wal']));
  });
});
