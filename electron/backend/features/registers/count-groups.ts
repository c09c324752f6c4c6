import type { Measure, Register } from '#shared/registers/declare.ts';
import { tableOf } from '#shared/registers/index.ts';
import { isQualified, qualifierOf } from '#shared/registers/values.ts';
import { type Figure, type Qualifier, joinedQualifier, NOTHING } from '#shared/rules/figures.ts';
import type { Counted } from '#shared/rules/statistic-lines.ts';
import type { ReadContext } from '../../context.ts';
import { columnOf } from '../../db/register-tables.ts';
import { dayField, measureSql, type Params } from './measures.ts';

/** A measure in a span of days: a figure that is counted. */
export interface Wanted {
  measure: Measure;
  span: { from: string; to: string };
}

/** By what records are counted: two values each, stored as they are. */
export interface Group {
  line: string | null;
  across: string | null;
}

/** Records of one committee only. */
export interface OnlyOf {
  field: string;
  value: string;
}

/** The day of a measure, of which its months are the lines; else a field, or another before it where that one is told. */
export type LineSource = { field: string; before?: string } | { months: true };

const TOLD = ['over', 'about', 'under'] as const;

/**
 * Counts all figures wanted, group by group. One pass over the register does for all of them; where the lines are months,
 * one for each day that measures go by.
 */
export function countGroups(context: ReadContext, register: Register, wanted: readonly Wanted[], line: LineSource, across: string | null, only?: OnlyOf): Counted<Group>[] {
  if ('field' in line) return onePass(context, register, wanted, wanted, { line: toldSql(line.field, line.before), across, only });
  const byDay = Map.groupBy(wanted, ({ measure }) => dayField(register, measure));
  return [...byDay].flatMap(([day, own]) => onePass(context, register, own, wanted, { line: `substr(r.${columnOf(day)}, 1, 7)`, across, only }));
}

/** A field over the alias `r`, or another before it where that one is told. */
export function toldSql(field: string, before: string | undefined): string {
  return before === undefined ? `r.${columnOf(field)}` : `ifnull(r.${columnOf(before)}, r.${columnOf(field)})`;
}

function onePass({ connection }: ReadContext, register: Register, own: readonly Wanted[], all: readonly Wanted[], { line, across, only }: { line: string; across: string | null; only: OnlyOf | undefined }): Counted<Group>[] {
  const params: Params = only === undefined ? {} : { only: only.value };
  const columns = own.flatMap(({ measure, span }, index) => {
    params[`from${index}`] = span.from;
    params[`to${index}`] = span.to;
    const { sql, params: codes } = measureSql(register, measure, { from: `@from${index}`, to: `@to${index}` }, `m${index}`);
    Object.assign(params, codes);
    return aggregates(register, measure, sql, index);
  });
  const statement = `SELECT ${line} AS line, ${across === null ? 'NULL' : `r.${columnOf(across)}`} AS across, ${columns.join(', ')} FROM ${tableOf(register)} AS r WHERE ${['r.deleted_at IS NULL', ...(only === undefined ? [] : [`r.${columnOf(only.field)} = @only`]), ...daysOfAll(register, own, params)].join(' AND ')} GROUP BY ${across === null ? '1' : '1, 2'}`;
  const rows = connection.prepare(statement).all(params) as Record<string, string | number | null>[];
  const places = all.map((one) => own.indexOf(one));
  return rows.map((row) => ({ key: { line: textOf(row['line']), across: textOf(row['across']) }, figures: places.map((place) => (place === -1 ? NOTHING : figureOf(row, place))) }));
}

/** What a figure is made of: how many or how much, and in which ways parts of it were told. */
function aggregates(register: Register, { sum }: Measure, condition: string, index: number): string[] {
  if (sum === undefined) return [`count(*) FILTER (WHERE ${condition}) AS n${index}`];
  const field = register.fields[sum];
  const total = `ifnull(sum(r.${columnOf(sum)}) FILTER (WHERE ${condition}), 0) AS n${index}`;
  if (field === undefined || !isQualified(field)) return [total];
  return [total, ...TOLD.map((way) => `ifnull(max(r.${columnOf(qualifierOf(sum))} = '${way}') FILTER (WHERE ${condition}), 0) AS ${way}${index}`)];
}

function figureOf(row: Record<string, string | number | null>, index: number): Figure {
  const qualifier = TOLD.filter((way) => row[`${way}${index}`] === 1).reduce<Qualifier>(joinedQualifier, 'exact');
  return { value: Number(row[`n${index}`]), qualifier };
}

/** Where all measures go by one whole day, only the records between the first and the last of the days are read. */
function daysOfAll(register: Register, own: readonly Wanted[], params: Params): string[] {
  const [day, ...others] = new Set(own.map(({ measure }) => dayField(register, measure)));
  if (day === undefined || others.length > 0 || register.fields[day]?.kind !== 'day') return [];
  params['last'] = own.map(({ span }) => span.to).toSorted().at(-1) ?? null;
  if (own.some(({ measure }) => measure.until !== undefined)) return [`r.${columnOf(day)} <= @last`];
  params['first'] = own.map(({ span }) => span.from).toSorted()[0] ?? null;
  return [`r.${columnOf(day)} BETWEEN @first AND @last`];
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
