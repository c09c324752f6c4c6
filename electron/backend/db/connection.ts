import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** SQLite's own number in the file header: the file is a Steering Desk database ("SDK1"). */
export const APPLICATION_ID = 0x53_44_4b_31;

const BUSY_TIMEOUT_MS = 5000;
/** Older libraries can corrupt a WAL file when two connections reset it (sqlite.org/wal.html#walresetbug). */
const FIRST_SAFE_SQLITE = [3, 51, 3];

/**
 * Opens a database file for writing with every safety setting on. Creates the file when it is missing.
 * Throws SQLite's own error when it cannot.
 */
export function connectForWriting(file: string): Connection {
  const connection = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  assertSafeSqlite(connection);
  connection.pragma('journal_mode = WAL');
  // FULL: a commit that was answered survives a power cut; better-sqlite3 would take NORMAL for WAL files.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  // What is erased must not stay readable in free pages of the file.
  connection.pragma('secure_delete = ON');
  protect(connection);
  return connection;
}

/** Opens an existing database file for reading only. */
export function connectForReading(file: string): Connection {
  const connection = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  protect(connection);
  return connection;
}

function protect(connection: Connection): void {
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
}

function assertSafeSqlite(connection: Connection): void {
  const version = String(connection.prepare('SELECT sqlite_version()').pluck().get());
  const numbers = version.split('.').map(Number);
  for (const [place, needed] of FIRST_SAFE_SQLITE.entries()) {
    const found = numbers[place] ?? 0;
    if (found > needed) return;
    if (found < needed) throw new Error(`SQLite ${version} is older than ${FIRST_SAFE_SQLITE.join('.')}`);
  }
}

/** A whole number read by a pragma. */
export function pragmaNumber(connection: Connection, name: 'application_id' | 'user_version'): number {
  return Number(connection.pragma(name, { simple: true }));
}

/** A statement that each connection prepares once: for reads so quick that to prepare them would be most of the work. */
export function preparedOnce(text: string): (connection: Connection) => Database.Statement {
  const prepared = new WeakMap<Connection, Database.Statement>();
  return (connection) => {
    let statement = prepared.get(connection);
    if (statement === undefined) {
      statement = connection.prepare(text);
      prepared.set(connection, statement);
    }
    return statement;
  };
}
