import type { Statement } from 'better-sqlite3';
import { appendEntry, type Change, nextSeq } from './audit.ts';
import type { Connection } from './connection.ts';
import { newId } from './ids.ts';
import { labelOf } from './labels.ts';
import { compactSearchText, searchDocumentsTouchedBy, type SearchKind, updateSearchDocuments } from './search-index.ts';
import { RECORD_COLUMNS, type RecordColumns, type RecordTable, type RecordTables } from './tables.ts';

/** The columns a service gives; the rest (revision, who, when, history) is kept by {@link Records}. */
export type Fields<T extends RecordTable> = Omit<RecordTables[T], keyof RecordColumns>;

/** The record to write and the revision the user saw. */
export interface Ref {
  id: string;
  rev: number;
}

/** A record that is not there, or lies in the recycle bin. */
export class RecordMissingError extends Error {
  readonly table: RecordTable;
  constructor(table: RecordTable) {
    super(`No such record in ${table}`);
    this.table = table;
  }
}

/** Somebody changed the record since the user saw it. */
export class StaleRecordError extends Error {
  readonly table: RecordTable;
  readonly current: RecordColumns;
  /** The name of whoever changed it last. */
  readonly changedBy: string;
  constructor(table: RecordTable, current: RecordColumns, changedBy: string) {
    super(`Stale revision in ${table}`);
    this.table = table;
    this.current = current;
    this.changedBy = changedBy;
  }
}

export interface WriteHead {
  origin: string;
  userId: string;
  /** The instant of the write: the same on every row it touches. */
  now: string;
  action: string;
}

/**
 * All writing of records inside one transaction: keeps revision, who and when, collects the history entry and the
 * search documents, and writes both in {@link Records.finish}. Made by the writer for each write, never kept.
 */
export class Records {
  readonly seq: number;
  readonly head: WriteHead;
  readonly #connection: Connection;
  readonly #statements: StatementCache;
  readonly #changes: Change[] = [];
  readonly #inserted = new Set<string>();
  readonly #searchTouched = new Map<string, SearchKind>();
  #subject = '';
  #forgets = false;
  #undoes: { origin: string; seq: number } | null = null;

  constructor(connection: Connection, statements: StatementCache, head: WriteHead) {
    this.#connection = connection;
    this.#statements = statements;
    this.head = head;
    this.seq = nextSeq(connection, head.origin);
  }

  /** Names what this write is about, for the history; the first name given stays. */
  describe(subject: string): void {
    this.#subject ||= subject;
  }

  /** Writes from here on in the name of this user: for the first start, which makes its own user. */
  actAs(userId: string): void {
    this.head.userId = userId;
  }

  /** Marks this write as the reversal of an earlier entry. */
  undoing(entry: { origin: string; seq: number }): void {
    this.#undoes = entry;
  }

  get changesCount(): number {
    return this.#changes.length;
  }

  /** Inserts a record and answers its id. */
  insert<T extends RecordTable>(table: T, fields: Fields<T>, id: string = newId()): string {
    const kept = { ...this.#stamp(), id, rev: 1, created_at: this.head.now, created_by: this.head.userId, deleted_at: null };
    this.#statements.get(INSERTS[table]).run(valuesOf(RECORD_COLUMNS[table], kept, fields));
    this.#inserted.add(id);
    this.#note({ table, rowId: id, operation: 'insert', before: null, after: fields }, fields);
    return id;
  }

  /** Changes a record the user saw at `ref.rev`. Unchanged fields leave no trace. Throws {@link StaleRecordError}. */
  update<T extends RecordTable>(table: T, ref: Ref, patch: Partial<Fields<T>>): number {
    return this.#change(table, this.seen(table, ref), patch);
  }

  /** Changes a record that hangs on another whose revision the user gave. */
  patch<T extends RecordTable>(table: T, id: string, patch: Partial<Fields<T>>): number {
    return this.#change(table, this.current(table, id), patch);
  }

  /** Counts a record's revision on although only what hangs on it changed; answers the new revision. */
  touch(table: RecordTable, id: string): number {
    const before = this.current(table, id);
    return this.#replace('update', table, before, before);
  }

  /** Moves a record to the recycle bin. Throws {@link StaleRecordError}. */
  remove(table: RecordTable, ref: Ref): void {
    this.seen(table, ref);
    this.removeNow(table, ref.id);
  }

  /** Moves a record that hangs on another to the recycle bin. */
  removeNow(table: RecordTable, id: string): void {
    const before = this.current(table, id);
    this.#replace('remove', table, before, { ...before, deleted_at: this.head.now });
  }

  /** Takes a record out of the recycle bin. */
  restore(table: RecordTable, id: string): void {
    const before = this.#row(table, id);
    if (before === undefined || before.deleted_at === null) throw new RecordMissingError(table);
    this.#replace('restore', table, before, { ...before, deleted_at: null });
  }

  /** Puts a row back to earlier contents (for undo), with a new revision. */
  revert(table: RecordTable, id: string, contents: Record<string, string | number | null>): void {
    const before = this.#row(table, id);
    if (before === undefined) throw new RecordMissingError(table);
    const operation = before.deleted_at !== null && contents['deleted_at'] === null ? 'restore' : 'update';
    this.#replace(operation, table, before, { ...before, ...contents });
  }

  /** Deletes a removed row for good. Its contents are not written to the history; the caller redacts the earlier ones. */
  erase(table: RecordTable, id: string): void {
    this.#statements.get(DELETES[table]).run(id);
    this.#note({ table, rowId: id, operation: 'erase', before: null, after: null }, null);
    this.#forgets = true;
  }

  /**
   * Overwrites columns of a row, also of one in the recycle bin, without a word in the history of what stood there: for
   * personal data that is taken out. The caller redacts the earlier changes of the row.
   */
  overwrite<T extends RecordTable>(table: T, id: string, patch: Partial<Fields<T>>): number {
    const before = this.#row(table, id);
    if (before === undefined) throw new RecordMissingError(table);
    const kept = { ...this.#stamp(), rev: before.rev + 1 };
    const after = { ...before, ...patch };
    this.#statements.get(UPDATES[table]).run(valuesOf(UPDATED_COLUMNS[table], kept, after));
    this.#note({ table, rowId: id, operation: 'update', before: null, after: null }, after);
    this.#forgets = true;
    return kept.rev;
  }

  /** The row as it stands; throws {@link RecordMissingError} when it is not there or removed. */
  current<T extends RecordTable>(table: T, id: string): RecordTables[T] {
    const row = this.#row(table, id);
    if (row === undefined || row.deleted_at !== null) throw new RecordMissingError(table);
    return row;
  }

  /** The row as it stands, which must be as the user saw it. Throws {@link StaleRecordError}. */
  seen<T extends RecordTable>(table: T, ref: Ref): RecordTables[T] {
    const row = this.current(table, ref.id);
    if (row.rev !== ref.rev) throw new StaleRecordError(table, row, labelOf(this.#connection, 'app_user', row.updated_by));
    return row;
  }

  /** Writes the search documents and the history entry. The last step before the commit. */
  finish(): void {
    updateSearchDocuments(this.#statements, this.#searchTouched, (id) => this.#inserted.has(id));
    if (this.#forgets) compactSearchText(this.#connection);
    if (this.#changes.length === 0) return;
    const { origin, userId, now, action } = this.head;
    appendEntry(this.#connection, { origin, at: now, userId, action, subject: this.#subject, undoes: this.#undoes }, this.seq, this.#changes);
  }

  #row<T extends RecordTable>(table: T, id: string): RecordTables[T] | undefined {
    return this.#statements.get(SELECTS[table]).get(id) as RecordTables[T] | undefined;
  }

  #change<T extends RecordTable>(table: T, before: RecordTables[T], patch: Partial<Fields<T>>): number {
    const columns = Object.keys(patch) as (keyof RecordTables[T] & string)[];
    if (columns.every((column) => (patch as Partial<RecordTables[T]>)[column] === before[column])) return before.rev;
    return this.#replace('update', table, before, { ...before, ...patch });
  }

  #replace(operation: 'update' | 'remove' | 'restore', table: RecordTable, before: RecordColumns, after: RecordColumns): number {
    const kept = { ...this.#stamp(), rev: before.rev + 1, created_at: before.created_at, created_by: before.created_by };
    this.#statements.get(UPDATES[table]).run(valuesOf(UPDATED_COLUMNS[table], kept, after as unknown as Record<string, unknown>));
    this.#note({ table, rowId: before.id, operation, ...difference(before, after) }, after);
    return kept.rev;
  }

  #stamp() {
    return { updated_at: this.head.now, updated_by: this.head.userId, changed_origin: this.head.origin, changed_seq: this.seq };
  }

  #note(change: Change, row: object | null): void {
    this.#changes.push(change);
    for (const [id, kind] of searchDocumentsTouchedBy(change, row, this.#statements)) this.#searchTouched.set(id, kind);
  }
}

/** The columns in which two states of a row differ, as they were and as they are: what the history keeps of a change. */
function difference(before: object, after: object): { before: object; after: object } {
  const states = { before: {} as Record<string, unknown>, after: {} as Record<string, unknown> };
  for (const [column, value] of Object.entries(after)) {
    const earlier = (before as Record<string, unknown>)[column];
    if (earlier === value) continue;
    states.before[column] = earlier;
    states.after[column] = value;
  }
  return states;
}

/**
 * A row's values in the order of the columns: those kept by the records, and the service's own. SQLite takes them by
 * place; to look each up by its name, or to make one object of both, costs as much as writing the row.
 */
function valuesOf(columns: readonly string[], kept: Record<string, unknown>, own: Record<string, unknown>): unknown[] {
  return columns.map((column) => {
    const value = (column in kept ? kept : own)[column];
    if (value === undefined) throw new TypeError(`A record without ${column}`);
    return value;
  });
}

/** Something for each table, built once: composing a statement's text for every row would cost as much as running it. */
function forEachTable<T>(compose: (table: RecordTable, columns: readonly string[]) => T): Record<RecordTable, T> {
  return Object.fromEntries(Object.entries(RECORD_COLUMNS).map(([table, columns]) => [table, compose(table as RecordTable, columns)])) as Record<RecordTable, T>;
}
const UPDATED_COLUMNS = forEachTable((_table, columns) => [...columns.filter((column) => column !== 'id'), 'id']);
const SELECTS = forEachTable((table) => `SELECT * FROM ${table} WHERE id = ?`);
const INSERTS = forEachTable((table, columns) => `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
const UPDATES = forEachTable((table) => `UPDATE ${table} SET ${UPDATED_COLUMNS[table].slice(0, -1).map((column) => `${column} = ?`).join(', ')} WHERE id = ?`);
const DELETES = forEachTable((table) => `DELETE FROM ${table} WHERE id = ?`);

/** Prepared statements of one connection, each prepared once. */
export interface StatementCache {
  get(sql: string): Statement;
}

/** A cache of prepared statements on a connection. */
export function statementCache(connection: Connection): StatementCache {
  const statements = new Map<string, Statement>();
  return {
    get(sql) {
      let statement = statements.get(sql);
      if (statement === undefined) {
        statement = connection.prepare(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
  };
}
