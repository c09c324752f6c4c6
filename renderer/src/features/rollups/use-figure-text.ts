import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reported } from '#shared/contract/rollups.ts';
import { DASH } from '#shared/forms/values.ts';
import { isDate } from '#shared/rules/dates.ts';
import type { Qualifier } from '#shared/rules/figures.ts';
import { useFormat } from '../../i18n/format.ts';

const MOST_DECIMALS = 6;

/** How figures are read: with their decimals as they are, and how they were told. */
export function useFigureText(): (figure: { value: number; qualifier: Qualifier } | null) => string {
  const { t } = useTranslation('rollups');
  const format = useFormat();
  return useCallback((figure) => {
    if (figure === null) return '';
    const number = format.number(figure.value, decimalsOf(figure.value));
    return figure.qualifier === 'exact' ? number : t(`qualified.${figure.qualifier}`, { number });
  }, [t, format]);
}

/** What a unit reported in a cell: its figure, its dash or its words; nothing where it left it blank. */
export function useReportedText(): (reported: Reported | null) => string {
  const text = useFigureText();
  const format = useFormat();
  return useCallback((reported) => {
    if (reported === null) return '';
    const { number, text: words, qualifier } = reported;
    if (number !== null) return text({ value: number, qualifier: qualifier ?? 'exact' });
    return words === DASH ? '–' : words !== null && isDate(words) ? format.date(words) : (words ?? '');
  }, [text, format]);
}

function decimalsOf(value: number): number {
  const [, decimals = ''] = String(Number(value.toFixed(MOST_DECIMALS))).split('.');
  return Math.min(decimals.length, MOST_DECIMALS);
}
