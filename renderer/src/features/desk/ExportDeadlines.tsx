import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';

interface ExportDeadlinesProps {
  committeeId?: string | null;
  unitId?: string | null;
  personId?: string | null;
}

/** Writes the deadlines of open tasks as a calendar file that Outlook and phones take in; of a committee, a unit or a person where one is named. */
export function ExportDeadlines({ committeeId = null, unitId = null, personId = null }: ExportDeadlinesProps) {
  const { t } = useTranslation('desk');
  return <ExportButton writes="calendar" label={t('deadlines')} fileName={t('deadlines')} run={(ticket, signal) => api.desk.exportDeadlines.call({ committeeId, unitId, personId, ticket }, { signal })} />;
}
