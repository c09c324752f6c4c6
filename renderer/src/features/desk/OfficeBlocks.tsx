import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeskOverview, FinishedMeeting, NextMeeting, WaitingPaper } from '#shared/contract/desk.ts';
import { dayOf, timeOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { DeskBlock, type DeskLine } from './DeskBlock.tsx';

/** What concerns meetings and papers. */
export function OfficeBlocks({ overview }: { overview: DeskOverview | undefined }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const today = useToday();
  const finished = (rows: FinishedMeeting[] | undefined): DeskLine[] => (rows ?? []).map(({ id, title, startsAt }) => ({ id, text: title, open: { to: '/meetings/$meetingId', params: { meetingId: id }, search: { tab: 'minutes' } }, beside: format.dayBeside(dayOf(startsAt), today) }));
  const papers = (rows: WaitingPaper[] | undefined): DeskLine[] => (rows ?? []).map(({ id, type, title }) => ({ id, text: title ?? t('papers.secret'), open: { to: '/documents', search: { documentId: id } }, beside: t(`types.${type}`) }));
  const next: DeskLine[] = (overview?.meetings.rows ?? []).map((meeting) => ({
    id: meeting.id, text: meeting.title, open: { to: '/meetings/$meetingId', params: { meetingId: meeting.id } },
    beside: <><MeetingLack meeting={meeting} /><span>{`${timeOf(meeting.startsAt)} ${format.dayBeside(dayOf(meeting.startsAt), today)}`}</span></>,
  }));
  const rounds: DeskLine[] = (overview?.rounds.rows ?? []).map(({ id, title, closesOn }) => ({ id, text: title, open: { to: '/meetings/opinions/$roundId', params: { roundId: id } }, beside: t('rounds.closes', { date: format.dayBeside(closesOn, today) }) }));
  const reports: DeskLine[] = (overview?.reports.rows ?? []).map(({ id, title, answerBy, missing }) => ({ id, text: title, open: { to: '/tasks/campaigns/$campaignId', params: { campaignId: id } }, beside: <><span>{t('reports.missing', { count: missing })}</span><span>{t('reports.by', { date: format.dayBeside(answerBy, today) })}</span></> }));
  return (
    <>
      <DeskBlock title={t('meetings.title')} open={{ to: '/meetings', search: { period: 'upcoming' } }} total={overview?.meetings.total} lines={next} />
      <DeskBlock title={t('papers.draft')} open={{ to: '/documents', search: { direction: 'issued', standing: 'draft' } }} total={overview?.draftPapers.total} lines={papers(overview?.draftPapers.rows)} />
      <DeskBlock title={t('papers.signed')} open={{ to: '/documents', search: { direction: 'issued', standing: 'signed' } }} total={overview?.signedPapers.total} lines={papers(overview?.signedPapers.rows)} />
      <DeskBlock title={t('papers.minutes')} open={{ to: '/meetings', search: { status: 'held' } }} total={overview?.minutesToSign.total} lines={finished(overview?.minutesToSign.rows)} />
      <DeskBlock title={t('papers.notice')} open={{ to: '/meetings', search: { status: 'minutes_signed' } }} total={overview?.noticesToIssue.total} lines={finished(overview?.noticesToIssue.rows)} />
      <DeskBlock title={t('rounds.title')} open={{ to: '/meetings/opinions', search: { state: 'closing' } }} total={overview?.rounds.total} lines={rounds} />
      <DeskBlock title={t('reports.title')} open={{ to: '/tasks/campaigns', search: { awaited: true } }} total={overview?.reports.total} lines={reports} />
    </>
  );
}

function MeetingLack({ meeting: { lacking, status } }: { meeting: NextMeeting }) {
  const { t } = useTranslation('desk');
  const notInvited = status === 'draft';
  if (status === 'cancelled' || status === 'postponed') return <StatusMark mark="bars" tone="off">{t(`meetings.${status}`)}</StatusMark>;
  if (status !== 'invited' && !notInvited) return null;
  if (lacking === 0 && !notInvited) return <StatusMark mark="tick" tone="ok">{t('meetings.ready')}</StatusMark>;
  return <StatusMark mark="triangle" tone="warn">{[...(notInvited ? [t('meetings.notInvited')] : []), ...(lacking > 0 ? [t('meetings.lacking', { count: lacking })] : [])].join(', ')}</StatusMark>;
}

/** The committees that need attention, by what is wrong. */
export function CommitteesBlock() {
  const { t } = useTranslation('desk');
  const attention = useQuery(api.committees.attentionCounts.queryOptions({ input: {} }));
  const open = { to: '/committees', search: { view: 'attention' } } as const;
  const format = useFormat();
  return (
    <DeskBlock title={t('committees.title')} open={open} total={attention.data?.committees} lines={(attention.data?.kinds ?? []).map(({ kind, count }) => ({ id: kind, text: t(`committees.kinds.${kind}`), open, beside: format.number(count) }))}>
      {attention.error !== null && <ErrorNote error={attention.error} onRetry={() => void attention.refetch()} />}
    </DeskBlock>
  );
}
