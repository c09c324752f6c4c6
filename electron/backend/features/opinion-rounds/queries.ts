import type { AnswerLine, RoundDetail, RoundRow } from '#shared/contract/opinion-rounds.ts';
import { countOpinions, type RoundState, roundState } from '#shared/rules/opinion-rounds.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { rosterMembers } from '../committees/service.ts';

interface ListInput {
  q: string;
  committeeId: string | null;
  state: RoundState | null;
  offset: number;
  limit: number;
}
type StoredRound = Omit<RoundRow, 'state' | 'count'>;

const ROUND = `r.id, r.rev, r.committee_id AS committeeId, ifnull(c.short_name, c.name) AS committeeName, r.title, r.sent_on AS sentOn, r.closes_on AS closesOn, r.closed_on AS closedOn, r.close_reason AS closeReason`;

/** Rounds of written opinions, the latest first, each with what was answered. */
export async function listRounds(context: ReadContext, { q, committeeId, state, offset, limit }: ListInput): Promise<{ rows: RoundRow[]; total: number }> {
  const stored = context.connection.prepare(`SELECT ${ROUND} FROM opinion_round AS r JOIN committee AS c ON c.id = r.committee_id
    WHERE r.deleted_at IS NULL AND (@committeeId IS NULL OR r.committee_id = @committeeId) AND instr(r.title_fold, @words) > 0 ORDER BY r.sent_on DESC, r.id DESC`).all({ committeeId, words: foldWords(q) }) as StoredRound[];
  // How a round stands comes from its days: the rule says it, not the query.
  const found = stored.filter((round) => state === null || roundState(round, context.today) === state);
  const rows: RoundRow[] = [];
  for (const round of found.slice(offset, offset + limit)) rows.push(rowOf(context, round, await linesOf(context, round)));
  return { rows, total: found.length };
}

/** One round, with everybody asked and what they answered. */
export async function getRound(context: ReadContext, id: string): Promise<RoundDetail> {
  const stored = context.connection.prepare(`SELECT ${ROUND}, r.content, d.id AS documentId, coalesce(d.symbol, d.title) AS documentLabel FROM opinion_round AS r JOIN committee AS c ON c.id = r.committee_id
    LEFT JOIN document AS d ON d.id = r.document_id AND d.deleted_at IS NULL WHERE r.id = ? AND r.deleted_at IS NULL`).get(id) as (StoredRound & Pick<RoundDetail, 'content' | 'documentId' | 'documentLabel'>) | undefined;
  if (stored === undefined) throw new RecordMissingError('opinion_round');
  const lines = await linesOf(context, stored);
  return { ...stored, ...rowOf(context, stored, lines), lines };
}

function rowOf({ today }: ReadContext, round: StoredRound, lines: readonly AnswerLine[]): RoundRow {
  return { ...round, state: roundState(round, today), count: countOpinions(lines.filter(({ asked }) => asked).map(({ answer }) => answer?.opinion ?? null)) };
}

/** Those who sat in the committee on the day the round was sent, each once, in the order of the decision; then others who answered. */
async function linesOf(context: ReadContext, { id, committeeId, sentOn }: Pick<StoredRound, 'id' | 'committeeId' | 'sentOn'>): Promise<AnswerLine[]> {
  const answers = new Map(answersOf(context, id).map(({ personId, name, ...answer }) => [personId, { name, answer }]));
  const lines = new Map<string, AnswerLine>();
  for (const { personId, fullName, unitName } of await rosterMembers(context, { id: committeeId, asOf: sentOn, includeFormer: false })) {
    if (personId !== null && !lines.has(personId)) lines.set(personId, { personId, name: fullName ?? '', unit: unitName, asked: true, answer: answers.get(personId)?.answer ?? null });
  }
  const others = [...answers].filter(([personId]) => !lines.has(personId)).map(([personId, { name, answer }]) => ({ personId, name, unit: null, asked: false, answer }));
  return [...lines.values(), ...others];
}

function answersOf({ connection }: ReadContext, roundId: string): (NonNullable<AnswerLine['answer']> & { personId: string; name: string })[] {
  return connection.prepare(`SELECT a.id, a.rev, a.person_id AS personId, p.full_name AS name, a.opinion, a.content, a.answered_on AS answeredOn FROM opinion_answer AS a JOIN person AS p ON p.id = a.person_id
    WHERE a.round_id = ? AND a.deleted_at IS NULL ORDER BY a.answered_on, a.id`).all(roundId) as (NonNullable<AnswerLine['answer']> & { personId: string; name: string })[];
}
