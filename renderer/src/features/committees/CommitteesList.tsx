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
import { BulkAction, BulkBar } from '../../ui/BulkBar.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip, FilterSelect } from '../../ui/FilterChip.tsx';
import { later } from '../../ui/later.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { useWrite } from '../../ui/use-write.ts';
import { CommitteesHeader, type CommitteesView } from './CommitteesHeader.tsx';
import { useCommitteeColumns } from './use-committee-columns.tsx';

const NewCommitteeForm = later(async () => (await import('./CommitteeForm.tsx')).NewCommitteeForm);
const ReportActions = later(async () => (await import('../reports/ReportActions.tsx')).ReportActions<'committees'>);

type Status = CommitteeRow['status'];
type Filters = { q: string; level: Level | null; subject: string | null; status: Status | null; attention: boolean };
const NO_FILTERS: Filters = { q: '', level: null, subject: null, status: null, attention: false };

/** The list of all steering committees. */
export function CommitteesList({ onView }: { onView: (view: CommitteesView) => void }) {
  const { t } = useTranslation(['committees', 'ui']);
  const router = useRouter();
  const columns = useCommitteeColumns();
  const [filters, setFilters] = useState(NO_FILTERS);
  const [sort, setSort] = useState<{ by: 'name' | 'level'; direction: 'asc' | 'desc' }>({ by: 'level', direction: 'asc' });
  const [ticked, setTicked, clearTicked] = useTicked();
  const [adding, setAdding] = useState(false);
  const subjects = useQuery(api.committees.subjects.queryOptions({ input: {} }));
  const attention = useQuery(api.committees.attention.queryOptions({ input: {} }));
  const needing = attention.data?.committees ?? 0;
  const list = useRows(api.committees.list, { ...filters, sort: sort.by, direction: sort.direction });
  const remove = useWrite(api.committees.remove, { done: ({ removed }) => t('list.removed', { count: removed }), onDone: clearTicked });
  const set = (change: Partial<Filters>): void => { setFilters({ ...filters, ...change }); clearTicked(); };
  const open = (id: string): void => void router.navigate({ to: '/committees/$committeeId', params: { committeeId: id } });
  const chosen = (list.rows ?? []).filter((row) => ticked.has(row.id));
  const filtered = filters.q !== '' || filters.level !== null || filters.subject !== null || filters.status !== null || filters.attention;
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
      <Toolbar end={<ReportActions report="committees" params={{ ...filters, sort: sort.by, direction: sort.direction }} small />}>
        <SearchBox value={filters.q} onChange={(q) => set({ q })} placeholder={t('list.search')} />
        <FilterSelect label={t('columns.level')} value={filters.level} options={LEVELS.map((value) => ({ value, label: t(`ui:levels.${value}`) }))} onChange={(level) => set({ level })} />
        {subjects.data !== undefined && subjects.data.length > 0 && <FilterSelect label={t('columns.subject')} value={filters.subject} options={subjects.data.map((value) => ({ value, label: value }))} onChange={(subject) => set({ subject })} />}
        <FilterSelect label={t('columns.status')} value={filters.status} options={COMMITTEE_STATUSES.map((value) => ({ value, label: t(`ui:committeeStatuses.${value}`) }))} onChange={(status) => set({ status })} />
        {(needing > 0 || filters.attention) && <FilterChip label={t('attention.title')} count={needing} on={filters.attention} onChange={(on) => set({ attention: on })} />}
        {filters.attention && <Button size="xs" variant="subtle" onClick={() => onView('attention')}>{t('list.each')}</Button>}
        {filtered && <Button size="xs" variant="subtle" onClick={() => set(NO_FILTERS)}>{t('ui:clearFilters')}</Button>}
      </Toolbar>
      <DataTable<CommitteeRow>
        id="committees"
        label={t('list.label')}
        columns={columns}
        rows={list.rows}
        rowId={rowId}
        rowLabel={(row) => row.name}
        loading={list.loading}
        error={list.error}
        onRetry={list.retry}
        total={list.total}
        onMore={list.more}
        sort={sort}
        onSort={({ by, direction }) => setSort({ by: by === 'name' ? 'name' : 'level', direction })}
        ticked={ticked}
        onTickedChange={setTicked}
        onOpen={(row) => open(row.id)}
        empty={filtered
          ? <EmptyState title={t('list.noMatch')} hint={t('list.noMatchHint')} actions={<Button variant="default" onClick={() => set(NO_FILTERS)}>{t('ui:clearFilters')}</Button>} />
          : <EmptyState icon={<IconUsersGroup size={28} />} title={t('list.empty')} hint={t('list.emptyHint')} actions={actions} />}
      />
      <BulkBar count={chosen.length} onClear={clearTicked}>
        <BulkAction icon={<IconTrash size={16} />} label={t('list.remove')} disabled={remove.isPending} onClick={() => remove.mutate({ items: chosen.map(({ id, rev }) => ({ id, rev })) })} />
      </BulkBar>
    </Page>
  );
}

function rowId(row: CommitteeRow): string {
  return row.id;
}
