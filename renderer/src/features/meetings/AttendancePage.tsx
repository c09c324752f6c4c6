import { IconChartBar, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceRate } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { List } from '../../ui/List.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import css from '../../ui/calendar/Calendar.module.css';
import { MeetingsHead } from './MeetingsHead.tsx';
import { useReportPeriods } from './use-report-periods.ts';

/** How often each member of a committee came to its meetings. */
export function AttendancePage() {
  const { t } = useTranslation(['meetings', 'ui']);
  const columns = useRateColumns();
  const periods = useReportPeriods();
  const thisYear = `${useToday().slice(0, 4)}-year`;
  const [committeeId, setCommitteeId] = useState<string | null>(null);
  const [period, setPeriod] = useState(thisYear);
  const [current, setCurrent] = useState<string | null>(null);
  const days = periods.find(({ value }) => value === period);
  const query = useQuery({ ...api.meetings.attendanceRates.queryOptions({ input: { committeeId: committeeId ?? '', from: days?.from ?? '', to: days?.to ?? '' } }), enabled: committeeId !== null && days !== undefined });
  const noCommittee = <EmptyState icon={<IconUsersGroup size={28} />} title={t('rates.choose')} hint={t('rates.chooseHint')} />;
  return (
    <Page
      header={<MeetingsHead section="attendance" />}
      facts={committeeId !== null && query.data !== undefined && <span>{t('rates.count', { count: query.data.length })}</span>}
      keys={[['↑↓', t('ui:keys.move')]]}
    >
      <List<AttendanceRate>
        id="attendance-rates"
        label={t('sections.attendance')}
        columns={columns}
        list={wholeList(committeeId === null ? [] : query.data, query)}
        rowId={({ personId }) => personId}
        rowLabel={({ fullName }) => fullName}
        tools={<>
          <CommitteeFilter label={t('fields.committees')} value={committeeId} onChange={setCommitteeId} />
          <FilterSelect required label={t('list.period')} value={period} options={periods} onChange={(value) => setPeriod(value ?? thisYear)} />
        </>}
        current={current}
        onCurrentChange={setCurrent}
        empty={committeeId === null ? noCommittee : <EmptyState icon={<IconChartBar size={28} />} title={t('rates.empty')} hint={t('rates.emptyHint')} />}
      >
        <div className={css.note}><Note>{t('rates.how')}</Note></div>
      </List>
    </Page>
  );
}

function useRateColumns(): Column<AttendanceRate>[] {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  return useMemo<Column<AttendanceRate>[]>(() => {
    const count = (id: 'counted' | 'present' | 'substituted' | 'excused' | 'absent', width: number): Column<AttendanceRate> => ({ id, header: t(`rates.columns.${id}`), width, align: 'end', cell: (row) => format.number(row[id]) });
    return [
      { id: 'name', header: t('people.fields.name'), width: 200, grow: 2, fixed: true, text: (row) => row.fullName, cell: (row) => <PersonName>{row.fullName}</PersonName> },
      { id: 'rate', header: t('rates.columns.rate'), width: 110, align: 'end', cell: (row) => (row.rate === null ? '' : <b>{format.number(row.rate * 100, 1)} %</b>) },
      count('present', 110), count('counted', 130), count('substituted', 130), count('excused', 120), count('absent', 100),
    ];
  }, [t, format]);
}
