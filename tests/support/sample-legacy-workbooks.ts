import { utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { formatDate } from '#shared/rules/dates.ts';
import { cleanLine } from '#shared/rules/text.ts';
import { toTcvn3, toVni, toWindows1258 } from './legacy-text.ts';
import { MOBILISATION_ROWS, RELIGION_GROUPS, type SampleRow } from './sample-rosters.ts';
import { sampleCsv, textLines } from './sample-workbooks.ts';

/** What the file says of a member, every cell as text, without the slips of the first sample list. */
export function legacyRow({ number, name, position, unit, role, assignedField, from, phone, email, note }: SampleRow): string[] {
  const day = from instanceof Date ? formatDate(from.toISOString().slice(0, 10)) : from;
  const digits = typeof phone === 'number' ? `0${phone}` : phone;
  return [String(number), name, position, unit, role, assignedField, day, '', digits, email, note].map(cleanLine);
}

const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ', 'Lĩnh vực phụ trách', 'Từ ngày', 'Đến ngày', 'SĐT', 'Email', 'Ghi chú'];
const LAST_COLUMN = HEADINGS.length;
const WIDTHS = [5, 24, 24, 30, 14, 26, 14, 12, 16, 26, 24];

/** The list of the committee on religious affairs without anything to stumble over: one heading row, real dates, one row a member. */
export function cleanWorkbook(): ExcelJS.Workbook {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('Danh sách');
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.addRow(HEADINGS).font = { name: 'Times New Roman', size: 12, bold: true };
  for (const { number, position, unit, assignedField, email, note, means } of RELIGION_GROUPS.flatMap((group) => group.rows)) {
    const day = means.from === null ? null : new Date(`${means.from}T00:00:00Z`);
    const row = sheet.addRow([number, means.fullName, position, unit, ROLES[means.role], assignedField, day, null, means.phone, email, note].map((value) => (value === '' ? null : typeof value === 'string' ? cleanLine(value) : value)));
    row.font = { name: 'Times New Roman', size: 12 };
    row.getCell(7).numFmt = 'dd/mm/yyyy';
  }
  return workbook;
}

const ROLES: Record<string, string> = { head: 'Trưởng ban', standing_deputy_head: 'Phó Trưởng ban Thường trực', deputy_head: 'Phó Trưởng ban', standing_member: 'Ủy viên Thường trực', member: 'Ủy viên', secretary: 'Thư ký' };

interface Typing {
  font: string;
  type: (text: string) => string;
}
const UNICODE: Typing = { font: 'Times New Roman', type: (text) => text };
const TCVN3: Typing = { font: '.VnTime', type: toTcvn3 };
/** Small letters that the font shows as capitals. */
const TCVN3_CAPITALS: Typing = { font: '.VnTimeH', type: (text) => toTcvn3(text.toLowerCase()) };
const VNI: Typing = { font: 'VNI-Times', type: toVni };
/** How each column was typed: by several people over the years. */
const COLUMNS: readonly Typing[] = [TCVN3, TCVN3, TCVN3, VNI, VNI, UNICODE, TCVN3, TCVN3, VNI, UNICODE, TCVN3];
/** Names that no TCVN3 font has the letters for were typed in Unicode. */
const TYPED_IN_UNICODE = new Set(['Y Mẫu Niê']);

/**
 * The same list as another office kept it: TCVN3 and VNI fonts side by side, a merged heading over two rows with a row of
 * column numbers, group rows, dates as text, a total under each group.
 */
export function legacyWorkbook(): ExcelJS.Workbook {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('DS');
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const put = (row: number, column: number, text: string, typing: Typing) => Object.assign(sheet.getCell(row, column), { value: text === '' ? null : typing.type(text), font: { name: typing.font, size: 12 } });
  const across = (row: number, text: string, typing: Typing) => {
    sheet.mergeCells(row, 1, row, LAST_COLUMN);
    put(row, 1, text, typing);
  };
  across(1, 'Tỉnh ủy Mẫu', TCVN3_CAPITALS);
  across(2, 'Danh sách thành viên Ban Chỉ đạo công tác tôn giáo', TCVN3_CAPITALS);
  across(3, '(số liệu mẫu, không có người thật)', VNI);
  writeLegacyHeading(sheet, put);
  let row = 8;
  for (const group of RELIGION_GROUPS) {
    across(row++, group.heading, TCVN3_CAPITALS);
    for (const member of group.rows) {
      legacyRow(member).forEach((text, index) => put(row, index + 1, text, TYPED_IN_UNICODE.has(text) ? UNICODE : (COLUMNS[index] ?? UNICODE)));
      row += 1;
    }
    put(row++, 2, `Cộng: ${group.rows.length} đồng chí`, TCVN3);
  }
  put(row, 2, 'Tổng cộng', TCVN3);
  put(row + 2, 2, 'Người lập biểu', TCVN3_CAPITALS);
  put(row + 2, 9, 'Trưởng Ban', VNI);
  return workbook;
}

/** Headings over two rows, each in its column's own font; then the row that numbers the columns. */
function writeLegacyHeading(sheet: ExcelJS.Worksheet, put: (row: number, column: number, text: string, typing: Typing) => void): void {
  HEADINGS.forEach((text, index) => {
    const column = index + 1;
    const typing = COLUMNS[index] ?? UNICODE;
    const isUnder = column >= 7 && column <= 10;
    put(isUnder ? 6 : 5, column, text, typing);
    if (!isUnder) sheet.mergeCells(5, column, 6, column);
    put(7, column, String(column), typing);
  });
  put(5, 7, 'Thời gian tham gia', TCVN3);
  put(5, 9, 'Liên hệ', VNI);
  sheet.mergeCells(5, 7, 5, 8);
  sheet.mergeCells(5, 9, 5, 10);
}

/** The list of the committee "Dân vận khéo" in the binary format of Excel 97, typed in TCVN3; the format's reader knows no fonts. */
export function oldWorkbook(): Buffer {
  const sheet = utils.aoa_to_sheet(textLines(MOBILISATION_ROWS).map((fields) => fields.map(toTcvn3)));
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, 'DS');
  return write(workbook, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}

/** The sample list as text, as a program before Unicode saved it: Windows-1258. */
export function windows1258Csv(): Buffer {
  return Buffer.from(toWindows1258(sampleCsv().replace('\uFEFF', '')), 'latin1');
}

function newWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '';
  return workbook;
}
