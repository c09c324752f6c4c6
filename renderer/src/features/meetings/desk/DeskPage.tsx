import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { api } from '../../../app/clients.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { isTakenDown } from '../meeting-tabs.ts';
import { MeetingGone } from '../MeetingGone.tsx';
import { Desk } from './Desk.tsx';
import css from './Desk.module.css';
import { RichTextView } from '../RichTextView.tsx';
import { deskKey, newEntry, readTyped, type TypedEntry } from './typed-entry.ts';

const route = getRouteApi('/meetings/$meetingId/desk');

/** Where the minutes are written while people speak. */
export function DeskPage() {
  const { meetingId } = route.useParams();
  const { makeRichEditor } = route.useLoaderData();
  const meeting = useQuery(api.meetings.get.queryOptions({ input: { id: meetingId } }));
  const kept = useQuery(api.drafts.get.queryOptions({ input: { key: deskKey(meetingId) } }));
  if (meeting.error !== null) return <MeetingGone error={meeting.error} onRetry={() => void meeting.refetch()} />;
  if (meeting.data === undefined || kept.isPending) return <Page header={null}><div aria-busy="true" /></Page>;
  const typed = readTyped(kept.data, meeting.data.entries);
  if (!isTakenDown(meeting.data)) return <ClosedDesk meeting={meeting.data} typed={typed} />;
  return <Desk key={meetingId} meeting={meeting.data} initial={typed ?? newEntry('opinion')} makeRichEditor={makeRichEditor} />;
}

/** Before a meeting begins and once its minutes are signed nothing is taken down; what was typed and never written is shown. */
function ClosedDesk({ meeting, typed }: { meeting: MeetingDetail; typed: TypedEntry | null }) {
  const { t } = useTranslation('meetings');
  return (
    <Page header={<PageHeader crumbs={[<Link key="list" to="/meetings">{t('title')}</Link>, <Link key="meeting" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>{meeting.title}</Link>]} title={t('desk.title')} />}>
      <EmptyState title={t('desk.closed')} hint={t('minutes.noEntriesHint')} />
      {typed !== null && <section className={css.unwritten} aria-label={t('desk.unwritten')}><h2>{t('desk.unwritten')}</h2><RichTextView text={typed.text} /></section>}
    </Page>
  );
}
