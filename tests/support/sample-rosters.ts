import type { Role } from '#shared/rules/roles.ts';

/** A row of the sample member lists: what stands in the file, and what a careful reader takes it to say. */
export interface SampleRow {
  number: number;
  name: string;
  position: string;
  unit: string;
  role: string;
  assignedField: string;
  /** As it stands in the cell: a real date (`Date.UTC`), or text as people type it. */
  from: Date | string;
  phone: string | number;
  email: string;
  note: string;
  means: { fullName: string; role: Role; /** Null where the file is wrong and has to be corrected. */ from: string | null; phone: string | null };
}
export interface SampleGroup {
  heading: string;
  rows: readonly SampleRow[];
}

/** The committee whose list the workbook holds; the sample office has no members of it. */
export const RELIGION_COMMITTEE = { code: 'TG', name: 'Ban Chỉ đạo công tác tôn giáo tỉnh Mẫu', shortName: 'BCĐ công tác tôn giáo tỉnh' };
const APRIL_10 = new Date(Date.UTC(2026, 3, 10));
const DAY = '2026-04-10';

/** A letter with its mark written apart, as some keyboards store it. */
const apart = (text: string) => text.normalize('NFD');
/** A space that does not break, as it comes from text copied off a web page. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

/** The member list of {@link RELIGION_COMMITTEE} as it stands in `danh-sach-thanh-vien.xlsx`. */
export const RELIGION_GROUPS: readonly SampleGroup[] = [
  {
    heading: 'I. LÃNH ĐẠO BAN CHỈ ĐẠO',
    rows: [
      { number: 1, name: 'Đ/c Phạm Minh Họa', position: 'Phó Bí thư Thường trực', unit: 'Tỉnh ủy Mẫu', role: 'Trưởng ban', assignedField: 'Phụ trách chung', from: APRIL_10, phone: '0400 000 001', email: 'pham.minh.hoa@mau.invalid', note: '', means: { fullName: 'Phạm Minh Họa', role: 'head', from: DAY, phone: '0400000001' } },
      { number: 2, name: 'Trần Thị Thử Nghiệm', position: 'Trưởng Ban', unit: 'Ban TGDV', role: 'PTBTT', assignedField: 'Phụ trách cơ quan thường trực', from: '10/4/2026', phone: '+84 400 000 002', email: '', note: '', means: { fullName: 'Trần Thị Thử Nghiệm', role: 'standing_deputy_head', from: DAY, phone: '0400000002' } },
      { number: 3, name: 'Lê  Văn Ví Dụ', position: 'Phó Chủ tịch', unit: 'UBND tỉnh', role: 'PTB', assignedField: 'Khối cơ quan hành chính nhà nước', from: '10.04.2026', phone: '0400.000.003', email: '', note: '', means: { fullName: 'Lê Văn Ví Dụ', role: 'deputy_head', from: DAY, phone: '0400000003' } },
    ],
  },
  {
    heading: 'II. CÁC ỦY VIÊN',
    rows: [
      { number: 4, name: 'Lý Văn Giả Sử', position: 'Giám đốc', unit: 'Sở Dân tộc và Tôn giáo', role: 'UVTT', assignedField: 'Quản lý nhà nước về tôn giáo', from: 'ngày 10 tháng 4 năm 2026', phone: '(0400) 000 015', email: '', note: '', means: { fullName: 'Lý Văn Giả Sử', role: 'standing_member', from: DAY, phone: '0400000015' } },
      { number: 5, name: 'Nguyễn Văn Mẫu', position: 'Giám đốc', unit: 'Sở Nội vụ', role: 'UV', assignedField: '', from: '10-4-2026', phone: '0400000007', email: 'nguyen.van.mau@mau.invalid', note: 'Trùng tên với Chủ tịch UBND xã An Mẫu', means: { fullName: 'Nguyễn Văn Mẫu', role: 'member', from: DAY, phone: '0400000007' } },
      { number: 6, name: apart('Hoàng Thị Bản Nháp'), position: 'Giám đốc', unit: apart('Sở Tư pháp'), role: 'Ủy viên', assignedField: '', from: APRIL_10, phone: '', email: '', note: '', means: { fullName: 'Hoàng Thị Bản Nháp', role: 'member', from: DAY, phone: null } },
      { number: 7, name: 'Lê Thị Ví Dụ', position: 'Trưởng phòng', unit: 'Sở Y tế', role: 'UV', assignedField: 'Cơ sở y tế, trợ giúp xã hội', from: APRIL_10, phone: '+84400000063', email: '', note: '', means: { fullName: 'Lê Thị Ví Dụ', role: 'member', from: DAY, phone: '0400000063' } },
      { number: 8, name: 'Y Mẫu Niê', position: 'Phó Giám đốc', unit: 'Sở Dân tộc và Tôn giáo', role: 'UV', assignedField: 'Vùng đồng bào dân tộc', from: '31/02/2026', phone: '0400 000 016', email: '', note: '', means: { fullName: 'Y Mẫu Niê', role: 'member', from: null, phone: '0400000016' } },
      { number: 9, name: 'Mẫn Văn Đưa Thử', position: 'Phó Giám đốc', unit: 'Sở Khoa học và Công nghệ', role: 'UV', assignedField: '', from: APRIL_10, phone: '0400 000 064', email: '', note: 'Mới bổ sung', means: { fullName: 'Mẫn Văn Đưa Thử', role: 'member', from: DAY, phone: '0400000064' } },
      { number: 10, name: unbroken('Bạch Thị Thêm Mẫu'), position: 'Chuyên viên cao cấp', unit: 'Văn phòng Tỉnh ủy', role: 'UV', assignedField: '', from: '10/04/2026', phone: 400000065, email: 'bach.thi.them.mau@mau.invalid', note: 'Mới bổ sung', means: { fullName: 'Bạch Thị Thêm Mẫu', role: 'member', from: DAY, phone: '0400000065' } },
      { number: 11, name: 'Tô Văn Tình Huống', position: 'Phó Giám đốc', unit: 'Công an tỉnh', role: 'UV', assignedField: 'An ninh, trật tự', from: APRIL_10, phone: '0400 000 027', email: '', note: '', means: { fullName: 'Tô Văn Tình Huống', role: 'member', from: DAY, phone: '0400000027' } },
      { number: 12, name: 'Mai Văn Ví Von', position: 'Chủ tịch', unit: 'Hội Nông dân tỉnh', role: 'UV', assignedField: '', from: '10/4/2026', phone: '', email: '', note: '', means: { fullName: 'Mai Văn Ví Von', role: 'member', from: DAY, phone: null } },
    ],
  },
  {
    heading: 'III. THƯ KÝ',
    rows: [
      { number: 13, name: 'La Thị Dự Thảo', position: 'Trưởng phòng Dân vận các cơ quan nhà nước, dân tộc và tôn giáo', unit: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', role: 'Thư ký', assignedField: '', from: APRIL_10, phone: '0400 000 028', email: 'la.thi.du.thao@mau.invalid', note: '', means: { fullName: 'La Thị Dự Thảo', role: 'secretary', from: DAY, phone: '0400000028' } },
    ],
  },
];

/** A row of the list saved as text: position and unit in one cell, as offices write them. */
export interface SampleCsvRow {
  name: string;
  positionAndUnit: string;
  role: string;
  assignedField: string;
  from: string;
  phone: string;
  note: string;
  means: SampleRow['means'];
}

/** The list of the committee "Dân vận khéo" as it stands in `danh-sach-thanh-vien.csv`. */
export const MOBILISATION_ROWS: readonly SampleCsvRow[] = [
  { name: 'Phạm Minh Họa', positionAndUnit: 'Phó Bí thư Thường trực Tỉnh ủy Mẫu', role: 'Trưởng ban', assignedField: 'Phụ trách chung', from: '10/05/2022', phone: '0400 000 001', note: '', means: { fullName: 'Phạm Minh Họa', role: 'head', from: '2022-05-10', phone: '0400000001' } },
  { name: 'Trần Thị Thử Nghiệm', positionAndUnit: 'Trưởng Ban, Ban Tuyên giáo và Dân vận Tỉnh ủy', role: 'PTB TT', assignedField: 'Phụ trách cơ quan thường trực', from: '10/5/2022', phone: '+84 400 000 002', note: '', means: { fullName: 'Trần Thị Thử Nghiệm', role: 'standing_deputy_head', from: '2022-05-10', phone: '0400000002' } },
  { name: 'Lê Văn Ví Dụ', positionAndUnit: 'Phó Chủ tịch UBND tỉnh', role: 'PTB', assignedField: 'Kinh phí, thi đua - khen thưởng', from: '02.04.2026', phone: '0400 000 003', note: '', means: { fullName: 'Lê Văn Ví Dụ', role: 'deputy_head', from: '2026-04-02', phone: '0400000003' } },
  { name: 'Sầm Văn Nháp', positionAndUnit: 'Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch', role: 'UV', assignedField: 'Thể thao quần chúng', from: '20/11/2026', phone: '', note: 'Bổ sung', means: { fullName: 'Sầm Văn Nháp', role: 'member', from: '2026-11-20', phone: null } },
  { name: 'Cù Văn Mới Thử', positionAndUnit: 'Phó Chủ tịch Ủy ban nhân dân xã Tân Mẫu', role: 'UV', assignedField: '', from: '20/11/2026', phone: '+84400000066', note: 'Bổ sung', means: { fullName: 'Cù Văn Mới Thử', role: 'member', from: '2026-11-20', phone: '0400000066' } },
  { name: 'Phạm Văn Đọc Thử', positionAndUnit: 'Phó Trưởng phòng Dân vận, Ban TGDV', role: 'Thư ký', assignedField: '', from: 'ngày 02 tháng 4 năm 2026', phone: '', note: '', means: { fullName: 'Phạm Văn Đọc Thử', role: 'secretary', from: '2026-04-02', phone: null } },
];
