import type { TaskGrouping } from '#shared/rules/task-lists.ts';
import type { TaskGroup } from '#shared/contract/task-views.ts';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { sortKey } from '#shared/rules/text.ts';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { dueSoonDaysOf } from '../deadlines/service.ts';
import { byDeadline, facts, isOfClass, narrowed, rowOf, type TaskFilter } from './queries.ts';

interface GroupedInput extends TaskFilter {
  by: TaskGrouping;
  order: 'asc' | 'desc';
  /** Groups of which only the heading is shown. */
  closed: readonly string[];
  /** The one group whose rows are asked for. */
  only?: string | null;
  offset: number;
  limit: number;
}

/** What the tasks of a group have in common; nothing where they tell none. */
const KEY: Record<TaskGrouping, RawBuilder<string>> = {
  unit: sql`ifnull(t.lead_unit_id, '')`,
  committee: sql`ifnull(t.committee_id, '')`,
  meeting: sql`ifnull((SELECT meeting_id FROM conclusion WHERE id = t.conclusion_id), '')`,
  month: sql`ifnull(substr(t.due_on, 1, 7), '')`,
};
/** Tasks are counted along an index where one has them in this order. */
const COUNTED_BY: Record<TaskGrouping, RawBuilder<string | null>> = { unit: sql`t.lead_unit_id`, committee: sql`t.committee_id`, meeting: KEY.meeting, month: sql`substr(t.due_on, 1, 7)` };

const TITLES: Record<Exclude<TaskGrouping, 'month'>, string> = {
  unit: 'SELECT name FROM org_unit_name WHERE org_unit_id = ? AND deleted_at IS NULL ORDER BY valid_to IS NOT NULL, valid_to DESC LIMIT 1',
  committee: 'SELECT ifnull(short_name, name) FROM committee WHERE id = ?',
  meeting: 'SELECT title FROM meeting WHERE id = ?',
};

/** The groups of narrowed tasks in their order: months by time, the others by name, what tells none last. */
export async function groupsOf(context: ReadContext, { by, ...filter }: TaskFilter & { by: TaskGrouping }): Promise<TaskGroup[]> {
  const counted = await narrowed(context, filter)
    .select([COUNTED_BY[by].as('key'), ({ fn }) => fn.countAll<number>().as('count'), sql<number>`sum(ifnull(${isOfClass('overdue', context.today)}, 0))`.as('overdue')])
    .groupBy(COUNTED_BY[by]).execute();
  const groups = counted.map(({ key, ...counts }) => ({ key: key ?? '', title: titleOf(context, by, key ?? ''), ...counts }));
  const place = ({ key, title }: TaskGroup): string => (by === 'month' ? key : `${sortKey(title ?? '')} ${key}`);
  return groups.toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || (place(a) < place(b) ? -1 : 1));
}

function titleOf({ connection }: ReadContext, by: TaskGrouping, key: string): string | null {
  return by === 'month' || key === '' ? null : ((connection.prepare(TITLES[by]).pluck().get(key) as string | undefined) ?? null);
}

/**
 * A page of narrowed tasks, group after group, within each by the deadline. Only the groups that reach into the page are
 * read, each along an index: their order is one over all pages, and nothing is sorted.
 */
export async function listGrouped(context: ReadContext, { by, order, closed, only = null, offset, limit, ...filter }: GroupedInput): Promise<{ rows: TaskRow[]; total: number; groups: TaskGroup[] }> {
  const soonDays = dueSoonDaysOf(context);
  const groups = await groupsOf(context, { ...filter, by });
  const open = groups.filter(({ key }) => (only === null ? !closed.includes(key) : key === only));
  const rows: TaskRow[] = [];
  let start = 0;
  for (const { key, count } of open) {
    const [from, to] = [Math.max(offset, start), Math.min(offset + limit, start + count)];
    if (from < to) {
      const read = await facts(byDeadline(narrowed(context, filter).where(isOfGroup(by, key)), order).offset(from - start).limit(to - from)).execute();
      rows.push(...read.map((row) => rowOf(row, context.today, soonDays)));
    }
    start += count;
  }
  return { rows, total: start, groups };
}

function isOfGroup(by: TaskGrouping, key: string): RawBuilder<SqlBool> {
  const column = { unit: sql`t.lead_unit_id`, committee: sql`t.committee_id`, meeting: sql`t.conclusion_id`, month: sql`t.due_on` }[by];
  if (key === '') return sql`${column} IS NULL`;
  switch (by) {
    case 'unit': case 'committee': return sql`${column} = ${key}`;
    case 'meeting': return sql`${column} IN (SELECT id FROM conclusion WHERE meeting_id = ${key})`;
    case 'month': return sql`${column} BETWEEN ${`${key}-01`} AND ${`${key}-31`}`;
  }
}
