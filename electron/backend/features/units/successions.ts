import type { UnitDetail } from '#shared/contract/units.ts';
import type { Succession } from '#shared/rules/successions.ts';
import type { Level } from '#shared/rules/units.ts';
import type { ReadContext } from '../../context.ts';
import { unitNameOn } from '../../db/periods.ts';

type Related = UnitDetail['successors'][number];

/** The units a unit came from, the latest first, each by the name it had at its end. */
export async function predecessorsOf({ db }: ReadContext, id: string): Promise<Related[]> {
  return db
    .selectFrom('org_succession as s')
    .select(['s.id', 's.from_id as unitId', unitNameOn('s.from_id', 's.effective_on').as('unitName'), 's.kind', 's.effective_on as effectiveOn', 's.decision'])
    .where('s.to_id', '=', id).where('s.deleted_at', 'is', null).orderBy('s.effective_on', 'desc').orderBy('s.id').$castTo<Related>().execute();
}

/** What became of a unit, the latest first, each successor by the name it had then. */
export async function successorsOf({ db }: ReadContext, id: string): Promise<Related[]> {
  return db
    .selectFrom('org_succession as s')
    .select(['s.id', 's.to_id as unitId', unitNameOn('s.to_id', 's.effective_on').as('unitName'), 's.kind', 's.effective_on as effectiveOn', 's.decision'])
    .where('s.from_id', '=', id).where('s.deleted_at', 'is', null).orderBy('s.effective_on', 'desc').orderBy('s.id').$castTo<Related>().execute();
}

/** Every succession kept. */
export async function allSuccessions({ db }: Pick<ReadContext, 'db'>): Promise<Succession[]> {
  return db.selectFrom('org_succession').select(['from_id as fromId', 'to_id as toId', 'kind']).where('deleted_at', 'is', null).$castTo<Succession>().execute();
}

/** What happened to units by a day. */
export function successionsBy({ connection }: Pick<ReadContext, 'connection'>, day: string): Succession[] {
  return connection.prepare('SELECT from_id AS fromId, to_id AS toId, kind FROM org_succession WHERE deleted_at IS NULL AND effective_on <= ?').all(day) as Succession[];
}

/** The level of units and what they are called, or were at last, from their ids; units that are not there are left out. */
export function unitFacts({ connection }: Pick<ReadContext, 'connection'>, ids: readonly string[]): Map<string, { name: string; level: Level }> {
  const rows = connection.prepare(`SELECT u.id, u.level, ifnull((SELECT n.name FROM org_unit_name AS n WHERE n.org_unit_id = u.id ORDER BY n.deleted_at IS NOT NULL, n.valid_to IS NOT NULL, n.valid_to DESC LIMIT 1), '…') AS name
    FROM json_each(?) AS wanted JOIN org_unit AS u ON u.id = wanted.value`).all(JSON.stringify(ids)) as { id: string; level: Level; name: string }[];
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** Whether a unit came from another by a reorganisation, or became another. */
export async function hasSuccessions({ db }: Pick<ReadContext, 'db'>, id: string): Promise<boolean> {
  const one = await db.selectFrom('org_succession').select('id').where((where) => where.or([where('from_id', '=', id), where('to_id', '=', id)])).where('deleted_at', 'is', null).executeTakeFirst();
  return one !== undefined;
}
