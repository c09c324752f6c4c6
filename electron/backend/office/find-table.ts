import { foldWords } from '#shared/rules/text.ts';
import { areColumnLabels, isColumnLabel } from './table-words.ts';
import type { Merge, Sheet } from './workbook.ts';

/** What a field may be called in a heading, as folded words (`foldWords`), the best word first. */
export type KnownWords<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export type HeadingColumn<Field extends string> = {
  column: number;
  /** Heading over one or several rows, from top to bottom, joined by a space; '' for a column with data and no heading. */
  heading: string;
  field: Field | null;
};
export type FoundHeading<Field extends string> = {
  /** The first row of the heading. */
  row: number;
  /** The last row of the heading, without a row of column numbers. */
  lastRow: number;
  firstDataRow: number;
  columns: HeadingColumn<Field>[];
  /** How many fields were recognised. */
  fields: number;
};

const SEARCHED_ROWS = 60;
const MAX_HEADING_ROWS = 4;
/** Columns looked at: no list of an office is wider, and a hostile file may be. */
const MAX_COLUMNS = 200;
/** A heading is short; longer cells are titles or notes that happen to hold a known word. */
const MAX_HEADING_CHARACTERS = 120;
const MIN_FIELDS = 2;
const EXACT = 1000;
const BEGINS = 600;
const CONTAINS = 300;

/**
 * The row in which a table's headings stand: the one among the first rows whose cells hold the most known words, at
 * least two different fields. Merged headings over several rows count as one, a row of column numbers is passed over.
 */
export function findHeaderRow<Field extends string>(sheet: Sheet, words: KnownWords<Field>): FoundHeading<Field> | null {
  let best: { found: FoundHeading<Field>; score: number } | null = null;
  for (let row = 1; row <= Math.min(sheet.rows, SEARCHED_ROWS); row++) {
    if (headingCells(sheet, row).length < MIN_FIELDS) continue;
    const { found, score } = readHeading(sheet, row, words);
    if (found.fields >= MIN_FIELDS && (best === null || score > best.score)) best = { found, score };
  }
  return best?.found ?? null;
}

/** The heading that begins in a row chosen by the user, with what each column seems to be. */
export function headingAt<Field extends string>(sheet: Sheet, row: number, words: KnownWords<Field>): FoundHeading<Field> {
  return readHeading(sheet, row, words).found;
}

function readHeading<Field extends string>(sheet: Sheet, row: number, words: KnownWords<Field>): { found: FoundHeading<Field>; score: number } {
  const merges = mergesNear(sheet, row);
  const lastRow = headingEnd(sheet, row, merges);
  const next = lastRow + 1;
  const headings = Array.from({ length: Math.min(sheet.columns, MAX_COLUMNS) }, (_, index) => headingOf(sheet, merges, row, lastRow, index + 1));
  const headed = headings.filter((heading) => heading.full !== '').length;
  const firstDataRow = isNumberRow(sheet, next, headed) ? next + 1 : next;
  const assigned = assignFields(headings, words);
  const columns = headings.map((heading, index) => ({ column: index + 1, heading: heading.full, field: assigned.fields.get(index) ?? null }));
  return { found: { row, lastRow, firstDataRow, columns, fields: assigned.fields.size }, score: assigned.score };
}

function headingCells(sheet: Sheet, row: number): string[] {
  return sheet.rowCells(row).flatMap((cell) => (cell !== undefined && cell.value.kind === 'text' && cell.text.trim() !== '' && cell.text.length <= MAX_HEADING_CHARACTERS ? [cell.text] : []));
}

/** Merges that can belong to a heading beginning in the row; they cannot be more than there are cells. */
function mergesNear(sheet: Sheet, row: number): Merge[] {
  return sheet.merges.filter((merge) => merge.top >= row && merge.top < row + MAX_HEADING_ROWS && merge.left <= MAX_COLUMNS).slice(0, MAX_HEADING_ROWS * MAX_COLUMNS);
}

/** A heading goes on into the next row while a merge reaches there, or while a heading spread over columns has parts below. */
function headingEnd(sheet: Sheet, row: number, merges: readonly Merge[]): number {
  let last = row;
  for (let grew = true; grew && last < row + MAX_HEADING_ROWS - 1; ) {
    grew = false;
    for (const merge of merges) {
      if (merge.top > last) continue;
      const reach = merge.bottom === merge.top && merge.right > merge.left && hasPartsBelow(sheet, merge) ? merge.bottom + 1 : merge.bottom;
      if (reach > last && reach < row + MAX_HEADING_ROWS) {
        last = reach;
        grew = true;
      }
    }
  }
  return last;
}

function hasPartsBelow(sheet: Sheet, merge: Merge): boolean {
  let parts = 0;
  for (let column = merge.left; column <= Math.min(merge.right, MAX_COLUMNS); column++) {
    const cell = sheet.get(merge.bottom + 1, column);
    if (cell?.value.kind === 'text' && !isColumnLabel(cell.text)) parts++;
  }
  const spansTable = merge.left === 1 && merge.right >= sheet.columns;
  return parts >= 2 && !spansTable;
}

type Heading = { full: string; last: string };

function headingOf(sheet: Sheet, merges: readonly Merge[], from: number, to: number, column: number): Heading {
  const parts: string[] = [];
  for (let row = from; row <= to; row++) {
    const text = mergedText(sheet, merges, row, column);
    if (text !== '' && parts.at(-1) !== text) parts.push(text);
  }
  return { full: parts.join(' '), last: parts.at(-1) ?? '' };
}

/** The text of a cell, or of the merged cell it belongs to. */
function mergedText(sheet: Sheet, merges: readonly Merge[], row: number, column: number): string {
  const own = sheet.get(row, column);
  if (own !== undefined) return own.text.replace(/\s+/g, ' ').trim();
  const merge = merges.find((one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right);
  return merge === undefined ? '' : (sheet.get(merge.top, merge.left)?.text ?? '').replace(/\s+/g, ' ').trim();
}

/** A row with nothing but column numbers, for nearly every heading one. */
function isNumberRow(sheet: Sheet, row: number, headed: number): boolean {
  const texts = sheet.rowCells(row).flatMap((cell) => (cell === undefined ? [] : [cell.text]));
  return texts.length >= headed - 1 && areColumnLabels(texts);
}

/** Gives each column at most one field and each field at most one column, the surest pairs first. */
function assignFields<Field extends string>(headings: readonly Heading[], words: KnownWords<Field>): { fields: Map<number, Field>; score: number } {
  const fieldNames = Object.keys(words) as Field[];
  const pairs = headings.flatMap((heading, index) => {
    const spellings = [...new Set([heading.full, heading.last])].filter((text) => text !== '' && text.length <= MAX_HEADING_CHARACTERS).map(foldWords);
    return fieldNames.map((field) => ({ index, field, score: Math.max(0, ...spellings.map((folded) => likeness(folded, words[field]))) })).filter((pair) => pair.score > 0);
  });
  pairs.sort((a, b) => b.score - a.score || a.index - b.index);
  const fields = new Map<number, Field>();
  const taken = new Set<Field>();
  let score = 0;
  for (const pair of pairs) {
    if (fields.has(pair.index) || taken.has(pair.field)) continue;
    fields.set(pair.index, pair.field);
    taken.add(pair.field);
    score += pair.score;
  }
  return { fields, score };
}

/** Equal beats beginning beats holding the words; among these, longer and earlier words win. */
function likeness(folded: string, words: readonly string[]): number {
  let best = 0;
  words.forEach((word, position) => {
    if (!folded.includes(word)) return;
    const kind = folded === word ? EXACT : folded.startsWith(`${word} `) ? BEGINS : ` ${folded} `.includes(` ${word} `) ? CONTAINS : 0;
    if (kind > 0) best = Math.max(best, kind + word.length - position);
  });
  return best;
}
