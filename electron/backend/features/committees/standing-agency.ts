import { addDays } from '#shared/rules/dates.ts';
import type { WriteContext } from '../../context.ts';
import { refuseNotAfter, refuseUnfitUnit } from '../units/service.ts';

/**
 * Gives a committee a standing agency, or none. With a day: the present one ends the day before; without: it is
 * corrected. Answers whether anything changed. `field` is where the agency was chosen.
 */
export async function setAgency(context: WriteContext, committeeId: string, unitId: string | null, from: string | null, field: string): Promise<boolean> {
  const { records } = context;
  const last = await lastAgency(context, committeeId);
  const present = last?.valid_to === null ? last : undefined;
  if ((present?.org_unit_id ?? null) === unitId) return false;
  if (unitId !== null) await refuseUnfitUnit(context, unitId, field, from);
  const begunOn = present === undefined ? (last === undefined ? null : addDays(last.valid_to ?? '', 1)) : present.valid_from;
  if (from !== null) refuseNotAfter(begunOn, from);
  if (present !== undefined && from === null) {
    if (unitId === null) records.removeNow('standing_agency', present.id);
    else records.patch('standing_agency', present.id, { org_unit_id: unitId });
    return true;
  }
  if (present !== undefined && from !== null) records.patch('standing_agency', present.id, { valid_to: addDays(from, -1) });
  if (unitId !== null) records.insert('standing_agency', { committee_id: committeeId, org_unit_id: unitId, valid_from: from ?? begunOn, valid_to: null });
  return true;
}

async function lastAgency({ db }: WriteContext, committeeId: string) {
  return db
    .selectFrom('standing_agency').selectAll().where('committee_id', '=', committeeId).where('deleted_at', 'is', null)
    .orderBy('valid_to', (order) => order.desc().nullsFirst()).executeTakeFirst();
}
