import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, connectForReading } from '../../electron/backend/db/connection.ts';
import { checkOurs } from '../../electron/backend/db/health.ts';
import { pendingMigrations } from '../../electron/backend/db/migrate.ts';

const TRIES = 3;
const INTERRUPTED = 130;

/** A database that cannot be looked at, with the reason for whoever asked. */
export class DatabaseRefused extends Error {}

/**
 * A copy of a database in a folder of its own, which goes with it: SQLite makes files beside what it reads, so the original
 * is never opened. Its write-ahead log is copied too; both again when the program wrote meanwhile.
 */
export async function copyOfDatabase(file: string): Promise<{ connection: Connection } & Disposable> {
  const folder = folderUntilExit();
  const forget = () => rmSync(folder, { recursive: true, force: true });
  try {
    const connection = connectForReading(await copied(file, path.join(folder, 'copy.db')));
    try {
      checkOurs(connection);
      if (pendingMigrations(connection) > 0) throw new DatabaseRefused('it is of an older version: open it with the program once');
    } catch (error) {
      connection.close();
      throw error;
    }
    return { connection, [Symbol.dispose]: () => { connection.close(); forget(); } };
  } catch (error) {
    forget();
    throw error instanceof DatabaseRefused ? error : new DatabaseRefused(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** A folder that only this user may read, and that goes however the script ends. */
function folderUntilExit(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'import-check-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(INTERRUPTED));
  return folder;
}

async function copied(file: string, target: string): Promise<string> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await stamp(file);
    await copyFile(file, target);
    await copyFile(`${file}-wal`, `${target}-wal`).catch(() => rm(`${target}-wal`, { force: true }));
    if (before === (await stamp(file))) return target;
  }
  throw new DatabaseRefused('it is being written to: close the program, or name one of its backups');
}

async function stamp(file: string): Promise<string> {
  const stamps = await Promise.all([file, `${file}-wal`].map((one) => stat(one, { bigint: true }).then(({ size, mtimeNs }) => `${size}:${mtimeNs}`, () => '')));
  return stamps.join();
}
