import type { Holiday } from '#shared/contract/deadlines.ts';
import type { HolidayTable } from '#shared/rules/deadlines.ts';
import { DUE_SOON_DAYS } from '#shared/rules/tasks.ts';
import type { ReadContext } from '../../context.ts';

type Reading = Pick<ReadContext, 'connection'>;

/** The office's table of days off and days worked instead, and when a task is due soon. */
export function readDeadlines(context: Reading): { holidays: Holiday[]; dueSoonDays: number } {
  const holidays = context.connection.prepare('SELECT id, rev, day, kind, name FROM holiday WHERE deleted_at IS NULL ORDER BY day').all() as Holiday[];
  return { holidays, dueSoonDays: dueSoonDaysOf(context) };
}

/** How many days before its deadline a task is due soon, as the office set it. */
export function dueSoonDaysOf({ connection }: Reading): number {
  return (connection.prepare('SELECT due_soon_days FROM office WHERE deleted_at IS NULL').pluck().get() as number | undefined) ?? DUE_SOON_DAYS;
}

/** The table as the rules of deadlines read it. */
export function holidayTable(context: Reading): HolidayTable {
  return new Map(readDeadlines(context).holidays.map(({ day, kind, name }) => [day, { kind, name }]));
}
