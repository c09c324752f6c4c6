import { IconCalendarEvent } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRows } from '../../ui/use-rows.ts';
import { type MeetingViewProps, MeetingsPageHead, NewMeetingButton } from './MeetingsPage.tsx';
import { MeetingTools } from './MeetingTools.tsx';
import { MonthPicker } from '../../ui/calendar/MonthPicker.tsx';
import { sameDayIn } from '../../ui/calendar/month-weeks.ts';
import { NewMeetingPanel } from './NewMeetingPanel.tsx';
import { useDayText } from '../../ui/calendar/use-day-text.ts';
import { useMeetingColumns } from './use-meeting-columns.tsx';
import { useMeetingFilters } from './use-meeting-filters.ts';
import { useOpenMeeting } from './use-open-meeting.ts';
import { useShownMonth } from './use-shown-month.ts';

const LAST_OF_MONTH = '2026-01-31';
const NOTHING = (): void => undefined;

/** The meetings of a month, day by day. */
export function MeetingAgenda({ viewSwitch }: MeetingViewProps) {
  const { t } = useTranslation(['meetings', 'ui']);
  const today = useToday();
  const dayText = useDayText();
  const columns = useMeetingColumns(true);
  const filters = useMeetingFilters(NOTHING);
  const { period: _period, ...narrowed } = filters.values;
  const [month, setMonth] = useShownMonth();
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const list = useRows(api.meetings.list, { ...narrowed, from: `${month}-01`, to: sameDayIn(month, LAST_OF_MONTH), order: 'asc' });
  const open = useOpenMeeting();
  const groupOf = useCallback((row: MeetingRow) => {
    const day = dayOf(row.startsAt);
    return { key: day, title: day === today ? t('calendar.today', { day: dayText(day) }) : dayText(day) };
  }, [today, dayText, t]);
  const add = (): void => setAdding(true);
  useShortcut('new', add);
  return (
    <Page
      header={<MeetingsPageHead onNew={add} />}
      panel={adding && <NewMeetingPanel day={null} onClose={() => setAdding(false)} />}
      facts={list.rows !== undefined && <span>{t('list.count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<MeetingRow>
        id="meetings-agenda"
        label={t('views.agenda')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.title}
        rowTone={(row) => (row.status === 'cancelled' ? 'off' : undefined)}
        groupOf={groupOf}
        tools={<><MonthPicker month={month} onMonth={setMonth} /><MeetingTools filters={filters} view="agenda" /></>}
        toolsEnd={viewSwitch}
        narrowing={filters}
        noMatch={{ title: t('list.noMatch'), hint: t('list.noMatchHint') }}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(row) => open(row.id)}
        empty={<EmptyState icon={<IconCalendarEvent size={28} />} title={t('calendar.empty')} hint={t('calendar.emptyHint')} actions={<NewMeetingButton onClick={add} />} />}
      />
    </Page>
  );
}
