import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { read } from '@e965/xlsx';
import { biffError } from './biff-formula.ts';
import { cellRef, columnOf, MAX_COLUMN, MAX_ROW, placeOf, rowOf } from './cell-refs.ts';
import { CellStore } from './cell-store.ts';
import type { NumberFormat } from './number-format.ts';
import { readFormatCode } from './number-format.ts';
import type { ReadGuard } from './read-guard.ts';
import { TextTable } from './shared-strings.ts';
import { KIND } from './workbook.ts';
import type { SheetData, Span, WorkbookContent, WorkbookFormat, WorkbookWarning } from './workbook.ts';
import { damaged, misplaced, tooLarge } from './workbook-error.ts';

/** SheetJS makes an object of every cell: more of them would not fit into the reading thread. */
export const MOST_SHEETJS_CELLS = 1_000_000;
/** Beside what another reader already holds. */
const MOST_AS_SECOND = 500_000;
/** What SheetJS calls the types of cells that have a value. */
const KINDS: Record<string, number> = { s: KIND.TEXT, n: KIND.NUMBER, b: KIND.BOOLEAN, e: KIND.ERROR };
const STATES = ['visible', 'hidden', 'veryHidden'] as const;
const OPTIONS: ParsingOptions = { type: 'buffer', dense: true, cellFormula: true, cellNF: true, cellStyles: true, cellHTML: false, cellText: false };

/** What the file itself says of a sheet's cells that are not blank: how many, and by `placeOf` the style of each. */
export type SeenCells = { count: number; styles: ReadonlyMap<number, number> };
/** What the file itself holds, sheet by sheet in its order, and the font of each style. */
export type Seen = { sheets: readonly SeenCells[]; fonts: readonly (string | undefined)[] };

/**
 * Lets SheetJS read a file, which cannot be stopped: only for a thread that may be ended. What it gives is compared with
 * what was seen in the file; fonts, which it does not give, are those seen.
 */
export function readBySheetJs(bytes: Buffer, format: WorkbookFormat, seen: Seen, guard: ReadGuard, most = MOST_AS_SECOND): WorkbookContent {
  const cells = seen.sheets.reduce((sum, sheet) => sum + sheet.count, 0);
  if (cells > most) throw tooLarge(`${cells} cells in a workbook of this kind`);
  const book = parse(bytes);
  const content = new SheetJsContent(book, seen.fonts, guard);
  book.SheetNames.forEach((name, index) => content.addSheet(name, seen.sheets[index] ?? NOTHING_SEEN));
  return content.finish(format);
}

const NOTHING_SEEN: SeenCells = { count: 0, styles: new Map() };

function parse(bytes: Buffer): WorkBook {
  try {
    return read(bytes, OPTIONS);
  } catch (error) {
    throw damaged('SheetJS cannot read the file', error);
  }
}

/** Brings what SheetJS gives into our form. */
class SheetJsContent {
  readonly #book: WorkBook;
  readonly #guard: ReadGuard;
  readonly #table: TextTable;
  readonly #styles = new Map<string, number>();
  readonly #formats: NumberFormat[] = [];
  readonly #sheets: SheetData[] = [];
  readonly #warnings: WorkbookWarning[] = [];
  readonly #fonts: (string | undefined)[] = [];
  readonly #fontOf: readonly (string | undefined)[];

  constructor(book: WorkBook, fontOf: readonly (string | undefined)[], guard: ReadGuard) {
    this.#book = book;
    this.#fontOf = fontOf;
    this.#guard = guard;
    this.#table = new TextTable(guard);
  }

  addSheet(name: string, seen: SeenCells): void {
    const sheet = Object.hasOwn(this.#book.Sheets, name) ? this.#book.Sheets[name] : undefined;
    if (sheet === undefined) throw damaged('a sheet that is not there');
    if (sheet['!type'] !== undefined) {
      this.#warnings.push({ code: 'SHEET_SKIPPED', params: { sheet: name } });
      return;
    }
    const store = new CellStore(this.#guard);
    const empty = this.#addCells(rowsOf(sheet), store, seen);
    const hidden = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined) => spansOf(list ?? [], (one) => one?.hidden === true);
    const { data } = store.finish({
      name,
      state: STATES[this.#book.Workbook?.Sheets?.find((one) => one.name === name)?.Hidden ?? 0],
      declaredCells: seen.count - empty,
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 })),
      hiddenRows: hidden(sheet['!rows']),
      hiddenColumns: hidden(sheet['!cols']),
    });
    this.#sheets.push(data);
    if (data.columns.length !== data.declaredCells) this.#tellMissing(sheet, name, seen);
  }

  finish(format: WorkbookFormat): WorkbookContent {
    const isFontless = this.#fonts.includes(undefined);
    return {
      format,
      encoding: null,
      date1904: this.#book.Workbook?.WBProps?.date1904 === true,
      strings: this.#table.strings,
      stringFonts: this.#table.fonts,
      styleFormats: this.#formats,
      styleFonts: this.#fonts,
      sheets: this.#sheets,
      warnings: [...(isFontless ? [FONTS_UNKNOWN] : []), ...this.#warnings],
    };
  }

  /** Answers how many cells have a text without a letter: they count for nothing, as in other formats. */
  #addCells(rows: Rows, store: CellStore, seen: SeenCells): number {
    let empty = 0;
    rows.forEach((cells, row) => {
      this.#guard.check();
      cells?.forEach((cell, column) => {
        if (cell === undefined || !isGiven(cell)) return;
        if (row >= MAX_ROW || column >= MAX_COLUMN) throw misplaced('a cell beyond the sheet');
        if (cell.v === '' && cell.f === undefined) empty++;
        else store.add(row + 1, column + 1, KINDS[cell.t]!, this.#styleOf(cell, this.#fontOf[seen.styles.get(placeOf(row + 1, column + 1)) ?? -1]), this.#stored(cell), cell.f === undefined ? -1 : store.addFormula({ text: cell.f, row: row + 1, column: column + 1 }));
      });
    });
    return empty;
  }

  #stored({ t, v }: CellObject): number {
    if (t === 's') return this.#table.add(v as string);
    return t === 'e' ? this.#table.add(biffError(v as number)) : Number(v);
  }

  #styleOf({ z }: CellObject, font: string | undefined): number {
    const code = String(z ?? 'General');
    const key = `${code}\0${font ?? ''}`;
    const known = this.#styles.get(key);
    if (known !== undefined) return known;
    const style = this.#formats.push(readFormatCode(code)) - 1;
    this.#fonts.push(font);
    this.#styles.set(key, style);
    return style;
  }

  /** Which cells the file has and SheetJS did not give, and which stand twice. */
  #tellMissing(sheet: WorkSheet, name: string, seen: SeenCells): void {
    const rows = rowsOf(sheet);
    const missing = [...seen.styles.keys()].filter((place) => {
      const cell = rows[rowOf(place) - 1]?.[columnOf(place) - 1];
      return cell === undefined || !isGiven(cell);
    });
    const twice = seen.count - seen.styles.size;
    if (missing.length > 0) this.#warnings.push({ code: 'CELLS_UNREADABLE', params: { sheet: name, count: missing.length, cell: cellRef(rowOf(missing[0]!), columnOf(missing[0]!)) } });
    if (twice > 0) this.#warnings.push({ code: 'CELLS_TWICE', params: { sheet: name, count: twice } });
  }
}

const FONTS_UNKNOWN: WorkbookWarning = { code: 'FONTS_UNKNOWN', params: {} };

type Rows = readonly (readonly (CellObject | undefined)[] | undefined)[];

function rowsOf(sheet: WorkSheet): Rows {
  return (sheet as { '!data'?: Rows })['!data'] ?? [];
}

/** Whether SheetJS gave a value we can give; cells that carry a note alone have none. */
function isGiven({ t, v }: CellObject): boolean {
  return t === 'n' ? Number.isFinite(v) : Object.hasOwn(KINDS, t) && v !== undefined;
}

function spansOf<T>(list: readonly T[], belongs: (one: T) => boolean): Span[] {
  const spans: Span[] = [];
  list.forEach((one, index) => {
    const last = spans.at(-1);
    if (!belongs(one)) return;
    if (last?.last === index) last.last = index + 1;
    else spans.push({ first: index + 1, last: index + 1 });
  });
  return spans;
}
