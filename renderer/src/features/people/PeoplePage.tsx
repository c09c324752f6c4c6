import { Button } from '@mantine/core';
import { IconArrowMerge, IconTrash, IconUser, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '#shared/contract/people.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { BulkAction, BulkBar } from '../../ui/BulkBar.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip, FilterSelect } from '../../ui/FilterChip.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { useWrite } from '../../ui/use-write.ts';
import { UnitFilter } from '../units/UnitFilter.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { NewPersonForm } from './PersonForm.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { usePeopleColumns } from './use-people-columns.tsx';

type Filters = { q: string; unitId: string | null; inCommittee: boolean | null; sameName: boolean };
const NO_FILTERS: Filters = { q: '', unitId: null, inCommittee: null, sameName: false };
type PanelMode = 'show' | 'edit' | 'add';

/** Everybody in the record, by given name. */
export function PeoplePage() {
  const { t } = useTranslation(['people', 'ui']);
  const router = useRouter();
  const columns = usePeopleColumns();
  const [filters, setFilters] = useState(NO_FILTERS);
  const [sort, setSort] = useState<{ by: 'name' | 'unit'; direction: 'asc' | 'desc' }>({ by: 'name', direction: 'asc' });
  const [current, setCurrent] = useState<string | null>(null);
  const [mode, setMode] = useState<PanelMode>('show');
  const [ticked, setTicked, clearTicked] = useTicked();
  const [pair, setPair] = useState<readonly [string, string] | null>(null);
  const list = useRows(api.people.list, { ...filters, sort: sort.by, direction: sort.direction });
  const remove = useWrite(api.people.remove, { done: ({ removed }) => t('list.removed', { count: removed }), onDone: () => { clearTicked(); show(null); } });
  const set = (change: Partial<Filters>): void => { setFilters({ ...filters, ...change }); clearTicked(); };
  const show = (id: string | null): void => { setCurrent(id); setMode('show'); };
  const openPage = (id: string): void => void router.navigate({ to: '/people/$personId', params: { personId: id } });
  const chosen = (list.rows ?? []).filter((row) => ticked.has(row.id));
  const [first, second] = chosen;
  const filtered = filters.q !== '' || filters.unitId !== null || filters.inCommittee !== null || filters.sameName;
  useShortcut('new', () => setMode('add'));
  const addButton = <Button leftSection={<IconUserPlus size={16} />} onClick={() => setMode('add')}>{t('list.new')}</Button>;
  return (
    <Page
      header={<PageHeader title={t('title')} primary={addButton} />}
      panel={mode === 'add'
        ? (
          <SidePanel title={t('form.newTitle')} onClose={() => setMode('show')}>
            <NewPersonForm draft="people:new" onSaved={show} onLeave={() => setMode('show')} />
          </SidePanel>
        )
        : current !== null && (
          <PersonPanel personId={current} editing={mode === 'edit'} onEditing={(editing) => setMode(editing ? 'edit' : 'show')} onClose={() => show(null)} onOpenFull={() => openPage(current)} onRemove={({ id, rev }) => remove.mutate({ items: [{ id, rev }] })} />
        )}
      facts={list.rows !== undefined && <span>{t('list.count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <Toolbar>
        <SearchBox value={filters.q} onChange={(q) => set({ q })} placeholder={t('list.search')} />
        <UnitFilter label={t('list.unit')} value={filters.unitId} onChange={(unitId) => set({ unitId })} />
        <FilterSelect
          label={t('list.inCommittee')}
          value={filters.inCommittee === null ? null : filters.inCommittee ? 'yes' : 'no'}
          options={[{ value: 'yes', label: t('list.inSome') }, { value: 'no', label: t('list.inNone') }]}
          onChange={(value) => set({ inCommittee: value === null ? null : value === 'yes' })}
        />
        <FilterChip label={t('list.sameName')} on={filters.sameName} onChange={(sameName) => set({ sameName })} />
        {filtered && <Button size="xs" variant="subtle" onClick={() => set(NO_FILTERS)}>{t('ui:clearFilters')}</Button>}
      </Toolbar>
      <DataTable<PersonRow>
        id="people"
        label={t('list.label')}
        columns={columns}
        rows={list.rows}
        rowId={rowId}
        rowLabel={(row) => row.fullName}
        rowTone={(row) => (row.anonymisedOn === null ? undefined : 'off')}
        loading={list.loading}
        error={list.error}
        onRetry={list.retry}
        total={list.total}
        onMore={list.more}
        sort={sort}
        onSort={({ by, direction }) => setSort({ by: by === 'unit' ? 'unit' : 'name', direction })}
        ticked={ticked}
        onTickedChange={setTicked}
        current={current}
        onCurrentChange={show}
        onOpen={(row) => openPage(row.id)}
        empty={filtered
          ? <EmptyState title={t('list.noMatch')} hint={t('list.noMatchHint')} actions={<Button variant="default" onClick={() => set(NO_FILTERS)}>{t('ui:clearFilters')}</Button>} />
          : (
            <EmptyState
              icon={<IconUser size={28} />}
              title={t('list.empty')}
              hint={t('list.emptyHint')}
              actions={<><Button variant="default" leftSection={<IconUsersGroup size={16} />} onClick={() => void router.navigate({ to: '/committees' })}>{t('list.toCommittees')}</Button>{addButton}</>}
            />
          )}
      />
      <BulkBar count={chosen.length} onClear={clearTicked}>
        {first !== undefined && second !== undefined && chosen.length === 2 && <BulkAction icon={<IconArrowMerge size={16} />} label={t('list.merge')} onClick={() => setPair([first.id, second.id])} />}
        <BulkAction icon={<IconTrash size={16} />} label={t('list.remove')} disabled={remove.isPending} onClick={() => remove.mutate({ items: chosen.map(({ id, rev }) => ({ id, rev })) })} />
      </BulkBar>
      <MergeDialog pair={pair} onClose={() => setPair(null)} onMerged={(keptId) => { clearTicked(); show(keptId); }} />
    </Page>
  );
}

function rowId(row: PersonRow): string {
  return row.id;
}
