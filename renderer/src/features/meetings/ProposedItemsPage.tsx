import { Button } from '@mantine/core';
import { IconBulb, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedItem } from '#shared/contract/agenda.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { ClearFilters, idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { MeetingsHead } from './MeetingsHead.tsx';
import { NewProposedItemForm, ProposedItemForm } from './ProposedItemForm.tsx';
import { useMeetingText } from './use-meeting-text.ts';

const ALL = { committeeId: null as string | null, waiting: false };

/** What is proposed for the coming meetings of all committees. */
export function ProposedItemsPage() {
  const { t } = useTranslation(['agenda', 'meetings', 'ui']);
  const columns = useProposedColumns();
  const ticking = useTicked();
  const filters = useNarrowing(ALL, ticking.clear);
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const list = useRows(api.meetings.proposedItems, { ...filters.values, meetingId: null });
  const remove = useWrite(api.meetings.removeProposedItems, { done: ({ removed }) => t('proposed.removed', { count: removed }), onDone: () => { ticking.clear(); setCurrent(null); } });
  const chosen = ticking.among(list.rows);
  const show = (id: string | null): void => { setCurrent(id); setAdding(false); };
  useShortcut('new', () => setAdding(true));
  const item = list.rows?.find(({ id }) => id === current);
  const addButton = <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>{t('proposed.add')}</Button>;
  return (
    <Page
      header={<MeetingsHead section="proposed" facts={<span>{t('proposed.about')}</span>} primary={addButton} />}
      panel={adding
        ? <SidePanel title={t('proposed.add')} onClose={() => show(current)}><NewProposedItemForm committeeId={filters.values.committeeId} onSaved={show} onLeave={() => show(current)} /></SidePanel>
        : item !== undefined && <ItemPanel key={item.id} item={item} onClose={() => show(null)} />}
      facts={list.rows !== undefined && <span>{t('proposed.count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<ProposedItem>
        id="meetings-proposed"
        label={t('proposed.label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.content}
        tools={<>
          <CommitteeFilter label={t('proposed.fields.committeeId')} value={filters.values.committeeId} onChange={(committeeId) => filters.set({ committeeId })} />
          <FilterChip label={t('proposed.waiting')} on={filters.values.waiting} onChange={(waiting) => filters.set({ waiting })} />
          <ClearFilters narrowing={filters} />
        </>}
        narrowing={filters}
        current={current}
        onCurrentChange={show}
        empty={<EmptyState icon={<IconBulb size={28} />} title={t('proposed.empty')} hint={t('proposed.emptyHint')} actions={addButton} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconTrash size={16} />} label={t('ui:delete')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} /> }}
      />
    </Page>
  );
}

/** What waits is changed; what stands on an agenda is shown with the meeting. */
function ItemPanel({ item, onClose }: { item: ProposedItem; onClose: () => void }) {
  const { t } = useTranslation('agenda');
  const format = useFormat();
  const { named } = useMeetingText();
  if (item.takenBy === null) return <SidePanel title={t('proposed.editTitle')} onClose={onClose}><ProposedItemForm item={item} onDone={onClose} /></SidePanel>;
  return (
    <SidePanel title={item.content} onClose={onClose}>
      <Facts>
        <Fact label={t('proposed.fields.takenBy')}><Link to="/meetings/$meetingId" params={{ meetingId: item.takenBy.id }}>{named(item.takenBy)}</Link></Fact>
        <Fact label={t('proposed.fields.committeeId')}>{item.committee}</Fact>
        <Fact label={t('proposed.fields.proposedBy')}>{item.proposedBy}</Fact>
        <Fact label={t('proposed.fields.proposedOn')}>{format.date(item.proposedOn)}</Fact>
        <Fact label={t('proposed.fields.documentId')}>{item.documentLabel}</Fact>
      </Facts>
    </SidePanel>
  );
}

function useProposedColumns(): Column<ProposedItem>[] {
  const { t } = useTranslation('agenda');
  const format = useFormat();
  const { named } = useMeetingText();
  return useMemo<Column<ProposedItem>[]>(() => {
    const text = (read: (row: ProposedItem) => string) => ({ text: read, cell: read });
    return [
      { id: 'content', header: t('proposed.fields.content'), width: 240, grow: 3, fixed: true, text: (row) => row.content, cell: (row) => <b>{row.content}</b> },
      { id: 'committee', header: t('proposed.fields.committeeId'), width: 150, grow: 1, ...text((row) => row.committee) },
      { id: 'by', header: t('proposed.fields.proposedBy'), width: 140, grow: 1, ...text((row) => row.proposedBy ?? '') },
      { id: 'on', header: t('proposed.fields.proposedOn'), width: 110, ...text((row) => format.date(row.proposedOn)) },
      { id: 'minutes', header: t('proposed.fields.durationMin'), width: 76, align: 'end', ...text((row) => format.number(row.durationMin)) },
      { id: 'document', header: t('proposed.fields.documentId'), width: 120, grow: 1, hidden: true, ...text((row) => row.documentLabel ?? '') },
      { id: 'taken', header: t('proposed.fields.takenBy'), width: 180, grow: 1, ...text((row) => (row.takenBy === null ? t('proposed.waiting') : named(row.takenBy))) },
    ];
  }, [t, format, named]);
}
