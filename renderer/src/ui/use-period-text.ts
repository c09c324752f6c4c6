import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';

/** A span of days in words: from, until, both, or that none is recorded. */
export function usePeriodText(): (period: { from: string | null; to: string | null }) => string {
  const { t } = useTranslation('ui');
  const format = useFormat();
  return ({ from, to }) => {
    if (from !== null && to !== null) return t('period.fromTo', { from: format.date(from), to: format.date(to) });
    if (from !== null) return t('period.since', { from: format.date(from) });
    return to === null ? t('period.none') : t('period.until', { to: format.date(to) });
  };
}
