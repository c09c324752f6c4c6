import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionRow } from '#shared/contract/versions.ts';
import { type Format, useFormat } from '../../i18n/format.ts';
import { usePeriodText } from '../../ui/use-period-text.ts';

type Words = TFunction<'versions'>;

function versionWords(t: Words, format: Format) {
  return {
    numberOf: ({ number }: VersionRow): string => (number === null ? t('states.draft') : t('number', { number })),
    decisionOf: ({ decision: { number, on, summary } }: VersionRow): string => (number === null ? (summary ?? t('noDecision')) : [number, format.date(on)].filter((part) => part !== '').join(', ')),
    seatsOf: ({ seats, vacant, state }: VersionRow): string => {
      if (state === 'draft') return '';
      return vacant === 0 ? format.number(seats) : t('history.seatsVacant', { seats, vacant });
    },
  };
}

/** The parts of a version in words. */
export function useVersionWords() {
  const { t } = useTranslation('versions');
  const format = useFormat();
  return useMemo(() => versionWords(t, format), [t, format]);
}

/** The days a version is, or is to be, in force. */
export function useVersionPeriod(): (version: Pick<VersionRow, 'effectiveOn' | 'to'>) => string {
  const periodText = usePeriodText();
  return ({ effectiveOn, to }) => periodText({ from: effectiveOn, to });
}
