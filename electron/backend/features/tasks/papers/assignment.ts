import type { OfficialPaper, PaperBlock, PaperRun } from '#shared/rules/official-paper.ts';
import { paragraph } from '#shared/rules/paper-parts.ts';
import { BLANK } from '#shared/rules/paper-words.ts';
import { deadlinePhrase, inAssignmentOrder, withinSentence } from '#shared/rules/task-papers.ts';
import type { Issuer, PaperTask } from './facts.ts';
import { headSigns, linesOf, paperOf, recipientsOf, textOf } from './frame.ts';

/** The letter that hands the tasks of one directive out (DOMAIN §2.4.7): the directive cited in full, a paragraph for each body in their fixed order. */
export function assignmentPaper(issuer: Issuer, tasks: readonly PaperTask[], on: string): OfficialPaper {
  const bodies = inAssignmentOrder([...Map.groupBy(tasks, ({ leadUnit }) => leadUnit ?? BLANK)], ([name]) => name);
  const known = { basis: tasks[0]?.directive.basis ?? BLANK };
  const alone = bodies.length === 1;
  return paperOf(issuer, 'official_letter', {
    date: on, summary: textOf(issuer, 'assignment.summary', known), addressees: bodies.map(([name]) => name),
    blocks: [
      ...linesOf(issuer, alone ? 'assignment.opening_one' : 'assignment.opening', known).map(paragraph),
      ...bodies.flatMap(([name, own], index) => bodyBlocks(issuer, name, own, alone ? null : index + 1)),
      ...linesOf(issuer, 'assignment.closing', known).map(paragraph),
    ],
    recipients: recipientsOf(issuer, 'assignment.recipients'),
    signatures: [headSigns(issuer)],
  });
}

/** What one body must do: its one task in its paragraph, several under it by letters. A body that stands alone has no number. */
function bodyBlocks(issuer: Issuer, name: string, tasks: readonly PaperTask[], number: number | null): PaperBlock[] {
  const [only, ...others] = tasks;
  if (only === undefined) return [];
  const paragraphOf = (runs: readonly PaperRun[], leads: boolean): PaperBlock => (number === null ? { kind: 'paragraph', runs, ...(leads && { leads: true }) } : { kind: 'item', mark: `${number}.`, runs });
  if (others.length === 0) return [paragraphOf([{ text: `Giao ${name} ` }, ...workOf(issuer, only)], false)];
  return [
    paragraphOf([{ text: `Giao ${name}:` }], true),
    ...tasks.map((task, index): PaperBlock => ({ kind: 'item', mark: `${String.fromCodePoint(97 + index)})`, runs: capital(workOf(issuer, task)) })),
  ];
}

/** `tham mưu …; trình … trước ngày 10/07/2026.`, the deadline in bold italics. */
function workOf({ committee }: Issuer, task: PaperTask): PaperRun[] {
  const together = task.coopUnits.length === 0 ? '' : `chủ trì, phối hợp với ${task.coopUnits.join(', ')} `;
  const product = task.product === null ? '' : ` ${withinSentence(task.product)}`;
  return [{ text: `${together}tham mưu ${withinSentence(task.title)}; trình ${task.authority ?? committee.name}${product} ` }, { text: deadlinePhrase(task), bold: true, italic: true }, { text: '.' }];
}

function capital([first, ...others]: readonly PaperRun[]): PaperRun[] {
  return first === undefined ? [] : [{ ...first, text: first.text.charAt(0).toLocaleUpperCase('vi') + first.text.slice(1) }, ...others];
}
