import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { IconChartBar, IconChecklist, IconDots, IconTableShare, IconUsers } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { Narrowing } from '../../ui/use-narrowing.ts';
import { type Ticking, useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { ExportDeadlines } from '../desk/ExportDeadlines.tsx';
import { ImportButton } from '../imports/ImportButton.tsx';
import { TrackingButton } from '../task-papers/TrackingButton.tsx';
import { onlyTold, TASK_WAYS, type TaskWay } from './task-search.ts';
import { TaskBoard } from './TaskBoard.tsx';
import { NewTaskForm } from './TaskForm.tsx';
import { TaskMonth } from './TaskMonth.tsx';
import { TaskPanel } from './TaskPanel.tsx';
import { TaskTable } from './TaskTable.tsx';
import { TaskTabs } from './TaskTabs.tsx';
import { TaskTimeline } from './TaskTimeline.tsx';
import { type TaskFilters, useTaskFilters } from './use-task-filters.ts';

const route = getRouteApi('/tasks');
const WAYS: Record<TaskWay, (props: TaskWayProps) => ReactNode> = { table: TaskTable, board: TaskBoard, month: TaskMonth, timeline: TaskTimeline };

/** What every way of showing tasks is given. */
export interface TaskWayProps {
  header: ReactNode;
  panel: ReactNode;
  filters: Narrowing<TaskFilters>;
  ticking: Ticking;
  /** The task shown beside. */
  taskId: string | null;
  onShow: (taskId: string | null) => void;
  addButton: ReactNode;
}

/** What must be done, by whom and until when: as a table, a board, a month of deadlines, or over time. */
export function TasksPage() {
  const { t } = useTranslation(['tasks', 'taskViews']);
  const { view = 'table', taskId = null } = route.useSearch();
  const navigate = route.useNavigate();
  const ticking = useTicked();
  const filters = useTaskFilters(ticking.clear);
  const [mode, setMode] = useState<'show' | 'edit' | 'add'>('show');
  const show = (id: string | null): void => { setMode('show'); void navigate({ search: (before) => onlyTold({ ...before, taskId: id }), replace: true }); };
  const remove = useWrite(api.tasks.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: () => { ticking.clear(); show(null); } });
  useShortcut('new', () => setMode('add'));
  const addButton = <Button leftSection={<IconChecklist size={16} />} onClick={() => setMode('add')}>{t('new')}</Button>;
  const panel = mode === 'add'
    ? <SidePanel title={t('new')} onClose={() => setMode('show')}><NewTaskForm onSaved={show} onLeave={() => setMode('show')} /></SidePanel>
    : taskId !== null && <TaskPanel taskId={taskId} editing={mode === 'edit'} onEditing={(editing) => setMode(editing ? 'edit' : 'show')} onClose={() => show(null)} onRemove={(task) => remove.mutate(refsOf([task]))} />;
  const header = <><PageHeader title={t('title')} actions={<TaskLinks view={view} filters={filters.values} />} primary={addButton} /><TaskTabs filters={filters} /></>;
  const Way = WAYS[view];
  return <Way header={header} panel={panel} filters={filters} ticking={ticking} taskId={taskId} onShow={show} addButton={addButton} />;
}

function TaskLinks({ view, filters: { committeeId, unitId, personId } }: { view: TaskWay; filters: TaskFilters }) {
  const { t } = useTranslation(['taskViews', 'taskCampaigns']);
  const navigate = route.useNavigate();
  const turn = (way: string): void => void navigate({ search: ({ view: _former, ...before }) => onlyTold({ ...before, view: way === 'table' ? undefined : TASK_WAYS.find((each) => each === way) }), replace: true });
  return (
    <>
      <SegmentedControl size="xs" aria-label={t('label')} value={view} data={TASK_WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))} onChange={turn} />
      <TrackingButton />
      <ImportButton list="tasks" />
      {[committeeId, unitId, personId].some((id) => id !== null) && <ExportDeadlines committeeId={committeeId} unitId={unitId} personId={personId} />}
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon size={32} variant="default" aria-label={t('more')} data-hint={t('more')}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUsers size={16} />} onClick={() => void navigate({ to: '/tasks/units' })}>{t('units')}</Menu.Item>
          <Menu.Item leftSection={<IconChartBar size={16} />} onClick={() => void navigate({ to: '/tasks/charts' })}>{t('charts')}</Menu.Item>
          <Menu.Item leftSection={<IconTableShare size={16} />} onClick={() => void navigate({ to: '/tasks/campaigns' })}>{t('taskCampaigns:open')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
