import type { PersonDetail } from '#shared/contract/people.ts';
import type { VersionRow } from '#shared/contract/versions.ts';
import { addDays } from '#shared/rules/dates.ts';
import { positionLine } from '#shared/rules/positions.ts';
import type { Role } from '#shared/rules/roles.ts';

/** Something that happened to a member: in the committee, or in the positions held. */
export type StoryItem = { id: string; day: string | null } & (
  | { kind: 'positionEnded' | 'positionBegun'; position: string }
  | { kind: 'came' | 'stayed' | 'changed'; role: Role; version: VersionRow | null }
  | { kind: 'left'; reason: string | null }
);

interface MemberStory {
  committeeId: string;
  person: Pick<PersonDetail, 'positions' | 'memberships'>;
  versions: readonly VersionRow[];
  /** The last day of the position held on coming, when it is over. */
  positionEndedOn: string | null;
}

/** What happened to a member of a committee through its versions, the latest first. */
export function memberStory({ committeeId, person, versions, positionEndedOn }: MemberStory): StoryItem[] {
  const seats = person.memberships.filter((seat) => seat.committeeId === committeeId).toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const items = seats.flatMap((seat, index): StoryItem[] => {
    const before = seats[index - 1];
    const after = seats[index + 1];
    const continued = before?.to != null && seat.from === addDays(before.to, 1);
    const continues = seat.to !== null && after?.from === addDays(seat.to, 1);
    const begun: StoryItem = { id: seat.id, kind: continued ? 'changed' : 'came', day: seat.from, role: seat.role, version: versionBegunOn(versions, seat.from) };
    const stayed = versionsWithin(versions, seat).map((version): StoryItem => ({ id: `${seat.id} ${version.id}`, kind: 'stayed', day: version.effectiveOn, role: seat.role, version }));
    const left: StoryItem[] = seat.to === null || continues ? [] : [{ id: `${seat.id} left`, kind: 'left', day: addDays(seat.to, 1), reason: seat.endReason }];
    return [begun, ...stayed, ...left];
  });
  return [...items, ...positionItems(person.positions, positionEndedOn)].toSorted((a, b) => ((a.day ?? '') > (b.day ?? '') ? -1 : (a.day ?? '') < (b.day ?? '') ? 1 : 0));
}

function positionItems(positions: PersonDetail['positions'], endedOn: string | null): StoryItem[] {
  const begun = positions.filter(({ from }) => from !== null).map(({ id, position, unitName, from }): StoryItem => ({ id, kind: 'positionBegun', day: from, position: positionLine(position, unitName) }));
  if (endedOn === null) return begun;
  const ended = positions.find(({ to }) => to === endedOn);
  return [{ id: 'ended', kind: 'positionEnded', day: addDays(endedOn, 1), position: positionLine(ended?.position ?? null, ended?.unitName ?? null) }, ...begun];
}

/** The versions by which somebody kept a seat: those that took effect while the seat lasted, and have begun. */
function versionsWithin(versions: readonly VersionRow[], { from, to }: { from: string | null; to: string | null }): VersionRow[] {
  return versions.filter(({ state, effectiveOn }) => (state === 'in_force' || state === 'replaced') && effectiveOn !== null && effectiveOn > (from ?? '') && (to === null || effectiveOn <= to));
}

/** The version that took effect on a day; without a day, the founding one if its day is not known either. */
function versionBegunOn(versions: readonly VersionRow[], day: string | null): VersionRow | null {
  return versions.find(({ state, effectiveOn }) => state !== 'draft' && effectiveOn === day) ?? null;
}
