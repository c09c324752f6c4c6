import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/day.ts';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { ClearFilters } from '../../ui/List.tsx';
import type { Narrowing } from '../../ui/use-narrowing.ts';

const YEARS = 8;

/** What overviews of tasks are narrowed to: those of a committee, those handed out in a year. */
export interface OverviewFilters {
  committeeId: string | null;
  year: number | null;
}

/** The filters of an overview that its address tells, so that they are still there when somebody comes back. */
export function overviewNarrowing({ committeeId = null, year = null }: { committeeId?: string | null; year?: number | null }, turn: (change: Partial<OverviewFilters>) => void): Narrowing<OverviewFilters> {
  return { values: { committeeId, year }, on: committeeId !== null || year !== null, set: turn, clear: () => turn({ committeeId: null, year: null }) };
}

export function OverviewTools({ narrowing }: { narrowing: Narrowing<OverviewFilters> }) {
  const { t } = useTranslation('tasks');
  const { values, set } = narrowing;
  return (
    <>
      <CommitteeFilter label={t('fields.committeeId')} value={values.committeeId} onChange={(committeeId) => set({ committeeId })} />
      <YearSelect value={values.year} onChange={(year) => set({ year })} />
      <ClearFilters narrowing={narrowing} />
    </>
  );
}

/** Narrows to the year in which tasks were handed out; one that was asked for long ago stays among the choices. */
export function YearSelect({ value, opened = false, onChange }: { value: number | null; opened?: boolean; onChange: (year: number | null) => void }) {
  const { t } = useTranslation('taskViews');
  const thisYear = Number(useToday().slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, index) => thisYear + 1 - index);
  const offered = value === null || years.includes(value) ? years : [...years, value];
  return <FilterSelect label={t('filters.year')} opened={opened} value={value === null ? null : String(value)} options={offered.map((year) => ({ value: String(year), label: String(year) }))} onChange={(year) => onChange(year === null ? null : Number(year))} />;
}
