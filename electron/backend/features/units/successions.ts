import type { UnitDetail } from '#shared/contract/units.ts';
import type { Succession } from '#shared/rules/successions.ts';
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

/** Whether a unit came from another by a reorganisation, or became another. */
export async function hasSuccessions({ db }: Pick<ReadContext, 'db'>, id: string): Promise<boolean> {
  const one = await db.selectFrom('org_succession').select('id').where((where) => where.or([where('from_id', '=', id), where('to_id', '=', id)])).where('deleted_at', 'is', null).executeTakeFirst();
  return one !== undefined;
}
