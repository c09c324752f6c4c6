import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { CFB, read } from '@e965/xlsx';
import { cellRef, MAX_COLUMN } from './cell-refs.ts';
import { CellStore } from './cell-store.ts';
import type { NumberFormat } from './number-format.ts';
import { readFormatCode } from './number-format.ts';
import type { ReadGuard } from './read-guard.ts';
import { TextTable } from './shared-strings.ts';
import { KIND } from './workbook.ts';
import type { SheetData, Span, WorkbookContent, WorkbookWarning } from './workbook.ts';
import { damaged, tooLarge, WorkbookError } from './workbook-error.ts';
import type { XlsSurvey } from './xls-survey.ts';
import { surveyXls } from './xls-survey.ts';

/** SheetJS makes an object of every cell: more of them would not fit into the reading thread. */
const MAX_CELLS = 1_000_000;
const ERRORS: Record<number, string> = { 0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A' };
/** What SheetJS calls the types of cells that have a value. */
const KINDS: Record<string, number> = { s: KIND.TEXT, n: KIND.NUMBER, b: KIND.BOOLEAN, e: KIND.ERROR };
const STATES = ['visible', 'hidden', 'veryHidden'] as const;

/**
 * Reads a workbook of Excel 95 to 2003 ([MS-XLS]) by SheetJS, which gives no fonts. It cannot be stopped while it reads:
 * only for a thread that may be ended. What it gives is compared with the records of the file.
 */
export function readXls(bytes: Buffer, guard: ReadGuard): WorkbookContent {
  const stream = workbookStream(bytes);
  const survey = surveyXls(stream);
  if (survey.encrypted) throw new WorkbookError('WORKBOOK_ENCRYPTED', 'a workbook with a password');
  if (!survey.whole) throw damaged('a workbook that is cut off');
  const cells = survey.sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  if (cells > MAX_CELLS) throw tooLarge(`${cells} cells in an old workbook`);
  const book = parse(stream);
  const content = new XlsContent(book, guard);
  // SheetJS gives the sheets in the order of their places in the stream, as the survey does.
  book.SheetNames.forEach((name, index) => content.addSheet(name, survey.sheets[index]!, stream));
  return content.finish();
}

/** The stream that holds the workbook; an OLE file may also hold a workbook behind a password, or another document. */
function workbookStream(bytes: Buffer): Buffer {
  let names: string[];
  let stream: unknown;
  try {
    const file = CFB.read(bytes, { type: 'buffer' }) as { FullPaths: string[]; FileIndex: { content?: unknown }[] };
    names = file.FullPaths.map((path) => path.split('/').at(-1)!.toLowerCase());
    stream = file.FileIndex[names.findIndex((name) => name === 'workbook' || name === 'book')]?.content;
  } catch (error) {
    throw damaged('the compound file cannot be read', error);
  }
  if (names.includes('encryptedpackage')) throw new WorkbookError('WORKBOOK_ENCRYPTED', 'a workbook with a password');
  if (stream === undefined) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'another kind of office document');
  return Buffer.from(stream as Uint8Array);
}

function parse(stream: Buffer): WorkBook {
  try {
    return read(stream, { type: 'buffer', dense: true, cellFormula: true, cellNF: true, cellStyles: true, cellHTML: false, cellText: false });
  } catch (error) {
    throw damaged('SheetJS cannot read the records', error);
  }
}

/** Brings what SheetJS gives into our form. */
class XlsContent {
  readonly #book: WorkBook;
  readonly #guard: ReadGuard;
  readonly #table: TextTable;
  readonly #styles = new Map<string, number>();
  readonly #formats: NumberFormat[] = [];
  readonly #sheets: SheetData[] = [];
  readonly #warnings: WorkbookWarning[] = [{ code: 'FONTS_UNKNOWN', params: {} }];

  constructor(book: WorkBook, guard: ReadGuard) {
    this.#book = book;
    this.#guard = guard;
    this.#table = new TextTable(guard);
  }

  addSheet(name: string, seen: XlsSurvey['sheets'][number], stream: Buffer): void {
    const sheet = Object.hasOwn(this.#book.Sheets, name) ? this.#book.Sheets[name] : undefined;
    if (sheet === undefined) throw damaged('a sheet that is not there');
    if (sheet['!type'] !== undefined) {
      this.#warnings.push({ code: 'SHEET_SKIPPED', params: { sheet: name } });
      return;
    }
    const store = new CellStore(this.#guard);
    const empty = this.#addCells(rowsOf(sheet), store);
    const hidden = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined) => spansOf(list ?? [], (one) => one?.hidden === true);
    const { data } = store.finish({
      name,
      state: STATES[this.#book.Workbook?.Sheets?.find((one) => one.name === name)?.Hidden ?? 0],
      declaredCells: seen.cells - empty,
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 })),
      hiddenRows: hidden(sheet['!rows']),
      hiddenColumns: hidden(sheet['!cols']),
    });
    this.#sheets.push(data);
    if (data.columns.length !== data.declaredCells) this.#tellMissing(sheet, name, seen.position, stream);
  }

  finish(): WorkbookContent {
    return {
      format: 'xls',
      encoding: null,
      date1904: this.#book.Workbook?.WBProps?.date1904 === true,
      strings: this.#table.strings,
      stringFonts: this.#table.fonts,
      styleFormats: this.#formats,
      styleFonts: this.#formats.map(() => undefined),
      sheets: this.#sheets,
      warnings: this.#warnings,
    };
  }

  /** Answers how many cells have a text without a letter: they count for nothing, as in other formats. */
  #addCells(rows: Rows, store: CellStore): number {
    let empty = 0;
    rows.forEach((cells, row) => {
      this.#guard.check();
      cells?.forEach((cell, column) => {
        if (cell === undefined || !isGiven(cell)) return;
        if (cell.v === '' && cell.f === undefined) empty++;
        else store.add(row + 1, column + 1, KINDS[cell.t]!, this.#styleOf(cell), this.#stored(cell), cell.f === undefined ? -1 : store.addFormula({ text: cell.f, row: row + 1, column: column + 1 }));
      });
    });
    return empty;
  }

  #stored({ t, v }: CellObject): number {
    if (t === 's') return this.#table.add(v as string);
    return t === 'e' ? this.#table.add(ERRORS[v as number] ?? '#N/A') : Number(v);
  }

  #styleOf({ z }: CellObject): number {
    const code = String(z ?? 'General');
    const known = this.#styles.get(code);
    if (known !== undefined) return known;
    const style = this.#formats.push(readFormatCode(code)) - 1;
    this.#styles.set(code, style);
    return style;
  }

  /** Which cells the records have and SheetJS did not give, and which stand twice. */
  #tellMissing(sheet: WorkSheet, name: string, position: number, stream: Buffer): void {
    const rows = rowsOf(sheet);
    const met = new Set<number>();
    let twice = 0;
    const missing: string[] = [];
    surveyXls(stream, (at, row, column) => {
      const place = row * MAX_COLUMN + column;
      if (at !== position) return;
      const cell = rows[row - 1]?.[column - 1];
      if (met.has(place)) twice++;
      else if (cell === undefined || !isGiven(cell)) missing.push(cellRef(row, column));
      met.add(place);
    });
    if (missing.length > 0) this.#warnings.push({ code: 'CELLS_UNREADABLE', params: { sheet: name, count: missing.length, cell: missing[0]! } });
    if (twice > 0) this.#warnings.push({ code: 'CELLS_TWICE', params: { sheet: name, count: twice } });
  }
}

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
