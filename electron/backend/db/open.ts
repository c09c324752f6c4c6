import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { backupBeforeMigration, listBackups } from './backup.ts';
import { type Connection, connectForWriting, pragmaNumber } from './connection.ts';
import { checkHeader, checkOurs, checkThoroughly } from './health.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { HEAD } from './migrations/index.ts';
import { finishRestore } from './restore.ts';

/** The database file is gone although backups of it are kept. An empty one is never made in its place in silence. */
export class DatabaseMissingError extends Error {}

export interface Opened {
  connection: Connection;
  /** The last time ended without a clean close, so the whole file was checked. */
  uncleanEnd: boolean;
}

/**
 * Opens the database for the one writer: completes a restore that was cut off, checks that the file is ours and not too
 * new, checks it whole after an unclean end, makes a verified backup if a migration is due, and migrates.
 * Throws SQLite's error, NotOurDatabaseError, DatabaseDamagedError, DatabaseTooNewError, DatabaseMissingError or MigrationError.
 */
export async function openDatabase(file: string, backupFolder: string, now: string): Promise<Opened> {
  mkdirSync(path.dirname(file), { recursive: true });
  await finishRestore(file);
  const isNew = !existsSync(file);
  if (isNew && listBackups(backupFolder).length > 0) throw new DatabaseMissingError('The database file is not there, but backups are');
  const uncleanEnd = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  if (!isNew && !uncleanEnd) checkHeader(file);
  const connection = connectForWriting(file);
  try {
    if (holdsTables(connection)) checkOurs(connection);
    const pending = pendingMigrations(connection);
    if (uncleanEnd) checkThoroughly(connection);
    if (pending > 0 && pragmaNumber(connection, 'user_version') > 0) await backupBeforeMigration(connection, backupFolder, HEAD, now);
    if (pending > 0) {
      migrate(connection);
      checkThoroughly(connection);
      connection.pragma('optimize');
    }
    return { connection, uncleanEnd };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function holdsTables(connection: Connection): boolean {
  return Number(connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()) > 0;
}

/** Closes the writer's connection: everything of the write-ahead log goes into the file, which then stands alone. */
export function closeDatabase(connection: Connection): void {
  connection.pragma('optimize');
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
}
