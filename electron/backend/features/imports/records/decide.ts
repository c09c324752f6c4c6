import { comparedText } from '#shared/registers/cells.ts';
import type { Move, Values } from '#shared/registers/declare.ts';
import { STATUS } from '#shared/registers/list-columns.ts';
import { brokenChecks, emptyValues } from '#shared/registers/values.ts';
import { recordField } from '#shared/rules/import-columns.ts';
import { columnsOf, keyOf } from '../../registers/service.ts';
import { type Difference, NO_DIFFERENCES } from '../list-kind.ts';
import type { MatchedDecision } from '../matched-rules.ts';
import type { Problem } from '../row-texts.ts';
import type { KnownRecord, KnownRecords } from './known.ts';
import type { PlannedRecord } from './plan.ts';
import { type RowTold, untold } from './read-row.ts';

export interface RecordDecision extends MatchedDecision {
  plan: (() => PlannedRecord) | null;
}
type Told = Pick<RowTold, 'values' | 'status' | 'statusReason'>;

/** The row is of a record that the register does not hold. Its life begins with the status it tells, with what that status needs told. */
export function decideNew(known: KnownRecords, told: Told): RecordDecision {
  const { register } = known;
  const values: Values = { ...emptyValues(register), ...told.values };
  const status = told.status ?? register.life?.statuses[0] ?? null;
  const life = register.life === undefined ? {} : { status, status_reason: told.statusReason };
  return {
    effect: 'add', identity: keyOf(register, register.identity, values), differences: NO_DIFFERENCES,
    plan: () => ({ create: { ...columnsOf(register, values), ...life } }),
    problems: [...lacking(known, values), ...lackingFor(known, status, values, told.statusReason), ...broken(known, values), ...taken(known, values, null)],
  };
}

/** The row is of a record that is kept: what it tells is corrected, what it does not tell stays. */
export function decideKept(known: KnownRecords, told: Told, kept: KnownRecord): RecordDecision {
  const { register } = known;
  const values: Values = { ...kept.values, ...told.values };
  const differences = differencesOf(known, kept.values, values);
  const identity = keyOf(register, register.identity, values);
  const ofStatus = told.status === null || told.status === kept.status ? [] : [problem(known, STATUS, 'warning', 'STATUS_KEPT', { register: register.name, name: STATUS, kept: kept.status ?? '' })];
  if (differences.length === 0) return { effect: 'same', identity, differences: NO_DIFFERENCES, plan: null, problems: ofStatus };
  return {
    effect: 'change', identity, differences: () => differences, plan: () => ({ id: kept.id, columns: columnsOf(register, values) }),
    problems: [...lacking(known, values), ...broken(known, values), ...taken(known, values, kept.id), ...ofStatus],
  };
}

function problem({ register }: KnownRecords, field: string, severity: Problem['severity'], code: Problem['code'], params: NonNullable<Problem['params']>): Omit<Problem, 'cell'> {
  return { field: recordField(register.name, field), severity, code, params };
}

function lacking(known: KnownRecords, values: Values): Omit<Problem, 'cell'>[] {
  return untold(known.register, values).map((field) => needed(known, field));
}

function needed(known: KnownRecords, field: string): Omit<Problem, 'cell'> {
  return problem(known, field, 'error', 'FIELD_NEEDED', { register: known.register.name, needed: field });
}

/** A record does not come in at a step of its life without what the step asks for. */
function lackingFor(known: KnownRecords, status: string | null, values: Values, reason: string | null): Omit<Problem, 'cell'>[] {
  const moves: readonly Move[] = Object.values(known.register.life?.moves ?? {}).filter(({ to }) => to === status);
  const untoldNeeds = [...new Set(moves.flatMap(({ needs = [] }) => needs))].filter((name) => values[name] === null);
  const isReasonNeeded = moves.length > 0 && moves.every((move) => move.reason === true) && reason === null;
  return [...untoldNeeds.map((field) => needed(known, field)), ...(isReasonNeeded ? [problem(known, STATUS, 'error', 'STATUS_REASON_NEEDED', {})] : [])];
}

/** The rules of the register that the values break, in the register's own words. */
function broken(known: KnownRecords, values: Values): Omit<Problem, 'cell'>[] {
  const { register } = known;
  return brokenChecks(register, values).map(({ name, severity, fields }) => problem(known, fields[0] ?? '', severity === 'E' ? 'error' : 'warning', 'REGISTER_CHECK', { register: register.name, check: name }));
}

/** Another record is told apart by the same. */
function taken(known: KnownRecords, values: Values, id: string | null): Omit<Problem, 'cell'>[] {
  const { register } = known;
  const other = known.same.get(keyOf(register, register.identity, values) ?? '');
  if (other === undefined || other.id === id) return [];
  return [problem(known, register.identity[0] ?? '', 'error', 'RECORD_TAKEN', { label: labelOfRecord(known, other) })];
}

/** What a record is called, as its register says. */
export function labelOfRecord({ register, links }: KnownRecords, { id }: KnownRecord): string {
  return links.nameOf(id, { kind: 'record', of: register.name });
}

function differencesOf({ register, links }: KnownRecords, before: Values, after: Values): Difference[] {
  return Object.entries(register.fields).flatMap(([name, field]): Difference[] => {
    const [was, is] = [before, after].map((values) => comparedText(name, field, values, (id) => id));
    return was === is ? [] : [{ field: recordField(register.name, name), before: comparedText(name, field, before, links.nameOf) }];
  });
}
