import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/day.ts';

const YEARS = 5;
/** From the first day to the last, after the year. */
const HALVES = { year: ['01-01', '12-31'], first: ['01-01', '06-30'], second: ['07-01', '12-31'] } as const;

export interface ReportPeriod {
  value: string;
  label: string;
  from: string;
  to: string;
}

/** The last years and their halves, as secretariats report. */
export function useReportPeriods(): ReportPeriod[] {
  const { t } = useTranslation('meetings');
  const thisYear = Number(useToday().slice(0, 4));
  return Array.from({ length: YEARS }, (_, back) => String(thisYear + 1 - back)).flatMap((year) => (['year', 'first', 'second'] as const).map((half) => {
    const [from, to] = HALVES[half];
    return { value: `${year}-${half}`, label: t(`list.periods.${half}`, { year }), from: `${year}-${from}`, to: `${year}-${to}` };
  }));
}

const FOR_EVER = '2199-12-31';

/** The same, after what is still to come: for a list of meetings. */
export function useMeetingPeriods(): ReportPeriod[] {
  const { t } = useTranslation('meetings');
  const today = useToday();
  return [{ value: 'upcoming', label: t('list.periods.upcoming'), from: today, to: FOR_EVER }, ...useReportPeriods()];
}
