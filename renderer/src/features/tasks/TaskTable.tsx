import { IconChecklist } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TASK_GROUPINGS, type TaskGrouping, type TaskSort } from '#shared/rules/task-lists.ts';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { ImportButton } from '../imports/ImportButton.tsx';
import { onlyTold, type TaskTurn } from './task-search.ts';
import { TaskBulkActions } from './TaskBulkActions.tsx';
import type { TaskWayProps } from './TasksPage.tsx';
import { TaskSum } from './TaskSum.tsx';
import { TaskTools } from './TaskTools.tsx';
import { useTaskColumns } from './use-task-columns.tsx';
import { type GroupedRows, useTaskGroups, useTaskRows } from './use-task-groups.ts';

const route = getRouteApi('/tasks');
/** The columns tasks are ordered by; that of the unit puts them together by unit. */
const SORT_OF = { due: 'due', code: 'code', status: 'statusDay' } as const;
const COLUMN_OF = { due: 'due', code: 'code', statusDay: 'status' } as const;

interface ShownProps extends TaskWayProps {
  order: 'asc' | 'desc';
}

/** Tasks as a table: narrowed, put together, ordered; what is ticked is dealt with in one step. */
export function TaskTable(props: TaskWayProps) {
  const { group, sort = 'due', order = 'asc' } = route.useSearch();
  return group === undefined ? <PlainTable {...props} sort={sort} order={order} /> : <GroupedTable {...props} group={group} order={order} />;
}

function PlainTable(props: ShownProps & { sort: TaskSort }) {
  return <Table {...props} group={null} rows={useTaskRows(props.filters.values, props.sort, props.order)} />;
}

function GroupedTable(props: ShownProps & { group: TaskGrouping }) {
  return <Table {...props} sort="due" rows={useTaskGroups(props.filters.values, props.group, props.order, props.ticking)} />;
}

interface TableProps extends ShownProps {
  group: TaskGrouping | null;
  sort: TaskSort;
  rows: GroupedRows;
}

function Table({ header, panel, filters, ticking, taskId, onShow, addButton, group, sort, order, rows: { list, groupOf, groups, tickable } }: TableProps) {
  const { t } = useTranslation(['tasks', 'ui', 'taskViews']);
  const navigate = route.useNavigate();
  const all = useTaskColumns();
  // Within groups tasks stand by their deadline.
  const columns = useMemo(() => (group === null ? all : all.map((column) => ({ ...column, sortable: column.id === 'due' || column.id === 'leadUnit' }))), [all, group]);
  const turn = (change: TaskTurn): void => { ticking.clear(); void navigate({ search: (before) => onlyTold({ ...before, ...change }), replace: true }); };
  const chosen = ticking.among(tickable);
  const by = group === 'unit' ? 'leadUnit' : COLUMN_OF[sort];
  return (
    <Page
      header={header}
      panel={panel}
      facts={<TaskSum filters={filters.values} />}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ...(group === null ? [] : [['Shift Space', t('taskViews:group.tickKey')] as const]), ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<TaskRow>
        id="tasks"
        label={t('label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.title}
        rowTone={(row) => (row.class === 'cancelled' || row.class === 'suspended' ? 'off' : undefined)}
        tools={<TaskTools filters={filters} />}
        toolsEnd={<FilterSelect label={t('taskViews:group.label')} value={group} options={TASK_GROUPINGS.map((value) => ({ value, label: t(`taskViews:group.${value}`) }))} onChange={(next) => turn({ group: next ?? undefined })} />}
        narrowing={filters}
        noMatch={{ title: t('noMatch') }}
        sort={{ by, direction: order }}
        onSort={({ by: column, direction }) => turn(column === 'leadUnit' ? { group: 'unit', order: undefined } : { sort: SORT_OF[column as keyof typeof SORT_OF], order: direction === 'desc' ? 'desc' : undefined })}
        {...(groupOf !== undefined && { groupOf })}
        groups={groups}
        current={taskId}
        onCurrentChange={onShow}
        empty={<EmptyState icon={<IconChecklist size={28} />} title={t('empty')} hint={t('emptyHint')} actions={<><ImportButton list="tasks" />{addButton}</>} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <TaskBulkActions tasks={chosen} onDone={ticking.clear} /> }}
      />
    </Page>
  );
}
