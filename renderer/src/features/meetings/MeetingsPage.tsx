import { Button } from '@mantine/core';
import { IconCalendarEvent, IconCalendarPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import { MEETING_KINDS, type MeetingKind, MEETING_STATUSES, type MeetingStatus as Status } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
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
import { whenText } from './meeting-times.ts';
import { NewMeetingForm } from './MeetingForm.tsx';
import { MeetingStatus } from './MeetingStatus.tsx';

const ALL = { q: '', committeeId: null as string | null, kind: null as MeetingKind | null, status: null as Status | null, period: null as string | null };
const YEARS = 5;
const MOST_COMMITTEES = 200;
/** From the first day to the last, after the year. */
const HALVES = { year: ['01-01', '12-31'], first: ['01-01', '06-30'], second: ['07-01', '12-31'] } as const;

/** The meetings of all committees, the latest first. */
export function MeetingsPage() {
  const { t } = useTranslation(['meetings', 'agenda', 'ui']);
  const router = useRouter();
  const columns = useMeetingColumns();
  const ticking = useTicked();
  const filters = useNarrowing(ALL, ticking.clear);
  const { q, committeeId, kind, status, period } = filters.values;
  const [order, setOrder] = useState<'asc' | 'desc'>('desc');
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const periods = usePeriods();
  const committees = useQuery(api.committees.list.queryOptions({ input: { limit: MOST_COMMITTEES } }));
  const chosenPeriod = periods.find(({ value }) => value === period);
  const list = useRows(api.meetings.list, { q, committeeId, kind, status, from: chosenPeriod?.from ?? null, to: chosenPeriod?.to ?? null, order });
  const remove = useWrite(api.meetings.remove, { done: ({ removed }) => t('list.removed', { count: removed }), onDone: ticking.clear });
  const chosen = ticking.among(list.rows);
  const open = (meetingId: string): void => void router.navigate({ to: '/meetings/$meetingId', params: { meetingId } });
  useShortcut('new', () => setAdding(true));
  const addButton = <Button leftSection={<IconCalendarPlus size={16} />} onClick={() => setAdding(true)}>{t('list.new')}</Button>;
  return (
    <Page
      header={<PageHeader
        title={t('title')}
        actions={<>
          <Button variant="default" onClick={() => void router.navigate({ to: '/meetings/proposed' })}>{t('agenda:proposed.title')}</Button>
          <Button variant="default" onClick={() => void router.navigate({ to: '/meetings/templates' })}>{t('agenda:templates.title')}</Button>
        </>}
        primary={addButton}
      />}
      panel={adding && <SidePanel title={t('form.newTitle')} onClose={() => setAdding(false)}><NewMeetingForm onSaved={open} onLeave={() => setAdding(false)} /></SidePanel>}
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
        tools={<>
          <SearchBox value={q} onChange={(typed) => filters.set({ q: typed })} placeholder={t('list.search')} />
          <FilterSelect label={t('fields.committees')} value={committeeId} options={(committees.data?.rows ?? []).map(({ id, name, shortName }) => ({ value: id, label: shortName ?? name }))} onChange={(value) => filters.set({ committeeId: value })} />
          <FilterSelect label={t('fields.kind')} value={kind} options={MEETING_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} onChange={(value) => filters.set({ kind: value })} />
          <FilterSelect label={t('fields.status')} value={status} options={MEETING_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))} onChange={(value) => filters.set({ status: value })} />
          <FilterSelect label={t('list.period')} value={period} options={periods} onChange={(value) => filters.set({ period: value })} />
          <ClearFilters narrowing={filters} />
        </>}
        narrowing={filters}
        noMatch={{ title: t('list.noMatch'), hint: t('list.noMatchHint') }}
        sort={{ by: 'when', direction: order }}
        onSort={({ direction }) => setOrder(direction)}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(row) => open(row.id)}
        empty={<EmptyState icon={<IconCalendarEvent size={28} />} title={t('list.empty')} hint={t('list.emptyHint')} actions={addButton} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconTrash size={16} />} label={t('ui:delete')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} /> }}
      />
    </Page>
  );
}

/** The last years and their halves, as secretariats report. */
function usePeriods() {
  const { t } = useTranslation('meetings');
  const thisYear = Number(useToday().slice(0, 4));
  return Array.from({ length: YEARS }, (_, back) => String(thisYear + 1 - back)).flatMap((year) => (['year', 'first', 'second'] as const).map((half) => {
    const [from, to] = HALVES[half];
    return { value: `${year}-${half}`, label: t(`list.periods.${half}`, { year }), from: `${year}-${from}`, to: `${year}-${to}` };
  }));
}

function useMeetingColumns(): Column<MeetingRow>[] {
  const { t } = useTranslation('meetings');
  return useMemo<Column<MeetingRow>[]>(() => {
    const text = (read: (row: MeetingRow) => string) => ({ text: read, cell: read });
    return [
      { id: 'when', header: t('columns.when'), width: 204, fixed: true, sortable: true, ...text(whenText) },
      { id: 'title', header: t('fields.title'), width: 220, grow: 3, text: (row) => row.title, cell: (row) => <b>{row.title}</b> },
      { id: 'committees', header: t('fields.committees'), width: 150, grow: 2, ...text((row) => row.committees.map(({ name }) => name).join(', ')) },
      { id: 'kind', header: t('fields.kind'), width: 124, ...text((row) => t(`kinds.${row.kind}`)) },
      { id: 'place', header: t('fields.place'), width: 110, grow: 1, ...text((row) => row.place ?? '') },
      { id: 'status', header: t('fields.status'), width: 160, text: (row) => t(`statuses.${row.status}`), cell: (row) => <MeetingStatus status={row.status} /> },
    ];
  }, [t]);
}
