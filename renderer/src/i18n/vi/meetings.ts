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
  quorums: { majority: 'Quá nửa số thành viên', two_thirds: 'Ít nhất hai phần ba', none: 'Không quy định' },
};
