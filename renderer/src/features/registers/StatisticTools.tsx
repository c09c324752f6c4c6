import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StatisticsParams } from '#shared/contract/statistics.ts';
import type { Register } from '#shared/registers/declare.ts';
import { acrossWays, committeeField, OWN_COLUMNS, OWN_WAYS } from '#shared/registers/drill.ts';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { PeriodTools } from './PeriodTools.tsx';
import { useRegisterWords } from './use-register-words.ts';

interface StatisticToolsProps {
  register: Register;
  asked: StatisticsParams;
  onChange: (change: Partial<Omit<StatisticsParams, 'committeeId'>> & { committeeId?: string | undefined }) => void;
}

/** What statistics are told of, by what, in which columns, of which period and by whose units. */
export function StatisticTools({ register, asked, onChange }: StatisticToolsProps) {
  const { t } = useTranslation('registers');
  const { fields, measures } = useRegisterWords()(register.name);
  const { by, columns, measure, period, recast } = asked;
  const committee = committeeField(register);
  const field = (value: string) => ({ value, label: fields[value] ?? value });
  const ways = [...OWN_WAYS.map((value) => ({ value, label: t(`statistics.ways.${value.slice(1) as 'unit'}`) })), ...register.groupings.map(field)];
  const across = [...OWN_COLUMNS.map((value) => ({ value, label: t(`statistics.ownColumns.${value.slice(1) as 'compare'}`) })), ...acrossWays(register).filter((name) => name !== by).map(field)];
  const choose = (name: 'measure' | 'by' | 'columns') => (value: string | null): void => { if (value !== null) onChange({ [name]: value }); };
  return (
    <>
      <FilterSelect required label={t('statistics.measure')} value={measure} options={[...register.measures, ...(register.ratios ?? [])].map(({ name }) => ({ value: name, label: measures[name] ?? name }))} onChange={choose('measure')} />
      <FilterSelect required label={t('statistics.by')} value={by} options={ways} onChange={choose('by')} />
      <FilterSelect required label={t('statistics.columns')} value={columns} options={across} onChange={choose('columns')} />
      <PeriodTools period={period} onChange={(code) => onChange({ period: code })} />
      {committee !== undefined && <CommitteeFilter label={fields[committee] ?? ''} value={asked.committeeId ?? null} onChange={(committeeId) => onChange({ committeeId: committeeId ?? undefined })} />}
      {(by === '.unit' || by === '.level') && (
        <SegmentedControl size="xs" aria-label={t('statistics.units')} value={recast ? 'recast' : 'asReported'} data={(['asReported', 'recast'] as const).map((value) => ({ value, label: t(`statistics.${value}`) }))} onChange={(value) => onChange({ recast: value === 'recast' })} />
      )}
    </>
  );
}
