import { Button } from '@mantine/core';
import { IconTableShare, IconTrash } from '@tabler/icons-react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnRow } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { ClearFilters, idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { NewReturnForm } from './NewReturnForm.tsx';
import { usePeriodTitle } from '../registers/use-statistic-words.ts';

const route = getRouteApi('/returns');
const ALL = { q: '', open: false };

/** Rounds of returns, the latest first. */
export function ReturnsPage() {
  const { t } = useTranslation(['returns', 'ui']);
  const router = useRouter();
  const columns = useReturnColumns();
  const ticking = useTicked();
  const filters = useNarrowing(ALL, ticking.clear, { open: route.useSearch().open === true });
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const list = useRows(api.returns.list, filters.values);
  const remove = useWrite(api.returns.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: ticking.clear });
  const chosen = ticking.among(list.rows);
  const open = (returnId: string): void => void router.navigate({ to: '/returns/$returnId', params: { returnId } });
  useShortcut('new', () => setAdding(true));
  const addButton = <Button leftSection={<IconTableShare size={16} />} onClick={() => setAdding(true)}>{t('new')}</Button>;
  return (
    <Page
      header={<PageHeader title={t('title')} primary={addButton} />}
      panel={adding && <SidePanel title={t('new')} onClose={() => setAdding(false)}><NewReturnForm onSaved={open} onLeave={() => setAdding(false)} /></SidePanel>}
      facts={list.rows !== undefined && <span>{t('count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<ReturnRow>
        id="returns"
        label={t('label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.title}
        tools={<>
          <SearchBox value={filters.values.q} onChange={(q) => filters.set({ q })} placeholder={t('search')} />
          <FilterChip label={t('open')} on={filters.values.open} onChange={(value) => filters.set({ open: value })} />
          <ClearFilters narrowing={filters} />
        </>}
        narrowing={filters}
        noMatch={{ title: t('noMatch') }}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(row) => open(row.id)}
        empty={<EmptyState icon={<IconTableShare size={28} />} title={t('empty')} hint={t('emptyHint')} actions={addButton} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconTrash size={16} />} label={t('ui:delete')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} /> }}
      />
    </Page>
  );
}

function useReturnColumns(): Column<ReturnRow>[] {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const periodWords = usePeriodTitle();
  return useMemo<Column<ReturnRow>[]>(() => {
    const line = ({ count }: ReturnRow): string => t('line', { ...count });
    return [
      { id: 'title', header: t('fields.title'), width: 240, grow: 2, fixed: true, text: (row) => row.title, cell: (row) => <b>{row.title}</b> },
      { id: 'period', header: t('fields.period'), width: 170, text: (row) => periodWords(row.period), cell: (row) => periodWords(row.period) },
      { id: 'status', header: t('fields.status'), width: 130, cell: (row) => t(`statuses.${row.status}`) },
      { id: 'dueOn', header: t('fields.dueOn'), width: 100, cell: (row) => format.date(row.dueOn) },
      { id: 'forms', header: t('fields.forms'), width: 60, cell: (row) => format.number(row.forms) },
      { id: 'result', header: t('fields.result'), width: 320, grow: 2, text: line, cell: line },
    ];
  }, [t, format, periodWords]);
}
