import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import css from '../../ui/calendar/Calendar.module.css';
import { monthOf, sameDayIn, weeksOf } from '../../ui/calendar/month-weeks.ts';
import { MonthGrid } from '../../ui/calendar/MonthGrid.tsx';
import { MonthPicker } from '../../ui/calendar/MonthPicker.tsx';
import { useDayText } from '../../ui/calendar/use-day-text.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusShape } from '../../ui/StatusMark.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { onlyTold } from './task-search.ts';
import type { TaskWayProps } from './TasksPage.tsx';
import { lookOf, TaskStatus, useTaskStanding } from './TaskStatus.tsx';
import { TaskTools } from './TaskTools.tsx';
import { askedOf } from './use-task-filters.ts';

const route = getRouteApi('/tasks');
/** As many as one answer holds; a month with more is narrowed. */
const MOST = 500;
const NONE: readonly TaskRow[] = [];

/** The deadlines of a month in its weeks, with those of one day beside it. */
export function TaskMonth({ header, panel, filters, taskId, onShow }: TaskWayProps) {
  const { t } = useTranslation(['taskViews', 'tasks', 'ui', 'meetings']);
  const [month, setMonth] = useShownMonth();
  const [day, setDay] = useChosenDay(month, setMonth);
  const [dayShown, setDayShown] = useState(false);
  const weeks = useMemo(() => weeksOf(month), [month]);
  const input = { ...askedOf({ ...filters.values, dueMonth: null }), dueFrom: weeks[0]?.[0] ?? null, dueTo: weeks.at(-1)?.at(-1) ?? null, limit: MOST };
  const query = useQuery({ ...api.tasks.list.queryOptions({ input }), placeholderData: keepPreviousData });
  const byDay = useMemo(() => Map.groupBy(query.data?.rows ?? NONE, ({ dueOn }) => dueOn ?? ''), [query.data]);
  const ofDay = byDay.get(day) ?? NONE;
  const inMonth = [...byDay].filter(([one]) => monthOf(one) === month).reduce((sum, [, rows]) => sum + rows.length, 0);
  const open = (id: string): void => { setDayShown(false); onShow(id); };
  const showDay = (shown: string): void => { setDay(shown); onShow(null); setDayShown(true); };
  /** The only task of a day is opened; of more, or none, the day itself. */
  function enter(): void {
    const [first] = ofDay;
    if (first !== undefined && ofDay.length === 1) open(first.id);
    else showDay(day);
  }
  return (
    <Page
      header={header}
      panel={dayShown && taskId === null ? <DueOnDay day={day} tasks={ofDay} onOpen={open} onClose={() => setDayShown(false)} /> : panel}
      facts={query.data !== undefined && <span>{t('calendar.count', { count: inMonth })}</span>}
      keys={[['↑↓←→', t('meetings:calendar.keys.day')], ['PgUp PgDn', t('meetings:calendar.keys.month')], ['Enter', t('ui:keys.open')]]}
    >
      <Toolbar end={<MonthPicker month={month} onMonth={setMonth} />}><TaskTools filters={filters} /></Toolbar>
      {query.error !== null && <div className={css.note}><ErrorNote error={query.error} onRetry={() => void query.refetch()} /></div>}
      {query.data !== undefined && query.data.total > MOST && <div className={css.note}><Note tone="warn">{t('calendar.tooMany', { count: query.data.total, most: MOST })}</Note></div>}
      <MonthGrid
        label={t('calendar.label')}
        month={month}
        weeks={weeks}
        byDay={byDay}
        busy={query.isPending}
        day={day}
        onDay={setDay}
        onEnter={enter}
        onShowDay={showDay}
        renderEntry={(task) => <TaskChip key={task.id} task={task} onOpen={() => open(task.id)} />}
        more={(count) => t('calendar.more', { count })}
      />
    </Page>
  );
}

function TaskChip({ task, onOpen }: { task: TaskRow; onOpen: () => void }) {
  const standing = useTaskStanding();
  const told = [task.title, task.leadUnitName, standing(task)].filter(Boolean).join(', ');
  return (
    <button type="button" tabIndex={-1} className={css.chip} title={told} onClick={(event) => { event.stopPropagation(); onOpen(); }}>
      <StatusShape {...lookOf(task)} /><span>{task.title}</span><small className="visually-hidden">{standing(task)}</small>
    </button>
  );
}

/** All tasks due on one day. */
function DueOnDay({ day, tasks, onOpen, onClose }: { day: string; tasks: readonly TaskRow[]; onOpen: (id: string) => void; onClose: () => void }) {
  const { t } = useTranslation(['taskViews', 'tasks']);
  const dayText = useDayText();
  return (
    <SidePanel title={dayText(day)} subtitle={t('tasks:count', { count: tasks.length })} onClose={onClose}>
      {tasks.length === 0 && <p className={css.none}>{t('calendar.emptyDay')}</p>}
      <ul className={css.list}>
        {tasks.map((task) => (
          <li key={task.id}>
            <button type="button" onClick={() => onOpen(task.id)}><span>{task.title}</span></button>
            <div><TaskStatus task={task} /><span>{task.leadUnitName}</span></div>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

/** The month that is shown, as the address says it: this one until another is chosen. */
function useShownMonth(): [month: string, choose: (month: string) => void] {
  const thisMonth = monthOf(useToday());
  const { month = thisMonth } = route.useSearch();
  const navigate = route.useNavigate();
  return [month, (next) => void navigate({ search: (before) => onlyTold({ ...before, month: next === thisMonth ? undefined : next }), replace: true })];
}

/** The day the keyboard stands on: always one of the month that is shown. */
function useChosenDay(month: string, setMonth: (month: string) => void): [day: string, choose: (day: string) => void] {
  const today = useToday();
  const [chosen, setChosen] = useState(today);
  const day = monthOf(chosen) === month ? chosen : monthOf(today) === month ? today : sameDayIn(month, chosen);
  return [day, (next) => {
    setChosen(next);
    if (monthOf(next) !== month) setMonth(monthOf(next));
  }];
}
