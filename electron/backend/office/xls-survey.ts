/** What the records of an old workbook say before anybody reads them. */
export type XlsSurvey = {
  encrypted: boolean;
  /** All substreams begin and end, every sheet named is there, and no more texts are promised than there is room for. */
  whole: boolean;
  /** Where the substream of each sheet begins, rising, and its cells that are not blank. */
  sheets: { position: number; cells: number }[];
};
/** A cell that is not blank; `sheet` is where its substream begins, row and column count from 1. */
export type OnXlsCell = (sheet: number, row: number, column: number) => void;

/** Records of [MS-XLS] 2.3 that matter here. */
const RECORD = { FORMULA: 0x06, EOF: 0x0a, FILE_PASS: 0x2f, BOUND_SHEET: 0x85, MUL_RK: 0xbd, TEXTS: 0xfc, BOF: 0x809 } as const;
/** Formula, RString, LabelSst, Number, Label, BoolErr, RK: row and column stand first. */
const SINGLE_CELLS = new Set<number>([RECORD.FORMULA, 0xd6, 0xfd, 0x203, 0x204, 0x205, 0x27e]);
const HEADER_BYTES = 4;
const RK_BYTES = 6;
const LEAST_TEXT_BYTES = 3;

/**
 * Walks the records of the stream `Workbook` ([MS-XLS] 2.1.4): the count of its cells is what the reader must give, and
 * a file cut off or encrypted is known before it is read. Cells within charts are none.
 */
export function surveyXls(stream: Buffer, onCell: OnXlsCell = () => {}): XlsSurvey {
  const survey: XlsSurvey = { encrypted: false, whole: false, sheets: [] };
  const counts = new Map<number, number>();
  const named = new Set<number>();
  let depth = 0;
  let sheet = 0;
  let at = 0;
  const cell = (row: number, column: number) => {
    counts.set(sheet, counts.get(sheet)! + 1);
    onCell(sheet, row + 1, column + 1);
  };
  while (at + HEADER_BYTES <= stream.length) {
    const record = stream.readUInt16LE(at);
    const from = at + HEADER_BYTES;
    const end = from + stream.readUInt16LE(at + 2);
    if (depth === 0 && record !== RECORD.BOF) break;
    if (end > stream.length) return survey;
    if (record === RECORD.BOF) {
      if (depth++ === 0) counts.set((sheet = at), 0);
    } else if (record === RECORD.EOF) depth--;
    else if (record === RECORD.FILE_PASS) survey.encrypted = true;
    else if (record === RECORD.BOUND_SHEET && end - from >= HEADER_BYTES) named.add(stream.readUInt32LE(from));
    else if (record === RECORD.TEXTS && claimsTooMuch(stream, from, end)) return survey;
    else if (depth === 1 && SINGLE_CELLS.has(record) && end - from >= RK_BYTES) cell(stream.readUInt16LE(from), stream.readUInt16LE(from + 2));
    else if (depth === 1 && record === RECORD.MUL_RK) eachOfRow(stream, from, end, cell);
    at = end;
  }
  survey.sheets = [...named].sort((one, other) => one - other).map((position) => ({ position, cells: counts.get(position) ?? 0 }));
  survey.whole = depth === 0 && named.size > 0 && [...named].every((position) => counts.has(position));
  return survey;
}

/** The shared texts begin with how many they are, all and different ones; each takes three bytes at least. SheetJS believes any number. */
function claimsTooMuch(stream: Buffer, from: number, end: number): boolean {
  return end - from < 2 * HEADER_BYTES || stream.readUInt32LE(from + HEADER_BYTES) * LEAST_TEXT_BYTES > stream.length;
}

/** MulRk: row, first column, six bytes for each cell, last column. */
function eachOfRow(stream: Buffer, from: number, end: number, cell: (row: number, column: number) => void): void {
  const count = Math.floor((end - from - RK_BYTES) / RK_BYTES);
  for (let index = 0; index < count; index++) cell(stream.readUInt16LE(from), stream.readUInt16LE(from + 2) + index);
}
