import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import css from '../../ui/calendar/Calendar.module.css';
import { timesText } from './meeting-times.ts';
import { MeetingStatus } from './MeetingStatus.tsx';
import { NewMeetingButton } from './MeetingsPage.tsx';
import { useDayText } from '../../ui/calendar/use-day-text.ts';

interface DayPanelProps {
  day: string;
  meetings: readonly MeetingRow[];
  onOpen: (meetingId: string) => void;
  onNew: () => void;
  onClose: () => void;
}

/** All meetings of one day. */
export function DayPanel({ day, meetings, onOpen, onNew, onClose }: DayPanelProps) {
  const { t } = useTranslation('meetings');
  const dayText = useDayText();
  return (
    <SidePanel title={dayText(day)} subtitle={t('list.count', { count: meetings.length })} onClose={onClose} foot={<NewMeetingButton onClick={onNew} />}>
      {meetings.length === 0 && <p className={css.none}>{t('calendar.emptyDay')}</p>}
      <ul className={css.list}>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <button type="button" onClick={() => onOpen(meeting.id)}><b>{timesText(meeting)}</b><span>{meeting.title}</span></button>
            <div><MeetingStatus status={meeting.status} />{meeting.place !== null && <span>{meeting.place}</span>}<span>{meeting.committees.map(({ name }) => name).join(', ')}</span></div>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
