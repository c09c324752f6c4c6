import type { MissingMember } from '#shared/contract/imports.ts';
import { isWithin } from '#shared/rules/dates.ts';
import { heldOn } from '#shared/rules/positions.ts';
import { rolePrecedence } from '#shared/rules/roles.ts';
import type { Known, KnownSeat } from './known.ts';
import type { RosterRow } from './rules.ts';

/**
 * The members of today whom no row of the file is about, in the order of the roster. A row that is left out names its
 * person all the same, and so does one whose person is still to be chosen.
 */
export function missingMembers(rows: readonly RosterRow[], known: Known): MissingMember[] {
  const named = new Set(rows.flatMap(({ match }) => (match.choice === null ? match.candidates.map(({ id }) => id) : [match.choice])));
  const touched = new Set(rows.map(({ decision }) => decision?.seatId));
  return [...known.seatsOf.values()].flat()
    .filter((seat) => isWithin(seat.period, known.today) && !touched.has(seat.id) && !named.has(seat.personId))
    .toSorted((a, b) => rolePrecedence(a.role) - rolePrecedence(b.role) || a.orderNo - b.orderNo)
    .map((seat) => shown(known, seat));
}

function shown(known: Known, { id, personId, role, period }: KnownSeat): MissingMember {
  const person = known.people.get(personId);
  const held = heldOn(person?.holdings ?? [], known.today);
  return {
    membershipId: id, personId, fullName: person?.fullName ?? '', role, from: period.from,
    position: held?.position ?? null, unitName: held?.unitId == null ? null : known.units.nameOn(held.unitId, known.today),
  };
}
