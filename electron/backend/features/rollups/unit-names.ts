import type { GroupedUnit } from '#shared/forms/unit-groups.ts';
import type { ReadContext } from '../../context.ts';
import { unitFacts } from '../units/service.ts';

export interface UnitOnDay extends GroupedUnit {
  id: string;
  name: string;
  aboveName: string | null;
}

/** Units as they were on a day: their name and the unit above them then; of one that was not there, its last name. */
export function unitsOn({ connection }: Pick<ReadContext, 'connection'>, ids: Iterable<string>, day: string): Map<string, UnitOnDay> {
  const rows = connection.prepare(`SELECT u.id, u.kind, n.name, p.parent_id AS aboveId FROM json_each(@ids) AS wanted JOIN org_unit AS u ON u.id = wanted.value
    LEFT JOIN org_unit_name AS n ON n.org_unit_id = u.id AND n.deleted_at IS NULL AND ${holdsOn('n')}
    LEFT JOIN org_unit_parent AS p ON p.org_unit_id = u.id AND p.hierarchy = 'administrative' AND p.deleted_at IS NULL AND ${holdsOn('p')}`)
    .all({ ids: JSON.stringify([...new Set(ids)]), day }) as (Omit<UnitOnDay, 'aboveName' | 'name'> & { name: string | null })[];
  const others = unitFacts({ connection }, [...new Set(rows.flatMap(({ id, name, aboveId }) => [...(name === null ? [id] : []), ...(aboveId === null ? [] : [aboveId])]))]);
  return new Map(rows.map((row) => [row.id, { ...row, name: row.name ?? others.get(row.id)?.name ?? '…', aboveName: row.aboveId === null ? null : (others.get(row.aboveId)?.name ?? null) }]));
}

function holdsOn(alias: string): string {
  return `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= @day) AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= @day)`;
}
