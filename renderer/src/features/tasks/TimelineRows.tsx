/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows drawn one by one at their place cannot be rows of a list element */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { useToday } from '../../app/day.ts';
import type { Item } from '../../ui/table/column.ts';
import type { TimeScale } from './task-search.ts';
import { lookOf, TaskStatus, useTaskStanding } from './TaskStatus.tsx';
import { barOf, daysOf, placeOf, type Span } from './timeline-scale.ts';
import css from './Timeline.module.css';

const ROW_HEIGHT = 36;
const GROUP_HEIGHT = 28;
const OVERSCAN = 8;

interface TimelineRowsProps {
  items: readonly Item<TaskRow>[];
  scale: TimeScale;
  span: Span;
  busy: boolean;
  current: string | null;
  onShow: (taskId: string | null) => void;
  onMore: () => void;
  /** Goes to the span before or after. */
  onSpan: (by: number) => void;
}

/** The bars in view. Up and down go from task to task, left and right through time. */
export function TimelineRows({ items, scale, span, busy, current, onShow, onMore, onSpan }: TimelineRowsProps) {
  const { t } = useTranslation('taskViews');
  const today = useToday();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const domId = useId();
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled or memoized
  const virtualizer = useVirtualizer({
    count: items.length, getScrollElement: () => scroller, estimateSize: (index) => (items[index]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT), overscan: OVERSCAN,
    getItemKey: (index) => { const item = items[index]; return item === undefined ? index : item.kind === 'row' ? item.id : `group ${item.group.key}`; },
  });
  const shown = virtualizer.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => { if (lastShown >= items.length - 1 - OVERSCAN) onMore(); }, [lastShown, items.length, onMore]);
  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') onSpan(event.key === 'ArrowRight' ? 1 : -1);
    else if (step === 0) return;
    else {
      const rows = items.flatMap((item, index) => (item.kind === 'row' ? [{ id: item.id, index }] : []));
      const at = rows.findIndex(({ id }) => id === current);
      const next = rows[at < 0 ? 0 : at + step];
      if (next !== undefined) { onShow(next.id); virtualizer.scrollToIndex(next.index); }
    }
    event.preventDefault();
  }
  const todayPlace = today >= span.from && today <= span.to ? placeOf(today, span) : null;
  return (
    <div className={css.timeline}>
      <div className={css.head} aria-hidden>
        <span>{t('timeline.task')}</span>
        <div className={css.ticks}>{span.ticks.map((day) => <span key={day} style={{ left: `${placeOf(day, span)}%` }}>{scale === 'month' ? formatDate(day).slice(0, 5) : formatDate(day).slice(3)}</span>)}</div>
      </div>
      {todayPlace !== null && <span className="visually-hidden">{t('timeline.today', { date: formatDate(today) })}</span>}
      <div ref={setScroller} role="grid" tabIndex={0} aria-label={t('timeline.label')} aria-busy={busy} aria-activedescendant={current === null ? undefined : `${domId}${current}`} className={css.rows} onKeyDown={onKey}>
        <div role="rowgroup" className={css.sheet} style={{ height: virtualizer.getTotalSize() }}>
          {shown.map(({ index, size, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            const place = { height: size, transform: `translateY(${start}px)` };
            if (item.kind === 'group') return <div key={`group ${item.group.key}`} role="row" className={css.group} style={place}><div role="gridcell" aria-colspan={2}>{item.group.title} <small>{item.group.note}</small></div></div>;
            return <TimelineRow key={item.id} id={`${domId}${item.id}`} task={item.row} span={span} today={todayPlace} current={item.id === current} place={place} onShow={() => onShow(item.id)} />;
          })}
        </div>
      </div>
    </div>
  );
}

interface TimelineRowProps {
  id: string;
  task: TaskRow;
  span: Span;
  /** Where today's line stands, in percent; null outside of the span. */
  today: number | null;
  current: boolean;
  place: { height: number; transform: string };
  onShow: () => void;
}

function TimelineRow({ id, task, span, today, current, place, onShow }: TimelineRowProps) {
  const { t } = useTranslation('taskViews');
  const standing = useTaskStanding();
  const { from, to } = daysOf(task);
  const times = to === null ? t('timeline.openEnd', { from: formatDate(from) }) : t('timeline.fromTo', { from: formatDate(from), to: formatDate(to) });
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid takes the keys for all its rows
    <div role="row" id={id} aria-selected={current} className={current ? `${css.row} ${css.current}` : css.row} style={place} onClick={onShow}>
      <div role="gridcell" className={css.name} title={task.title}><span>{task.title}</span><TaskStatus task={task} /></div>
      <div role="gridcell" className={css.track} title={`${times}, ${standing(task)}`}>
        <span className="visually-hidden">{times}</span>
        {span.ticks.map((day) => <span key={day} aria-hidden className={css.grid} style={{ left: `${placeOf(day, span)}%` }} />)}
        <TaskBar task={task} span={span} />
        {today !== null && <span aria-hidden className={css.today} style={{ left: `${today}%` }} />}
      </div>
    </div>
  );
}

/** The bar of a task with how far it is, and the day it ends; where it lies outside of the span, words for it. */
function TaskBar({ task, span }: { task: TaskRow; span: Span }) {
  const { t } = useTranslation('taskViews');
  const { from, to } = daysOf(task);
  const bar = barOf(task, span);
  if (bar.kind === 'before') return <span className={`${css.day} ${css.beyond}`}>{t('timeline.before', { date: formatDate(to ?? from) })}</span>;
  if (bar.kind === 'after') return <span className={`${css.day} ${css.beyond} ${css.later}`}>{t('timeline.after', { date: formatDate(from) })}</span>;
  const look = [css.bar, css[lookOf(task).tone], bar.fromBefore && css.fromBefore, bar.toAfter && css.toAfter].filter(Boolean).join(' ');
  const end = bar.left + bar.width;
  return (
    <>
      <span aria-hidden className={look} style={{ left: `${bar.left}%`, width: `${bar.width}%` }}><i style={{ width: `${task.progress}%` }} /></span>
      {!bar.toAfter && end < 88 && to !== null && <span aria-hidden className={css.day} style={{ left: `${end}%` }}>{formatDate(to).slice(0, 5)}</span>}
    </>
  );
}
