import { cellRef, MAX_COLUMN, packedRef } from './cell-refs.ts';
import type { CellStore } from './cell-store.ts';
import { cleanIso } from './dates.ts';
import type { TextTable } from './shared-strings.ts';
import { unescapeControls } from './shared-strings.ts';
import { createTextCollector } from './text-collector.ts';
import { KIND } from './workbook.ts';
import { damaged } from './workbook-error.ts';
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

/** Fed with the XML events inside a row. */
export type CellReader = XmlHandler & {
  beginRow(row: number): void;
  /** Cells with content met so far. */
  seen(): number;
};

/** Cell types of ECMA-376 part 1, 18.18.11. */
const TYPE = { NUMBER: 0, SHARED: 1, STRING: 2, BOOLEAN: 3, ERROR: 4, INLINE: 5, DATE: 6, UNKNOWN: 7 } as const;
const LETTER_TYPES: Record<string, number> = { n: TYPE.NUMBER, s: TYPE.SHARED, b: TYPE.BOOLEAN, e: TYPE.ERROR, d: TYPE.DATE, str: TYPE.STRING, inlineStr: TYPE.INLINE };
const SHARED_LETTER = 0x73;

/** Reads what stands inside rows, one cell after the other, into the store. */
export function createCellReader(store: CellStore, table: TextTable, findings: SheetFindings): CellReader {
  const value = createTextCollector();
  const inline = createTextCollector();
  const formula = createTextCollector();
  const sharedFormulas = new Map<number, number>();
  let row = 0;
  let column = 0;
  let cellRow = 0;
  let style = 0;
  let type: number = TYPE.NUMBER;
  let inside = '';
  let guides = 0;
  let runs = 0;
  let font: string | undefined;
  let hasValue = false;
  let hasInline = false;
  let hasFormula = false;
  let sharedIndex = -1;
  let seen = 0;

  function openCell(tag: XmlTag): void {
    const bytes = tag.bytes;
    const ref = tag.find('r');
    if (ref < 0) {
      cellRow = row;
      column++;
    } else {
      const packed = packedRef(bytes, tag.start(ref), tag.end(ref));
      if (packed < 0) throw damaged('a cell without a proper address');
      cellRow = Math.floor(packed / MAX_COLUMN);
      column = (packed % MAX_COLUMN) + 1;
    }
    if (column > MAX_COLUMN) throw damaged('a cell beyond the sheet');
    const styleAt = tag.find('s');
    style = styleAt < 0 ? 0 : Math.max(0, parseInteger(bytes, tag.start(styleAt), tag.end(styleAt)));
    const typeAt = tag.find('t');
    type = typeAt < 0 ? TYPE.NUMBER : typeOf(bytes, tag.start(typeAt), tag.end(typeAt));
    hasValue = false;
    hasInline = false;
    hasFormula = false;
  }

  function openFormula(tag: XmlTag): void {
    formula.clear();
    hasFormula = true;
    sharedIndex = tag.text('t') === 'shared' ? (tag.integer('si') ?? -1) : -1;
  }

  function formulaPosition(): number {
    if (!hasFormula) return -1;
    const text = formula.text();
    if (text === '') return sharedIndex < 0 ? -1 : (sharedFormulas.get(sharedIndex) ?? -1);
    const position = store.addFormula({ text, row: cellRow, column });
    if (sharedIndex >= 0) sharedFormulas.set(sharedIndex, position);
    return position;
  }

  function closeCell(): void {
    if (!hasValue && !hasInline && !hasFormula) return;
    if (!hasFormula && (hasInline ? inline.isEmpty() : value.isEmpty())) return;
    seen++;
    const formulaAt = formulaPosition();
    if (!hasValue && !hasInline) {
      note(findings.withoutValue);
      put(KIND.NO_VALUE, 0, formulaAt);
    } else if (type === TYPE.NUMBER) putNumber(formulaAt);
    else if (type === TYPE.SHARED) putShared(formulaAt);
    else putOther(formulaAt);
  }

  function putNumber(formulaAt: number): void {
    const number = value.number();
    if (Number.isNaN(number)) putText(true, formulaAt);
    else put(KIND.NUMBER, number, formulaAt);
  }

  function putShared(formulaAt: number): void {
    const position = value.integer();
    if (position < 0 || position >= table.strings.length) {
      note(findings.unreadable);
      return;
    }
    if (table.undecodable.has(position)) note(findings.undecodable);
    if (table.strings[position] !== '' || formulaAt >= 0) put(KIND.TEXT, position, formulaAt);
    else seen--;
  }

  function putOther(formulaAt: number): void {
    const text = hasInline ? inline.text() : value.text();
    if (type === TYPE.BOOLEAN && /^(?:[01]|true|false)$/.test(text)) put(KIND.BOOLEAN, text === '1' || text === 'true' ? 1 : 0, formulaAt);
    else if (type === TYPE.ERROR) put(KIND.ERROR, table.add(text), formulaAt);
    else if (type === TYPE.DATE) putDate(text, formulaAt);
    else putText(type === TYPE.BOOLEAN || type === TYPE.UNKNOWN, formulaAt);
  }

  function putDate(text: string, formulaAt: number): void {
    const iso = cleanIso(text);
    if (iso === undefined) putText(true, formulaAt);
    else put(KIND.ISO_DATE, table.add(iso), formulaAt);
  }

  function putText(odd: boolean, formulaAt: number): void {
    if (odd) note(findings.odd);
    const position = table.add(unescapeControls(hasInline ? inline.text() : value.text()), hasInline ? font : undefined);
    if (table.undecodable.has(position)) note(findings.undecodable);
    put(KIND.TEXT, position, formulaAt);
  }

  function put(kind: number, stored: number, formulaAt: number): void {
    store.add(cellRow, column, kind, style > 0xffff ? 0 : style, stored, formulaAt);
  }

  function note(tally: Tally): void {
    if (tally.count++ === 0) tally.first = cellRef(cellRow, column);
  }

  return {
    seen: () => seen,
    beginRow(number: number) {
      row = number;
      column = 0;
    },
    open(name: string, tag: XmlTag) {
      if (name === 'c') openCell(tag);
      else if (name === 'v') {
        value.clear();
        hasValue = true;
        inside = 'v';
      } else if (name === 'f') {
        openFormula(tag);
        inside = 'f';
      } else if (name === 'is') {
        inline.clear();
        hasInline = true;
        runs = 0;
        font = undefined;
      } else if (name === 't') inside = guides === 0 && hasInline ? 't' : '';
      else if (name === 'r') runs++;
      else if (name === 'rFont' && runs === 1) font = tag.text('val');
      else if (name === 'rPh') guides++;
    },
    close(name: string) {
      inside = '';
      if (name === 'c') closeCell();
      else if (name === 'rPh') guides--;
    },
    text(bytes: Buffer, start: number, end: number, marks: number) {
      if (inside === 'v') value.add(bytes, start, end, marks);
      else if (inside === 'f') formula.add(bytes, start, end, marks);
      else if (inside === 't') inline.add(bytes, start, end, marks);
    },
  };
}

function typeOf(bytes: Buffer, start: number, end: number): number {
  if (end - start === 1 && bytes[start] === SHARED_LETTER) return TYPE.SHARED;
  return LETTER_TYPES[bytes.toString('latin1', start, end)] ?? TYPE.UNKNOWN;
}
