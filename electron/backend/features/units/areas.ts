import type { Level, UnitKind } from '#shared/rules/units.ts';
import type { ReadContext } from '../../context.ts';
import { validOn } from '../../db/periods.ts';

/** Which units make up a level: its areas, whose Party committee and agencies stand below them. Elsewhere every unit. */
const AREAS: Partial<Record<Level, readonly UnitKind[]>> = { province: ['province'], district: ['district'], commune: ['commune', 'ward', 'special_zone'] };

/** The units that make up a level on a day (alias `u`), with the name they have then (alias `n`). */
export function areasOn({ db }: Pick<ReadContext, 'db'>, level: Level, day: string) {
  const units = db
    .selectFrom('org_unit as u')
    .innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'u.id').on('n.deleted_at', 'is', null).on(validOn('n', day)))
    .where('u.deleted_at', 'is', null).where('u.level', '=', level)
    .where((where) => where.or([where('u.created_on', 'is', null), where('u.created_on', '<=', day)]))
    .where((where) => where.or([where('u.ended_on', 'is', null), where('u.ended_on', '>=', day)]));
  const areas = AREAS[level];
  return areas === undefined ? units : units.where('u.kind', 'in', areas);
}
