import type { UnitDetail, UnitRow } from '#shared/contract/units.ts';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { stillValid, unitNameAtEnd, validOn } from '../../db/periods.ts';
import { RecordMissingError } from '../../db/records.ts';

interface ListInput {
  asOf: string | null;
  includeEnded: boolean;
}
/** Which rows of a dated table count, by the table's alias. */
type When = (alias: string) => RawBuilder<SqlBool>;

/** How many committees a unit has, or serves then as standing agency. */
function committeesCount(then: When): RawBuilder<number> {
  return sql`(SELECT count(*) FROM committee AS c WHERE c.org_unit_id = u.id AND c.deleted_at IS NULL)
    + (SELECT count(*) FROM standing_agency AS s JOIN committee AS c ON c.id = s.committee_id WHERE s.org_unit_id = u.id AND s.deleted_at IS NULL AND c.deleted_at IS NULL AND c.org_unit_id IS NOT u.id AND ${then('s')})`;
}

/** Units with the name and the parent they have then, how many people hold a position in them and how many committees they have or serve. */
function rows({ db }: Pick<ReadContext, 'db'>, then: When, people: When) {
  return db
    .selectFrom('org_unit as u')
    .innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'u.id').on('n.deleted_at', 'is', null).on(then('n')))
    .leftJoin('org_unit_parent as p', (join) => join.onRef('p.org_unit_id', '=', 'u.id').on('p.deleted_at', 'is', null).on('p.hierarchy', '=', 'administrative').on(then('p')))
    .where('u.deleted_at', 'is', null)
    .select(['u.id', 'u.rev', 'u.kind', 'u.level', 'n.name', 'n.short_name as shortName', 'p.parent_id as parentId', 'u.created_on as createdOn', 'u.ended_on as endedOn'])
    .select((select) => [
      select.selectFrom('position_holding as h').whereRef('h.org_unit_id', '=', 'u.id').where('h.deleted_at', 'is', null).where(people('h')).select(({ fn }) => fn.countAll<number>().as('n')).as('peopleCount'),
      committeesCount(people).as('committeesCount'),
    ])
    .$castTo<UnitRow>();
}

/**
 * The units of a day, each with the name and the parent it had then; people are counted by their position on that day,
 * or by the present one when no day is asked for. Ended units are left out unless asked for.
 */
export async function listUnits(context: ReadContext, { asOf, includeEnded }: ListInput): Promise<UnitRow[]> {
  const day = asOf ?? context.today;
  const onDay = (alias: string) => validOn(alias, day);
  let units = rows(context, onDay, asOf === null ? stillValid : onDay)
    .where((where) => where.or([where('u.created_on', 'is', null), where('u.created_on', '<=', day)]));
  if (!includeEnded) units = units.where((where) => where.or([where('u.ended_on', 'is', null), where('u.ended_on', '>=', day)]));
  return units.orderBy('n.sort_key').orderBy('u.id').execute();
}

/** One unit with all its names and parents through time, the present ones first. */
export async function getUnit(context: ReadContext, id: string): Promise<UnitDetail> {
  const { db } = context;
  const unit = await rows(context, stillValid, stillValid).where('u.id', '=', id).select('u.note').executeTakeFirst();
  if (unit === undefined) throw new RecordMissingError('org_unit');
  const names = await db
    .selectFrom('org_unit_name').select(['name', 'short_name as shortName', 'valid_from as from', 'valid_to as to'])
    .where('org_unit_id', '=', id).where('deleted_at', 'is', null).orderBy('valid_from', 'desc').execute();
  const parents = await db
    .selectFrom('org_unit_parent as p')
    .select(['p.parent_id as parentId', unitNameAtEnd('p.parent_id', 'p').$castTo<string>().as('parentName'), 'p.valid_from as from', 'p.valid_to as to'])
    .where('p.org_unit_id', '=', id).where('p.deleted_at', 'is', null).where('p.hierarchy', '=', 'administrative').orderBy('p.valid_from', 'desc').execute();
  return { ...unit, names, parents };
}

/** What hangs on a unit, now or in the past, and so forbids removing it; lower units that go with it are not counted. */
export async function usesOf({ db }: Pick<ReadContext, 'db'>, id: string, going: ReadonlySet<string>): Promise<{ people: number; committees: number; children: number }> {
  const { people } = await db.selectFrom('position_holding').where('org_unit_id', '=', id).where('deleted_at', 'is', null).select(({ fn }) => fn.count<number>('person_id').distinct().as('people')).executeTakeFirstOrThrow();
  const { committees } = await db
    .selectFrom('committee as c').where('c.deleted_at', 'is', null)
    .where((where) => where.or([where('c.org_unit_id', '=', id), where('c.id', 'in', where.selectFrom('standing_agency').select('committee_id').where('org_unit_id', '=', id).where('deleted_at', 'is', null))]))
    .select(({ fn }) => fn.countAll<number>().as('committees')).executeTakeFirstOrThrow();
  const children = await db.selectFrom('org_unit_parent').select('org_unit_id as id').distinct().where('parent_id', '=', id).where('deleted_at', 'is', null).execute();
  return { people, committees, children: children.filter((child) => !going.has(child.id)).length };
}
