import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '#shared/rules/meetings.ts';
import { useFormat } from '../../i18n/format.ts';

interface Named {
  title: string;
  startsAt: string;
}

interface MeetingText {
  /** `Phiên họp thứ nhất, 18/03/2026`. */
  named: (meeting: Named) => string;
  dayText: (meeting: Named) => string;
}

/** How a meeting is called where another one speaks of it. */
export function useMeetingText(): MeetingText {
  const { t } = useTranslation('agenda');
  const format = useFormat();
  return useMemo(() => {
    const dayText = ({ startsAt }: Named): string => format.date(dayOf(startsAt));
    return { dayText, named: (meeting: Named) => t('ofMeeting', { title: meeting.title, when: dayText(meeting) }) };
  }, [t, format]);
}
