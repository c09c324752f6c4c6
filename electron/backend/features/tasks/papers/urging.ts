import { formatDate, writtenDate } from '#shared/rules/dates.ts';
import type { OfficialPaper, PaperBlock } from '#shared/rules/official-paper.ts';
import { textWidth } from '#shared/rules/paper-layout.ts';
import { numberedTable, paragraph } from '#shared/rules/paper-parts.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { BLANK } from '#shared/rules/paper-words.ts';
import { deadlineText } from '#shared/rules/task-papers.ts';
import type { Issuer, PaperTask } from './facts.ts';
import { headSigns, linesOf, paperOf, recipientsOf, runsOf, textOf } from './frame.ts';

const COLUMNS = [{ heading: 'Nhiệm vụ' }, { heading: 'Căn cứ giao', widthMm: 33 }, { heading: 'Thời hạn', widthMm: 28 }, { heading: 'Số ngày quá hạn', widthMm: 22 }, { heading: 'Tiến độ', widthMm: 19 }] as const;

/** What a letter that urges a unit on is written for. */
export interface Urged {
  unit: string;
  tasks: readonly PaperTask[];
  on: string;
  /** Until when an answer is awaited; left open when null. */
  answerBy: string | null;
}

/** The letter that urges a unit on: its overdue tasks with the days they are late, and until when it must answer. */
export function urgingPaper(issuer: Issuer, urged: Urged): OfficialPaper {
  const { unit, tasks, on, answerBy } = urged;
  const known = knownOf(urged);
  const request = runsOf(issuer, 'urging.request', known, { place: 'answer_by', text: answerBy === null ? `ngày ${BLANK}` : `ngày ${formatDate(answerBy)}` });
  return paperOf(issuer, 'official_letter', {
    date: on, summary: summaryOf(issuer, urged), addressees: [unit],
    blocks: [
      ...linesOf(issuer, 'urging.opening', known).map(paragraph),
      numberedTable(textWidth(ruleSetFor(issuer.system, on), false), COLUMNS, tasks.map((task) => [task.title, task.directive.short ?? '', deadlineText(task), String(task.daysLate), `${task.progress}%`])),
      ...request.map((runs): PaperBlock => ({ kind: 'paragraph', runs })),
    ],
    recipients: recipientsOf(issuer, 'urging.recipients'),
    signatures: [headSigns(issuer)],
  });
}

/** What the letter is about, as it stands in the register, too. */
export function summaryOf(issuer: Issuer, urged: Urged): string {
  return textOf(issuer, 'urging.summary', { ...knownOf(urged), answer_by: urged.answerBy === null ? BLANK : formatDate(urged.answerBy) });
}

function knownOf({ unit, tasks, on }: Urged) {
  return { unit, count: String(tasks.length), as_of: writtenDate(on) };
}
