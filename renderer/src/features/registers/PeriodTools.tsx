import { useTranslation } from 'react-i18next';
import { parsePeriod, PERIOD_KINDS, type PeriodKind, periodCode, type StatisticPeriod } from '#shared/rules/statistic-periods.ts';
import { useToday } from '../../app/day.ts';
import { FilterSelect } from '../../ui/FilterChip.tsx';

const YEARS = 15;
const MONTHS = 12;
const ROMAN = ['I', 'II', 'III', 'IV'];
/** As many years as a term, when somebody asks for several. */
const TERM = 5;
/** Parts of a year of each kind that has several. */
const PARTS = { month: MONTHS, quarter: 4, half: 2 } as const;

interface PeriodToolsProps {
  period: string;
  onChange: (code: string) => void;
}

/** Chooses a month, a quarter, half a year, nine months, a year or several. */
export function PeriodTools({ period, onChange }: PeriodToolsProps) {
  const { t } = useTranslation('registers');
  const thisMonth = Number(useToday().slice(5, 7));
  const told = parsePeriod(period);
  if (told === null) return null;
  const turn = (change: Partial<StatisticPeriod>): void => onChange(periodCode({ ...told, ...change }));
  return (
    <>
      <FilterSelect required label={t('statistics.period')} value={told.kind} options={PERIOD_KINDS.map((value) => ({ value, label: t(`statistics.kinds.${value}`) }))} onChange={(kind) => { if (kind !== null) onChange(periodCode(ofKind(kind, told, thisMonth))); }} />
      <PartSelect told={told} onChange={(part) => turn({ part })} />
      {told.kind === 'years'
        ? <>
          <YearSelect label={t('statistics.yearFrom')} year={told.year} onChange={(year) => turn({ year, lastYear: Math.max(year, told.lastYear) })} />
          <YearSelect label={t('statistics.yearTo')} year={told.lastYear} onChange={(lastYear) => turn({ year: Math.min(told.year, lastYear), lastYear })} />
        </>
        : <YearSelect label={t('year')} year={told.year} onChange={(year) => turn({ year, lastYear: year })} />}
    </>
  );
}

/** The period of another kind in the same year: the part of it in which this month lies. */
function ofKind(kind: PeriodKind, { lastYear }: StatisticPeriod, month: number): StatisticPeriod {
  const part = kind in PARTS ? Math.ceil((month * PARTS[kind as keyof typeof PARTS]) / MONTHS) : 1;
  return { kind, year: kind === 'years' ? lastYear - TERM + 1 : lastYear, lastYear, part };
}

function PartSelect({ told: { kind, part }, onChange }: { told: StatisticPeriod; onChange: (part: number) => void }) {
  const { t } = useTranslation('registers');
  if (kind !== 'month' && kind !== 'quarter' && kind !== 'half') return null;
  const label = (number: number): string => (kind === 'half' ? t(number === 1 ? 'statistics.firstHalf' : 'statistics.secondHalf') : kind === 'quarter' ? (ROMAN[number - 1] ?? '') : String(number));
  const options = Array.from({ length: PARTS[kind] }, (_, index) => ({ value: String(index + 1), label: label(index + 1) }));
  return <FilterSelect required label={t(`statistics.parts.${kind}`)} value={String(part)} options={options} onChange={(value) => { if (value !== null) onChange(Number(value)); }} />;
}

function YearSelect({ label, year, onChange }: { label: string; year: number; onChange: (year: number) => void }) {
  const thisYear = Number(useToday().slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => thisYear - back);
  const offered = years.includes(year) ? years : [...years, year];
  return <FilterSelect required label={label} value={String(year)} options={offered.map((one) => ({ value: String(one), label: String(one) }))} onChange={(value) => { if (value !== null) onChange(Number(value)); }} />;
}
