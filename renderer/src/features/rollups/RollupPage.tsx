import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rollup } from '#shared/contract/rollups.ts';
import { isLocked } from '#shared/rules/rollups.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { MissingUnits } from './MissingUnits.tsx';
import { RollupHeader } from './RollupHeader.tsx';
import css from './Rollups.module.css';
import { TotalView } from './TotalView.tsx';
import { Versions } from './Versions.tsx';

const route = getRouteApi('/returns/$returnId/total');
const TABS = ['total', 'missing', 'versions'] as const;
type Tab = (typeof TABS)[number];

/** The whole of a round of returns: its totals, what is missing from it, and how it was locked. */
export function RollupPage() {
  const { returnId: campaignId } = route.useParams();
  const rollup = useQuery(api.rollups.get.queryOptions({ input: { campaignId } }));
  if (rollup.error !== null) return <Gone error={rollup.error} onRetry={() => void rollup.refetch()} />;
  if (rollup.data === undefined) return <Page header={null}><div aria-busy="true" /></Page>;
  return <RollupView key={campaignId} rollup={rollup.data} />;
}

function Gone({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('rollups');
  const router = useRouter();
  return (
    <Page header={<PageHeader crumbs={[<Link key="list" to="/returns">{t('returns')}</Link>]} title={t('gone')} />}>
      <div className={css.gone}><ErrorNote error={error} onRetry={onRetry} action={<Button size="xs" onClick={() => void router.navigate({ to: '/returns' })}>{t('back')}</Button>} /></div>
    </Page>
  );
}

function RollupView({ rollup }: { rollup: Rollup }) {
  const { t } = useTranslation(['rollups', 'ui']);
  const [tab, setTab] = useState<Tab>('total');
  // What is locked is what is shown at first; a round that collects again shows what counts now.
  const [chosen, setChosen] = useState<{ status: Rollup['status']; version: number | null }>();
  const version = chosen?.status === rollup.status ? chosen.version : isLocked(rollup.status) ? (rollup.versions[0]?.number ?? null) : null;
  const unexplained = rollup.missing.filter(({ reason }) => reason === null).length;
  const counts: Record<Tab, number | undefined> = { total: undefined, missing: rollup.missing.length, versions: rollup.versions.length };
  return (
    <Page
      header={<>
        <RollupHeader rollup={rollup} version={version} />
        <PageTabs label={t('title')} tabs={TABS.map((id) => ({ id, label: t(`tabs.${id}`), ...(counts[id] !== undefined && counts[id] > 0 && { count: counts[id] }) }))} current={tab} onChange={setTab} />
      </>}
      facts={unexplained > 0 && <span>{t('missing.unexplained', { count: unexplained })}</span>}
      keys={tab === 'total' ? [['↑↓', t('keys.cells')], ['Enter', t('keys.trace')], ['Alt ←', t('keys.back')]] : [['↑↓', t('keys.cells')]]}
    >
      {tab === 'total' && <TotalView rollup={rollup} version={version} onVersion={(next) => setChosen({ status: rollup.status, version: next })} />}
      {tab === 'missing' && <MissingUnits rollup={rollup} />}
      {tab === 'versions' && <Versions rollup={rollup} />}
    </Page>
  );
}
