import { useTranslation } from 'react-i18next';
import type { ConclusionRow } from '#shared/contract/meetings.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';

/** Whether a task arises from a conclusion, and how many were made. */
export function ConclusionOutcome({ conclusion: { outcome }, count }: { conclusion: Pick<ConclusionRow, 'outcome'>; count: number }) {
  const { t } = useTranslation(['meetings', 'meetingTasks']);
  if (outcome === null) return <StatusMark mark="dashed" tone="warn">{t('minutes.undecided')}</StatusMark>;
  if (outcome === 'no_task') return <StatusMark mark="tick" tone="ok">{t('outcomes.no_task')}</StatusMark>;
  return count === 0 ? <StatusMark mark="triangle" tone="warn">{t('meetingTasks:none')}</StatusMark> : <StatusMark mark="tick" tone="ok">{t('meetingTasks:withTasks', { count })}</StatusMark>;
}
