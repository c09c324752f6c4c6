import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import type { Column } from '../../ui/table/column.ts';
import { timesText, whenText } from './meeting-times.ts';
import { MeetingStatus } from './MeetingStatus.tsx';

/** The columns of meetings in a list; under headings of days each says its times only. */
export function useMeetingColumns(underDays: boolean): Column<MeetingRow>[] {
  const { t } = useTranslation('meetings');
  return useMemo<Column<MeetingRow>[]>(() => {
    const text = (read: (row: MeetingRow) => string) => ({ text: read, cell: read });
    return [
      underDays ? { id: 'times', header: t('columns.times'), width: 112, fixed: true, ...text(timesText) } : { id: 'when', header: t('columns.when'), width: 204, fixed: true, sortable: true, ...text(whenText) },
      { id: 'title', header: t('fields.title'), width: 220, grow: 3, text: (row) => row.title, cell: (row) => <b>{row.title}</b> },
      { id: 'committees', header: t('fields.committees'), width: 150, grow: 2, ...text((row) => row.committees.map(({ name }) => name).join(', ')) },
      { id: 'kind', header: t('fields.kind'), width: 124, ...text((row) => t(`kinds.${row.kind}`)) },
      { id: 'place', header: t('fields.place'), width: 110, grow: 1, ...text((row) => row.place ?? '') },
      { id: 'status', header: t('fields.status'), width: 160, text: (row) => t(`statuses.${row.status}`), cell: (row) => <MeetingStatus status={row.status} /> },
    ];
  }, [t, underDays]);
}
