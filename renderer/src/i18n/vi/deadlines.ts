export const deadlines = {
  title: 'Ngày nghỉ và thời hạn', link: 'Ngày nghỉ và thời hạn',
  intro: 'Thời hạn rơi vào ngày nghỉ được chuyển sang ngày làm việc kế tiếp. Thứ Bảy, Chủ nhật và các ngày 01/01, 30/4, 01/5, 02/9 là ngày nghỉ sẵn; ghi thêm Tết, ngày Giỗ Tổ, ngày nghỉ bù và ngày làm bù ở đây.',
  dueSoonTitle: 'Sắp đến hạn', dueSoonButton_other: 'Sắp đến hạn: còn {{count}} ngày', dueSoonDays: 'Còn bao nhiêu ngày thì coi là sắp đến hạn', dueSoonSaved: 'Đã đặt số ngày sắp đến hạn.',
  tableTitle: 'Ngày nghỉ và ngày làm bù', label: 'Bảng ngày nghỉ và ngày làm bù', empty: 'Chưa ghi ngày nghỉ hay ngày làm bù nào', emptyHint: 'Ghi lịch nghỉ Tết và các ngày hoán đổi ngay khi có thông báo của năm.',
  add: 'Thêm ngày', addTitle: 'Thêm ngày nghỉ hoặc làm bù', added: 'Đã thêm vào bảng.', remove: 'Bỏ khỏi bảng', removed: 'Đã bỏ ngày khỏi bảng.',
  fields: { day: 'Ngày', kind: 'Loại', name: 'Tên', from: 'Từ ngày', to: 'Đến hết ngày' },
  kinds: { day_off: 'Ngày nghỉ', working_day: 'Ngày làm bù' },
  reasons: { saturday: 'thứ Bảy', sunday: 'Chủ nhật', fixed_holiday: 'ngày lễ', holiday: '“{{name}}”' },
};
