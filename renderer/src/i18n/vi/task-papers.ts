/** Papers about tasks, and the log of reminders. */
export const taskPapers = {
  kinds: { slip: 'Phiếu giao việc', assignment: 'Công văn giao việc', urging: 'Công văn đôn đốc' },
  fileNames: { slip: 'Phiếu giao việc {{day}}', assignment: 'Công văn giao việc {{day}}', urging: 'Công văn đôn đốc {{day}}' },
  each: 'Mỗi bản một tệp', count_other: '{{count}} văn bản', tasks_other: '{{count}} nhiệm vụ',
  on: 'Ngày văn bản', answerBy: 'Trả lời trước ngày', letters: 'Các văn bản',
  unclear: { title: 'Chưa đủ 6 rõ', none: 'Các nhiệm vụ đều rõ 6 nội dung.', hint: 'Chỉ hiện trên màn hình, không in.', marked: 'Chỗ còn trống được tô vàng trên trang. Chỉ hiện trên màn hình, không in.' },
  checks: {
    SIGNER_MISSING: 'Chưa rõ người ký', AGENCY_MISSING: 'Ban chưa có cơ quan thường trực', BASIS_MISSING: 'Chưa ghi căn cứ giao: {{names}}', UNLED: 'Chưa có đơn vị chủ trì: {{names}}', DRAFTS: 'Chưa giao, còn là dự thảo: {{names}}',
    NOT_OVERDUE: 'Không quá hạn nên không đưa vào: {{names}}',
  },
  register: 'Đưa dự thảo vào Sổ văn bản đi',
  willLog: 'Xuất văn bản thì chương trình ghi đôn đốc vào từng nhiệm vụ, hoàn tác được.',
  wasLogged_other: 'Ngày này đã ghi đôn đốc {{count}} nhiệm vụ. Xuất lại thì chương trình hỏi trước khi ghi thêm.',
  logged_other: 'Đã ghi đôn đốc {{count}} nhiệm vụ.',
  loggedWithDrafts_other: 'Đã ghi đôn đốc {{count}} nhiệm vụ và đưa {{documents}} dự thảo vào Sổ văn bản đi.',
  again: { title: 'Ghi đôn đốc thêm một lần nữa?', body: 'Ngày này {{count}} nhiệm vụ đã được ghi đôn đốc. Tệp đã xuất xong; chọn Để sau thì không ghi thêm.', verb: 'Ghi thêm' },
  remind: {
    action: 'Đôn đốc', title_other: 'Ghi đôn đốc {{count}} nhiệm vụ', letter: 'Soạn công văn…', sentOn: 'Ngày đôn đốc', recipient: 'Người nhận', recipientHint: 'Bỏ trống thì ghi đơn vị chủ trì của từng nhiệm vụ.',
    content: 'Cách đôn đốc, nội dung', again: 'Ghi thêm cả khi ngày này đã ghi', done: 'Đã ghi đôn đốc.',
  },
  reminders: { title: 'Đôn đốc', none: 'Chưa đôn đốc lần nào.', to: '{{day}} · {{recipient}}', replied: 'Trả lời ngày {{day}}', waiting: 'Chưa trả lời', reply: 'Ghi ngày trả lời', replyOn: 'Ngày trả lời', saved: 'Đã ghi ngày trả lời.' },
  tracking: {
    action: 'Bảng theo dõi', empty: 'Chưa giao nhiệm vụ nào', emptyHint: 'Nhiệm vụ đã giao hiện ở đây theo đơn vị, có bản in và bản Excel.', noMatch: 'Không có nhiệm vụ nào khớp điều kiện lọc', urge: 'Đôn đốc quá hạn', year: 'Năm giao', unit: 'Đơn vị', committee: 'Ban Chỉ đạo', class: 'Tình trạng',
    size: 'Khổ giấy', carried: 'Chuyển kỳ sau', carriedFile: 'Nhiệm vụ chuyển kỳ sau', open: 'Mở nhiệm vụ', units_other: '{{count}} đơn vị', unitsEmpty: 'Chưa có đơn vị nào được giao nhiệm vụ', total: 'Tổng số', done: 'Hoàn thành %',
  },
};
