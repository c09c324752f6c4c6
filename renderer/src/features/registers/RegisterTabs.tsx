import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegisterFilters } from '#shared/contract/registers.ts';
import type { SavedView } from '#shared/contract/saved-views.ts';
import type { Register } from '#shared/registers/declare.ts';
import { tableOf } from '#shared/registers/index.ts';
import { api } from '../../app/clients.ts';
import { SavedViewMenu } from '../../ui/SavedViewMenu.tsx';
import type { Sort } from '../../ui/table/column.ts';
import { PageTabs } from '../../ui/Tabs.tsx';

const ALL = 'all';
/** Filters stand among the settings of a kept view under this, so that none is taken for the order. */
const FILTER = 'filter.';
/** Only how many there are is asked for. */
const FEWEST = { limit: 1, offset: 0 };

/** How a register is looked at. */
export interface RegisterView {
  filters: RegisterFilters;
  sort: Sort;
}

interface RegisterTabsProps {
  register: Register;
  view: RegisterView;
  /** The kept view that was chosen. */
  saved: string | null;
  onChoose: (view: RegisterView, saved: string | null) => void;
}

/** All records, and the views that were kept, each with how much it holds. */
export function RegisterTabs({ register, view, saved, onChoose }: RegisterTabsProps) {
  const { t } = useTranslation(['registers', 'ui']);
  const list = tableOf(register);
  const views = useQuery(api.savedViews.list.queryOptions({ input: { list } })).data ?? [];
  const asked = [{}, ...views.map(({ settings }) => filtersIn(settings))];
  const counts = useQueries({ queries: asked.map((filters) => ({ ...api.registers.list.queryOptions({ input: { register: register.name, filters, ...FEWEST } }), placeholderData: keepPreviousData })) }).map(({ data }) => data?.total);
  const tabs = [{ id: ALL, name: t('ui:all') }, ...views].map(({ id, name }, place) => ({ id, label: name, ...(counts[place] !== undefined && { count: counts[place] }) }));
  const chosen = views.find(({ id }) => id === saved);
  function choose(id: string): void {
    const kept = views.find((one) => one.id === id);
    onChoose(kept === undefined ? { filters: {}, sort: { by: register.sort.by, direction: register.sort.order } } : viewOf(register, kept.settings), kept === undefined ? null : id);
  }
  return <PageTabs label={t('views')} tabs={tabs} current={chosen?.id ?? ALL} onChange={choose} end={<SavedViewMenu list={list} view={chosen} settings={settingsOf(view)} onShow={(id) => onChoose(view, id)} />} />;
}

function settingsOf({ filters, sort }: RegisterView): SavedView['settings'] {
  return { sort: sort.by, order: sort.direction, ...Object.fromEntries(Object.entries(filters).map(([name, value]) => [`${FILTER}${name}`, value])) };
}

function filtersIn(settings: SavedView['settings']): RegisterFilters {
  return Object.fromEntries(Object.entries(settings).flatMap(([name, value]) => (name.startsWith(FILTER) ? [[name.slice(FILTER.length), value]] : [])));
}

/** What of a kept view can still be understood. */
function viewOf(register: Register, settings: SavedView['settings']): RegisterView {
  const by = String(settings['sort']);
  const sort: Sort = Object.hasOwn(register.fields, by) ? { by, direction: settings['order'] === 'asc' ? 'asc' : 'desc' } : { by: register.sort.by, direction: register.sort.order };
  return { filters: filtersIn(settings), sort };
}
