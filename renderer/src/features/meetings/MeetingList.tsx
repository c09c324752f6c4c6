import { IconCalendarEvent, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { type MeetingViewProps, MeetingsPageHead, NewMeetingButton } from './MeetingsPage.tsx';
import { MeetingTools } from './MeetingTools.tsx';
import { NewMeetingPanel } from './NewMeetingPanel.tsx';
import { useMeetingColumns } from './use-meeting-columns.tsx';
import { useMeetingFilters } from './use-meeting-filters.ts';
import { useOpenMeeting } from './use-open-meeting.ts';
import { useMeetingPeriods } from './use-report-periods.ts';

/** Meetings as a list, the latest first. */
export function MeetingList({ viewSwitch }: MeetingViewProps) {
  const { t } = useTranslation(['meetings', 'ui']);
  const columns = useMeetingColumns(false);
  const ticking = useTicked();
  const filters = useMeetingFilters(ticking.clear);
  const { period, ...narrowed } = filters.values;
  const [order, setOrder] = useState<'asc' | 'desc'>('desc');
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const days = useMeetingPeriods().find(({ value }) => value === period);
  const list = useRows(api.meetings.list, { ...narrowed, from: days?.from ?? null, to: days?.to ?? null, order });
  const remove = useWrite(api.meetings.remove, { done: ({ removed }) => t('list.removed', { count: removed }), onDone: ticking.clear });
  const chosen = ticking.among(list.rows);
  const open = useOpenMeeting();
  const add = (): void => setAdding(true);
  useShortcut('new', add);
  return (
    <Page
      header={<MeetingsPageHead onNew={add} />}
      panel={adding && <NewMeetingPanel day={null} onClose={() => setAdding(false)} />}
      facts={list.rows !== undefined && <span>{t('list.count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<MeetingRow>
        id="meetings"
        label={t('list.label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.title}
        rowTone={(row) => (row.status === 'cancelled' ? 'off' : undefined)}
        tools={<MeetingTools filters={filters} view="list" />}
        toolsEnd={viewSwitch}
        narrowing={filters}
        noMatch={{ title: t('list.noMatch'), hint: t('list.noMatchHint') }}
        sort={{ by: 'when', direction: order }}
        onSort={({ direction }) => setOrder(direction)}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(row) => open(row.id)}
        empty={<EmptyState icon={<IconCalendarEvent size={28} />} title={t('list.empty')} hint={t('list.emptyHint')} actions={<NewMeetingButton onClick={add} />} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconTrash size={16} />} label={t('ui:delete')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} /> }}
      />
    </Page>
  );
}
