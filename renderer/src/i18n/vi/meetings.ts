export const meetings = {
  kinds: {
    interim_review: 'Hội nghị sơ kết', final_review: 'Hội nghị tổng kết', session: 'Phiên họp', working_session: 'Buổi làm việc', briefing: 'Giao ban', dissemination: 'Hội nghị quán triệt, triển khai',
    training: 'Tập huấn', dialogue: 'Đối thoại trực tiếp với Nhân dân', other: 'Cuộc họp khác',
  },
  modes: { in_person: 'Trực tiếp', online: 'Trực tuyến', mixed: 'Kết hợp' },
  statuses: {
    draft: 'Dự kiến', invited: 'Đã mời', in_progress: 'Đang họp', held: 'Đã họp', minutes_signed: 'Đã ký biên bản', notice_issued: 'Đã ban hành kết luận', closed: 'Đã đóng', postponed: 'Hoãn', cancelled: 'Hủy',
  },
  agendaParts: { opening: 'Phần mở đầu', main: 'Nội dung chính', closing: 'Phần kết thúc' },
  capacities: { member: 'Thành viên ban', guest: 'Khách mời', superior: 'Đại biểu cấp trên', press: 'Báo chí' },
  duties: { none: 'Dự họp', chair: 'Chủ trì', co_chair: 'Đồng chủ trì', secretary: 'Thư ký' },
  replies: { none: 'Chưa trả lời', attends: 'Dự', substitute: 'Cử người dự thay', excused: 'Xin vắng' },
  attendances: { present: 'Có mặt', substituted: 'Có người dự thay', excused: 'Vắng có lý do', absent: 'Vắng' },
  entryKinds: { report: 'Báo cáo', opinion: 'Ý kiến phát biểu', proposal: 'Kiến nghị, đề xuất', answer: 'Trả lời', vote: 'Biểu quyết', conclusion: 'Kết luận' },
  outcomes: { task: 'Giao nhiệm vụ', no_task: 'Không phát sinh nhiệm vụ' },
  quorums: { majority: 'Quá nửa số thành viên', two_thirds: 'Ít nhất hai phần ba', none: 'Không quy định' },
};
