import type { OfficialPaper, PaperAnnex } from './official-paper.ts';
import { blockItems, endedBlocks } from './paper-blocks.ts';
import { authorityLines, baseLines, endItems } from './paper-end.ts';
import { headItems } from './paper-head.ts';
import { centred } from './paper-lines.ts';
import type { LineSpacing, RuleSet } from './paper-rules.ts';
import { roman } from './roman.ts';

/** A4, in millimetres. */
export const PAGE_MM = { width: 210, height: 297 };

/** A stretch of text, decided down to the point. */
export interface LaidRun {
  text: string;
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
}

export interface LaidLine {
  kind: 'line';
  runs: readonly LaidRun[];
  align: 'left' | 'center' | 'right' | 'justify';
  /** Above and below, in points. */
  before: number;
  after: number;
  /** How far the first line, and the whole text, stand in, in millimetres. */
  firstLine: number;
  left: number;
  spacing: { kind: LineSpacing['kind']; value: number };
  /** Stays on the page of what follows. */
  keepWithNext: boolean;
}

/** A drawn line in the middle of its column. */
export interface LaidRule {
  kind: 'rule';
  length: number;
  /** How wide the column is in which it stands. */
  within: number;
}

/** Texts beside each other, without borders: the two halves of the head, the recipients and who signs. */
export interface LaidColumns {
  kind: 'columns';
  widths: readonly number[];
  /** Of each row, what stands in each column. */
  rows: readonly (readonly (readonly (LaidLine | LaidRule)[])[])[];
}

export interface LaidCell {
  /** Over how many columns it goes. */
  span: number;
  line: LaidLine;
}

/** A table with borders. Its heading is repeated on every page; no row is torn apart. */
export interface LaidTable {
  kind: 'table';
  widths: readonly number[];
  heading: readonly LaidCell[];
  rows: readonly (readonly LaidCell[])[];
}

export type LaidItem = LaidLine | LaidRule | LaidColumns | LaidTable;

/** Pages with a numbering of their own, from 1: the paper itself, and each of its annexes. */
export interface LaidSection {
  landscape: boolean;
  items: readonly LaidItem[];
}

/** How a paper looks: every decision taken, so that Word and the print can only follow it. */
export interface PaperLayout {
  margins: Record<'top' | 'bottom' | 'left' | 'right', number>;
  pageNumber: { size: number; fromTop: number };
  bodySize: number;
  sections: readonly LaidSection[];
}

/** Lays a paper out by the rules of its side and day (Decree 30/2020, annex I; Guidance 36-HD/VPTW and 05-HD/VPTW). */
export function layoutOf(paper: OfficialPaper, rules: RuleSet): PaperLayout {
  const { top, bottom, left, right } = rules.margins;
  const width = textWidth(rules, false);
  const text = [...authorityLines(paper, rules), ...baseLines(paper.bases, rules), ...endedBlocks(paper.blocks, rules.endMark).flatMap((block) => blockItems(block, rules))];
  const body = [...headItems(paper, rules, width), ...(paper.signatures.length === 0 ? text : endingWithSignature(text)), ...endItems(paper, rules, width)];
  return {
    margins: { top: top.used, bottom: bottom.used, left: left.used, right: right.used },
    pageNumber: { size: rules.faces.pageNumber.size.used, fromTop: rules.pageNumberFromTop },
    bodySize: rules.faces.body.size.used,
    sections: [{ landscape: false, items: body }, ...paper.annexes.map((annex, index) => annexSection(annex, paper.annexes.length > 1 ? index : null, rules))],
  };
}

/** Who signs never stands on a page without some of the text they sign. */
function endingWithSignature(items: readonly LaidItem[]): LaidItem[] {
  const last = items.at(-1);
  return last?.kind === 'line' ? [...items.slice(0, -1), { ...last, keepWithNext: true }] : [...items];
}

/** How wide the text of a page is, in millimetres. */
export function textWidth({ margins }: RuleSet, landscape: boolean): number {
  return (landscape ? PAGE_MM.height : PAGE_MM.width) - margins.left.used - margins.right.used;
}

/** An annex begins a page. Two or more are numbered in Roman figures (Decree 30/2020, annex I.II.5). */
function annexSection({ title, attribution, blocks, landscape }: PaperAnnex, index: number | null, rules: RuleSet): LaidSection {
  const width = textWidth(rules, landscape);
  const head = [
    ...(index === null ? [] : [centred(`Phụ lục ${roman(index + 1)}`, 'annexNumber', rules, width)]),
    ...title.map((text) => centred(text, 'annexTitle', rules, width)),
    ...(attribution === null ? [] : [{ ...centred(attribution, 'attribution', rules, width), after: 2 * rules.paragraphGap }]),
  ];
  return { landscape, items: [...head, ...blocks.flatMap((block) => blockItems(block, rules))] };
}
