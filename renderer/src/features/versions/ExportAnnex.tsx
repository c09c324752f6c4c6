import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';

interface ExportAnnexProps {
  /** Whose decision it is, and which, for the name of the file. */
  committee: { name: string; shortName: string | null };
  number: string | null;
  versionId: string;
}

/** Writes the annex of a decision as a workbook. */
export function ExportAnnex({ committee, number, versionId }: ExportAnnexProps) {
  const { t } = useTranslation('versions');
  return (
    <ExportButton
      fileName={t('annex.fileName', { name: committee.shortName ?? committee.name, number: number ?? t('annex.draftName') })}
      run={(ticket, signal) => api.versions.exportAnnex.call({ id: versionId, ticket }, { signal })}
    />
  );
}
