import type { UnitCounts, UnitDetail, UnitRow } from '#shared/contract/units.ts';
import { type Hierarchy, KINDS_OF_HIERARCHY } from '#shared/rules/units.ts';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { stillValid, unitNameAtEnd, validOn } from '../../db/periods.ts';
import { RecordMissingError } from '../../db/records.ts';
import { handoversOf } from './handovers.ts';
import { predecessorsOf, successorsOf } from './successions.ts';

interface ListInput {
  asOf: string | null;
  includeEnded: boolean;
  hierarchy: Hierarchy;
}
/** Which rows of a dated table count, by the table's alias. */
type When = (alias: string) => RawBuilder<SqlBool>;

interface Reading {
  /** When names, parents and codes must hold. */
  then: When;
  hierarchy: Hierarchy;
  /** The one unit that is wanted; null for all. */
  only: string | null;
}

/**
 * True for what hangs on the unit that is wanted. Of all units everything is read in one go: that is quicker than to look
 * for thousands of them one by one, and quicker through the table than through an index: hence the plus, which keeps
 * SQLite from the latter.
 */
function hangingOn(only: string | null) {
  return (alias: string): RawBuilder<SqlBool> => {
    const [unit, deleted] = [sql.ref(`${alias}.org_unit_id`), sql.ref(`${alias}.deleted_at`)];
    return only === null ? sql`${unit} IS NOT NULL AND +${deleted} IS NULL` : sql`${unit} = ${only} AND ${deleted} IS NULL`;
  };
}

function parts({ then, hierarchy, only }: Reading) {
  const of = hangingOn(only);
  return {
    above: sql<{ unitId: string; parentId: string }>`(SELECT p.org_unit_id AS unitId, p.parent_id AS parentId FROM org_unit_parent AS p WHERE ${of('p')} AND p.hierarchy = ${hierarchy} AND ${then('p')} LIMIT -1)`,
    codes: sql<{ unitId: string; statistics: string | null; office: string | null }>`(SELECT k.org_unit_id AS unitId, max(CASE k.system WHEN 'statistics' THEN k.code END) AS statistics, max(CASE k.system WHEN 'office' THEN k.code END) AS office
      FROM org_unit_code AS k WHERE ${of('k')} AND ${then('k')} GROUP BY k.org_unit_id)`,
  };
}

/** Units with the name, the codes and the parent they have then. */
function rows({ db }: Pick<ReadContext, 'db'>, reading: Reading) {
  const { above, codes } = parts(reading);
  return db
    .selectFrom('org_unit as u')
    .innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'u.id').on('n.deleted_at', 'is', null).on(reading.then('n')))
    .leftJoin(above.as('above'), 'above.unitId', 'u.id')
    .leftJoin(codes.as('code'), 'code.unitId', 'u.id')
    .where('u.deleted_at', 'is', null)
    .select(['u.id', 'u.rev', 'u.kind', 'u.level', 'n.name', 'n.short_name as shortName', 'above.parentId', 'u.created_on as createdOn', 'u.ended_on as endedOn'])
    .select(['code.statistics as statisticsCode', 'code.office as officeCode'])
    .$castTo<UnitRow>();
}

/**
 * How many people hold a position in units and how many committees they have or serve; units with neither are left out.
 * Counted apart from the tree, which need not wait for it.
 */
function counted({ db }: Pick<ReadContext, 'db'>, held: When, only: string | null): Promise<UnitCounts[]> {
  const of = hangingOn(only);
  const hanging = sql<{ id: string; people: number; committees: number }>`(
    SELECT h.org_unit_id AS id, count(*) AS people, 0 AS committees FROM position_holding AS h WHERE ${of('h')} AND ${held('h')} GROUP BY h.org_unit_id
    UNION ALL SELECT tie.id, 0, count(*) FROM (
      SELECT c.org_unit_id AS id, c.id AS committee FROM committee AS c WHERE ${of('c')}
      UNION SELECT s.org_unit_id, c.id FROM standing_agency AS s JOIN committee AS c ON c.id = s.committee_id WHERE ${of('s')} AND c.deleted_at IS NULL AND ${held('s')}
    ) AS tie GROUP BY tie.id)`;
  return db
    .selectFrom(hanging.as('hanging')).groupBy('id')
    .select(['id', ({ fn }) => fn.sum<number>('people').as('peopleCount'), ({ fn }) => fn.sum<number>('committees').as('committeesCount')])
    .execute();
}

/** The counts of all units: people by their position on a day, or by the present one when no day is asked for. */
export function countOnUnits(context: ReadContext, asOf: string | null): Promise<UnitCounts[]> {
  return counted(context, asOf === null ? stillValid : (alias) => validOn(alias, asOf), null);
}

/**
 * The units of a day, each with the name and the parent it had then. Ended units are left out unless asked for. Of a hierarchy other than
 * the administrative only the units that belong to it by kind or stand in it on that day.
 */
export async function listUnits(context: ReadContext, { asOf, includeEnded, hierarchy }: ListInput): Promise<UnitRow[]> {
  const day = asOf ?? context.today;
  const onDay = (alias: string) => validOn(alias, day);
  let units = rows(context, { then: onDay, hierarchy, only: null })
    .where((where) => where.or([where('u.created_on', 'is', null), where('u.created_on', '<=', day)]));
  if (!includeEnded) units = units.where((where) => where.or([where('u.ended_on', 'is', null), where('u.ended_on', '>=', day)]));
  if (hierarchy !== 'administrative') {
    units = units.where((where) => where.or([
      where('u.kind', 'in', KINDS_OF_HIERARCHY[hierarchy]), where('above.parentId', 'is not', null),
      where('u.id', 'in', where.selectFrom('org_unit_parent as below').select('below.parent_id').where('below.deleted_at', 'is', null).where('below.hierarchy', '=', hierarchy).where(onDay('below'))),
    ]));
  }
  return units.orderBy('n.sort_key').orderBy('u.id').execute();
}

/** One unit with all its names, parents and codes through time (the present ones first), what it came from and became, and its hand-overs. */
export async function getUnit(context: ReadContext, id: string): Promise<UnitDetail> {
  const { db } = context;
  const unit = await rows(context, { then: stillValid, hierarchy: 'administrative', only: id }).where('u.id', '=', id).select('u.note').executeTakeFirst();
  if (unit === undefined) throw new RecordMissingError('org_unit');
  const names = await db
    .selectFrom('org_unit_name').select(['name', 'short_name as shortName', 'valid_from as from', 'valid_to as to'])
    .where('org_unit_id', '=', id).where('deleted_at', 'is', null).orderBy('valid_from', 'desc').execute();
  const parents = await db
    .selectFrom('org_unit_parent as p')
    .select(['p.hierarchy', 'p.parent_id as parentId', unitNameAtEnd('p.parent_id', 'p').$castTo<string>().as('parentName'), 'p.valid_from as from', 'p.valid_to as to'])
    .where('p.org_unit_id', '=', id).where('p.deleted_at', 'is', null).orderBy('p.hierarchy').orderBy('p.valid_from', 'desc').$narrowType<{ hierarchy: Hierarchy }>().execute();
  const codes = await db
    .selectFrom('org_unit_code').select(['system', 'code', 'valid_from as from', 'valid_to as to'])
    .where('org_unit_id', '=', id).where('deleted_at', 'is', null).orderBy('system', 'desc').orderBy('valid_from', 'desc').$castTo<UnitDetail['codes'][number]>().execute();
  const [{ peopleCount, committeesCount } = { peopleCount: 0, committeesCount: 0 }] = await counted(context, stillValid, id);
  return { ...unit, peopleCount, committeesCount, names, parents, codes, predecessors: await predecessorsOf(context, id), successors: await successorsOf(context, id), handovers: await handoversOf(context, id) };
}

interface Uses {
  people: number;
  committees: number;
  children: number;
}

/** What hangs on a unit, now or in the past, and so forbids removing it; lower units that go with it are not counted. */
export async function usesOf({ db }: Pick<ReadContext, 'db'>, id: string, going: ReadonlySet<string>): Promise<Uses> {
  const { people } = await db.selectFrom('position_holding').where('org_unit_id', '=', id).where('deleted_at', 'is', null).select(({ fn }) => fn.count<number>('person_id').distinct().as('people')).executeTakeFirstOrThrow();
  const { committees } = await db
    .selectFrom('committee as c').where('c.deleted_at', 'is', null)
    .where((where) => where.or([where('c.org_unit_id', '=', id), where('c.id', 'in', where.selectFrom('standing_agency').select('committee_id').where('org_unit_id', '=', id).where('deleted_at', 'is', null))]))
    .select(({ fn }) => fn.countAll<number>().as('committees')).executeTakeFirstOrThrow();
  const children = await db.selectFrom('org_unit_parent').select('org_unit_id as id').distinct().where('parent_id', '=', id).where('deleted_at', 'is', null).execute();
  return { people, committees, children: children.filter((child) => !going.has(child.id)).length };
}
