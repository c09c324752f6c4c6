import type { Placeholder } from '#shared/rules/wordings.ts';

/** A meeting and tasks that never were, to see how a sentence comes out. Papers are Vietnamese, whatever the language of the screen. */
export const SAMPLE_VALUES: Record<Placeholder, string> = {
  committee: 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Mẫu',
  committees: 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Mẫu',
  meeting: 'Hội nghị sơ kết 6 tháng đầu năm 2026',
  chair: 'Nguyễn Văn Mẫu',
  chair_title: 'Trưởng Ban Chỉ đạo',
  secretary: 'Trần Thị Thử',
  standing_agency: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Mẫu',
  time: '8 giờ 00, thứ Tư, ngày 08 tháng 7 năm 2026',
  day: 'ngày 08 tháng 7 năm 2026',
  end: '11 giờ 30, ngày 08 tháng 7 năm 2026',
  place: 'Phòng họp số 1',
  present: '18/21 thành viên Ban Chỉ đạo',
  basis: 'Kế hoạch số 12-KH/TU, ngày 05/02/2026 của Ban Thường vụ Tỉnh ủy về thực hiện dân chủ ở cơ sở năm 2026',
  unit: 'Ủy ban nhân dân xã Mẫu',
  count: '3',
  as_of: 'ngày 08 tháng 7 năm 2026',
  answer_by: 'ngày 20/07/2026',
  period: '6 tháng đầu năm 2026',
  days: 'từ ngày 15/12/2025 đến ngày 14/06/2026',
  forms: 'B1, B2, B5',
};
