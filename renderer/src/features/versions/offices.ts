import { useQuery } from '@tanstack/react-query';
import { positionLine } from '#shared/rules/positions.ts';
import { fold } from '#shared/rules/text.ts';
import { api } from '../../app/clients.ts';
import { queryClient } from '../../app/query-client.ts';
import type { Suggestion } from '../../ui/form/SuggestField.tsx';

export interface Office {
  position: string;
  unitId: string | null;
}

const MOST = 50;

/** Offices that people hold today, found by any part of position or unit. */
export async function suggestOffices(q: string): Promise<readonly Suggestion<Office>[]> {
  const { rows } = await queryClient.fetchQuery(api.people.list.queryOptions({ input: { q, limit: MOST } }));
  const offices = rows.flatMap(({ position, unitId, unitName }) => (position === null ? [] : [{ label: positionLine(position, unitName), item: { position, unitId } }]));
  const begins = ({ label }: Suggestion<Office>): boolean => fold(label).startsWith(fold(q.trim()));
  const distinct = offices.filter(({ label }, index) => offices.findIndex((other) => other.label === label) === index);
  return distinct.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}

/** The office a person holds today; null when none is recorded. */
export function useOfficeOf(personId: string | null): Office | null {
  const person = useQuery({ ...api.people.get.queryOptions({ input: { id: personId ?? '' } }), enabled: personId !== null });
  const { position = null, unitId = null } = person.data ?? {};
  return position === null ? null : { position, unitId };
}
