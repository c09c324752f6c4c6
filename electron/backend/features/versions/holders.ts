import { addDays, type Period } from '#shared/rules/dates.ts';
import { heldOn, positionLine } from '#shared/rules/positions.ts';
import { ROLES } from '#shared/rules/roles.ts';
import { comingsAndGoings, type SeatHolder } from '#shared/rules/versions.ts';
import { sql, type SqlBool } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { unitNameAtEnd } from '../../db/periods.ts';
import { precedence } from '../../db/precedence.ts';

interface OfficeHolding {
  personId: string;
  fullName: string;
  period: Period;
}
/** A seat of a version with whoever may be named for it. */
export interface NamedSeat {
  versionId: string;
  personId: string | null;
  fullName: string | null;
  /** The office it is held by; null for a seat held by name. */
  office: { key: string; line: string; holdings: readonly OfficeHolding[] } | null;
  from: string | null;
  to: string | null;
}

/** Every seat of a committee's versions, in the order of the list. */
export async function namedSeats({ db }: Pick<ReadContext, 'db'>, committeeId: string): Promise<NamedSeat[]> {
  const seats = await db
    .selectFrom('membership as m').leftJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.version_id as versionId', 'm.held_by as heldBy', 'm.person_id as personId', 'p.full_name as fullName', 'm.valid_from as from', 'm.valid_to as to',
      'm.office_position as position', 'm.office_fold as fold', 'm.office_unit_id as unitId', unitNameAtEnd('m.office_unit_id', 'm').as('unitName')])
    .where('m.committee_id', '=', committeeId).where('m.deleted_at', 'is', null)
    .orderBy(precedence('m.role', ROLES)).orderBy('m.order_no').orderBy('m.id').execute();
  const holdings = await officeHoldings({ db }, committeeId);
  return seats.map(({ id, versionId, heldBy, personId, fullName, from, to, position, fold, unitId, unitName }) => ({
    versionId, personId, fullName, from, to,
    office: heldBy === 'office' ? { key: `${fold ?? ''} ${unitId ?? ''}`, line: positionLine(position, unitName), holdings: holdings.get(id) ?? [] } : null,
  }));
}

/** Everybody who held the office of a committee's seat, at any time, by the seat. */
async function officeHoldings({ db }: Pick<ReadContext, 'db'>, committeeId: string): Promise<Map<string, OfficeHolding[]>> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('position_holding as h', (join) => join.on(sql<SqlBool>`h.org_unit_id IS m.office_unit_id`).onRef('h.position_fold', '=', 'm.office_fold'))
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .select(['m.id', 'p.id as personId', 'p.full_name as fullName', 'h.valid_from as from', 'h.valid_to as to'])
    .where('m.committee_id', '=', committeeId).where('m.held_by', '=', 'office').where('m.deleted_at', 'is', null).where('h.deleted_at', 'is', null).execute();
  const bySeat = new Map<string, OfficeHolding[]>();
  for (const { id, personId, fullName, from, to } of rows) bySeat.set(id, [...(bySeat.get(id) ?? []), { personId, fullName, period: { from, to } }]);
  return bySeat;
}

/** Who holds a seat on a day. Whoever holds it by office is named with the office; an office nobody holds, by itself. */
export function holderOf({ personId, fullName, office }: NamedSeat, day: string): SeatHolder {
  if (office === null) return { personId, office: null, name: fullName };
  const holder = heldOn(office.holdings, day);
  return { personId: holder?.personId ?? null, office: office.key, name: holder === undefined ? office.line : `${holder.fullName} (${office.line})` };
}

/** Who sits in a version but did not in the one before when it ended, and the other way round. */
export function comingsBy(seats: readonly NamedSeat[], beforeId: string, version: { id: string; effectiveOn: string }): ReturnType<typeof comingsAndGoings> {
  const { id, effectiveOn } = version;
  const lastDay = addDays(effectiveOn, -1);
  const before = seats.filter((seat) => seat.versionId === beforeId && (seat.to === null || seat.to >= lastDay));
  const after = seats.filter((seat) => seat.versionId === id);
  return comingsAndGoings(before.map((seat) => holderOf(seat, lastDay)), after.map((seat) => holderOf(seat, seat.from ?? effectiveOn)));
}
