import type { VersionRow } from '#shared/contract/versions.ts';
import { addDays } from '#shared/rules/dates.ts';
import { stateOn, type VersionKind } from '#shared/rules/versions.ts';
import type { ReadContext } from '../../context.ts';
import { comingsBy, holderOf, namedSeats } from './holders.ts';
import { decisionOf } from './workspace.ts';

/** The versions of a committee, the latest first, with who came and who left by each. */
export async function listVersions(context: ReadContext, committeeId: string): Promise<VersionRow[]> {
  const { db, today } = context;
  const versions = await db.selectFrom('version').selectAll().where('committee_id', '=', committeeId).where('deleted_at', 'is', null).orderBy('effective_on').execute();
  const applied = versions.filter(({ status }) => status === 'applied').map((version) => ({ ...version, effectiveOn: version.effective_on }));
  const seats = await namedSeats(context, committeeId);
  const comings = (place: number): Pick<VersionRow, 'came' | 'left'> => {
    const [before, version] = [applied[place - 1], applied[place]];
    if (before === undefined || version === undefined) return { came: [], left: [] };
    const { came, left } = comingsBy(seats, before.id, { id: version.id, effectiveOn: version.effectiveOn ?? '' });
    return { came, left };
  };
  const rows = versions.map((version): VersionRow => {
    const place = applied.findIndex(({ id }) => id === version.id);
    const next = applied[place + 1]?.effectiveOn ?? null;
    const end = next === null ? laterOf(today, version.effective_on) : addDays(next, -1);
    const own = seats.filter((seat) => seat.versionId === version.id && (seat.to === null || seat.to >= end));
    return {
      id: version.id, rev: version.rev, kind: version.kind as VersionKind, decision: decisionOf(version), effectiveOn: version.effective_on,
      state: place < 0 ? 'draft' : stateOn(applied, version.id, today), number: place < 0 ? null : place + 1, to: place < 0 || next === null ? null : addDays(next, -1),
      seats: own.length, vacant: own.filter((seat) => holderOf(seat, end).personId === null).length,
      ...comings(place),
    };
  });
  return rows.toSorted((a, b) => Number(b.state === 'draft') - Number(a.state === 'draft') || (b.number ?? 0) - (a.number ?? 0));
}

function laterOf(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}
