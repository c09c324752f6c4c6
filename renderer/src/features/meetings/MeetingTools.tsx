import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MEETING_KINDS, MEETING_STATUSES } from '#shared/rules/meetings.ts';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { ClearFilters } from '../../ui/List.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import type { Narrowing } from '../../ui/use-narrowing.ts';
import { MEETING_VIEWS, type MeetingView } from './meeting-search.ts';
import type { MeetingFilters } from './use-meeting-filters.ts';
import { useMeetingPeriods } from './use-report-periods.ts';

/** The search and the filters over meetings; those of a month have no period beside it. */
export function MeetingTools({ filters, view }: { filters: Narrowing<MeetingFilters>; view: MeetingView }) {
  const { t } = useTranslation('meetings');
  const periods = useMeetingPeriods();
  const { q, committeeId, kind, status, period } = filters.values;
  return (
    <>
      <SearchBox value={q} onChange={(typed) => filters.set({ q: typed })} placeholder={t('list.search')} />
      <CommitteeFilter label={t('fields.committees')} value={committeeId} onChange={(value) => filters.set({ committeeId: value })} />
      <FilterSelect label={t('fields.kind')} value={kind} options={MEETING_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} onChange={(value) => filters.set({ kind: value })} />
      <FilterSelect label={t('fields.status')} value={status} options={MEETING_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))} onChange={(value) => filters.set({ status: value })} />
      {view === 'list' && <FilterSelect label={t('list.period')} value={period} options={periods} onChange={(value) => filters.set({ period: value })} />}
      <ClearFilters narrowing={filters} />
    </>
  );
}

/** Switches between the ways in which meetings are shown. */
export function ViewSwitch({ view, onView }: { view: MeetingView; onView: (view: MeetingView) => void }) {
  const { t } = useTranslation('meetings');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('views.label')}
      value={view}
      data={MEETING_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
      onChange={(chosen) => { const next = MEETING_VIEWS.find((each) => each === chosen); if (next !== undefined) onView(next); }}
    />
  );
}
