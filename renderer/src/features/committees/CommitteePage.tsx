import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { api } from '../../app/clients.ts';
import { today } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { VersionsTab } from '../versions/VersionsTab.tsx';
import { CommitteeForm } from './CommitteeForm.tsx';
import { CommitteeHeader, type CommitteeTab } from './CommitteeHeader.tsx';
import css from './Committees.module.css';
import { MembersTab } from './MembersTab.tsx';

const route = getRouteApi('/committees/$committeeId');

/** One committee: its members on a day, its facts and its history. */
export function CommitteePage() {
  const { committeeId } = route.useParams();
  const { asOf = today(), tab = 'members' } = route.useSearch();
  const navigate = route.useNavigate();
  const committee = useQuery(api.committees.get.queryOptions({ input: { id: committeeId } }));
  const onTab = (next: CommitteeTab): void => void navigate({ search: (now) => ({ ...now, tab: next }), replace: true });
  const onDay = (day: string): void => void navigate({ search: (now) => ({ ...now, asOf: day }), replace: true });
  if (committee.error !== null) return <Gone error={committee.error} onRetry={() => void committee.refetch()} />;
  if (committee.data === undefined) return <Page header={null}><div aria-busy="true" /></Page>;
  if (tab === 'versions') return <HistoryTab key={committeeId} committee={committee.data} onTab={onTab} />;
  return tab === 'members'
    ? <MembersTab key={committeeId} committee={committee.data} day={asOf} onDay={onDay} onTab={onTab} />
    : <DetailsTab key={committeeId} committee={committee.data} onTab={onTab} />;
}

function HistoryTab({ committee, onTab }: { committee: CommitteeDetail; onTab: (tab: CommitteeTab) => void }) {
  const { t } = useTranslation('ui');
  return (
    <Page header={<CommitteeHeader committee={committee} tab="versions" onTab={onTab} />} keys={[['↑↓', t('keys.move')], ['Enter', t('keys.open')], ['Ctrl P', t('keys.print')]]}>
      <VersionsTab committee={committee} />
    </Page>
  );
}

function DetailsTab({ committee, onTab }: { committee: CommitteeDetail; onTab: (tab: CommitteeTab) => void }) {
  const { t } = useTranslation('ui');
  return (
    <Page header={<CommitteeHeader committee={committee} tab="details" onTab={onTab} />} keys={[['Ctrl S', t('keys.save')]]}>
      <div className={css.details}>
        <CommitteeForm committee={committee} />
        <RecordHistory table="committee" id={committee.id} />
      </div>
    </Page>
  );
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
