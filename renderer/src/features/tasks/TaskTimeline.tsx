import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChecklist, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/day.ts';
import { monthOf } from '../../ui/calendar/month-weeks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ClearFilters } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/table/Skeleton.tsx';
import { itemsOf } from '../../ui/table/column.ts';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { onlyTold, TIME_SCALES, type TaskTurn, type TimeScale } from './task-search.ts';
import type { TaskWayProps } from './TasksPage.tsx';
import { TaskSum } from './TaskSum.tsx';
import { TaskTools } from './TaskTools.tsx';
import css from './Timeline.module.css';
import { TimelineRows } from './TimelineRows.tsx';
import { shiftSpan, spanOf } from './timeline-scale.ts';
import { usePeriodName } from './use-period-name.ts';
import { useTaskGroups } from './use-task-groups.ts';

const route = getRouteApi('/tasks');
const ROW_HEIGHT = 36;

/** Tasks over time, unit by unit: from their start to their deadline or their end, with today's line. */
export function TaskTimeline({ header, panel, filters, ticking, taskId, onShow, addButton }: TaskWayProps) {
  const { t } = useTranslation(['taskViews', 'tasks', 'ui']);
  const thisMonth = monthOf(useToday());
  const { scale = 'quarter', month = thisMonth } = route.useSearch();
  const navigate = route.useNavigate();
  const span = useMemo(() => spanOf(scale, month), [scale, month]);
  const { list, groupOf } = useTaskGroups(filters.values, 'unit', 'asc', ticking);
  const items = useMemo(() => itemsOf(list.rows ?? [], ({ id }) => id, groupOf), [list.rows, groupOf]);
  const turn = (change: TaskTurn): void => void navigate({ search: (before) => onlyTold({ ...before, ...change }), replace: true });
  const go = (by: number): void => turn({ month: shiftSpan(scale, month, by) });
  return (
    <Page
      header={header}
      panel={panel}
      facts={<TaskSum filters={filters.values} />}
      keys={[['↑↓', t('ui:keys.move')], ['←→', t('timeline.keys')]]}
    >
      <Toolbar end={<SpanPicker scale={scale} month={month} onScale={(next) => turn({ scale: next })} onMonth={(next) => turn({ month: next })} />}><TaskTools filters={filters} /></Toolbar>
      {list.error !== null && <ErrorNote error={list.error} onRetry={list.retry} />}
      {list.rows === undefined && list.error === null && <Skeleton rowHeight={ROW_HEIGHT} />}
      {list.rows?.length === 0 && (filters.on ? <EmptyState title={t('tasks:noMatch')} actions={<ClearFilters narrowing={filters} />} /> : <EmptyState icon={<IconChecklist size={28} />} title={t('tasks:empty')} hint={t('tasks:emptyHint')} actions={addButton} />)}
      {list.rows !== undefined && list.rows.length > 0 && <TimelineRows items={items} scale={scale} span={span} busy={list.loading} current={taskId} onShow={onShow} onMore={list.more} onSpan={go} />}
    </Page>
  );
}

interface SpanPickerProps {
  scale: TimeScale;
  month: string;
  onScale: (scale: TimeScale) => void;
  onMonth: (month: string | undefined) => void;
}

/** How much time is shown and which, with the way back to today. */
function SpanPicker({ scale, month, onScale, onMonth }: SpanPickerProps) {
  const { t } = useTranslation('taskViews');
  const thisMonth = monthOf(useToday());
  const periodName = usePeriodName();
  const { from } = spanOf(scale, month);
  const shown = scale === 'year' ? from.slice(0, 4) : periodName(scale === 'month' ? monthOf(from) : `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`);
  return (
    <div className={css.picker}>
      <ActionIcon variant="default" aria-label={t('timeline.earlier')} title={t('timeline.earlier')} onClick={() => onMonth(shiftSpan(scale, month, -1))}><IconChevronLeft size={16} /></ActionIcon>
      <b aria-live="polite">{shown}</b>
      <ActionIcon variant="default" aria-label={t('timeline.later')} title={t('timeline.later')} onClick={() => onMonth(shiftSpan(scale, month, 1))}><IconChevronRight size={16} /></ActionIcon>
      <Button size="xs" variant="default" disabled={spanOf(scale, thisMonth).from === from} onClick={() => onMonth(undefined)}>{t('timeline.now')}</Button>
      <SegmentedControl size="xs" aria-label={t('timeline.scale')} value={scale} data={TIME_SCALES.map((value) => ({ value, label: t(`timeline.scales.${value}`) }))} onChange={(chosen) => { const next = TIME_SCALES.find((each) => each === chosen); if (next !== undefined) onScale(next); }} />
    </div>
  );
}
