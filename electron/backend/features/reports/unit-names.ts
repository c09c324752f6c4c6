import type { ReadContext } from '../../context.ts';
import { validOn } from '../../db/periods.ts';

/** The name a unit has on a day; null when it has none then. */
export async function unitNameOn({ db }: Pick<ReadContext, 'db'>, unitId: string, day: string): Promise<string | null> {
  const row = await db.selectFrom('org_unit_name as n').select('n.name').where('n.org_unit_id', '=', unitId).where('n.deleted_at', 'is', null).where(validOn('n', day)).executeTakeFirst();
  return row?.name ?? null;
}
