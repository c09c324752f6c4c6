import type { StatisticColumn, StatisticLine, StatisticsParams } from '../contract/statistics.ts';
import { monthBefore, sameLastYear, type TimeStep } from '../rules/statistic-periods.ts';
import type { Register } from './declare.ts';

/**
 * What a list is narrowed to beside its fields, so that it shows the records a number counts. Names of fields have no
 * full stop, so they cannot be the same.
 */
export const DRILL = { measure: 'figure.measure', period: 'figure.period', within: 'figure.within', timer: 'figure.timer' } as const;
/** Further ways to narrow by a field: nothing is told of it; by the level of the unit; by the units of today. */
export const UNTOLD = '.untold';
export const LEVEL = '.level';
export const TODAY = '.today';
export const TODAY_LEVEL = '.todayLevel';
export const UNALLOCATED = '.unallocated';

/** What narrows the list. */
export type Narrow = Record<string, string | number | boolean>;

/** How the statistics can be told beside the groupings that are declared. */
export const OWN_WAYS = ['.unit', '.level', '.month', '.quarter', '.year'] as const;

/** What the columns can be beside the groupings: the comparison with the same period of the year before, or all measures. */
export const OWN_COLUMNS = ['.compare', '.measures'] as const;

const STEPS: Readonly<Partial<Record<string, TimeStep>>> = { '.month': 'month', '.quarter': 'quarter', '.year': 'year' };

/** The step of a series of time; undefined where the lines are something else. */
export function timeStep(by: string): TimeStep | undefined {
  return Object.hasOwn(STEPS, by) ? STEPS[by] : undefined;
}

/** The field that says whose committee's a record is; undefined where a register has none, and all its records are the office's. */
export function committeeField({ fields }: Pick<Register, 'fields'>): string | undefined {
  return Object.keys(fields).find((name) => fields[name]?.kind === 'committee');
}

/** The groupings that can be columns: closed lists of codes. */
export function acrossWays({ groupings, fields }: Pick<Register, 'groupings' | 'fields'>): string[] {
  return groupings.filter((name) => ['choice', 'choices', 'flag'].includes(fields[name]?.kind ?? ''));
}

/** The records that a number of the statistics counts, as a narrowing of the register's list; null for a number that counts none. */
export function drillOf(register: Pick<Register, 'unit' | 'fields' | 'ratios' | 'measures'>, asked: StatisticsParams, line: StatisticLine | null, column: StatisticColumn): Narrow | null {
  if (column.kind === 'change' || column.kind === 'growth') return null;
  const before = column.kind === 'before' || column.kind === 'shareBefore';
  const period = before ? sameLastYear(asked.period) : asked.period;
  if (period === null) return null;
  const measure = register.ratios?.find(({ name }) => name === column.measure)?.part ?? column.measure;
  if (line?.kind === 'earlier' && register.measures.find(({ name }) => name === measure)?.until === undefined) return null;
  const across = column.code === undefined ? {} : ofField(register, asked.columns, column.code);
  const committee = committeeField(register);
  const ofCommittee = committee === undefined || asked.committeeId === undefined ? {} : { [committee]: asked.committeeId };
  return { [DRILL.measure]: measure, [DRILL.period]: period, ...ofCommittee, ...across, ...(line === null ? {} : ofLine(register, asked, line, { period, before })) };
}

function ofLine(register: Pick<Register, 'unit' | 'fields'>, { by, recast }: StatisticsParams, { kind, key }: StatisticLine, { period, before }: { period: string; before: boolean }): Narrow {
  if (kind === 'earlier') return { [DRILL.period]: monthBefore(period) ?? period };
  if (timeStep(by) !== undefined) return { [DRILL.within]: before ? stepLastYear(key) : key };
  const { unit } = register;
  if (kind === 'unallocated') return { [`${unit}${UNALLOCATED}`]: true };
  if (by === '.level') return kind === 'untold' ? { [`${unit}${UNTOLD}`]: true } : { [`${unit}${recast ? TODAY_LEVEL : LEVEL}`]: key };
  if (by === '.unit' && kind === 'line' && recast) return { [`${unit}${TODAY}`]: key };
  return ofField(register, by === '.unit' ? unit : by, kind === 'untold' ? null : key);
}

function ofField({ fields }: Pick<Register, 'fields'>, field: string, code: string | null): Narrow {
  if (code === null) return { [`${field}${UNTOLD}`]: true };
  return { [field]: fields[field]?.kind === 'flag' ? code === '1' : code };
}

/** The step a year before; of a year without months, too. */
export function stepLastYear(step: string): string {
  return `${Number(step.slice(0, 4)) - 1}${step.slice(4)}`;
}
