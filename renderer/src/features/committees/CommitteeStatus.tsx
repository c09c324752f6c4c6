import { useTranslation } from 'react-i18next';
import type { CommitteeRow } from '#shared/contract/committees.ts';
import { StatusMark, type Mark, type Tone } from '../../ui/StatusMark.tsx';

const MARKS: Record<CommitteeRow['status'], { mark: Mark; tone: Tone }> = {
  active: { mark: 'tick', tone: 'ok' },
  suspended: { mark: 'bars', tone: 'warn' },
  ended: { mark: 'square', tone: 'off' },
  handed_over: { mark: 'diamond', tone: 'off' },
};

/** Whether a committee works, as shape and word. */
export function CommitteeStatus({ status }: { status: CommitteeRow['status'] }) {
  const { t } = useTranslation('ui');
  return <StatusMark {...MARKS[status]}>{t(`committeeStatuses.${status}`)}</StatusMark>;
}
