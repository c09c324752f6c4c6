import type { Measure, Register } from '#shared/registers/declare.ts';
import { periodSpan } from '#shared/rules/statistic-periods.ts';
import { columnOf } from '../../db/register-tables.ts';
import { appError } from '../../errors.ts';

export type Params = Record<string, string | number | null>;

/** The day by which a measure belongs to a period. */
export function dayField(register: Register, { in: day, until }: Measure): string {
  return day ?? until ?? register.day;
}

/** A measure by its name; INVALID_INPUT for one that is not declared. */
export function measureNamed(register: Register, name: string): Measure {
  const measure = register.measures.find((one) => one.name === name);
  if (measure === undefined) throw appError('INVALID_INPUT', { issues: [{ path: 'measure', code: 'invalid_value' }] });
  return measure;
}

/** The first and the last day of a period whose code was checked. */
export function spanOf(code: string): { from: string; to: string } {
  const span = periodSpan(code);
  if (span === null) throw appError('INVALID_INPUT', { issues: [{ path: 'period', code: 'period' }] });
  return span;
}

/** The first and the last day that the day of a record can be, as expressions over the alias `r`. Periods are of whole months, so a month stands for its days. */
function bounds(register: Register, field: string): { first: string; last: string } {
  const column = `r.${columnOf(field)}`;
  if (register.fields[field]?.kind !== 'known_day') return { first: column, last: column };
  return { first: `(${column} || CASE length(${column}) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END)`, last: `(${column} || CASE length(${column}) WHEN 4 THEN '-12' ELSE '' END)` };
}

/** True for records whose day lies between two, which are parameters. */
export function withinSql(register: Register, field: string, from: string, to: string): string {
  const { first, last } = bounds(register, field);
  return first === last ? `${first} BETWEEN ${from} AND ${to}` : `${first} >= ${from} AND ${last} <= ${to}`;
}

/** True for records a measure counts in a period, as a condition over the alias `r`; its days are parameters, its codes become some, named by `mark`. */
export function measureSql(register: Register, measure: Measure, days: { from: string; to: string }, mark: string): { sql: string; params: Params } {
  const params: Params = {};
  const field = dayField(register, measure);
  const conditions = [measure.until === undefined ? withinSql(register, field, days.from, days.to) : `${bounds(register, field).last} <= ${days.to}`];
  if (measure.sum !== undefined) conditions.push(`r.${columnOf(measure.sum)} IS NOT NULL`);
  for (const [name, codes] of Object.entries(measure.where ?? {})) {
    const marks = (codes ?? []).map((code, index) => {
      const param = `${mark}_${columnOf(name)}_${index}`;
      params[param] = typeof code === 'boolean' ? Number(code) : code;
      return `@${param}`;
    });
    conditions.push(`r.${name === 'status' ? 'status' : columnOf(name)} IN (${marks.join(', ')})`);
  }
  return { sql: conditions.join(' AND '), params };
}
