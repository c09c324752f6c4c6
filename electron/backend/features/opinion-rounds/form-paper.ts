import type { AnswerLine, RoundDetail } from '#shared/contract/opinion-rounds.ts';
import type { PaperSheet } from '#shared/contract/papers.ts';
import { isWithin, writtenDate } from '#shared/rules/dates.ts';
import type { System } from '#shared/rules/documents.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import { textWidth } from '#shared/rules/paper-layout.ts';
import { lead, paragraph } from '#shared/rules/paper-parts.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { BLANK } from '#shared/rules/paper-words.ts';
import type { ReadContext } from '../../context.ts';
import { paperSheets } from '../../office/official-paper/html.ts';
import { getCommittee } from '../committees/service.ts';
import { placeOf } from '../office/service.ts';
import { getRound } from './queries.ts';

/** Which forms: one for all to copy, or one to each who is asked, with the name. */
export interface FormAsked {
  id: string;
  each: boolean;
}

/** Everything the form is made from. */
interface FormFacts {
  round: RoundDetail;
  system: System;
  committeeName: string;
  superior: string | null;
  standingAgency: string | null;
  place: string | null;
  /** What the question comes with; of a secret paper nothing leaves the register. */
  enclosed: string | null;
}

const CHOICES = ['Đồng ý', 'Không đồng ý', 'Ý kiến khác'];
/** Room to write, in lines. */
const LINES = 4;
const DOTS = '…'.repeat(58);

/** The forms on which the members of a committee answer in writing. */
export async function readFormPapers(reading: ReadContext, { id, each }: FormAsked): Promise<[OfficialPaper, ...OfficialPaper[]]> {
  const facts = await readFacts(reading, id);
  const [first, ...others] = each ? facts.round.lines.filter(({ asked }) => asked) : [];
  return first === undefined ? [formPaper(facts, null)] : [formPaper(facts, first), ...others.map((line) => formPaper(facts, line))];
}

/** The same as they are printed. */
export async function formSheets(reading: ReadContext, asked: FormAsked): Promise<{ sheets: PaperSheet[]; system: System; date: string | null }> {
  const papers = await readFormPapers(reading, asked);
  return { sheets: papers.flatMap(paperSheets), system: papers[0].system, date: papers[0].date };
}

async function readFacts(reading: ReadContext, id: string): Promise<FormFacts> {
  const round = await getRound(reading, id);
  const { name, system, unitName, standingAgencies } = await getCommittee(reading, round.committeeId);
  const isOpen = round.documentId !== null && reading.connection.prepare('SELECT secret FROM document WHERE id = ?').pluck().get(round.documentId) === 0;
  return {
    round, system, committeeName: name, superior: unitName, place: await placeOf(reading),
    standingAgency: standingAgencies.find((agency) => isWithin(agency, round.sentOn))?.unitName ?? null,
    enclosed: isOpen ? round.documentLabel : null,
  };
}

/** What is asked, in the words of the round where it has more than its title. */
function questionOf({ title, content }: RoundDetail, asks: string): string[] {
  return content === null ? [`${asks}: ${title}.`] : [`${asks} nội dung sau:`, ...content.split('\n').filter((text) => text.trim() !== '')];
}

function formPaper({ round, system, committeeName, superior, standingAgency, place, enclosed }: FormFacts, line: AnswerLine | null): OfficialPaper {
  const you = system === 'party' ? 'đồng chí' : 'ông (bà)';
  return {
    system, type: 'notice', date: round.sentOn, superior, issuer: committeeName, symbol: null, issuerLetters: null, hasNumber: false, hasDay: true, place,
    typeTitle: 'Phiếu lấy ý kiến', summary: round.title, authorityLine: null, bases: [],
    addressees: [line === null ? `Thành viên ${committeeName}` : [line.name, line.unit].filter((text) => text !== null).join(', ')],
    blocks: [
      ...questionOf(round, `${committeeName} xin ý kiến ${you} về`).map(paragraph),
      ...(enclosed === null ? [] : [paragraph(`Tài liệu kèm theo: ${enclosed}.`)]),
      lead(`Ý kiến của ${you} (đánh dấu × vào một ô):`),
      { kind: 'table', columns: CHOICES.map((heading) => ({ heading, widthMm: textWidth(ruleSetFor(system, round.sentOn), false) / CHOICES.length, align: 'center' })), rows: [{ cells: CHOICES.map(() => '') }] },
      paragraph('Ý kiến khác, hoặc lý do không đồng ý:'),
      ...Array.from({ length: LINES }, () => paragraph(DOTS)),
      paragraph(`Đề nghị ${you} gửi phiếu về ${standingAgency ?? BLANK} chậm nhất ${writtenDate(round.closesOn)}.`),
    ],
    recipients: { to: [], filed: null },
    signatures: [{ authorities: [], position: 'Người cho ý kiến', name: line?.name ?? null }],
    annexes: [],
  };
}
