import type { PeriodTasks, UnitSheet, UnitTasks } from '#shared/contract/task-views.ts';
import { addDays, daysBetween } from '#shared/rules/dates.ts';
import { sortKey } from '#shared/rules/text.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { dueSoonDaysOf } from '../deadlines/service.ts';
import { classColumns, classCountsOf, narrowed, type TaskFilter } from './queries.ts';

type Narrowed = Pick<TaskFilter, 'committeeId' | 'year'>;

/** How many tasks are overdue and due soon: read along the index of what waits, whatever the office has done before. */
export function countPressing(context: ReadContext): { overdue: number; dueSoon: number } {
  const { connection, today } = context;
  const count = connection.prepare(`SELECT count(*) FILTER (WHERE due_on < ?) AS overdue, count(*) FILTER (WHERE due_on >= ?) AS dueSoon FROM task INDEXED BY task_waiting
    WHERE deleted_at IS NULL AND assigned_on IS NOT NULL AND status IN ('not_started', 'in_progress', 'awaiting_confirmation') AND due_on <= ?`);
  return count.get(today, today, addDays(today, dueSoonDaysOf(context))) as { overdue: number; dueSoon: number };
}

/** The classes of what each unit leads, by the names of the units. */
export async function countByUnit(context: ReadContext, filter: Narrowed): Promise<UnitTasks[]> {
  const units = await narrowed(context, filter).where('t.lead_unit_id', 'is not', null).select(sql<string>`t.lead_unit_id`.as('unitId')).select(classColumns(context)).groupBy('t.lead_unit_id').execute();
  return units.map(({ unitId, ...counted }) => {
    const { dueSoon, ...counts } = classCountsOf(counted);
    return { unitId, unitName: unitName(context, unitId) ?? '', counts, dueSoon };
  }).toSorted((a, b) => (sortKey(a.unitName) < sortKey(b.unitName) ? -1 : 1));
}

/** `2026-03` or `2026-Q1` of the deadline. */
const PERIODS = { month: sql<string>`substr(t.due_on, 1, 7)`, quarter: sql<string>`substr(t.due_on, 1, 4) || '-Q' || ((substr(t.due_on, 6, 2) + 2) / 3)` };

/** The classes of tasks by the month or quarter of their deadline, in the order of time. What has none is in no period. */
export async function countByPeriod(context: ReadContext, { by, ...filter }: Narrowed & { by: 'month' | 'quarter' }): Promise<PeriodTasks[]> {
  const periods = await narrowed(context, filter).where('t.due_on', 'is not', null).select(PERIODS[by].as('period')).select(classColumns(context)).groupBy('period').orderBy('period').execute();
  return periods.map(({ period, ...counted }) => {
    const { dueSoon: _flag, ...counts } = classCountsOf(counted);
    return { period, counts };
  });
}

/** What one unit owes: what it leads and helps with by class, how late it is, what it asked for and was reminded of. */
export async function readUnitSheet(context: ReadContext, unitId: string): Promise<UnitSheet> {
  const name = unitName(context, unitId);
  if (name === null) throw new RecordMissingError('org_unit');
  const counted = async (filter: TaskFilter) => {
    const { dueSoon, ...counts } = classCountsOf(await narrowed(context, filter).select(classColumns(context)).executeTakeFirstOrThrow());
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
