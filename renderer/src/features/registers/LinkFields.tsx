import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/clients.ts';
import { queryClient } from '../../app/query-client.ts';
import { ComboField, type ComboFieldProps, type ComboOption } from '../../ui/form/ComboField.tsx';
import { useFormat } from '../../i18n/format.ts';

const MOST = 50;
type LinkFieldProps = Omit<ComboFieldProps<string | null>, 'search' | 'searchKey' | 'labelOf'>;

/** A meeting, found by its title; its day tells those of one title apart. */
export function MeetingField(props: LinkFieldProps) {
  const format = useFormat();
  const chosen = useQuery({ ...api.meetings.get.queryOptions({ input: { id: props.value ?? '' } }), enabled: props.value !== null });
  async function search(q: string): Promise<ComboOption[]> {
    const { rows } = await queryClient.fetchQuery(api.meetings.list.queryOptions({ input: { q, limit: MOST } }));
    return rows.map(({ id, title, startsAt }) => ({ value: id, label: title, note: format.date(startsAt.slice(0, 10)) }));
  }
  return <ComboField {...props} search={search} searchKey={['meetings']} labelOf={() => chosen.data?.title} />;
}

/** A record of a register, found by its words. */
export function RecordField({ of: register, ...props }: LinkFieldProps & { of: string }) {
  const chosen = useQuery({ ...api.registers.get.queryOptions({ input: { register, id: props.value ?? '' } }), enabled: props.value !== null });
  async function search(q: string): Promise<ComboOption[]> {
    const { rows } = await queryClient.fetchQuery(api.registers.list.queryOptions({ input: { register, q, limit: MOST } }));
    return rows.map(({ id, label, names }) => ({ value: id, label, ...(names['unitId'] !== undefined && { note: names['unitId'] }) }));
  }
  return <ComboField {...props} search={search} searchKey={['registers', register]} labelOf={() => chosen.data?.label} />;
}
