export const taskViews = {
  more: 'Việc khác',
  label: 'Cách xem', ways: { table: 'Bảng', board: 'Thẻ', month: 'Lịch', timeline: 'Thời gian' },
  tabs: 'Chế độ xem nhiệm vụ', units: 'Theo đơn vị', charts: 'Biểu đồ',
  filters: { add: 'Thêm lọc', coopUnitId: 'Phối hợp', personId: 'Người phụ trách', meetingId: 'Cuộc họp', documentId: 'Văn bản giao', year: 'Năm giao', dueMonth: 'Tháng đến hạn', drop: 'Bỏ lọc {{name}}' },
  group: { label: 'Nhóm theo', none: 'Không nhóm', unit: 'Chủ trì', committee: 'Ban Chỉ đạo', meeting: 'Cuộc họp', month: 'Tháng đến hạn', noUnit: 'Chưa có chủ trì', noCommittee: 'Không thuộc Ban Chỉ đạo nào', noMeeting: 'Không từ cuộc họp', noMonth: 'Không có thời hạn', note: '{{count}}', noteOverdue: '{{count}} · {{overdue}} quá hạn', open: 'Mở nhóm {{name}}', close: 'Thu gọn nhóm {{name}}', tick: 'Chọn cả nhóm {{name}}', tickKey: 'đánh dấu cả nhóm' },
  month: 'Tháng {{month}}/{{year}}', quarter: 'Quý {{quarter}}/{{year}}',
  sum: 'Tổng {{total}} = {{parts}}', none: 'Tổng 0',
  sumParts: {
    completed_on_time: '{{count}} hoàn thành đúng hạn', completed_late: '{{count}} hoàn thành quá hạn', in_progress: '{{count}} đang thực hiện', not_started: '{{count}} chưa thực hiện', awaiting_confirmation: '{{count}} chờ xác nhận', overdue: '{{count}} quá hạn',
    no_deadline: '{{count}} không hạn', suspended: '{{count}} tạm dừng', cancelled: '{{count}} huỷ',
  },
  bulk: { handOut: 'Giao việc', handedOut_other: 'Đã giao {{count}} nhiệm vụ.', move: 'Chuyển tình trạng', moved_other: 'Đã chuyển tình trạng {{count}} nhiệm vụ.', remove: 'Xóa' },
  move: { title_other: 'Chuyển {{count}} nhiệm vụ sang “{{status}}”', one: 'Chuyển “{{name}}” sang “{{status}}”', status: 'Tình trạng mới', on: 'Ngày', onCompleted: 'Ngày hoàn thành', onReported: 'Ngày đơn vị báo cáo', reason: 'Lý do', reasonHint: 'Bắt buộc khi tạm dừng, huỷ, trả lại hoặc mở lại.', result: 'Kết quả', resultDocumentId: 'Văn bản kết quả', verb: 'Chuyển', done: 'Đã chuyển sang “{{status}}”.' },
  board: {
    label: 'Nhiệm vụ theo tình trạng', column: '{{status}}, {{count}} nhiệm vụ', more: 'còn {{count}} việc', empty: 'Không có nhiệm vụ', late: 'Quá hạn {{count}} ngày', left: 'Còn {{count}} ngày', dueToday: 'Hết hạn hôm nay', onTime: 'Đúng hạn, {{date}}', doneLate: 'Quá hạn {{count}} ngày, {{date}}', evidence: '{{count}} minh chứng', noDue: 'Không hạn', progress: 'Tiến độ {{count}}%',
    help: 'Phím cách: nhấc thẻ; mũi tên trái, phải: chọn cột; Enter: đặt; Esc: thôi.',
    lifted: 'Đã nhấc “{{title}}” ở cột {{status}}. Mũi tên trái, phải để chọn cột, Enter để đặt, Esc để thôi.', over: 'Cột {{status}}.', notTo: 'Không chuyển được sang {{status}}.', dropped: 'Đã đặt “{{title}}” vào cột {{status}}.', back: 'Đã thôi, “{{title}}” ở lại cột {{status}}.',
    keys: { cards: 'chọn thẻ', lift: 'nhấc thẻ' },
  },
  calendar: { label: 'Lịch thời hạn', more_other: 'và {{count}} việc khác', count_other: '{{count}} nhiệm vụ đến hạn trong tháng', emptyDay: 'Không có nhiệm vụ nào đến hạn ngày này.', tooMany: 'Tháng này có {{count}} nhiệm vụ đến hạn, lịch chỉ hiện {{most}}. Lọc bớt để thấy đủ.' },
  timeline: {
    label: 'Nhiệm vụ theo thời gian', scale: 'Khoảng thời gian', scales: { month: 'Tháng', quarter: 'Quý', year: 'Năm' }, earlier: 'Khoảng trước', later: 'Khoảng sau', now: 'Hôm nay', today: 'Hôm nay, {{date}}', task: 'Nhiệm vụ',
    fromTo: '{{from}} đến {{to}}', openEnd: 'từ {{from}}, không hạn', before: 'Kết thúc trước khoảng này, {{date}}', after: 'Bắt đầu sau khoảng này, {{date}}', keys: 'đổi khoảng',
  },
  unit: {
    title: 'Phiếu theo dõi đơn vị', listTitle: 'Nhiệm vụ theo đơn vị', listLabel: 'Các đơn vị và số nhiệm vụ', name: 'Đơn vị chủ trì', total: 'Tổng', empty: 'Chưa đơn vị nào được giao nhiệm vụ', emptyHint: 'Đơn vị có mặt ở đây khi chủ trì một nhiệm vụ đã giao.', count_other: '{{count}} đơn vị',
    leads: 'Chủ trì', cooperates: 'Phối hợp', daysLate: 'Số ngày quá hạn', daysLateText: '{{sum}} ngày cộng lại, lâu nhất {{most}} ngày', notLate: 'Không có nhiệm vụ quá hạn', extensions: 'Xin gia hạn', extensionsText: '{{asked}} lần, được đồng ý {{granted}}', reminders: 'Đôn đốc', remindersText: '{{sent}} lần, gần nhất {{date}}', never: 'Chưa có', dueSoon: 'Sắp đến hạn', gone: 'Không còn đơn vị này', none: 'Đơn vị không có nhiệm vụ nào ở phần này',
  },
  chart: {
    title: 'Biểu đồ nhiệm vụ', by: 'Xem theo', unit: 'Đơn vị', month: 'Tháng', quarter: 'Quý', caption: { unit: 'Nhiệm vụ của các đơn vị theo tình trạng', month: 'Nhiệm vụ theo tháng đến hạn', quarter: 'Nhiệm vụ theo quý đến hạn' }, table: 'Số liệu của biểu đồ', picture: 'Lưu hình', period: 'Kỳ', total: 'Tổng', onTime: 'Tỷ lệ đúng hạn',
    empty: 'Chưa có nhiệm vụ nào để vẽ', more: 'Hình vẽ {{shown}} đơn vị có nhiều nhiệm vụ nhất trong {{count}} đơn vị; bảng dưới có đủ.', legend: 'Chú giải', pictureName: 'Biểu đồ nhiệm vụ',
  },
};
