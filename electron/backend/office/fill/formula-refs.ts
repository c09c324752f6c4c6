import { parseRange, MAX_COLUMN, MAX_ROW, columnNumber } from '../cell-refs.ts';
import type { Merge } from '../workbook.ts';

/** What a formula reads. */
export type FormulaReads = {
  /** Ranges by the sheet they name, in small letters; '' is the sheet of the formula. `to` is the last one of several sheets. */
  ranges: { sheet: string; to: string; range: Merge }[];
  /** Defined names and tables, in small letters. */
  names: string[];
  /** What it reads is told only by calculating: INDIRECT, OFFSET, a range of which an end is calculated. */
  isOpaque: boolean;
};

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const REF = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const WORD = String.raw`\p{L}\p{N}_.\\`;
/** Texts, errors and numbers first, so that nothing inside them is taken for a reference. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)`
  + String.raw`|(?<![${WORD}])(?<sheet>'(?:[^']|'')*'!|[${WORD}[\]]+(?::[${WORD}]+)?!)?(?:(?<ref>${REF})(?![${WORD}(])|(?<name>[\p{L}_\\][${WORD}?]*)(?<table>\[(?:[^[\]]|\[[^[\]]*\])*\])?(?<call>\s*\()?)`
  + String.raw`|(?<![${WORD}])\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?`,
  'gu',
);
const CALCULATED = /^(?:indirect|offset|evaluate|getpivotdata)$/;
const NO_NAME = /^(?:true|false|_xlpm\..*|_xleta\..*)$/;
/** Excel's own limit, in characters. */
const MAX_FORMULA = 8192;

/** Finds what a formula reads; ranges in other files are left out. Relative names and spilled ranges are read as their first cell. */
export function readsOf(formula: string): FormulaReads {
  const reads: FormulaReads = { ranges: [], names: [], isOpaque: formula.length > MAX_FORMULA };
  if (reads.isOpaque) return reads;
  let end = 0;
  for (const found of formula.matchAll(TOKEN)) {
    // A colon between two of them makes a range that no one of them tells.
    if (formula.slice(end, found.index).includes(':')) reads.isOpaque = true;
    end = found.index + found[0].length;
    const { sheet, ref, name, call } = found.groups ?? {};
    const [first, last] = sheetsOf(sheet);
    if (first === null) continue;
    if (ref !== undefined) addRange(reads, first, last, ref);
    else if (name !== undefined) addName(reads, name.toLowerCase(), call !== undefined);
  }
  if (formula.slice(end).includes(':')) reads.isOpaque = true;
  return reads;
}

/** First and last sheet of a prefix such as `'Biểu 1:Biểu 3'!`; null when it leads to another file. */
function sheetsOf(prefix: string | undefined): [first: string, last: string] | [null, null] {
  if (prefix === undefined) return ['', ''];
  const bare = prefix.slice(0, -1);
  const name = (bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare).toLowerCase().replace(/^\[0\]/, '');
  if (name.includes('[')) return [null, null];
  const [first = '', last = first] = name.split(':');
  return [first, last];
}

function addRange(reads: FormulaReads, sheet: string, to: string, ref: string): void {
  const range = parseRange(ref) ?? wholeRange(ref);
  if (range !== null) reads.ranges.push({ sheet, to, range });
}

function addName(reads: FormulaReads, name: string, isCall: boolean): void {
  if (isCall && CALCULATED.test(name)) reads.isOpaque = true;
  if (!NO_NAME.test(name) && !(isCall && name.startsWith('_xlfn.'))) reads.names.push(isCall ? `${name}(` : name);
}

/** `A:C` or `3:4`. */
function wholeRange(ref: string): Merge | null {
  const [one = '', other = ''] = ref.replaceAll('$', '').split(':');
  if (/^\d/.test(one)) {
    const rows = [Number(one), Number(other)];
    return { top: Math.max(1, Math.min(...rows)), bottom: Math.min(MAX_ROW, Math.max(...rows)), left: 1, right: MAX_COLUMN };
  }
  if (other === '') return null;
  const columns = [columnNumber(one), columnNumber(other)];
  return { top: 1, bottom: MAX_ROW, left: Math.min(...columns), right: Math.min(MAX_COLUMN, Math.max(...columns)) };
}
