import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, copyFileSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { makeBackup } from '../../electron/backend/db/backup.ts';
import { type Connection, connectForWriting } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { verifyChain } from '../../electron/backend/db/audit.ts';
import { checkThoroughly, contentsOf, isDamage } from '../../electron/backend/db/health.ts';
import { newId } from '../../electron/backend/db/ids.ts';
import { closeDatabase, openDatabase } from '../../electron/backend/db/open.ts';
import { statementCache } from '../../electron/backend/db/records.ts';
import { toAppError } from '../../electron/backend/errors.ts';
import { setUpOffice } from '../../electron/backend/features/office/service.ts';
import { transaction, type WriterState } from '../../electron/backend/transaction.ts';
import { aPerson } from '../support/builders.ts';

const NOW = '2026-03-18T09:15:22.000Z';
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-disk-'));
  file = path.join(folder, 'data', 'steering-desk.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (error: unknown) => toAppError(error).code;

async function opened(place = file): Promise<WriterState> {
  const { connection } = await openDatabase(place, path.join(folder, 'backups'), NOW);
  const state = { connection, db: queryBuilder(connection), statements: statementCache(connection), origin: newId() };
  if (contentsOf(connection).officeName === null) {
    await transaction(state, 'office.setUp', new AbortFlag(), (context) => setUpOffice(context, { userName: 'Thử', officeName: 'Văn phòng Mẫu', placeName: 'Mẫu', start: 'empty' }));
  }
  return state;
}

const savePerson = (state: WriterState, note: string | null = null) => transaction(state, 'people.create', new AbortFlag(), (context) => aPerson(context, 'Nguyễn Văn Mẫu', { note }));

/** Fills the disk with people until it refuses; answers how many were saved and what the refusal was. */
async function fill(state: WriterState): Promise<{ saved: number; code: string }> {
  for (let saved = 0; saved < 100_000; saved += 1) {
    try {
      await savePerson(state, 'x'.repeat(1500));
    } catch (error) {
      return { saved, code: codeOf(error) };
    }
  }
  throw new Error('The disk never became full');
}

function expectWhole(connection: Connection, people: number): void {
  checkThoroughly(connection);
  expect(contentsOf(connection).people).toBe(people);
  expect(verifyChain(connection).brokenAt).toBeNull();
  expect(connection.inTransaction).toBe(false);
}

describe('a full disk', () => {
  it('refuses the save with its own sentence, keeps every saved record, and takes saves again when there is room', async () => {
    const state = await opened();
    const pages = Number(state.connection.pragma('page_count', { simple: true }));
    state.connection.pragma(`max_page_count = ${pages + 40}`);
    const { saved, code } = await fill(state);
    expect(code).toBe('DISK_FULL');
    expect(saved).toBeGreaterThan(5);
    expectWhole(state.connection, saved);
    state.connection.pragma('max_page_count = 1000000');
    await savePerson(state);
    expectWhole(state.connection, saved + 1);
    closeDatabase(state.connection);
  });

  it('does the same on a real file system that is full, where the test may mount one', async () => {
    const small = path.join(folder, 'small');
    mkdirSync(small);
    if (!mountSmall(small)) {
      console.log('A real full disk was not tried: mounting a small file system is not allowed here.');
      return;
    }
    console.log('A real full disk was tried: a file system of 3 MB.');
    try {
      const state = await opened(path.join(small, 'steering-desk.db'));
      const { saved, code } = await fill(state);
      expect(code).toBe('DISK_FULL');
      expectWhole(state.connection, saved);
      await expect(makeBackup({ database: path.join(small, 'steering-desk.db'), folder: path.join(small, 'backups'), kind: 'manual', now: NOW })).rejects.toSatisfy((error) => codeOf(error) === 'DISK_FULL');
      expect(readdirSync(path.join(small, 'backups'))).toEqual([]);
      state.connection.close();
      rmSync(path.join(small, 'backups'), { recursive: true });
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

function mountSmall(place: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Root may write anywhere: what SQLite itself answers for a read-only file is asked instead. */
async function saveAsRoot(state: WriterState): Promise<void> {
  const connection = connectForWriting(file);
  try {
    connection.pragma('query_only = ON');
    await savePerson({ ...state, connection, statements: statementCache(connection) });
  } finally {
    connection.close();
  }
}

describe('a folder that may not be written', () => {
  it('is told as such and nothing is made in it', async () => {
    const state = await opened();
    closeDatabase(state.connection);
    chmodSync(file, 0o444);
    chmodSync(path.dirname(file), 0o555);
    try {
      await expect(process.getuid?.() === 0 ? saveAsRoot(state) : openDatabase(file, path.join(folder, 'backups'), NOW)).rejects.toSatisfy((error) => codeOf(error) === 'READ_ONLY');
    } finally {
      chmodSync(path.dirname(file), 0o755);
      chmodSync(file, 0o644);
    }
    expect(readdirSync(path.dirname(file))).toEqual(['steering-desk.db']);
  });
});

describe('a damaged file', () => {
  /** Overwrites a page in the middle of the file, as a failing disk does. */
  function damagePage(place: string): void {
    const handle = openSync(place, 'r+');
    const page = 4096;
    const middle = Math.floor(statSync(place).size / page / 2) * page;
    for (let at = 1; at * page < statSync(place).size; at += 3) writeSync(handle, Buffer.alloc(page, 0xa5), 0, page, at * page);
    writeSync(handle, Buffer.alloc(page, 0x5a), 0, page, middle);
    closeSync(handle);
  }

  it('is found at the next start after an unclean end, is not taken for another fault, and the backup brings everything back', async () => {
    const state = await opened();
    for (let i = 0; i < 30; i += 1) await savePerson(state, 'x'.repeat(800));
    const backup = await makeBackup({ database: file, folder: path.join(folder, 'backups'), kind: 'manual', now: NOW });
    closeDatabase(state.connection);
    damagePage(file);
    writeFileSync(`${file}-wal`, Buffer.alloc(64));
    const refused = await openDatabase(file, path.join(folder, 'backups'), NOW).then(() => null, (error: unknown) => error);
    expect(isDamage(refused)).toBe(true);
    expect(codeOf(refused)).toBe('DATABASE_DAMAGED');
    const restored = path.join(folder, 'restored.db');
    copyFileSync(path.join(folder, 'backups', backup.name), restored);
    const connection = connectForWriting(restored);
    expectWhole(connection, 30);
    connection.close();
  });

  it.each([['text', Buffer.from('This is not a database, but a letter.'.repeat(50))], ['zeros', Buffer.alloc(8192)], ['half a header', Buffer.from('SQLite form')]])('is refused when it holds %s, and is not overwritten', async (_what, bytes) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const refused = await openDatabase(file, path.join(folder, 'backups'), NOW).then(() => null, (error: unknown) => error);
    expect(codeOf(refused)).toBe('DATABASE_DAMAGED');
    expect(statSync(file).size).toBe(bytes.length);
  });
});
