import type { LegacyEncoding } from '#shared/rules/legacy-encodings.ts';
import { KIND, type SheetData, type WorkbookData } from '../workbook.ts';
import { cellKey, type ColumnCell, type ColumnDecision, decideColumn } from './decide-column.ts';
import { hasUnicodeLetter, isTyped, readerOf } from './encodings.ts';

/** What was decided about one column of a sheet. */
export interface DecidedColumn extends ColumnDecision {
  /** From 1. */
  column: number;
}

/** Columns looked at, as many as a heading is looked for in. */
const MOST_COLUMNS = 200;
/** Numbers of styles are below it, also in a file that has fewer. */
const STYLES = 2 ** 16;

/**
 * The columns of a sheet whose texts are in a legacy encoding, titles and headings and all. Each is decided by itself
 * first; a column that tells too little is then looked at beside the others, and a short sheet as a whole.
 */
export function decideSheet(book: WorkbookData, sheet: number): DecidedColumn[] {
  const data = book.sheets[sheet];
  if (data === undefined) return [];
  const columns = [...gatherColumns(book, data)].toSorted(([a], [b]) => a - b);
  const alone = new Map(columns.map(([column, cells]) => [column, decideColumn(cells)]));
  const likely = encodingsOf([...alone.values()]);
  const beside = likely.length > 0 ? likely : encodingsOf([decideColumn(columns.flatMap(([, cells]) => cells))]);
  return columns.flatMap(([column, cells]) => {
    const own = alone.get(column) ?? null;
    const isOpen = (own === null || own.encoding === 'decomposed') && beside.length > 0;
    const decision = isOpen ? decideColumn(cells, beside) : own;
    return decision === null ? [] : [{ column, ...decision }];
  });
}

function encodingsOf(decisions: readonly (ColumnDecision | null)[]): LegacyEncoding[] {
  return [...new Set(decisions.flatMap((decision) => (decision === null || decision.encoding === 'decomposed' ? [] : [decision.encoding])))];
}

/** The workbook with the texts of these columns decoded; the one given is not changed. */
export function decodeSheet(book: WorkbookData, sheet: number, decided: readonly DecidedColumn[]): WorkbookData {
  const data = book.sheets[sheet];
  if (data === undefined || decided.length === 0) return book;
  const decoder = new SheetDecoder(book);
  const values = data.values.slice();
  const changesOf = new Map(decided.map(({ column, changes }) => [column, changes]));
  forEachText(data, (cell, column) => {
    const changes = changesOf.get(column);
    if (changes !== undefined) values[cell] = decoder.decoded(data.values[cell] ?? 0, data.styles[cell] ?? 0, column, changes);
  });
  const sheets = book.sheets.map((one, index) => (index === sheet ? { ...data, values } : one));
  return { ...book, sheets, strings: decoder.strings, stringFonts: decoder.fonts };
}

/** Puts decoded texts behind a workbook's own, each different one once. */
class SheetDecoder {
  readonly strings: string[];
  readonly fonts: Map<number, string>;
  readonly #book: WorkbookData;
  /** New positions of each column's texts, by position and style. */
  readonly #known = new Map<number, Map<number, number>>();

  constructor(book: WorkbookData) {
    this.#book = book;
    this.strings = [...book.strings];
    this.fonts = new Map(book.stringFonts);
  }

  /** The position of a text once decoded. */
  decoded(position: number, style: number, column: number, changes: DecidedColumn['changes']): number {
    const known = this.#known.get(column) ?? new Map<number, number>();
    this.#known.set(column, known);
    const key = position * STYLES + style;
    const place = known.get(key) ?? this.#place(position, style, changes);
    known.set(key, place);
    return place;
  }

  #place(position: number, style: number, changes: DecidedColumn['changes']): number {
    const font = fontOf(this.#book, position, style);
    const after = changes.get(cellKey({ text: this.#book.strings[position] ?? '', font }));
    if (after === undefined) return position;
    const place = this.strings.push(after) - 1;
    if (font !== null && this.#book.stringFonts.has(position)) this.fonts.set(place, font);
    return place;
  }
}

/** The different texts of each column that a legacy encoding can have written, with their fonts and how often they stand there. */
function gatherColumns(book: WorkbookData, data: SheetData): Map<number, ColumnCell[]> {
  const suspects = new Suspects(book);
  const columns = new Map<number, Map<string, Required<ColumnCell>>>();
  forEachText(data, (cell, column) => {
    const position = data.values[cell] ?? 0;
    if (!suspects.has(position)) return;
    const font = fontOf(book, position, data.styles[cell] ?? 0);
    const cells = columns.get(column) ?? new Map<string, Required<ColumnCell>>();
    columns.set(column, cells);
    const text = book.strings[position] ?? '';
    const key = cellKey({ text, font });
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { text, font, times: 1 });
    else known.times += 1;
  });
  return new Map([...columns].map(([column, cells]) => [column, [...cells.values()]]));
}

const VIQR_SIGN = /[aeiouy][\^(+'`?~.]|dd/i;
const MARK_APART = /[\u0300-\u036f]/;
const UNKNOWN = 0;
const RIGHT = 1;
const SUSPECT = 2;

/** Which texts of a workbook are worth a look: nearly all of a Unicode workbook are told apart by their characters alone. */
class Suspects {
  readonly #book: WorkbookData;
  readonly #known: Uint8Array;

  constructor(book: WorkbookData) {
    this.#book = book;
    this.#known = new Uint8Array(book.strings.length);
  }

  has(position: number): boolean {
    if (this.#known[position] === UNKNOWN) this.#known[position] = isSuspect(this.#book.strings[position] ?? '') ? SUSPECT : RIGHT;
    return this.#known[position] === SUSPECT;
  }
}

function isSuspect(text: string): boolean {
  if (isTyped(text)) return VIQR_SIGN.test(text);
  return !hasUnicodeLetter(text) || MARK_APART.test(text) || readerOf('tcvn3').isTelling(text) || readerOf('vni').isTelling(text);
}

function forEachText(data: SheetData, visit: (cell: number, column: number) => void): void {
  for (let cell = 0; cell < data.columns.length; cell += 1) {
    const column = data.columns[cell] ?? 0;
    if (data.kinds[cell] === KIND.TEXT && column <= MOST_COLUMNS) visit(cell, column);
  }
}

function fontOf(book: WorkbookData, position: number, style: number): string | null {
  return book.stringFonts.get(position) ?? book.styleFonts[style] ?? null;
}
