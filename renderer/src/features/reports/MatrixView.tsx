import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MANY_COMMITTEES, MATRIX_COMMITTEES, MATRIX_ORDERS, type Matrix, type ReportParams, WORKING_STATUSES } from '#shared/contract/reports.ts';
import { hasWords } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { useShownDay, useToday } from '../../app/day.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Skeleton } from '../../ui/table/Skeleton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { LevelFilter, SubjectFilter } from './Filters.tsx';
import { MATRIX_ROW, MatrixGrid } from './MatrixGrid.tsx';
import { ReportActions } from './ReportActions.tsx';
import css from './Reports.module.css';
import { ReportHeader } from './ReportsPage.tsx';
import { type Cursor, START, usePlaceText } from './use-matrix-cursor.ts';

type Narrowing = Omit<ReportParams<'matrix'>, 'asOf'>;

/** Who sits in which committee on a day. */
export function MatrixView() {
  const { t } = useTranslation(['reports', 'ui']);
  const router = useRouter();
  const today = useToday();
  const [day, setDay] = useShownDay();
  const [narrowing, setNarrowing] = useState<Narrowing>({ level: 'province', subject: null, status: null, order: 'name', offset: 0 });
  const params = { asOf: day, ...narrowing };
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [q, setQ] = useState('');
  const matrix = useQuery({ ...api.reports.matrix.queryOptions({ input: params }), placeholderData: (former) => former });
  const placeText = usePlaceText();
  const set = (change: Partial<Narrowing>): void => { setNarrowing({ ...narrowing, offset: 0, ...change }); setCursor(null); };
  const { data } = matrix;
  function find(words: string): void {
    setQ(words);
    const row = data?.people.findIndex(({ fullName }) => hasWords(fullName, words)) ?? -1;
    setCursor(words === '' || row < 0 ? null : { row, column: START.column });
  }
  function open({ row, column }: Cursor): void {
    const [person, committee] = [data?.people[row], data?.committees[column]];
    if (committee !== undefined) void router.navigate({ to: '/committees/$committeeId', params: { committeeId: committee.id }, search: day === today ? {} : { asOf: day } });
    else if (person !== undefined) void router.navigate({ to: '/people/$personId', params: { personId: person.personId } });
  }
  return (
    <Page
      header={<ReportHeader view="matrix" actions={<ReportActions report="matrix" params={params} />} />}
      facts={data !== undefined && (cursor === null ? <Facts matrix={data} /> : <span>{placeText(data, cursor)}</span>)}
      keys={[['↑↓←→', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <Toolbar>
        <AsOf day={day} onChange={(chosen) => { setDay(chosen); set({}); }} stops={data?.changeDays ?? []} />
        <SearchBox value={q} onChange={find} placeholder={t('matrix.find')} />
        <LevelFilter value={params.level} onChange={(level) => set({ level })} />
        <SubjectFilter value={params.subject} onChange={(subject) => set({ subject })} />
        <FilterSelect label={t('filters.status')} value={params.status} options={WORKING_STATUSES.map((status) => ({ value: status, label: t(`ui:committeeStatuses.${status}`) }))} onChange={(status) => set({ status })} />
        <FilterSelect label={t('filters.order')} value={params.order} options={MATRIX_ORDERS.map((order) => ({ value: order, label: t(`matrix.orders.${order}`) }))} onChange={(order) => { if (order !== null) set({ order, offset: params.offset }); }} required />
      </Toolbar>
      {data !== undefined && data.total > data.committees.length && <Pages matrix={data} offset={params.offset} onOffset={(offset) => set({ offset })} />}
      {matrix.error !== null && data === undefined && <div className={css.instead}><div><ErrorNote error={matrix.error} onRetry={() => void matrix.refetch()} /></div></div>}
      {matrix.isPending && <Skeleton rowHeight={MATRIX_ROW} />}
      {data?.people.length === 0 && <div className={css.instead}><EmptyState icon={<IconUsersGroup size={28} />} title={t(data.committees.length === 0 ? 'matrix.noCommittees' : 'matrix.nobody')} hint={t('matrix.emptyHint')} /></div>}
      {data !== undefined && data.people.length > 0 && <MatrixGrid matrix={data} busy={matrix.isFetching} cursor={cursor} onCursor={setCursor} onOpen={open} />}
    </Page>
  );
}

function Facts({ matrix: { people, committees } }: { matrix: Matrix }) {
  const { t } = useTranslation('reports');
  const many = people.filter((person) => person.committees >= MANY_COMMITTEES).length;
  return (
    <>
      <span>{t('matrix.people', { count: people.length })}</span>
      <span>{t('matrix.committees', { count: committees.length })}</span>
      {many > 0 && <span>{t('matrix.many', { count: many, least: MANY_COMMITTEES })}</span>}
    </>
  );
}

/** Says that there are more committees than stand side by side, and goes to the others. */
function Pages({ matrix: { committees, total }, offset, onOffset }: { matrix: Matrix; offset: number; onOffset: (offset: number) => void }) {
  const { t } = useTranslation('reports');
  const last = offset + committees.length;
  return (
    <div className={css.notice}>
      <Note
        live="status"
        action={<>
          <Button size="xs" variant="default" leftSection={<IconChevronLeft size={14} />} disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - MATRIX_COMMITTEES))}>{t('matrix.earlier')}</Button>
          <Button size="xs" variant="default" rightSection={<IconChevronRight size={14} />} disabled={last >= total} onClick={() => onOffset(last)}>{t('matrix.later')}</Button>
        </>}
      >
        {t('matrix.part', { first: offset + 1, last, total })}
      </Note>
    </div>
  );
}
