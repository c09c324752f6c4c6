import { SegmentedControl } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CHART_WAYS, type ChartLine, type ChartWay, drawnOf, MOST_BARS, sumOf } from '#shared/rules/task-chart.ts';
import { api } from '../../app/clients.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/table/Skeleton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { ChartActions } from './ChartActions.tsx';
import { ChartTable } from './ChartTable.tsx';
import css from './Charts.module.css';
import { ClassChart } from './ClassChart.tsx';
import { useSumText } from './TaskSum.tsx';
import { usePeriodName } from './use-period-name.ts';

const route = getRouteApi('/tasks/charts');

/** Completion and lateness by unit and by period, each chart with its figures below. */
export function TaskChartsPage() {
  const { t } = useTranslation(['taskViews', 'tasks', 'ui']);
  const { by = 'unit' } = route.useSearch();
  const navigate = route.useNavigate();
  const { lines, error, retry } = useLines(by);
  const sumText = useSumText();
  const turn = (way: string): void => void navigate({ search: way === 'unit' ? {} : { by: way as 'month' | 'quarter' }, replace: true });
  return (
    <Page
      header={<PageHeader crumbs={[<Link key="tasks" to="/tasks">{t('tasks:title')}</Link>]} title={t('chart.title')} actions={<ChartActions params={{ by, committeeId: null, year: null }} disabled={lines === undefined || lines.length === 0} />} />}
      facts={lines !== undefined && <span>{sumText(sumOf(lines))}</span>}
      keys={[['Ctrl P', t('ui:keys.print')]]}
    >
      <Toolbar><SegmentedControl size="xs" aria-label={t('chart.by')} value={by} data={CHART_WAYS.map((value) => ({ value, label: t(`chart.${value}`) }))} onChange={turn} /></Toolbar>
      {error !== null && <ErrorNote error={error} onRetry={retry} />}
      {lines === undefined && error === null && <Skeleton rowHeight={28} />}
      {lines?.length === 0 && <EmptyState icon={<IconChartBar size={28} />} title={t('chart.empty')} />}
      {lines !== undefined && lines.length > 0 && <Charts by={by} lines={lines} />}
    </Page>
  );
}

function Charts({ by, lines }: { by: ChartWay; lines: readonly ChartLine[] }) {
  const { t } = useTranslation('taskViews');
  const caption = t(`chart.caption.${by}`);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
    <section className={css.page} tabIndex={0} aria-label={caption}>
      <ClassChart caption={caption} lines={drawnOf(by, lines)} />
      {lines.length > MOST_BARS && by === 'unit' && <p className={css.note}>{t('chart.more', { shown: MOST_BARS, count: lines.length })}</p>}
      <ChartTable caption={t('chart.table')} head={by === 'unit' ? t('unit.name') : t('chart.period')} lines={lines} sum={sumOf(lines)} />
    </section>
  );
}

function useLines(by: ChartWay): { lines: readonly ChartLine[] | undefined; error: unknown; retry: () => void } {
  const periodName = usePeriodName();
  const units = useQuery({ ...api.taskViews.units.queryOptions({ input: {} }), enabled: by === 'unit' });
  const periods = useQuery({ ...api.taskViews.periods.queryOptions({ input: { by: by === 'month' ? 'month' : 'quarter' } }), enabled: by !== 'unit' });
  const query = by === 'unit' ? units : periods;
  return {
    lines: by === 'unit' ? units.data?.map(({ unitName, counts }) => ({ name: unitName, counts })) : periods.data?.map(({ period, counts }) => ({ name: periodName(period), counts })),
    error: query.error,
    retry: () => void query.refetch(),
  };
}
