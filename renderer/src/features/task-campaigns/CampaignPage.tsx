import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignDetail } from '#shared/contract/task-campaigns.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { CampaignHeader } from './CampaignHeader.tsx';
import { CampaignEvidence, CampaignReplies } from './CampaignLists.tsx';
import { CampaignUnits } from './CampaignUnits.tsx';
import css from './Campaigns.module.css';
import { TakeReplies } from './TakeReplies.tsx';

const route = getRouteApi('/tasks/campaigns/$campaignId');
const TABS = ['units', 'take', 'replies', 'evidence'] as const;
type Tab = (typeof TABS)[number];

/** One round of task reports: which units answered, and what came back. */
export function CampaignPage() {
  const { campaignId } = route.useParams();
  const campaign = useQuery(api.taskCampaigns.get.queryOptions({ input: { id: campaignId } }));
  if (campaign.error !== null) return <Gone error={campaign.error} onRetry={() => void campaign.refetch()} />;
  if (campaign.data === undefined) return <Page header={null}><div aria-busy="true" /></Page>;
  return <CampaignView key={campaignId} campaign={campaign.data} />;
}

function Gone({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('taskCampaigns');
  const router = useRouter();
  return (
    <Page header={<PageHeader crumbs={[<Link key="list" to="/tasks/campaigns">{t('title')}</Link>]} title={t('gone')} />}>
      <div className={css.gone}><ErrorNote error={error} onRetry={onRetry} action={<Button size="xs" onClick={() => void router.navigate({ to: '/tasks/campaigns' })}>{t('back')}</Button>} /></div>
    </Page>
  );
}

function CampaignView({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation(['taskCampaigns', 'ui']);
  const [tab, setTab] = useState<Tab>('units');
  const lacking = campaign.units.reduce((sum, { evidenceMissing }) => sum + evidenceMissing, 0);
  const labels: Record<Tab, string> = { units: t('tabs.units'), take: t('take.title'), replies: t('tabs.replies'), evidence: t('tabs.evidence') };
  return (
    <Page
      header={<>
        <CampaignHeader campaign={campaign} />
        <PageTabs label={campaign.title} tabs={TABS.map((id) => ({ id, label: labels[id], ...(id === 'evidence' && lacking > 0 && { count: lacking }) }))} current={tab} onChange={setTab} />
      </>}
      facts={<><span>{t('units.count', { count: campaign.units.length })}</span>{lacking > 0 && <span>{t('evidence.lacking', { count: lacking })}</span>}</>}
      keys={[['↑↓', t('ui:keys.move')], ...(tab === 'units' ? [['Space', t('ui:keys.tick')] as const] : []), ['F1', t('ui:keys.help')]]}
    >
      {tab === 'units' && <CampaignUnits campaign={campaign} />}
      {tab === 'take' && <TakeReplies campaign={campaign} onTaken={() => setTab('units')} />}
      {tab === 'replies' && <CampaignReplies campaignId={campaign.id} />}
      {tab === 'evidence' && <CampaignEvidence campaignId={campaign.id} />}
    </Page>
  );
}
