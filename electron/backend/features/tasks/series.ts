import { addDays, daysBetween } from '#shared/rules/dates.ts';
import { workingDayFrom, workingDayUntil, type HolidayTable } from '#shared/rules/deadlines.ts';
import { nextPeriod, periodEndOf, periodStart, type Recurrence } from '#shared/rules/recurrence.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { TaskRow, TaskSeriesRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { holidayTable } from '../deadlines/service.ts';
import { NEW_LIFE, nextCode } from './life.ts';

type Written = { id: string; rev: number };

/** At most so many missed periods of a series are made up for at once. */
const MOST_MISSED = 60;
const NO_SERIES = { task_series_id: null, period_on: null } as const;

interface Beginning {
  recurrence: Recurrence | null;
  assignedOn: string | null;
  dueOn: string | null;
  standing: boolean;
}

/**
 * Begins the series of a periodic task with the period in which it is handed out. Later tasks are due as many days after
 * the beginning of their period as the first one; without a deadline, on the last working day of the period.
 */
export function beginSeries(context: WriteContext, { recurrence, assignedOn, dueOn, standing }: Beginning): { series: { task_series_id: string | null; period_on: string | null }; dueOn: string | null } {
  if (recurrence === null) return { series: NO_SERIES, dueOn };
  if (assignedOn === null) throw ruleError({ rule: 'SERIES_IS_DRAFT', field: 'recurrence' });
  if (standing) throw ruleError({ rule: 'SERIES_STANDING', field: 'recurrence' });
  const period = periodStart(recurrence, assignedOn);
  if (dueOn !== null && dueOn < period) throw ruleError({ rule: 'TASK_DUE_BEFORE_ASSIGNED', field: 'dueOn', params: { date: assignedOn } });
  const afterDays = dueOn === null ? null : daysBetween(period, dueOn);
  const id = context.records.insert('task_series', { recurrence, due_after_days: afterDays, stopped_on: null });
  const lastDay = later(assignedOn, dueInPeriod({ recurrence, due_after_days: null }, period, holidayTable(context)));
  return { series: { task_series_id: id, period_on: period }, dueOn: dueOn ?? lastDay };
}

/** Makes the tasks of all series whose period has begun; what is there already, also in the recycle bin, is not made again. */
export function makeDueTasks(context: WriteContext): { made: number } {
  const running = context.connection.prepare('SELECT id FROM task_series WHERE stopped_on IS NULL AND deleted_at IS NULL ORDER BY id').pluck().all() as string[];
  return { made: running.reduce((made, id) => made + makeNext(context, id), 0) };
}

/** Makes what one series lacks until today, and the next one early when the last is completed; answers how many. */
export function makeNext(context: WriteContext, seriesId: string): number {
  const series = context.records.current('task_series', seriesId);
  if (series.stopped_on !== null) return 0;
  for (let made = 0; made < MOST_MISSED; made += 1) {
    const last = lastOf(context, seriesId);
    const period = last === undefined ? null : nextPeriod(series.recurrence as Recurrence, last.period_on ?? '');
    if (last === undefined || period === null || (period > context.today && last.status !== 'completed')) return made;
    copyTask(context, { last, series, period, code: nextCode(context) });
  }
  return MOST_MISSED;
}

/** Stops a series on a day. The tasks it made stay. */
export function stopSeries(context: WriteContext, { stoppedOn, ...ref }: Ref & { stoppedOn: string }): Written {
  const { records, today } = context;
  const series = records.seen('task_series', ref);
  records.describe(lastOf(context, ref.id)?.title ?? '');
  if (series.stopped_on !== null) throw ruleError({ rule: 'SERIES_STOPPED', params: { date: series.stopped_on } });
  if (stoppedOn > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'stoppedOn' });
  return { id: ref.id, rev: records.update('task_series', ref, { stopped_on: stoppedOn }) };
}

/** The task of the latest period, in whatever state, also in the recycle bin. */
function lastOf({ connection }: WriteContext, seriesId: string): TaskRow | undefined {
  return connection.prepare('SELECT * FROM task WHERE task_series_id = ? ORDER BY period_on DESC LIMIT 1').get(seriesId) as TaskRow | undefined;
}

function copyTask(context: WriteContext, { last, series, period, code }: { last: TaskRow; series: TaskSeriesRow; period: string; code: string }): void {
  const { connection, records, today } = context;
  records.describe(`${code} · ${last.title}`);
  const assignedOn = period > today ? today : period;
  const dueOn = later(assignedOn, dueInPeriod(series, period, holidayTable(context)));
  const { title, title_fold, detail, origin, conclusion_id, document_id, record_id, origin_text, committee_id, lead_unit_id, leader_id, assignee_id, product, authority, priority, note } = last;
  const told = { title, title_fold, detail, origin, conclusion_id, document_id, record_id, origin_text, committee_id, lead_unit_id, leader_id, assignee_id, product, authority, priority, note };
  const id = records.insert('task', { code, ...told, ...NEW_LIFE, assigned_on: assignedOn, starts_on: null, due_on: dueOn, due_text: null, standing: 0, task_series_id: series.id, period_on: period });
  const units = connection.prepare('SELECT org_unit_id, order_no FROM task_unit WHERE task_id = ? AND deleted_at IS ?').all(last.id, last.deleted_at) as { org_unit_id: string; order_no: number }[];
  for (const unit of units) records.insert('task_unit', { task_id: id, ...unit });
}

function dueInPeriod({ recurrence, due_after_days }: Pick<TaskSeriesRow, 'recurrence' | 'due_after_days'>, period: string, table: HolidayTable): string {
  if (due_after_days !== null) return workingDayFrom(addDays(period, due_after_days), table).day;
  return workingDayUntil(periodEndOf(recurrence as Recurrence, period), table);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
