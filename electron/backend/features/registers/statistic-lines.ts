import type { StatisticLine, StatisticsParams } from '#shared/contract/statistics.ts';
import type { Register } from '#shared/registers/declare.ts';
import { timeStep } from '#shared/registers/drill.ts';
import { figureOf } from '#shared/rules/figures.ts';
import { recastBy } from '#shared/rules/recast.ts';
import { periodSpan, stepOf, stepsIn } from '#shared/rules/statistic-periods.ts';
import { sortKey } from '#shared/rules/text.ts';
import { LEVELS } from '#shared/rules/units.ts';
import type { ReadContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import { targetOf } from '../../db/register-tables.ts';
import { isRecordTable } from '../../db/tables.ts';
import { successionsBy, unitFacts } from '../units/service.ts';
import { declaredCodes } from './statistic-columns.ts';

type Kind = StatisticLine['kind'];
/** A line by its kind and its key. */
export type LineId = `${Kind}:${string}`;
/** The line a stored value stands in. */
export type Placing = (value: string | null, when: 'now' | 'before') => LineId;

const UNTOLD: LineId = 'untold:';
const UNALLOCATED: LineId = 'unallocated:';

/** How stored values become lines: units as they reported or as they are today, their levels, steps of time, or codes as they are. */
export function placing(context: ReadContext, asked: StatisticsParams, values: readonly (string | null)[]): Placing {
  const step = timeStep(asked.by);
  if (step !== undefined) {
    const begin = periodSpan(asked.period)?.from.slice(0, 7) ?? '';
    return (value, when) => {
      const month = when === 'now' ? (value ?? '') : `${Number(value?.slice(0, 4)) + 1}${value?.slice(4) ?? ''}`;
      return step !== 'year' && month < begin.slice(0, month.length) ? 'earlier:' : `line:${stepOf(month, step)}`;
    };
  }
  if (asked.by !== '.unit' && asked.by !== '.level') return (value) => (value === null ? UNTOLD : `line:${value}`);
  const today = asked.recast ? recastBy(successionsBy(context, context.today)) : (id: string) => id;
  const ids = values.flatMap((value) => (value === null ? [] : (today(value) ?? [])));
  const levels = asked.by === '.level' ? unitFacts(context, ids) : null;
  return (value) => {
    const unit = value === null ? null : today(value);
    if (value === null) return UNTOLD;
    if (unit === null) return UNALLOCATED;
    return levels === null ? `line:${unit}` : `line:${levels.get(unit)?.level ?? ''}`;
  };
}

/** The lines there are, and those that stand there even when nothing is in them: every step of the period, every code declared. */
export function lineIds(register: Register, { by, period }: StatisticsParams, found: Iterable<LineId>): LineId[] {
  const step = timeStep(by);
  const always = step === undefined ? declaredCodes(register.fields[by]) : stepsIn(period, step);
  return [...new Set<LineId>([...always.map((key): LineId => `line:${key}`), ...found])];
}

/** Lines with the names of what the program has no words for. */
export function named(context: ReadContext, register: Register, { by }: StatisticsParams, ids: readonly LineId[]): { id: LineId; told: Omit<StatisticLine, 'cells'> }[] {
  const parts = ids.map((id) => ({ id, kind: id.slice(0, id.indexOf(':')) as Kind, key: id.slice(id.indexOf(':') + 1) }));
  const keys = parts.filter(({ kind }) => kind === 'line').map(({ key }) => key);
  const names = namesOf(context, register, by, keys);
  return parts.map(({ id, kind, key }) => ({ id, told: { kind, key, name: kind === 'line' ? names(key) : null } }));
}

function namesOf(context: ReadContext, register: Register, by: string, keys: readonly string[]): (key: string) => string | null {
  const field = by === '.unit' ? register.fields[register.unit] : register.fields[by];
  if (field === undefined) return () => null;
  if (field.kind === 'unit') {
    const facts = unitFacts(context, keys);
    return (key) => facts.get(key)?.name ?? '…';
  }
  const table = targetOf(field);
  if (table !== null && isRecordTable(table)) return (key) => labelOf(context.connection, table, key);
  return field.kind === 'line' || field.kind === 'text' || field.kind === 'day' || field.kind === 'known_day' ? (key) => key : () => null;
}

const KIND_ORDER: readonly Kind[] = ['earlier', 'line', 'untold', 'unallocated'];

/** Lines without any figure are left out but for those that always stand there. Units and records stand by what is drawn, the most first; all else in its own order. */
export function sorted(register: Register, { by, period }: StatisticsParams, lines: readonly StatisticLine[], drawn: number): StatisticLine[] {
  const step = timeStep(by);
  const always = step === undefined ? declaredCodes(register.fields[by]) : stepsIn(period, step);
  const order: readonly string[] = by === '.level' ? LEVELS : always;
  const place = ({ key }: StatisticLine): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const amount = ({ cells }: StatisticLine): number => figureOf(cells[drawn] ?? null)?.value ?? -1;
  const isShown = ({ key, cells }: StatisticLine): boolean => always.includes(key) || cells.some((cell) => cell !== null && cell !== 0);
  const inTime = (a: StatisticLine, b: StatisticLine): number => (a.key < b.key ? -1 : 1);
  // Made once for each line: there are many more comparisons.
  const names = new Map(lines.map((line) => [line, sortKey(line.name ?? line.key)]));
  const inOrder = (a: StatisticLine, b: StatisticLine): number => place(a) - place(b) || amount(b) - amount(a) || ((names.get(a) ?? '') < (names.get(b) ?? '') ? -1 : 1);
  return lines.filter(isShown).toSorted((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || (step === undefined ? inOrder : inTime)(a, b));
}
