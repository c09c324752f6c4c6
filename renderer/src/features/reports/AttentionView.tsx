import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ATTENTION_KINDS, type AttentionKind } from '#shared/rules/committees.ts';
import type { AttentionRow } from '#shared/contract/reports.ts';
import type { Level } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { Flag } from '../../ui/Flag.tsx';
import { Page } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/column.ts';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { Filters, LevelFilter } from './Filters.tsx';
import { ReportActions } from './ReportActions.tsx';
import css from './Reports.module.css';
import { ReportHeader } from './ReportsPage.tsx';
import { useLevelGroups } from './use-level-groups.ts';

type Narrowing = { level: Level | null; kind: AttentionKind | null };
const EVERYTHING: Narrowing = { level: null, kind: null };
/** What leaves a committee without somebody it must have. */
const PRESSING: ReadonlySet<AttentionKind> = new Set(['head_missing', 'seat_vacant']);

/** Everything someone must see to, in all committees. */
export function AttentionView() {
  const { t } = useTranslation(['reports', 'ui']);
  const router = useRouter();
  const [narrowing, setNarrowing] = useState(EVERYTHING);
  const columns = useAttentionColumns();
  const groupOf = useLevelGroups();
  const list = useQuery({ ...api.reports.attention.queryOptions({ input: narrowing }), placeholderData: (former) => former });
  const narrowed = narrowing.level !== null || narrowing.kind !== null;
  const clear = (): void => setNarrowing(EVERYTHING);
  return (
    <Page
      header={<ReportHeader view="attention" actions={<ReportActions report="attention" params={narrowing} />} />}
      facts={list.data !== undefined && <span>{t('attention.count', { count: list.data.length, committees: new Set(list.data.map(({ committeeId }) => committeeId)).size })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <Toolbar>
        <Filters>
          <LevelFilter value={narrowing.level} onChange={(level) => setNarrowing({ ...narrowing, level })} />
          <FilterSelect label={t('filters.kind')} value={narrowing.kind} options={ATTENTION_KINDS.map((kind) => ({ value: kind, label: t(`attention.kinds.${kind}`) }))} onChange={(kind) => setNarrowing({ ...narrowing, kind })} />
        </Filters>
        {narrowed && <Button size="xs" variant="subtle" onClick={clear}>{t('ui:clearFilters')}</Button>}
      </Toolbar>
      <DataTable<AttentionRow>
        id="attention"
        label={t('views.attention')}
        columns={columns}
        rows={list.data}
        rowId={rowId}
        loading={list.isFetching}
        error={list.error}
        onRetry={() => void list.refetch()}
        groupOf={groupOf}
        onOpen={(row) => void router.navigate({ to: '/committees/$committeeId', params: { committeeId: row.committeeId } })}
        empty={narrowed
          ? <EmptyState title={t('attention.noMatch')} actions={<Button variant="default" onClick={clear}>{t('ui:clearFilters')}</Button>} />
          : <EmptyState icon={<IconCircleCheck size={28} />} title={t('attention.empty')} hint={t('attention.emptyHint')} />}
      />
    </Page>
  );
}

function rowId({ committeeId, kind }: AttentionRow): string {
  return `${committeeId} ${kind}`;
}

function useAttentionColumns(): Column<AttentionRow>[] {
  const { t } = useTranslation('reports');
  const format = useFormat();
  return useMemo(() => [
    { id: 'committee', header: t('columns.committee'), width: 270, grow: 3, fixed: true, text: (row) => row.committeeName, cell: (row) => <b><Link to="/committees/$committeeId" params={{ committeeId: row.committeeId }} tabIndex={-1} className={css.link ?? ''}>{row.committeeName}</Link></b> },
    { id: 'unit', header: t('columns.unit'), width: 150, grow: 1, text: (row) => row.unitName ?? '', cell: (row) => row.unitName ?? '' },
    { id: 'kind', header: t('columns.kind'), width: 240, text: (row) => t(`attention.kinds.${row.kind}`), cell: (row) => <Flag tone={PRESSING.has(row.kind) ? 'bad' : 'warn'}>{t(`attention.kinds.${row.kind}`)}</Flag> },
    { id: 'count', header: t('columns.count'), width: 80, align: 'end', cell: (row) => format.number(row.count) },
    { id: 'since', header: t('columns.since'), width: 104, cell: (row) => format.date(row.since) },
  ], [t, format]);
}
