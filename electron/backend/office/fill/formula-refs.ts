import { MAX_COLUMN, MAX_ROW } from '../cell-refs.ts';
import type { Merge } from '../workbook.ts';

/** Is told what a formula reads. `prefix` is the sheet as it is written, such as `'Biểu 1'!`, or ''. */
export type ReadSink = {
  range(prefix: string, range: Merge): void;
  /** A defined name or a table; with a bracket behind it, `isCall`, most often a function. */
  name(prefix: string, name: string, isCall: boolean): void;
  /** What it reads is told only by calculating: INDIRECT, OFFSET, a range of which an end is calculated. */
  opaque(): void;
};

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const REF = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
/** Letters of names; whatever is no ASCII counts as one, which is quicker than to ask and comes to the same. */
const WORD = String.raw`A-Za-z0-9_.\\\u0080-\uffff`;
const SHEET = String.raw`('(?:[^']|'')*'!|[${WORD}[\]]+(?::[${WORD}]+)?!)?`;
/**
 * A reference, or a name with the columns of a table or the bracket of a call, after a sheet. Texts, errors and numbers
 * stand apart, so that nothing inside them is taken for a reference.
 */
const tokens = (sheet: string) => new RegExp(
  String.raw`(?<![${WORD}])${sheet}(?:(${REF})(?![${WORD}(])|([A-Za-z_\\\u0080-\uffff][${WORD}?]*)(?:\[(?:[^[\]]|\[[^[\]]*\])*\])?(\s*\()?)`
  + String.raw`|"(?:[^"]|"")*"|#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)|(?<![${WORD}])\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?`,
  'g',
);
const TOKEN = tokens(SHEET);
/** Most formulas name no sheet, and to look for one takes longest. */
const HOME_TOKEN = tokens('()');
const CALCULATED = /^(?:indirect|offset|evaluate|getpivotdata)$/i;
const NO_NAME = /^(?:true|false|_xlpm\..*|_xleta\..*)$/i;
/** Excel's own limit, in characters. */
const MAX_FORMULA = 8192;
const LETTERS = 26;

/** Finds what a formula reads. A range that a formula spilled is read as its first cell. */
export function findReads(formula: string, sink: ReadSink): void {
  if (formula.length > MAX_FORMULA) {
    sink.opaque();
    return;
  }
  const token = formula.includes('!') ? TOKEN : HOME_TOKEN;
  let end = 0;
  for (;;) {
    // Who is told of a name may look through another formula meanwhile.
    token.lastIndex = end;
    const found = token.exec(formula);
    if (found === null) break;
    // A colon between two of them makes a range that no one of them tells.
    if (hasColon(formula, end, found.index)) sink.opaque();
    end = found.index + found[0].length;
    const [, prefix = '', ref, name, call] = found;
    if (ref !== undefined) tellRange(sink, prefix, ref);
    else if (name !== undefined) tellName(sink, prefix, name, call !== undefined);
  }
  if (hasColon(formula, end, formula.length)) sink.opaque();
}

function hasColon(formula: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (formula[at] === ':') return true;
  return false;
}

/** First and last sheet of a prefix such as `'Biểu 1:Biểu 3'!`, in small letters; null when it leads to another file. */
export function sheetsOf(prefix: string): [first: string, last: string] | null {
  const bare = prefix.slice(0, -1);
  const name = (bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare).toLowerCase().replace(/^\[0\]/, '');
  if (name.includes('[')) return null;
  const [first = '', last = first] = name.split(':');
  return [first, last];
}

function tellName(sink: ReadSink, prefix: string, name: string, isCall: boolean): void {
  if (isCall && CALCULATED.test(name)) sink.opaque();
  if (!NO_NAME.test(name)) sink.name(prefix, name, isCall);
}

/** `A1`, `A1:C3`, `A:C` or `3:4`, with or without `$`. Whoever reads beyond the sheet reads no cell. */
function tellRange(sink: ReadSink, prefix: string, ref: string): void {
  const colon = ref.indexOf(':');
  const [row, column] = rangeEnd(ref, 0, colon < 0 ? ref.length : colon);
  const [row2, column2] = colon < 0 ? [row, column] : rangeEnd(ref, colon + 1, ref.length);
  const range = {
    top: row === 0 ? 1 : Math.min(row, row2), bottom: row === 0 ? MAX_ROW : Math.max(row, row2),
    left: column === 0 ? 1 : Math.min(column, column2), right: column === 0 ? MAX_COLUMN : Math.max(column, column2),
  };
  if (range.bottom <= MAX_ROW && range.right <= MAX_COLUMN) sink.range(prefix, range);
}

/** Row and column of one end of a range; 0 where it names none. */
function rangeEnd(ref: string, from: number, to: number): [row: number, column: number] {
  let row = 0;
  let column = 0;
  for (let at = from; at < to; at++) {
    const code = ref.charCodeAt(at);
    if (code >= 0x41) column = column * LETTERS + (code & 0x1f);
    else if (code !== 0x24) row = row * 10 + code - 0x30;
  }
  return [row, column];
}
