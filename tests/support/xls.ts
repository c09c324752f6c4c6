import { CFB, type CellObject, utils, write } from '@e965/xlsx';

export interface XlsSheet {
  name: string;
  state?: 0 | 1 | 2;
  rows: readonly (readonly (string | number | boolean | Date | CellObject | null)[])[];
  merges?: readonly string[];
  hiddenColumns?: readonly number[];
}

/** An old workbook as SheetJS writes it: Excel 97–2003, or Excel 95. */
export function xlsBook(sheets: readonly XlsSheet[], { bookType = 'biff8', date1904 = false }: { bookType?: 'biff8' | 'biff5'; date1904?: boolean } = {}): Buffer {
  const made = sheets.map(({ rows, merges = [], hiddenColumns = [] }) => {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]), { UTC: true });
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    for (const column of hiddenColumns) (sheet['!cols'] ??= [])[column - 1] = { hidden: true };
    return sheet;
  });
  const names = sheets.map(({ name }) => name);
  return write(
    { SheetNames: names, Sheets: Object.fromEntries(names.map((name, index) => [name, made[index]!])), Workbook: { Sheets: sheets.map(({ state = 0 }) => ({ Hidden: state })), WBProps: { date1904 } } },
    { type: 'buffer', bookType },
  ) as Buffer;
}

/** An OLE compound file with these streams ([MS-CFB]). */
export function compoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const file: unknown = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

/** One record of [MS-XLS]: type, length, body. */
export function record(type: number, body: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

/** A cell's record: row and column from 1, style, value. */
export function cellRecord(type: number, row: number, column: number, value: Buffer, style = 0): Buffer {
  return record(type, Buffer.concat([uint16(row - 1, column - 1, style), value]));
}

export function numberCell(row: number, column: number, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return cellRecord(0x203, row, column, bytes);
}

export const EOF = record(0x0a);

/** Of Excel 97 to 2003, or of Excel 95. */
export type XlsVersion = 97 | 95;

export function begin(kind: 'workbook' | 'sheet' | 'chart', version: XlsVersion = 97): Buffer {
  return record(0x809, Buffer.concat([uint16(version === 97 ? 0x600 : 0x500, { workbook: 5, sheet: 0x10, chart: 0x20 }[kind], 0x1faa, 0x7cd), Buffer.alloc(8)]));
}

/** The stream of a workbook made of records: the sheets named with where they begin, then each sheet. */
export function workbookStream(sheets: readonly { name: string; kind?: 'sheet' | 'chart'; records: readonly Buffer[] }[], globals: readonly Buffer[] = [], version: XlsVersion = 97): Buffer {
  const nameOf = (name: string) => (version === 97 ? Buffer.concat([Buffer.from([name.length, 1]), Buffer.from(name, 'utf16le')]) : Buffer.from(String.fromCharCode(name.length) + name, 'latin1'));
  const bodies = sheets.map(({ kind = 'sheet', records }) => Buffer.concat([begin(kind, version), ...records, EOF]));
  const entry = (name: string, position: number) => record(0x85, Buffer.concat([uint32(position), uint16(0), nameOf(name)]));
  const head = (positions: readonly number[]) => Buffer.concat([begin('workbook', version), ...globals, ...sheets.map(({ name }, index) => entry(name, positions[index] ?? 0)), EOF]);
  let next = head([]).length;
  const positions = bodies.map((body) => (next += body.length) - body.length);
  return Buffer.concat([head(positions), ...bodies]);
}

/** The same as a file. */
export function handmadeXls(...parts: Parameters<typeof workbookStream>): Buffer {
  return compoundFile({ Workbook: workbookStream(...parts) });
}

export function uint16(...values: number[]): Buffer {
  return Buffer.from(new Uint8Array(Uint16Array.from(values).buffer));
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
