import { foldWords } from '#shared/rules/text.ts';
import { APPLICATION_ID, type Connection, pragmaNumber } from './connection.ts';
import { newId } from './ids.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { buildRegisters, missingRegisterParts, RegisterShapeError } from './register-tables.ts';

/** A migration failed; the file is as it was before. */
export class MigrationError extends Error {
  readonly migration: string;
  constructor(migration: string, cause: unknown) {
    super(`Migration ${migration} failed`, { cause });
    this.migration = migration;
  }
}

/** The file was made by a newer program. */
export class DatabaseTooNewError extends Error {
  readonly needs: number;
  readonly has: number;
  constructor(needs: number, has: number) {
    super(`The database has schema ${needs}; this program knows ${has}`);
    this.needs = needs;
    this.has = has;
  }
}

/** Steps that a file still needs: migrations by its own `user_version`, and what is declared of registers and not in it. Throws {@link DatabaseTooNewError} for a newer file. */
export function pendingMigrations(connection: Connection, migrations = MIGRATIONS): number {
  return migrations.length - versionOf(connection, migrations) + (migrations === MIGRATIONS ? pendingRegisters(connection) : 0);
}

function versionOf(connection: Connection, migrations: typeof MIGRATIONS): number {
  const version = pragmaNumber(connection, 'user_version');
  if (version > migrations.length) throw new DatabaseTooNewError(version, migrations.length);
  return version;
}

/** A register this program does not know was put there by a newer one. */
function pendingRegisters(connection: Connection): number {
  try {
    return missingRegisterParts(connection).length;
  } catch (error) {
    if (error instanceof RegisterShapeError) throw new DatabaseTooNewError(MIGRATIONS.length + 1, MIGRATIONS.length);
    throw error;
  }
}

/**
 * Brings a database to the newest schema, all steps or none: foreign keys off outside, one exclusive transaction,
 * `foreign_key_check` before the commit (the order of sqlite.org/lang_altertable.html). The caller made a verified
 * backup before. Throws {@link MigrationError}.
 */
export function migrate(connection: Connection, migrations = MIGRATIONS): void {
  if (pendingMigrations(connection, migrations) === 0) return;
  const version = versionOf(connection, migrations);
  let current = '';
  lendFunctions(connection);
  connection.pragma('foreign_keys = OFF');
  try {
    connection.exec('BEGIN EXCLUSIVE');
    for (const [index, migration] of migrations.entries()) {
      if (index < version) continue;
      current = migration.name;
      connection.exec(migration.sql);
    }
    current = 'registers';
    if (migrations === MIGRATIONS) buildRegisters(connection);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${migrations.length}`);
    const broken = connection.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows refer to nothing`);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw new MigrationError(current, error);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/** What SQL cannot do itself and migrations of data need: folded words, and ids for rows that had none. */
function lendFunctions(connection: Connection): void {
  connection.function('fold_words', { deterministic: true }, (text) => foldWords(String(text)));
  connection.function('new_id', { deterministic: false }, newId);
}
