import { Button } from '@mantine/core';
import { IconChecklist, IconTrash } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { TASK_CLASSES, TASK_ORIGINS, type TaskClass, type TaskOrigin } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { ClearFilters, idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { TrackingButton } from '../task-papers/TrackingButton.tsx';
import { ExportDeadlines } from '../desk/ExportDeadlines.tsx';
import { CampaignsLink } from '../task-campaigns/CampaignsLink.tsx';
import { NewTaskForm } from './TaskForm.tsx';
import { TaskPanel } from './TaskPanel.tsx';
import { useTaskColumns } from './use-task-columns.tsx';

const route = getRouteApi('/tasks');
const ALL = { q: '', committeeId: null as string | null, class: null as TaskClass | null, origin: null as TaskOrigin | null, unitId: null as string | null, dueSoon: false, drafts: false };
type Sort = { by: 'due' | 'code'; direction: 'asc' | 'desc' };

/** What must be done, by whom and until when: the nearest deadline first. */
export function TasksPage() {
  const { t } = useTranslation(['tasks', 'ui']);
  const { taskId = null, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useTaskColumns();
  const ticking = useTicked();
  const filters = useNarrowing(ALL, ticking.clear, asked);
  const { q, committeeId, class: taskClass, origin } = filters.values;
  const [sort, setSort] = useState<Sort>({ by: 'due', direction: 'asc' });
  const [mode, setMode] = useState<'show' | 'edit' | 'add'>('show');
  const list = useRows(api.tasks.list, { ...filters.values, sort: sort.by, order: sort.direction });
  const show = (id: string | null): void => { setMode('show'); void navigate({ search: id === null ? {} : { taskId: id }, replace: true }); };
  const remove = useWrite(api.tasks.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: () => { ticking.clear(); show(null); } });
  const chosen = ticking.among(list.rows);
  useShortcut('new', () => setMode('add'));
  const addButton = <Button leftSection={<IconChecklist size={16} />} onClick={() => setMode('add')}>{t('new')}</Button>;
  return (
    <Page
      header={<PageHeader title={t('title')} actions={<TrackingButton />} actions={<ExportDeadlines committeeId={committeeId} unitId={filters.values.unitId} />} actions={<CampaignsLink />} primary={addButton} />}
      panel={mode === 'add'
        ? <SidePanel title={t('new')} onClose={() => setMode('show')}><NewTaskForm onSaved={show} onLeave={() => setMode('show')} /></SidePanel>
        : taskId !== null && <TaskPanel taskId={taskId} editing={mode === 'edit'} onEditing={(editing) => setMode(editing ? 'edit' : 'show')} onClose={() => show(null)} onRemove={(task) => remove.mutate(refsOf([task]))} />}
      facts={list.rows !== undefined && <span>{t('count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<TaskRow>
        id="tasks"
        label={t('label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.title}
        rowTone={(row) => (row.class === 'cancelled' || row.class === 'suspended' ? 'off' : undefined)}
        tools={<>
          <SearchBox value={q} onChange={(typed) => filters.set({ q: typed })} placeholder={t('search')} />
          <CommitteeFilter label={t('fields.committeeId')} value={committeeId} onChange={(value) => filters.set({ committeeId: value })} />
          <FilterSelect label={t('fields.status')} value={taskClass} options={TASK_CLASSES.map((value) => ({ value, label: t(`classes.${value}`) }))} onChange={(value) => filters.set({ class: value })} />
          <FilterSelect label={t('fields.origin')} value={origin} options={TASK_ORIGINS.map((value) => ({ value, label: t(`origins.${value}`) }))} onChange={(value) => filters.set({ origin: value })} />
          <ClearFilters narrowing={filters} />
        </>}
        narrowing={filters}
        noMatch={{ title: t('noMatch') }}
        sort={sort}
        onSort={({ by, direction }) => setSort({ by: by === 'code' ? 'code' : 'due', direction })}
        current={taskId}
        onCurrentChange={show}
        empty={<EmptyState icon={<IconChecklist size={28} />} title={t('empty')} hint={t('emptyHint')} actions={addButton} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconTrash size={16} />} label={t('remove')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} /> }}
      />
    </Page>
  );
}
