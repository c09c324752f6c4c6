import type { FoundCheck, PaperRow } from '#shared/contract/meeting-papers.ts';
import type { PaperSheet } from '#shared/contract/papers.ts';
import type { System } from '#shared/rules/documents.ts';
import { MEETING_PAPERS, type MeetingPaper, paperRefusal } from '#shared/rules/meeting-papers.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import type { ReadContext } from '../../../context.ts';
import { ruleError } from '../../../errors.ts';
import { paperSheets } from '../../../office/official-paper/html.ts';
import { agendaPaper } from './agenda.ts';
import { attendancePaper } from './attendance.ts';
import { bookPapers } from './book.ts';
import { checksOf } from './checks.ts';
import type { MeetingFacts } from './facts.ts';
import { invitationPaper, invitationPapers } from './invitation.ts';
import { minutesPaper, supplementPapers } from './minutes.ts';
import { noticePaper } from './notice.ts';
import { readMeetingFacts, readStanding } from './read.ts';

/** Which paper is asked for. */
export interface PaperAsked {
  meetingId: string;
  kind: MeetingPaper;
  /** Which supplement; null for every other paper. */
  supplementNo: number | null;
  /** Which committee issues it; null: the first. */
  committeeId: string | null;
  /** A letter to each who is invited instead of one to all. */
  each: boolean;
}

type Papers = [OfficialPaper, ...OfficialPaper[]];

/** The papers of a meeting, and why one cannot be made yet. */
export async function listPapers(reading: ReadContext, meetingId: string): Promise<PaperRow[]> {
  const standing = await readStanding(reading, meetingId);
  return MEETING_PAPERS.flatMap((kind): PaperRow[] => {
    const refusal = paperRefusal(kind, standing);
    const supplements = standing.seal?.supplements ?? [];
    if (kind !== 'supplement' || supplements.length === 0) return [{ kind, supplementNo: null, refusal }];
    return supplements.map(({ no }) => ({ kind, supplementNo: no, refusal }));
  });
}

/** The paper asked for, written from what is recorded; of invitations one by one as many as there are. */
export async function readPapers(reading: ReadContext, asked: PaperAsked): Promise<{ facts: MeetingFacts; papers: Papers }> {
  const refusal = paperRefusal(asked.kind, await readStanding(reading, asked.meetingId));
  if (refusal !== null) throw ruleError({ rule: refusal });
  const facts = await readMeetingFacts(reading, asked.meetingId, asked.committeeId);
  const [first, ...others] = asked.kind === 'book' ? await bookPapers(reading, asked.meetingId, facts) : papersOf(facts, asked, asked.kind);
  if (first === undefined) throw ruleError({ rule: asked.kind === 'supplement' ? 'PAPER_SUPPLEMENT' : 'PAPER_INVITEES' });
  return { facts, papers: [first, ...others] };
}

function papersOf(facts: MeetingFacts, { supplementNo, each }: PaperAsked, kind: Exclude<MeetingPaper, 'book'>): OfficialPaper[] {
  switch (kind) {
    case 'invitation': return each ? invitationPapers(facts) : [invitationPaper(facts)];
    case 'agenda': return [agendaPaper(facts)];
    case 'attendance': return [attendancePaper(facts)];
    case 'minutes': return [minutesPaper(facts)];
    case 'supplement': return supplementPapers(facts, supplementNo);
    case 'notice': return [noticePaper(facts)];
  }
}

/** The paper as it is printed, and what somebody should see to before it goes out. */
export async function meetingSheets(reading: ReadContext, asked: PaperAsked): Promise<{ sheets: PaperSheet[]; system: System; date: string | null; symbol: string | null; checks: FoundCheck[] }> {
  const { facts, papers } = await readPapers(reading, asked);
  const [{ date, symbol }] = papers;
  return { sheets: papers.flatMap(paperSheets), system: facts.system, date, symbol, checks: checksOf(asked.kind, facts, papers[0]) };
}
