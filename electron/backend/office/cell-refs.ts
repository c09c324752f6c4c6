import { columnLetters } from '#shared/rules/column-letters.ts';
import type { Merge } from './workbook.ts';

/** The size of a sheet in Excel 2007 and later. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;
const LETTERS = 26;

/** 1 for `A`; the letters may be small. Not checked for the border of the sheet. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - 0x40;
  return column;
}

/** `B7` for row 7, column 2. */
export function cellRef(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** An address such as `B7`, read from bytes; kept from one cell to the next, for a sheet has millions. */
export class CellPlace {
  row = 0;
  column = 0;

  /** Takes the address between two places; false when it is none, or lies beyond the sheet. */
  read(bytes: Buffer, start: number, end: number): boolean {
    let at = start;
    let column = 0;
    for (; at < end; at++) {
      const letter = bytes[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * LETTERS + letter - 0x40;
      if (column > MAX_COLUMN) return false;
    }
    if (at === start || at === end) return false;
    let row = 0;
    for (; at < end; at++) {
      const digit = bytes[at]! - 0x30;
      if (digit < 0 || digit > 9) return false;
      row = row * 10 + digit;
      if (row > MAX_ROW) return false;
    }
    this.row = row;
    this.column = column;
    return row > 0;
  }
}

/** The borders of a range such as `A1:C3` or `$A$1`; null when it is none. */
export function parseRange(range: string): Merge | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(range);
  if (found === null) return null;
  const [, letters = '', digits = '', letters2 = letters, digits2 = digits] = found;
  const columns = [columnNumber(letters), columnNumber(letters2)];
  const rows = [Number(digits), Number(digits2)];
  const merge = { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  return merge.top < 1 || merge.bottom > MAX_ROW || merge.right > MAX_COLUMN ? null : merge;
}

/** A cell's place in one number. */
export function placeOf(row: number, column: number): number {
  return row * MAX_COLUMN + column;
}

export function rowOf(place: number): number {
  return Math.floor((place - 1) / MAX_COLUMN);
}

export function columnOf(place: number): number {
  return place - rowOf(place) * MAX_COLUMN;
}
