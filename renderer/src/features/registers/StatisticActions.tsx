import { useTranslation } from 'react-i18next';
import type { StatisticsParams } from '#shared/contract/statistics.ts';
import { figurePicture } from '#shared/rules/figure-picture.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { pictureFile } from '../../ui/picture-file.ts';
import { ReportActions } from '../reports/ReportActions.tsx';

/** What goes out of statistics: the bars as a picture, the table as a workbook, and both on paper. */
export function StatisticActions({ asked, disabled }: { asked: StatisticsParams; disabled: boolean }) {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const today = useToday();
  return (
    <>
      <ExportButton
        writes="picture"
        label={t('statistics.picture')}
        fileName={`${t('statistics.pictureName')} ${format.date(today)}`}
        disabled={disabled}
        run={async (ticket, signal, replace, name) => api.papers.savePicture.call({ ticket, replace, picture: await drawn(asked, name) }, { signal })}
      />
      <ReportActions report="registerStatistics" params={asked} disabled={disabled} />
    </>
  );
}

/** The picture shows what the paper says: its title, its period, and its bars. */
async function drawn(asked: StatisticsParams, name: string) {
  const { title, subtitle, figures } = await api.reports.paper.call({ report: 'registerStatistics', params: asked });
  const text = (lines: readonly { text: string }[]) => lines.map((line) => line.text);
  return pictureFile(figurePicture({ ...(figures ?? { legend: [], bars: [], note: null }), title: text(title), subtitle: text(subtitle) }), name);
}
