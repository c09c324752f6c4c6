import { IconEyeOff, IconRotate2, IconTags } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ALIAS_STATUSES, type UnitAlias } from '#shared/contract/units.ts';
import { hasWords } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { BulkAction, BulkBar } from '../../ui/BulkBar.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useTicked } from '../../ui/use-ticked.ts';
import { useWrite } from '../../ui/use-write.ts';
import { AliasPanel } from './AliasPanel.tsx';
import { useAliasColumns } from './use-alias-columns.tsx';

type Refs = readonly { id: string; rev: number }[];

/** Names in files that no unit bears, and what somebody said of them. */
export function AliasQueue({ header }: { header: ReactNode }) {
  const { t } = useTranslation(['units', 'ui']);
  const [status, setStatus] = useState<UnitAlias['status']>('open');
  const [q, setQ] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const [ticked, setTicked, clearTicked] = useTicked();
  const columns = useAliasColumns(status);
  const aliases = useQuery(api.units.aliases.queryOptions({ input: { status } }));
  const rows = useMemo(() => aliases.data?.rows.filter(({ alias }) => hasWords(alias, q)), [aliases.data, q]);
  const onDone = (): void => { clearTicked(); setCurrent(null); };
  const ignore = useWrite(api.units.ignoreAliases, { done: ({ changed }) => t('aliases.ignored', { count: changed }), onDone });
  const reopen = useWrite(api.units.reopenAliases, { done: ({ changed }) => t('aliases.reopened', { count: changed }), onDone });
  const shown = rows?.find(({ id }) => id === current);
  const chosen = rows?.filter(({ id }) => ticked.has(id)) ?? [];
  const refsOf = (items: Refs) => ({ items: items.map(({ id, rev }) => ({ id, rev })) });
  const show = (next: UnitAlias['status']): void => { setStatus(next); clearTicked(); setCurrent(null); };
  return (
    <Page
      header={header}
      panel={shown !== undefined && <AliasPanel key={shown.id} alias={shown} onDone={() => setCurrent(null)} onIgnore={() => ignore.mutate(refsOf([shown]))} onReopen={() => reopen.mutate(refsOf([shown]))} />}
      facts={rows !== undefined && <span>{t('aliases.count', { count: rows.length })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ['Esc', t('ui:keys.close')]]}
    >
      <Toolbar end={ALIAS_STATUSES.map((one) => <FilterChip key={one} label={t(`aliases.statuses.${one}`)} on={one === status} onChange={() => show(one)} {...(one === 'open' && aliases.data !== undefined && { count: aliases.data.open })} />)}>
        <SearchBox value={q} onChange={setQ} placeholder={t('aliases.search')} />
      </Toolbar>
      <DataTable<UnitAlias>
        id={`aliases-${status}`}
        label={t('aliases.label')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowLabel={({ alias }) => alias}
        loading={aliases.isFetching}
        error={aliases.error}
        onRetry={() => void aliases.refetch()}
        ticked={ticked}
        onTickedChange={setTicked}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={({ id }) => setCurrent(id)}
        empty={q === ''
          ? <EmptyState icon={<IconTags size={28} />} title={t(`aliases.empty.${status}`)} hint={t('aliases.emptyHint')} />
          : <EmptyState title={t('ui:noMatch')} />}
      />
      <BulkBar count={chosen.length} onClear={clearTicked}>
        {status !== 'ignored' && <BulkAction icon={<IconEyeOff size={16} />} label={t('aliases.ignore')} disabled={ignore.isPending} onClick={() => ignore.mutate(refsOf(chosen))} />}
        {status !== 'open' && <BulkAction icon={<IconRotate2 size={16} />} label={t('aliases.reopen')} disabled={reopen.isPending} onClick={() => reopen.mutate(refsOf(chosen))} />}
      </BulkBar>
    </Page>
  );
}
