import { closeSync, openSync, readSync } from 'node:fs';
import { APPLICATION_ID, type Connection, pragmaNumber } from './connection.ts';

/** The file is not a database of this program, or not a database at all. */
export class NotOurDatabaseError extends Error {}

/** A check of the file's structure failed. */
export class DatabaseDamagedError extends Error {}

/**
 * Checks the whole file: every page, every index, every reference. For an unclean end, a backup or a restore.
 * Throws {@link DatabaseDamagedError}.
 */
export function checkThoroughly(connection: Connection): void {
  failUnlessOk(connection.pragma('integrity_check(1)', { simple: true }));
  const broken = connection.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new DatabaseDamagedError(`${broken.length} rows refer to nothing`);
}

/** Checks every page but not the contents of the indexes: fast enough for each start. Throws {@link DatabaseDamagedError}. */
export function checkQuickly(connection: Connection): void {
  failUnlessOk(connection.pragma('quick_check(1)', { simple: true }));
}

function failUnlessOk(answer: unknown): void {
  if (answer !== 'ok') throw new DatabaseDamagedError(String(answer));
}

/** Throws {@link NotOurDatabaseError} unless the file's header carries this program's number. */
export function checkOurs(connection: Connection): void {
  if (pragmaNumber(connection, 'application_id') !== APPLICATION_ID) throw new NotOurDatabaseError('Another program made this file');
}

const HEADER_BYTES = 100;
const APPLICATION_ID_AT = 68;

/**
 * Looks at a closed database's first bytes without opening it (sqlite.org/fileformat2.html): another program's file must
 * not even be switched to write-ahead logging. An empty file passes: it becomes a new database.
 */
export function checkHeader(file: string): void {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, header, 0, HEADER_BYTES, 0) === 0) return;
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') throw new DatabaseDamagedError('The file does not begin like a database');
  if (header.readInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) throw new NotOurDatabaseError('Another program made this file');
}

/** Whether an error means that the file itself is damaged. I/O, rights and a full disk are never taken for damage. */
export function isDamage(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return error instanceof DatabaseDamagedError || (typeof code === 'string' && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'));
}

/** How much a database holds, not counting the recycle bin: shown before a restore. */
export interface Contents {
  officeName: string | null;
  committees: number;
  people: number;
  members: number;
  units: number;
  lastWriteAt: string | null;
}

/** Counts what a database of the present schema holds. */
export function contentsOf(connection: Connection): Contents {
  return connection
    .prepare(`SELECT (SELECT office_name FROM office WHERE deleted_at IS NULL) AS officeName,
      (SELECT count(*) FROM committee WHERE deleted_at IS NULL) AS committees,
      (SELECT count(*) FROM person WHERE deleted_at IS NULL) AS people,
      (SELECT count(*) FROM membership WHERE deleted_at IS NULL) AS members,
      (SELECT count(*) FROM org_unit WHERE deleted_at IS NULL) AS units,
      (SELECT max(at) FROM audit_entry) AS lastWriteAt`)
    .get() as Contents;
}
