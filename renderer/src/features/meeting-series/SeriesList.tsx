import { IconRepeat } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesRow } from '#shared/contract/meeting-series.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { idOf, List } from '../../ui/List.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useFrequencyText } from './use-frequency-text.ts';

interface SeriesListProps {
  query: UseQueryResult<SeriesRow[]>;
  views: ReactNode;
  current: string | null;
  onCurrent: (id: string | null) => void;
  addButton: ReactNode;
}

/** The series of meetings. */
export function SeriesList({ query, views, current, onCurrent, addButton }: SeriesListProps) {
  const { t } = useTranslation('meetingSeries');
  const today = useToday();
  const columns = useSeriesColumns();
  return (
    <List<SeriesRow>
      id="meeting-series"
      label={t('label')}
      columns={columns}
      list={wholeList(query.data, query)}
      rowId={idOf}
      rowLabel={(row) => row.title}
      rowTone={({ endsOn }) => (endsOn !== null && endsOn < today ? 'off' : undefined)}
      toolsEnd={views}
      current={current}
      onCurrentChange={onCurrent}
      empty={<EmptyState icon={<IconRepeat size={28} />} title={t('empty')} hint={t('emptyHint')} actions={addButton} />}
    />
  );
}

function useSeriesColumns(): Column<SeriesRow>[] {
  const { t } = useTranslation('meetingSeries');
  const format = useFormat();
  const frequencyText = useFrequencyText();
  return useMemo<Column<SeriesRow>[]>(() => [
    { id: 'title', header: t('fields.title'), width: 220, grow: 3, fixed: true, text: (row) => row.title, cell: (row) => <b>{row.title}</b> },
    { id: 'committees', header: t('fields.committeeIds'), width: 150, grow: 2, text: namesOf, cell: namesOf },
    { id: 'frequency', header: t('fields.meetingFrequency'), width: 150, grow: 1, text: frequencyText, cell: frequencyText },
    { id: 'lastOn', header: t('fields.lastOn'), width: 104, cell: (row) => format.date(row.lastOn) },
    { id: 'meetings', header: t('fields.meetings'), width: 104, cell: (row) => t('meetingsCount', { count: row.meetings }) },
    { id: 'endsOn', header: t('fields.endsOn'), width: 110, cell: (row) => format.date(row.endsOn) },
  ], [t, format, frequencyText]);
}

function namesOf({ committees }: SeriesRow): string {
  return committees.map(({ name }) => name).join(', ');
}
