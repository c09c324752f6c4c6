import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from '../../ui/calendar/Calendar.module.css';
import { DayPanel } from './DayPanel.tsx';
import { type MeetingViewProps, MeetingsPageHead } from './MeetingsPage.tsx';
import { MeetingTools } from './MeetingTools.tsx';
import { MonthGrid } from '../../ui/calendar/MonthGrid.tsx';
import { MeetingChip } from './MeetingChip.tsx';
import { MonthPicker } from '../../ui/calendar/MonthPicker.tsx';
import { monthOf, sameDayIn, weeksOf } from '../../ui/calendar/month-weeks.ts';
import { NewMeetingPanel } from './NewMeetingPanel.tsx';
import { useMeetingFilters } from './use-meeting-filters.ts';
import { useOpenMeeting } from './use-open-meeting.ts';
import { useShownMonth } from './use-shown-month.ts';

/** As many as one answer holds; a month with more is narrowed. */
const MOST = 500;
const NOTHING = (): void => undefined;
const NONE: readonly MeetingRow[] = [];

/** The meetings of a month in its weeks, with those of one day beside it. */
export function MeetingMonth({ viewSwitch }: MeetingViewProps) {
  const { t } = useTranslation(['meetings', 'ui']);
  const filters = useMeetingFilters(NOTHING);
  const { period: _period, ...narrowed } = filters.values;
  const [month, setMonth] = useShownMonth();
  const [day, setDay] = useChosenDay(month, setMonth);
  const [panel, setPanel] = useState<'day' | 'new' | null>(null);
  const weeks = useMemo(() => weeksOf(month), [month]);
  const input = { ...narrowed, from: weeks[0]?.[0] ?? null, to: weeks.at(-1)?.at(-1) ?? null, order: 'asc' as const, limit: MOST };
  const query = useQuery({ ...api.meetings.list.queryOptions({ input }), placeholderData: keepPreviousData });
  const byDay = useMemo(() => Map.groupBy(query.data?.rows ?? NONE, ({ startsAt }) => dayOf(startsAt)), [query.data]);
  const open = useOpenMeeting();
  const ofDay = byDay.get(day) ?? NONE;
  const close = (): void => setPanel(null);
  /** The only meeting of a day is opened; of more, or none, the day itself. */
  function enter(): void {
    const [first] = ofDay;
    if (first !== undefined && ofDay.length === 1) open(first.id);
    else setPanel('day');
  }
  useShortcut('new', () => setPanel('new'));
  return (
    <Page
      header={<MeetingsPageHead onNew={() => setPanel('new')} />}
      panel={panel === 'new' ? <NewMeetingPanel day={day} onClose={close} /> : panel === 'day' && <DayPanel day={day} meetings={ofDay} onOpen={open} onNew={() => setPanel('new')} onClose={close} />}
      facts={query.data !== undefined && <span>{t('list.count', { count: [...byDay].filter(([one]) => monthOf(one) === month).reduce((sum, [, rows]) => sum + rows.length, 0) })}</span>}
      keys={[['↑↓←→', t('calendar.keys.day')], ['PgUp PgDn', t('calendar.keys.month')], ['Enter', t('ui:keys.open')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <Toolbar end={viewSwitch}><MonthPicker month={month} onMonth={setMonth} /><MeetingTools filters={filters} view="month" /></Toolbar>
      {query.error !== null && <div className={css.note}><ErrorNote error={query.error} onRetry={() => void query.refetch()} /></div>}
      {query.data !== undefined && query.data.total > MOST && <div className={css.note}><Note tone="warn">{t('calendar.tooMany', { count: query.data.total, most: MOST })}</Note></div>}
      <MonthGrid
        label={t('views.month')}
        month={month}
        weeks={weeks}
        byDay={byDay}
        busy={query.isPending}
        day={day}
        onDay={setDay}
        onEnter={enter}
        onShowDay={(shown) => { setDay(shown); setPanel('day'); }}
        renderEntry={(meeting) => <MeetingChip key={meeting.id} meeting={meeting} onOpen={() => open(meeting.id)} />}
        more={(count) => t('calendar.more', { count })}
      />
    </Page>
  );
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
