import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesRow } from '#shared/contract/meeting-series.ts';

/** How often a series is held: as it says itself, or as the regulations of its committees do. */
export function useFrequencyText(): (series: Pick<SeriesRow, 'frequency' | 'meetingFrequency'>) => string {
  const { t } = useTranslation(['meetingSeries', 'ui']);
  return useCallback(({ frequency, meetingFrequency }) => {
    if (frequency === null) return t('noRegulation');
    const words = t(`ui:meetingFrequencies.${frequency}`);
    return meetingFrequency === null ? t('byRegulationOf', { frequency: words }) : words;
  }, [t]);
}
