import type { RoundFields } from '#shared/contract/opinion-rounds.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { OpinionAnswerRow, OpinionRoundRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { rosterMembers } from '../committees/service.ts';
import { refuseMark } from '../documents/service.ts';

export type Written = { id: string; rev: number };

/** Asks the members of a committee in writing. */
export async function createRound(context: WriteContext, input: RoundFields): Promise<Written> {
  const { records } = context;
  records.describe(input.title);
  await refuseOdd(context, input);
  return { id: records.insert('opinion_round', { ...columnsOf(input), closed_on: null, close_reason: null }), rev: 1 };
}

/** Changes what is told of a round. Its answers fit it afterwards, too. */
export async function updateRound(context: WriteContext, input: RoundFields & Ref): Promise<Written> {
  const round = openRound(context, input);
  await refuseOdd(context, input);
  refuseAnswered(context, round, input);
  return { id: input.id, rev: context.records.update('opinion_round', input, columnsOf(input)) };
}

/** Closes a round before its last day, with the reason. */
export function closeRound(context: WriteContext, { closedOn, reason, ...ref }: Ref & { closedOn: string; reason: string }): Written {
  const round = openRound(context, ref);
  refuseMark(reason);
  if (closedOn < round.sent_on) throw ruleError({ rule: 'ROUND_CLOSES_BEFORE_SENT', field: 'closedOn', params: { date: round.sent_on } });
  if (closedOn > round.closes_on) throw ruleError({ rule: 'ROUND_CLOSED_LATER', field: 'closedOn', params: { date: round.closes_on } });
  const last = answersOf(context, round.id).at(-1);
  if (last !== undefined && last.answered_on > closedOn) throw ruleError({ rule: 'ROUND_ANSWERED_LATER', field: 'closedOn', params: { date: last.answered_on } });
  return { id: ref.id, rev: context.records.update('opinion_round', ref, { closed_on: closedOn, close_reason: reason }) };
}

/** Puts rounds into the recycle bin, with their answers. */
export function removeRounds(context: WriteContext, items: readonly Ref[]): { removed: number } {
  const { records } = context;
  for (const item of items) {
    records.describe(records.seen('opinion_round', item).title);
    for (const { id } of answersOf(context, item.id)) records.removeNow('opinion_answer', id);
    records.remove('opinion_round', item);
  }
  return { removed: items.length };
}

/** The answers of a round, by their days. */
export function answersOf({ connection }: Pick<WriteContext, 'connection'>, roundId: string): OpinionAnswerRow[] {
  return connection.prepare('SELECT * FROM opinion_answer WHERE round_id = ? AND deleted_at IS NULL ORDER BY answered_on, id').all(roundId) as OpinionAnswerRow[];
}

function openRound({ records }: WriteContext, ref: Ref): OpinionRoundRow {
  const round = records.seen('opinion_round', ref);
  records.describe(round.title);
  if (round.closed_on !== null) throw ruleError({ rule: 'ROUND_CLOSED_EARLY', params: { label: round.title, date: round.closed_on } });
  return round;
}

function columnsOf({ committeeId, title, content, documentId, sentOn, closesOn }: RoundFields) {
  return { committee_id: committeeId, title, title_fold: foldWords(title), content, document_id: documentId, sent_on: sentOn, closes_on: closesOn };
}

async function refuseOdd(context: WriteContext, { committeeId, title, content, documentId, sentOn, closesOn }: RoundFields): Promise<void> {
  const committee = context.records.current('committee', committeeId);
  if (documentId !== null) context.records.current('document', documentId);
  if (closesOn < sentOn) throw ruleError({ rule: 'ROUND_CLOSES_BEFORE_SENT', field: 'closesOn', params: { date: sentOn } });
  for (const text of [title, content]) refuseMark(text);
  const members = await rosterMembers(context, { id: committeeId, asOf: sentOn, includeFormer: false });
  if (members.every(({ personId }) => personId === null)) throw ruleError({ rule: 'ROUND_NOBODY_ASKED', field: 'sentOn', params: { name: committee.name, date: sentOn } });
}

/** Who was asked stays once somebody answered, and every answer lies within the days of the round. */
function refuseAnswered(context: WriteContext, round: OpinionRoundRow, { committeeId, sentOn, closesOn }: RoundFields): void {
  const last = answersOf(context, round.id).at(-1);
  if (last === undefined) return;
  if (committeeId !== round.committee_id) throw ruleError({ rule: 'ROUND_ANSWERED', field: 'committeeId', params: { label: round.title } });
  if (sentOn !== round.sent_on) throw ruleError({ rule: 'ROUND_ANSWERED', field: 'sentOn', params: { label: round.title } });
  if (last.answered_on > closesOn) throw ruleError({ rule: 'ROUND_ANSWERED_LATER', field: 'closesOn', params: { date: last.answered_on } });
}
