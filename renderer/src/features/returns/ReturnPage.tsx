import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnDetail, ReturnSheetState } from '#shared/contract/returns.ts';
import { UNIT_KINDS } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import board from './Board.module.css';
import { HeatMap } from './HeatMap.tsx';
import { ReturnHeader } from './ReturnHeader.tsx';
import { ReturnTrace } from './ReturnTrace.tsx';
import css from './Returns.module.css';
import { SheetDialog } from './SheetDialog.tsx';
import { SubmissionLine } from './SubmissionLine.tsx';
import { Suspicions } from './Suspicions.tsx';

const route = getRouteApi('/returns/$returnId');

/** One round of returns: how every form of every unit stands, and which values want a look. */
export function ReturnPage() {
  const { returnId } = route.useParams();
  const campaign = useQuery(api.returns.get.queryOptions({ input: { id: returnId } }));
  if (campaign.error !== null) return <Gone error={campaign.error} onRetry={() => void campaign.refetch()} />;
  if (campaign.data === undefined) return <Page header={null}><div aria-busy="true" /></Page>;
  return <ReturnView key={returnId} campaign={campaign.data} />;
}

function Gone({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('returns');
  const router = useRouter();
  return (
    <Page header={<PageHeader crumbs={[<Link key="list" to="/returns">{t('title')}</Link>]} title={t('gone')} />}>
      <div className={css.gone}><ErrorNote error={error} onRetry={onRetry} action={<Button size="xs" onClick={() => void router.navigate({ to: '/returns' })}>{t('back')}</Button>} /></div>
    </Page>
  );
}

function ReturnView({ campaign }: { campaign: ReturnDetail }) {
  const { t } = useTranslation(['returns', 'ui']);
  const format = useFormat();
  const [current, setCurrent] = useState<ReturnSheetState | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [view, setView] = useState<'board' | 'values'>('board');
  const kinds = UNIT_KINDS.map((kind) => ({ kind, count: campaign.units.filter((unit) => unit.kind === kind).length })).filter(({ count }) => count > 0);
  return (
    <Page
      header={<>
        <ReturnHeader campaign={campaign} />
        <SubmissionLine campaign={campaign} />
      </>}
      facts={<><span>{t('status.units', { count: campaign.units.length })}: {kinds.map(({ kind, count }) => `${format.number(count)} ${t(`ui:unitKinds.${kind}`).toLocaleLowerCase('vi')}`).join(', ')}</span><span>{t('status.asOf', { date: format.date(campaign.dataTo) })}</span></>}
      keys={[['↑↓←→', t('keys.move')], ['Enter', t('keys.open')], ['F8', t('keys.next')]]}
    >
      <div className={board.switch}>
        <FilterChip view label={t('board')} on={view === 'board'} onChange={() => setView('board')} />
        <FilterChip view label={t('suspicions.title')} on={view === 'values'} onChange={() => setView('values')} />
      </div>
      <div className={board.board} data-view={view}>
        <HeatMap campaign={campaign} current={current?.id ?? null} onCurrent={setCurrent} onOpen={setOpened} />
        <section className={board.work}>
          <Suspicions campaignId={campaign.id} onOpen={setOpened} />
          <ReturnTrace campaign={campaign} sheet={current} />
        </section>
      </div>
      <SheetDialog sheetId={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
