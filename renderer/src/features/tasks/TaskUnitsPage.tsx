import { IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitTasks } from '#shared/contract/task-views.ts';
import { STACK_ORDER } from '#shared/rules/task-chart.ts';
import { hasWords } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { CLASS_WIDTHS } from './class-widths.ts';
import { overviewNarrowing, OverviewTools } from './OverviewTools.tsx';
import { onlyTold } from './task-search.ts';
import { useSumText } from './TaskSum.tsx';

const route = getRouteApi('/tasks/units');

/** The units that lead tasks, each with its counts; one opens its sheet. */
export function TaskUnitsPage() {
  const { t } = useTranslation(['taskViews', 'tasks', 'ui']);
  const told = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useUnitColumns();
  const sumText = useSumText();
  const [q, setQ] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const narrowing = overviewNarrowing(told, (change) => void navigate({ search: (before) => onlyTold({ ...before, ...change }), replace: true }));
  const query = useQuery({ ...api.taskViews.units.queryOptions({ input: narrowing.values }), placeholderData: keepPreviousData });
  const rows = useMemo(() => query.data?.filter(({ unitName }) => hasWords(unitName, q)), [query.data, q]);
  const open = ({ unitId }: UnitTasks): void => void navigate({ to: '/tasks/units/$unitId', params: { unitId } });
  const chosen = rows?.find(({ unitId }) => unitId === current);
  return (
    <Page
      header={<PageHeader crumbs={[<Link key="tasks" to="/tasks">{t('tasks:title')}</Link>]} title={t('unit.listTitle')} />}
      facts={<>{rows !== undefined && <span>{t('unit.count', { count: rows.length })}</span>}{chosen !== undefined && <span>{`${chosen.unitName}: ${sumText(chosen.counts)}`}</span>}</>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')]]}
    >
      <List<UnitTasks>
        id="task-units"
        label={t('unit.listLabel')}
        columns={columns}
        list={wholeList(rows, query)}
        rowId={({ unitId }) => unitId}
        headLines={2}
        tools={<><SearchBox value={q} onChange={setQ} /><OverviewTools narrowing={narrowing} /></>}
        narrowing={{ on: q !== '' || narrowing.on, clear: () => { setQ(''); narrowing.clear(); } }}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={open}
        empty={<EmptyState icon={<IconUsers size={28} />} title={t('unit.empty')} hint={t('unit.emptyHint')} />}
      />
    </Page>
  );
}

function useUnitColumns(): Column<UnitTasks>[] {
  const { t } = useTranslation(['taskViews', 'tasks']);
  const format = useFormat();
  return useMemo(() => {
    const number = (id: string, header: string, width: number, read: (row: UnitTasks) => number): Column<UnitTasks> => ({ id, header, width, align: 'end', cell: (row) => (read(row) === 0 ? '' : format.number(read(row))), text: (row) => format.number(read(row)) });
    return [
      { id: 'unit', header: t('unit.name'), width: 220, grow: 3, fixed: true, cell: ({ unitId, unitName }) => <Link to="/tasks/units/$unitId" params={{ unitId }} tabIndex={-1}>{unitName}</Link>, text: ({ unitName }) => unitName },
      number('total', t('unit.total'), 58, ({ counts }) => counts.total),
      number('dueSoon', t('unit.dueSoon'), 76, ({ dueSoon }) => dueSoon),
      ...STACK_ORDER.map((name) => number(name, t(`tasks:classes.${name}`), CLASS_WIDTHS[name], ({ counts }) => counts[name])),
    ];
  }, [t, format]);
}
