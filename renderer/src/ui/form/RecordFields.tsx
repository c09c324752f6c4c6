import { useQuery } from '@tanstack/react-query';
import { fold } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { queryClient } from '../../app/query-client.ts';
import { ComboField, type ComboFieldProps, type ComboOption } from './ComboField.tsx';

const MOST = 50;
const NO_UNITS = { asOf: null, includeEnded: false };

type RecordFieldProps<Value extends string | null> = Omit<ComboFieldProps<Value>, 'search' | 'searchKey' | 'labelOf'>;

type UnitFieldProps<Value extends string | null> = RecordFieldProps<Value> & {
  /** The day on which the unit must exist; today when left out. */
  asOf?: string | null;
  /** Units that cannot be chosen here. */
  except?: ReadonlySet<string>;
};

/** A unit, found by any part of its name. */
export function UnitField<Value extends string | null>({ asOf = null, except, ...rest }: UnitFieldProps<Value>) {
  const input = { ...NO_UNITS, asOf };
  const chosen = useQuery({ ...api.units.get.queryOptions({ input: { id: rest.value ?? '' } }), enabled: rest.value !== null });
  async function search(q: string): Promise<ComboOption[]> {
    const all = await queryClient.ensureQueryData(api.units.list.queryOptions({ input }));
    const words = fold(q).split(' ').filter((word) => word !== '');
    const names = new Map(all.map((unit) => [unit.id, unit.name]));
    return all
      .filter((unit) => except?.has(unit.id) !== true && words.every((word) => fold(`${unit.name} ${unit.shortName ?? ''}`).includes(word)))
      .slice(0, MOST)
      .map((unit) => ({ value: unit.id, label: unit.name, ...(unit.parentId !== null && { note: names.get(unit.parentId) ?? '' }) }));
  }
  return <ComboField {...rest} search={search} searchKey={['units', asOf, ...(except ?? [])]} labelOf={() => chosen.data?.name} />;
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
