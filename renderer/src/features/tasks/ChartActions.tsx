import { useTranslation } from 'react-i18next';
import type { ReportParams } from '#shared/contract/reports.ts';
import { chartPicture } from '#shared/rules/chart-picture.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { pictureFile } from '../../ui/picture-file.ts';
import { ReportActions } from '../reports/ReportActions.tsx';

/** What goes out of a chart: its picture, and its figures as a workbook and on paper; Ctrl+P prints both. */
export function ChartActions({ params, disabled }: { params: ReportParams<'taskChart'>; disabled: boolean }) {
  const { t } = useTranslation('taskViews');
  const format = useFormat();
  const today = useToday();
  return (
    <>
      <ExportButton
        writes="picture"
        label={t('chart.picture')}
        fileName={`${t('chart.pictureName')} ${format.date(today)}`}
        disabled={disabled}
        run={async (ticket, signal, replace, name) => api.papers.savePicture.call({ ticket, replace, picture: await drawn(params, name) }, { signal })}
      />
      <ReportActions report="taskChart" params={params} disabled={disabled} />
    </>
  );
}

/** The picture shows what the paper says: its title, its day, what it is narrowed to, and its bars. */
async function drawn(params: ReportParams<'taskChart'>, name: string) {
  const { title, subtitle, chart } = await api.reports.paper.call({ report: 'taskChart', params });
  const text = (lines: readonly { text: string }[]) => lines.map((line) => line.text);
  return pictureFile(chartPicture({ title: text(title), subtitle: text(subtitle), bars: chart?.bars ?? [], note: chart?.note ?? null }), name);
}
