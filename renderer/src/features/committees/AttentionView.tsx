import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ATTENTION_KINDS, type AttentionKind } from '#shared/rules/committees.ts';
import { api } from '../../app/clients.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { wholeList } from '../../ui/use-rows.ts';
import { attentionPlace, byImportance } from './attention.ts';
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
  const attention = useQuery(api.committees.attention.queryOptions({ input: {} }));
  const all = attention.data?.flags;
  const rows = useMemo(() => (all === undefined ? undefined : shown(all, kind)), [all, kind]);
  const kinds = ATTENTION_KINDS.filter((one) => all?.some((flag) => flag.kind === one) === true);
  const committees = new Set(rows?.map(({ committeeId }) => committeeId)).size;
  const open = (flag: AttentionFlagRow): void => void router.navigate({ to: '/committees/$committeeId', params: { committeeId: flag.committeeId }, search: { tab: attentionPlace(flag.kind) } });
  return (
    <Page
      header={<CommitteesHeader view="attention" onView={onView} />}
      facts={rows !== undefined && <><span>{t('attention.count', { count: rows.length })}</span><span>{t('attention.of', { count: committees })}</span></>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <List<AttentionFlagRow>
        id="attention"
        label={t('attention.label')}
        columns={columns}
        list={wholeList(rows, attention)}
        rowId={rowId}
        rowLabel={({ committeeName }) => committeeName}
        tools={kinds.map((one) => (
          <FilterChip key={one} label={t(`attention.short.${one}`)} count={all?.filter((flag) => flag.kind === one).length ?? 0} on={kind === one} onChange={(on) => setKind(on ? one : null)} />
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

/** The flags of one kind, or all; those of a committee together, as they come, the most important first. */
function shown(flags: readonly AttentionFlagRow[], kind: AttentionKind | null): AttentionFlagRow[] {
  const places = new Map<string, number>();
  for (const { committeeId } of flags) if (!places.has(committeeId)) places.set(committeeId, places.size);
  return flags
    .filter((flag) => kind === null || flag.kind === kind)
    .toSorted((a, b) => (places.get(a.committeeId) ?? 0) - (places.get(b.committeeId) ?? 0) || byImportance(a.kind, b.kind));
}

function rowId({ committeeId, kind }: AttentionFlagRow): string {
  return `${committeeId} ${kind}`;
}
