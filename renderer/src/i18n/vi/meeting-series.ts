export const meetingSeries = {
  label: 'Họp định kỳ', all: 'Các loạt họp', count_other: '{{count}} loạt họp', new: 'Thêm loạt họp', editTitle: 'Sửa loạt họp', created: 'Đã thêm loạt họp.', saved: 'Đã lưu loạt họp.', removed_other: 'Đã chuyển {{count}} loạt họp vào Thùng rác.',
  empty: 'Chưa có loạt họp định kỳ nào', emptyHint: 'Thêm loạt họp để chương trình đề xuất ngày họp tiếp theo, ví dụ 6 tháng một lần.',
  fields: { title: 'Tên loạt họp', kind: 'Loại cuộc họp', meetingFrequency: 'Chế độ họp', startsAt: 'Giờ họp', firstDay: 'Lần họp đầu', endsOn: 'Họp đến ngày', place: 'Địa điểm', note: 'Ghi chú', committeeIds: 'Các ban', meetings: 'Đã có', lastOn: 'Lần gần nhất' },
  titleHint: 'Không ghi kỳ: chương trình thêm “quý I năm 2026”, “6 tháng đầu năm 2026”…',
  byRegulation: 'Theo quy chế', byRegulationOf: '{{frequency}} (theo quy chế)', noRegulation: 'Quy chế chưa quy định',
  ended: 'Đã kết thúc', meetingsCount_other: '{{count}} cuộc họp', exportAll: 'Xuất lịch cả loạt',
  proposals: {
    title: 'Ngày họp đề xuất', plan: 'Lập cuộc họp', planOf: 'Lập cuộc họp {{title}}', planned: 'Đã lập cuộc họp.', empty: 'Không có ngày họp nào cần lập', emptyHint: 'Ngày họp được đề xuất theo loạt họp, hoặc theo chế độ họp trong quy chế hoạt động của ban.',
    columns: { day: 'Ngày', title: 'Cuộc họp', frequency: 'Chế độ họp', state: 'Tình trạng', lastOn: 'Lần gần nhất', plan: 'Việc' },
    missed_other: 'Quá hạn {{count}} kỳ', soon: 'Sắp đến', coming: 'Chưa đến', never: 'chưa họp', count_other: '{{count}} ngày đề xuất', due_other: '{{count}} cuộc quá hạn',
  },
};
