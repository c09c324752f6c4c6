import { utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { toTcvn3 } from './legacy-text.ts';

/** What a row of a sample register says, as it stands in the file, and what a careful reader takes it to mean. */
export interface SampleRecord {
  cells: readonly string[];
  means: { label: string; unit: string } & Readonly<Record<string, string | number>>;
}

/** Models as a commune keeps them: a word that is nearly right, one nobody has, a unit that is not, a day that is none. */
export const MODEL_GROUPS: readonly { heading: string; rows: readonly SampleRecord[] }[] = [
  { heading: 'I. Khối xã', rows: [
    { cells: ['Thôn xanh, nhà sạch', 'Mô hình', 'Tập thể', 'Xã An Mẫu', 'Văn hóa - xã hội', '10/02/2026', ''], means: { label: 'Thôn xanh, nhà sạch', unit: 'Xã An Mẫu', field: 'society', registeredOn: '2026-02-10' } },
    { cells: ['Tổ liên kết trồng nấm', 'mô hình', 'tập thể', 'xã Bình Mẫu', 'Kinh tếe', '12/2/2026', 'Đợt 1'], means: { label: 'Tổ liên kết trồng nấm', unit: 'Xã Bình Mẫu', field: 'economy', registeredOn: '2026-02-12' } },
    { cells: ['Người có uy tín gương mẫu', 'Điển hình', 'Cá nhân', 'Xã Tân Mẫu', 'Du lịch', '18.02.2026', ''], means: { label: 'Người có uy tín gương mẫu', unit: 'Xã Tân Mẫu', field: 'other', registeredOn: '2026-02-18' } },
  ] },
  { heading: 'II. Khối phường', rows: [
    { cells: ['Tuyến phố văn minh', 'Mô hình', 'Tập thể', 'Phường Mẫu Trung', 'Văn hóa - xã hội', '31/02/2026', ''], means: { label: 'Tuyến phố văn minh', unit: 'Phường Mẫu Trung', field: 'society', registeredOn: '2026-02-28' } },
    { cells: ['Cụm dân cư an toàn', 'Mô hình', 'Tập thể', 'Phường Chưa Có', 'Quốc phòng - an ninh', '20/02/2026', '-'], means: { label: 'Cụm dân cư an toàn', unit: 'Phường Mẫu Đông', field: 'defence', registeredOn: '2026-02-20' } },
  ] },
];

/** Dialogues in the binary format of Excel 97, typed in TCVN3. */
export const DIALOGUE_ROWS: readonly SampleRecord[] = [
  { cells: ['Đối thoại về cấp nước sạch nông thôn', 'Định kỳ', 'Xã An Mẫu', '12/06/2026', 'Bí thư cấp ủy', '120', '14', '11', '3'], means: { label: 'Đối thoại về cấp nước sạch nông thôn', unit: 'Xã An Mẫu', heldOn: '2026-06-12', participants: 120, opinions: 14 } },
  { cells: ['Đối thoại với thanh niên về chuyển đổi số', 'Chuyên đề', 'Xã Phú Mẫu', '18/06/2026', 'Chủ tịch UBND', 'trên 150', '9', '9', '0'], means: { label: 'Đối thoại với thanh niên về chuyển đổi số', unit: 'Xã Phú Mẫu', heldOn: '2026-06-18', participants: 150, opinions: 9 } },
  { cells: ['Đối thoại về giải phóng mặt bằng khu dân cư mới', 'Đột xuất', 'Phường Mẫu Đông', '03/07/2026', 'Bí thư và Chủ tịch UBND', '86', '21', '12', '9'], means: { label: 'Đối thoại về giải phóng mặt bằng khu dân cư mới', unit: 'Phường Mẫu Đông', heldOn: '2026-07-03', participants: 86, opinions: 21 } },
];

/** Trainings, without anything to stumble over. */
export const TRAINING_ROWS: readonly SampleRecord[] = [
  { cells: ['Bồi dưỡng kỹ năng hòa giải ở cơ sở', 'Bồi dưỡng', 'Xã An Mẫu', '15/05/2026', '2', '160'], means: { label: 'Bồi dưỡng kỹ năng hòa giải ở cơ sở', unit: 'Xã An Mẫu', heldOn: '2026-05-15', classes: 2, participants: 160 } },
  { cells: ['Quán triệt nghị quyết về dân vận năm 2026', 'Quán triệt', 'Phường Mẫu Tây', '22/05/2026', '1', '1.240'], means: { label: 'Quán triệt nghị quyết về dân vận năm 2026', unit: 'Phường Mẫu Tây', heldOn: '2026-05-22', classes: 1, participants: 1240 } },
];

const MODEL_HEADS = ['TT', 'Tên mô hình, điển hình', 'Phân loại', '', 'Đơn vị đăng ký', 'Lĩnh vực', 'Ngày đăng ký', 'Ghi chú'];
const DIALOGUE_HEADS = ['TT', 'Nội dung', 'Loại đối thoại', 'Đơn vị tổ chức', 'Ngày đối thoại', 'Người chủ trì', 'Số người dự', 'Ý kiến, kiến nghị', 'Trả lời tại chỗ', 'Chuyển xử lý'];
const TRAINING_HEADS = ['TT', 'Nội dung', 'Hình thức', 'Đơn vị tổ chức', 'Từ ngày', 'Số hội nghị, lớp', 'Số lượt người'];

/** The list of models with titles over it, a heading over two columns, groups, sums and a signature. */
export function modelsWorkbook(): ExcelJS.Workbook {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('Mô hình 2026');
  sheet.addRows([['BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY MẪU'], ['DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2026'], ['(số liệu mẫu)'], [], MODEL_HEADS, ['', '', 'Loại', 'Tập thể/Cá nhân', '', '', '', '']]);
  for (const range of ['A1:D1', 'A2:H2', 'A3:H3', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'F5:F6', 'G5:G6', 'H5:H6']) sheet.mergeCells(range);
  let number = 0;
  for (const { heading, rows } of MODEL_GROUPS) {
    sheet.mergeCells(sheet.addRow([heading]).number, 1, sheet.rowCount, MODEL_HEADS.length);
    for (const { cells } of rows) sheet.addRow([++number, ...cells.map((cell) => (cell === '' ? null : cell))]);
  }
  sheet.addRows([['', 'Tổng cộng', '', '', number], [], ['', 'NGƯỜI LẬP BIỂU']]);
  return workbook;
}

/** The list of dialogues as the format of 1997 has it; its reader knows no fonts. */
export function dialoguesWorkbook(): Buffer {
  const lines = [['Ban Dân vận Tỉnh ủy Mẫu'], ['Tổng hợp đối thoại của người đứng đầu cấp ủy, chính quyền với Nhân dân'], [], DIALOGUE_HEADS, ...DIALOGUE_ROWS.map(({ cells }, index) => [String(index + 1), ...cells]), [], ['', 'Người lập biểu']];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(lines.map((cells) => cells.map(toTcvn3))), 'DT');
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}

/** The list of trainings. */
export function trainingsWorkbook(): ExcelJS.Workbook {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('Tập huấn');
  sheet.addRows([TRAINING_HEADS, ...TRAINING_ROWS.map(({ cells }, index) => [index + 1, ...cells])]);
  return workbook;
}

function newWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '';
  return workbook;
}
