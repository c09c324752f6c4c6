import type { Check, Move, Register, Values } from '#shared/registers/declare.ts';
import { isRegisterTable, type RegisterTable, tableOf } from '#shared/registers/index.ts';
import { brokenChecks, emptyValues } from '#shared/registers/values.ts';
import { foldWords, sortKey } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import type { Ref } from '../../db/records.ts';
import { rowsReferringTo } from '../../db/references.ts';
import { columnOf, storedValue, targetOf, valuesOf } from '../../db/register-tables.ts';
import { isRecordTable } from '../../db/tables.ts';
import { appError, ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { refuseUsedByTasks } from '../tasks/service.ts';
import { refuseUnfitUnit } from '../units/service.ts';
import { refuseAcross } from './across/rules.ts';
import { checkedValues, declared } from './declared.ts';

export { declared, refuseAcross };
export { toldSql } from './count-groups.ts';
export { dayField, measureNamed, measureSql, type Params } from './measures.ts';

export { dueDuties } from './duties.ts';
export { dueTimers } from './timers.ts';
export { readStatistics } from './statistics.ts';

type Written = { id: string; rev: number };
type Columns = Record<string, string | number | null>;

/** Puts a record into a register. Its life begins with the first status. */
export async function createRecord(context: WriteContext, { register: name, values: given }: { register: string; values: unknown }): Promise<Written> {
  const register = declared(name);
  const values = checkedValues(register, given);
  await refuseOdd(context, register, values, null);
  const id = insertRecord(context, register, values);
  refuseAcross(context, register, [{ id }]);
  return { id, rev: 1 };
}

/** The row of a record whose values were checked; it begins with the first status unless told otherwise. */
export function insertRecord({ connection, records }: WriteContext, register: Register, values: Values, status: Partial<Columns> = {}): string {
  const table = tableOf(register);
  const life: Columns = register.life === undefined ? {} : { status: register.life.statuses[0] ?? null, status_reason: null };
  const id = records.insert(table, { ...columnsOf(register, values), ...life, ...(status as Columns) });
  records.describe(labelOf(connection, table, id));
  return id;
}

/** Corrects what a register tells of a record. */
export async function updateRecord(context: WriteContext, { register: name, values: given, ...ref }: Ref & { register: string; values: unknown }): Promise<Written> {
  const register = declared(name);
  const table = tableOf(register);
  const before = context.records.seen(table, ref);
  context.records.describe(labelOf(context.connection, table, ref.id));
  const values = checkedValues(register, given);
  const told = valuesOf(register, before);
  await refuseOdd(context, register, values, ref.id, told);
  const rev = context.records.update(table, ref, columnsOf(register, values));
  refuseAcross(context, register, [{ id: ref.id, before: told }]);
  return { id: ref.id, rev };
}

/** Takes records a step on; each must stand where the step begins, and nothing of what the step needs may be untold. */
export async function moveRecords(context: WriteContext, input: { register: string; items: readonly Ref[]; move: string; reason: string | null; values: Values }): Promise<{ moved: number }> {
  const register = declared(input.register);
  const move = register.life !== undefined && Object.hasOwn(register.life.moves, input.move) ? register.life.moves[input.move] : undefined;
  if (move === undefined) throw appError('INVALID_INPUT', { issues: [{ path: 'move', code: 'invalid_value' }] });
  if (move.reason === true && input.reason === null) throw ruleError({ rule: 'RECORD_REASON_NEEDED', field: 'reason' });
  if (input.reason !== null) refuseMark(input.reason);
  for (const item of input.items) await moveOne(context, register, move, item, input);
  refuseAcross(context, register, input.items);
  return { moved: input.items.length };
}

async function moveOne(context: WriteContext, register: Register, move: Move, item: Ref, { reason, values: told }: { reason: string | null; values: Values }): Promise<void> {
  const table = tableOf(register);
  const before = context.records.seen(table, item);
  const label = labelOf(context.connection, table, item.id);
  context.records.describe(label);
  if (!move.from.includes(String(before['status']))) throw ruleError({ rule: 'RECORD_MOVE_UNFIT', params: { label } });
  const needed = Object.fromEntries(Object.entries(told).filter(([name]) => move.needs?.includes(name)));
  const values = checkedValues(register, { ...valuesOf(register, before), ...needed });
  const untold = (move.needs ?? []).filter((name) => values[name] === null);
  if (untold.length > 0) throw ruleError(...untold.map((field) => ({ rule: 'RECORD_FIELD_NEEDED', field })));
  await refuseOdd(context, register, values, item.id, valuesOf(register, before));
  context.records.update(table, item, { ...columnsOf(register, values), status: move.to, status_reason: reason });
}

/** Puts records into the recycle bin, with their files. One that another register refers to stays. */
export function removeRecords(context: WriteContext, { register: name, items }: { register: string; items: readonly Ref[] }): { removed: number } {
  const { connection, records } = context;
  const register = declared(name);
  const table = tableOf(register);
  const files = connection.prepare('SELECT id FROM attachment WHERE record_id = ? AND deleted_at IS NULL').pluck();
  for (const item of items) {
    const label = labelOf(connection, table, item.id);
    records.describe(label);
    refuseUsedByTasks({ connection }, 'record', { id: item.id, name: label });
    refuseReferred(connection, table, item.id, label);
    records.remove(table, item);
    for (const file of files.all(item.id) as string[]) records.removeNow('attachment', file);
  }
  refuseAcross(context, register, items);
  return { removed: items.length };
}

/** A record that another register names stays: a dialogue with its recommendations, a model with its nominations. */
function refuseReferred(connection: WriteContext['connection'], table: RegisterTable, id: string, label: string): void {
  const by = rowsReferringTo(connection, table, id, { alsoRemoved: false }).find((row) => isRegisterTable(row.table));
  if (by !== undefined) throw ruleError({ rule: 'RECORD_REFERRED', params: { label, by: labelOf(connection, by.table, by.id) } });
}

/** Refuses what breaks a rule of the register, what is there already, references to records that are not, and marks of secrecy. */
export async function refuseOdd(context: WriteContext, register: Register, values: Values, id: string | null, before: Values = emptyValues(register)): Promise<void> {
  const broken = brokenChecks(register, values).filter(({ severity }) => severity === 'E');
  if (broken.length > 0) throw ruleError(...broken.map((check) => brokenRule(register, check)));
  for (const text of Object.values(values)) if (typeof text === 'string') refuseMark(text);
  refuseMissing(context, register, values, before);
  await refuseUnits(context, register, values, before);
  refuseDouble(context, register, values, id);
}

function brokenRule({ name }: Register, check: Check) {
  return { rule: 'REGISTER_CHECK', ...(check.fields[0] !== undefined && { field: check.fields[0] }), params: { register: name, check: check.name } };
}

/** A reference that was not there before must be to a record that is in use. */
function refuseMissing({ records }: WriteContext, register: Register, values: Values, before: Values): void {
  for (const [name, field] of Object.entries(register.fields)) {
    const [table, value] = [targetOf(field), values[name]];
    if (table !== null && typeof value === 'string' && value !== before[name] && isRecordTable(table)) records.current(table, value);
  }
}

/** A unit that is named anew must have existed on the day of the record; the one that carries on with it, today. */
async function refuseUnits(context: WriteContext, register: Register, values: Values, before: Values): Promise<void> {
  for (const [name, field] of Object.entries(register.fields)) {
    const [value, day] = [values[name], values[register.day]];
    if (field.kind !== 'unit' || typeof value !== 'string' || (value === before[name] && (day === before[register.day] || name === register.keeper))) continue;
    await refuseUnfitUnit(context, value, name, name !== register.keeper && typeof day === 'string' && day.length === DAY_LENGTH ? day : context.today);
  }
}
const DAY_LENGTH = 10;

function refuseDouble({ connection }: WriteContext, register: Register, values: Values, id: string | null): void {
  const key = keyOf(register, register.identity, values);
  if (key === null) return;
  const same = connection.prepare(`SELECT id FROM ${tableOf(register)} WHERE identity_key = ? AND id IS NOT ? AND deleted_at IS NULL LIMIT 1`).pluck().get(key, id) as string | undefined;
  if (same !== undefined) throw ruleError({ rule: 'RECORD_KNOWN', field: register.identity[0], params: { label: labelOf(connection, tableOf(register), same) } });
}

/** The values as columns, with the keys by which the record is ordered and found again. */
export function columnsOf(register: Register, values: Values): Columns {
  const own = Object.entries(values).map(([name, value]): [string, string | number | null] => [columnOf(name), storedValue(value)]);
  return { ...Object.fromEntries(own), label_key: labelKey(register, values), identity_key: keyOf(register, register.identity, values), near_key: register.near === undefined ? null : keyOf(register, register.near, values) };
}

function labelKey(register: Register, values: Values): string | null {
  const [first] = register.label;
  const value = first === undefined ? null : values[first];
  return typeof value === 'string' && register.fields[first ?? '']?.kind === 'line' ? sortKey(value) : null;
}

/** What a record is told apart by: words folded, so that marks, case and dashes do not matter. Null while a part is not told. */
export function keyOf({ fields }: Register, names: readonly string[], values: Values): string | null {
  const parts = names.map((name) => {
    const value = values[name];
    if (value === null || value === undefined) return null;
    const kind = fields[name]?.kind;
    return kind === 'line' || kind === 'text' ? foldWords(String(value)) : String(storedValue(value));
  });
  return parts.includes(null) ? null : parts.join('|');
}

