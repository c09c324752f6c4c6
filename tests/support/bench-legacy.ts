import { writeFileSync } from 'node:fs';
import { COLUMNS, records, ROWS_ABOVE, type Truth } from './bench-workbook.ts';
import { odsZip } from './ods.ts';
import { cellRecord, handmadeXls, record, uint16 } from './xls.ts';
import { double, long, xlsbCell, xlsbRow, xlsbStyles, xlsbText, xlsbZip } from './xlsb.ts';

/** The list of the bench in other formats, values and number formats as in the `.xlsx`; without formulas. */
const WRITERS = { xls: benchXls, xlsb: benchXlsb, ods: benchOds };
export type LegacyFormat = keyof typeof WRITERS;

export function writeBenchLegacy(file: string, format: LegacyFormat, rows: number): void {
  writeFileSync(file, WRITERS[format](rows));
}

const CODES = ['dd/mm/yyyy', 'dd/mm/yyyy hh:mm', '0.0%', '#,##0.00', '0000000000'];
const FIRST_CODE = 164;
const FONT = 'Times New Roman';
/** The style of each column: 0 is plain, others are codes from 1. */
const STYLES = [0, 0, 0, 0, 1, 2, 3, 4, 4, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 4];
const TITLES = ['TỈNH ỦY MẪU', 'DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO', 'I. Trưởng ban', 'TT'];
/** No record of .xls is longer. */
const MOST_XLS_BYTES = 8224;
const TEXT_HEAD = 3;
const DIVISION_BY_ZERO = 7;
const UNIX_EPOCH_SERIAL = 25_569;
const MS_A_DAY = 86_400_000;

type Value = Exclude<Truth, null>;
interface Placed { row: number; column: number; style: number; value: Value }

function* cells(rows: number): Generator<Placed> {
  for (const [index, value] of TITLES.entries()) yield { row: index + 1, column: 1, style: 0, value };
  let row = ROWS_ABOVE;
  for (const values of records(rows)) {
    row += 1;
    for (let column = 1; column <= COLUMNS; column += 1) {
      const value = values[column - 1] ?? '';
      if (value !== '') yield { row, column, style: STYLES[column - 1] ?? 0, value };
    }
  }
}

/** Gives each different text a number. */
class Texts {
  readonly list = new Map<string, number>();

  number(text: string): number {
    const known = this.list.get(text);
    if (known !== undefined) return known;
    this.list.set(text, this.list.size);
    return this.list.size - 1;
  }
}

function benchXls(rows: number): Buffer {
  const texts = new Texts();
  const made = [...cells(rows)].map(({ row, column, style, value }) => {
    if (typeof value === 'string') return cellRecord(0xfd, row, column, long(texts.number(value)), style);
    if (typeof value === 'boolean') return cellRecord(0x205, row, column, Buffer.from([value ? 1 : 0, 0]), style);
    if (typeof value === 'object' && 'error' in value) return cellRecord(0x205, row, column, Buffer.from([DIVISION_BY_ZERO, 1]), style);
    return cellRecord(0x203, row, column, double(numberOf(value)), style);
  });
  const font = record(0x31, Buffer.concat([Buffer.alloc(14), Buffer.from([FONT.length, 0]), Buffer.from(FONT, 'latin1')]));
  const formats = CODES.map((code, index) => record(0x41e, Buffer.concat([uint16(FIRST_CODE + index, code.length), Buffer.from([0]), Buffer.from(code, 'latin1')])));
  const styles = [0, ...CODES.map((_, index) => FIRST_CODE + index)].map((format) => record(0xe0, Buffer.concat([uint16(0, format), Buffer.alloc(16)])));
  return handmadeXls([{ name: 'DS', records: made }], [font, ...formats, ...styles, ...sharedTexts([...texts.list.keys()])]);
}

/** The shared texts in as many records as they need; each begins with a whole text. */
function sharedTexts(texts: readonly string[]): Buffer[] {
  const bodies: Buffer[][] = [[long(texts.length, texts.length)]];
  let size = 8;
  for (const text of texts) {
    const bytes = text.length * 2 + TEXT_HEAD;
    if (size + bytes > MOST_XLS_BYTES) {
      bodies.push([]);
      size = 0;
    }
    bodies.at(-1)?.push(uint16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le'));
    size += bytes;
  }
  return bodies.map((body, index) => record(index === 0 ? 0xfc : 0x3c, Buffer.concat(body)));
}

function benchXlsb(rows: number): Buffer {
  const texts = new Texts();
  let last = 0;
  const made = [...cells(rows)].flatMap(({ row, column, style, value }) => {
    const cell = xlsbValue(column, style, value, texts);
    if (row === last) return [cell];
    last = row;
    return [xlsbRow(row), cell];
  });
  const styles = xlsbStyles([0, ...CODES.map((_, index) => FIRST_CODE + index)].map((format) => ({ format, font: 0 })), [FONT], CODES.map((code, index) => [FIRST_CODE + index, code]));
  return xlsbZip({ sheets: [{ name: 'DS', records: made }], texts: [...texts.list.keys()].map(xlsbText), styles });
}

function xlsbValue(column: number, style: number, value: Value, texts: Texts): Buffer {
  if (typeof value === 'string') return xlsbCell(7, column, long(texts.number(value)), style);
  if (typeof value === 'boolean') return xlsbCell(4, column, Buffer.from([value ? 1 : 0]), style);
  if (typeof value === 'object' && 'error' in value) return xlsbCell(3, column, Buffer.from([DIVISION_BY_ZERO]), style);
  return xlsbCell(5, column, double(numberOf(value)), style);
}

function benchOds(rows: number): Buffer {
  const lines: string[] = [];
  let [last, reached, line] = [0, 0, ''];
  for (const { row, column, value } of cells(rows)) {
    if (row !== last) {
      if (last > 0) lines.push(`<table:table-row>${line}</table:table-row>`);
      [last, reached, line] = [row, 0, ''];
    }
    if (column > reached + 1) line += `<table:table-cell table:number-columns-repeated="${column - reached - 1}"/>`;
    line += odsCell(value);
    reached = column;
  }
  lines.push(`<table:table-row>${line}</table:table-row>`);
  return odsZip({ tables: `<table:table table:name="DS">${lines.join('')}</table:table>` });
}

function odsCell(value: Value): string {
  const cell = (attributes: string, shown: string) => `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
  if (typeof value === 'string') return cell('office:value-type="string"', value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '</text:p><text:p>'));
  if (typeof value === 'boolean') return cell(`office:value-type="boolean" office:boolean-value="${value}"`, value ? 'TRUE' : 'FALSE');
  if (typeof value === 'number') return cell(`office:value-type="float" office:value="${value}"`, String(value));
  if ('error' in value) return cell('table:formula="of:=1/0" office:value-type="string" office:string-value=""', value.error);
  return cell(`office:value-type="date" office:date-value="${value.iso}"`, value.iso);
}

function numberOf(value: number | { iso: string }): number {
  if (typeof value === 'number') return value;
  return Date.parse(value.iso.includes('T') ? `${value.iso}Z` : `${value.iso}T00:00:00Z`) / MS_A_DAY + UNIX_EPOCH_SERIAL;
}
