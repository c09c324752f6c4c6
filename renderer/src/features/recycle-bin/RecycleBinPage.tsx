import { Button } from '@mantine/core';
import { IconRestore, IconTrash, IconTrashX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BIN_TABLES, type BinRow } from '#shared/contract/recycle-bin.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { BulkAction, BulkBar } from '../../ui/BulkBar.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import type { Column } from '../../ui/table/column.ts';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { BinPanel } from './BinPanel.tsx';
import { useBinActions } from './use-bin-actions.ts';

/** What was removed: it can come back, or be erased for good. */
export function RecycleBinPage() {
  const { t } = useTranslation(['recycleBin', 'ui']);
  const [q, setQ] = useState('');
  const [table, setTable] = useState<BinRow['table'] | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [ticked, setTicked, clear] = useTicked();
  const list = useRows(api.recycleBin.list, { q, table });
  const columns = useColumns();
  const { restore, erase, busy } = useBinActions(() => { clear(); setCurrent(null); });
  const chosen = list.rows?.filter((row) => ticked.has(row.id)) ?? [];
  const shown = list.rows?.find((row) => row.id === current);
  const filtered = q !== '' || table !== null;
  return (
    <Page
      header={<PageHeader title={t('title')} facts={<span>{t('about')}</span>} />}
      facts={list.rows !== undefined && <span>{t('count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ['Ctrl F', t('ui:keys.filter')], ['Esc', t('ui:keys.close')]]}
      panel={shown !== undefined && <BinPanel key={shown.id} row={shown} busy={busy} onRestore={() => restore([shown])} onErase={() => void erase([shown])} onClose={() => setCurrent(null)} />}
    >
      <Toolbar>
        <SearchBox value={q} onChange={setQ} placeholder={t('search')} />
        <FilterSelect label={t('kind')} value={table} options={BIN_TABLES.map((value) => ({ value, label: t(`kinds.${value}`) }))} onChange={setTable} />
      </Toolbar>
      <DataTable<BinRow>
        id="recycle-bin"
        label={t('title')}
        columns={columns}
        rows={list.rows}
        rowId={(row) => row.id}
        error={list.error}
        onRetry={list.retry}
        total={list.total}
        onMore={list.more}
        ticked={ticked}
        onTickedChange={setTicked}
        current={current}
        onCurrentChange={setCurrent}
        empty={filtered
          ? <EmptyState title={t('ui:noMatch')} actions={<Button variant="default" onClick={() => { setQ(''); setTable(null); }}>{t('ui:clearFilters')}</Button>} />
          : <EmptyState icon={<IconTrash size={28} stroke={1.4} />} title={t('empty')} hint={t('emptyHint')} />}
      />
      <BulkBar count={chosen.length} onClear={clear}>
        <BulkAction icon={<IconRestore size={16} />} label={t('restore')} disabled={busy} onClick={() => restore(chosen)} />
        <BulkAction icon={<IconTrashX size={16} />} label={t('erase.verb')} disabled={busy} onClick={() => void erase(chosen)} />
      </BulkBar>
    </Page>
  );
}

function useColumns(): readonly Column<BinRow>[] {
  const { t } = useTranslation('recycleBin');
  const format = useFormat();
  return useMemo(() => [
    { id: 'label', header: t('columns.label'), width: 240, grow: 3, fixed: true, cell: (row) => <b>{row.label}</b>, text: (row) => row.label },
    { id: 'kind', header: t('columns.kind'), width: 130, cell: (row) => t(`kinds.${row.table}`) },
    { id: 'removedAt', header: t('columns.removedAt'), width: 140, cell: (row) => format.dateTime(row.removedAt) },
    { id: 'removedBy', header: t('columns.removedBy'), width: 140, grow: 1, cell: (row) => row.removedBy, text: (row) => row.removedBy },
  ], [t, format]);
}
