import type { Register } from '#shared/registers/declare.ts';
import { DRILL, LEVEL, TODAY, TODAY_LEVEL, UNALLOCATED, UNTOLD } from '#shared/registers/drill.ts';
import type { RegisterFilters } from '#shared/contract/registers.ts';
import { parsePeriod } from '#shared/rules/statistic-periods.ts';
import { recastBy } from '#shared/rules/recast.ts';
import type { ReadContext } from '../../context.ts';
import { columnOf } from '../../db/register-tables.ts';
import { appError } from '../../errors.ts';
import { successionsBy, unitFacts } from '../units/service.ts';
import { toldSql } from './count-groups.ts';
import { timerNamed, timerSql } from './timers.ts';
import { dayField, measureNamed, measureSql, type Params, spanOf, withinSql } from './measures.ts';

type Reading = Pick<ReadContext, 'connection' | 'today'>;
interface Conditions {
  conditions: string[];
  params: Params;
}

/** True for what narrows a list to the records of a number, beside the values of fields. */
export function isDrill(name: string): boolean {
  return name.includes('.');
}

/** What a number of the statistics counts, as conditions over the alias `r`: its measure and period, its step of time, its unit. */
export function drillConditions(context: Reading, register: Register, filters: RegisterFilters): Conditions {
  const told: Conditions = { conditions: [], params: {} };
  ofFigure(register, filters, told);
  const timer = filters[DRILL.timer];
  if (timer !== undefined) {
    const owed = timerSql(context, register, timerNamed(register, String(timer)));
    told.conditions.push(owed.sql);
    Object.assign(told.params, owed.params);
  }
  for (const [name, value] of Object.entries(filters)) if (isDrill(name) && !Object.values<string>(DRILL).includes(name)) ofField(context, register, name, value, told);
  return told;
}

function ofFigure(register: Register, filters: RegisterFilters, { conditions, params }: Conditions): void {
  const [name, period, within] = [filters[DRILL.measure], filters[DRILL.period], filters[DRILL.within]];
  const measure = name === undefined ? { name: '' } : measureNamed(register, String(name));
  if (period !== undefined) {
    const { from, to } = spanOf(String(period));
    const counted = measureSql(register, measure, { from: '@period_from', to: '@period_to' }, 'drill');
    conditions.push(counted.sql);
    Object.assign(params, counted.params, { period_from: from, period_to: to });
  }
  if (within !== undefined) conditions.push(stepSql(register, dayField(register, measure), String(within), params));
}

/** A step of time; one that is a year of which the month is not known has only the records told so. */
function stepSql(register: Register, field: string, code: string, params: Params): string {
  if (/^\d{4}-00$/.test(code)) {
    params['within'] = code.slice(0, 4);
    return `r.${columnOf(field)} = @within`;
  }
  if (parsePeriod(code)?.kind === 'year') {
    params['within'] = code;
    return `substr(r.${columnOf(field)}, 1, 4) = @within`;
  }
  const { from, to } = spanOf(code);
  Object.assign(params, { within_from: from, within_to: to });
  return withinSql(register, field, '@within_from', '@within_to');
}

function ofField(context: Reading, register: Register, name: string, value: RegisterFilters[string], { conditions, params }: Conditions): void {
  const point = name.lastIndexOf('.');
  const [field, way] = [name.slice(0, point), name.slice(point)];
  if (!Object.hasOwn(register.fields, field)) throw appError('INVALID_INPUT', { issues: [{ path: name, code: 'unrecognized_keys' }] });
  if (way === UNTOLD) {
    conditions.push(`r.${columnOf(field)} IS NULL`);
    return;
  }
  const param = `units_${Object.keys(params).length}`;
  params[param] = JSON.stringify(unitsOf(context, way, String(value), name));
  const isToday = way !== LEVEL && field === register.unit;
  conditions.push(`${toldSql(field, isToday ? register.keeper : undefined)} IN (SELECT value FROM json_each(@${param}))`);
}

/** The units that a way of telling puts into one line. */
function unitsOf(context: Reading, way: string, value: string, name: string): string[] {
  const all = context.connection.prepare('SELECT id FROM org_unit').pluck().all() as string[];
  const today = recastBy(successionsBy(context, context.today));
  switch (way) {
    case TODAY: return all.filter((id) => today(id) === value);
    case UNALLOCATED: return all.filter((id) => today(id) === null);
    case LEVEL: case TODAY_LEVEL: {
      const facts = unitFacts(context, all);
      return all.filter((id) => facts.get((way === LEVEL ? id : today(id)) ?? '')?.level === value);
    }
    default: throw appError('INVALID_INPUT', { issues: [{ path: name, code: 'unrecognized_keys' }] });
  }
}
