import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '#shared/contract/saved-views.ts';
import { api } from '../../app/clients.ts';
import { SavedViewMenu } from '../../ui/SavedViewMenu.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import type { Narrowing } from '../../ui/use-narrowing.ts';
import { onlyTold, taskSearch, type TaskSearch } from './task-search.ts';
import { askedOf, countedOf, FILTER_NAMES, filtersIn, type TaskFilters } from './use-task-filters.ts';

const route = getRouteApi('/tasks');

/** Tabs that every office has: each is one narrowing, over the other filters. */
const STANDARD = ['all', 'overdue', 'dueSoon', 'awaiting_confirmation', 'drafts'] as const;
type Standard = (typeof STANDARD)[number];
const NARROWING: Record<Standard, Pick<TaskFilters, 'class' | 'dueSoon' | 'drafts'>> = {
  all: { class: null, dueSoon: false, drafts: false },
  overdue: { class: 'overdue', dueSoon: false, drafts: false },
  dueSoon: { class: null, dueSoon: true, drafts: false },
  awaiting_confirmation: { class: 'awaiting_confirmation', dueSoon: false, drafts: false },
  drafts: { class: null, dueSoon: false, drafts: true },
};

/** Only how many there are is asked for: of the rows as few as may be. */
const FEWEST = { limit: 1, offset: 0 };

/** The tabs over the tasks: what presses, and the views that were kept, each with how many tasks it has. */
export function TaskTabs({ filters }: { filters: Narrowing<TaskFilters> }) {
  const { t } = useTranslation(['tasks', 'taskViews']);
  const search = route.useSearch();
  const { saved } = search;
  const navigate = route.useNavigate();
  const views = useQuery(api.savedViews.list.queryOptions({ input: { list: 'tasks' } })).data ?? [];
  const kept = useCounts(views);
  const counts = useQuery({ ...api.tasks.counts.queryOptions({ input: countedOf(filters.values) }), placeholderData: keepPreviousData }).data;
  const countOf = (tab: Standard): { count?: number } => (counts === undefined ? {} : { count: tab === 'all' ? counts.total : counts[tab] });
  const chosen = views.find(({ id }) => id === saved);
  const current = chosen?.id ?? STANDARD.findLast((tab) => tab === 'all' || Object.entries(NARROWING[tab]).every(([name, value]) => filters.values[name as 'class'] === value)) ?? 'all';
  function choose(tab: string): void {
    const view = views.find(({ id }) => id === tab);
    if (view !== undefined) void navigate({ search: (before) => searchOf(view, before), replace: true });
    else void navigate({ search: ({ saved: _former, ...before }) => onlyTold({ ...before, ...NARROWING[tab as Standard] }) as TaskSearch, replace: true });
  }
  const show = (id: string | null): void => void navigate({ search: ({ saved: _former, ...before }) => (id === null ? before : { ...before, saved: id }), replace: true });
  const tabs = [...STANDARD.map((id) => ({ id: id as string, label: t(`views.${id}`), ...countOf(id) })), ...views.map(({ id, name }, index) => ({ id, label: name, ...(kept[index] !== undefined && { count: kept[index] }) }))];
  return <PageTabs label={t('taskViews:tabs')} tabs={tabs} current={current} onChange={choose} end={<SavedViewMenu list="tasks" view={chosen} settings={settingsOf(search)} onShow={show} />} />;
}

/** The filters, the grouping and the order in use. */
function settingsOf(search: TaskSearch): SavedView['settings'] {
  const told = Object.entries(search) as [string, SavedView['settings'][string]][];
  return Object.fromEntries(told.filter(([name]) => KEPT.includes(name)));
}
const KEPT: readonly string[] = [...FILTER_NAMES, 'group', 'sort', 'order'];

/** How many tasks each kept view has; undefined until it is read. */
function useCounts(views: readonly SavedView[]): (number | undefined)[] {
  return useQueries({ queries: views.map(({ settings }) => ({ ...api.tasks.list.queryOptions({ input: { ...askedOf(filtersIn(taskSearch(settings))), ...FEWEST } }), placeholderData: keepPreviousData })) }).map(({ data }) => data?.total);
}

/** What the address says when a kept view is chosen: its settings in place of those before, shown the way tasks are shown now. */
function searchOf({ id, settings }: SavedView, before: TaskSearch): TaskSearch {
  const others = Object.entries(before).filter(([name]) => !(FILTER_NAMES as string[]).includes(name) && !['group', 'sort', 'order', 'saved'].includes(name));
  return { ...Object.fromEntries(others), ...taskSearch(settings), saved: id };
}
