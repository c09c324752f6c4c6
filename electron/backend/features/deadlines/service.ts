import { addDays, daysBetween } from '#shared/rules/dates.ts';
import type { HolidayKind } from '#shared/rules/deadlines.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';

const MOST_DAYS = 31;

export { dueSoonDaysOf, holidayTable } from './queries.ts';

/** Puts each day from one to another into the table. No day stands in it twice. */
export function addHolidays({ connection, records }: WriteContext, { from, to, kind, name }: { from: string; to: string; kind: HolidayKind; name: string }): { added: number } {
  records.describe(name);
  if (to < from) throw ruleError({ rule: 'DATE_ORDER', field: 'to' });
  const count = daysBetween(from, to) + 1;
  if (count > MOST_DAYS) throw ruleError({ rule: 'HOLIDAYS_TOO_MANY', field: 'to', params: { most: MOST_DAYS } });
  const known = connection.prepare('SELECT day, name FROM holiday WHERE day BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY day').get(from, to) as { day: string; name: string } | undefined;
  if (known !== undefined) throw ruleError({ rule: 'HOLIDAY_KNOWN', field: 'from', params: { date: known.day, name: known.name } });
  for (let index = 0; index < count; index += 1) records.insert('holiday', { day: addDays(from, index), kind, name });
  return { added: count };
}

/** Takes days out of the table. Deadlines that were set stay as they are. */
export function removeHolidays({ records }: WriteContext, items: readonly Ref[]): { removed: number } {
  for (const item of items) {
    records.describe(records.seen('holiday', item).name);
    records.remove('holiday', item);
  }
  return { removed: items.length };
}

/** Sets how many days before its deadline a task is due soon. */
export function setDueSoon({ connection, records }: WriteContext, dueSoonDays: number): { dueSoonDays: number } {
  const office = connection.prepare('SELECT id, office_name AS name FROM office WHERE deleted_at IS NULL').get() as { id: string; name: string } | undefined;
  if (office === undefined) throw ruleError({ rule: 'NOT_SET_UP' });
  records.describe(office.name);
  records.patch('office', office.id, { due_soon_days: dueSoonDays });
  return { dueSoonDays };
}
