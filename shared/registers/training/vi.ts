import type { RegisterWords } from '../declare.ts';
import type { training } from './declaration.ts';

export const vi: RegisterWords<typeof training> = {
  title: 'Quán triệt, tập huấn',
  record: 'Hội nghị, lớp tập huấn',
  fields: {
    topic: 'Nội dung', type: 'Hình thức', unitId: 'Đơn vị tổ chức', heldOn: 'Từ ngày', endedOn: 'Đến ngày', classes: 'Số hội nghị, lớp', participants: 'Số lượt người', officials: 'Cán bộ', partyMembers: 'Đảng viên', unionMembers: 'Đoàn viên',
    associationMembers: 'Hội viên', mobilisers: 'Cán bộ dân vận', documentId: 'Văn bản quán triệt', trainer: 'Báo cáo viên', budget: 'Kinh phí (đồng)', materials: 'Tài liệu', committeeId: 'Ban Chỉ đạo', note: 'Ghi chú',
  },
  options: { type: { dissemination: 'Quán triệt', training: 'Tập huấn', refresher: 'Bồi dưỡng', seminar: 'Tọa đàm', contest: 'Hội thi' } },
  statuses: {},
  moves: {},
  checks: {
    endsBefore: 'Ngày kết thúc không thể trước ngày bắt đầu.',
    groupsExceed: 'Một nhóm có số người lớn hơn tổng số lượt người.',
    implausible: 'Số lượt người bình quân một hội nghị, lớp nằm ngoài khoảng 10–500; đề nghị kiểm tra lại.',
  },
  measures: { events: 'Số hội nghị, lớp', attendance: 'Số lượt người' },
};
