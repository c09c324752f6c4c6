import type { ReportParams } from '#shared/contract/reports.ts';
import type { ReadContext } from '../../context.ts';
import { validOn } from '../../db/periods.ts';
import { listAttention } from '../committees/service.ts';

/** Everything someone must see to today, committees from the highest level down, each with the unit it is of. */
export async function readAttention(context: ReadContext, { level, kind }: ReportParams<'attention'>) {
  const { rows } = await listAttention(context, kind);
  const asked = rows.filter((flag) => level === null || flag.level === level);
  const unitNames = await unitNamesOf(context);
  return asked.map((flag) => ({ ...flag, unitName: unitNames.get(flag.committeeId) ?? null }));
}

async function unitNamesOf({ db, today }: ReadContext): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('committee as c').innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'c.org_unit_id').on('n.deleted_at', 'is', null).on(validOn('n', today)))
    .where('c.deleted_at', 'is', null).select(['c.id', 'n.name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type AttentionRow = Awaited<ReturnType<typeof readAttention>>[number];
