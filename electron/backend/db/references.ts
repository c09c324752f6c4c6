import { REGISTERS, tableOf } from '#shared/registers/index.ts';
import type { Connection } from './connection.ts';
import { isRecordTable, RECORD_COLUMNS, type RecordTable } from './tables.ts';

/** A column by which rows of one table refer to rows of another. */
interface Reference {
  from: RecordTable;
  column: string;
  to: RecordTable;
}

/** Users are referred to by every row (who made it, who changed it): that is no dependence between records. */
const NO_DEPENDENCE = new Set(['created_by', 'updated_by']);

/** Read once for each connection: a schema does not change while it is open. */
const known = new WeakMap<Connection, readonly Reference[]>();

/** The references between record tables, as the schema and the registers declare them. */
function references(connection: Connection): readonly Reference[] {
  const read = known.get(connection) ?? [...declaredBySchema(connection), ...toRegisters()];
  known.set(connection, read);
  return read;
}

function declaredBySchema(connection: Connection): Reference[] {
  return (Object.keys(RECORD_COLUMNS) as RecordTable[]).flatMap((from) =>
    (connection.pragma(`foreign_key_list(${from})`) as { table: string; from: string }[]).flatMap(({ table, from: column }) =>
      isRecordTable(table) && !NO_DEPENDENCE.has(column) ? [{ from, column, to: table }] : [],
    ),
  );
}

/** Files and tasks refer to a record of whatever register: no foreign key can say so. */
function toRegisters(): Reference[] {
  return REGISTERS.flatMap((register): Reference[] => {
    const to = tableOf(register);
    return [{ from: 'attachment', column: 'record_id', to }, ...(register.tasks === undefined ? [] : [{ from: 'task' as const, column: 'record_id', to }])];
  });
}

/** Rows that refer to a row: those in use only, or also those in the recycle bin. */
export function rowsReferringTo(connection: Connection, table: RecordTable, id: string, options: { alsoRemoved: boolean }): { table: RecordTable; id: string }[] {
  return references(connection)
    .filter(({ to }) => to === table)
    .flatMap(({ from, column }) => {
      const inUse = options.alsoRemoved ? '' : ' AND deleted_at IS NULL';
      const ids = connection.prepare(`SELECT id FROM ${from} WHERE ${column} = ?${inUse}`).pluck().all(id) as string[];
      return ids.map((referring) => ({ table: from, id: referring }));
    });
}

/** Rows that a row refers to and that lie in the recycle bin. */
export function removedRowsReferredToBy(connection: Connection, table: RecordTable, row: Record<string, unknown>): { table: RecordTable; id: string }[] {
  return references(connection)
    .filter(({ from }) => from === table)
    .flatMap(({ column, to }) => {
      const id = row[column];
      if (typeof id !== 'string') return [];
      const removed = connection.prepare(`SELECT 1 FROM ${to} WHERE id = ? AND deleted_at IS NOT NULL`).get(id);
      return removed === undefined ? [] : [{ table: to, id }];
    });
}

/** A row whatever its state; undefined when there is none. */
export function rowOf(connection: Connection, table: RecordTable, id: string): Record<string, string | number | null> | undefined {
  return connection.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Record<string, string | number | null> | undefined;
}
