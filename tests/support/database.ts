import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { today } from '../../electron/backend/clock.ts';
import type { ReadContext, WriteContext } from '../../electron/backend/context.ts';
import { type Connection, connectForWriting } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { newId } from '../../electron/backend/db/ids.ts';
import { migrate } from '../../electron/backend/db/migrate.ts';
import { statementCache } from '../../electron/backend/db/records.ts';
import { transaction } from '../../electron/backend/transaction.ts';

/** A real database file at the newest schema, with a user, and the ways services are run on it. */
export interface TestDatabase extends AsyncDisposable {
  file: string;
  connection: Connection;
  origin: string;
  userId: string;
  read: ReadContext;
  /** Runs a write as the writer's thread does; aborting the signal before the commit rolls it back. */
  write<T>(work: (context: WriteContext) => Promise<T> | T, action?: string, signal?: AbortSignal): Promise<T>;
}

/** Makes a database in a folder of its own; disposing of it removes the folder. */
export async function testDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-test-'));
  const file = path.join(folder, 'steering-desk.db');
  const connection = connectForWriting(file);
  migrate(connection);
  const state = { connection, db: queryBuilder(connection), statements: statementCache(connection), origin: newId() };
  const userId = newId();
  const database: TestDatabase = {
    file,
    connection,
    origin: state.origin,
    userId,
    read: { db: state.db, connection, today: today() },
    write(work, action = 'test.write', signal) {
      const flag = new AbortFlag();
      if (signal?.aborted) flag.abort();
      signal?.addEventListener('abort', () => flag.abort(), { once: true });
      return transaction(state, action, flag, work);
    },
    async [Symbol.asyncDispose]() {
      connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await database.write(({ records, connection: inside }) => {
    records.actAs(userId);
    records.insert('app_user', { name: 'Người dùng thử' }, userId);
    inside.prepare("INSERT INTO meta (key, value) VALUES ('current_user', ?)").run(userId);
  }, 'test.setUp');
  return database;
}
