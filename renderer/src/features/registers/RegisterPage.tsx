import { Button } from '@mantine/core';
import { IconChartBar, IconNotebook, IconPlus, IconTableImport, IconTrash } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterFilters as Filters, RegisterRow } from '#shared/contract/registers.ts';
import type { Register } from '#shared/registers/declare.ts';
import { registerNamed, tableOf } from '#shared/registers/index.ts';
import { api } from '../../app/clients.ts';
import { PageNotFound } from '../../app/PageFailure.tsx';
import { useShortcut } from '../../app/shortcuts.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClearFilters, idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { Sort } from '../../ui/table/column.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { NewRecordForm } from './RecordForm.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { listId, RegisterOut } from './RegisterOut.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';
import { RegisterTabs } from './RegisterTabs.tsx';
import { useRecordColumns } from './use-record-columns.tsx';
import { useRegisterWords } from './use-register-words.ts';

const route = getRouteApi('/registers/$register');
const NO_FILTERS: Filters = {};
const ALL = { q: '', filters: NO_FILTERS };

/** A register: whatever is declared of it. */
export function RegisterPage() {
  const register = registerNamed(route.useParams().register);
  return register === undefined ? <PageNotFound /> : <RecordsOf key={register.name} register={register} />;
}

function RecordsOf({ register }: { register: Register }) {
  const { t } = useTranslation(['registers', 'ui']);
  const words = useRegisterWords()(register.name);
  const { recordId = null, narrow, add } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useRecordColumns(register);
  const ticking = useTicked();
  const narrowing = useNarrowing(ALL, ticking.clear, narrow === undefined ? {} : { filters: narrow });
  const { q, filters } = narrowing.values;
  const [sort, setSort] = useState<Sort>({ by: register.sort.by, direction: register.sort.order });
  const [mode, setMode] = useState<'show' | 'edit' | 'add'>(add === undefined ? 'show' : 'add');
  const [saved, setSaved] = useState<string | null>(null);
  const list = useRows(api.registers.list, { register: register.name, q, filters, sort: sort.by, order: sort.direction });
  const show = (id: string | null): void => { setMode('show'); void navigate({ search: id === null ? {} : { recordId: id }, replace: true }); };
  const remove = useWrite(api.registers.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: () => { ticking.clear(); show(null); } });
  const chosen = ticking.among(list.rows);
  useShortcut('new', () => setMode('add'));
  const addButton = <Button leftSection={<IconPlus size={16} />} onClick={() => setMode('add')}>{t('new')}</Button>;
  const importButton = <Button variant="default" leftSection={<IconTableImport size={16} />} onClick={() => void navigate({ to: '/import', search: { list: tableOf(register) } })}>{t('import')}</Button>;
  return (
    <Page
      header={<PageHeader title={words.title} actions={<>{importButton}{register.duty !== undefined && <DutyLink register={register.name} />}{register.measures.length > 0 && <StatisticsLink register={register.name} />}</>} primary={addButton} />}
      panel={mode === 'add'
        ? <SidePanel title={t('newTitle')} subtitle={words.record} onClose={() => setMode('show')}><NewRecordForm register={register} told={add} onSaved={show} onLeave={() => setMode('show')} /></SidePanel>
        : recordId !== null && <RecordPanel register={register} recordId={recordId} editing={mode === 'edit'} onEditing={(editing) => setMode(editing ? 'edit' : 'show')} onClose={() => show(null)} onRemove={(record) => remove.mutate({ register: register.name, ...refsOf([record]) })} />}
      facts={list.rows !== undefined && <span>{t('records', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <RegisterTabs register={register} view={{ filters, sort }} saved={saved} onChoose={(view, id) => { narrowing.set({ filters: Object.keys(view.filters).length === 0 ? NO_FILTERS : view.filters }); setSort(view.sort); setSaved(id); }} />
      <List<RegisterRow>
        id={listId(register)}
        label={words.title}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={({ label }) => label}
        rowTone={({ status }) => (status !== null && register.life?.over.includes(status) === true ? 'off' : undefined)}
        tools={<>
          <SearchBox value={q} onChange={(typed) => narrowing.set({ q: typed })} placeholder={t('search')} />
          <RegisterFilters register={register} filters={filters} onChange={(next) => narrowing.set({ filters: Object.keys(next).length === 0 ? NO_FILTERS : next })} />
          <ClearFilters narrowing={narrowing} />
        </>}
        toolsEnd={<RegisterOut register={register} view={{ q, filters, sort: sort.by, order: sort.direction }} columns={columns} disabled={list.total === 0} />}
        narrowing={narrowing}
        noMatch={{ title: t('noMatch'), hint: t('noMatchHint') }}
        sort={sort}
        onSort={setSort}
        current={recordId}
        onCurrentChange={show}
        empty={<EmptyState icon={<IconNotebook size={28} />} title={t('empty')} hint={t('emptyHint')} actions={<>{addButton}{importButton}</>} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconTrash size={16} />} label={t('remove')} disabled={remove.isPending} onClick={() => remove.mutate({ register: register.name, ...refsOf(chosen) })} /> }}
      />
    </Page>
  );
}

function DutyLink({ register }: { register: string }) {
  const words = useRegisterWords()(register);
  return <Button variant="default" renderRoot={(props) => <Link to="/registers/$register/duty" params={{ register }} {...props} />}>{words.duty}</Button>;
}

function StatisticsLink({ register }: { register: string }) {
  const { t } = useTranslation('registers');
  return <Button variant="default" leftSection={<IconChartBar size={16} />} renderRoot={(props) => <Link to="/registers/$register/statistics" params={{ register }} {...props} />}>{t('statistics.title')}</Button>;
}
