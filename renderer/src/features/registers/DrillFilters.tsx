import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegisterFilters as Filters } from '#shared/contract/registers.ts';
import type { Register } from '#shared/registers/declare.ts';
import { DRILL, LEVEL, TODAY, UNALLOCATED, UNTOLD } from '#shared/registers/drill.ts';
import { api } from '../../app/clients.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { useRegisterWords } from './use-register-words.ts';
import { usePeriodTitle } from './use-statistic-words.ts';

interface DrillFiltersProps {
  register: Register;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** What a number of the statistics narrowed the list to, beside the filters a register declares: each a chip that takes it away. */
export function DrillFilters({ register, filters, onChange }: DrillFiltersProps) {
  const { t } = useTranslation('registers');
  const words = useRegisterWords()(register.name);
  const periodTitle = usePeriodTitle();
  const without = (...names: string[]): void => onChange(Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name))));
  const [measure, period, within, timer] = [filters[DRILL.measure], filters[DRILL.period], filters[DRILL.within], filters[DRILL.timer]];
  const figure = [measure === undefined ? null : (words.measures[String(measure)] ?? ''), period === undefined ? null : periodTitle(String(period))].filter((part) => part !== null).join(', ');
  return (
    <>
      {figure !== '' && <FilterChip on label={`${t('drill.of')}: ${figure}`} onChange={() => without(DRILL.measure, DRILL.period, DRILL.within)} />}
      {timer !== undefined && <FilterChip on label={`${t('drill.owed')}: ${words.timers?.[String(timer)] ?? ''}`} onChange={() => without(DRILL.timer)} />}
      {within !== undefined && <FilterChip on label={`${t('drill.within')}: ${periodTitle(String(within))}`} onChange={() => without(DRILL.within)} />}
      {Object.entries(filters).map(([name, value]) => isOther(register, name) && <OtherFilter key={name} register={register} name={name} value={String(value)} onTaken={() => without(name)} />)}
    </>
  );
}

/** What has no chip of its own: ways to narrow beside the values of fields, and fields that are no filter of the list. */
function isOther({ fields }: Register, name: string): boolean {
  if (Object.values<string>(DRILL).includes(name) || name === 'status' || name === 'year') return false;
  return name.includes('.') || fields[name]?.filter !== true;
}

function OtherFilter({ register, name, value, onTaken }: { register: Register; name: string; value: string; onTaken: () => void }) {
  const { t } = useTranslation(['registers', 'ui']);
  const words = useRegisterWords()(register.name);
  const point = name.indexOf('.');
  const [field, way] = point === -1 ? [name, ''] : [name.slice(0, point), name.slice(point)];
  const unit = useQuery({ ...api.units.get.queryOptions({ input: { id: value } }), enabled: way === TODAY });
  const declared = register.fields[field];
  const of = way === '' && declared?.kind === 'record' ? declared.of : null;
  const record = useQuery({ ...api.registers.get.queryOptions({ input: { register: of ?? '', id: value } }), enabled: of !== null });
  const isMeeting = way === '' && declared?.kind === 'meeting';
  const meeting = useQuery({ ...api.meetings.get.queryOptions({ input: { id: value } }), enabled: isMeeting });
  const label = words.fields[field] ?? field;
  const plain = (): string => (isMeeting ? (meeting.data?.title ?? '…') : of === null ? (words.options[field]?.[value] ?? value) : (record.data?.label ?? '…'));
  const told = (): string => {
    switch (way) {
      case '': return `${label}: ${plain()}`;
      case UNTOLD: return t('drill.untold', { field: label });
      case TODAY: return `${t('drill.today')}: ${unit.data?.name ?? '…'}`;
      case UNALLOCATED: return t('drill.unallocated');
      default: return `${t('drill.level')}: ${t('ui:levels', { returnObjects: true })[value as 'commune'] ?? value}${way === LEVEL ? '' : ` (${t('statistics.recast')})`}`;
    }
  };
  return <FilterChip on label={told()} onChange={onTaken} />;
}
