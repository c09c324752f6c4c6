import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/clients.ts';

/** The present name of a unit by its id; of ended units the last. Nothing for null. */
export function useUnitName(): (id: string | null) => string {
  const units = useQuery(api.units.list.queryOptions({ input: { includeEnded: true } }));
  const names = new Map(units.data?.map((unit) => [unit.id, unit.name]));
  return (id) => (id === null ? '' : (names.get(id) ?? ''));
}
