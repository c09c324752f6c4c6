import { IconUserCheck } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vacancy } from '#shared/contract/reports.ts';
import type { Level } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useShownDay, useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClearFilters, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { Filters, LevelFilter, SubjectFilter } from './Filters.tsx';
import { ReportActions } from './ReportActions.tsx';
import css from './Reports.module.css';
import { ReportHeader } from './ReportsPage.tsx';
import { useLevelGroups } from './use-level-groups.ts';

const NO_STOPS: readonly string[] = [];
const EVERYWHERE = { level: null as Level | null, subject: null as string | null };

/** Every seat that nobody holds on a day. */
export function VacanciesView() {
  const { t } = useTranslation(['reports', 'ui']);
  const format = useFormat();
  const router = useRouter();
  const today = useToday();
  const [day, setDay] = useShownDay();
  const narrowing = useNarrowing(EVERYWHERE);
  const columns = useVacancyColumns();
  const groupOf = useLevelGroups();
  const params = { asOf: day, ...narrowing.values };
  const list = useRows(api.reports.vacancies, params);
  return (
    <Page
      header={<ReportHeader view="vacancies" actions={<ReportActions report="vacancies" params={params} />} />}
      facts={list.rows !== undefined && <span>{t('vacancies.count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <List<Vacancy>
        id="vacancies"
        label={t('views.vacancies')}
        columns={columns}
        list={list}
        rowId={rowId}
        groupOf={groupOf}
        tools={<>
          <AsOf day={day} onChange={setDay} stops={NO_STOPS} />
          <Filters>
            <LevelFilter value={narrowing.values.level} onChange={(level) => narrowing.set({ level })} />
            <SubjectFilter value={narrowing.values.subject} onChange={(subject) => narrowing.set({ subject })} />
          </Filters>
          <ClearFilters narrowing={narrowing} />
        </>}
        narrowing={narrowing}
        noMatch={{ title: t('vacancies.noMatch') }}
        onOpen={(row) => void router.navigate({ to: '/committees/$committeeId', params: { committeeId: row.committeeId }, search: day === today ? {} : { asOf: day } })}
        empty={<EmptyState icon={<IconUserCheck size={28} />} title={t('vacancies.empty', { date: format.date(day) })} hint={t('vacancies.emptyHint')} />}
      />
    </Page>
  );
}

function rowId({ committeeId, seatId }: Vacancy): string {
  return seatId ?? committeeId;
}

function useVacancyColumns(): Column<Vacancy>[] {
  const { t } = useTranslation(['reports', 'ui']);
  const format = useFormat();
  return useMemo(() => [
    { id: 'committee', header: t('columns.committee'), width: 260, grow: 5, fixed: true, text: (row) => row.committeeName, cell: (row) => <b><Link to="/committees/$committeeId" params={{ committeeId: row.committeeId }} tabIndex={-1} className={css.link ?? ''}>{row.committeeName}</Link></b> },
    { id: 'unit', header: t('columns.unit'), width: 140, text: (row) => row.unitName ?? '', cell: (row) => row.unitName ?? '' },
    { id: 'role', header: t('columns.role'), width: 160, text: (row) => t(`ui:roles.${row.role}`), cell: (row) => t(`ui:roles.${row.role}`) },
    { id: 'office', header: t('columns.office'), width: 150, grow: 2, text: (row) => row.office ?? '', cell: (row) => row.office ?? '' },
    { id: 'field', header: t('columns.field'), width: 130, grow: 1, hidden: true, text: (row) => row.assignedField ?? '', cell: (row) => row.assignedField ?? '' },
    { id: 'since', header: t('columns.vacantSince'), width: 104, cell: (row) => (row.since === null ? t('unknown') : format.date(row.since)) },
    { id: 'last', header: t('columns.lastHolder'), width: 150, text: (row) => row.lastHolder ?? '', cell: (row) => (row.lastHolderId === null ? '' : <Link to="/people/$personId" params={{ personId: row.lastHolderId }} tabIndex={-1} className={css.link ?? ''}><PersonName plain>{row.lastHolder}</PersonName></Link>) },
  ], [t, format]);
}
