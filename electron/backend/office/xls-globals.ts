import type { NumberFormat } from './number-format.ts';
import { builtInFormat, readFormatCode } from './number-format.ts';
import type { ReadGuard } from './read-guard.ts';
import type { TextTable } from './shared-strings.ts';
import type { SheetState } from './workbook.ts';
import { damaged, tooLarge } from './workbook-error.ts';
import { XlsTexts } from './xls-text.ts';

/** Calls for each record of a stream from a place on, until told to stop; one that is cut off is damage. */
export function eachXlsRecord(stream: Buffer, start: number, onRecord: (type: number, from: number, end: number) => boolean): void {
  for (let at = start; at + HEADER_BYTES <= stream.length; ) {
    const from = at + HEADER_BYTES;
    const end = from + stream.readUInt16LE(at + 2);
    if (end > stream.length) throw damaged('a record that is cut off');
    if (!onRecord(stream.readUInt16LE(at), from, end)) return;
    at = end;
  }
}

/** Records of [MS-XLS] 2.3 before the sheets. */
const RECORD = { EOF: 0x0a, EXTERN_SHEET: 0x17, DATE_1904: 0x22, FONT: 0x31, CONTINUE: 0x3c, BOUND_SHEET: 0x85, STYLE: 0xe0, TEXTS: 0xfc, BOOK: 0x1ae, FORMAT: 0x41e } as const;
const HEADER_BYTES = 4;
const STATES: readonly SheetState[] = ['visible', 'hidden', 'veryHidden'];
const MAX_SHEETS = 1000;
const NO_FONT = 4;
const FONT_NAME = 14;
const OWN_BOOK = 0x0401;
const REFERENCE_BYTES = 6;
const TEXTS_HEAD = 8;

/** A sheet as the list of the workbook names it. */
export type XlsSheetEntry = { name: string; state: SheetState; position: number; isCells: boolean };
/** What stands before the sheets of a workbook of Excel 97 and later. */
export type XlsGlobals = {
  sheets: XlsSheetEntry[];
  date1904: boolean;
  styleFormats: NumberFormat[];
  styleFonts: (string | undefined)[];
  /** Names by the numbers formulas use for other sheets. */
  sheetsOf: (reference: number) => string | undefined;
  /** Other files formulas refer to. */
  links: string[];
};

/** Reads them; the shared texts go into the table, from its beginning. */
export function readXlsGlobals(stream: Buffer, table: TextTable, guard: ReadGuard): XlsGlobals {
  const reader = new GlobalsReader(stream, guard);
  eachXlsRecord(stream, 0, (type, from, end) => reader.record(type, from, end));
  return reader.finish(table);
}

class GlobalsReader {
  readonly #stream: Buffer;
  readonly #guard: ReadGuard;
  readonly #sheets: XlsSheetEntry[] = [];
  readonly #fonts: string[] = [];
  readonly #codes = new Map<number, string>();
  readonly #styles: { font: number; format: number }[] = [];
  readonly #texts: Buffer[] = [];
  readonly #books: boolean[] = [];
  readonly #links: string[] = [];
  #references: Buffer = Buffer.alloc(0);
  #date1904 = false;
  #last = 0;

  constructor(stream: Buffer, guard: ReadGuard) {
    this.#stream = stream;
    this.#guard = guard;
  }

  record(type: number, from: number, end: number): boolean {
    const body = this.#stream.subarray(from, end);
    if (type === RECORD.EOF) return false;
    if (type === RECORD.CONTINUE) {
      if (this.#last === RECORD.TEXTS) this.#texts.push(body);
      return true;
    }
    this.#last = type;
    if (body.length < 2) return true;
    if (type === RECORD.TEXTS) this.#texts.push(body);
    else if (type === RECORD.DATE_1904) this.#date1904 = body.readUInt16LE(0) === 1;
    else if (type === RECORD.EXTERN_SHEET) this.#references = body;
    else if (type === RECORD.BOOK) this.#addBook(body);
    else this.#listed(type, body);
    return true;
  }

  #listed(type: number, body: Buffer): void {
    if (type === RECORD.FONT && body.length > FONT_NAME) this.#fonts.push(new XlsTexts([body], FONT_NAME).next(1).text);
    else if (type === RECORD.FORMAT && body.length > 4) this.#codes.set(body.readUInt16LE(0), new XlsTexts([body], 2).next().text);
    else if (type === RECORD.STYLE && body.length >= 4) this.#styles.push({ font: body.readUInt16LE(0), format: body.readUInt16LE(2) });
    else if (type === RECORD.BOUND_SHEET && body.length > 7) this.#addSheet(body);
    else return;
    this.#guard.countItems(1);
  }

  /** Formulas refer to this workbook, to functions of programs, or to other files by a path in Excel's own spelling. */
  #addBook(body: Buffer): void {
    const isNamed = body.length > 4;
    this.#books.push(!isNamed && body.length === 4 && body.readUInt16LE(2) === OWN_BOOK);
    this.#guard.countItems(1);
    if (isNamed) this.#links.push(new XlsTexts([body], 2).next().text.replace(/[\x00-\x1f]+/g, '/').replace(/^\//, ''));
  }

  #addSheet(body: Buffer): void {
    if (this.#sheets.length === MAX_SHEETS) throw tooLarge(`more than ${MAX_SHEETS} sheets`);
    this.#sheets.push({ name: new XlsTexts([body], 6).next(1).text, state: STATES[body[4]! & 3] ?? 'visible', position: body.readUInt32LE(0), isCells: body[5] === 0 });
  }

  finish(table: TextTable): XlsGlobals {
    this.#readTexts(table);
    const known = new Map<number, NumberFormat>();
    const formatOf = (id: number) => {
      const code = this.#codes.get(id);
      const format = known.get(id) ?? (code === undefined ? builtInFormat(id) : readFormatCode(code));
      known.set(id, format);
      return format;
    };
    return {
      sheets: this.#sheets,
      date1904: this.#date1904,
      styleFormats: this.#styles.map(({ format }) => formatOf(format)),
      styleFonts: this.#styles.map(({ font }) => this.#font(font)),
      sheetsOf: (reference) => this.#sheetsOf(reference),
      links: this.#links,
    };
  }

  #readTexts(table: TextTable): void {
    const [head] = this.#texts;
    if (head === undefined) return;
    if (head.length < TEXTS_HEAD) throw damaged('shared texts without their count');
    const texts = new XlsTexts(this.#texts, TEXTS_HEAD);
    for (let left = head.readUInt32LE(4); left > 0 && texts.hasMore; left--) {
      const { text, font } = texts.next();
      table.add(text, font === null ? undefined : this.#font(font));
    }
  }

  /** No font is number 4: the fifth is number 5. */
  #font(number: number): string | undefined {
    return this.#fonts[number > NO_FONT ? number - 1 : number];
  }

  /** Which workbook, first sheet, last sheet; after how many of these there are. */
  #sheetsOf(reference: number): string | undefined {
    const at = 2 + reference * REFERENCE_BYTES;
    if (at + REFERENCE_BYTES > this.#references.length || this.#books[this.#references.readUInt16LE(at)] !== true) return undefined;
    const [first, last] = [this.#sheets[this.#references.readUInt16LE(at + 2)], this.#sheets[this.#references.readUInt16LE(at + 4)]];
    if (first === undefined || last === undefined) return undefined;
    return first === last ? first.name : `${first.name}:${last.name}`;
  }
}
