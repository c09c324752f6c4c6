import { FILLED_FIELDS, type HeldPosition, type MergePreview, type PersonDetail, type SeatLine } from '#shared/contract/people.ts';
import type { RuleIssue } from '#shared/contract/errors.ts';
import { overlaps } from '#shared/rules/dates.ts';
import { clashOf, joinPositions, type JoinedPosition, type MergedPosition } from '#shared/rules/people-merge.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { getPerson } from './queries.ts';

type Held = MergedPosition & { held: HeldPosition };

/** Two records of one person, and what becomes of them when they are merged. */
export interface MergeReading {
  kept: PersonDetail;
  other: PersonDetail;
  joined: JoinedPosition<Held>[];
  drafts: { versionId: string; committeeName: string; personId: string | null; removed: number }[];
  fills: MergePreview['fills'];
  obstacles: RuleIssue[];
}

/** Reads what a merge would do, once for the page and once for the write. */
export async function readMerge(context: ReadContext, keptId: string, otherId: string): Promise<MergeReading> {
  const kept = await getPerson(context, keptId);
  const other = await getPerson(context, otherId);
  const joined = joinPositions([...kept.positions.map((held) => asMerged(held, 'kept')), ...other.positions.map((held) => asMerged(held, 'other'))]);
  const drafts = await draftsWith(context, [keptId, otherId]);
  return {
    kept, other, joined, drafts,
    fills: FILLED_FIELDS.filter((field) => kept[field] === null && other[field] !== null),
    obstacles: keptId === otherId ? [{ rule: 'MERGE_SAME_PERSON' }] : [...obstaclesOf(kept, other, joined), ...bothProposed(drafts, keptId), ...bothInvited(context, keptId, otherId), ...bothAnswered(context, keptId, otherId)],
  };
}

/** What the page shows before a merge. */
export async function previewMerge(context: ReadContext, { keptId, otherId }: { keptId: string; otherId: string }): Promise<MergePreview> {
  const { kept, other, joined, drafts, fills, obstacles } = await readMerge(context, keptId, otherId);
  return {
    kept, other, fills, obstacles,
    positions: joined.map(({ stays, period, goes }) => ({ ...stays.held, ...period, of: goes.length > 0 ? ('both' as const) : stays.of })).toSorted((a, b) => ((a.from ?? '') > (b.from ?? '') ? -1 : 1)),
    seats: other.memberships.filter(({ heldBy }) => heldBy === 'person').map(({ id, committeeId, committeeName, role, from, to }) => ({ id, committeeId, committeeName, role, from, to })),
    drafts: drafts.filter(({ personId }) => personId === otherId).map(({ versionId, committeeName }) => ({ versionId, committeeName })),
    lost: FILLED_FIELDS.filter((field) => kept[field] !== null && other[field] !== null && kept[field] !== other[field]),
  };
}

function asMerged(held: HeldPosition, of: MergedPosition['of']): Held {
  return { id: held.id, of, unitId: held.unitId, fold: held.position === null ? null : foldWords(held.position), period: { from: held.from, to: held.to }, held };
}

function obstaclesOf(kept: PersonDetail, other: PersonDetail, joined: readonly JoinedPosition<Held>[]): RuleIssue[] {
  const obstacles: RuleIssue[] = [kept, other].flatMap(({ fullName, anonymisedOn }) => (anonymisedOn === null ? [] : [{ rule: 'PERSON_ANONYMISED', params: { name: fullName, date: anonymisedOn } }]));
  for (const committee of committeesOfBoth(kept.memberships, other.memberships)) obstacles.push({ rule: 'MERGE_IN_ONE_COMMITTEE', params: { committee } });
  const clash = clashOf(joined);
  if (clash !== null) obstacles.push({ rule: 'MERGE_POSITIONS_OVERLAP', params: { one: lineOf(clash[0]), other: lineOf(clash[1]) } });
  return obstacles;
}

/** Who sits in one body twice on one day cannot be one person. */
function committeesOfBoth(a: readonly SeatLine[], b: readonly SeatLine[]): Set<string> {
  return new Set(a.filter((seat) => b.some((other) => other.committeeId === seat.committeeId && overlaps(other, seat))).map(({ committeeName }) => committeeName));
}

function lineOf({ held }: Held): string {
  return positionLine(held.position, held.unitName);
}

function bothProposed(drafts: MergeReading['drafts'], keptId: string): RuleIssue[] {
  const staying = drafts.filter(({ removed }) => removed === 0);
  const ofKept = new Set(staying.filter(({ personId }) => personId === keptId).map(({ versionId }) => versionId));
  const both = staying.find(({ personId, versionId }) => personId !== keptId && ofKept.has(versionId));
  return both === undefined ? [] : [{ rule: 'MERGE_BOTH_PROPOSED', params: { committee: both.committeeName } }];
}

/** Who is invited twice to one meeting would be two people. */
function bothInvited({ connection }: ReadContext, keptId: string, otherId: string): RuleIssue[] {
  const both = connection.prepare(`SELECT m.title FROM invitee AS a JOIN invitee AS b ON b.meeting_id = a.meeting_id AND b.person_id = @otherId AND b.deleted_at IS NULL JOIN meeting AS m ON m.id = a.meeting_id
    WHERE a.person_id = @keptId AND a.deleted_at IS NULL ORDER BY m.starts_at LIMIT 1`).pluck().get({ keptId, otherId }) as string | undefined;
  return both === undefined ? [] : [{ rule: 'MERGE_IN_ONE_MEETING', params: { meeting: both } }];
}

/** Who answered twice in one round would be two people. */
function bothAnswered({ connection }: ReadContext, keptId: string, otherId: string): RuleIssue[] {
  const both = connection.prepare(`SELECT r.title FROM opinion_answer AS a JOIN opinion_answer AS b ON b.round_id = a.round_id AND b.person_id = @otherId AND b.deleted_at IS NULL JOIN opinion_round AS r ON r.id = a.round_id
    WHERE a.person_id = @keptId AND a.deleted_at IS NULL ORDER BY r.sent_on LIMIT 1`).pluck().get({ keptId, otherId }) as string | undefined;
  return both === undefined ? [] : [{ rule: 'MERGE_IN_ONE_ROUND', params: { round: both } }];
}

function draftsWith({ db }: ReadContext, personIds: readonly string[]): Promise<MergeReading['drafts']> {
  return db
    .selectFrom('proposed_seat as s').innerJoin('version as v', 'v.id', 's.version_id').innerJoin('committee as c', 'c.id', 'v.committee_id')
    .select(['v.id as versionId', 'c.name as committeeName', 's.person_id as personId', 's.removed'])
    .where('s.person_id', 'in', personIds).where('s.deleted_at', 'is', null).where('v.deleted_at', 'is', null).where('v.status', '=', 'draft')
    .orderBy('c.sort_key').execute();
}
