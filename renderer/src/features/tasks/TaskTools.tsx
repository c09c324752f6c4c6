import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TASK_CLASSES, TASK_ORIGINS, TASK_PRIORITIES } from '#shared/rules/tasks.ts';
import { useToday } from '../../app/day.ts';
import { shiftMonth, monthOf } from '../../ui/calendar/month-weeks.ts';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { FilterChip, FilterSelect } from '../../ui/FilterChip.tsx';
import filterCss from '../../ui/FilterChip.module.css';
import { ClearFilters } from '../../ui/List.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import type { Narrowing } from '../../ui/use-narrowing.ts';
import { WITHIN_WINDOW } from '../../ui/within-window.ts';
import { UnitFilter } from '../units/UnitFilter.tsx';
import { YearSelect } from './OverviewTools.tsx';
import { DocumentFilter, PersonFilter } from './RecordFilters.tsx';
import { usePeriodName } from './use-period-name.ts';
import type { TaskFilters } from './use-task-filters.ts';

/** Months before and after this one whose deadlines can be asked for. */
const MONTHS = 12;
/** Filters that stand there only when they are on or were asked for. */
const OPTIONAL = ['unitId', 'coopUnitId', 'personId', 'documentId', 'origin', 'class', 'priority', 'year', 'dueMonth'] as const;
type Optional = (typeof OPTIONAL)[number];

interface FilterProps {
  filters: Narrowing<TaskFilters>;
  opened: boolean;
}

/** The search and the filters over tasks: those that are on, and the way to more. */
export function TaskTools({ filters }: { filters: Narrowing<TaskFilters> }) {
  const { t } = useTranslation(['tasks', 'taskViews']);
  const [added, setAdded] = useState<Optional | null>(null);
  const { values, set } = filters;
  const shown = OPTIONAL.filter((name) => name === added || values[name] !== null);
  const clear = (): void => { setAdded(null); filters.clear(); };
  return (
    <>
      <SearchBox value={values.q} onChange={(q) => set({ q })} placeholder={t('search')} />
      <CommitteeFilter label={t('fields.committeeId')} value={values.committeeId} onChange={(committeeId) => set({ committeeId })} />
      {values.meetingId !== null && <FilterChip label={t('taskViews:filters.meetingId')} on onChange={() => set({ meetingId: null })} />}
      {shown.map((name) => { const Filter = FILTERS[name]; return <Filter key={name} filters={filters} opened={name === added && values[name] === null} />; })}
      <Menu position="bottom-start" shadow="md" middlewares={WITHIN_WINDOW}>
        <Menu.Target><button type="button" className={filterCss.chip}><IconPlus size={13} aria-hidden />{t('taskViews:filters.add')}</button></Menu.Target>
        <Menu.Dropdown>{OPTIONAL.filter((name) => !shown.includes(name)).map((name) => <MoreFilter key={name} name={name} onAdd={() => setAdded(name)} />)}</Menu.Dropdown>
      </Menu>
      <ClearFilters narrowing={{ on: filters.on, clear }} />
    </>
  );
}

function MoreFilter({ name, onAdd }: { name: Optional; onAdd: () => void }) {
  return <Menu.Item onClick={onAdd}>{useFilterName()(name)}</Menu.Item>;
}

function useFilterName(): (name: Optional) => string {
  const { t } = useTranslation(['tasks', 'taskViews']);
  const names: Record<Optional, string> = {
    unitId: t('fields.leadUnitId'), coopUnitId: t('taskViews:filters.coopUnitId'), personId: t('taskViews:filters.personId'), documentId: t('taskViews:filters.documentId'), origin: t('fields.origin'), class: t('fields.status'), priority: t('fields.priority'),
    year: t('taskViews:filters.year'), dueMonth: t('taskViews:filters.dueMonth'),
  };
  return (name) => names[name];
}

const FILTERS: Record<Optional, (props: FilterProps) => ReactNode> = {
  unitId: ({ filters, opened }) => <UnitFilter label={useFilterName()('unitId')} opened={opened} value={filters.values.unitId} onChange={(unitId) => filters.set({ unitId })} />,
  coopUnitId: ({ filters, opened }) => <UnitFilter label={useFilterName()('coopUnitId')} opened={opened} value={filters.values.coopUnitId} onChange={(coopUnitId) => filters.set({ coopUnitId })} />,
  personId: ({ filters, opened }) => <PersonFilter label={useFilterName()('personId')} opened={opened} value={filters.values.personId} onChange={(personId) => filters.set({ personId })} />,
  documentId: ({ filters, opened }) => <DocumentFilter label={useFilterName()('documentId')} opened={opened} value={filters.values.documentId} onChange={(documentId) => filters.set({ documentId })} />,
  origin: OriginFilter, class: ClassFilter, priority: PriorityFilter, year: YearFilter, dueMonth: MonthFilter,
};

function OriginFilter({ filters, opened }: FilterProps) {
  const { t } = useTranslation('tasks');
  return <FilterSelect label={t('fields.origin')} opened={opened} value={filters.values.origin} options={TASK_ORIGINS.map((value) => ({ value, label: t(`origins.${value}`) }))} onChange={(origin) => filters.set({ origin })} />;
}

function ClassFilter({ filters, opened }: FilterProps) {
  const { t } = useTranslation('tasks');
  return <FilterSelect label={t('fields.status')} opened={opened} value={filters.values.class} options={TASK_CLASSES.map((value) => ({ value, label: t(`classes.${value}`) }))} onChange={(name) => filters.set({ class: name, drafts: false })} />;
}

function PriorityFilter({ filters, opened }: FilterProps) {
  const { t } = useTranslation('tasks');
  return <FilterSelect label={t('fields.priority')} opened={opened} value={filters.values.priority} options={TASK_PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) }))} onChange={(priority) => filters.set({ priority })} />;
}

function YearFilter({ filters, opened }: FilterProps) {
  return <YearSelect opened={opened} value={filters.values.year} onChange={(year) => filters.set({ year })} />;
}

function MonthFilter({ filters, opened }: FilterProps) {
  const { t } = useTranslation('taskViews');
  const periodName = usePeriodName();
  const thisMonth = monthOf(useToday());
  const months = Array.from({ length: 2 * MONTHS + 1 }, (_, index) => shiftMonth(thisMonth, index - MONTHS));
  return <FilterSelect label={t('filters.dueMonth')} opened={opened} value={filters.values.dueMonth} options={months.map((value) => ({ value, label: periodName(value) }))} onChange={(dueMonth) => filters.set({ dueMonth })} />;
}
