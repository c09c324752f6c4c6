import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparisonWords } from '#shared/forms/comparison-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { usePeriodTitle } from '../registers/use-statistic-words.ts';

/** The words of a comparison in the language of the screen. */
export function useComparisonWords(): ComparisonWords {
  const { t } = useTranslation('rollups');
  const format = useFormat();
  const period = usePeriodTitle();
  return useMemo(() => ({
    period, change: t('compare.columns.change'), growth: t('compare.columns.growth'), share: t('compare.columns.share'), unallocated: t('compare.unallocated'),
    number: (value, digits) => format.number(value, digits),
    qualified: (qualifier, number) => t(`qualified.${qualifier}`, { number }),
  }), [t, format, period]);
}
