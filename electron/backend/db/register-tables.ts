import type { Field, Register, Value, Values } from '#shared/registers/declare.ts';
import { registerNamed, REGISTERS, tableOf } from '#shared/registers/index.ts';
import { isQualified, qualifierOf } from '#shared/registers/values.ts';
import type { Connection } from './connection.ts';
import { columnOf, EVERY_RECORD, refuseFaultyRegisters } from './register-faults.ts';

export { columnOf };

/** The table a field's record is kept in; null for a value of its own. */
export function targetOf(field: Field): string | null {
  switch (field.kind) {
    case 'unit': return 'org_unit';
    case 'person': case 'committee': case 'document': case 'meeting': return field.kind;
    case 'record': return `register_${field.of}`;
    default: return null;
  }
}

/**
 * The columns of a register's own in the order of its table: its fields (with the qualifier of a figure after it), status
 * and its reason, and the keys by which records are ordered and found again. The columns every record has come after.
 */
export function ownColumns(register: Register): string[] {
  const fields = Object.entries(register.fields).flatMap(([name, field]) => (isQualified(field) ? [name, qualifierOf(name)] : [name]));
  return ['id', ...fields.map(columnOf), ...(register.life === undefined ? [] : ['status', 'status_reason']), 'label_key', 'identity_key', 'near_key'];
}

/** A value as it is stored: flags as 0 and 1, chosen codes as a JSON list. */
export function storedValue(value: Value | undefined): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** The values of a stored row, by the names of the fields. */
export function valuesOf({ fields }: Pick<Register, 'fields'>, row: Readonly<Record<string, string | number | null>>): Values {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, field]): [string, Value][] => {
    const value = toldValue(field, row[columnOf(name)] ?? null);
    return isQualified(field) ? [[name, value], [qualifierOf(name), row[columnOf(qualifierOf(name))] ?? 'exact']] : [[name, value]];
  }));
}

function toldValue({ kind }: Field, stored: string | number | null): Value {
  if (kind === 'flag') return stored === 1;
  if (kind === 'choices') return stored === null ? [] : (JSON.parse(String(stored)) as string[]);
  return stored;
}

/** A register's table in a file holds a column that is not declared, or one of another type: a newer program made it, or the declaration was changed against its promise. */
export class RegisterShapeError extends Error {
  readonly table: string;
  constructor(table: string, column: string) {
    super(`${table}.${column} is not as it is declared`);
    this.table = table;
  }
}

/** The steps a file still needs to hold every declared register: tables and columns to add. Nothing is ever taken away. Throws {@link RegisterShapeError}, or DeclarationError before a statement is put together. */
export function missingRegisterParts(connection: Connection, registers: readonly Register[] = REGISTERS): string[] {
  refuseFaultyRegisters(registers);
  const found = columnsInFile(connection);
  const tables = new Set<string>(registers.map(tableOf));
  for (const [table, columns] of found) if (!tables.has(table)) throw new RegisterShapeError(table, columns.keys().next().value ?? '');
  return registers.flatMap((register) => {
    const columns = found.get(tableOf(register));
    return columns === undefined ? createTable(register) : addColumns(register, columns);
  });
}

/** Adds what {@link missingRegisterParts} tells. The caller holds the transaction. */
export function buildRegisters(connection: Connection, registers: readonly Register[] = REGISTERS): void {
  for (const step of missingRegisterParts(connection, registers)) connection.exec(step);
}

function columnsInFile(connection: Connection): Map<string, Map<string, string>> {
  const rows = connection.prepare("SELECT t.name AS tableName, c.name, c.type FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND t.name GLOB 'register_*'").all() as { tableName: string; name: string; type: string }[];
  return new Map([...Map.groupBy(rows, ({ tableName }) => tableName)].map(([table, columns]) => [table, new Map(columns.map(({ name, type }) => [name, type]))]));
}

/** Each column of a register's own with its definition. */
function definitions(register: Register): [name: string, sql: string][] {
  const fields = Object.entries(register.fields).flatMap(([name, field]): [string, string][] => {
    const column = columnOf(name);
    return isQualified(field) ? [[column, definitionOf(column, field)], [columnOf(qualifierOf(name)), 'TEXT']] : [[column, definitionOf(column, field)]];
  });
  const life: [string, string][] = register.life === undefined ? [] : [['status', 'TEXT'], ['status_reason', 'TEXT']];
  return [...fields, ...life, ['label_key', 'TEXT'], ['identity_key', 'TEXT'], ['near_key', 'TEXT']];
}

function definitionOf(column: string, field: Field): string {
  switch (field.kind) {
    case 'count': case 'amount': return `INTEGER CHECK (${column} >= 0)`;
    case 'flag': return `INTEGER CHECK (${column} BETWEEN 0 AND 1)`;
    case 'day': return `TEXT CHECK (${column} IS date(${column}))`;
    case 'choices': return `TEXT CHECK (json_valid(${column}))`;
    default: {
      const target = targetOf(field);
      return target === null ? 'TEXT' : `TEXT REFERENCES ${target} (id)`;
    }
  }
}

function createTable(register: Register): string[] {
  const table = tableOf(register);
  const own = definitions(register).map(([name, sql]) => `${name} ${sql}`);
  return [
    `CREATE TABLE ${table} (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ${own.join(',\n  ')},
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT`,
    ...indexes(register),
  ];
}

/** What the list, the statistics, the search for the same record, the timers and the references look rows up by. */
function indexes(register: Register): string[] {
  const table = tableOf(register);
  const index = (name: string, columns: string, where = '') => `CREATE INDEX IF NOT EXISTS ${table}_${name} ON ${table} (${columns}) WHERE deleted_at IS NULL${where}`;
  const [unit, day] = [columnOf(register.unit), columnOf(register.day)];
  const references = Object.entries(register.fields).filter(([name, field]) => targetOf(field) !== null && name !== register.unit).map(([name]) => columnOf(name));
  const owed = [...new Set((register.timers ?? []).map((timer) => columnOf(timer.day)))].filter((column) => column !== day);
  return [
    index('day', `${day}, id`), index('label', 'label_key, id'), index('of_unit', `${unit}, ${day}, id`),
    ...(register.keeper === undefined ? [] : [index('kept', `ifnull(${columnOf(register.keeper)}, ${unit}), ${day}`)]),
    index('identity', 'identity_key', ' AND identity_key IS NOT NULL'), index('near', 'near_key', ' AND near_key IS NOT NULL'),
    ...(register.life === undefined ? [] : [index('status', `status, ${day}, id`)]),
    ...owed.map((column) => index(column, column, ` AND ${column} IS NOT NULL`)),
    ...references.map((column) => index(column, column, ` AND ${column} IS NOT NULL`)),
  ];
}

function addColumns(register: Register, found: ReadonlyMap<string, string>): string[] {
  const table = tableOf(register);
  const declared = new Map(definitions(register));
  for (const [name, type] of found) {
    const definition = declared.get(name);
    if (definition !== undefined && definition.split(' ', 1)[0] !== type) throw new RegisterShapeError(table, name);
    if (definition === undefined && !EVERY_RECORD.has(name)) throw new RegisterShapeError(table, name);
  }
  const added = [...declared].filter(([name]) => !found.has(name));
  return added.length === 0 ? [] : [...added.map(([name, sql]) => `ALTER TABLE ${table} ADD COLUMN ${name} ${sql}`), ...indexes(register)];
}

/** What a record is called, as an SQL expression over the alias of its row: a line, the name of its unit, a day. */
export function labelSql(register: Register, alias: string): string {
  const parts = register.label.map((name) => labelPart(register.fields[name], `${alias}.${columnOf(name)}`));
  return parts.length === 1 ? `ifnull(${parts[0]}, '…')` : `(${parts.map((part) => `ifnull(${part}, '…')`).join(" || ' · ' || ")})`;
}

function labelPart(field: Field | undefined, column: string): string {
  switch (field?.kind) {
    case 'unit': return `(SELECT n.name FROM org_unit_name AS n WHERE n.org_unit_id = ${column} ORDER BY n.deleted_at IS NOT NULL, n.valid_to IS NOT NULL, n.valid_to DESC LIMIT 1)`;
    case 'day': return `strftime('%d/%m/%Y', ${column})`;
    case 'record': return labelOfReferred(field.of, column);
    default: return column;
  }
}

/** A record that is called by another: by the label of that one. */
function labelOfReferred(name: string, column: string): string {
  const referred = registerNamed(name);
  if (referred === undefined) throw new TypeError(`No register ${name}`);
  return `(SELECT ${labelSql(referred, 'referred')} FROM ${tableOf(referred)} AS referred WHERE referred.id = ${column})`;
}

/** The words by which the search finds the records of a register, from a list of ids, in its order: the label, the unit's name, and every line of text. */
export function registerSearchSql(register: Register): string {
  const lines = Object.entries(register.fields).filter(([, { kind }]) => kind === 'line').map(([name]) => `ifnull(r.${columnOf(name)}, '')`);
  const unit = register.label.includes(register.unit) ? "''" : `ifnull(${labelPart(register.fields[register.unit], `r.${columnOf(register.unit)}`)}, '')`;
  return `SELECT r.id, ${labelSql(register, 'r')}, ${unit}, ${lines.length === 0 ? "''" : lines.join(" || ' ' || ")}
    FROM json_each(?) wanted JOIN ${tableOf(register)} AS r ON r.id = wanted.value WHERE r.deleted_at IS NULL ORDER BY wanted.key`;
}
