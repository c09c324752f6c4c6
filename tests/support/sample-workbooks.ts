import ExcelJS from 'exceljs';
import { MOBILISATION_ROWS, RELIGION_GROUPS, type SampleCsvRow, type SampleRow } from './sample-rosters.ts';

const LAST_COLUMN = 11;
const HEAD_ROW = 7;
const WIDTHS = [5, 24, 24, 30, 14, 26, 14, 12, 16, 26, 24];
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const CENTRED = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;

/** The sample member list as a workbook: title block, heading over two rows, groups, a total, signatures, a leftover sheet. */
export function sampleWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '';
  const sheet = workbook.addWorksheet('DS thành viên', { pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 } });
  workbook.addWorksheet('Sheet2');
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  writeTitle(sheet);
  writeHeading(sheet);
  let row = HEAD_ROW + 2;
  for (const group of RELIGION_GROUPS) {
    writeAcross(sheet, row, group.heading, { bold: true });
    row += 1;
    for (const member of group.rows) writeMember(sheet, row++, member);
  }
  const members = RELIGION_GROUPS.flatMap((group) => group.rows).length;
  writeAcross(sheet, row, `Tổng cộng: ${members} đồng chí`, { bold: true, italic: true });
  writeSignatures(sheet, row + 2);
  return workbook;
}

function writeTitle(sheet: ExcelJS.Worksheet): void {
  const put = (range: string, text: string, font: Partial<ExcelJS.Font> = {}) => {
    sheet.mergeCells(range);
    const cell = sheet.getCell(range.split(':')[0] ?? '');
    cell.value = text;
    cell.font = { name: 'Times New Roman', size: 13, ...font };
    cell.alignment = CENTRED;
  };
  put('A1:C1', 'TỈNH ỦY MẪU');
  put('A2:C2', 'BAN TUYÊN GIÁO VÀ DÂN VẬN', { bold: true });
  put('G2:K2', 'Mẫu, ngày 15 tháng 4 năm 2026', { italic: true });
  put('A4:K4', 'DANH SÁCH THÀNH VIÊN', { bold: true, size: 14 });
  put('A5:K5', 'Ban Chỉ đạo công tác tôn giáo tỉnh Mẫu (số liệu mẫu, không có người thật)', { bold: true });
}

/** Period and contact stand over two columns each; the other headings reach over both rows. */
function writeHeading(sheet: ExcelJS.Worksheet): void {
  const below = HEAD_ROW + 1;
  const put = (column: number, text: string, row = HEAD_ROW) => (sheet.getCell(row, column).value = text);
  for (const [column, text] of [[1, 'TT'], [2, 'Họ và tên'], [3, 'Chức vụ'], [4, 'Đơn vị công tác'], [5, 'Chức danh trong BCĐ'], [6, 'Lĩnh vực phụ trách'], [11, 'Ghi chú']] as const) {
    put(column, text);
    sheet.mergeCells(HEAD_ROW, column, below, column);
  }
  for (const [column, text, left, right] of [[7, 'Thời gian tham gia', 'Từ ngày', 'Đến ngày'], [9, 'Liên hệ', 'SĐT', 'Email']] as const) {
    put(column, text);
    sheet.mergeCells(HEAD_ROW, column, HEAD_ROW, column + 1);
    put(column, left, below);
    put(column + 1, right, below);
  }
  for (let column = 1; column <= LAST_COLUMN; column += 1) {
    for (const row of [HEAD_ROW, below]) Object.assign(sheet.getCell(row, column), { font: { name: 'Times New Roman', size: 12, bold: true }, alignment: CENTRED, border: BORDER });
  }
}

function writeMember(sheet: ExcelJS.Worksheet, row: number, member: SampleRow): void {
  const { number, name, position, unit, role, assignedField, from, phone, email, note } = member;
  sheet.getRow(row).values = [number, name, position, unit, role, assignedField, from, '', phone, email, note].map((value) => (value === '' ? null : value));
  if (from instanceof Date) sheet.getCell(row, 7).numFmt = 'dd/mm/yyyy';
  for (let column = 1; column <= LAST_COLUMN; column += 1) Object.assign(sheet.getCell(row, column), { font: { name: 'Times New Roman', size: 12 }, alignment: { vertical: 'middle', wrapText: true }, border: BORDER });
}

function writeAcross(sheet: ExcelJS.Worksheet, row: number, text: string, font: Partial<ExcelJS.Font>): void {
  sheet.mergeCells(row, 1, row, LAST_COLUMN);
  Object.assign(sheet.getCell(row, 1), { value: text, font: { name: 'Times New Roman', size: 12, ...font }, border: BORDER });
}

function writeSignatures(sheet: ExcelJS.Worksheet, row: number): void {
  for (const [line, column, text] of [[0, 2, 'NGƯỜI LẬP BIỂU'], [0, 9, 'TRƯỞNG BAN'], [1, 2, '(Ký, ghi rõ họ tên)'], [1, 9, '(Ký tên)'], [5, 2, 'La Thị Dự Thảo'], [5, 9, 'Trần Thị Thử Nghiệm']] as const) {
    Object.assign(sheet.getCell(row + line, column), { value: text, font: { name: 'Times New Roman', size: 12, bold: line !== 1 }, alignment: CENTRED });
  }
}

const BOM = '\uFEFF';
const CSV_COLUMNS = 7;

/** The sample list as text: UTF-8 with byte order mark, `;`, CRLF, as a spreadsheet set to Vietnamese saves it. */
export function sampleCsv(): string {
  return BOM + textLines(MOBILISATION_ROWS).map((fields) => `${fields.map(csvField).join(';')}\r\n`).join('');
}

/** The list saved as text, line by line: title, heading, members, total, signatures. */
export function textLines(rows: readonly SampleCsvRow[]): string[][] {
  const members = rows.map(({ name, positionAndUnit, role, assignedField, from, phone, note }) => [name, positionAndUnit, role, assignedField, from, phone, note]);
  const lines = [
    ['BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY MẪU'],
    ['DANH SÁCH BỔ SUNG, ĐIỀU CHỈNH THÀNH VIÊN BAN CHỈ ĐẠO "DÂN VẬN KHÉO" TỈNH MẪU'],
    [],
    ['Họ tên', 'Chức vụ, đơn vị công tác', 'Chức danh trong Ban Chỉ đạo', 'Nhiệm vụ', 'Từ ngày', 'Điện thoại', 'Ghi chú'],
    ...members,
    [`Tổng cộng: ${members.length}`],
    [],
    ['Người lập biểu', '', '', '', '', 'Trưởng Ban'],
  ];
  return lines.map((fields) => Array.from({ length: CSV_COLUMNS }, (_, index) => fields[index] ?? ''));
}

function csvField(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
