import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { TaskRow } from '#shared/contract/tasks.ts';
import type { TaskGrouping } from '#shared/rules/task-lists.ts';
import { api } from '../../app/clients.ts';
import { toast } from '../../ui/toast.ts';
import { useSteady } from '../../ui/use-steady.ts';
import type { Ticking } from '../../ui/use-ticked.ts';
import type { askedOf } from './use-task-filters.ts';

const PAGE = 500;
const NONE: readonly string[] = [];

export interface GroupTicks {
  /** What can be ticked: the rows shown, and those of groups that were ticked as a whole. */
  rows: readonly TaskRow[];
  /** How many of a group's tasks are ticked. */
  stateOf: (key: string, count: number) => 'all' | 'some' | 'none';
  toggle: (key: string, on: boolean) => void;
}

type Asked = ReturnType<typeof askedOf> & { by: TaskGrouping; order: 'asc' | 'desc' };

/** Ticks all tasks of a group, also those that are not read yet or stand in a closed group: these are read for it. */
export function useGroupTicks(asked: Asked, shown: readonly TaskRow[] | undefined, keyOf: (row: TaskRow) => string, { ticked, set }: Ticking): GroupTicks {
  const client = useQueryClient();
  const [whole, setWhole] = useState(NONE);
  const kept = useQueries({ queries: (ticked.size === 0 ? NONE : whole).map((key) => wholeGroup(asked, key)), combine: together });
  const rows = useMemo(() => union(kept, shown ?? []), [kept, shown]);
  const tickedIn = useMemo(() => Map.groupBy(rows.filter(({ id }) => ticked.has(id)), keyOf), [rows, ticked, keyOf]);
  const stateOf = useCallback((key: string, count: number) => {
    const some = tickedIn.get(key)?.length ?? 0;
    return some === 0 ? 'none' : some < count ? 'some' : 'all';
  }, [tickedIn]);
  async function tickWhole(key: string): Promise<void> {
    const group = await client.fetchQuery(wholeGroup(asked, key));
    setWhole((former) => [...former.filter((one) => one !== key), key]);
    set((former) => new Set([...former, ...group.map(({ id }) => id)]));
  }
  function turn(key: string, on: boolean): void {
    if (on) tickWhole(key).catch(toast.error);
    else set((former) => new Set([...former].filter((id) => tickedIn.get(key)?.some((row) => row.id === id) !== true)));
  }
  // Headings are made anew only when they say something else, not at every render.
  const toggle = useSteady(turn);
  return { rows, stateOf, toggle };
}

/** All rows of one group, page after page. */
function wholeGroup(asked: Asked, key: string) {
  const input = { ...asked, only: key, limit: PAGE };
  return {
    queryKey: api.taskViews.grouped.key({ type: 'query', input }),
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<TaskRow[]> => {
      const rows: TaskRow[] = [];
      for (let more = true; more;) {
        const page = await api.taskViews.grouped.call({ ...input, offset: rows.length }, { signal });
        rows.push(...page.rows);
        more = page.rows.length > 0 && rows.length < page.total;
      }
      return rows;
    },
  };
}

function together(groups: readonly { data: TaskRow[] | undefined }[]): TaskRow[] {
  return groups.flatMap(({ data }) => data ?? []);
}

function union(kept: readonly TaskRow[], shown: readonly TaskRow[]): TaskRow[] {
  return [...new Map([...kept, ...shown].map((row) => [row.id, row])).values()];
}
