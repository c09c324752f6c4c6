import type { LegacyEncoding } from '#shared/rules/legacy-encodings.ts';
import { KIND, type SheetData, type WorkbookData } from '../workbook.ts';
import { type ColumnCell, type ColumnDecision, decideColumn, decodeCell } from './decide-column.ts';
import { hasUnicodeLetter, LEGACY_READERS } from './encodings.ts';

/** What was decided about one column of a sheet. */
export interface DecidedColumn extends ColumnDecision {
  /** From 1. */
  column: number;
}

/** Columns looked at, as many as a heading is looked for in. */
const MOST_COLUMNS = 200;

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
    const decision = own === null || own.encoding === 'decomposed' ? decideColumn(cells, beside) : own;
    return decision === null ? [] : [{ column, ...decision }];
  });
}

function encodingsOf(decisions: readonly (ColumnDecision | null)[]): LegacyEncoding[] {
  return [...new Set(decisions.flatMap((decision) => (decision === null || decision.encoding === 'decomposed' ? [] : [decision.encoding])))];
}

/** The workbook with the texts of these columns decoded; the one given is not changed. */
export function decodeSheet(book: WorkbookData, sheet: number, decided: readonly Pick<DecidedColumn, 'column' | 'encoding' | 'by'>[]): WorkbookData {
  const data = book.sheets[sheet];
  if (data === undefined || decided.length === 0) return book;
  const decoder = new SheetDecoder(book);
  const values = data.values.slice();
  const told = new Map(decided.map((one) => [one.column, one]));
  forEachText(data, (cell, column) => {
    const decision = told.get(column);
    if (decision !== undefined) values[cell] = decoder.decoded(data.values[cell] ?? 0, data.styles[cell] ?? 0, decision);
  });
  const sheets = book.sheets.map((one, index) => (index === sheet ? { ...data, values } : one));
  return { ...book, sheets, strings: decoder.strings, stringFonts: decoder.fonts };
}

/** Decodes texts of a workbook, each different one once, and keeps the new ones behind the old. */
class SheetDecoder {
  readonly strings: string[];
  readonly fonts: Map<number, string>;
  readonly #book: WorkbookData;
  readonly #known = new Map<string, number>();

  constructor(book: WorkbookData) {
    this.#book = book;
    this.strings = [...book.strings];
    this.fonts = new Map(book.stringFonts);
  }

  /** The position of a text once decoded. */
  decoded(position: number, style: number, told: Pick<DecidedColumn, 'encoding' | 'by'>): number {
    const font = fontOf(this.#book, position, style);
    const key = `${position} ${told.encoding} ${told.by} ${font ?? ''}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const text = this.#book.strings[position] ?? '';
    const after = decodeCell({ text, font }, told);
    const place = after === text ? position : this.strings.push(after) - 1;
    if (place !== position && font !== null && this.#book.stringFonts.has(position)) this.fonts.set(place, font);
    this.#known.set(key, place);
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
    const key = `${font ?? ''}\n${text}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { text, font, times: 1 });
    else known.times += 1;
  });
  return new Map([...columns].map(([column, cells]) => [column, [...cells.values()]]));
}

const ASCII = /^[\0-\x7f]*$/;
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
  if (ASCII.test(text)) return VIQR_SIGN.test(text);
  return !hasUnicodeLetter(text) || MARK_APART.test(text) || LEGACY_READERS.some((reader) => reader.isTelling(text));
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
