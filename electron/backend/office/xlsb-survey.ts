import type { SeenCells } from './sheetjs-content.ts';
import { MAX_COLUMN, MAX_ROW, placeOf } from './cell-refs.ts';
import { damaged, misplaced } from './workbook-error.ts';

/** Records of [MS-XLSB] 2.3 that matter here. */
const RECORD = { ROW: 0, BLANK: 1, FIRST_CELL: 2, LAST_CELL: 11, SHORT_BLANK: 12, LAST_SHORT: 18, FONT: 43, STYLE: 47, BEGIN_CELL_STYLES: 617, END_CELL_STYLES: 618, RICH_CELL: 62 } as const;
/** Where the name of a font stands in its record, and its number in that of a style. */
const FONT_NAME = 21;
const STYLE_FONT = 4;
const CELL_HEAD = 8;
const SHORT_HEAD = 4;

/** Calls for each record of a part with its type and its borders. A record that ends after the part is damage. */
export function eachRecord(part: Buffer, onRecord: (type: number, from: number, end: number) => void): void {
  let at = 0;
  const variable = (most: number) => {
    let value = 0;
    for (let index = 0; index < most; index++) {
      const byte = part[at++];
      if (byte === undefined) throw damaged('a binary part that is cut off');
      value += (byte & 0x7f) * 2 ** (7 * index);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < part.length) {
    const type = variable(2);
    const size = variable(4);
    const end = at + size;
    if (end > part.length) throw damaged('a binary part that is cut off');
    onRecord(type, at, end);
    at = end;
  }
}

/** The cells of a sheet that are not blank; with the style of each for a reader that gives none. */
export function surveyXlsbSheet(part: Buffer, withStyles: boolean): SeenCells {
  const styles = new Map<number, number>();
  let count = 0;
  let row = 0;
  let column = 0;
  eachRecord(part, (type, from, end) => {
    if (type === RECORD.ROW && end - from >= 4) row = part.readUInt32LE(from) + 1;
    const head = cellHead(type);
    if (head === 0 || end - from < head) return;
    column = columnAfter(part, type, from, column);
    if (type === RECORD.BLANK || type === RECORD.SHORT_BLANK) return;
    if (row > MAX_ROW || column > MAX_COLUMN) throw misplaced('a cell beyond the sheet');
    count++;
    if (withStyles) styles.set(placeOf(row, column), part.readUIntLE(from + head - SHORT_HEAD, 3));
  });
  return { count, styles };
}

/** The font of each style of cells. */
export function xlsbFonts(part: Buffer): (string | undefined)[] {
  const fonts: string[] = [];
  const styles: number[] = [];
  let inCells = false;
  eachRecord(part, (type, from, end) => {
    if (type === RECORD.FONT) fonts.push(wideText(part, from + FONT_NAME, end));
    else if (type === RECORD.BEGIN_CELL_STYLES || type === RECORD.END_CELL_STYLES) inCells = type === RECORD.BEGIN_CELL_STYLES;
    else if (type === RECORD.STYLE && inCells && end - from >= STYLE_FONT + 2) styles.push(part.readUInt16LE(from + STYLE_FONT));
  });
  return styles.map((font) => fonts[font]);
}

/** How many bytes stand before the value in a cell's record: short ones leave out the column. 0 when it is no cell's. */
export function cellHead(type: number): number {
  if ((type >= RECORD.BLANK && type <= RECORD.LAST_CELL) || type === RECORD.RICH_CELL) return CELL_HEAD;
  return type >= RECORD.SHORT_BLANK && type <= RECORD.LAST_SHORT ? SHORT_HEAD : 0;
}

/** The column of a cell's record, from 1: a short one stands right of the cell before it. */
export function columnAfter(part: Buffer, type: number, from: number, column: number): number {
  return cellHead(type) === SHORT_HEAD ? column + 1 : part.readUInt32LE(from) + 1;
}

/** A text with its length before it in four bytes; '' when it is longer than its record. */
export function wideText(part: Buffer, from: number, end: number): string {
  if (end - from < 4) return '';
  const bytes = part.readUInt32LE(from) * 2;
  return from + 4 + bytes > end ? '' : part.toString('utf16le', from + 4, from + 4 + bytes);
}
