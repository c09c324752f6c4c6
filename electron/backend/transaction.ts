import type { AbortFlag } from './abort-flag.ts';
import { now, today } from './clock.ts';
import type { WriteContext } from './context.ts';
import type { Connection } from './db/connection.ts';
import type { Db } from './db/dialect.ts';
import { Records, type StatementCache } from './db/records.ts';
import { appError } from './errors.ts';

/** The writer's connection with what is kept beside it. */
export interface WriterState {
  connection: Connection;
  db: Db;
  statements: StatementCache;
  origin: string;
}

/**
 * Runs one write: BEGIN IMMEDIATE, the service, the history entry and search documents, one last look whether it was
 * cancelled, COMMIT. Whatever is thrown rolls everything back.
 */
export async function transaction<T>(state: WriterState, action: string, flag: AbortFlag, work: (context: WriteContext) => Promise<T> | T): Promise<T> {
  if (flag.aborted) throw appError('CANCELLED');
  const { connection, db, statements, origin } = state;
  connection.exec('BEGIN IMMEDIATE');
  try {
    const records = new Records(connection, statements, { origin, userId: currentUser(connection) ?? '', now: now(), action });
    const result = await work({ db, connection, records, today: today() });
    records.finish();
    if (!flag.beginCommit()) throw appError('CANCELLED');
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** The id of the user at this computer; null before the first start is done. */
export function currentUser(connection: Connection): string | null {
  return (connection.prepare("SELECT value FROM meta WHERE key = 'current_user'").pluck().get() as string | undefined) ?? null;
}
