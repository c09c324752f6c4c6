import type { PeriodTasks, UnitSheet, UnitTasks } from '#shared/contract/task-views.ts';
import { addDays, daysBetween } from '#shared/rules/dates.ts';
import { DUE_SOON_DAYS } from '#shared/rules/tasks.ts';
import { sortKey } from '#shared/rules/text.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { countsOfStates, narrowed, statesOf, type TaskFilter } from './queries.ts';

type Narrowed = Pick<TaskFilter, 'committeeId' | 'year'>;

/** How many tasks are overdue and due soon: read along the index of what waits, whatever the office has done before. */
export function countPressing({ connection, today }: ReadContext): { overdue: number; dueSoon: number } {
  const count = connection.prepare(`SELECT count(*) FILTER (WHERE due_on < ?) AS overdue, count(*) FILTER (WHERE due_on >= ?) AS dueSoon FROM task INDEXED BY task_waiting
    WHERE deleted_at IS NULL AND assigned_on IS NOT NULL AND status IN ('not_started', 'in_progress', 'awaiting_confirmation') AND due_on <= ?`);
  return count.get(today, today, addDays(today, DUE_SOON_DAYS)) as { overdue: number; dueSoon: number };
}

/** The classes of what each unit leads, by the names of the units. */
export async function countByUnit(context: ReadContext, filter: Narrowed): Promise<UnitTasks[]> {
  const states = await statesOf(context, narrowed(context, filter).where('t.lead_unit_id', 'is not', null)).select(sql<string>`t.lead_unit_id`.as('unitId')).groupBy('t.lead_unit_id').execute();
  return [...Map.groupBy(states, ({ unitId }) => unitId)].map(([unitId, ofUnit]) => {
    const { dueSoon, ...counts } = countsOfStates(ofUnit);
    return { unitId, unitName: unitName(context, unitId) ?? '', counts, dueSoon };
  }).toSorted((a, b) => (sortKey(a.unitName) < sortKey(b.unitName) ? -1 : 1));
}

/** The classes of tasks by the month or quarter of their deadline, in the order of time. What has none is in no period. */
export async function countByPeriod(context: ReadContext, { by, ...filter }: Narrowed & { by: 'month' | 'quarter' }): Promise<PeriodTasks[]> {
  const states = await statesOf(context, narrowed(context, filter).where('t.due_on', 'is not', null)).select(sql<string>`substr(t.due_on, 1, 7)`.as('month')).groupBy('month').execute();
  const periods = Map.groupBy(states, ({ month }) => (by === 'month' ? month : quarterOf(month)));
  return [...periods].map(([period, ofPeriod]) => {
    const { dueSoon: _flag, ...counts } = countsOfStates(ofPeriod);
    return { period, counts };
  }).toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

/** `2026-Q1` of a month `2026-03`. */
function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** What one unit owes: what it leads and helps with by class, how late it is, what it asked for and was reminded of. */
export async function readUnitSheet(context: ReadContext, unitId: string): Promise<UnitSheet> {
  const name = unitName(context, unitId);
  if (name === null) throw new RecordMissingError('org_unit');
  const counted = async (filter: TaskFilter) => {
    const { dueSoon, ...counts } = countsOfStates(await statesOf(context, narrowed(context, filter)).execute());
    return { counts, dueSoon };
  };
  return { unitId, unitName: name, leads: await counted({ unitId }), cooperates: await counted({ coopUnitId: unitId }), ...(await latenessOf(context, unitId)), ...dealingsWith(context, unitId) };
}

async function latenessOf(context: ReadContext, unitId: string): Promise<Pick<UnitSheet, 'daysLate' | 'mostDaysLate'>> {
  const overdue = await narrowed(context, { unitId, class: 'overdue' }).select('t.due_on').execute();
  const days = overdue.map(({ due_on }) => daysBetween(due_on ?? context.today, context.today));
  return { daysLate: days.reduce((sum, late) => sum + late, 0), mostDaysLate: Math.max(0, ...days) };
}

function dealingsWith({ connection }: ReadContext, unitId: string): Pick<UnitSheet, 'extensions' | 'reminders'> {
  const ofUnit = 'JOIN task AS t ON t.id = x.task_id WHERE t.lead_unit_id = ? AND t.deleted_at IS NULL AND x.deleted_at IS NULL';
  return {
    extensions: connection.prepare(`SELECT count(*) AS asked, count(*) FILTER (WHERE x.decision = 'granted') AS granted FROM task_extension AS x ${ofUnit}`).get(unitId) as UnitSheet['extensions'],
    reminders: connection.prepare(`SELECT count(*) AS sent, max(x.sent_on) AS lastOn FROM task_reminder AS x ${ofUnit}`).get(unitId) as UnitSheet['reminders'],
  };
}

function unitName({ connection }: ReadContext, unitId: string): string | null {
  const name = connection.prepare('SELECT name FROM org_unit_name WHERE org_unit_id = ? AND deleted_at IS NULL ORDER BY valid_to IS NOT NULL, valid_to DESC LIMIT 1').pluck().get(unitId) as string | undefined;
  return name ?? null;
}
