import { Button } from '@mantine/core';
import { IconMessageQuestion, IconTrash } from '@tabler/icons-react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundRow } from '#shared/contract/opinion-rounds.ts';
import { ROUND_STATES, type RoundState } from '#shared/rules/opinion-rounds.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { ClearFilters, idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { MeetingsHead } from '../meetings/MeetingsHead.tsx';
import { NewRoundForm } from './RoundForm.tsx';
import { RoundStatus } from './RoundStatus.tsx';

const route = getRouteApi('/meetings/opinions');
const ALL = { q: '', committeeId: null as string | null, state: null as RoundState | null };

/** What was asked of committees in writing, the latest first. */
export function RoundsPage() {
  const { t } = useTranslation(['opinionRounds', 'ui']);
  const router = useRouter();
  const columns = useRoundColumns();
  const ticking = useTicked();
  const filters = useNarrowing(ALL, ticking.clear, { state: route.useSearch().state ?? null });
  const { q, committeeId, state } = filters.values;
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const list = useRows(api.opinionRounds.list, filters.values);
  const remove = useWrite(api.opinionRounds.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: ticking.clear });
  const chosen = ticking.among(list.rows);
  const open = (roundId: string): void => void router.navigate({ to: '/meetings/opinions/$roundId', params: { roundId } });
  useShortcut('new', () => setAdding(true));
  const addButton = <Button leftSection={<IconMessageQuestion size={16} />} onClick={() => setAdding(true)}>{t('new')}</Button>;
  return (
    <Page
      header={<MeetingsHead section="opinions" primary={addButton} />}
      panel={adding && <SidePanel title={t('new')} onClose={() => setAdding(false)}><NewRoundForm onSaved={open} onLeave={() => setAdding(false)} /></SidePanel>}
      facts={list.rows !== undefined && <span>{t('count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<RoundRow>
        id="opinion-rounds"
        label={t('label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.title}
        tools={<>
          <SearchBox value={q} onChange={(typed) => filters.set({ q: typed })} placeholder={t('search')} />
          <CommitteeFilter label={t('fields.committeeId')} value={committeeId} onChange={(value) => filters.set({ committeeId: value })} />
          <FilterSelect label={t('fields.state')} value={state} options={ROUND_STATES.map((value) => ({ value, label: t(`states.${value}`) }))} onChange={(value) => filters.set({ state: value })} />
          <ClearFilters narrowing={filters} />
        </>}
        narrowing={filters}
        noMatch={{ title: t('noMatch') }}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(row) => open(row.id)}
        empty={<EmptyState icon={<IconMessageQuestion size={28} />} title={t('empty')} hint={t('emptyHint')} actions={addButton} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconTrash size={16} />} label={t('ui:delete')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} /> }}
      />
    </Page>
  );
}

function useRoundColumns(): Column<RoundRow>[] {
  const { t } = useTranslation('opinionRounds');
  const format = useFormat();
  return useMemo<Column<RoundRow>[]>(() => {
    const result = ({ count }: RoundRow): string => t('result', count);
    return [
      { id: 'title', header: t('fields.title'), width: 220, grow: 3, fixed: true, text: (row) => row.title, cell: (row) => <b>{row.title}</b> },
      { id: 'committee', header: t('fields.committeeId'), width: 130, grow: 1, text: (row) => row.committeeName, cell: (row) => row.committeeName },
      { id: 'sentOn', header: t('fields.sentOn'), width: 100, cell: (row) => format.date(row.sentOn) },
      { id: 'closesOn', header: t('fields.closesOn'), width: 100, cell: (row) => format.date(row.closesOn) },
      { id: 'state', header: t('fields.state'), width: 146, text: (row) => t(`states.${row.state}`), cell: (row) => <RoundStatus state={row.state} /> },
      { id: 'result', header: t('fields.result'), width: 220, grow: 1, text: result, cell: result },
    ];
  }, [t, format]);
}
