import { IconBuilding } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskUnit } from '#shared/contract/reports.ts';
import { percentText, progressOf } from '#shared/rules/task-period.ts';
import { TASK_CLASSES } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClearFilters, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { CLASS_WIDTHS } from '../tasks/class-widths.ts';
import { Filters } from './Filters.tsx';
import { ReportActions } from './ReportActions.tsx';
import { ReportHeader } from './ReportsPage.tsx';

const ALL = { committeeId: null as string | null };

/** How the units stand with their tasks: one row each, a column for each class. */
export function TaskUnitsView() {
  const { t } = useTranslation(['taskPapers', 'reports', 'ui']);
  const router = useRouter();
  const narrowing = useNarrowing(ALL);
  const columns = useUnitColumns();
  const params = { ...narrowing.values, year: null };
  const list = useQuery({ ...api.reports.taskUnits.queryOptions({ input: params }), placeholderData: (former) => former });
  return (
    <Page
      header={<ReportHeader view="taskUnits" actions={<ReportActions report="taskUnits" params={params} />} />}
      facts={list.data !== undefined && <span>{t('tracking.units', { count: list.data.length })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <List<TaskUnit>
        id="task-units"
        label={t('reports:views.taskUnits')}
        columns={columns}
        list={wholeList(list.data, list)}
        rowId={({ unitId }) => unitId}
        headLines={2}
        tools={<>
          <Filters><CommitteeFilter label={t('tracking.committee')} value={narrowing.values.committeeId} onChange={(committeeId) => narrowing.set({ committeeId })} /></Filters>
          <ClearFilters narrowing={narrowing} />
        </>}
        narrowing={narrowing}
        onOpen={({ unitId }) => void router.navigate({ to: '/reports', search: { view: 'tracking', unitId } })}
        empty={<EmptyState icon={<IconBuilding size={28} />} title={t('tracking.unitsEmpty')} />}
      />
    </Page>
  );
}

function useUnitColumns(): Column<TaskUnit>[] {
  const { t } = useTranslation(['taskPapers', 'tasks']);
  const format = useFormat();
  return useMemo<Column<TaskUnit>[]>(() => {
    const text = (read: (row: TaskUnit) => string) => ({ align: 'end' as const, text: read, cell: read });
    return [
      { id: 'unit', header: t('tracking.unit'), width: 200, grow: 1, fixed: true, text: ({ unitName }) => unitName, cell: ({ unitName }) => <b>{unitName}</b> },
      { id: 'total', header: t('tracking.total'), width: 58, ...text(({ counts }) => format.number(counts.total)) },
      ...TASK_CLASSES.map((name): Column<TaskUnit> => ({ id: name, header: t(`tasks:classes.${name}`), width: CLASS_WIDTHS[name], ...text(({ counts }) => format.number(counts[name])) })),
      { id: 'done', header: t('tracking.done'), width: 84, ...text(({ counts }) => percentText(progressOf(counts).done, counts.total)) },
    ];
  }, [t, format]);
}
