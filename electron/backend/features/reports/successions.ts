import type { ReportParams } from '#shared/contract/reports.ts';
import type { SUCCESSION_PHRASES } from '#shared/rules/paper-words.ts';
import type { UnitKind } from '#shared/rules/units.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { validOn } from '../../db/periods.ts';

/** A unit of the tree as it was on a day. */
export interface TreeUnit {
  id: string;
  kind: UnitKind;
  name: string;
  parentId: string | null;
  createdOn: string | null;
  endedOn: string | null;
  statisticsCode: string | null;
  officeCode: string | null;
  /** How deep it stands, from 0. */
  depth: number;
}

/** The units of a day in the order of the tree, each under the one it is subordinate to in a hierarchy; those without one stand at the top. */
export async function readUnitTree({ db }: ReadContext, { asOf, hierarchy, includeEnded }: ReportParams<'units'>): Promise<TreeUnit[]> {
  let units = db
    .selectFrom('org_unit as u')
    .innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'u.id').on('n.deleted_at', 'is', null).on(validOn('n', asOf)))
    .leftJoin('org_unit_parent as p', (join) => join.onRef('p.org_unit_id', '=', 'u.id').on('p.deleted_at', 'is', null).on('p.hierarchy', '=', hierarchy).on(validOn('p', asOf)))
    .leftJoin('org_unit_code as s', (join) => join.onRef('s.org_unit_id', '=', 'u.id').on('s.deleted_at', 'is', null).on('s.system', '=', 'statistics').on(validOn('s', asOf)))
    .leftJoin('org_unit_code as o', (join) => join.onRef('o.org_unit_id', '=', 'u.id').on('o.deleted_at', 'is', null).on('o.system', '=', 'office').on(validOn('o', asOf)))
    .where('u.deleted_at', 'is', null)
    .where((where) => where.or([where('u.created_on', 'is', null), where('u.created_on', '<=', asOf)]));
  if (!includeEnded) units = units.where((where) => where.or([where('u.ended_on', 'is', null), where('u.ended_on', '>=', asOf)]));
  const rows = await units
    .select(['u.id', 'u.kind', 'n.name', 'p.parent_id as parentId', 'u.created_on as createdOn', 'u.ended_on as endedOn', 's.code as statisticsCode', 'o.code as officeCode']).$narrowType<{ kind: UnitKind }>()
    .orderBy('n.sort_key').orderBy('u.id').execute();
  return inTreeOrder(hierarchy === 'administrative' ? rows : withinHierarchy(rows));
}

type Unplaced = Omit<TreeUnit, 'depth'>;

/** Of the Party's and the unions' hierarchy only what has a place in it. */
function withinHierarchy(units: readonly Unplaced[]): Unplaced[] {
  const above = new Set(units.map(({ parentId }) => parentId));
  return units.filter(({ id, parentId }) => parentId !== null || above.has(id));
}

function inTreeOrder(units: readonly Unplaced[]): TreeUnit[] {
  const ids = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
  const placed: TreeUnit[] = [];
  const place = (parent: string | null, depth: number): void => {
    for (const unit of below.get(parent) ?? []) {
      placed.push({ ...unit, depth });
      place(unit.id, depth + 1);
    }
  };
  place(null, 0);
  return placed;
}

export interface Succession {
  fromId: string;
  fromName: string | null;
  toId: string | null;
  toName: string | null;
  kind: keyof typeof SUCCESSION_PHRASES;
  effectiveOn: string;
}

/** What became of units by a day, the earliest first, with the names they had then. */
export function successionsBy({ db }: ReadContext, day: string): Promise<Succession[]> {
  return db
    .selectFrom('org_succession as s')
    .select(['s.from_id as fromId', 's.to_id as toId', 's.kind', 's.effective_on as effectiveOn', nameThen('s.from_id').as('fromName'), nameThen('s.to_id').as('toName')])
    .where('s.deleted_at', 'is', null).where('s.effective_on', '<=', day)
    .orderBy('s.effective_on').orderBy('s.id').$narrowType<Pick<Succession, 'kind'>>().execute();
}

/** The name of a unit on the day of a succession (alias `s`); the last one before, when it ended with it. */
function nameThen(unit: 's.from_id' | 's.to_id') {
  return sql<string | null>`(SELECT name FROM org_unit_name WHERE org_unit_id = ${sql.ref(unit)} AND deleted_at IS NULL AND (valid_from IS NULL OR valid_from <= s.effective_on) ORDER BY valid_from DESC LIMIT 1)`;
}
