import type { Placeholder } from '#shared/rules/wordings.ts';

/** A meeting that never was, to see how a sentence comes out. Papers are Vietnamese, whatever the language of the screen. */
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
};
