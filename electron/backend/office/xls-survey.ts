import { placeOf } from './cell-refs.ts';
import type { SeenCells } from './sheetjs-content.ts';

/** What the records of an old workbook say before anybody reads them. */
export type XlsSurvey = {
  encrypted: boolean;
  /** Excel 97 or later, whose texts are Unicode. */
  isUnicode: boolean;
  /** All substreams begin and end, every sheet named is there, and no more texts are promised than there is room for. */
  whole: boolean;
  /** The sheets as their substreams begin, rising, and where that is. */
  sheets: SeenCells[];
  positions: number[];
  /** The font of each style. */
  fonts: (string | undefined)[];
};

/** Records of [MS-XLS] 2.3 that matter here. */
const RECORD = { FORMULA: 0x06, EOF: 0x0a, FILE_PASS: 0x2f, FONT: 0x31, BOUND_SHEET: 0x85, MUL_RK: 0xbd, STYLE: 0xe0, TEXTS: 0xfc, BOF: 0x809 } as const;
/** Formula, RString, LabelSst, Number, Label, BoolErr, RK: row and column stand first. */
const SINGLE_CELLS = new Set<number>([RECORD.FORMULA, 0xd6, 0xfd, 0x203, 0x204, 0x205, 0x27e]);
const HEADER_BYTES = 4;
const RK_BYTES = 6;
const LEAST_TEXT_BYTES = 3;
/** The version of Excel 97 and later, whose texts are Unicode. */
const UNICODE = 0x600;
const NO_FONT = 4;
/** Where the length of a font's name stands in its record. */
const FONT_NAME = 14;

/**
 * Walks the records of the stream `Workbook` ([MS-XLS] 2.1.4): the count of its cells is what the reader must give, and
 * a file cut off or encrypted is known before it is read. Cells within charts are none. Styles are noted for a reader that
 * gives none.
 */
export function surveyXls(stream: Buffer, withStyles: boolean): XlsSurvey {
  const survey: XlsSurvey = { encrypted: false, isUnicode: true, whole: false, sheets: [], positions: [], fonts: [] };
  const seen = new Map<number, { count: number; styles: Map<number, number> }>();
  const fonts: string[] = [];
  const styles: number[] = [];
  const named = new Set<number>();
  let depth = 0;
  let isUnicode = true;
  let sheet: { count: number; styles: Map<number, number> } = { count: 0, styles: new Map() };
  let at = 0;
  const cell = (row: number, column: number, style: number) => {
    sheet.count++;
    if (withStyles) sheet.styles.set(placeOf(row + 1, column + 1), style);
  };
  while (at + HEADER_BYTES <= stream.length) {
    const record = stream.readUInt16LE(at);
    const from = at + HEADER_BYTES;
    const end = from + stream.readUInt16LE(at + 2);
    if (depth === 0 && record !== RECORD.BOF) break;
    if (end > stream.length) return survey;
    if (record === RECORD.BOF) {
      if (depth++ === 0) seen.set(at, (sheet = { count: 0, styles: new Map() }));
      if (at === 0) isUnicode = end - from >= 2 && stream.readUInt16LE(from) === UNICODE;
    } else if (record === RECORD.EOF) depth--;
    else if (record === RECORD.FILE_PASS) survey.encrypted = true;
    else if (record === RECORD.FONT && end - from > FONT_NAME) fonts.push(fontName(stream, from, end, isUnicode));
    else if (record === RECORD.STYLE && end - from >= 2) styles.push(stream.readUInt16LE(from));
    else if (record === RECORD.BOUND_SHEET && end - from >= HEADER_BYTES) named.add(stream.readUInt32LE(from));
    else if (record === RECORD.TEXTS && claimsTooMuch(stream, from, end)) return survey;
    else if (depth === 1 && SINGLE_CELLS.has(record) && end - from >= RK_BYTES) cell(stream.readUInt16LE(from), stream.readUInt16LE(from + 2), stream.readUInt16LE(from + 4));
    else if (depth === 1 && record === RECORD.MUL_RK) eachOfRow(stream, from, end, cell);
    at = end;
  }
  survey.isUnicode = isUnicode;
  survey.positions = [...named].sort((one, other) => one - other);
  survey.sheets = survey.positions.map((position) => seen.get(position) ?? { count: 0, styles: new Map<number, number>() });
  // No font is number 4: the fifth is number 5.
  survey.fonts = styles.map((number) => fonts[number > NO_FONT ? number - 1 : number]);
  survey.whole = depth === 0 && named.size > 0 && [...named].every((position) => seen.has(position));
  return survey;
}

/** The shared texts begin with how many they are, all and different ones; each takes three bytes at least. SheetJS believes any number. */
function claimsTooMuch(stream: Buffer, from: number, end: number): boolean {
  return end - from < 2 * HEADER_BYTES || stream.readUInt32LE(from + HEADER_BYTES) * LEAST_TEXT_BYTES > stream.length;
}

/** MulRk: row, first column, six bytes for each cell, last column. */
function eachOfRow(stream: Buffer, from: number, end: number, cell: (row: number, column: number, style: number) => void): void {
  const count = Math.floor((end - from - RK_BYTES) / RK_BYTES);
  for (let index = 0; index < count; index++) cell(stream.readUInt16LE(from), stream.readUInt16LE(from + 2) + index, stream.readUInt16LE(from + HEADER_BYTES + index * RK_BYTES));
}

/** Length, in Excel 97 and later a byte that says whether a letter has two bytes, letters. */
function fontName(stream: Buffer, from: number, end: number, isUnicode: boolean): string {
  const length = stream[from + FONT_NAME]!;
  const start = from + FONT_NAME + (isUnicode ? 2 : 1);
  const isWide = isUnicode && stream[start - 1] === 1;
  return stream.toString(isWide ? 'utf16le' : 'latin1', start, Math.min(end, start + length * (isWide ? 2 : 1)));
}
