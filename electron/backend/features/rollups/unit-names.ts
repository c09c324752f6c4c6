import type { GroupedUnit } from '#shared/forms/unit-groups.ts';
import type { ReadContext } from '../../context.ts';
import { unitFacts } from '../units/service.ts';

export interface UnitOnDay extends GroupedUnit {
  id: string;
  name: string;
  aboveName: string | null;
}
type Found<Row> = Row & { id: string; name: string | null; aboveId: string | null };

/** The name of a unit `u` and the unit above it on `@day`, for a query that reads units. */
export const UNIT_ON_DAY = {
  columns: 'u.id, u.kind, n.name, p.parent_id AS aboveId',
  joins: `LEFT JOIN org_unit_name AS n ON n.org_unit_id = u.id AND n.deleted_at IS NULL AND ${holdsOn('n')}
    LEFT JOIN org_unit_parent AS p ON p.org_unit_id = u.id AND p.hierarchy = 'administrative' AND p.deleted_at IS NULL AND ${holdsOn('p')}`,
};

/** Gives units that were not there on the day their last name, and all the name of the unit above them. */
export function namedUnits<Row>({ connection }: Pick<ReadContext, 'connection'>, rows: readonly Found<Row>[]): (Row & { id: string; name: string; aboveId: string | null; aboveName: string | null })[] {
  const others = unitFacts({ connection }, [...new Set(rows.flatMap(({ id, name, aboveId }) => [...(name === null ? [id] : []), ...(aboveId === null ? [] : [aboveId])]))]);
  return rows.map((row) => ({ ...row, name: row.name ?? others.get(row.id)?.name ?? '…', aboveName: row.aboveId === null ? null : (others.get(row.aboveId)?.name ?? null) }));
}

/** Units as they were on a day. */
export function unitsOn({ connection }: Pick<ReadContext, 'connection'>, ids: Iterable<string>, day: string): Map<string, UnitOnDay> {
  const rows = connection.prepare(`SELECT ${UNIT_ON_DAY.columns} FROM json_each(@ids) AS wanted JOIN org_unit AS u ON u.id = wanted.value ${UNIT_ON_DAY.joins}`)
    .all({ ids: JSON.stringify([...new Set(ids)]), day }) as Found<GroupedUnit>[];
  return new Map(namedUnits({ connection }, rows).map((unit) => [unit.id, unit]));
}

function holdsOn(alias: string): string {
  return `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= @day) AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= @day)`;
}
