import type { Register, Timer } from '#shared/registers/declare.ts';
import { REGISTERS, tableOf } from '#shared/registers/index.ts';
import { addDays } from '#shared/rules/dates.ts';
import type { ReadContext } from '../../context.ts';
import { columnOf } from '../../db/register-tables.ts';
import { appError } from '../../errors.ts';
import { dueSoonDaysOf } from '../deadlines/service.ts';
import type { Params } from './measures.ts';

type Reading = Pick<ReadContext, 'connection' | 'today'>;

/** A timer by its name; INVALID_INPUT for one that is not declared. */
export function timerNamed(register: Register, name: string): Timer {
  const timer = register.timers?.find((one) => one.name === name);
  if (timer === undefined) throw appError('INVALID_INPUT', { issues: [{ path: 'timer', code: 'invalid_value' }] });
  return timer;
}

/** True for records that owe something by now or soon, as a condition over the alias `r`. `owed_soon` is the last day by which it is owed, `owed_from` the first it is asked for. */
export function timerSql(context: Reading, register: Register, { day, days, until, statuses, askedFor }: Timer): { sql: string; params: Params } {
  const column = `r.${columnOf(day)}`;
  const params: Params = { owed_soon: addDays(context.today, dueSoonDaysOf(context) - days) };
  const conditions = [`${column} <= @owed_soon`];
  if (askedFor !== undefined) {
    params['owed_from'] = addDays(context.today, -days - askedFor);
    conditions.push(`${column} >= @owed_from`);
  }
  if (until !== undefined) conditions.push(`r.${columnOf(until)} IS NULL`);
  if (statuses !== undefined && register.life !== undefined) {
    params['owed_statuses'] = JSON.stringify(statuses);
    conditions.push('r.status IN (SELECT value FROM json_each(@owed_statuses))');
  }
  return { sql: conditions.join(' AND '), params };
}

/** What is owed in the registers: of each timer how many records owe it by now or soon, and how many of them are late. Timers of which nothing is owed are left out. */
export function dueTimers(context: Reading): { register: string; timer: string; count: number; late: number }[] {
  return REGISTERS.flatMap((register) => (register.timers ?? []).map((timer) => {
    const { sql, params } = timerSql(context, register, timer);
    const told = context.connection.prepare(`SELECT count(*) AS count, count(*) FILTER (WHERE r.${columnOf(timer.day)} < @owed_now) AS late FROM ${tableOf(register)} AS r WHERE r.deleted_at IS NULL AND ${sql}`)
      .get({ ...params, owed_now: addDays(context.today, -timer.days) }) as { count: number; late: number };
    return { register: register.name, timer: timer.name, ...told };
  })).filter(({ count }) => count > 0);
}
