/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a grid of days that the arrows go through (ARIA authoring practices, grid) */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import { isWeekend, weekday, WEEKDAYS } from '#shared/rules/meeting-series.ts';
import { timeOf } from '#shared/rules/meetings.ts';
import { useToday } from '../../app/day.ts';
import css from './Calendar.module.css';
import { MeetingMark } from './MeetingStatus.tsx';
import { dayByKey, monthOf } from './month-weeks.ts';
import { useDayText } from './use-day-text.ts';

/** As many meetings as a day has room for; of more, all but the first two are counted. */
const ROOM = 3;
const NONE: readonly MeetingRow[] = [];

interface MonthGridProps {
  month: string;
  weeks: readonly (readonly string[])[];
  byDay: ReadonlyMap<string, readonly MeetingRow[]>;
  busy: boolean;
  /** The day the keyboard stands on. */
  day: string;
  onDay: (day: string) => void;
  onEnter: () => void;
  onShowDay: (day: string) => void;
  onOpen: (meetingId: string) => void;
}

/** The weeks of a month. Arrows go from day to day, PageUp and PageDown from month to month, Enter opens. */
export function MonthGrid({ month, weeks, byDay, busy, day, onDay, onEnter, onShowDay, onOpen }: MonthGridProps) {
  const { t } = useTranslation('meetings');
  const grid = useRef<HTMLDivElement>(null);
  // Where the keyboard goes: another month is there only a moment later.
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current !== day) return;
    wanted.current = null;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
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
    <div ref={grid} role="grid" tabIndex={-1} aria-label={t('views.month')} aria-busy={busy} className={css.grid} onKeyDown={onKey}>
      <div role="row" className={css.head}>
        {weeks[0]?.map((one) => <span key={one} role="columnheader" aria-label={t(`calendar.weekdays.${WEEKDAYS[weekday(one)]}`)}>{t(`calendar.shortWeekdays.${WEEKDAYS[weekday(one)]}`)}</span>)}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} role="row" className={css.week}>
          {week.map((one) => <DayCell key={one} day={one} outside={monthOf(one) !== month} current={one === day} meetings={byDay.get(one) ?? NONE} onShow={() => onShowDay(one)} onOpen={onOpen} />)}
        </div>
      ))}
    </div>
  );
}

interface DayCellProps {
  day: string;
  /** Of the month before or after. */
  outside: boolean;
  current: boolean;
  meetings: readonly MeetingRow[];
  onShow: () => void;
  onOpen: (meetingId: string) => void;
}

function DayCell({ day, outside, current, meetings, onShow, onOpen }: DayCellProps) {
  const { t } = useTranslation('meetings');
  const dayText = useDayText();
  const isToday = day === useToday();
  const shown = meetings.length > ROOM ? meetings.slice(0, ROOM - 1) : meetings;
  const look = [css.day, outside && css.outside, isWeekend(day) && css.weekend, current && css.current].filter(Boolean).join(' ');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid takes the keys
    <div role="gridcell" data-day={day} tabIndex={current ? 0 : -1} aria-selected={current} aria-current={isToday ? 'date' : undefined} className={look} onClick={onShow}>
      <span className="visually-hidden">{dayText(day)}</span>
      <span aria-hidden className={isToday ? `${css.number} ${css.today}` : css.number}>{Number(day.slice(-2))}</span>
      {shown.map((meeting) => <MeetingChip key={meeting.id} meeting={meeting} onOpen={() => onOpen(meeting.id)} />)}
      {shown.length < meetings.length && <span className={css.more}>{t('calendar.more', { count: meetings.length - shown.length })}</span>}
    </div>
  );
}

function MeetingChip({ meeting: { title, startsAt, status }, onOpen }: { meeting: MeetingRow; onOpen: () => void }) {
  const { t } = useTranslation('meetings');
  const told = `${timeOf(startsAt)} ${title}, ${t(`statuses.${status}`)}`;
  return (
    <button type="button" tabIndex={-1} className={status === 'cancelled' ? `${css.chip} ${css.off}` : css.chip} title={told} onClick={(event) => { event.stopPropagation(); onOpen(); }}>
      <MeetingMark status={status} /><b>{timeOf(startsAt)}</b><span>{title}</span><small className="visually-hidden">{t(`statuses.${status}`)}</small>
    </button>
  );
}
