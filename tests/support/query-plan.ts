import type { ReadContext } from '../../electron/backend/context.ts';
import type { Connection } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import type { TestDatabase } from './database.ts';

/** The steps by which SQLite runs the statements of a read, as it tells them itself: `SEARCH m USING INDEX …`. */
export async function stepsOf(database: TestDatabase, read: (context: ReadContext) => Promise<unknown>): Promise<string[]> {
  const prepared: string[] = [];
  const connection = new Proxy(database.connection, {
    get(target, key) {
      if (key === 'prepare') return (statement: string) => (prepared.push(statement), target.prepare(statement));
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  await read({ ...database.read, connection, db: queryBuilder(connection) });
  return prepared.flatMap((statement) => explain(database.connection, statement));
}

function explain(connection: Connection, statement: string): string[] {
  const unbound = Array.from(statement.matchAll(/\?/g), () => null);
  const named = Object.fromEntries(Array.from(statement.matchAll(/@(\w+)/g), ([, name = '']) => [name, null]));
  return (connection.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(...unbound, named) as { detail: string }[]).map(({ detail }) => detail);
}
