import { IconArrowsDiff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Comparison, ComparisonParams } from '#shared/contract/comparisons.ts';
import { comparisonBars, comparisonTitle } from '#shared/forms/comparison-words.ts';
import { figurePicture } from '#shared/rules/figure-picture.ts';
import { api } from '../../app/clients.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FigureChart } from '../../ui/FigureChart.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PictureButton } from '../../ui/PictureButton.tsx';
import { Skeleton } from '../../ui/table/Skeleton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { ReportActions } from '../reports/ReportActions.tsx';
import { comparedOf } from './compare-search.ts';
import css from './Compare.module.css';
import { CompareTable } from './CompareTable.tsx';
import { CompareTools } from './CompareTools.tsx';
import { useComparisonWords } from './use-comparison-words.ts';

const route = getRouteApi('/returns/compare');

/** Rounds of one form beside each other: by unit, by indicator, and as a trend. */
export function ComparePage() {
  const { t } = useTranslation(['rollups', 'ui']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const forms = useQuery(api.rollups.comparable.queryOptions({ input: {} }));
  const asked = comparedOf(forms.data ?? [], search);
  return (
    <Page
      header={<PageHeader crumbs={[<Link key="list" to="/returns">{t('returns')}</Link>]} title={t('compare.title')} actions={asked !== null && <Out asked={asked} />} />}
      keys={[['Ctrl P', t('ui:keys.print')]]}
    >
      {forms.error !== null && <ErrorNote error={forms.error} onRetry={() => void forms.refetch()} />}
      {forms.data !== undefined && asked === null && <EmptyState icon={<IconArrowsDiff size={28} />} title={t('compare.empty')} hint={t('compare.emptyHint')} />}
      {forms.data !== undefined && asked !== null && (
        <>
          <Toolbar><CompareTools forms={forms.data} asked={asked} onChange={(change) => void navigate({ search: { ...search, ...change }, replace: true })} /></Toolbar>
          <Compared asked={asked} />
        </>
      )}
    </Page>
  );
}

function Compared({ asked }: { asked: ComparisonParams }) {
  const { t } = useTranslation('rollups');
  const words = useComparisonWords();
  const { data, error, refetch } = useQuery(api.rollups.compare.queryOptions({ input: asked }));
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton rowHeight={28} />;
  if (data.lines.every(({ cells }) => cells.every((cell) => cell === null))) return <EmptyState icon={<IconArrowsDiff size={28} />} title={t('compare.noFigures')} />;
  const caption = `${data.formCode} · ${data.label}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
    <section className={css.page} tabIndex={0} aria-label={caption}>
      <div className={css.sides}>
        <div className={css.side}>
          <CompareTable asked={asked} comparison={data} caption={caption} />
          <p className={css.note}>{t('compare.note')}</p>
        </div>
        <FigureChart caption={t('compare.caption', { label: data.label })} legend={legendOf(data, words)} lines={comparisonBars(data, words)} />
      </div>
    </section>
  );
}

function legendOf({ columns, drawn }: Comparison, words: ReturnType<typeof useComparisonWords>): string[] {
  return drawn.map((place) => comparisonTitle(columns[place] ?? { kind: 'period', period: '' }, words));
}

/** What goes out of a comparison: the bars as a picture, the table as a workbook, and both on paper. */
function Out({ asked }: { asked: ComparisonParams }) {
  const { t } = useTranslation('rollups');
  return (
    <>
      <PictureButton label={t('compare.picture')} name={t('compare.pictureName')} disabled={false} draw={() => pictureOf(asked)} />
      <ReportActions report="returnComparison" params={asked} />
    </>
  );
}

/** The picture shows what the paper says: its title and its bars. */
async function pictureOf(asked: ComparisonParams) {
  const { title, subtitle, figures } = await api.reports.paper.call({ report: 'returnComparison', params: asked });
  const text = (lines: readonly { text: string }[]) => lines.map((line) => line.text);
  return figurePicture({ ...(figures ?? { legend: [], bars: [], note: null }), title: text(title), subtitle: text(subtitle) });
}
