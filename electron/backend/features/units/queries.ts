import type { UnitDetail, UnitRow } from '#shared/contract/units.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';

interface ListInput {
  asOf: string | null;
  includeEnded: boolean;
}

/**
 * The units as they were on a day: each with the name and the parent it had then, and how many people hold a position in it.
 * A unit not yet made, or ended before, is left out unless ended ones are asked for.
 */
export async function listUnits({ db, today }: ReadContext, { asOf, includeEnded }: ListInput): Promise<UnitRow[]> {
  const day = asOf ?? today;
  let units = db
    .selectFrom('org_unit as u')
    .innerJoin('org_unit_name as n', (join) =>
      join.onRef('n.org_unit_id', '=', 'u.id').on('n.deleted_at', 'is', null)
        .on((on) => on.or([on('n.valid_from', 'is', null), on('n.valid_from', '<=', day)]))
        .on((on) => on.or([on('n.valid_to', 'is', null), on('n.valid_to', '>=', day)])))
    .leftJoin('org_unit_parent as p', (join) =>
      join.onRef('p.org_unit_id', '=', 'u.id').on('p.deleted_at', 'is', null).on('p.hierarchy', '=', 'administrative')
        .on((on) => on.or([on('p.valid_from', 'is', null), on('p.valid_from', '<=', day)]))
        .on((on) => on.or([on('p.valid_to', 'is', null), on('p.valid_to', '>=', day)])))
    .where('u.deleted_at', 'is', null);
  if (!includeEnded) {
    units = units
      .where((where) => where.or([where('u.ended_on', 'is', null), where('u.ended_on', '>=', day)]))
      .where((where) => where.or([where('u.created_on', 'is', null), where('u.created_on', '<=', day)]));
  }
  const rows = await units
    .select(['u.id', 'u.rev', 'u.kind', 'u.level', 'n.name', 'n.short_name as shortName', 'p.parent_id as parentId', 'u.created_on as createdOn', 'u.ended_on as endedOn'])
    .select((select) => [
      select.selectFrom('position_holding as h').whereRef('h.org_unit_id', '=', 'u.id').where('h.valid_to', 'is', null).where('h.deleted_at', 'is', null).select(({ fn }) => fn.countAll<number>().as('n')).as('peopleCount'),
      select.selectFrom('committee as c').whereRef('c.org_unit_id', '=', 'u.id').where('c.deleted_at', 'is', null).select(({ fn }) => fn.countAll<number>().as('n')).as('committeesCount'),
    ])
    .orderBy('n.sort_key')
    .execute();
  return rows.map((row) => ({ ...row, peopleCount: row.peopleCount ?? 0, committeesCount: row.committeesCount ?? 0 }) as UnitRow);
}

/** One unit with all its names and parents through time. */
export async function getUnit(context: ReadContext, id: string): Promise<UnitDetail> {
  const { db } = context;
  const unit = await db.selectFrom('org_unit').selectAll().where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst();
  if (unit === undefined) throw new RecordMissingError('org_unit');
  const names = await db
    .selectFrom('org_unit_name').select(['name', 'short_name as shortName', 'valid_from as from', 'valid_to as to'])
    .where('org_unit_id', '=', id).where('deleted_at', 'is', null).orderBy('valid_from', 'desc').execute();
  const parents = await db
    .selectFrom('org_unit_parent as p')
    .innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'p.parent_id').on('n.deleted_at', 'is', null).on('n.valid_to', 'is', null))
    .select(['p.parent_id as parentId', 'n.name as parentName', 'p.valid_from as from', 'p.valid_to as to'])
    .where('p.org_unit_id', '=', id).where('p.deleted_at', 'is', null).where('p.hierarchy', '=', 'administrative').orderBy('p.valid_from', 'desc').execute();
  const used = await usesOf(context, id);
  return {
    id, rev: unit.rev, kind: unit.kind as UnitDetail['kind'], level: unit.level as UnitDetail['level'],
    name: names.find(({ to }) => to === null)?.name ?? names[0]?.name ?? '',
    shortName: names.find(({ to }) => to === null)?.shortName ?? null,
    parentId: parents.find(({ to }) => to === null)?.parentId ?? null,
    createdOn: unit.created_on, endedOn: unit.ended_on, note: unit.note,
    peopleCount: used.people, committeesCount: used.committees,
    names, parents,
  };
}

/** How many people, committees and lower units hang on a unit now: what forbids removing it. */
export async function usesOf({ db }: Pick<ReadContext, 'db'>, id: string): Promise<{ people: number; committees: number; children: number }> {
  const { people } = await db.selectFrom('position_holding').where('org_unit_id', '=', id).where('deleted_at', 'is', null).select(({ fn }) => fn.count<number>('person_id').distinct().as('people')).executeTakeFirstOrThrow();
  const { committees } = await db.selectFrom('committee').where('deleted_at', 'is', null).where((where) => where.or([where('org_unit_id', '=', id), where('standing_agency_id', '=', id)])).select(({ fn }) => fn.countAll<number>().as('committees')).executeTakeFirstOrThrow();
  const { children } = await db.selectFrom('org_unit_parent').where('parent_id', '=', id).where('deleted_at', 'is', null).select(({ fn }) => fn.count<number>('org_unit_id').distinct().as('children')).executeTakeFirstOrThrow();
  return { people, committees, children };
}
