import { Button } from '@mantine/core';
import { IconChecks, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwingUnit } from '#shared/contract/duties.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { addDays } from '#shared/rules/dates.ts';
import { endOfHalf, startOfHalf } from '#shared/rules/halves.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { PageNotFound } from '../../app/PageFailure.tsx';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useRegisterWords } from './use-register-words.ts';

const route = getRouteApi('/registers/$register/duty');
const unitOf = ({ unitId }: OwingUnit): string => unitId;

/** The units that have not yet done in a half of a year what each of them owes. */
export function DutyPage() {
  const { register: name } = route.useParams();
  return registerNamed(name)?.duty === undefined ? <PageNotFound /> : <Owing name={name} />;
}

function Owing({ name }: { name: string }) {
  const { t } = useTranslation(['registers', 'ui']);
  const words = useRegisterWords()(name);
  const format = useFormat();
  const today = useToday();
  const navigate = route.useNavigate();
  const { day = today } = route.useSearch();
  const [current, setCurrent] = useState<string | null>(null);
  const columns = useOwingColumns();
  const query = useQuery({ ...api.duties.owing.queryOptions({ input: { register: name, day } }), placeholderData: keepPreviousData });
  const { data } = query;
  const [from, to] = [startOfHalf(day), endOfHalf(day)];
  const go = (next: string): void => void navigate({ search: { day: next }, replace: true });
  const half = t(from.endsWith('01-01') ? 'duties.half.first' : 'duties.half.second', { year: from.slice(0, 4) });
  return (
    <Page
      header={<PageHeader
        crumbs={[<Link key="registers" to="/registers">{t('title')}</Link>, <Link key="register" to="/registers/$register" params={{ register: name }}>{words.title}</Link>]}
        title={words.duty}
        facts={data !== undefined && <span>{`${half}: ${t('duties.of', { done: data.units - data.rows.length, units: data.units, date: format.date(to) })}`}</span>}
        actions={<>
          <Button variant="default" leftSection={<IconChevronLeft size={16} />} onClick={() => go(addDays(from, -1))}>{t('duties.before')}</Button>
          <Button variant="default" rightSection={<IconChevronRight size={16} />} disabled={to >= today} onClick={() => go(addDays(to, 1))}>{t('duties.after')}</Button>
        </>}
      />}
      facts={data !== undefined && <span>{t('duties.owing', { count: data.rows.length })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')]]}
    >
      <List<OwingUnit>
        id={`duty:${name}`}
        label={words.duty ?? ''}
        columns={columns}
        list={wholeList(data?.rows, query)}
        rowId={unitOf}
        rowLabel={({ unitName }) => unitName}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={({ unitId }) => void navigate({ to: '/registers/$register', params: { register: name }, search: { narrow: { unitId } } })}
        empty={<EmptyState icon={<IconChecks size={28} />} title={t('duties.empty')} />}
      />
    </Page>
  );
}

function useOwingColumns(): Column<OwingUnit>[] {
  const { t } = useTranslation('registers');
  const format = useFormat();
  return useMemo<Column<OwingUnit>[]>(() => {
    const last = ({ lastOn }: OwingUnit): string => (lastOn === null ? t('duties.never') : format.date(lastOn));
    return [
      { id: 'unit', header: t('duties.columns.unit'), width: 260, grow: 1, fixed: true, text: ({ unitName }) => unitName, cell: ({ unitName }) => <b>{unitName}</b> },
      { id: 'inYear', header: t('duties.columns.inYear'), width: 110, align: 'end', text: ({ inYear }) => format.number(inYear), cell: ({ inYear }) => format.number(inYear) },
      { id: 'lastOn', header: t('duties.columns.lastOn'), width: 140, text: last, cell: last },
    ];
  }, [t, format]);
}
