import { Button } from '@mantine/core';
import { IconArrowLeft, IconBuildingCommunity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CascadeRow } from '#shared/contract/documents.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { LEVELS, type Level } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import css from './Documents.module.css';

const route = getRouteApi('/documents/$documentId/cascade');
const STATES = ['issued', 'missing'] as const;
type State = (typeof STATES)[number];

/** How a directive was carried down: which units have issued an implementing paper, which have not, and how soon. */
export function CascadePage() {
  const { t } = useTranslation(['documents', 'ui']);
  const router = useRouter();
  const { documentId } = route.useParams();
  const asOf = useToday();
  const [level, setLevel] = useState<Level>('commune');
  const [state, setState] = useState<State | null>(null);
  const document = useQuery(api.documents.get.queryOptions({ input: { id: documentId } }));
  const cascade = useQuery({ ...api.documents.cascade.queryOptions({ input: { id: documentId, level, asOf } }), placeholderData: (former) => former });
  const columns = useCascadeColumns();
  const rows = cascade.data?.rows.filter((row) => state === null || (row.documentId === null) === (state === 'missing'));
  const show = (id: string): void => void router.navigate({ to: '/documents', search: { documentId: id } });
  return (
    <Page
      header={<PageHeader title={[t('cascade.title'), document.data?.symbol ?? document.data?.title].filter(Boolean).join(': ')} actions={<Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => show(documentId)}>{t('cascade.back')}</Button>} />}
      facts={cascade.data !== undefined && <span>{t('cascade.count', { issued: cascade.data.issued, missing: cascade.data.missing })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')]]}
    >
      <List<CascadeRow>
        id="cascade"
        label={t('cascade.label')}
        columns={columns}
        list={wholeList(rows, cascade)}
        rowId={(row) => row.unitId}
        rowTone={(row) => (row.documentId === null ? 'vacant' : undefined)}
        tools={<>
          <FilterSelect label={t('cascade.level')} value={level} options={LEVELS.map((value) => ({ value, label: t(`ui:levels.${value}`) }))} onChange={(value) => { if (value !== null) setLevel(value); }} required />
          <FilterSelect label={t('cascade.state')} value={state} options={STATES.map((value) => ({ value, label: t(`cascade.${value}`) }))} onChange={setState} />
        </>}
        onOpen={(row) => { if (row.documentId !== null) show(row.documentId); }}
        empty={<EmptyState icon={<IconBuildingCommunity size={28} />} title={t('cascade.empty')} />}
      />
    </Page>
  );
}

function useCascadeColumns(): Column<CascadeRow>[] {
  const { t } = useTranslation('documents');
  const format = useFormat();
  return useMemo(() => [
    { id: 'unit', header: t('cascade.columns.unit'), width: 220, grow: 1, fixed: true, text: (row) => row.unitName, cell: (row) => row.unitName },
    { id: 'paper', header: t('cascade.columns.paper'), width: 260, grow: 2, text: (row) => [row.symbol, row.title].filter(Boolean).join(' · '), cell: (row) => (row.documentId === null ? <span className={css.none}>{t('cascade.none')}</span> : [row.symbol, row.title].filter(Boolean).join(' · ')) },
    { id: 'date', header: t('cascade.columns.date'), width: 100, cell: (row) => (row.issuedOn === null ? '' : formatKnownDate(row.issuedOn)) },
    { id: 'days', header: t('cascade.columns.days'), width: 110, align: 'end', cell: (row) => (row.days === null ? '' : format.number(row.days)) },
  ], [t, format]);
}
