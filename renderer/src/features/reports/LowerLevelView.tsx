import { IconBuildingCommunity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOWER_STATES, type LowerState, type LowerUnit } from '#shared/contract/reports.ts';
import { addDays } from '#shared/rules/dates.ts';
import { LAST_DAY_OF_DISTRICTS, type Level } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useShownDay } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { LabelledDay } from '../../ui/DayInput.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip, FilterSelect } from '../../ui/FilterChip.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { wholeList } from '../../ui/use-rows.ts';
import { UnitFilter } from '../units/UnitFilter.tsx';
import { Filters, SubjectFilter, useSubjects } from './Filters.tsx';
import { ReportActions } from './ReportActions.tsx';
import css from './Reports.module.css';
import { ReportHeader } from './ReportsPage.tsx';
import { useLowerLevelColumns } from './use-lower-level-columns.tsx';

/** Levels that have committees below somebody. */
const LOWER_LEVELS = ['province', 'district', 'commune', 'agency'] as const satisfies readonly Level[];
/** The first day of the two-level local government: since then committees are re-constituted. */
const NEW_ORDER = addDays(LAST_DAY_OF_DISTRICTS, 1);
type Asked = { since: string; level: Level; parentId: string | null; state: LowerState | null };

/** The committees of the level below: which unit has re-constituted its own, which has not, which has none. */
export function LowerLevelView() {
  const { t } = useTranslation(['reports', 'ui']);
  const format = useFormat();
  const router = useRouter();
  const subjects = useSubjects();
  const [chosen, setSubject] = useState<string | null>(null);
  const [asOf, setAsOf] = useShownDay();
  const [asked, setAsked] = useState<Asked>({ since: NEW_ORDER, level: 'commune', parentId: null, state: null });
  const columns = useLowerLevelColumns();
  const subject = chosen ?? subjects?.[0] ?? '';
  const params = { ...asked, asOf, subject };
  const list = useQuery({ ...api.reports.lowerLevel.queryOptions({ input: params }), enabled: subject !== '', placeholderData: (former) => former });
  const set = (change: Partial<Asked>): void => setAsked({ ...asked, ...change });
  const none = subjects !== undefined && subjects.length === 0;
  const totals = list.data?.totals;
  const open = ({ committeeId, unitId }: LowerUnit): void => {
    if (committeeId === null) void router.navigate({ to: '/units', search: { unitId } });
    else void router.navigate({ to: '/committees/$committeeId', params: { committeeId } });
  };
  return (
    <Page
      header={<ReportHeader view="lowerLevel" actions={<ReportActions report="lowerLevel" params={params} disabled={subject === ''} />} />}
      facts={totals !== undefined && <span>{t('lowerLevel.totals', totals)}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <List<LowerUnit>
        id="lower-level"
        label={t('views.lowerLevel')}
        columns={columns}
        list={wholeList(none ? [] : list.data?.rows, list)}
        rowId={rowId}
        tools={<>
          <Filters>
            <SubjectFilter value={subject} onChange={setSubject} required />
            <FilterSelect label={t('filters.level')} value={asked.level} options={LOWER_LEVELS.map((level) => ({ value: level, label: t(`ui:levels.${level}`) }))} onChange={(level) => { if (level !== null) set({ level }); }} required />
            <UnitFilter label={t('filters.parent')} value={asked.parentId} onChange={(parentId) => set({ parentId })} />
          </Filters>
          <AsOf day={asOf} onChange={setAsOf} stops={[asked.since]} />
          <LabelledDay label={t('lowerLevel.since')} day={asked.since} onChange={(since) => set({ since })} />
        </>}
        onOpen={open}
        rowTone={({ state }) => (state === 'missing' ? 'vacant' : undefined)}
        empty={none
          ? <EmptyState icon={<IconBuildingCommunity size={28} />} title={t('lowerLevel.noSubject')} hint={t('lowerLevel.noSubjectHint')} />
          : <EmptyState icon={<IconBuildingCommunity size={28} />} title={t(asked.state === null ? 'lowerLevel.empty' : 'lowerLevel.noMatch', { date: format.date(asOf) })} hint={t('lowerLevel.emptyHint')} />}
      >
        {totals !== undefined && totals.units > 0 && (
          <div className={css.summary}>
            <p><b>{format.number(totals.reconstituted)}/{format.number(totals.units)}</b> {t('lowerLevel.done')}</p>
            {LOWER_STATES.map((state) => <FilterChip key={state} label={t(`lowerLevel.states.${state}`)} count={totals[state]} on={asked.state === state} onChange={(on) => set({ state: on ? state : null })} />)}
            <p className={css.counted}>{t('lowerLevel.counted', { date: format.date(asked.since) })}</p>
          </div>
        )}
      </List>
    </Page>
  );
}

function rowId({ unitId }: LowerUnit): string {
  return unitId;
}
