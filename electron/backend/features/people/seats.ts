import type { SeatLine } from '#shared/contract/people.ts';
import { addDays, type Period } from '#shared/rules/dates.ts';
import { commonDays, daysLeft } from '#shared/rules/periods.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { type HeldSeat, periodOf, seatLines } from '#shared/rules/seat-lines.ts';
import { citeDecision } from '#shared/rules/versions.ts';
import { sql, type SqlBool } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { unitNameAtEnd } from '../../db/periods.ts';

type Context = Pick<ReadContext, 'db'>;
type SeatFacts = Pick<SeatLine, 'committeeName' | 'body' | 'heldBy' | 'endReason' | 'endNote' | 'note'> & HeldSeat & { versionId: string; office: string | null; sortKey: string };

/** Every seat of a person through time, by name and by office, the present ones first. */
export async function seatsOf(context: Context, personId: string): Promise<SeatLine[]> {
  const lines = seatLines([...(await seatsByName(context, personId)), ...(await seatsByOffices(context, personId))]);
  const decisions = await decisionsOf(context, new Set(lines.flatMap((line) => line.map(({ committeeId }) => committeeId))));
  return lines.toSorted(presentFirst).flatMap((line) => {
    const last = line.at(-1);
    return last === undefined ? [] : [told(line, last, decisions)];
  });
}

function told(line: readonly SeatFacts[], last: SeatFacts, decisions: readonly CitedVersion[]): SeatLine {
  const { id, committeeId, committeeName, body, role, heldBy, office, endReason, endNote, note } = last;
  const period = periodOf(line);
  const cited = line.map(({ versionId }) => decisions.find((version) => version.id === versionId)?.text ?? null);
  const dayAfter = period.to === null ? null : addDays(period.to, 1);
  const ending = decisions.find((version) => version.committeeId === committeeId && version.effectiveOn !== null && version.effectiveOn === dayAfter);
  return {
    id, committeeId, committeeName, body, role, heldBy, office, ...period, endReason, endNote, note,
    decision: cited[0] ?? null, endDecision: ending?.text ?? null, decisions: [...new Set(cited.filter((text) => text !== null))],
  };
}

function presentFirst(a: readonly SeatFacts[], b: readonly SeatFacts[]): number {
  const [one, other] = [periodOf(a), periodOf(b)];
  const last = ({ to }: Period): string => to ?? '9999';
  if (last(one) !== last(other)) return last(one) > last(other) ? -1 : 1;
  if (one.from !== other.from) return (one.from ?? '') > (other.from ?? '') ? -1 : 1;
  return (a[0]?.sortKey ?? '') < (b[0]?.sortKey ?? '') ? -1 : 1;
}

function seats({ db }: Context) {
  return db
    .selectFrom('membership as m').innerJoin('committee as c', 'c.id', 'm.committee_id').where('m.deleted_at', 'is', null).where('c.deleted_at', 'is', null)
    .select(['m.id', 'm.continues_id as continuesId', 'm.version_id as versionId', 'm.committee_id as committeeId', 'c.name as committeeName', 'c.body', 'c.sort_key as sortKey', 'm.role', 'm.held_by as heldBy',
      'm.office_position as officePosition', unitNameAtEnd('m.office_unit_id', 'm').as('officeUnitName'), 'm.valid_from as from', 'm.valid_to as to', 'm.end_reason as endReason', 'm.end_note as endNote', 'm.note'])
    .$narrowType<Pick<SeatLine, 'body' | 'role' | 'heldBy' | 'endReason'>>();
}
type SeatRow = Awaited<ReturnType<ReturnType<typeof seats>['execute']>>[number];

function factsOf({ officePosition, officeUnitName, from, to, ...seat }: SeatRow): SeatFacts {
  return { ...seat, office: seat.heldBy === 'office' ? positionLine(officePosition, officeUnitName) : null, period: { from, to } };
}

async function seatsByName(context: Context, personId: string): Promise<SeatFacts[]> {
  return (await seats(context).where('m.held_by', '=', 'person').where('m.person_id', '=', personId).execute()).map(factsOf);
}

/** Seats held by an office, for the days on which the person held the office. Where two held it, whoever came later did. */
async function seatsByOffices(context: Context, personId: string): Promise<SeatFacts[]> {
  const rows = await seats(context)
    .innerJoin('position_holding as h', (join) => join.on(sql<SqlBool>`h.org_unit_id IS m.office_unit_id`).onRef('h.position_fold', '=', 'm.office_fold'))
    .where('m.held_by', '=', 'office').where('h.person_id', '=', personId).where('h.deleted_at', 'is', null)
    .select(['h.id as holdingId', 'h.valid_from as heldFrom', 'h.valid_to as heldTo']).execute();
  const others = await laterHolders(context, personId);
  return rows.flatMap(({ holdingId, heldFrom, heldTo, ...row }) => {
    const seat = factsOf(row);
    const days = commonDays(seat.period, { from: heldFrom, to: heldTo });
    if (days === null) return [];
    return daysLeft(days, others.get(holdingId) ?? []).map((period) => ({ ...seat, period, ...(period.to !== seat.period.to && { endReason: 'position_ended' as const, endNote: null }) }));
  });
}

/** For each position of a person: the days on which somebody who came later held the same office. */
async function laterHolders({ db }: Context, personId: string): Promise<Map<string, Period[]>> {
  const rows = await db
    .selectFrom('position_holding as own')
    .innerJoin('position_holding as other', (join) => join.on(sql<SqlBool>`other.org_unit_id IS own.org_unit_id`).onRef('other.position_fold', '=', 'own.position_fold').onRef('other.person_id', '<>', 'own.person_id'))
    .where('own.person_id', '=', personId).where('own.deleted_at', 'is', null).where('other.deleted_at', 'is', null)
    .where((where) => where.or([where('own.valid_from', 'is', null), where('other.valid_from', '>', where.ref('own.valid_from'))])).where('other.valid_from', 'is not', null)
    .select(['own.id', 'other.valid_from as from', 'other.valid_to as to']).execute();
  const held = new Map<string, Period[]>();
  for (const { id, from, to } of rows) held.set(id, [...(held.get(id) ?? []), { from, to }]);
  return held;
}

interface CitedVersion {
  id: string;
  committeeId: string;
  effectiveOn: string | null;
  text: string | null;
}

async function decisionsOf({ db }: Context, committeeIds: ReadonlySet<string>): Promise<CitedVersion[]> {
  if (committeeIds.size === 0) return [];
  const versions = await db
    .selectFrom('version').select(['id', 'committee_id as committeeId', 'effective_on as effectiveOn', 'decision_number as number', 'decision_on as on', 'issuer', 'signer', 'summary'])
    .where('committee_id', 'in', [...committeeIds]).where('status', '=', 'applied').where('deleted_at', 'is', null).execute();
  return versions.map(({ id, committeeId, effectiveOn, ...decision }) => ({ id, committeeId, effectiveOn, text: citeDecision(decision) }));
}
