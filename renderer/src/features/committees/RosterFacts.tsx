import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { summary, type RosterRow } from './roster-rows.ts';

/** How many seats and people a roster has, and what must be looked at. */
export function RosterFacts({ rows }: { rows: readonly RosterRow[] }) {
  const { t } = useTranslation('committees');
  const { seats, people, vacant, ended, errors, others } = summary(rows);
  return (
    <>
      <span>{t('roster.seats', { count: seats })} · {t('roster.people', { count: people })}</span>
      {vacant > 0 && <StatusMark mark="diamond" tone="bad">{t('roster.vacancies', { count: vacant })}</StatusMark>}
      {errors > 0 && <StatusMark mark="diamond" tone="bad">{t('roster.errors', { count: errors })}</StatusMark>}
      {ended > 0 && <StatusMark mark="triangle" tone="warn">{t('roster.ended', { count: ended })}</StatusMark>}
      {others > 0 && <StatusMark mark="triangle" tone="warn">{t('roster.warnings', { count: others })}</StatusMark>}
    </>
  );
}
