import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of a month `2026-03` or a quarter `2026-Q1`. */
export function usePeriodName(): (period: string) => string {
  const { t } = useTranslation('taskViews');
  return useCallback((period) => {
    const [year = '', part = ''] = period.split('-');
    return part.startsWith('Q') ? t('quarter', { quarter: part.slice(1), year }) : t('month', { month: String(Number(part)), year });
  }, [t]);
}
