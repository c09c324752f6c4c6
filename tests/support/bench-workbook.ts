import { writeFileSync } from 'node:fs';
import { columnLetters } from '#shared/rules/column-letters.ts';
import { seeded } from './seeded.ts';
import { bookZip } from './ooxml.ts';

/** What stands in a cell of the workbook: what a right reader must give. Days have no time zone. */
export type Truth = string | number | boolean | { iso: string } | { error: string } | null;

export interface BenchWorkbook {
  rows: number;
  /** A list to choose from on three whole columns, as offices have them. */
  validations?: boolean;
  /** Rows below the list that have borders and nothing else. */
  blankRows?: number;
}

/** Rows above the first record: two titles, a group, the headings. */
export const ROWS_ABOVE = 4;
export const COLUMNS = 20;
const LAST = columnLetters(COLUMNS);
const UNIX_EPOCH_SERIAL = 25_569;
const SECONDS_A_DAY = 86_400;

const FONTS = ['Times New Roman', '.VnTime', 'VNI-Times', 'Arial'];
const FORMATS = ['dd/mm/yyyy', 'dd/mm/yyyy hh:mm', '0.0%', '#,##0.00', '#,##0\\ \\m', '0000000000'];
const STYLES = `<numFmts>${FORMATS.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')}</numFmts>`
  + `<fonts>${FONTS.map((name) => `<font><sz val="12"/><name val="${name}"/></font>`).join('')}</fonts>`
  + `<fills><fill><patternFill patternType="none"/></fill></fills><borders><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('')}</border></borders>`
  + `<cellXfs>${[0, ...FORMATS.map((_, index) => 164 + index)].map((format, index) => `<xf numFmtId="${format}" fontId="${index % FONTS.length}" fillId="0" borderId="0" applyNumberFormat="1"/>`).join('')}</cellXfs>`;
const STYLE_OF_COLUMN = [0, 0, 0, 0, 1, 2, 3, 4, 4, 0, 0, 0, 5, 6, 0, 0, 0, 0, 0, 4];

/** The font a right reader gives for a cell of the column. */
export function fontOf(column: number): string {
  return FONTS[(STYLE_OF_COLUMN[column - 1] ?? 0) % FONTS.length] ?? '';
}

/** The formula that stands in a cell, if any. */
export function formulaOf(row: number, column: number, value: Truth): string | undefined {
  if (column === 9) return `H${row}*2`;
  if (column === 15) return `B${row}&" ("&A${row}&")"`;
  if (column === COLUMNS) return typeof value === 'object' ? `H${row}/0` : `H${row}/3`;
  return undefined;
}

/** The 20 cells of each record in turn; the same in every run. */
export function* records(rows: number): Generator<Truth[]> {
  const random = seeded(rows);
  const of = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  for (let place = 0; place < rows; place += 1) {
    const day = 7000 + Math.floor(random() * 40_000);
    const minute = Math.floor(random() * 1440);
    const points = Math.round(random() * 100_000) / 100;
    const name = `${of(['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Võ', 'Ỷ'])} ${of(['Văn', 'Thị', 'Đức', 'Hữu'])} ${of(['Mẫu', 'Thử', 'Dụ', 'Ước'])} ${place % 700}`;
    yield [
      place + 1, name, of(['Bí thư', 'Phó Bí thư Thường trực', 'Chủ tịch Ủy ban nhân dân']), `Đảng ủy xã Mẫu số ${place % 120}`,
      { iso: isoOf(day * SECONDS_A_DAY) }, { iso: isoOf(day * SECONDS_A_DAY + minute * 60) },
      Math.round(random() * 1000) / 1000, points, points * 2, place % 3 === 0,
      place % 4 === 0 ? `✅📌 Đã xong ${place % 50}` : 'Đang làm', place % 7 === 0 ? null : `Dòng một & <${place % 90}>\nDòng hai`,
      Math.floor(random() * 5000), 900_000_000 + place, `${name} (${place + 1})`, `Thực hiện kết luận số ${place}, phụ trách khối trường học và cơ quan hành chính`,
      place % 5 === 0 ? null : '', '05/02/2026', Math.floor(random() * 1e9), place % 50 === 0 ? { error: '#DIV/0!' } : points / 3,
    ];
  }
}

function isoOf(secondsFrom1900: number): string {
  const iso = new Date((secondsFrom1900 - UNIX_EPOCH_SERIAL * SECONDS_A_DAY) * 1000).toISOString();
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Writes a list with titles, merges, styles, shared texts and formulas, in XML as Excel itself writes it. */
export function writeBenchWorkbook(file: string, { rows, validations = false, blankRows = 0 }: BenchWorkbook): void {
  const strings = new Map<string, number>();
  const shared = (text: string) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const title = (row: number, text: string) => `<row r="${row}"><c r="A${row}" t="s"><v>${shared(text)}</v></c></row>`;
  const sheet = [title(1, 'TỈNH ỦY MẪU'), title(2, 'DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO'), title(3, 'I. Trưởng ban'), title(4, 'TT')];
  let row = ROWS_ABOVE;
  for (const record of records(rows)) {
    row += 1;
    const here = row;
    sheet.push(`<row r="${row}" spans="1:${COLUMNS}" ht="16.5" customHeight="1">${record.map((value, index) => cellXml(`${columnLetters(index + 1)}${here}`, here, index, value, shared)).join('')}</row>`);
  }
  for (let blank = 0; blank < blankRows; blank += 1) {
    row += 1;
    const here = row;
    sheet.push(`<row r="${row}" spans="1:${COLUMNS}">${Array.from({ length: COLUMNS }, (_, index) => `<c r="${columnLetters(index + 1)}${here}" s="3"/>`).join('')}</row>`);
  }
  const after = `<autoFilter ref="A4:${LAST}${rows + ROWS_ABOVE}"/><mergeCells count="3">${[1, 2, 3].map((line) => `<mergeCell ref="A${line}:${LAST}${line}"/>`).join('')}</mergeCells>`
    + (validations ? `<dataValidations count="3">${['C', 'D', 'K'].map((column) => `<dataValidation type="list" allowBlank="1" sqref="${column}1:${column}1048576"><formula1>"Có,Không"</formula1></dataValidation>`).join('')}</dataValidations>` : '');
  const texts = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  writeFileSync(file, bookZip({ sheets: [{ name: 'Danh sách', before: `<cols><col min="1" max="${COLUMNS}" width="18" customWidth="1"/></cols>`, rows: sheet.join(''), after }], strings: texts, styles: STYLES }));
}

function cellXml(ref: string, row: number, index: number, value: Truth, shared: (text: string) => number): string {
  const style = STYLE_OF_COLUMN[index] ?? 0;
  const open = `<c r="${ref}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  const formula = formulaOf(row, index + 1, value);
  const written = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
  if (typeof value === 'string') return formula === undefined ? `${open} t="s"><v>${shared(value)}</v></c>` : `${open} t="str">${written}<v>${escaped(value)}</v></c>`;
  if (typeof value === 'object' && 'error' in value) return `${open} t="e">${written}<v>${value.error}</v></c>`;
  return `${open}>${written}<v>${typeof value === 'number' ? value : serialOf(value.iso)}</v></c>`;
}

function serialOf(iso: string): number {
  return Date.parse(iso.includes('T') ? `${iso}Z` : `${iso}T00:00:00Z`) / (SECONDS_A_DAY * 1000) + UNIX_EPOCH_SERIAL;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
