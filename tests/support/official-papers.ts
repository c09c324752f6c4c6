import type { OfficialPaper, PaperBlock } from '#shared/rules/official-paper.ts';

/** The least a paper can be: each test says what it is about. */
export const BARE_PAPER: OfficialPaper = {
  system: 'state', type: 'decision', date: null, superior: null, issuer: null, symbol: null, issuerLetters: null, hasNumber: true, hasDay: true, place: null, typeTitle: null, summary: null,
  authorityLine: null, bases: [], blocks: [], addressees: [], recipients: { to: [], filed: null }, signatures: [], annexes: [],
};

const MEMBERS = Array.from({ length: 40 }, (_, index) => ({ cells: [String(index + 1), `Nguyễn Thị Thành Viên ${index + 1}`, 'Phó Giám đốc Sở Nội vụ', 'Ủy viên', ''] }));

/** A list long enough to go over a page. */
export const MEMBER_TABLE: PaperBlock = {
  kind: 'table',
  columns: [
    { heading: 'TT', widthMm: 11, align: 'center' }, { heading: 'Họ và tên', widthMm: 42, align: 'left' }, { heading: 'Chức vụ, đơn vị công tác', widthMm: 55, align: 'left' },
    { heading: 'Chức danh trong BCĐ', widthMm: 32, align: 'center' }, { heading: 'Ghi chú', widthMm: 25, align: 'left' },
  ],
  rows: [{ heading: 'V. ỦY VIÊN' }, ...MEMBERS],
};

/** A decision of the State with everything in its place. */
export const STATE_DECISION: OfficialPaper = {
  ...BARE_PAPER,
  date: '2026-02-05', superior: null, issuer: 'Ủy ban nhân dân tỉnh Hà Giang', symbol: '05/QĐ-UBND', issuerLetters: 'UBND', place: 'Hà Giang',
  typeTitle: 'Quyết định', summary: 'Về việc kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Hà Giang',
  bases: ['Căn cứ Luật Tổ chức chính quyền địa phương', 'Theo đề nghị của Giám đốc Sở Nội vụ'],
  blocks: [
    { kind: 'heading', text: 'QUYẾT ĐỊNH:' },
    { kind: 'article', number: 1, runs: [{ text: 'Kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Hà Giang (có danh sách kèm theo).' }] },
    { kind: 'item', mark: '1.', runs: [{ text: 'Ban Chỉ đạo làm việc theo ' }, { text: 'Quy chế', italic: true }, { text: '.' }] },
    { kind: 'article', number: 2, runs: [{ text: 'Quyết định này có hiệu lực kể từ ngày ký.' }] },
  ],
  recipients: { to: ['Như Điều 2', 'Thường trực Tỉnh ủy'], filed: 'VT, NC' },
  signatures: [{ authorities: [{ by: 'TM', of: 'Ủy ban nhân dân' }], position: 'Chủ tịch', name: 'Lê Văn Mẫu' }],
  annexes: [{ title: ['Danh sách thành viên', 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Hà Giang'], attribution: '(Kèm theo Quyết định số 05/QĐ-UBND, ngày 05/02/2026 của Ủy ban nhân dân tỉnh Hà Giang)', blocks: [MEMBER_TABLE], landscape: false }],
};

/** The same decision of the Party. */
export const PARTY_DECISION: OfficialPaper = {
  ...STATE_DECISION,
  system: 'party', date: '2026-06-18', superior: null, issuer: 'Tỉnh ủy Hà Giang', symbol: '412-QĐ/TU', issuerLetters: 'TU',
  summary: 'về việc kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Hà Giang',
  bases: ['Căn cứ Điều lệ Đảng', 'Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh'],
  recipients: { to: ['Như Điều 2', 'Các thành viên Ban Chỉ đạo'], filed: 'Văn phòng Tỉnh ủy' },
  signatures: [{ authorities: [{ by: 'TM', of: 'Ban Thường vụ' }], position: 'Phó Bí thư', name: 'Lê Văn Mẫu' }],
};
