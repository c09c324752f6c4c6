import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegisterFilters as Filters } from '#shared/contract/registers.ts';
import type { Field, Register } from '#shared/registers/declare.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { CommitteeFilter } from '../../ui/CommitteeFilter.tsx';
import { FieldFilter } from '../../ui/FieldFilter.tsx';
import { FilterChip, FilterSelect } from '../../ui/FilterChip.tsx';
import { UnitField } from '../../ui/form/RecordFields.tsx';
import { DrillFilters } from './DrillFilters.tsx';
import { useRegisterWords } from './use-register-words.ts';

const YEARS = 12;

interface RegisterFiltersProps {
  register: Register;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The filters a register declares, its statuses and the year. */
export function RegisterFilters({ register, filters, onChange }: RegisterFiltersProps) {
  const { t } = useTranslation('registers');
  const words = useRegisterWords()(register.name);
  const thisYear = Number(useToday().slice(0, 4));
  const set = (name: string, value: string | number | boolean | null): void => {
    const { [name]: _before, ...rest } = filters;
    onChange(value === null ? rest : { ...rest, [name]: value });
  };
  const chosen = (name: string): string | null => (filters[name] === undefined ? null : String(filters[name]));
  return (
    <>
      {register.life !== undefined && <FilterSelect label={t('status')} value={chosen('status')} options={register.life.statuses.map((value) => ({ value, label: words.statuses[value] ?? value }))} onChange={(value) => set('status', value)} />}
      {Object.entries(register.fields).map(([name, field]) => field.filter === true && <OneFilter key={name} field={field} label={words.fields[name] ?? ''} options={words.options[name] ?? {}} value={chosen(name)} onChange={(value) => set(name, value)} />)}
      <DrillFilters register={register} filters={filters} onChange={onChange} />
      <FilterSelect label={t('year')} value={chosen('year')} options={Array.from({ length: YEARS }, (_, back) => String(thisYear - back)).map((value) => ({ value, label: value }))} onChange={(value) => set('year', value === null ? null : Number(value))} />
    </>
  );
}

interface OneFilterProps {
  field: Field;
  label: string;
  options: Readonly<Record<string, string>>;
  value: string | null;
  onChange: (value: string | boolean | null) => void;
}

function OneFilter({ field, label, options, value, onChange }: OneFilterProps) {
  switch (field.kind) {
    case 'choice': return <FilterSelect label={label} value={value} options={field.options.map((code) => ({ value: code, label: options[code] ?? code }))} onChange={onChange} />;
    case 'flag': return <FilterChip label={label} on={value === 'true'} onChange={(on) => onChange(on ? true : null)} />;
    case 'unit': return <UnitFilter label={label} value={value} onChange={onChange} />;
    case 'committee': return <CommitteeFilter label={label} value={value} onChange={onChange} />;
    default: return null;
  }
}

type RecordFilterProps = Pick<OneFilterProps, 'label' | 'value'> & { onChange: (id: string | null) => void };

function UnitFilter({ label, value, onChange }: RecordFilterProps) {
  const { t } = useTranslation('ui');
  const unit = useQuery({ ...api.units.get.queryOptions({ input: { id: value ?? '' } }), enabled: value !== null });
  return (
    <FieldFilter label={label} chosen={value === null ? null : (unit.data?.name ?? '…')}>
      {(close) => <UnitField id="unit-filter" name="unitFilter" label={label} value={value} error={undefined} first includeEnded onChange={(id) => { onChange(id); close(); }} placeholder={t('typeToSearch')} />}
    </FieldFilter>
  );
}
