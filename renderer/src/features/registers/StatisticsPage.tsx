import { IconChartBar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Statistics, StatisticsParams } from '#shared/contract/statistics.ts';
import type { Register } from '#shared/registers/declare.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { statisticText } from '#shared/registers/statistic-words.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { PageNotFound } from '../../app/PageFailure.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/table/Skeleton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { askedOf } from './statistic-search.ts';
import css from './Statistics.module.css';
import { StatisticActions } from './StatisticActions.tsx';
import { StatisticChart } from './StatisticChart.tsx';
import { StatisticTable } from './StatisticTable.tsx';
import { StatisticTools } from './StatisticTools.tsx';
import { useRegisterWords } from './use-register-words.ts';
import { useStatisticWords } from './use-statistic-words.ts';

const route = getRouteApi('/registers/$register/statistics');

/** What a register counts: its figures as a table and, beside it, as bars. */
export function StatisticsPage() {
  const register = registerNamed(route.useParams().register);
  return register === undefined ? <PageNotFound /> : <StatisticsOf key={register.name} register={register} />;
}

function StatisticsOf({ register }: { register: Register }) {
  const { t } = useTranslation(['registers', 'ui']);
  const today = useToday();
  const asked = askedOf(register, route.useSearch(), today);
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery({ ...api.registers.statistics.queryOptions({ input: asked }), enabled: register.measures.length > 0 });
  const { title } = useRegisterWords()(register.name);
  const words = useStatisticWords(register.name);
  const isEmpty = data !== undefined && data.lines.every(({ cells }) => cells.every((cell) => cell === null || cell === 0));
  const [drawn = 0] = data?.drawn ?? [];
  const header = (
    <PageHeader
      crumbs={[<Link key="registers" to="/registers">{t('title')}</Link>, <Link key="register" to="/registers/$register" params={{ register: register.name }}>{title}</Link>]}
      title={t('statistics.title')}
      actions={<StatisticActions asked={asked} disabled={data === undefined || isEmpty} />}
    />
  );
  if (register.measures.length === 0) return <Page header={header}><EmptyState icon={<IconChartBar size={28} />} title={t('statistics.none')} /></Page>;
  return (
    <Page header={header} facts={data !== undefined && <span>{t('statistics.total')}: <b>{statisticText(data.total[drawn] ?? null, data.columns[drawn]?.kind ?? 'now', words)}</b></span>} keys={[['Ctrl P', t('ui:keys.print')]]}>
      <Toolbar><StatisticTools register={register} asked={asked} onChange={(change) => void navigate({ search: ({ ...asked, ...change, register: undefined }) as never, replace: true })} /></Toolbar>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton rowHeight={28} />}
      {isEmpty && <EmptyState icon={<IconChartBar size={28} />} title={t('statistics.empty')} hint={t('statistics.emptyHint')} />}
      {data !== undefined && !isEmpty && <Told register={register} asked={asked} statistics={data} />}
    </Page>
  );
}

interface ToldProps {
  register: Register;
  asked: StatisticsParams;
  statistics: Statistics;
}

function Told({ register, asked, statistics }: ToldProps) {
  const { t } = useTranslation('registers');
  const words = useStatisticWords(register.name);
  const told = { measure: words.measures[asked.measure] ?? '', period: words.period(asked.period) };
  const caption = asked.columns === '.measures' ? t('statistics.captionAll', told) : t('statistics.caption', told);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
    <section className={css.page} tabIndex={0} aria-label={caption}>
      <div className={css.sides}>
        <div className={css.side}>
          <StatisticTable register={register} asked={asked} statistics={statistics} caption={caption} />
          {statistics.lines.some(({ kind }) => kind === 'unallocated') && <p className={css.note}>{t('statistics.unallocatedNote')}</p>}
        </div>
        <StatisticChart register={register} asked={asked} statistics={statistics} caption={t('statistics.chart', told)} />
      </div>
    </section>
  );
}
