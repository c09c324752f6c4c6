import { foldWords } from '#shared/rules/text.ts';
import { areColumnLabels, isColumnLabel } from './table-words.ts';
import type { Cell, Merge, Sheet } from './workbook.ts';

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

export const SEARCHED_ROWS = 60;
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
  const likes = likesOf(words);
  const most = mostOf(words);
  for (let row = 1; row <= Math.min(sheet.rows, SEARCHED_ROWS); row++) {
    const cells = sheet.rowCells(row);
    if (cells.filter(isHeadingCell).length < MIN_FIELDS) continue;
    if (standsAlone(sheet, row) && (cells.filter(mayHead).length * most <= (best?.score ?? 0) || countKnown(cells, likes) < MIN_FIELDS)) continue;
    const { found, score } = readHeading(sheet, row, likes);
    if (found.fields >= MIN_FIELDS && (best === null || score > best.score)) best = { found, score };
  }
  return best?.found ?? null;
}

/** The heading that begins in a row chosen by the user, with what each column seems to be. */
export function headingAt<Field extends string>(sheet: Sheet, row: number, words: KnownWords<Field>): FoundHeading<Field> {
  return readHeading(sheet, row, likesOf(words)).found;
}

function readHeading<Field extends string>(sheet: Sheet, row: number, likes: Likes<Field>): { found: FoundHeading<Field>; score: number } {
  const merges = mergesNear(sheet, row);
  const lastRow = headingEnd(sheet, row, merges);
  const next = lastRow + 1;
  const headings = Array.from({ length: Math.min(sheet.columns, MAX_COLUMNS) }, (_, index) => headingOf(sheet, merges, row, lastRow, index + 1));
  const headed = headings.filter((heading) => heading.full !== '').length;
  const firstDataRow = isNumberRow(sheet, next, headed) ? next + 1 : next;
  const assigned = assignFields(headings, likes);
  const columns = headings.map((heading, index) => ({ column: index + 1, heading: heading.full, field: assigned.fields.get(index) ?? null }));
  return { found: { row, lastRow, firstDataRow, columns, fields: assigned.fields.size }, score: assigned.score };
}

function isHeadingCell(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.value.kind === 'text' && cell.text.trim() !== '' && cell.text.length <= MAX_HEADING_CHARACTERS;
}

/** Where no merge begins, a row is the whole of its heading: nearly every row of a list is passed over for what it holds itself. */
function standsAlone(sheet: Sheet, row: number): boolean {
  return !sheet.merges.some(({ top }) => top === row);
}

/** Numbers and days are nobody's words. */
function mayHead(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.value.kind !== 'number' && cell.value.kind !== 'date';
}

function countKnown<Field>(cells: readonly (Cell | undefined)[], likes: Likes<Field>): number {
  return cells.filter((cell) => cell !== undefined && likes(cell.text).length > 0).length;
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
  if (own !== undefined) return oneLine(own.text);
  const merge = merges.find((one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right);
  return merge === undefined ? '' : oneLine(sheet.get(merge.top, merge.left)?.text ?? '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A row with nothing but column numbers, for nearly every heading one. */
function isNumberRow(sheet: Sheet, row: number, headed: number): boolean {
  const texts = sheet.rowCells(row).flatMap((cell) => (cell === undefined ? [] : [cell.text]));
  return texts.length >= headed - 1 && areColumnLabels(texts);
}

/** Gives each column at most one field and each field at most one column, the surest pairs first. */
function assignFields<Field extends string>(headings: readonly Heading[], likes: Likes<Field>): { fields: Map<number, Field>; score: number } {
  const pairs = headings.flatMap(({ full, last }, index) => (full === '' ? [] : pairsOf(likes(full), last === full ? [] : likes(last), index)));
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

type Like<Field> = { field: Field; order: number; score: number };
/** The fields a heading may mean, in their order, each with how sure that is. */
type Likes<Field> = (heading: string) => readonly Like<Field>[];

/** The fields of a column by its whole heading or by the part that stands last, whichever tells them better, in their order. */
function pairsOf<Field>(whole: readonly Like<Field>[], last: readonly Like<Field>[], index: number): { index: number; field: Field; score: number }[] {
  const both = last.length === 0 ? whole : [...whole, ...last].sort((a, b) => a.order - b.order || b.score - a.score);
  return both.filter(({ field }, place) => both[place - 1]?.field !== field).map(({ field, score }) => ({ index, field, score }));
}

/** The most that one heading can count. */
function mostOf<Field extends string>(words: KnownWords<Field>): number {
  return EXACT + Math.max(...Object.values<readonly string[]>(words).flatMap((known) => known.map(({ length }) => length)));
}

/** Looks headings up in the known words by the first of each. The texts of a list repeat, so each is looked up once. */
function likesOf<Field extends string>(words: KnownWords<Field>): Likes<Field> {
  const byFirst = wordsByFirst(words);
  const known = new Map<string, readonly Like<Field>[]>();
  return (heading) => {
    let likes = known.get(heading);
    if (likes === undefined) {
      const text = oneLine(heading);
      likes = text.length > MAX_HEADING_CHARACTERS ? [] : lookUp(foldWords(text), byFirst);
      known.set(heading, likes);
    }
    return likes;
  };
}

type KnownWord<Field> = { text: string; field: Field; order: number; position: number };

function wordsByFirst<Field extends string>(words: KnownWords<Field>): Map<string, KnownWord<Field>[]> {
  const byFirst = new Map<string, KnownWord<Field>[]>();
  for (const [order, field] of (Object.keys(words) as Field[]).entries()) {
    for (const [position, text] of words[field].entries()) {
      const first = text.slice(0, endOfWord(text, 0));
      const word = { text, field, order, position };
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [word]);
      else others.push(word);
    }
  }
  return byFirst;
}

/** Equal beats beginning beats holding the words; among these, longer and earlier words win. */
function lookUp<Field extends string>(folded: string, byFirst: ReadonlyMap<string, readonly KnownWord<Field>[]>): Like<Field>[] {
  const likes = new Map<Field, Like<Field>>();
  for (let start = 0, end = 0; start < folded.length; start = end + 1) {
    end = endOfWord(folded, start);
    for (const { text, field, order, position } of byFirst.get(folded.slice(start, end)) ?? []) {
      if (!folded.startsWith(text, start) || endOfWord(folded, start + text.length) !== start + text.length) continue;
      const kind = start > 0 ? CONTAINS : text.length === folded.length ? EXACT : BEGINS;
      const score = kind + text.length - position;
      if (score > (likes.get(field)?.score ?? 0)) likes.set(field, { field, order, score });
    }
  }
  return [...likes.values()].sort((a, b) => a.order - b.order);
}

function endOfWord(folded: string, from: number): number {
  const space = folded.indexOf(' ', from);
  return space < 0 ? folded.length : space;
}
