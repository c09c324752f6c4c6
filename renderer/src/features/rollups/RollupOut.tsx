import { useTranslation } from 'react-i18next';
import type { Rollup } from '#shared/contract/rollups.ts';
import { api } from '../../app/clients.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { print } from '../papers/use-printed.ts';
import { TakePackage } from './TakePackage.tsx';

/** What goes out of a whole and comes in from below: its forms as a workbook and on paper, and the package for the level above. */
export function RollupOut({ rollup, version }: { rollup: Rollup; version: number | null }) {
  const { t } = useTranslation('rollups');
  const { campaignId, title, forms, status } = rollup;
  const nothing = forms.every(({ counted }) => counted === 0);
  const fileName = t('out.fileName', { title });
  return (
    <>
      {status === 'collecting' && <TakePackage campaignId={campaignId} />}
      <ExportButton fileName={fileName} label={t('out.workbook')} disabled={nothing} run={(ticket, signal, replace) => api.rollups.export.call({ campaignId, formVersionIds: null, version, ticket, replace }, { signal })} />
      <ExportButton writes="pdf" fileName={fileName} label={t('out.print')} disabled={nothing} shortcut="print" run={async (ticket, signal, replace) => api.papers.savePdf.call({ ticket, replace, pdf: await print((await api.rollups.sheets.call({ campaignId, version })).sheets) }, { signal })} />
      {version !== null && <ExportButton writes="exchange" fileName={t('out.packageName', { title })} label={t('out.packageFile')} run={(ticket, signal, replace) => api.rollups.exportPackage.call({ campaignId, version, workbook: true, ticket, replace }, { signal })} />}
    </>
  );
}
