import { IconChecklist, IconEye } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskTask } from '#shared/contract/desk.ts';
import { SILENT_DAYS } from '#shared/rules/desk.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { useWrite } from '../../ui/use-write.ts';

const route = getRouteApi('/desk/tasks');
const rowId = ({ id, alert }: DeskTask): string => alert?.id ?? id;

/** The whole of a list of tasks that the Desk makes itself. */
export function DeskTasksPage() {
  const { t } = useTranslation(['taskAlerts', 'desk', 'ui']);
  const { of } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useDeskTaskColumns();
  const ticking = useTicked();
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRows(api.desk.tasks, { of });
  const alerts = (list.rows ?? []).filter((row) => ticking.ticked.has(rowId(row))).flatMap(({ alert }) => (alert === null ? [] : [alert]));
  const seen = useWrite(api.taskAlerts.markSeen, { done: (answer) => t('list.seen', { count: answer.seen }), onDone: ticking.clear });
  return (
    <Page
      header={<PageHeader crumbs={[<Link key="desk" to="/desk">{t('desk:title')}</Link>]} title={t(`list.title.${of}`)} facts={of === 'answers' && <span>{t('list.answersHint', { count: SILENT_DAYS })}</span>} />}
      facts={list.rows !== undefined && <span>{t('list.count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')]]}
    >
      <List<DeskTask>
        id={`desk-${of}`}
        label={t(`list.title.${of}`)}
        columns={columns}
        list={list}
        rowId={rowId}
        rowLabel={(row) => row.title}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={({ id }) => void navigate({ to: '/tasks', search: { taskId: id } })}
        empty={<EmptyState icon={<IconChecklist size={28} />} title={t('list.empty')} />}
        {...(of === 'alerts' && { ticking, bulk: { count: alerts.length, actions: <BulkAction icon={<IconEye size={16} />} label={t('list.markSeen')} disabled={seen.isPending} onClick={() => seen.mutate({ items: alerts })} /> } })}
      />
    </Page>
  );
}

function useDeskTaskColumns(): Column<DeskTask>[] {
  const { t } = useTranslation(['taskAlerts', 'tasks']);
  const { of } = route.useSearch();
  const format = useFormat();
  return useMemo<Column<DeskTask>[]>(() => {
    const text = (read: (row: DeskTask) => string | null) => ({ cell: (row: DeskTask) => read(row) ?? '', text: (row: DeskTask) => read(row) ?? '' });
    return [
      { id: 'title', header: t('tasks:fields.title'), width: 260, grow: 3, fixed: true, ...text((row) => row.title) },
      { id: 'code', header: t('tasks:fields.code'), width: 124, ...text((row) => row.code) },
      { id: 'unit', header: t('tasks:fields.leadUnitId'), width: 180, grow: 1, ...text((row) => row.leadUnitName) },
      { id: 'due', header: t('tasks:fields.dueOn'), width: 104, ...text((row) => format.date(row.dueOn)) },
      ...(of === 'today' ? [] : [{ id: 'day', header: t(`list.day.${of}`), width: 118, ...text((row) => format.date(row.day)) }]),
    ];
  }, [t, format, of]);
}
