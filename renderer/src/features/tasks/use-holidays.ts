import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '#shared/rules/dates.ts';
import { type HolidayTable, workingDayFrom } from '#shared/rules/deadlines.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';

/** The office's table of days off and make-up days. */
export function useHolidays(): HolidayTable {
  const query = useQuery(api.deadlines.get.queryOptions({ input: {} }));
  return useMemo(() => new Map(query.data?.holidays.map(({ day, kind, name }) => [day, { kind, name }])), [query.data]);
}

/** The sentence that says whether and why a deadline moves to another day; null when it stays. */
export function useMovedSentence(): (day: string | null) => string | null {
  const { t } = useTranslation(['taskWork', 'deadlines']);
  const format = useFormat();
  const table = useHolidays();
  return (day) => {
    if (day === null || !isDate(day)) return null;
    const { day: to, moved } = workingDayFrom(day, table);
    return moved === null ? null : t('deadline.moved', { from: format.date(day), to: format.date(to), why: t(`deadlines:reasons.${moved.why}`, { name: moved.name ?? '' }) });
  };
}
