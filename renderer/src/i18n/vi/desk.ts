export const desk = {
  title: 'Bàn làm việc', none: 'Không có',
  keys: { move: 'chuyển dòng', open: 'mở' },
  empty: { title: 'Sổ chưa có gì', hint: 'Bắt đầu bằng một Ban Chỉ đạo, hoặc nhập danh sách có sẵn từ Excel.', committee: 'Thêm Ban Chỉ đạo', import: 'Nhập từ Excel' },
  tasks: { overdue: 'Quá hạn', due: 'Sắp đến hạn', dueToday_other: '{{count}} hôm nay', alerts: 'Nhắc việc', awaiting: 'Chờ xác nhận', answers: 'Cần hỏi kết quả', drafts: 'Dự thảo chưa giao' },
  unled: 'Chưa có chủ trì', oldest: 'lâu nhất từ {{date}}', overdueCount_other: '{{count}} nhiệm vụ', today: 'hôm nay', noDue: 'không hạn', alertOn: 'nhắc {{date}}', reportedOn: 'báo cáo {{date}}', heardOn: 'tin cuối {{date}}', seen: 'Đã xem', seenDone: 'Đã bỏ nhắc việc khỏi Bàn làm việc.',
  meetings: { title: 'Cuộc họp sắp tới', lacking_other: 'hồ sơ thiếu {{count}}', notInvited: 'chưa gửi giấy mời', ready: 'hồ sơ đủ', postponed: 'hoãn', cancelled: 'đã hủy' },
  papers: { draft: 'Văn bản dự thảo', signed: 'Đã ký, chưa lấy số', minutes: 'Biên bản chưa ký', notice: 'Chưa ra thông báo kết luận', secret: 'Văn bản mật' },
  rounds: { title: 'Phiếu lấy ý kiến sắp hết hạn', closes: 'hết hạn {{date}}' },
  reports: { title: 'Báo cáo đang chờ', missing_other: '{{count}} đơn vị chưa gửi', by: 'hạn {{date}}' },
  records: { title: 'Sổ theo dõi: việc đến hạn', late_other: 'quá hạn {{count}}', by: 'hạn {{date}}' },
  committees: {
    title: 'Ban Chỉ đạo cần xử lý',
    kinds: {
      head_missing: 'Khuyết người đứng đầu', seat_vacant: 'Khuyết chức danh', position_ended: 'Thôi chức vụ', term_over: 'Hết nhiệm kỳ', regulation_overdue: 'Quy chế quá hạn',
      unit_ended: 'Đơn vị đã kết thúc', handover_open: 'Chưa bàn giao xong',
    },
  },
  backup: { title: 'Sao lưu', last: 'Lần gần nhất {{at}}', none: 'Chưa có bản sao lưu' },
  types: {
    resolution: 'Nghị quyết', directive: 'Chỉ thị', conclusion: 'Kết luận', decision: 'Quyết định', rule: 'Quy định', statute: 'Quy chế', programme: 'Chương trình', plan: 'Kế hoạch', guidance: 'Hướng dẫn',
    notice: 'Thông báo', party_circular: 'Thông tri', report: 'Báo cáo', proposal: 'Tờ trình', official_letter: 'Công văn', invitation: 'Giấy mời', minutes: 'Biên bản', project: 'Đề án', option_plan: 'Phương án',
    law: 'Luật', decree: 'Nghị định', state_circular: 'Thông tư', telegram: 'Công điện', introduction: 'Giấy giới thiệu', transfer_slip: 'Phiếu chuyển', delivery_slip: 'Phiếu gửi', other: 'Loại khác',
  },
  deadlines: 'Lịch thời hạn',
};
