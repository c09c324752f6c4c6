/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a grid of days that the arrows go through (ARIA authoring practices, grid) */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isWeekend, weekday, WEEKDAYS } from '#shared/rules/meeting-series.ts';
import { useToday } from '../../app/day.ts';
import css from './Calendar.module.css';
import { dayByKey, monthOf } from './month-weeks.ts';
import { useDayText } from './use-day-text.ts';

/** As many as a day has room for; of more, all but the first two are counted. */
const ROOM = 3;
const NONE: readonly never[] = [];

interface MonthGridProps<Entry> {
  label: string;
  month: string;
  weeks: readonly (readonly string[])[];
  byDay: ReadonlyMap<string, readonly Entry[]>;
  busy: boolean;
  /** The day the keyboard stands on. */
  day: string;
  onDay: (day: string) => void;
  onEnter: () => void;
  onShowDay: (day: string) => void;
  /** One of them in the cell of its day. */
  renderEntry: (entry: Entry) => ReactNode;
  /** Says how many have no room. */
  more: (count: number) => string;
}

/** The weeks of a month. Arrows go from day to day, PageUp and PageDown from month to month, Enter opens. */
export function MonthGrid<Entry>({ label, month, weeks, byDay, busy, day, onDay, onEnter, onShowDay, renderEntry, more }: MonthGridProps<Entry>) {
  const { t } = useTranslation('meetings');
  const grid = useRef<HTMLDivElement>(null);
  // Where the keyboard goes: another month is there only a moment later.
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);
    // In a low window the weeks do not all have room.
    cell?.scrollIntoView({ block: 'nearest' });
    if (wanted.current !== day) return;
    wanted.current = null;
    cell?.focus();
  }, [day]);
  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = dayByKey(day, event.key);
    if (event.key === 'Enter') onEnter();
    else if (next === null) return;
    else {
      wanted.current = next;
      onDay(next);
    }
    event.preventDefault();
  }
  return (
    <div ref={grid} role="grid" tabIndex={-1} aria-label={label} aria-busy={busy} className={css.grid} onKeyDown={onKey}>
      <div role="row" className={css.head}>
        {weeks[0]?.map((one) => <span key={one} role="columnheader" aria-label={t(`calendar.weekdays.${WEEKDAYS[weekday(one)]}`)}>{t(`calendar.shortWeekdays.${WEEKDAYS[weekday(one)]}`)}</span>)}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} role="row" className={css.week}>
          {week.map((one) => <DayCell key={one} day={one} outside={monthOf(one) !== month} current={one === day} entries={byDay.get(one) ?? NONE} onShow={() => onShowDay(one)} renderEntry={renderEntry} more={more} />)}
        </div>
      ))}
    </div>
  );
}

interface DayCellProps<Entry> extends Pick<MonthGridProps<Entry>, 'renderEntry' | 'more'> {
  day: string;
  /** Of the month before or after. */
  outside: boolean;
  current: boolean;
  entries: readonly Entry[];
  onShow: () => void;
}

function DayCell<Entry>({ day, outside, current, entries, onShow, renderEntry, more }: DayCellProps<Entry>) {
  const dayText = useDayText();
  const isToday = day === useToday();
  const shown = entries.length > ROOM ? entries.slice(0, ROOM - 1) : entries;
  const look = [css.day, outside && css.outside, isWeekend(day) && css.weekend, current && css.current].filter(Boolean).join(' ');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid takes the keys
    <div role="gridcell" data-day={day} tabIndex={current ? 0 : -1} aria-selected={current} aria-current={isToday ? 'date' : undefined} className={look} onClick={onShow}>
      <span className="visually-hidden">{dayText(day)}</span>
      <span aria-hidden className={isToday ? `${css.number} ${css.today}` : css.number}>{Number(day.slice(-2))}</span>
      {shown.map(renderEntry)}
      {shown.length < entries.length && <span className={css.more}>{more(entries.length - shown.length)}</span>}
    </div>
  );
}
