import fc from 'fast-check';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEAD } from './migrations/index.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { addDays } from '#shared/rules/dates.ts';
import { type Backup, listBackups, makeBackup, tooMany } from './backup.ts';
import { connectForReading } from './connection.ts';
import { contentsOf } from './health.ts';

const PERSON = { full_name: 'Lê Văn Mẫu', given_name_override: null, name_fold: 'le van mau', sort_key: 'x', phone: null, email: null, note: null, anonymised_on: null };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup', () => {
  it('holds what is still in the write-ahead log, is proved before it has its name, and is copied to the second folder', async () => {
    await using database = await testDatabase();
    await database.write(({ records }) => records.insert('person', PERSON));
    const second = mkdtempSync(path.join(folder, 'usb-'));
    const backup = await makeBackup({ database: database.file, folder, kind: 'manual', now: '2026-03-18T09:15:22.123Z', secondFolder: second });
    expect(backup).toMatchObject({ name: `2026-03-18T091522-v${HEAD}-manual.db`, kind: 'manual', schema: HEAD, at: '2026-03-18T09:15:22Z' });
    for (const place of [folder, second]) {
      const copy = connectForReading(path.join(place, backup.name));
      expect(contentsOf(copy).people).toBe(1);
      copy.close();
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves no half-made file when the folder cannot be written', async () => {
    await using database = await testDatabase();
    const notAFolder = path.join(folder, 'file');
    writeFileSync(notAFolder, '');
    await expect(makeBackup({ database: database.file, folder: notAFolder, kind: 'daily', now: '2026-03-18T09:15:22.123Z' })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('still stands when the second folder is gone, and says so', async () => {
    await using database = await testDatabase();
    const made = await makeBackup({ database: database.file, folder, kind: 'manual', now: '2026-03-18T09:15:22.123Z', secondFolder: path.join(folder, 'unplugged') });
    expect(existsSync(path.join(folder, made.name))).toBe(true);
    expect(made.secondCopy).toBe('failed');
  });
});

describe('keeping backups', () => {
  const backup = (name: string): Backup => ({ name, at: `${name.slice(0, 10)}T00:00:00Z`, kind: name.includes('daily') ? 'daily' : 'migration', schema: HEAD, bytes: 1 });

  it('keeps ten days and the newest of six months, whatever the order they were made in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 700 }), { maxLength: 60 }), (days) => {
        const all = days.sort((a, b) => b - a).map((day) => backup(`${addDays('2025-01-01', day)}T000000-v1-daily.db`));
        const dropped = new Set(tooMany(all));
        const kept = all.filter((one) => !dropped.has(one));
        expect(kept.slice(0, 10)).toEqual(all.slice(0, 10));
        const months = [...new Set(all.map((one) => one.at.slice(0, 7)))].slice(0, 6);
        for (const month of months) expect(kept).toContain(all.find((one) => one.at.startsWith(month)));
        expect(kept.length).toBeLessThanOrEqual(16);
      }),
    );
  });

  it('never counts daily backups against those before a migration', () => {
    const all = [...Array.from({ length: 40 }, (_, day) => backup(`${addDays('2026-03-01', -day)}T000000-v1-daily.db`)), backup('2020-01-01T000000-v1-migration-to-v2.db')];
    expect(tooMany(all).map(({ kind }) => kind)).not.toContain('migration');
  });

  it('takes no notice of files that are none of its own', () => {
    for (const name of ['holiday.db', '2026-03-18T091522-v1-daily.db.tmp', 'notes.txt']) writeFileSync(path.join(folder, name), '');
    expect(listBackups(folder)).toEqual([]);
  });
});
