import type { VersionRow } from '#shared/contract/versions.ts';
import { addDays } from '#shared/rules/dates.ts';
import { ROLES } from '#shared/rules/roles.ts';
import { stateOn, type VersionKind } from '#shared/rules/versions.ts';
import type { ReadContext } from '../../context.ts';
import { precedence } from '../../db/precedence.ts';
import { decisionOf } from './workspace.ts';

/** The versions of a committee, the latest first, with who came and who left by each. */
export async function listVersions(context: ReadContext, committeeId: string): Promise<VersionRow[]> {
  const { db, today } = context;
  const versions = await db.selectFrom('version').selectAll().where('committee_id', '=', committeeId).where('deleted_at', 'is', null).orderBy('effective_on').execute();
  const applied = versions.filter(({ status }) => status === 'applied').map((version) => ({ ...version, effectiveOn: version.effective_on }));
  const seats = await seatsOf(context, committeeId);
  const rows = versions.map((version): VersionRow => {
    const place = applied.findIndex(({ id }) => id === version.id);
    const next = applied[place + 1]?.effectiveOn ?? null;
    const end = next === null ? laterOf(today, version.effective_on) : addDays(next, -1);
    const own = seats.filter((seat) => seat.versionId === version.id && (seat.to === null || seat.to >= end));
    return {
      id: version.id, rev: version.rev, kind: version.kind as VersionKind, decision: decisionOf(version), effectiveOn: version.effective_on,
      state: place < 0 ? 'draft' : stateOn(applied, version.id, today), number: place < 0 ? null : place + 1, to: place < 0 || next === null ? null : addDays(next, -1),
      seats: own.length, vacant: own.filter(({ heldBy, personId }) => heldBy === 'person' && personId === null).length,
      ...(place > 0 ? comingsAndGoings(seats, applied[place - 1]?.id ?? '', version) : { came: [], left: [] }),
    };
  });
  return rows.toSorted((a, b) => Number(b.state === 'draft') - Number(a.state === 'draft') || (b.number ?? 0) - (a.number ?? 0));
}

function laterOf(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}

interface NamedSeat {
  id: string;
  versionId: string;
  heldBy: string;
  personId: string | null;
  fullName: string | null;
  to: string | null;
}

function seatsOf({ db }: ReadContext, committeeId: string): Promise<NamedSeat[]> {
  return db
    .selectFrom('membership as m').leftJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.version_id as versionId', 'm.held_by as heldBy', 'm.person_id as personId', 'p.full_name as fullName', 'm.valid_to as to'])
    .where('m.committee_id', '=', committeeId).where('m.deleted_at', 'is', null)
    .orderBy(precedence('m.role', ROLES)).orderBy('m.order_no').orderBy('m.id').execute();
}

/** Who sits in a version but did not in the one before when it ended, and the other way round; by name. */
function comingsAndGoings(seats: readonly NamedSeat[], beforeId: string, version: { id: string; effective_on: string | null }): Pick<VersionRow, 'came' | 'left'> {
  const lastDay = version.effective_on === null ? null : addDays(version.effective_on, -1);
  const before = seats.filter((seat) => seat.versionId === beforeId && (seat.to === null || lastDay === null || seat.to >= lastDay));
  const after = seats.filter((seat) => seat.versionId === version.id);
  const missingFrom = (others: readonly NamedSeat[]) => {
    const known = new Set(others.map(({ personId }) => personId));
    return (seat: NamedSeat): string[] => (seat.personId === null || seat.fullName === null || known.has(seat.personId) ? [] : [seat.fullName]);
  };
  return { came: after.flatMap(missingFrom(before)), left: before.flatMap(missingFrom(after)) };
}
