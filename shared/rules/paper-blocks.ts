import type { PaperBlock, PaperRun, PaperTableColumn, PaperTableRow } from './official-paper.ts';
import type { LaidCell, LaidLine, LaidTable } from './paper-layout.ts';
import { bodyLine, line, lineOf, runOf } from './paper-lines.ts';
import type { RuleSet } from './paper-rules.ts';

/** Above and below the text of a cell, in points. */
const CELL_GAP = 2;

/** A block of the text, laid out. */
export function blockItems(block: PaperBlock, rules: RuleSet): (LaidLine | LaidTable)[] {
  switch (block.kind) {
    case 'paragraph':
      return [bodyLine(runsOf(block.runs, rules), rules, { keepWithNext: block.leads === true })];
    case 'heading':
      return [line(block.text, 'heading', rules, { align: 'center', before: rules.paragraphGap, after: rules.paragraphGap, keepWithNext: true })];
    case 'subtitle':
      return [line(block.text, 'attribution', rules, { align: 'center', after: 2 * rules.paragraphGap, keepWithNext: true })];
    case 'article':
      return [bodyLine([runOf(`Điều ${block.number}. `, 'article', rules), ...runsOf(block.runs, rules)], rules)];
    case 'item':
      return [bodyLine([runOf(`${block.mark} `, 'body', rules), ...runsOf(block.runs, rules)], rules)];
    case 'table':
      return [tableOf(block.columns, block.rows, rules)];
  }
}

function runsOf(runs: readonly PaperRun[], rules: RuleSet) {
  return runs.map((run) => runOf(run.text, 'body', rules, run));
}

function tableOf(columns: readonly PaperTableColumn[], rows: readonly PaperTableRow[], rules: RuleSet): LaidTable {
  return {
    kind: 'table',
    widths: columns.map(({ widthMm }) => widthMm),
    heading: columns.map(({ heading }) => cell(line(heading, 'tableHeading', rules, { align: 'center' }))),
    rows: rows.map((row) => rowOf(row, columns, rules)),
  };
}

/** A heading between rows stays with the first row under it. */
function rowOf(row: PaperTableRow, columns: readonly PaperTableColumn[], rules: RuleSet): LaidCell[] {
  if ('heading' in row) return [cell(line(row.heading, 'tableHeading', rules, { keepWithNext: true }), columns.length)];
  return columns.map(({ align }, index) => cell(line(row.cells[index] ?? '', 'table', rules, { align })));
}

function cell(text: LaidLine, span = 1): LaidCell {
  return { span, line: lineOf(text.runs, { ...text, before: CELL_GAP, after: CELL_GAP }) };
}

/** The blocks with the mark that closes the text: `./.` for the State (Decree 30/2020, annex I.II.6), `.` for the Party. */
export function endedBlocks(blocks: readonly PaperBlock[], endMark: string): PaperBlock[] {
  const last = blocks.at(-1);
  if (last === undefined || !('runs' in last)) return [...blocks];
  const final = last.runs.at(-1);
  if (final === undefined) return [...blocks];
  return [...blocks.slice(0, -1), { ...last, runs: [...last.runs.slice(0, -1), { ...final, text: ended(final.text, endMark) }] }];
}

function ended(text: string, endMark: string): string {
  if (text.endsWith('./.') || text.endsWith(endMark)) return text;
  return `${text.replace(/\.$/u, '')}${endMark}`;
}
