import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UnitRow } from '#shared/contract/units.ts';
import { fold } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { queryClient } from '../../app/query-client.ts';
import { useFormat } from '../../i18n/format.ts';
import { ComboField, type ComboFieldProps, type ComboOption } from './ComboField.tsx';

const MOST = 50;

type RecordFieldProps<Value extends string | null> = Omit<ComboFieldProps<Value>, 'search' | 'searchKey' | 'labelOf'>;

type UnitFieldProps<Value extends string | null> = RecordFieldProps<Value> & {
  /** The day on which the unit must exist; today when left out. */
  asOf?: string | null;
  /** Units that ended before that day, too. */
  includeEnded?: boolean;
  /** Units that cannot be chosen here. */
  except?: ReadonlySet<string>;
};

/** A unit, found by any part of its name or by its code. Units of one name are told apart by kind, superior and days. */
export function UnitField<Value extends string | null>({ asOf = null, includeEnded = false, except, ...rest }: UnitFieldProps<Value>) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const input = { asOf, includeEnded, hierarchy: 'administrative' as const };
  const chosen = useQuery({ ...api.units.get.queryOptions({ input: { id: rest.value ?? '' } }), enabled: rest.value !== null });
  const until = (endedOn: string | null): string => (endedOn === null ? '' : t('period.until', { to: format.date(endedOn) }));
  async function search(q: string): Promise<ComboOption[]> {
    const all = await queryClient.ensureQueryData(api.units.list.queryOptions({ input }));
    const words = fold(q).split(' ').filter((word) => word !== '');
    const names = new Map(all.map((unit) => [unit.id, unit.name]));
    const said = (unit: UnitRow): string => fold([unit.name, unit.shortName, unit.statisticsCode, unit.officeCode].filter((part) => part !== null).join(' '));
    const noteOf = (unit: UnitRow): string => [t(`unitKinds.${unit.kind}`), names.get(unit.parentId ?? ''), until(unit.endedOn)].filter((part) => part !== undefined && part !== '').join(' · ');
    return all
      .filter((unit) => except?.has(unit.id) !== true && words.every((word) => said(unit).includes(word)))
      .slice(0, MOST)
      .map((unit) => ({ value: unit.id, label: unit.name, note: noteOf(unit) }));
  }
  const labelOf = (): string | undefined => (chosen.data === undefined ? undefined : [chosen.data.name, until(chosen.data.endedOn)].filter((part) => part !== '').join(' · '));
  return <ComboField {...rest} search={search} searchKey={['units', asOf, includeEnded, ...(except ?? [])]} labelOf={labelOf} />;
}

/** A steering committee, found by any part of its name. */
export function CommitteeField<Value extends string | null>({ except, ...rest }: RecordFieldProps<Value> & { /** The committee that cannot be chosen here. */ except?: string }) {
  const chosen = useQuery({ ...api.committees.get.queryOptions({ input: { id: rest.value ?? '' } }), enabled: rest.value !== null });
  async function search(q: string): Promise<ComboOption[]> {
    const { rows } = await queryClient.fetchQuery(api.committees.list.queryOptions({ input: { q, limit: MOST } }));
    return rows.filter(({ id }) => id !== except).map(({ id, name, unitName }) => ({ value: id, label: name, ...(unitName !== null && { note: unitName }) }));
  }
  return <ComboField {...rest} search={search} searchKey={['committees', except ?? '']} labelOf={() => chosen.data?.name} />;
}

/** A person, found by name; position and unit tell namesakes apart. */
export function PersonField<Value extends string | null>(props: RecordFieldProps<Value>) {
  const chosen = useQuery({ ...api.people.get.queryOptions({ input: { id: props.value ?? '' } }), enabled: props.value !== null });
  async function search(q: string): Promise<ComboOption[]> {
    const { rows } = await queryClient.fetchQuery(api.people.list.queryOptions({ input: { q, limit: MOST } }));
    return rows.filter(({ anonymisedOn }) => anonymisedOn === null).map((person) => ({ value: person.id, label: person.fullName, note: [person.position, person.unitName].filter(Boolean).join(', ') }));
  }
  return <ComboField {...props} search={search} searchKey={['people']} labelOf={() => chosen.data?.fullName} />;
}
