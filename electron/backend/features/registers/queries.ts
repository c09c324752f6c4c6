import type { RegisterDetail, RegisterFilters, RegisterRow } from '#shared/contract/registers.ts';
import type { Field, Register } from '#shared/registers/declare.ts';
import { REGISTERS, tableOf } from '#shared/registers/index.ts';
import { labelOf } from '../../db/labels.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { columnOf, labelSql, storedValue, targetOf, valuesOf } from '../../db/register-tables.ts';
import { idsFoundSql, searchQuery } from '../../db/search-index.ts';
import { isRecordTable } from '../../db/tables.ts';
import { appError } from '../../errors.ts';
import { attachmentsOf } from '../documents/service.ts';
import { brokenAcross } from './across/rules.ts';
import { drillConditions, isDrill } from './drill-conditions.ts';

type Stored = Record<string, string | number | null>;
type Row = Stored & { id: string; rev: number; label: string };

interface ListInput {
  q: string;
  filters: RegisterFilters;
  sort: string | null;
  order: 'asc' | 'desc';
  offset: number;
  limit: number;
}
const NEAR_SHOWN = 20;

/** How many records are kept in each register. */
export function countRecords({ connection }: ReadContext): { register: string; records: number }[] {
  return REGISTERS.map((register) => ({ register: register.name, records: connection.prepare(`SELECT count(*) FROM ${tableOf(register)} WHERE deleted_at IS NULL`).pluck().get() as number }));
}

/** The records of a register, narrowed, a page at a time; of long texts the list has no need. */
export function listRecords(context: ReadContext, register: Register, input: ListInput): { rows: RegisterRow[]; total: number } {
  const { connection } = context;
  const { where, params } = narrowed(register, input, context);
  const total = connection.prepare(`SELECT count(*) FROM ${tableOf(register)} AS r WHERE ${where}`).pluck().get(params) as number;
  const listed = Object.entries(register.fields).filter(([name, field]) => field.list !== undefined || name === register.unit).map(([name]) => name);
  const rows = connection.prepare(`SELECT r.*, ${labelSql(register, 'r')} AS label FROM ${tableOf(register)} AS r WHERE ${where} ORDER BY ${orderOf(register, input)} LIMIT @limit OFFSET @offset`)
    .all({ ...params, limit: input.limit, offset: input.offset }) as Row[];
  return { rows: rows.map((row) => rowOf(context, narrowedTo(register, listed), row)), total };
}

/** A register as if it had these fields only. */
function narrowedTo(register: Register, names: readonly string[]): Register {
  return { ...register, fields: Object.fromEntries(names.map((name) => [name, fieldOf(register, name)])) };
}

/** The condition of a narrowing over the alias `r`, with its parameters by name. Only declared names come into the text of the statement. */
export function narrowed(register: Register, { q, filters }: Pick<ListInput, 'q' | 'filters'>, context: Pick<ReadContext, 'connection' | 'today'>): { where: string; params: Stored } {
  const drilled = drillConditions(context, register, filters);
  const params: Stored = drilled.params;
  const conditions = ['r.deleted_at IS NULL', ...drilled.conditions, ...Object.entries(filters).filter(([name]) => !isDrill(name)).map(([name, value], place) => {
    params[`f${place}`] = storedValue(value);
    return conditionOf(register, name, `@f${place}`);
  })];
  const query = searchQuery(q);
  if (query !== null) {
    params['query'] = query;
    conditions.push(`r.id IN ${idsFoundSql(tableOf(register), '@query')}`);
  }
  return { where: conditions.join(' AND '), params };
}

function conditionOf(register: Register, name: string, param: string): string {
  if (name === 'status' && register.life !== undefined) return `r.status = ${param}`;
  if (name === 'year') {
    const day = `r.${columnOf(register.day)}`;
    return `${day} >= CAST(CAST(${param} AS INTEGER) AS TEXT) AND ${day} < CAST(CAST(${param} AS INTEGER) + 1 AS TEXT)`;
  }
  return `r.${columnOf(declaredName(register, name))} = ${param}`;
}

/** The order of the list, over the alias `r`. */
export function orderOf(register: Register, { sort, order }: Pick<ListInput, 'sort' | 'order'>): string {
  const by = sort === null ? register.sort.by : declaredName(register, sort);
  const direction = (sort === null ? register.sort.order : order) === 'asc' ? 'ASC' : 'DESC';
  const column = register.fields[by]?.kind === 'line' && register.label[0] === by ? 'label_key' : columnOf(by);
  return `r.${column} ${direction}, r.id ${direction}`;
}

/** A name that the register declares: nothing else may come into a statement. */
function declaredName(register: Register, name: string): string {
  if (!Object.hasOwn(register.fields, name)) throw appError('INVALID_INPUT', { issues: [{ path: name, code: 'unrecognized_keys' }] });
  return name;
}
function fieldOf(register: Register, name: string): Field {
  return register.fields[declaredName(register, name)] as Field;
}

function rowOf({ connection }: Pick<ReadContext, 'connection'>, register: Register, { id, rev, label, ...row }: Row): RegisterRow {
  const values = valuesOf(register, row);
  const named = Object.entries(register.fields).flatMap(([name, field]): [string, string][] => {
    const [table, value] = [targetOf(field), values[name]];
    return table === null || typeof value !== 'string' || !isRecordTable(table) ? [] : [[name, labelOf(connection, table, value)]];
  });
  return { id, rev, label, status: register.life === undefined ? null : String(row['status']), values: values as RegisterRow['values'], names: Object.fromEntries(named) };
}

/** One record with everything the register tells of it. */
export function getRecord(context: ReadContext, register: Register, id: string): RegisterDetail {
  const table = tableOf(register);
  const row = context.connection.prepare(`SELECT r.*, ${labelSql(register, 'r')} AS label FROM ${table} AS r WHERE r.id = ? AND r.deleted_at IS NULL`).get(id) as Row | undefined;
  if (row === undefined) throw new RecordMissingError(table);
  return { ...rowOf(context, register, row), statusReason: (row['status_reason'] ?? null) as string | null, attachments: attachmentsOf(context, { recordTable: table, recordId: id }), broken: brokenAcross(context, register, id), near: nearOf(context, register, row) };
}

/** Records that are like this one in what they are called, elsewhere or at another time. */
function nearOf({ connection }: ReadContext, register: Register, row: Row): RegisterDetail['near'] {
  const nearKey = row['near_key'];
  if (nearKey === null || nearKey === undefined) return [];
  const found = connection.prepare(`SELECT r.id, ${labelSql(register, 'r')} AS label, r.${columnOf(register.unit)} AS unitId FROM ${tableOf(register)} AS r WHERE r.near_key = ? AND r.id <> ? AND r.deleted_at IS NULL ORDER BY r.id LIMIT ${NEAR_SHOWN}`)
    .all(nearKey, row.id) as { id: string; label: string; unitId: string | null }[];
  return found.map(({ unitId, ...other }) => ({ ...other, unitName: unitId === null ? null : labelOf(connection, 'org_unit', unitId) }));
}
