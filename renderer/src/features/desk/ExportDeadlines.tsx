import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';

interface ExportDeadlinesProps {
  committeeId?: string;
  unitId?: string;
  personId?: string;
}

/** Writes the deadlines of open tasks as a calendar file that Outlook and phones take in; of a committee, a unit or a person where one is named. */
export function ExportDeadlines({ committeeId, unitId, personId }: ExportDeadlinesProps) {
  const { t } = useTranslation('desk');
  const of = { committeeId: committeeId ?? null, unitId: unitId ?? null, personId: personId ?? null };
  return <ExportButton writes="calendar" label={t('deadlines')} fileName={t('deadlines')} run={(ticket, signal) => api.desk.exportDeadlines.call({ ...of, ticket }, { signal })} />;
}
