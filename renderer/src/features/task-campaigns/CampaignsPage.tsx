import { Button } from '@mantine/core';
import { IconTableShare, IconTrash } from '@tabler/icons-react';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignRow } from '#shared/contract/task-campaigns.ts';
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
import { NewCampaignForm } from './CampaignForm.tsx';

const route = getRouteApi('/tasks/campaigns');
const ALL = { q: '', awaited: false };

/** Rounds of task reports, the latest first. */
export function CampaignsPage() {
  const { t } = useTranslation(['taskCampaigns', 'ui', 'tasks']);
  const router = useRouter();
  const columns = useCampaignColumns();
  const ticking = useTicked();
  const filters = useNarrowing(ALL, ticking.clear, { awaited: route.useSearch().awaited === true });
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const list = useRows(api.taskCampaigns.list, filters.values);
  const remove = useWrite(api.taskCampaigns.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: ticking.clear });
  const chosen = ticking.among(list.rows);
  const open = (campaignId: string): void => void router.navigate({ to: '/tasks/campaigns/$campaignId', params: { campaignId } });
  useShortcut('new', () => setAdding(true));
  const addButton = <Button leftSection={<IconTableShare size={16} />} onClick={() => setAdding(true)}>{t('new')}</Button>;
  return (
    <Page
      header={<PageHeader crumbs={[<Link key="tasks" to="/tasks">{t('tasks:title')}</Link>]} title={t('title')} primary={addButton} />}
      panel={adding && <SidePanel title={t('new')} onClose={() => setAdding(false)}><NewCampaignForm onSaved={open} onLeave={() => setAdding(false)} /></SidePanel>}
      facts={list.rows !== undefined && <span>{t('count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<CampaignRow>
        id="task-campaigns"
        label={t('label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.title}
        tools={<>
          <SearchBox value={filters.values.q} onChange={(q) => filters.set({ q })} placeholder={t('search')} />
          <FilterChip label={t('awaited')} on={filters.values.awaited} onChange={(awaited) => filters.set({ awaited })} />
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

function useCampaignColumns(): Column<CampaignRow>[] {
  const { t } = useTranslation('taskCampaigns');
  const format = useFormat();
  return useMemo<Column<CampaignRow>[]>(() => {
    const line = ({ count }: CampaignRow): string => t('line', { ...count });
    return [
      { id: 'title', header: t('fields.title'), width: 220, grow: 2, fixed: true, text: (row) => row.title, cell: (row) => <b>{row.title}</b> },
      { id: 'committee', header: t('fields.committeeId'), width: 130, grow: 1, text: (row) => row.committeeName ?? t('allCommittees'), cell: (row) => row.committeeName ?? t('allCommittees') },
      { id: 'sentOn', header: t('fields.sentOn'), width: 100, cell: (row) => format.date(row.sentOn) },
      { id: 'answerBy', header: t('fields.answerBy'), width: 150, cell: (row) => format.date(row.answerBy) },
      { id: 'result', header: t('fields.result'), width: 320, grow: 2, text: line, cell: line },
    ];
  }, [t, format]);
}
