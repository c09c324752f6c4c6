import { IconRestore, IconTrash, IconTrashX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BIN_TABLES, type BinRow } from '#shared/contract/recycle-bin.ts';
import { REGISTERS, tableOf } from '#shared/registers/index.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { BinPanel } from './BinPanel.tsx';
import { useKindName } from './use-kind-name.ts';
import { useBinActions } from './use-bin-actions.ts';

const ALL = { q: '', table: null as BinRow['table'] | null };

/** What was removed: it can come back, or be erased for good. */
export function RecycleBinPage() {
  const { t } = useTranslation(['recycleBin', 'ui']);
  const filters = useNarrowing(ALL);
  const { q, table } = filters.values;
  const [current, setCurrent] = useState<string | null>(null);
  const ticking = useTicked();
  const list = useRows(api.recycleBin.list, filters.values);
  const columns = useColumns();
  const kindName = useKindName();
  const { restore, erase, busy } = useBinActions(() => { ticking.clear(); setCurrent(null); });
  const chosen = ticking.among(list.rows);
  const shown = list.rows?.find((row) => row.id === current);
  return (
    <Page
      header={<PageHeader title={t('title')} facts={<span>{t('about')}</span>} />}
      facts={list.rows !== undefined && <span>{t('count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ['Ctrl F', t('ui:keys.filter')], ['Esc', t('ui:keys.close')]]}
      panel={shown !== undefined && <BinPanel key={shown.id} row={shown} busy={busy} onRestore={() => restore([shown])} onErase={() => void erase([shown])} onClose={() => setCurrent(null)} />}
    >
      <List<BinRow>
        id="recycle-bin"
        label={t('title')}
        columns={columns}
        list={list}
        rowId={idOf}
        tools={<>
          <SearchBox value={q} onChange={(typed) => filters.set({ q: typed })} placeholder={t('search')} />
          <FilterSelect label={t('kind')} value={table} options={[...BIN_TABLES, ...REGISTERS.map(tableOf)].map((value) => ({ value, label: kindName(value) }))} onChange={(chosenTable) => filters.set({ table: chosenTable })} />
        </>}
        narrowing={filters}
        current={current}
        onCurrentChange={setCurrent}
        empty={<EmptyState icon={<IconTrash size={28} stroke={1.4} />} title={t('empty')} hint={t('emptyHint')} />}
        ticking={ticking}
        bulk={{
          count: chosen.length,
          actions: <>
            <BulkAction icon={<IconRestore size={16} />} label={t('restore')} disabled={busy} onClick={() => restore(chosen)} />
            <BulkAction icon={<IconTrashX size={16} />} label={t('erase.verb')} disabled={busy} onClick={() => void erase(chosen)} />
          </>,
        }}
      />
    </Page>
  );
}

function useColumns(): readonly Column<BinRow>[] {
  const { t } = useTranslation('recycleBin');
  const format = useFormat();
  const kindName = useKindName();
  return useMemo(() => [
    { id: 'label', header: t('columns.label'), width: 240, grow: 3, fixed: true, cell: (row) => <b>{row.label}</b>, text: (row) => row.label },
    { id: 'kind', header: t('columns.kind'), width: 130, cell: (row) => kindName(row.table) },
    { id: 'removedAt', header: t('columns.removedAt'), width: 140, cell: (row) => format.dateTime(row.removedAt) },
    { id: 'removedBy', header: t('columns.removedBy'), width: 140, grow: 1, cell: (row) => row.removedBy, text: (row) => row.removedBy },
    { id: 'about', header: t('columns.about'), width: 180, cell: (row) => row.about !== null && <RecordLink page={row.about} />, text: (row) => row.about?.label ?? '' },
  ], [t, format, kindName]);
}
