import { CellPlace, cellRef, MAX_COLUMN } from './cell-refs.ts';
import type { CellStore } from './cell-store.ts';
import { cleanIso } from './dates.ts';
import type { TextTable } from './shared-strings.ts';
import { unescapeControls } from './shared-strings.ts';
import { TextCollector } from './text-collector.ts';
import { KIND } from './workbook.ts';
import { misplaced } from './workbook-error.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';
import { parseInteger } from './xml-text.ts';

/** Cells of one sheet that need a word to the user: how many, and the address of the first. */
export type Tally = { count: number; first: string };
export type SheetFindings = { unreadable: Tally; odd: Tally; twice: number; withoutValue: Tally; undecodable: Tally };

export function noFindings(): SheetFindings {
  return { unreadable: noneYet(), odd: noneYet(), twice: 0, withoutValue: noneYet(), undecodable: noneYet() };
}

function noneYet(): Tally {
  return { count: 0, first: '' };
}

/** Cell types of ECMA-376 part 1, 18.18.11. */
const TYPE = { NUMBER: 0, SHARED: 1, STRING: 2, BOOLEAN: 3, ERROR: 4, INLINE: 5, DATE: 6, UNKNOWN: 7 } as const;
const LETTER_TYPES: Record<string, number> = { n: TYPE.NUMBER, s: TYPE.SHARED, b: TYPE.BOOLEAN, e: TYPE.ERROR, d: TYPE.DATE, str: TYPE.STRING, inlineStr: TYPE.INLINE };
const SHARED_LETTER = 0x73;

/** Reads what stands inside rows, one cell after the other, into the store. Fed with the XML events inside a row. */
export class CellReader implements XmlHandler {
  readonly #store: CellStore;
  readonly #table: TextTable;
  readonly #findings: SheetFindings;
  readonly #value = new TextCollector();
  readonly #inline = new TextCollector();
  readonly #formula = new TextCollector();
  readonly #sharedFormulas = new Map<number, number>();
  #row = 0;
  #column = 0;
  #cellRow = 0;
  readonly #place = new CellPlace();
  #style = 0;
  #type: number = TYPE.NUMBER;
  #inside = '';
  #guides = 0;
  #runs = 0;
  #font: string | undefined;
  #hasValue = false;
  #hasInline = false;
  #hasFormula = false;
  #isEmptyTag = false;
  #sharedIndex = -1;
  #blank = 0;

  constructor(store: CellStore, table: TextTable, findings: SheetFindings) {
    this.#store = store;
    this.#table = table;
    this.#findings = findings;
  }

  /** Cells met so far that are no empty tags and have no content all the same. */
  get blank(): number {
    return this.#blank;
  }

  beginRow(row: number): void {
    this.#row = row;
    this.#column = 0;
  }

  open(name: string, tag: XmlTag): void {
    if (name === 'c') this.#openCell(tag);
    else if (name === 'v') {
      this.#value.clear();
      this.#hasValue = true;
      this.#inside = 'v';
    } else if (name === 'f') {
      this.#openFormula(tag);
      this.#inside = 'f';
    } else if (name === 'is') {
      this.#inline.clear();
      this.#hasInline = true;
      this.#runs = 0;
      this.#font = undefined;
    } else if (name === 't') this.#inside = this.#guides === 0 && this.#hasInline ? 't' : '';
    else if (name === 'r') this.#runs++;
    else if (name === 'rFont' && this.#runs === 1) this.#font = tag.text('val');
    else if (name === 'rPh') this.#guides++;
  }

  close(name: string): void {
    this.#inside = '';
    if (name === 'c') this.#closeCell();
    else if (name === 'rPh') this.#guides--;
  }

  text(bytes: Buffer, start: number, end: number, marks: number): void {
    if (this.#inside === 'v') this.#value.add(bytes, start, end, marks);
    else if (this.#inside === 'f') this.#formula.add(bytes, start, end, marks);
    else if (this.#inside === 't') this.#inline.add(bytes, start, end, marks);
  }

  #openCell(tag: XmlTag): void {
    this.#hasValue = false;
    this.#hasInline = false;
    this.#hasFormula = false;
    this.#placeCell(tag);
    this.#isEmptyTag = tag.isEmpty;
    // Most cells of a sheet with borders to its last row are like this, and it is passed over.
    if (tag.isEmpty) return;
    const styleAt = tag.find('s');
    this.#style = styleAt < 0 ? 0 : Math.max(0, parseInteger(tag.bytes, tag.start(styleAt), tag.end(styleAt)));
    const typeAt = tag.find('t');
    this.#type = typeAt < 0 ? TYPE.NUMBER : typeOf(tag.bytes, tag.start(typeAt), tag.end(typeAt));
  }

  #placeCell(tag: XmlTag): void {
    const ref = tag.find('r');
    if (ref < 0) {
      this.#cellRow = this.#row;
      this.#column++;
    } else {
      if (!this.#place.read(tag.bytes, tag.start(ref), tag.end(ref))) throw misplaced('a cell without a proper address');
      this.#cellRow = this.#place.row;
      this.#column = this.#place.column;
    }
    if (this.#column > MAX_COLUMN) throw misplaced('a cell beyond the sheet');
  }

  #openFormula(tag: XmlTag): void {
    this.#formula.clear();
    this.#hasFormula = true;
    this.#sharedIndex = tag.text('t') === 'shared' ? (tag.integer('si') ?? -1) : -1;
  }

  #formulaPosition(): number {
    if (!this.#hasFormula) return -1;
    const text = this.#formula.text();
    if (text === '') return this.#sharedIndex < 0 ? -1 : (this.#sharedFormulas.get(this.#sharedIndex) ?? -1);
    const position = this.#store.addFormula({ text, row: this.#cellRow, column: this.#column });
    if (this.#sharedIndex >= 0) this.#sharedFormulas.set(this.#sharedIndex, position);
    return position;
  }

  #closeCell(): void {
    if (this.#isEmptyTag) return;
    const isBlank = !this.#hasFormula && (this.#hasInline ? this.#inline.isEmpty() : !this.#hasValue || this.#value.isEmpty());
    if (isBlank) {
      this.#blank++;
      return;
    }
    const formulaAt = this.#formulaPosition();
    if (!this.#hasValue && !this.#hasInline) {
      this.#note(this.#findings.withoutValue);
      this.#put(KIND.NO_VALUE, 0, formulaAt);
    } else if (this.#type === TYPE.NUMBER) this.#putNumber(formulaAt);
    else if (this.#type === TYPE.SHARED) this.#putShared(formulaAt);
    else this.#putOther(formulaAt);
  }

  #putNumber(formulaAt: number): void {
    const number = this.#value.number();
    if (Number.isNaN(number)) this.#putText(true, formulaAt);
    else this.#put(KIND.NUMBER, number, formulaAt);
  }

  #putShared(formulaAt: number): void {
    const position = this.#value.integer();
    if (position < 0 || position >= this.#table.strings.length) {
      this.#note(this.#findings.unreadable);
      return;
    }
    if (this.#table.undecodable.has(position)) this.#note(this.#findings.undecodable);
    if (this.#table.strings[position] !== '' || formulaAt >= 0) this.#put(KIND.TEXT, position, formulaAt);
    else this.#blank++;
  }

  #putOther(formulaAt: number): void {
    const text = this.#hasInline ? this.#inline.text() : this.#value.text();
    if (this.#type === TYPE.BOOLEAN && /^(?:[01]|true|false)$/.test(text)) this.#put(KIND.BOOLEAN, text === '1' || text === 'true' ? 1 : 0, formulaAt);
    else if (this.#type === TYPE.ERROR) this.#put(KIND.ERROR, this.#table.add(text), formulaAt);
    else if (this.#type === TYPE.DATE) this.#putDate(text, formulaAt);
    else this.#putText(this.#type === TYPE.BOOLEAN || this.#type === TYPE.UNKNOWN, formulaAt);
  }

  #putDate(text: string, formulaAt: number): void {
    const iso = cleanIso(text);
    if (iso === undefined) this.#putText(true, formulaAt);
    else this.#put(KIND.ISO_DATE, this.#table.add(iso), formulaAt);
  }

  #putText(odd: boolean, formulaAt: number): void {
    if (odd) this.#note(this.#findings.odd);
    const position = this.#table.add(unescapeControls(this.#hasInline ? this.#inline.text() : this.#value.text()), this.#hasInline ? this.#font : undefined);
    if (this.#table.undecodable.has(position)) this.#note(this.#findings.undecodable);
    this.#put(KIND.TEXT, position, formulaAt);
  }

  #put(kind: number, stored: number, formulaAt: number): void {
    this.#store.add(this.#cellRow, this.#column, kind, this.#style > 0xffff ? 0 : this.#style, stored, formulaAt);
  }

  #note(tally: Tally): void {
    if (tally.count++ === 0) tally.first = cellRef(this.#cellRow, this.#column);
  }
}

function typeOf(bytes: Buffer, start: number, end: number): number {
  if (end - start === 1 && bytes[start] === SHARED_LETTER) return TYPE.SHARED;
  return LETTER_TYPES[bytes.toString('latin1', start, end)] ?? TYPE.UNKNOWN;
}
