import type { Register } from '#shared/registers/declare.ts';
import { tableOf } from '#shared/registers/index.ts';
import { isQualified, qualifierOf } from '#shared/registers/values.ts';
import type { FigureSource } from '#shared/forms/sources.ts';
import { classOf, type TaskStatus } from '#shared/rules/tasks.ts';
import type { ReadContext } from '../../context.ts';
import { columnOf } from '../../db/register-tables.ts';
import type { RecordTable } from '../../db/tables.ts';
import { dayField, declared, measureNamed, measureSql, type Params, toldSql } from '../registers/service.ts';

/** What is counted: the units, and the days of the round. */
export interface Scope {
  units: readonly string[];
  from: string;
  to: string;
}

/** The records a source counts, as one condition over the alias `r`, so that a figure and what stands behind it cannot differ. */
export interface SourceQuery {
  table: RecordTable;
  where: string;
  params: Params;
  /** What is summed, with how it was told; records are counted where it is left out. */
  sum: { amount: string; qualifier: string | null } | null;
  /** The day of a record. */
  day: string;
}

type RecordSource = Exclude<FigureSource, { kind: 'return' }>;

/** The records behind a source. INVALID_INPUT for a measure that is not declared. */
export function sourceQuery(context: ReadContext, source: RecordSource, scope: Scope): SourceQuery {
  const params: Params = { units: JSON.stringify(scope.units), from: scope.from, to: scope.to };
  switch (source.kind) {
    case 'register': return registerQuery(source, params);
    case 'tasks': return taskQuery(context, source.counted, scope, params);
    case 'meetings': return meetingQuery(source.type, params);
    case 'documents': return documentQuery(source.type, params);
  }
}

const IN_UNITS = 'IN (SELECT value FROM json_each(@units))';

function registerQuery({ register: name, measure: measureName, where = {} }: Extract<RecordSource, { kind: 'register' }>, params: Params): SourceQuery {
  const register = declared(name);
  const measure = measureNamed(register, measureName);
  const counted = measureSql(register, measure, { from: '@from', to: '@to' }, 'm');
  const codes = Object.entries(where).filter(([field]) => Object.hasOwn(register.fields, field)).map(([field, code], index) => {
    params[`code${index}`] = typeof code === 'boolean' ? Number(code) : code;
    return `r.${columnOf(field)} = @code${index}`;
  });
  return {
    table: tableOf(register), where: ['r.deleted_at IS NULL', `${toldSql(register.unit, register.keeper)} ${IN_UNITS}`, counted.sql, ...codes].join(' AND '), params: { ...params, ...counted.params },
    sum: measure.sum === undefined ? null : { amount: `r.${columnOf(measure.sum)}`, qualifier: qualifierColumn(register, measure.sum) },
    day: `r.${columnOf(dayField(register, measure))}`,
  };
}

function qualifierColumn({ fields }: Register, field: string): string | null {
  const declaredField = fields[field];
  return declaredField !== undefined && isQualified(declaredField) ? `r.${columnOf(qualifierOf(field))}` : null;
}

/** Tasks that were given in the days of the round, or stand in a class on its last day. */
function taskQuery({ connection }: ReadContext, counted: Extract<RecordSource, { kind: 'tasks' }>['counted'], { to }: Scope, params: Params): SourceQuery {
  const given = `r.deleted_at IS NULL AND r.lead_unit_id ${IN_UNITS} AND r.assigned_on <= @to`;
  const bare = { table: 'task' as const, sum: null, day: 'coalesce(r.completed_on, r.assigned_on)' };
  if (counted === 'assigned') return { ...bare, where: `${given} AND r.assigned_on >= @from`, params, day: 'r.assigned_on' };
  const rows = connection.prepare(`SELECT r.id, r.status, r.due_on AS dueOn, r.completed_on AS completedOn FROM task AS r WHERE ${given} AND (r.completed_on IS NULL OR r.completed_on >= @from)`).all(params) as { id: string; status: TaskStatus; dueOn: string | null; completedOn: string | null }[];
  const ids = rows.filter((task) => classOf(task, to) === counted).map(({ id }) => id);
  return { ...bare, where: 'r.id IN (SELECT value FROM json_each(@ids))', params: { ids: JSON.stringify(ids) } };
}

/** Meetings that were held, of the committees of these units. */
function meetingQuery(type: string | undefined, params: Params): SourceQuery {
  const ofUnits = `EXISTS (SELECT 1 FROM meeting_committee AS mc JOIN committee AS c ON c.id = mc.committee_id WHERE mc.meeting_id = r.id AND mc.deleted_at IS NULL AND c.org_unit_id ${IN_UNITS})`;
  return {
    table: 'meeting', sum: null, day: 'substr(r.starts_at, 1, 10)',
    where: ["r.deleted_at IS NULL AND r.status IN ('held', 'minutes_signed', 'notice_issued', 'closed') AND substr(r.starts_at, 1, 10) BETWEEN @from AND @to", ofUnits, ...(type === undefined ? [] : ['r.kind = @type'])].join(' AND '),
    params: type === undefined ? params : { ...params, type },
  };
}

/** Papers issued by these units or their committees. Secret ones are in no count that goes out. */
function documentQuery(type: string | undefined, params: Params): SourceQuery {
  return {
    table: 'document', sum: null, day: 'r.issued_on',
    where: [`r.deleted_at IS NULL AND r.secret = 0 AND r.status = 'issued' AND r.issued_on BETWEEN @from AND @to AND (r.issuer_unit_id ${IN_UNITS} OR r.direction = 'issued' AND r.committee_id IN (SELECT id FROM committee WHERE org_unit_id ${IN_UNITS}))`, ...(type === undefined ? [] : ['r.type = @type'])].join(' AND '),
    params: type === undefined ? params : { ...params, type },
  };
}
