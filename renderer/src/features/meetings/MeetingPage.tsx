import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../app/clients.ts';
import { Page } from '../../ui/Page.tsx';
import { AgendaTab } from './AgendaTab.tsx';
import { DossierTab } from './DossierTab.tsx';
import type { MeetingTab } from './meeting-tabs.ts';
import { MeetingGone } from './MeetingGone.tsx';
import { MinutesTab } from './MinutesTab.tsx';
import { PapersTab } from './PapersTab.tsx';
import { PeopleTab } from './PeopleTab.tsx';

const route = getRouteApi('/meetings/$meetingId');
const TABS = { agenda: AgendaTab, people: PeopleTab, minutes: MinutesTab, dossier: DossierTab, papers: PapersTab };

/** One meeting: its agenda, who is invited and came, its minutes and papers. */
export function MeetingPage() {
  const { meetingId } = route.useParams();
  const { tab = 'agenda', conclusionId = null } = route.useSearch();
  const navigate = route.useNavigate();
  const meeting = useQuery(api.meetings.get.queryOptions({ input: { id: meetingId } }));
  const onTab = (next: MeetingTab): void => void navigate({ search: { tab: next }, replace: true });
  if (meeting.error !== null) return <MeetingGone error={meeting.error} onRetry={() => void meeting.refetch()} />;
  if (meeting.data === undefined) return <Page header={null}><div aria-busy="true" /></Page>;
  const Tab = TABS[tab];
  return <Tab key={`${meetingId}:${conclusionId ?? ''}`} meeting={meeting.data} onTab={onTab} conclusionId={conclusionId} />;
}
