import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '#shared/contract/meeting-series.ts';
import { daysBetween } from '#shared/rules/dates.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { List } from '../../ui/List.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useWrite } from '../../ui/use-write.ts';
import { useDayText } from '../../ui/calendar/use-day-text.ts';
import { useOpenMeeting } from '../meetings/use-open-meeting.ts';

const SOON_DAYS = 30;

/** Meetings that are due or come next; each is planned with one press. */
export function ProposalList({ query, views }: { query: UseQueryResult<Proposal[]>; views: ReactNode }) {
  const { t } = useTranslation('meetingSeries');
  const [current, setCurrent] = useState<string | null>(null);
  const { plan } = usePlan();
  const columns = useProposalColumns();
  return (
    <List<Proposal>
      id="meeting-proposals"
      label={t('proposals.title')}
      columns={columns}
      list={wholeList(query.data, query)}
      rowId={rowId}
      rowLabel={(row) => row.title}
      toolsEnd={views}
      current={current}
      onCurrentChange={setCurrent}
      onOpen={plan}
      empty={<EmptyState icon={<IconCalendarCheck size={28} />} title={t('proposals.empty')} hint={t('proposals.emptyHint')} />}
    />
  );
}

/** Makes the meeting of a proposal, and goes there. */
function usePlan(): { plan: (row: Proposal) => void; planning: boolean } {
  const { t } = useTranslation('meetingSeries');
  const open = useOpenMeeting();
  const { mutate, isPending } = useWrite(api.meetingSeries.plan, { done: () => t('proposals.planned'), onDone: ({ id }) => open(id) });
  return { planning: isPending, plan: ({ seriesId, committeeId, day }) => { if (!isPending) mutate({ seriesId, committeeId, day }); } };
}

function PlanButton({ row }: { row: Proposal }) {
  const { t } = useTranslation('meetingSeries');
  const { plan, planning } = usePlan();
  return <Button size="compact-xs" variant="default" tabIndex={-1} disabled={planning} aria-label={t('proposals.planOf', row)} onClick={() => plan(row)}>{t('proposals.plan')}</Button>;
}

function rowId({ seriesId, committeeId, day }: Proposal): string {
  return `${seriesId ?? committeeId ?? ''} ${day}`;
}

function useProposalColumns(): Column<Proposal>[] {
  const { t } = useTranslation(['meetingSeries', 'ui']);
  const format = useFormat();
  const dayText = useDayText();
  const today = useToday();
  return useMemo<Column<Proposal>[]>(() => {
    const frequencyText = ({ frequency, seriesId }: Proposal): string => (seriesId === null ? t('byRegulationOf', { frequency: t(`ui:meetingFrequencies.${frequency}`) }) : t(`ui:meetingFrequencies.${frequency}`));
    return [
      { id: 'day', header: t('proposals.columns.day'), width: 164, fixed: true, text: (row) => dayText(row.day), cell: (row) => dayText(row.day) },
      { id: 'title', header: t('proposals.columns.title'), width: 240, grow: 3, text: (row) => row.title, cell: (row) => <b>{row.title}</b> },
      { id: 'state', header: t('proposals.columns.state'), width: 150, text: (row) => (row.missed > 0 ? t('proposals.missed', { count: row.missed }) : ''), cell: (row) => <ProposalState row={row} today={today} /> },
      { id: 'frequency', header: t('proposals.columns.frequency'), width: 210, text: frequencyText, cell: frequencyText },
      { id: 'lastOn', header: t('proposals.columns.lastOn'), width: 104, cell: (row) => (row.lastOn === null ? t('proposals.never') : format.date(row.lastOn)) },
      { id: 'plan', header: t('proposals.columns.plan'), width: 144, fixed: true, cell: (row) => <PlanButton row={row} /> },
    ];
  }, [t, format, dayText, today]);
}

function ProposalState({ row: { day, missed }, today }: { row: Proposal; today: string }) {
  const { t } = useTranslation('meetingSeries');
  if (missed > 0) return <StatusMark mark="triangle" tone="bad">{t('proposals.missed', { count: missed })}</StatusMark>;
  return daysBetween(today, day) <= SOON_DAYS ? <StatusMark mark="half" tone="warn">{t('proposals.soon')}</StatusMark> : <StatusMark mark="ring">{t('proposals.coming')}</StatusMark>;
}
