import { IconEyeOff, IconRotate2, IconTags } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ALIAS_STATUSES, type UnitAlias } from '#shared/contract/units.ts';
import { hasWords } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { wholeList } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { AliasPanel } from './AliasPanel.tsx';
import { useAliasColumns } from './use-alias-columns.tsx';

/** Names in files that no unit bears, and what somebody said of them. */
export function AliasQueue({ header }: { header: ReactNode }) {
  const { t } = useTranslation(['units', 'ui']);
  const [status, setStatus] = useState<UnitAlias['status']>('open');
  const [q, setQ] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const ticking = useTicked();
  const columns = useAliasColumns(status);
  const aliases = useQuery(api.units.aliases.queryOptions({ input: { status } }));
  const rows = useMemo(() => aliases.data?.rows.filter(({ alias }) => hasWords(alias, q)), [aliases.data, q]);
  const onDone = (): void => { ticking.clear(); setCurrent(null); };
  const ignore = useWrite(api.units.ignoreAliases, { done: ({ changed }) => t('aliases.ignored', { count: changed }), onDone });
  const reopen = useWrite(api.units.reopenAliases, { done: ({ changed }) => t('aliases.reopened', { count: changed }), onDone });
  const shown = rows?.find(({ id }) => id === current);
  const chosen = ticking.among(rows);
  const show = (next: UnitAlias['status']): void => { setStatus(next); ticking.clear(); setCurrent(null); };
  return (
    <Page
      header={header}
      panel={shown !== undefined && <AliasPanel key={shown.id} alias={shown} onDone={() => setCurrent(null)} onIgnore={() => ignore.mutate(refsOf([shown]))} onReopen={() => reopen.mutate(refsOf([shown]))} />}
      facts={rows !== undefined && <span>{t('aliases.count', { count: rows.length })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ['Esc', t('ui:keys.close')]]}
    >
      <List<UnitAlias>
        id={`aliases-${status}`}
        label={t('aliases.label')}
        columns={columns}
        list={wholeList(rows, aliases)}
        rowId={idOf}
        rowLabel={({ alias }) => alias}
        tools={<SearchBox value={q} onChange={setQ} placeholder={t('aliases.search')} />}
        toolsEnd={ALIAS_STATUSES.map((one) => <FilterChip key={one} label={t(`aliases.statuses.${one}`)} on={one === status} onChange={() => show(one)} view {...(one === 'open' && aliases.data !== undefined && { count: aliases.data.open })} />)}
        narrowing={{ on: q !== '', clear: () => setQ('') }}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={({ id }) => setCurrent(id)}
        empty={<EmptyState icon={<IconTags size={28} />} title={t(`aliases.empty.${status}`)} hint={t('aliases.emptyHint')} />}
        ticking={ticking}
        bulk={{
          count: chosen.length,
          actions: <>
            {status !== 'ignored' && <BulkAction icon={<IconEyeOff size={16} />} label={t('aliases.ignore')} disabled={ignore.isPending} onClick={() => ignore.mutate(refsOf(chosen))} />}
            {status !== 'open' && <BulkAction icon={<IconRotate2 size={16} />} label={t('aliases.reopen')} disabled={reopen.isPending} onClick={() => reopen.mutate(refsOf(chosen))} />}
          </>,
        }}
      />
    </Page>
  );
}
