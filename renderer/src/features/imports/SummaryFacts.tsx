import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';

/** How the rows stand, for the status bar. */
export function SummaryFacts({ summary }: { summary: ImportSummary }) {
  const { t } = useTranslation('imports');
  return (
    <>
      <span>{t('dataRows', { count: summary.rows })}</span>
      <StatusMark mark="tick" tone="ok">{t('facts.ready', { count: summary.ready })}</StatusMark>
      {summary.warnings > 0 && <StatusMark mark="triangle" tone="warn">{t('facts.warnings', { count: summary.warnings })}</StatusMark>}
      {summary.undecided > 0 && <StatusMark mark="half" tone="warn">{t('facts.undecided', { count: summary.undecided })}</StatusMark>}
      {summary.errors > 0 && <StatusMark mark="diamond" tone="bad">{t('facts.errors', { count: summary.errors })}</StatusMark>}
      {summary.skips > 0 && <StatusMark mark="square" tone="off">{t('facts.skips', { count: summary.skips })}</StatusMark>}
    </>
  );
}
