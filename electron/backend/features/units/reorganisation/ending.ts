import type { RuleIssue } from '#shared/contract/errors.ts';
import type { Hierarchy } from '#shared/rules/units.ts';
import type { ReadContext } from '../../../context.ts';
import { notThere } from '../refusals.ts';

/** A unit as it stands before the reorganisation. */
export interface KnownUnit {
  id: string;
  name: string;
  level: string;
  createdOn: string | null;
  endedOn: string | null;
  nameFrom: string | null;
}
export interface Parent {
  unitId: string;
  hierarchy: Hierarchy;
  parentId: string;
  from: string | null;
}
/** The units that the reorganisation begins with, and where they stand. */
export interface Ending {
  units: KnownUnit[];
  parents: Parent[];
}

/** Units by their ids, with the names they have; those that are not in the record are left out. */
export async function knownUnits({ db }: Pick<ReadContext, 'db'>, ids: readonly string[]): Promise<Map<string, KnownUnit>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('org_unit as u').innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'u.id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .select(['u.id', 'n.name', 'u.level', 'u.created_on as createdOn', 'u.ended_on as endedOn', 'n.valid_from as nameFrom'])
    .where('u.id', 'in', ids).where('u.deleted_at', 'is', null).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Reads the units that end and says what speaks against their ending on a day. */
export async function readEnding(context: Pick<ReadContext, 'db'>, ids: readonly string[], lastDay: string): Promise<Ending & { issues: RuleIssue[] }> {
  const known = await knownUnits(context, ids);
  const units = ids.flatMap((id) => known.get(id) ?? []);
  const parents = await context.db
    .selectFrom('org_unit_parent').select(['org_unit_id as unitId', 'hierarchy', 'parent_id as parentId', 'valid_from as from'])
    .where('org_unit_id', 'in', ids).where('valid_to', 'is', null).where('deleted_at', 'is', null).$narrowType<{ hierarchy: Hierarchy }>().execute();
  const missing: RuleIssue[] = units.length < ids.length ? [{ rule: 'UNKNOWN_UNIT', field: 'units' }] : [];
  return { units, parents, issues: [...missing, ...units.flatMap((unit) => issueOf(unit, parents, lastDay) ?? [])] };
}

function issueOf(unit: KnownUnit, parents: readonly Parent[], lastDay: string): RuleIssue | null {
  const { id, name, endedOn, nameFrom } = unit;
  if (endedOn !== null) return { rule: 'UNIT_ENDED_ALREADY', field: 'units', params: { name, date: endedOn } };
  const absent = notThere({ created_on: unit.createdOn, ended_on: null }, name, 'units', lastDay);
  if (absent !== null) return absent;
  const later = [nameFrom, ...parents.filter(({ unitId }) => unitId === id).map(({ from }) => from)].find((from) => from !== null && from > lastDay);
  return later === undefined || later === null ? null : { rule: 'UNIT_CHANGED_LATER', field: 'effectiveOn', params: { name, from: later } };
}
