import type { Statement } from 'better-sqlite3';
import { foldWords } from '#shared/rules/text.ts';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { type Connection, connectForReading, connectForWriting } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { statementCache } from '../../electron/backend/db/records.ts';
import { RECORD_COLUMNS, type RecordTable } from '../../electron/backend/db/tables.ts';
import { BULK_WRITES } from '../../electron/backend/features/bulk-writes.ts';
import type { ImportPlan } from '../../electron/backend/features/imports/plan.ts';
import { importSession } from '../../electron/backend/features/imports/session.ts';
import { transaction } from '../../electron/backend/transaction.ts';

/** What the writer is given to commit a file: made by the import's own session on this database. */
export async function planOf(database: string, committeeId: string, file: string): Promise<Uint8Array> {
  const connection = connectForReading(database);
  const context = { progress: () => {}, aborted: () => false, connection: () => connection };
  const session = importSession();
  await session.open({ source: { path: file }, list: 'roster', committeeId }, context);
  const { headerRow, columns } = session.table({ sheet: 0, headerRow: null });
  session.check({ sheet: 0, headerRow: headerRow ?? 1, mapping: columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }])) }, context);
  const plan = session.plan({ leaveOutUnready: false });
  connection.close();
  return plan;
}

/** Commits a plan as the writer's thread does; answers the milliseconds, unpacking the plan included. */
export async function commitPlan(database: string, plan: Uint8Array): Promise<number> {
  const connection = connectForWriting(database);
  const origin = String(connection.prepare('SELECT origin FROM audit_entry LIMIT 1').pluck().get());
  const state = { connection, db: queryBuilder(connection), statements: statementCache(connection), origin };
  const flag = new AbortFlag();
  const start = performance.now();
  const rows = JSON.parse(Buffer.from(plan).toString('utf8')) as ImportPlan;
  await transaction(state, 'imports.commit', flag, (context) => BULK_WRITES['imports.commit'](context, rows, flag));
  const time = performance.now() - start;
  connection.close();
  return time;
}

/** The rows of the newest history entry, table by table, ready to be inserted. */
export interface WrittenRows {
  tables: { insert: string; rows: unknown[][] }[];
  /** How many of them are records; the others are their history and search texts. */
  records: number;
}

/** Reads back what the newest history entry wrote. */
export function rowsWritten(database: string): WrittenRows {
  const connection = connectForReading(database);
  const entry = connection.prepare('SELECT id, seq FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { id: number; seq: number };
  const records = (Object.keys(RECORD_COLUMNS) as RecordTable[]).map((table) => read(connection, table, RECORD_COLUMNS[table], 'changed_seq = ?', entry.seq));
  const history = [
    read(connection, 'audit_entry', columnsOf(connection, 'audit_entry'), 'id = ?', entry.id),
    read(connection, 'audit_change', columnsOf(connection, 'audit_change'), 'entry_id = ?', entry.id),
    read(connection, 'audit_payload', columnsOf(connection, 'audit_payload'), 'change_id IN (SELECT id FROM audit_change WHERE entry_id = ?)', entry.id),
  ];
  const documents = read(connection, 'search_document', columnsOf(connection, 'search_document'), 'record_id IN (SELECT row_id FROM audit_change WHERE entry_id = ?)', entry.id);
  const phones = connection.prepare("SELECT ifnull(phone, '') || ' ' || ifnull(email, '') FROM person WHERE id = ?").pluck();
  const texts = documents.rows.map(([id, , recordId, title, subtitle]) => [id, foldWords(`${String(title)} ${String(subtitle)} ${(phones.get(recordId) as string | undefined) ?? ''}`)]);
  connection.close();
  return {
    tables: [...records, documents, { insert: 'INSERT INTO search_text (rowid, fold) VALUES (?, ?)', rows: texts }, ...history].filter(({ rows }) => rows.length > 0),
    records: records.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

function columnsOf(connection: Connection, table: string): string[] {
  return connection.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
}

function read(connection: Connection, table: string, columns: readonly string[], where: string, value: number): { insert: string; rows: unknown[][] } {
  const rows = connection.prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${where} ORDER BY rowid`).raw().all(value) as unknown[][];
  return { insert: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, rows };
}

/** Writes the rows with prepared statements in one transaction and nothing else; answers the milliseconds. */
export function writeBare(database: string, { tables }: WrittenRows): number {
  const connection = connectForWriting(database);
  const start = performance.now();
  const prepared = tables.map(({ insert, rows }): [Statement, unknown[][]] => [connection.prepare(insert), rows]);
  connection.exec('BEGIN IMMEDIATE');
  for (const [statement, rows] of prepared) for (const row of rows) statement.run(row);
  connection.exec('COMMIT');
  const time = performance.now() - start;
  connection.close();
  return time;
}
