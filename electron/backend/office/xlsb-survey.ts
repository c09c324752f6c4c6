import type { SeenCells } from './sheetjs-content.ts';
import { placeOf } from './sheetjs-content.ts';
import { MAX_COLUMN, MAX_ROW } from './cell-refs.ts';
import { damaged } from './workbook-error.ts';

/** Records of [MS-XLSB] 2.3 that matter here. */
const RECORD = { ROW: 0, FIRST_CELL: 2, LAST_CELL: 11, FONT: 43, STYLE: 47, SHEET: 156, BEGIN_CELL_STYLES: 617, END_CELL_STYLES: 618, RICH_CELL: 62 } as const;
/** Where the name of a font stands in its record, and its number in that of a style. */
const FONT_NAME = 21;
const STYLE_FONT = 4;
const CELL_HEAD = 8;

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

/** The cells of a sheet that are not blank, with the style of each. */
export function surveyXlsbSheet(part: Buffer): SeenCells {
  const styles = new Map<number, number>();
  let count = 0;
  let row = 0;
  eachRecord(part, (type, from, end) => {
    if (type === RECORD.ROW && end - from >= 4) row = part.readUInt32LE(from) + 1;
    if (!isCell(type) || end - from < CELL_HEAD) return;
    const column = part.readUInt32LE(from) + 1;
    if (row > MAX_ROW || column > MAX_COLUMN) throw damaged('a cell beyond the sheet');
    count++;
    styles.set(placeOf(row, column), part.readUIntLE(from + 4, 3));
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

/** The link of each sheet, in the order of the workbook. */
export function xlsbSheetLinks(part: Buffer): string[] {
  const links: string[] = [];
  eachRecord(part, (type, from, end) => {
    if (type === RECORD.SHEET) links.push(wideText(part, from + CELL_HEAD, end));
  });
  return links;
}

function isCell(type: number): boolean {
  return (type >= RECORD.FIRST_CELL && type <= RECORD.LAST_CELL) || type === RECORD.RICH_CELL;
}

/** A text with its length before it in four bytes; '' when it is longer than its record. */
function wideText(part: Buffer, from: number, end: number): string {
  if (end - from < 4) return '';
  const bytes = part.readUInt32LE(from) * 2;
  return from + 4 + bytes > end ? '' : part.toString('utf16le', from + 4, from + 4 + bytes);
}
