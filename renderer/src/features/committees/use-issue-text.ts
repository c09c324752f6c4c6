import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { RowIssue } from './roster-rows.ts';

/** What is to be looked at about a seat, as a sentence. */
export function useIssueText(): (issue: RowIssue) => string {
  const { t } = useTranslation('committees');
  const format = useFormat();
  return useCallback(({ code, since }) => t(`issues.${code}.long`, { date: format.date(since) }), [t, format]);
}
