import type { Connection } from '../../db/connection.ts';
import type { ImportPlan } from './plan.ts';

/** How many planned rows no longer hold: all of them when a row of one of the tables was touched since the check. */
export function staleIfTouched(connection: Connection, { lastEntry, rows }: ImportPlan, tables: Iterable<string>): number {
  const touched = connection.prepare('SELECT 1 FROM audit_change WHERE entry_id > ? AND table_name IN (SELECT value FROM json_each(?)) LIMIT 1').get(lastEntry, JSON.stringify([...tables]));
  return touched === undefined ? 0 : rows.length;
}
