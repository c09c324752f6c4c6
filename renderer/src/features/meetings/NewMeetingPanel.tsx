import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { NewMeetingForm } from './MeetingForm.tsx';
import { useOpenMeeting } from './use-open-meeting.ts';

/** Plans a meeting beside what is shown; on a day, or none yet. */
export function NewMeetingPanel({ day, onClose }: { day: string | null; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const open = useOpenMeeting();
  return <SidePanel title={t('form.newTitle')} onClose={onClose}><NewMeetingForm key={day} day={day} onSaved={open} onLeave={onClose} /></SidePanel>;
}
