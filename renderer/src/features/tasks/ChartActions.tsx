import { useTranslation } from 'react-i18next';
import type { ReportParams } from '#shared/contract/reports.ts';
import { chartPicture } from '#shared/rules/chart-picture.ts';
import { api } from '../../app/clients.ts';
import { PictureButton } from '../../ui/PictureButton.tsx';
import { ReportActions } from '../reports/ReportActions.tsx';

/** What goes out of a chart: its picture, and its figures as a workbook and on paper; Ctrl+P prints both. */
export function ChartActions({ params, disabled }: { params: ReportParams<'taskChart'>; disabled: boolean }) {
  const { t } = useTranslation('taskViews');
  return (
    <>
      <PictureButton label={t('chart.picture')} name={t('chart.pictureName')} disabled={disabled} draw={() => drawn(params)} />
      <ReportActions report="taskChart" params={params} disabled={disabled} />
    </>
  );
}

/** The picture shows what the paper says: its title, its day, what it is narrowed to, and its bars. */
async function drawn(params: ReportParams<'taskChart'>) {
  const { title, subtitle, chart } = await api.reports.paper.call({ report: 'taskChart', params });
  const text = (lines: readonly { text: string }[]) => lines.map((line) => line.text);
  return chartPicture({ title: text(title), subtitle: text(subtitle), bars: chart?.bars ?? [], note: chart?.note ?? null });
}
