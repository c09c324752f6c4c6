import type { PersonDetail, SeatLine } from '#shared/contract/people.ts';
import { follows } from '#shared/rules/periods.ts';
import { positionLine } from '#shared/rules/positions.ts';
import type { Role } from '#shared/rules/roles.ts';

/** What happened to a person on a day; null where the day is not recorded. */
export type LifeEvent = { id: string; day: string | null; what: string } & (
  | { kind: 'position_began' | 'position_ended' }
  | { kind: 'seat_began' | 'seat_ended'; role: Role; decision: string | null; seat: SeatLine }
  | { kind: 'role_changed'; role: Role; former: Role; decision: string | null; seat: SeatLine }
);

/** The positions and seats of a person as what happened day by day, the latest first; what has no day comes last. */
export function lifeEvents({ positions, memberships }: Pick<PersonDetail, 'positions' | 'memberships'>): LifeEvent[] {
  const events = [...positions.flatMap(positionEvents), ...memberships.flatMap((seat) => seatEvents(seat, memberships))];
  return events.toSorted((a, b) => ((a.day ?? '') > (b.day ?? '') ? -1 : Number((a.day ?? '') < (b.day ?? ''))));
}

function positionEvents({ id, position, unitName, from, to }: PersonDetail['positions'][number]): LifeEvent[] {
  const what = positionLine(position, unitName);
  const began: LifeEvent = { id: `${id} began`, kind: 'position_began', day: from, what };
  return to === null ? [began] : [{ id: `${id} ended`, kind: 'position_ended', day: to, what }, began];
}

/** A seat that is followed in the same body the day after did not end: the role changed. */
function seatEvents(seat: SeatLine, seats: readonly SeatLine[]): LifeEvent[] {
  const inBody = seats.filter((other) => other.committeeId === seat.committeeId);
  const before = inBody.find((other) => follows(seat, other));
  const isFollowed = inBody.some((other) => follows(other, seat));
  const base = { what: seat.committeeName, role: seat.role, seat };
  const began: LifeEvent = before === undefined || before.role === seat.role
    ? { ...base, id: `${seat.id} began`, kind: 'seat_began', day: seat.from, decision: seat.decision }
    : { ...base, id: `${seat.id} began`, kind: 'role_changed', former: before.role, day: seat.from, decision: seat.decision };
  if (seat.to === null || isFollowed) return [began];
  return [{ ...base, id: `${seat.id} ended`, kind: 'seat_ended', day: seat.to, decision: seat.endDecision }, began];
}
