import { useTranslation } from 'react-i18next';
import type { MeetingStatus as Status } from '#shared/rules/meetings.ts';
import { type Mark, StatusMark, StatusShape, type Tone } from '../../ui/StatusMark.tsx';

const MARKS: Record<Status, { mark: Mark; tone: Tone }> = {
  draft: { mark: 'dashed', tone: 'plain' },
  invited: { mark: 'ring', tone: 'info' },
  in_progress: { mark: 'half', tone: 'info' },
  held: { mark: 'ring-tick', tone: 'info' },
  minutes_signed: { mark: 'ring-tick', tone: 'ok' },
  notice_issued: { mark: 'tick', tone: 'ok' },
  closed: { mark: 'square', tone: 'off' },
  postponed: { mark: 'bars', tone: 'warn' },
  cancelled: { mark: 'diamond', tone: 'off' },
};

/** The shape alone, where the word stands elsewhere. */
export function MeetingMark({ status }: { status: Status }) {
  const { mark, tone } = MARKS[status];
  return <StatusShape mark={mark} tone={tone} />;
}

/** How far a meeting has come, as shape and word. */
export function MeetingStatus({ status }: { status: Status }) {
  const { t } = useTranslation('meetings');
  return <StatusMark {...MARKS[status]}>{t(`statuses.${status}`)}</StatusMark>;
}
