import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AgendaTab } from './AgendaTab.tsx';
import { DossierTab } from './DossierTab.tsx';
import css from './Meetings.module.css';
import type { MeetingTab } from './meeting-tabs.ts';
import { MinutesTab } from './MinutesTab.tsx';
import { PapersTab } from './PapersTab.tsx';
import { PeopleTab } from './PeopleTab.tsx';

const route = getRouteApi('/meetings/$meetingId');
const TABS = { agenda: AgendaTab, people: PeopleTab, minutes: MinutesTab, dossier: DossierTab, papers: PapersTab };

/** One meeting: its agenda, who is invited and came, its minutes and papers. */
export function MeetingPage() {
  const { meetingId } = route.useParams();
  const { tab = 'agenda' } = route.useSearch();
  const navigate = route.useNavigate();
  const meeting = useQuery(api.meetings.get.queryOptions({ input: { id: meetingId } }));
  const onTab = (next: MeetingTab): void => void navigate({ search: { tab: next }, replace: true });
  if (meeting.error !== null) return <Gone error={meeting.error} onRetry={() => void meeting.refetch()} />;
  if (meeting.data === undefined) return <Page header={null}><div aria-busy="true" /></Page>;
  const Tab = TABS[tab];
  return <Tab key={meetingId} meeting={meeting.data} onTab={onTab} />;
}

function Gone({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('meetings');
  const router = useRouter();
  return (
    <Page header={<PageHeader crumbs={[<Link key="list" to="/meetings">{t('title')}</Link>]} title={t('page.gone')} />}>
      <div className={css.gone}><ErrorNote error={error} onRetry={onRetry} action={<Button size="xs" onClick={() => void router.navigate({ to: '/meetings' })}>{t('page.back')}</Button>} /></div>
    </Page>
  );
}
