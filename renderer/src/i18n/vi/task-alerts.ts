export const taskAlerts = {
  title: 'Nhắc việc', add: 'Đặt nhắc việc', added: 'Đã đặt nhắc việc.', remove: 'Bỏ nhắc việc', removed: 'Đã bỏ nhắc việc.', none: 'Chưa đặt nhắc việc.',
  fields: { kind: 'Nhắc khi nào', days: 'Số ngày trước hạn', onDate: 'Ngày nhắc' },
  kinds: { before: 'Trước hạn một số ngày', monday: 'Thứ hai của tuần đến hạn', date: 'Vào một ngày' },
  told: { before_other: 'trước hạn {{count}} ngày', monday: 'thứ hai của tuần đến hạn', date: 'vào ngày đã chọn' },
  noDay: 'chưa có thời hạn', seen: 'đã xem {{date}}',
  list: { title: { today: 'Nhiệm vụ đến hạn hôm nay', awaiting: 'Nhiệm vụ chờ xác nhận', answers: 'Nhiệm vụ cần hỏi kết quả', alerts: 'Nhắc việc' }, count_other: '{{count}} dòng', empty: 'Không có nhiệm vụ nào', day: { today: 'Thời hạn', awaiting: 'Ngày báo cáo', answers: 'Tin cuối', alerts: 'Ngày nhắc' }, answersHint_other: 'Đến hạn hoặc quá hạn, và {{count}} ngày qua không có tin, không đôn đốc.', seen_other: 'Đã bỏ {{count}} nhắc việc khỏi Bàn làm việc.', markSeen: 'Đã xem' },
  digest: {
    title: 'Việc hôm nay', dueToday_other: 'đến hạn hôm nay: {{count}}', dueSoon_other: 'trong 7 ngày: {{count}}', overdue_other: 'quá hạn: {{count}}', answers_other: 'cần hỏi kết quả: {{count}}', alerts_other: 'nhắc việc: {{count}}', timers_other: 'đến hạn trong sổ theo dõi: {{count}}', duties_other: 'đơn vị chưa đối thoại: {{count}}',
    settings: 'Nhắc trên màn hình', on: 'Hiện thông báo của máy khi mở chương trình lần đầu trong ngày và vào các giờ dưới đây', times: 'Giờ nhắc', timesHint: 'Cách nhau bằng dấu phẩy, ví dụ 08:00, 13:30. Thông báo chỉ có số lượng, không có tên hay nội dung. Cài đặt này chỉ của máy này.', invalid: 'Ghi giờ theo dạng 08:00, nhiều nhất 6 giờ.',
  },
};
