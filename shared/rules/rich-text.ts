import { cleanPart, cleanText } from './text.ts';

/** A stretch of text in one weight. */
export interface Run {
  text: string;
  bold: boolean;
}
/** The words of one paragraph, list item or table cell. */
export type Runs = readonly Run[];

export interface Paragraph { kind: 'paragraph'; runs: Runs }
export interface List { kind: 'list'; ordered: boolean; items: readonly Runs[] }
/** Every row has the same number of cells. */
export interface Table { kind: 'table'; rows: readonly (readonly Runs[])[] }
export type Block = Paragraph | List | Table;

/** Text with a modest form: paragraphs, lists and tables, with words in bold. Never HTML, and nothing else. */
export type RichText = readonly Block[];

/** Why something is no such text: another shape, a table with rows of different lengths, or more than is ever taken down. */
export type RichTextRefusal = 'shape' | 'uneven_table' | 'too_large';
export type ParsedRichText = { ok: true; rich: RichText } | { ok: false; refusal: RichTextRefusal };

const MAX_LENGTH = 20_000;
const MAX_ROWS = 500;
const MAX_CELLS = 20;

class Refused extends Error {
  readonly refusal: RichTextRefusal;
  constructor(refusal: RichTextRefusal) {
    super(`No rich text: ${refusal}`);
    this.refusal = refusal;
  }
}

/** Reads rich text from JSON nobody has checked yet. What is taken is in stored form, as {@link tidyRichText} leaves it. */
export function parseRichText(json: unknown): ParsedRichText {
  try {
    const blocks = rowsOf(json).map(parseBlock);
    if (lengthOf(blocks) > MAX_LENGTH) throw new Refused('too_large');
    return { ok: true, rich: tidyRichText(blocks) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, refusal: error.refusal };
  }
}

function parseBlock(json: unknown): Block {
  const block = fieldsOf(json);
  switch (block['kind']) {
    case 'paragraph':
      refuseOtherFields(block, 2);
      return { kind: 'paragraph', runs: parseRuns(block['runs']) };
    case 'list':
      refuseOtherFields(block, 3);
      if (typeof block['ordered'] !== 'boolean') throw new Refused('shape');
      return { kind: 'list', ordered: block['ordered'], items: rowsOf(block['items']).map(parseRuns) };
    case 'table':
      refuseOtherFields(block, 2);
      return { kind: 'table', rows: parseTable(block['rows']) };
    default: throw new Refused('shape');
  }
}

function parseTable(json: unknown): Runs[][] {
  const rows = rowsOf(json).map((row) => rowsOf(row, MAX_CELLS).map(parseRuns));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) throw new Refused('uneven_table');
  return rows;
}

function parseRuns(json: unknown): Runs {
  return rowsOf(json, MAX_LENGTH).map((one) => {
    const { text, bold, ...others } = fieldsOf(one);
    if (typeof text !== 'string' || typeof bold !== 'boolean') throw new Refused('shape');
    refuseOtherFields(others, 0);
    return { text, bold };
  });
}

function rowsOf(json: unknown, most = MAX_ROWS): readonly unknown[] {
  if (!Array.isArray(json)) throw new Refused('shape');
  if (json.length > most) throw new Refused('too_large');
  return json;
}

function fieldsOf(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Refused('shape');
  return json as Record<string, unknown>;
}

function refuseOtherFields(fields: Record<string, unknown>, count: number): void {
  if (Object.keys(fields).length !== count) throw new Refused('shape');
}

function lengthOf(rich: RichText): number {
  return rich.flatMap(runsOf).reduce((sum, runs) => runs.reduce((length, { text }) => length + text.length, sum), 0);
}

function runsOf(block: Block): readonly Runs[] {
  switch (block.kind) {
    case 'paragraph': return [block.runs];
    case 'list': return block.items;
    case 'table': return block.rows.flat();
  }
}

/** Rich text in its stored form: text cleaned as lines are, neighbours of one weight joined, nothing empty kept but cells. Idempotent. */
export function tidyRichText(rich: RichText): RichText {
  return rich.flatMap((block): Block[] => {
    const tidy = tidyBlock(block);
    return runsOf(tidy).every((runs) => runs.length === 0) ? [] : [tidy];
  });
}

function tidyBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph': return { ...block, runs: tidyRuns(block.runs) };
    case 'list': return { ...block, items: block.items.map(tidyRuns).filter((runs) => runs.length > 0) };
    case 'table': return { ...block, rows: block.rows.map((row) => row.map(tidyRuns)) };
  }
}

function tidyRuns(runs: Runs): Runs {
  const tidy: Run[] = [];
  for (const run of runs) {
    const before = tidy.at(-1);
    if (before !== undefined && before.bold === run.bold) before.text = cleanPart(before.text + run.text);
    else tidy.push({ text: cleanPart(run.text), bold: run.bold });
  }
  return withoutSpareSpaces(tidy);
}

/** No space at either end and none doubled where two weights meet; what is empty then goes, and its neighbours meet. */
function withoutSpareSpaces(runs: Runs): Runs {
  const kept: Run[] = [];
  for (const { text, bold } of runs) {
    const before = kept.at(-1);
    const own = before === undefined || before.text.endsWith(' ') ? text.trimStart() : text;
    if (own === '') continue;
    // A mark over a letter may stand at the seam.
    if (before?.bold === bold) before.text = cleanPart(before.text + own);
    else kept.push({ text: own, bold });
  }
  const last = kept.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return last?.text === '' ? withoutSpareSpaces(kept.slice(0, -1)) : kept;
}

/** The words of a rich text, a line a paragraph, item or table row: what is searched, and shown where form has no place. */
export function plainText(rich: RichText): string {
  return cleanText(rich.flatMap(linesOf).join('\n'));
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph': return [wordsOf(block.runs)];
    case 'list': return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${wordsOf(item)}`);
    case 'table': return block.rows.map((row) => row.map(wordsOf).join(' | '));
  }
}

/** The words of one paragraph, item or cell. */
export function wordsOf(runs: Runs): string {
  return runs.map(({ text }) => text).join('');
}

/** Plain text as rich text: a paragraph a line. */
export function richTextOf(text: string): RichText {
  return tidyRichText(text.split('\n').map((line) => ({ kind: 'paragraph', runs: [{ text: line, bold: false }] })));
}

/** Whether a text has form at all; without it, plain text says everything. */
export function hasForm(rich: RichText): boolean {
  return rich.some((block) => block.kind !== 'paragraph' || block.runs.some(({ bold }) => bold));
}
