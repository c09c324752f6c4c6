import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ACTIVITY_PERIODS, type ActivityPeriod } from '#shared/rules/activity-report.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { PaperRulesNote } from '../../ui/PaperRulesNote.tsx';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { PaperPage } from './PaperPage.tsx';
import css from './PaperView.module.css';

const route = getRouteApi('/committees/$committeeId/report');
/** Years back that can be chosen. */
const YEARS = 10;

/** The outline of the report a committee gives of half a year or a year, with what the record knows. */
export function ActivityReportPage() {
  const { t } = useTranslation(['papers', 'committees']);
  const { committeeId } = route.useParams();
  const thisYear = Number(useToday().slice(0, 4));
  const { period = 'year', year = thisYear } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (search: { period: ActivityPeriod; year: number }): void => void navigate({ search, replace: true });
  const input = { committeeId, period, year };
  const committee = useQuery(api.committees.get.queryOptions({ input: { id: committeeId } })).data;
  const paper = useQuery(api.reports.activitySheets.queryOptions({ input }));
  return (
    <PaperPage
      crumbs={[
        <Link key="list" to="/committees">{t('committees:title')}</Link>,
        <Link key="committee" to="/committees/$committeeId" params={{ committeeId }}>{committee?.shortName ?? committee?.name ?? '…'}</Link>,
      ]}
      title={t('activity.title')}
      facts={<span>{t('activity.hint')}</span>}
      paper={paper}
      fileName={t('activity.fileName', { period: t(`activity.periods.${period}`), year })}
      exportWord={(ticket, signal, replace) => api.reports.exportActivity.call({ ...input, ticket, replace }, { signal })}
      aside={(
        <aside className={css.aside} aria-label={t('choices.title')}>
          <PanelSection title={t('choices.title')}>
            <SegmentedControl
              fullWidth
              size="xs"
              orientation="vertical"
              aria-label={t('activity.period')}
              value={period}
              data={ACTIVITY_PERIODS.map((value) => ({ value, label: t(`activity.periods.${value}`) }))}
              onChange={(value) => choose({ period: value === 'first_half' ? 'first_half' : 'year', year })}
            />
            <NativeSelect mt="sm" label={t('activity.year')} value={String(year)} data={Array.from({ length: YEARS }, (_, back) => String(thisYear - back))} onChange={({ currentTarget }) => choose({ period, year: Number(currentTarget.value) })} />
          </PanelSection>
          {paper.data !== undefined && <PanelSection title={t('rules')}><PaperRulesNote rules={ruleSetFor(paper.data.system, null)} /></PanelSection>}
        </aside>
      )}
    />
  );
}
