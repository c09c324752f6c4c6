import type { ConclusionRow } from '#shared/contract/meetings.ts';
import { timesIn } from '#shared/rules/conclusion-text.ts';
import type { PaperBlock, PaperRun } from '#shared/rules/official-paper.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { MeetingFacts } from './facts.ts';
import type { GivenTask } from './tasks.ts';
import { listed } from './words.ts';

/** A conclusion as the notice prints it: until when in bold italics, and behind it who was given what, unless its own words name them (DOMAIN §2.4.4). */
export function conclusionBlocks({ given }: MeetingFacts, { id, content }: ConclusionRow, mark: string): PaperBlock[] {
  const lines = content.split('\n').map((line) => line.trim()).filter((line) => line !== '').map(timed);
  const last = lines.at(-1) ?? [];
  last.push(...givenRuns(given.filter(({ conclusionId }) => conclusionId === id), content));
  const [first = [], ...others] = lines;
  return [{ kind: 'item', mark, runs: first }, ...others.map((runs): PaperBlock => ({ kind: 'paragraph', runs }))];
}

/** A text whose phrases of time stand in bold italics. */
function timed(text: string): PaperRun[] {
  const runs: PaperRun[] = [];
  let at = 0;
  for (const { from, to } of timesIn(text)) {
    if (from > at) runs.push({ text: text.slice(at, from) });
    runs.push({ text: text.slice(from, to), bold: true, italic: true });
    at = to;
  }
  return at < text.length ? [...runs, { text: text.slice(at) }] : runs;
}

function givenRuns(tasks: readonly GivenTask[], content: string): PaperRun[] {
  const words = ` ${foldWords(content)} `;
  const untold = tasks.filter(({ lead }) => lead !== null && !words.includes(` ${foldWords(lead)} `));
  const alike = Map.groupBy(untold, ({ cooperating, product, deadline }) => JSON.stringify([cooperating, product, deadline]));
  return [...alike.values()].flatMap(givenTogether);
}

/** ` (Giao: Sở Nội vụ chủ trì, Thanh tra tỉnh phối hợp; sản phẩm: kế hoạch; thời hạn: trước ngày 30/9/2026)`. */
function givenTogether(tasks: readonly GivenTask[]): PaperRun[] {
  const [{ cooperating, product, deadline } = { cooperating: [], product: null, deadline: null }] = tasks;
  const who = `${listed(tasks.flatMap(({ lead }) => lead ?? []))} chủ trì${cooperating.length === 0 ? '' : `, ${listed([...cooperating])} phối hợp`}`;
  const what = product === null ? '' : `; sản phẩm: ${product}`;
  return [{ text: ` (Giao: ${who}${what}${deadline === null ? '' : '; thời hạn: '}` }, ...(deadline === null ? [] : [{ text: deadline, bold: true, italic: true }]), { text: ')' }];
}
