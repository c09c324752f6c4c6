import { addDays } from '#shared/rules/dates.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';

/** Who held a seat last, and the first day nobody did; either is null where it is not known. */
export interface LastHeld {
  personId: string | null;
  fullName: string | null;
  since: string | null;
}

interface Step {
  id: string;
  from: string | null;
  to: string | null;
  continuesId: string | null;
  personId: string | null;
  fullName: string | null;
  /** The last day of who held the office last, where the seat is held by one; null while they hold it. */
  heldUntil: string | null;
}

/** For vacant or ended seats, by their ids: who held each last before a day, back through the versions it comes from. */
export async function lastHeld(context: ReadContext, seatIds: readonly string[], day: string): Promise<Map<string, LastHeld>> {
  const found = new Map<string, LastHeld>();
  let open = new Map(seatIds.map((id) => [id, { seatId: id, until: day, since: null as string | null }]));
  while (open.size > 0) {
    const next: typeof open = new Map();
    for (const step of await stepsOf(context, [...open.keys()], day)) {
      const { seatId, until, since } = open.get(step.id) ?? { seatId: step.id, until: day, since: null };
      const lastDay = earlier(step.to ?? until, step.heldUntil);
      if (step.personId !== null && lastDay >= (step.from ?? '')) found.set(seatId, { personId: step.personId, fullName: step.fullName, since: addDays(lastDay, 1) });
      else if (step.continuesId !== null) next.set(step.continuesId, { seatId, until: step.from === null ? until : addDays(step.from, -1), since: step.from });
      else found.set(seatId, { personId: null, fullName: null, since: step.from ?? since });
    }
    open = next;
  }
  return found;
}

function earlier(a: string, b: string | null): string {
  return b === null || a < b ? a : b;
}

/** Seats with the person they name, or with who held their office last while the seat was there. */
async function stepsOf({ db }: ReadContext, ids: readonly string[], day: string): Promise<Step[]> {
  return db
    .selectFrom('membership as m')
    .leftJoin('position_holding as h', (join) => join.on('m.held_by', '=', 'office').on('h.id', '=', sql<string>`(
      SELECT former.id FROM position_holding AS former
      WHERE former.org_unit_id IS m.office_unit_id AND former.position_fold = m.office_fold AND former.deleted_at IS NULL AND (former.valid_from IS NULL OR former.valid_from <= min(ifnull(m.valid_to, ${day}), ${day}))
      ORDER BY former.valid_from DESC LIMIT 1)`))
    .leftJoin('person as p', (join) => join.on('p.id', '=', sql<string>`ifnull(m.person_id, h.person_id)`))
    .select(['m.id', 'm.valid_from as from', 'm.valid_to as to', 'm.continues_id as continuesId', 'p.id as personId', 'p.full_name as fullName', 'h.valid_to as heldUntil'])
    .where('m.id', 'in', ids).execute();
}
