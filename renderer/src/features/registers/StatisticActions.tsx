import { useTranslation } from 'react-i18next';
import type { StatisticsParams } from '#shared/contract/statistics.ts';
import { figurePicture } from '#shared/rules/figure-picture.ts';
import { api } from '../../app/clients.ts';
import { PictureButton } from '../../ui/PictureButton.tsx';
import { ReportActions } from '../reports/ReportActions.tsx';

/** What goes out of statistics: the bars as a picture, the table as a workbook, and both on paper. */
export function StatisticActions({ asked, disabled }: { asked: StatisticsParams; disabled: boolean }) {
  const { t } = useTranslation('registers');
  return (
    <>
      <PictureButton label={t('statistics.picture')} name={t('statistics.pictureName')} disabled={disabled} draw={() => drawn(asked)} />
      <ReportActions report="registerStatistics" params={asked} disabled={disabled} />
    </>
  );
}

/** The picture shows what the paper says: its title, its period, and its bars. */
async function drawn(asked: StatisticsParams) {
  const { title, subtitle, figures } = await api.reports.paper.call({ report: 'registerStatistics', params: asked });
  const text = (lines: readonly { text: string }[]) => lines.map((line) => line.text);
  return figurePicture({ ...(figures ?? { legend: [], bars: [], note: null }), title: text(title), subtitle: text(subtitle) });
}
