import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TaskGrouping, TaskSort } from '#shared/rules/task-lists.ts';
import type { TaskGroup } from '#shared/contract/task-views.ts';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { api } from '../../app/clients.ts';
import type { Group } from '../../ui/table/column.ts';
import { useRows, type Rows } from '../../ui/use-rows.ts';
import type { Ticking } from '../../ui/use-ticked.ts';
import { type GroupTicks, useGroupTicks } from './use-group-ticks.ts';
import { usePeriodName } from './use-period-name.ts';
import { askedOf, type TaskFilters } from './use-task-filters.ts';

const NO_GROUPS: readonly Group[] = [];
const NOTHING = { limit: 1, offset: 0 };
const UNTOLD = { unit: 'noUnit', committee: 'noCommittee', meeting: 'noMeeting', month: 'noMonth' } as const;

export interface GroupedRows {
  list: Rows<TaskRow>;
  groupOf: ((row: TaskRow) => Group) | undefined;
  /** The groups headed so far: those with rows, and closed ones between and after them. */
  groups: readonly Group[];
  /** What can be ticked: the rows shown, and those of groups that were ticked as a whole. */
  tickable: readonly TaskRow[];
}

/** The rows of tasks one after the other. */
export function useTaskRows(filters: TaskFilters, sort: TaskSort, order: 'asc' | 'desc'): GroupedRows {
  const list = useRows(api.tasks.list, { ...askedOf(filters), sort, order });
  return { list, groupOf: undefined, groups: NO_GROUPS, tickable: list.rows ?? [] };
}

/** The rows of tasks group after group, where each can be closed and ticked as a whole. */
export function useTaskGroups(filters: TaskFilters, by: TaskGrouping, order: 'asc' | 'desc', ticking: Ticking): GroupedRows {
  const [closed, setClosed] = useState<readonly string[]>([]);
  const asked = askedOf(filters);
  const grouped = useRows(api.taskViews.grouped, { ...asked, by, order, closed: [...closed] });
  // All groups with their counts; of the rows only as few as may be.
  const told = useQuery({ ...api.taskViews.grouped.queryOptions({ input: { ...asked, ...NOTHING, by, order, closed: [] } }), placeholderData: keepPreviousData });
  const keyOf = useCallback((row: TaskRow) => keyIn(by, row), [by]);
  const ticks = useGroupTicks({ ...asked, by, order }, grouped.rows, keyOf, ticking);
  const headed = useHeadings(told.data?.groups, by, { closed, setClosed }, ticks);
  const groupOf = useCallback((row: TaskRow): Group => headed.get(keyOf(row)) ?? { key: keyOf(row), title: '' }, [headed, keyOf]);
  const groups = useMemo(() => headedSoFar([...headed.values()], grouped, keyOf), [headed, grouped, keyOf]);
  return { list: grouped, groupOf, groups, tickable: ticks.rows };
}

/** While more rows are to come, only the groups up to the last row stand there, and the closed ones right after it. */
function headedSoFar(all: readonly Group[], { rows = [], total }: Rows<TaskRow>, keyOf: (row: TaskRow) => string): readonly Group[] {
  if (rows.length >= total) return all;
  const last = rows.at(-1);
  const place = last === undefined ? -1 : all.findIndex(({ key }) => key === keyOf(last));
  return all.slice(0, place + 1);
}

interface Folds {
  closed: readonly string[];
  setClosed: (closed: readonly string[]) => void;
}

function useHeadings(groups: readonly TaskGroup[] | undefined, by: TaskGrouping, { closed, setClosed }: Folds, { stateOf, toggle }: GroupTicks): ReadonlyMap<string, Group> {
  const { t } = useTranslation('taskViews');
  const periodName = usePeriodName();
  return useMemo(() => new Map((groups ?? []).map(({ key, title, count, overdue }) => {
    const name = key === '' ? t(`group.${UNTOLD[by]}`) : by === 'month' ? periodName(key) : (title ?? '');
    const isClosed = closed.includes(key);
    const fold = { closed: isClosed, label: t(isClosed ? 'group.open' : 'group.close', { name }), onToggle: () => setClosed(isClosed ? closed.filter((one) => one !== key) : [...closed, key]) };
    const state = stateOf(key, count);
    const tick = { state, label: t('group.tick', { name }), onToggle: () => toggle(key, state !== 'all') };
    return [key, { key, title: name, note: overdue > 0 ? t('group.noteOverdue', { count, overdue }) : t('group.note', { count }), fold, tick }];
  })), [groups, by, closed, setClosed, stateOf, toggle, periodName, t]);
}

/** The key of the group a row is in, as the backend makes it. */
function keyIn(by: TaskGrouping, row: TaskRow): string {
  switch (by) {
    case 'unit': return row.leadUnitId ?? '';
    case 'committee': return row.committeeId ?? '';
    case 'meeting': return row.meetingId ?? '';
    case 'month': return row.dueOn?.slice(0, 7) ?? '';
  }
}
