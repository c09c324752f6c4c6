import { Button } from '@mantine/core';
import { IconArrowMerge, IconTrash, IconUser, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '#shared/contract/people.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip, FilterSelect } from '../../ui/FilterChip.tsx';
import { ClearFilters, idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { ImportButton } from '../imports/ImportButton.tsx';
import { UnitFilter } from '../units/UnitFilter.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { NewPersonForm } from './PersonForm.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { usePeopleColumns } from './use-people-columns.tsx';

const ALL = { q: '', unitId: null as string | null, inCommittee: null as boolean | null, sameName: false };
type PanelMode = 'show' | 'edit' | 'add';

/** Everybody in the record, by given name. */
export function PeoplePage() {
  const { t } = useTranslation(['people', 'ui']);
  const router = useRouter();
  const columns = usePeopleColumns();
  const ticking = useTicked();
  const filters = useNarrowing(ALL, ticking.clear);
  const { q, unitId, inCommittee, sameName } = filters.values;
  const [sort, setSort] = useState<{ by: 'name' | 'unit'; direction: 'asc' | 'desc' }>({ by: 'name', direction: 'asc' });
  const [current, setCurrent] = useState<string | null>(null);
  const [mode, setMode] = useState<PanelMode>('show');
  const [pair, setPair] = useState<readonly [string, string] | null>(null);
  const list = useRows(api.people.list, { ...filters.values, sort: sort.by, direction: sort.direction });
  const remove = useWrite(api.people.remove, { done: ({ removed }) => t('list.removed', { count: removed }), onDone: () => { ticking.clear(); show(null); } });
  const show = (id: string | null): void => { setCurrent(id); setMode('show'); };
  const openPage = (id: string): void => void router.navigate({ to: '/people/$personId', params: { personId: id } });
  const chosen = ticking.among(list.rows);
  const [first, second] = chosen;
  useShortcut('new', () => setMode('add'));
  const addButton = <Button leftSection={<IconUserPlus size={16} />} onClick={() => setMode('add')}>{t('list.new')}</Button>;
  return (
    <Page
      header={<PageHeader title={t('title')} actions={<ImportButton list="people" />} primary={addButton} />}
      panel={mode === 'add'
        ? (
          <SidePanel title={t('form.newTitle')} onClose={() => setMode('show')}>
            <NewPersonForm draft="people:new" onSaved={show} onLeave={() => setMode('show')} />
          </SidePanel>
        )
        : current !== null && (
          <PersonPanel personId={current} editing={mode === 'edit'} onEditing={(editing) => setMode(editing ? 'edit' : 'show')} onClose={() => show(null)} onOpenFull={() => openPage(current)} onRemove={(person) => remove.mutate(refsOf([person]))} />
        )}
      facts={list.rows !== undefined && <span>{t('list.count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<PersonRow>
        id="people"
        label={t('list.label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.fullName}
        rowTone={(row) => (row.anonymisedOn === null ? undefined : 'off')}
        tools={<>
          <SearchBox value={q} onChange={(typed) => filters.set({ q: typed })} placeholder={t('list.search')} />
          <UnitFilter label={t('list.unit')} value={unitId} onChange={(chosenUnit) => filters.set({ unitId: chosenUnit })} />
          <FilterSelect
            label={t('list.inCommittee')}
            value={inCommittee === null ? null : inCommittee ? 'yes' : 'no'}
            options={[{ value: 'yes', label: t('list.inSome') }, { value: 'no', label: t('list.inNone') }]}
            onChange={(value) => filters.set({ inCommittee: value === null ? null : value === 'yes' })}
          />
          <FilterChip label={t('list.sameName')} on={sameName} onChange={(on) => filters.set({ sameName: on })} />
          <ClearFilters narrowing={filters} />
        </>}
        narrowing={filters}
        noMatch={{ title: t('list.noMatch'), hint: t('list.noMatchHint') }}
        sort={sort}
        onSort={({ by, direction }) => setSort({ by: by === 'unit' ? 'unit' : 'name', direction })}
        current={current}
        onCurrentChange={show}
        onOpen={(row) => openPage(row.id)}
        empty={(
          <EmptyState
            icon={<IconUser size={28} />}
            title={t('list.empty')}
            hint={t('list.emptyHint')}
            actions={<><Button variant="default" leftSection={<IconUsersGroup size={16} />} onClick={() => void router.navigate({ to: '/committees' })}>{t('list.toCommittees')}</Button><ImportButton list="people" />{addButton}</>}
          />
        )}
        ticking={ticking}
        bulk={{
          count: chosen.length,
          actions: <>
            {first !== undefined && second !== undefined && chosen.length === 2 && <BulkAction icon={<IconArrowMerge size={16} />} label={t('list.merge')} onClick={() => setPair([first.id, second.id])} />}
            <BulkAction icon={<IconTrash size={16} />} label={t('list.remove')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} />
          </>,
        }}
      />
      <MergeDialog pair={pair} onClose={() => setPair(null)} onMerged={(keptId) => { ticking.clear(); show(keptId); }} />
    </Page>
  );
}
