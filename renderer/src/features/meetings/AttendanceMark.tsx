import { useTranslation } from 'react-i18next';
import type { InviteeLine } from '#shared/contract/meetings.ts';
import type { Mark as Attended } from '#shared/rules/meetings.ts';
import { StatusMark, type Mark, type Tone } from '../../ui/StatusMark.tsx';

const MARKS: Record<Attended, { mark: Mark; tone: Tone }> = {
  present: { mark: 'tick', tone: 'ok' },
  substituted: { mark: 'half', tone: 'info' },
  excused: { mark: 'square', tone: 'off' },
  absent: { mark: 'triangle', tone: 'warn' },
};

/** How somebody attended, with what else is to be told of it: late, early, who came instead, why not. */
export function AttendanceMark({ invitee: { mark, late, early, substitute, absenceReason } }: { invitee: InviteeLine }) {
  const { t } = useTranslation('meetings');
  if (mark === null) return null;
  const more = [late && t('people.late'), early && t('people.early'), mark === 'substituted' && substitute, mark === 'excused' && absenceReason].filter((part) => typeof part === 'string');
  return <StatusMark {...MARKS[mark]}>{[t(`attendances.${mark}`), ...more].join(', ')}</StatusMark>;
}
