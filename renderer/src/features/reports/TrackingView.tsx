import { Button, SegmentedControl } from '@mantine/core';
import { IconChecklist, IconMailForward } from '@tabler/icons-react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { PAPER_SIZES, type PaperSize } from '#shared/rules/list-paper.ts';
import { TASK_CLASSES, type TaskClass } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { ClearFilters, idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { RemindButton } from '../task-papers/RemindButton.tsx';
import { TaskPaperActions } from '../task-papers/TaskPaperActions.tsx';
import { useTaskColumns } from '../tasks/use-task-columns.tsx';
import { UnitFilter } from '../units/UnitFilter.tsx';
import { Filters } from './Filters.tsx';
import { ReportActions } from './ReportActions.tsx';
import { ReportHeader } from './ReportsPage.tsx';
import { TrackingPanel } from './TrackingPanel.tsx';

const route = getRouteApi('/reports');
/** Years back that can be chosen. */
const YEARS = 10;

/** The tasks that were handed out, to be followed: on paper, as a workbook, and by papers about those that are ticked. */
export function TrackingView() {
  const { t } = useTranslation(['taskPapers', 'reports', 'tasks', 'ui']);
  const router = useRouter();
  const { unitId: asked = null } = route.useSearch();
  const ticking = useTicked();
  const narrowing = useNarrowing({ committeeId: null as string | null, unitId: asked, year: null as string | null, class: null as TaskClass | null }, ticking.clear);
  const [size, setSize] = useState<PaperSize>('A4');
  const [current, setCurrent] = useState<string | null>(null);
  const columns = useTaskColumns();
  const { year, ...rest } = narrowing.values;
  const narrowed = { ...rest, year: year === null ? null : Number(year) };
  const params = { ...narrowed, carried: false, size };
  const list = useRows(api.tasks.list, { ...narrowed, q: '', sort: 'due', order: 'asc' });
  const chosen = ticking.among(list.rows);
  const shown = list.rows?.find(({ id }) => id === current);
  const urge = (): void => void router.navigate({ to: '/tasks/papers/$kind', params: { kind: 'urging' }, search: { tasks: [], units: narrowed.unitId === null ? [] : [narrowed.unitId], ...(narrowed.committeeId !== null && { committeeId: narrowed.committeeId }) } });
  return (
    <Page
      header={<ReportHeader view="tracking" actions={<ReportActions report="tracking" params={params} />} primary={<Button leftSection={<IconMailForward size={16} />} onClick={urge}>{t('tracking.urge')}</Button>} />}
      panel={shown !== undefined && <TrackingPanel task={shown} onClose={() => setCurrent(null)} />}
      facts={list.rows !== undefined && <span>{t('tasks:count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <List<TaskRow>
        id="tracking"
        label={t('reports:views.tracking')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.title}
        tools={<>
          <Filters>
            <CommitteeFilter label={t('tracking.committee')} value={narrowed.committeeId} onChange={(committeeId) => narrowing.set({ committeeId })} />
            <UnitFilter label={t('tracking.unit')} value={narrowed.unitId} onChange={(unitId) => narrowing.set({ unitId })} />
            <FilterSelect label={t('tracking.year')} value={year} options={useYears().map((value) => ({ value, label: value }))} onChange={(value) => narrowing.set({ year: value })} />
            <FilterSelect label={t('tracking.class')} value={narrowed.class} options={TASK_CLASSES.map((value) => ({ value, label: t(`tasks:classes.${value}`) }))} onChange={(value) => narrowing.set({ class: value })} />
          </Filters>
          <ClearFilters narrowing={narrowing} />
        </>}
        toolsEnd={<>
          <Carried params={{ ...narrowed, class: null, carried: true, size }} />
          <SegmentedControl size="xs" aria-label={t('tracking.size')} value={size} data={[...PAPER_SIZES]} onChange={(value) => setSize(value === 'A3' ? 'A3' : 'A4')} />
        </>}
        narrowing={narrowing}
        noMatch={{ title: t('tracking.noMatch') }}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(row) => void router.navigate({ to: '/tasks', search: { taskId: row.id } })}
        empty={<EmptyState icon={<IconChecklist size={28} />} title={t('tracking.empty')} hint={t('tracking.emptyHint')} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <><TaskPaperActions taskIds={chosen.map(({ id }) => id)} /><RemindButton bulk taskIds={chosen.map(({ id }) => id)} onDone={ticking.clear} /></> }}
      />
    </Page>
  );
}

/** What goes over into the next year, as a workbook. */
function Carried({ params }: { params: { committeeId: string | null; unitId: string | null; year: number | null; class: null; carried: true; size: PaperSize } }) {
  const { t } = useTranslation('taskPapers');
  return <ExportButton label={t('tracking.carried')} fileName={t('tracking.carriedFile')} run={(ticket, signal) => api.reports.export.call({ request: { report: 'tracking', params }, ticket }, { signal })} />;
}

function useYears(): string[] {
  const thisYear = Number(useToday().slice(0, 4));
  return Array.from({ length: YEARS }, (_, back) => String(thisYear - back));
}
