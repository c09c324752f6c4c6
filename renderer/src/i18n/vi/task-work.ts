export const taskWork = {
  recurrences: { week: 'Hằng tuần', month: 'Hằng tháng', quarter: 'Hằng quý', half_year: '6 tháng một lần', year: 'Hằng năm' },
  fields: { meetingId: 'Cuộc họp', conclusionId: 'Kết luận', otherLeadUnitIds: 'Các đơn vị chủ trì khác', recurrence: 'Lặp lại', assignedOn: 'Ngày giao' },
  form: {
    addUnit: 'Gõ để thêm đơn vị', manyLeads: 'Mỗi đơn vị được giao một nhiệm vụ riêng, theo dõi chung.', removeUnit: 'Bỏ đơn vị',
    noConclusions: 'Cuộc họp này chưa ghi kết luận nào.', recurrenceHint: 'Nhiệm vụ của kỳ sau tự có khi kỳ bắt đầu, hoặc khi nhiệm vụ trước hoàn thành.',
    wholeGroup_other: 'Sửa chung nội dung, nguồn, sản phẩm, thẩm quyền cho cả {{count}} nhiệm vụ cùng giao chưa xong',
  },
  deadline: {
    understood: 'Hiểu là đến hết ngày {{date}}.', unread: 'Chưa hiểu “{{words}}” là ngày nào. Chọn ngày, hoặc để trống ngày nếu chưa có thời hạn.',
    moved: 'Ngày {{from}} là {{why}}: thời hạn chuyển sang ngày làm việc {{to}}.', offer: 'Văn bản cấp trên không ghi thời hạn thì thường lấy 10 ngày.', take: 'Đặt hạn {{date}}',
  },
  clarity: { title: 'Giao khi chưa đủ 6 rõ?', body: 'Còn thiếu: {{what}}. Bổ sung rồi giao, hoặc vẫn giao và bổ sung sau.', verb: 'Vẫn giao' },
  actions: {
    more: 'Thao tác khác', handOut: 'Giao', handedOut: 'Đã giao nhiệm vụ.', progress: 'Cập nhật tiến độ', extend: 'Gia hạn', answer: 'Trả lời gia hạn', handOver: 'Bàn giao', stopSeries: 'Dừng lặp lại', seriesStopped: 'Đã dừng lặp lại.',
  },
  moves: {
    start: 'Bắt đầu thực hiện', restart: 'Chưa thực hiện', report: 'Ghi đơn vị báo hoàn thành', accept: 'Xác nhận hoàn thành', sendBack: 'Trả lại để làm tiếp', complete: 'Ghi hoàn thành', suspend: 'Tạm dừng', cancel: 'Huỷ nhiệm vụ', resume: 'Tiếp tục thực hiện', reopen: 'Mở lại',
  },
  progress: { title: 'Cập nhật tiến độ', done: 'Đã ghi tiến độ.', madeOn: 'Ngày báo cáo', progress: 'Tiến độ (%)', content: 'Nội dung báo cáo', verb: 'Ghi' },
  extend: {
    title_other: 'Gia hạn {{count}} nhiệm vụ', done_other: 'Đã ghi gia hạn {{count}} nhiệm vụ.', requestedOn: 'Ngày đề nghị', newDueOn: 'Hạn mới', reason: 'Lý do', decision: 'Trả lời', decidedBy: 'Người quyết định', decidedOn: 'Ngày quyết định', documentId: 'Văn bản', note: 'Ghi rõ', verb: 'Ghi gia hạn',
    waiting: 'Chờ trả lời', granted: 'Đồng ý', refused: 'Không đồng ý', current: 'Hạn hiện nay: {{date}}', answerTitle: 'Trả lời đề nghị gia hạn', asked: 'Đề nghị đến {{date}}: {{reason}}', answered: 'Đã ghi trả lời.',
  },
  handOver: {
    title: 'Bàn giao nhiệm vụ', ofUnit: '{{name}} bàn giao mọi nhiệm vụ chủ trì chưa xong.', ofPerson: '{{name}} bàn giao mọi nhiệm vụ chưa xong.', chosen_other: 'Bàn giao {{count}} nhiệm vụ đã chọn.', done: 'Đã bàn giao nhiệm vụ.',
    to: 'Nơi nhận', toUnit: 'Đơn vị chủ trì', toPerson: 'Người chịu trách nhiệm', toUnitId: 'Đơn vị nhận', toPersonId: 'Người nhận', handedOn: 'Ngày bàn giao', reason: 'Lý do', documentId: 'Văn bản', verb: 'Bàn giao',
  },
  log: {
    title: 'Nhật ký', empty: 'Chưa ghi nhận gì.', extension: 'Đề nghị gia hạn từ {{from}} đến {{to}}', extended: 'Gia hạn từ {{from}} đến {{to}}', notExtended: 'Không gia hạn đến {{to}}', noDue: 'không hạn', decidedBy: '{{by}} {{decision}}', granted: 'đồng ý', refused: 'không đồng ý', waits: 'chờ trả lời',
    reminder: 'Đôn đốc {{recipient}}', replied: 'trả lời ngày {{date}}', handover: 'Bàn giao từ {{from}} sang {{to}}', handoverTo: 'Bàn giao sang {{to}}', review: 'Kiểm điểm tại cuộc họp', status: '{{from}} → {{to}}', progress: '{{from}} → {{to}}%', reported: 'Báo cáo tiến độ',
  },
  panel: {
    overdue_other: 'quá {{count}} ngày', extensions_other: 'gia hạn {{count}} lần', asked: 'Đề nghị gia hạn đến {{date}} đang chờ trả lời.', reason: 'Lý do: {{reason}}', evidence: 'Minh chứng', group: 'Cùng giao', series: 'Lặp lại', stopped: '{{recurrence}}, đã dừng từ {{date}}', dueText: '“{{words}}”', standing: 'thường xuyên', resultDocument: 'Văn bản kết quả',
  },
  open: { title: 'Nhiệm vụ', count_other: '{{count}} nhiệm vụ chưa xong', handOver: 'Bàn giao' },
  ofDocument: { title: 'Nhiệm vụ từ văn bản', none: 'Chưa giao nhiệm vụ nào từ văn bản này.', add: 'Giao nhiệm vụ' },
};
