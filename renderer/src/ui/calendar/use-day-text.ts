import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/rules/dates.ts';
import { weekday, WEEKDAYS } from '#shared/rules/meeting-series.ts';

/** A day with its weekday: `Thứ Tư, 18/03/2026`. */
export function useDayText(): (day: string) => string {
  const { t } = useTranslation('meetings');
  return useCallback((day) => t('calendar.day', { weekday: t(`calendar.weekdays.${WEEKDAYS[weekday(day)]}`), date: formatDate(day) }), [t]);
}
