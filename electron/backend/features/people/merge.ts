import { nameSortKey } from '#shared/rules/names.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { type MergeReading, readMerge } from './merge-reading.ts';

/**
 * Makes two records of one person one, in one entry of the history. What hangs on the other goes over to the one who
 * stays: seats, proposals, invitations, written answers, positions (the same position is kept once, for the days of both). Name and contact stay as
 * they are; only gaps are filled. The other goes to the recycle bin. Refused with everything that is in the way: two
 * seats in one body on one day, or two positions on one day, would say that they are two people.
 */
export async function mergePeople(context: WriteContext, { kept, other }: { kept: Ref; other: Ref }): Promise<Ref & { seats: number; positions: number }> {
  const { records } = context;
  const row = records.seen('person', kept);
  records.seen('person', other);
  records.describe(row.full_name);
  const reading = await readMerge(context, kept.id, other.id);
  if (reading.obstacles.length > 0) throw ruleError(...reading.obstacles);
  const positions = mergePositions(context, kept.id, reading);
  const seats = await moveSeats(context, kept.id, other.id);
  await moveProposals(context, kept.id, other.id);
  await moveInvitations(context, kept.id, other.id);
  await moveAnswers(context, kept.id, other.id);
  moveTasks(context, kept.id, other.id);
  const filled = records.update('person', kept, filling(reading));
  records.remove('person', other);
  // Also where nothing was to fill in: the entry is one about both, and whoever saw either of them saw an older state.
  return { id: kept.id, rev: filled === kept.rev ? records.touch('person', kept.id) : filled, seats, positions };
}

/** Answers how many positions came over. */
function mergePositions({ records }: WriteContext, keptId: string, { joined }: MergeReading): number {
  for (const { goes } of joined) for (const { id } of goes) records.removeNow('position_holding', id);
  for (const { stays, period } of joined) records.patch('position_holding', stays.id, { person_id: keptId, valid_from: period.from, valid_to: period.to });
  return joined.filter(({ stays }) => stays.of === 'other').length;
}

/** Answers how many seats came over. A draft that was begun from such a seat goes on from it as it stands now. */
async function moveSeats({ db, records }: WriteContext, keptId: string, otherId: string): Promise<number> {
  const seats = await db.selectFrom('membership').select(['id', 'rev']).where('person_id', '=', otherId).where('deleted_at', 'is', null).execute();
  for (const { id, rev } of seats) {
    const moved = records.patch('membership', id, { person_id: keptId });
    const proposals = await db.selectFrom('proposed_seat').select('id').where('current_id', '=', id).where('current_rev', '=', rev).where('deleted_at', 'is', null).execute();
    for (const proposal of proposals) records.patch('proposed_seat', proposal.id, { current_rev: moved });
  }
  return seats.length;
}

async function moveProposals({ db, records }: WriteContext, keptId: string, otherId: string): Promise<void> {
  const proposals = await db.selectFrom('proposed_seat').select('id').where('person_id', '=', otherId).where('deleted_at', 'is', null).execute();
  for (const { id } of proposals) records.patch('proposed_seat', id, { person_id: keptId });
}

async function moveInvitations({ db, records }: WriteContext, keptId: string, otherId: string): Promise<void> {
  const invitations = await db.selectFrom('invitee').select('id').where('person_id', '=', otherId).where('deleted_at', 'is', null).execute();
  for (const { id } of invitations) records.patch('invitee', id, { person_id: keptId });
}

async function moveAnswers({ db, records }: WriteContext, keptId: string, otherId: string): Promise<void> {
  const answers = await db.selectFrom('opinion_answer').select('id').where('person_id', '=', otherId).where('deleted_at', 'is', null).execute();
  for (const { id } of answers) records.patch('opinion_answer', id, { person_id: keptId });
}

/** Whoever stays answers for the tasks of both. */
function moveTasks({ connection, records }: WriteContext, keptId: string, otherId: string): void {
  const moves = [['task', 'leader_id'], ['task', 'assignee_id'], ['task_handover', 'from_person_id'], ['task_handover', 'to_person_id']] as const;
  for (const [table, column] of moves) {
    const rows = connection.prepare(`SELECT id FROM ${table} WHERE ${column} = ? AND deleted_at IS NULL`).pluck().all(otherId) as string[];
    for (const id of rows) records.patch(table, id, { [column]: keptId });
  }
}

function filling({ kept, other, fills }: MergeReading) {
  const given = fills.includes('givenNameOverride') ? other.givenNameOverride : kept.givenNameOverride;
  return {
    given_name_override: given,
    sort_key: nameSortKey(kept.fullName, given),
    ...(fills.includes('phone') && { phone: other.phone }),
    ...(fills.includes('email') && { email: other.email }),
    ...(fills.includes('note') && { note: other.note }),
  };
}
