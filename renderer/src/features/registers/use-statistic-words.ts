import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatisticWords } from '#shared/registers/statistic-words.ts';
import { parsePeriod } from '#shared/rules/statistic-periods.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRegisterWords } from './use-register-words.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The name of a period in the language of the screen. */
export function usePeriodTitle(): (code: string) => string {
  const { t } = useTranslation('registers');
  return useCallback((code: string) => {
    if (code.endsWith('-00')) return t('statistics.monthUnknown', { year: code.slice(0, 4) });
    const period = parsePeriod(code);
    if (period === null) return code;
    const { kind, part, year, lastYear } = period;
    return t(`statistics.periods.${kind === 'half' ? (part === 1 ? 'first_half' : 'second_half') : kind}`, { part: kind === 'quarter' ? (ROMAN[part - 1] ?? '') : String(part), year: String(year), lastYear: String(lastYear) });
  }, [t]);
}

/** The words of a register's statistics in the language of the screen. */
export function useStatisticWords(register: string): StatisticWords {
  const { t } = useTranslation(['registers', 'ui']);
  const format = useFormat();
  const { options, measures } = useRegisterWords()(register);
  const period = usePeriodTitle();
  return useMemo(() => ({
    options, measures, period,
    levels: t('ui:levels', { returnObjects: true }),
    earlier: t('statistics.earlier'), untold: t('statistics.untold'), unallocated: t('statistics.unallocated'), all: t('statistics.all'), change: t('statistics.change'), growth: t('statistics.growth'),
    lastYear: (measure) => t('statistics.lastYear', { measure }),
    percent: (measure) => t('statistics.percent', { measure }),
    yes: t('yes'), no: t('statistics.no'),
    number: (value, digits) => format.number(value, digits),
    qualified: (qualifier, number) => t(`qualified.${qualifier}`, { number }),
  }), [options, measures, period, t, format]);
}
