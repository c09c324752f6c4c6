import { lastDayOf, type Opinion } from '#shared/rules/opinion-rounds.ts';
import type { WriteContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import { RecordMissingError, type Ref } from '../../db/records.ts';
import type { OpinionRoundRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { rosterMembers } from '../committees/service.ts';
import { refuseMark } from '../documents/service.ts';
import { answersOf, type Written } from './service.ts';

interface Answer {
  roundId: string;
  personId: string;
  /** The revision of the answer that is changed; null for the first. */
  rev: number | null;
  opinion: Opinion;
  content: string | null;
  answeredOn: string;
}

/** Records what a member of the day the round was sent answered, or changes it. */
export async function answerRound(context: WriteContext, input: Answer): Promise<Written> {
  const { records } = context;
  const round = records.current('opinion_round', input.roundId);
  records.describe(round.title);
  await refuseOdd(context, round, input);
  const { opinion, content, answeredOn, personId, rev } = input;
  const columns = { opinion, content, answered_on: answeredOn };
  const known = answersOf(context, round.id).find((one) => one.person_id === personId);
  if (known === undefined && rev !== null) throw new RecordMissingError('opinion_answer');
  if (known === undefined) return { id: records.insert('opinion_answer', { round_id: round.id, person_id: personId, ...columns }), rev: 1 };
  return { id: known.id, rev: records.update('opinion_answer', { id: known.id, rev: rev ?? 0 }, columns) };
}

/** Takes back an answer recorded by mistake. */
export function removeAnswer({ records }: WriteContext, item: Ref): { removed: number } {
  records.describe(records.current('opinion_round', records.seen('opinion_answer', item).round_id).title);
  records.remove('opinion_answer', item);
  return { removed: 1 };
}

async function refuseOdd(context: WriteContext, round: OpinionRoundRow, { personId, opinion, content, answeredOn }: Answer): Promise<void> {
  const last = lastDayOf({ closesOn: round.closes_on, closedOn: round.closed_on });
  if (answeredOn < round.sent_on) throw ruleError({ rule: 'ANSWER_BEFORE_SENT', field: 'answeredOn', params: { date: round.sent_on } });
  if (answeredOn > last) throw ruleError({ rule: 'ANSWER_AFTER_CLOSING', field: 'answeredOn', params: { date: last } });
  if (answeredOn > context.today) throw ruleError({ rule: 'ANSWER_LATER_THAN_TODAY', field: 'answeredOn' });
  if (opinion === 'other' && content === null) throw ruleError({ rule: 'OPINION_REQUIRED', field: 'content' });
  refuseMark(content);
  const members = await rosterMembers(context, { id: round.committee_id, asOf: round.sent_on, includeFormer: false });
  if (!members.some((one) => one.personId === personId)) throw ruleError({ rule: 'ANSWER_NOT_ASKED', field: 'personId', params: { name: labelOf(context.connection, 'person', personId), date: round.sent_on } });
}
