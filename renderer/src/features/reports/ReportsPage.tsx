import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { LowerLevelView } from './LowerLevelView.tsx';
import { MatrixView } from './MatrixView.tsx';
import { TaskUnitsView } from './TaskUnitsView.tsx';
import { TrackingView } from './TrackingView.tsx';
import { VacanciesView } from './VacanciesView.tsx';
import { type ReportView, REPORT_VIEWS } from './views.ts';

const route = getRouteApi('/reports');
const VIEWS: Record<ReportView, () => ReactNode> = { matrix: MatrixView, lowerLevel: LowerLevelView, vacancies: VacanciesView, tracking: TrackingView, taskUnits: TaskUnitsView };

/** The overviews that go over many committees. */
export function ReportsPage() {
  const { view = 'matrix' } = route.useSearch();
  const View = VIEWS[view];
  return <View />;
}

/** The head all overviews share, with what one of them can do. */
export function ReportHeader({ view, actions, primary }: { view: ReportView; actions: ReactNode; primary?: ReactNode }) {
  const { t } = useTranslation('reports');
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('title')} actions={actions} primary={primary} />
      <PageTabs label={t('tabs')} tabs={REPORT_VIEWS.map((id) => ({ id, label: t(`views.${id}`) }))} current={view} onChange={(next) => void navigate({ search: { view: next }, replace: true })} />
    </>
  );
}
