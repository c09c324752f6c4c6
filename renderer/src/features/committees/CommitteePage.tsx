import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { CommitteeTab } from './committee-tabs.ts';
import css from './Committees.module.css';
import { DetailsTab } from './DetailsTab.tsx';
import { MembersTab } from './MembersTab.tsx';
import { RegulationsTab } from './RegulationsTab.tsx';
import { SupportTeamTab } from './SupportTeamTab.tsx';
import { VersionsPage } from './VersionsPage.tsx';

const route = getRouteApi('/committees/$committeeId');
const TABS = { team: SupportTeamTab, versions: VersionsPage, regulations: RegulationsTab, details: DetailsTab };

/** One committee or support team: its members on a day, and everything else that is kept of it. */
export function CommitteePage() {
  const { committeeId } = route.useParams();
  const today = useToday();
  const { asOf = today, tab = 'members' } = route.useSearch();
  const navigate = route.useNavigate();
  const committee = useQuery(api.committees.get.queryOptions({ input: { id: committeeId } }));
  const onTab = (next: CommitteeTab): void => void navigate({ search: (now) => ({ ...now, tab: next }), replace: true });
  const onDay = (day: string): void => void navigate({ search: ({ tab: shown }) => ({ ...(shown !== undefined && { tab: shown }), ...(day !== today && { asOf: day }) }), replace: true });
  if (committee.error !== null) return <Gone error={committee.error} onRetry={() => void committee.refetch()} />;
  if (committee.data === undefined) return <Page header={null}><div aria-busy="true" /></Page>;
  // A support team is nothing but its members, versions and facts: it has no support team and no regulations of its own.
  const isTeam = committee.data.body === 'support_team';
  if (tab === 'members' || (isTeam && (tab === 'team' || tab === 'regulations'))) return <MembersTab key={committeeId} committee={committee.data} day={asOf} onDay={onDay} onTab={onTab} />;
  const Tab = TABS[tab];
  return <Tab key={committeeId} committee={committee.data} onTab={onTab} />;
}

function Gone({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('committees');
  const router = useRouter();
  return (
    <Page header={<PageHeader crumbs={[<Link key="list" to="/committees">{t('title')}</Link>]} title={t('page.gone')} />}>
      <div className={css.gone}><ErrorNote error={error} onRetry={onRetry} action={<Button size="xs" onClick={() => void router.navigate({ to: '/committees' })}>{t('page.back')}</Button>} /></div>
    </Page>
  );
}
