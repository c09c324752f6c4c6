import { MAX_CELL_CHARACTERS, cellText } from '../cell-text.ts';
import { writableText } from '../writable-text.ts';

/** What a cell is filled with. A text without letters is the same as `blank`. */
export type FillValue = { number: number } | { text: string } | { blank: true };

/** Why a value has no place in a cell. */
export type ValueRefusal =
  /** No number at all, or beyond what Excel can hold (its specification: 2.2250738585072E-308 to 9.99999999999999E+307). */
  | 'NUMBER_OUT_OF_RANGE'
  /** A whole number of more than 15 digits: Excel would keep others in their place. */
  | 'NUMBER_TOO_LONG'
  /** More than 32,767 characters. */
  | 'TEXT_TOO_LONG';

const EXCEL_DIGITS = 15;
const LARGEST = 9.99999999999999e307;
const SMALLEST = 2.2250738585072e-308;
/** White space that XML may do away with, unless it is asked not to. */
const LOOSE_SPACE = /^\s|\s$|[\n\t]| {2}/;

/** What keeps a value out of a cell, if anything. */
export function refusalOf(value: FillValue): ValueRefusal | null {
  if ('text' in value) return writableText(value.text).length > MAX_CELL_CHARACTERS ? 'TEXT_TOO_LONG' : null;
  if (!('number' in value)) return null;
  const size = Math.abs(value.number);
  if (!Number.isFinite(size) || size > LARGEST || (size > 0 && size < SMALLEST)) return 'NUMBER_OUT_OF_RANGE';
  return Number.isInteger(size) && asExcelKeeps(size) !== size ? 'NUMBER_TOO_LONG' : null;
}

/** A number as Excel keeps one that is typed: its first 15 digits, so that 0.1 + 0.2 is 0.3. */
export function asExcelKeeps(number: number): number {
  const isShort = Number.isInteger(number) && Math.abs(number) < 10 ** EXCEL_DIGITS;
  return (isShort ? number : Number(number.toPrecision(EXCEL_DIGITS))) + 0;
}

export function isBlank(value: FillValue): boolean {
  return 'text' in value ? cellText(value.text) === '' : 'blank' in value;
}

/** A cell with a value: `tag` is how it begins, without type and without its end. `prefix` is that of the names of the sheet. */
export function cellXml(tag: string, value: FillValue, prefix: string): string {
  if (isBlank(value)) return `${tag}/>`;
  if ('number' in value) return `${tag}><${prefix}v>${String(asExcelKeeps(value.number)).toUpperCase()}</${prefix}v></${prefix}c>`;
  const text = 'text' in value ? cellText(value.text) : '';
  const space = LOOSE_SPACE.test(text) ? ' xml:space="preserve"' : '';
  return `${tag} t="inlineStr"><${prefix}is><${prefix}t${space}>${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
