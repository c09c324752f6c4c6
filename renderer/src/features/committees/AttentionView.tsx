import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttentionKind } from '#shared/rules/committees.ts';
import { api } from '../../app/clients.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRows } from '../../ui/use-rows.ts';
import { attentionPlace } from './attention.ts';
import { CommitteesHeader, type CommitteesView } from './CommitteesHeader.tsx';
import { ReportActions } from '../reports/ReportActions.tsx';
import { useAttentionColumns, type AttentionFlagRow } from './use-attention-columns.tsx';

/** Everything someone must see to, committee by committee; Enter goes where it is seen to. */
export function AttentionView({ onView }: { onView: (view: CommitteesView) => void }) {
  const { t } = useTranslation(['committees', 'ui']);
  const router = useRouter();
  const columns = useAttentionColumns();
  const [kind, setKind] = useState<AttentionKind | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { data: counts } = useQuery(api.committees.attentionCounts.queryOptions({ input: {} }));
  const list = useRows(api.committees.attention, { kind });
  // Of one kind there is one line for each body.
  const committees = kind === null ? counts?.committees ?? 0 : list.total;
  const open = (flag: AttentionFlagRow): void => void router.navigate({ to: '/committees/$committeeId', params: { committeeId: flag.committeeId }, search: { tab: attentionPlace(flag.kind) } });
  return (
    <Page
      header={<CommitteesHeader view="attention" onView={onView} />}
      facts={list.rows !== undefined && counts !== undefined && <><span>{t('attention.count', { count: list.total })}</span><span>{t('attention.of', { count: committees })}</span></>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <List<AttentionFlagRow>
        id="attention"
        label={t('attention.label')}
        columns={columns}
        list={list}
        rowId={rowId}
        rowLabel={({ committeeName }) => committeeName}
        tools={counts?.kinds.map(({ kind: one, count }) => (
          <FilterChip key={one} label={t(`attention.short.${one}`)} count={count} on={kind === one} onChange={(on) => setKind(on ? one : null)} />
        ))}
        toolsEnd={<ReportActions report="attention" params={{ level: null, kind }} small />}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={open}
        groupOf={({ committeeId, committeeName, level }) => ({ key: committeeId, title: committeeName, note: t(`ui:levels.${level}`) })}
        empty={<EmptyState icon={<IconChecks size={28} />} title={t('attention.empty')} hint={t('attention.emptyHint')} />}
      />
    </Page>
  );
}

function rowId({ committeeId, kind }: AttentionFlagRow): string {
  return `${committeeId} ${kind}`;
}
