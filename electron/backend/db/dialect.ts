import { CompiledQuery, Kysely, type DatabaseConnection, type Driver, type QueryResult, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';
import type { Tables } from './tables.ts';

/** What features build queries with: reading only, and no way to begin a transaction of their own. */
export type Db = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic'>;

/**
 * Kysely over one better-sqlite3 connection whose transactions are begun and ended by us.
 * Statements are prepared once and kept: Kysely's own dialect prepares each anew, ten times the cost of a point read.
 */
export function queryBuilder(connection: Connection): Db {
  const statements = new Map<string, Statement>();
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createDriver: () => driver(connection, statements),
    },
  });
}

function driver(connection: Connection, statements: Map<string, Statement>): Driver {
  const only: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const statement = statements.get(sql) ?? connection.prepare(sql);
      statements.set(sql, statement);
      return { rows: statement.all(...parameters) as R[] };
    },
    streamQuery() {
      throw new Error('Rows are read in pages, not streamed: an open iterator would block the writer');
    },
  };
  const refuse = async (): Promise<never> => {
    throw new Error('Transactions are begun by the writer, never by a feature');
  };
  return {
    init: async () => {},
    acquireConnection: async () => only,
    releaseConnection: async () => {},
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: async () => {},
  };
}
