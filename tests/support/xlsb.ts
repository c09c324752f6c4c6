import { zipOf } from './zip.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MORE = 0x80;

export interface XlsbBook {
  sheets: readonly { name: string; state?: 0 | 1 | 2; records: readonly Buffer[] }[];
  /** Records of the shared texts, the styles, and of the main part after its sheets. */
  texts?: readonly Buffer[];
  styles?: readonly Buffer[];
  globals?: readonly Buffer[];
  /** Parts to add or replace. */
  parts?: Readonly<Record<string, string | Buffer>>;
}

/** One record of [MS-XLSB]: type and length in as many bytes as they need, body. */
export function xlsbRecord(type: number, ...body: Buffer[]): Buffer {
  const whole = Buffer.concat(body);
  return Buffer.concat([variable(type), variable(whole.length), whole]);
}

function variable(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= MORE; rest >>>= 7) bytes.push((rest & 0x7f) | MORE);
  return Buffer.from([...bytes, rest]);
}

export function long(...values: number[]): Buffer {
  return Buffer.from(new Uint8Array(Uint32Array.from(values).buffer));
}

export function double(value: number): Buffer {
  return Buffer.from(new Uint8Array(Float64Array.of(value).buffer));
}

/** A text with its length before it. */
export function wide(text: string): Buffer {
  return Buffer.concat([long(text.length), Buffer.from(text, 'utf16le')]);
}

/** The record a row begins with, from 1. */
export function xlsbRow(row: number, isHidden = false): Buffer {
  return xlsbRecord(0, long(row - 1, 0), Buffer.from([0x2c, 1, 0, isHidden ? 0x10 : 0]), Buffer.alloc(5));
}

/** A cell's record: column from 1, style, value. */
export function xlsbCell(type: number, column: number, value: Buffer, style = 0): Buffer {
  return xlsbRecord(type, long(column - 1, style), value);
}

/** One that stands right of the cell before it. */
export function xlsbNext(type: number, value: Buffer, style = 0): Buffer {
  return xlsbRecord(type, long(style), value);
}

/** What stands after the result of a formula: flags, tokens, and what the tokens need besides. */
export function xlsbTokens(tokens: Buffer, besides: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([Buffer.alloc(2), long(tokens.length), tokens, long(besides.length), besides]);
}

/** A font, and a style of cells with a format and a font. */
export const xlsbFont = (name: string): Buffer => xlsbRecord(43, Buffer.alloc(21), wide(name));
export function xlsbStyles(styles: readonly { format: number; font: number }[], fonts: readonly string[], formats: readonly [id: number, code: string][] = []): Buffer[] {
  return [
    ...formats.map(([id, code]) => xlsbRecord(44, uint16(id), wide(code))), ...fonts.map(xlsbFont),
    xlsbRecord(617, long(styles.length)), ...styles.map(({ format, font }) => xlsbRecord(47, uint16(0, format, font), Buffer.alloc(10))), xlsbRecord(618),
  ];
}

/** A shared text. */
export const xlsbText = (text: string): Buffer => xlsbRecord(19, Buffer.from([0]), wide(text));

export function xlsbParts({ sheets, texts = [], styles = [], globals = [], parts = {} }: XlsbBook): Record<string, string | Buffer> {
  const type = (part: string, kind: string) => `<Override PartName="/xl/${part}" ContentType="application/vnd.ms-excel.${kind}"/>`;
  const link = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const listed = sheets.map(({ name, state = 0 }, index) => xlsbRecord(156, long(state, index + 1), wide(`rId${index + 1}`), wide(name)));
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types">${type('workbook.bin', 'sheet.binary.macroEnabled.main')}${sheets.map((_, index) => type(`worksheets/sheet${index + 1}.bin`, 'worksheet')).join('')}${type('sharedStrings.bin', 'sharedStrings')}${type('styles.bin', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${link('rId1', 'officeDocument', 'xl/workbook.bin')}</Relationships>`,
    'xl/workbook.bin': Buffer.concat([xlsbRecord(131), xlsbRecord(143), ...listed, xlsbRecord(144), ...globals, xlsbRecord(132)]),
    'xl/_rels/workbook.bin.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => link(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.bin`)).join('')}${link('rIdS', 'sharedStrings', 'sharedStrings.bin')}${link('rIdT', 'styles', 'styles.bin')}</Relationships>`,
    'xl/sharedStrings.bin': Buffer.concat([xlsbRecord(159, long(texts.length, texts.length)), ...texts, xlsbRecord(160)]),
    'xl/styles.bin': Buffer.concat([xlsbRecord(278), ...styles, xlsbRecord(279)]),
    ...Object.fromEntries(sheets.map(({ records }, index) => [`xl/worksheets/sheet${index + 1}.bin`, Buffer.concat([xlsbRecord(129), xlsbRecord(145), ...records, xlsbRecord(146), xlsbRecord(130)])])),
    ...parts,
  };
}

/** A binary workbook written by hand. */
export function xlsbZip(book: XlsbBook): Buffer {
  return zipOf(xlsbParts(book));
}

function uint16(...values: number[]): Buffer {
  return Buffer.from(new Uint8Array(Uint16Array.from(values).buffer));
}
