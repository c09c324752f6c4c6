import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSheet } from '#shared/contract/task-views.ts';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { useRows } from '../../ui/use-rows.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { ReportActions } from '../reports/ReportActions.tsx';
import { TaskPanel } from './TaskPanel.tsx';
import { SumFact } from './TaskSum.tsx';
import css from './UnitTasks.module.css';
import { useTaskColumns } from './use-task-columns.tsx';

const route = getRouteApi('/tasks/units/$unitId');
const PARTS = ['leads', 'cooperates'] as const;

/** Everything one unit owes: what it leads and what it helps with, how late it is, what it asked for and was reminded of. */
export function UnitTasksPage() {
  const { t } = useTranslation(['taskViews', 'tasks', 'ui']);
  const { unitId } = route.useParams();
  const { part = 'leads', taskId = null } = route.useSearch();
  const navigate = route.useNavigate();
  const all = useTaskColumns();
  const columns = useMemo(() => all.filter(({ id }) => part === 'cooperates' || id !== 'leadUnit').map((column) => ({ ...column, sortable: false })), [all, part]);
  const [editing, setEditing] = useState(false);
  const query = useQuery(api.taskViews.unitSheet.queryOptions({ input: { unitId } }));
  const sheet = query.data;
  const list = useRows(api.tasks.list, part === 'leads' ? { unitId } : { coopUnitId: unitId });
  const show = (id: string | null): void => { setEditing(false); void navigate({ search: ({ taskId: _former, ...before }) => (id === null ? before : { ...before, taskId: id }), replace: true }); };
  const remove = useWrite(api.tasks.remove, { done: ({ removed }) => t('tasks:removed', { count: removed }), onDone: () => show(null) });
  const crumbs = [<Link key="tasks" to="/tasks">{t('tasks:title')}</Link>, <Link key="units" to="/tasks/units">{t('unit.listTitle')}</Link>];
  if (sheet === undefined) return <Page header={<PageHeader crumbs={crumbs} title={query.error === null ? t('ui:loading') : t('unit.gone')} />}>{query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}</Page>;
  const tabs = PARTS.map((id) => ({ id, label: t(`unit.${id}`), count: sheet[id].counts.total }));
  return (
    <Page
      header={<>
        <PageHeader crumbs={crumbs} title={sheet.unitName} actions={<ReportActions report="unitSheet" params={{ unitId }} about={sheet.unitName} />} />
        <SheetFacts sheet={sheet} />
        <PageTabs label={t('unit.title')} tabs={tabs} current={part} onChange={(next) => void navigate({ search: next === 'cooperates' ? { part: next } : {}, replace: true })} />
      </>}
      panel={taskId !== null && <TaskPanel taskId={taskId} editing={editing} onEditing={setEditing} onClose={() => show(null)} onRemove={(task) => remove.mutate(refsOf([task]))} />}
      facts={<SumFact counts={sheet[part].counts} />}
      keys={[['↑↓', t('ui:keys.move')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <List<TaskRow> id="unit-tasks" label={t('tasks:label')} columns={columns} list={list} rowId={idOf} rowLabel={(row) => row.title} current={taskId} onCurrentChange={show} empty={<EmptyState title={t('unit.none')} />} />
    </Page>
  );
}

function SheetFacts({ sheet: { leads, daysLate, mostDaysLate, extensions, reminders } }: { sheet: UnitSheet }) {
  const { t } = useTranslation('taskViews');
  const format = useFormat();
  return (
    <div className={css.facts}>
      <Facts>
        <Fact label={t('unit.dueSoon')}>{format.number(leads.dueSoon)}</Fact>
        <Fact label={t('unit.daysLate')}>{mostDaysLate === 0 ? t('unit.notLate') : t('unit.daysLateText', { sum: daysLate, most: mostDaysLate })}</Fact>
        <Fact label={t('unit.extensions')}>{extensions.asked === 0 ? t('unit.never') : t('unit.extensionsText', extensions)}</Fact>
        <Fact label={t('unit.reminders')}>{reminders.sent === 0 ? t('unit.never') : t('unit.remindersText', { sent: reminders.sent, date: format.date(reminders.lastOn) })}</Fact>
      </Facts>
    </div>
  );
}
