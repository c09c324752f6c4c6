import { Button } from '@mantine/core';
import { IconPlus, IconTableImport, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeRow } from '#shared/contract/committees.ts';
import { COMMITTEE_STATUSES } from '#shared/rules/committees.ts';
import { LEVELS, type Level } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip, FilterSelect } from '../../ui/FilterChip.tsx';
import { later } from '../../ui/later.tsx';
import { ClearFilters, idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { Sort } from '../../ui/table/column.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { useLevelGroups } from '../reports/use-level-groups.ts';
import { CommitteesHeader, type CommitteesView } from './CommitteesHeader.tsx';
import { useCommitteeColumns } from './use-committee-columns.tsx';

const NewCommitteeForm = later(async () => (await import('./CommitteeForm.tsx')).NewCommitteeForm);
const ReportActions = later(async () => (await import('../reports/ReportActions.tsx')).ReportActions<'committees'>);

type Status = CommitteeRow['status'];
const ALL = { q: '', level: null as Level | null, subject: null as string | null, status: null as Status | null, attention: false };

type ListSort = { by: 'name' | 'level'; direction: 'asc' | 'desc' };
const BY_LEVEL: ListSort = { by: 'level', direction: 'asc' };

/** The list of all steering committees: under their levels, unless sorted by name. */
export function CommitteesList({ onView }: { onView: (view: CommitteesView) => void }) {
  const { t } = useTranslation(['committees', 'ui']);
  const router = useRouter();
  const columns = useCommitteeColumns();
  const ticking = useTicked();
  const filters = useNarrowing(ALL, ticking.clear);
  const { q, level, subject, status, attention: onlyNeeding } = filters.values;
  const [sort, setSort] = useState<ListSort>(BY_LEVEL);
  const levelGroupOf = useLevelGroups();
  const [adding, setAdding] = useState(false);
  const subjects = useQuery(api.committees.subjects.queryOptions({ input: {} }));
  const attention = useQuery(api.committees.attentionCounts.queryOptions({ input: {} }));
  const needing = attention.data?.committees ?? 0;
  const asked = { ...filters.values, sort: sort.by, direction: sort.direction };
  const list = useRows(api.committees.list, asked);
  const remove = useWrite(api.committees.remove, { done: ({ removed }) => t('list.removed', { count: removed }), onDone: ticking.clear });
  const open = (id: string): void => void router.navigate({ to: '/committees/$committeeId', params: { committeeId: id } });
  const chosen = ticking.among(list.rows);
  useShortcut('new', () => setAdding(true));
  const actions = (
    <>
      <Button variant="default" leftSection={<IconTableImport size={16} />} onClick={() => void router.navigate({ to: '/import' })}>{t('list.import')}</Button>
      <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>{t('list.new')}</Button>
    </>
  );
  return (
    <Page
      header={<CommitteesHeader view="all" onView={onView} actions={actions} />}
      panel={adding && (
        <SidePanel title={t('form.newTitle')} onClose={() => setAdding(false)}>
          <NewCommitteeForm onSaved={open} onLeave={() => setAdding(false)} />
        </SidePanel>
      )}
      facts={list.rows !== undefined && <span>{t('list.count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Ctrl N', t('ui:keys.new')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <List<CommitteeRow>
        id="committees"
        label={t('list.label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.name}
        tools={<>
          <SearchBox value={q} onChange={(typed) => filters.set({ q: typed })} placeholder={t('list.search')} />
          <FilterSelect label={t('columns.level')} value={level} options={LEVELS.map((value) => ({ value, label: t(`ui:levels.${value}`) }))} onChange={(chosenLevel) => filters.set({ level: chosenLevel })} />
          {subjects.data !== undefined && subjects.data.length > 0 && <FilterSelect label={t('columns.subject')} value={subject} options={subjects.data.map((value) => ({ value, label: value }))} onChange={(chosenSubject) => filters.set({ subject: chosenSubject })} />}
          <FilterSelect label={t('columns.status')} value={status} options={COMMITTEE_STATUSES.map((value) => ({ value, label: t(`ui:committeeStatuses.${value}`) }))} onChange={(chosenStatus) => filters.set({ status: chosenStatus })} />
          {(needing > 0 || onlyNeeding) && <FilterChip label={t('attention.title')} count={needing} on={onlyNeeding} onChange={(on) => filters.set({ attention: on })} />}
          {onlyNeeding && <Button size="xs" variant="subtle" onClick={() => onView('attention')}>{t('list.each')}</Button>}
          <ClearFilters narrowing={filters} />
        </>}
        toolsEnd={<ReportActions report="committees" params={asked} small />}
        narrowing={filters}
        noMatch={{ title: t('list.noMatch'), hint: t('list.noMatchHint') }}
        sort={sort}
        onSort={(next) => setSort(sortAfter(sort, next))}
        {...(sort.by === 'level' && { groupOf: levelGroupOf })}
        onOpen={(row) => open(row.id)}
        empty={<EmptyState icon={<IconUsersGroup size={28} />} title={t('list.empty')} hint={t('list.emptyHint')} actions={actions} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconTrash size={16} />} label={t('list.remove')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} /> }}
      />
    </Page>
  );
}

/** By name up, by name down, and back to the levels. */
function sortAfter(sort: ListSort, { by, direction }: Sort): ListSort {
  if (by !== 'name') return { by: 'level', direction };
  return sort.by === 'name' && sort.direction === 'desc' ? BY_LEVEL : { by, direction };
}
