export const meetingTasks = {
  fromText: 'đọc từ kết luận: “{{text}}”', byChair: 'người chủ trì cuộc họp', part: 'Phần {{no}}', partLabel: 'Việc trong kết luận',
  unknownUnit: 'Chưa rõ “{{text}}” là đơn vị nào. Chọn đơn vị nếu cần.', ambiguous: '“{{text}}” có thể là: {{options}}. Hãy chọn.', unknownPerson: 'Chưa rõ “{{text}}” là ai trong sổ nhân sự.', unreadDeadline: 'Chưa rõ “{{text}}” là ngày nào. Ghi ngày nếu biết.',
  severalDeadlines: 'Kết luận nêu nhiều thời hạn. Chọn một:',
  fields: { title: 'Nội dung nhiệm vụ', committeeId: 'Ban Chỉ đạo', leadUnitIds: 'Chủ trì', coopUnitIds: 'Phối hợp', assigneeId: 'Người chịu trách nhiệm', product: 'Sản phẩm', authority: 'Thẩm quyền giao', dueOn: 'Thời hạn', dueText: 'Thời hạn bằng chữ', standing: 'Nhiệm vụ thường xuyên, không có thời hạn' },
  leadHint: 'Mỗi đơn vị chủ trì có một nhiệm vụ riêng.', removeUnit: 'Bỏ {{name}}',
  make: 'Lập nhiệm vụ', more: 'Lập thêm nhiệm vụ', later: 'Ghi, lập nhiệm vụ sau', made_other: 'Đã lập {{count}} nhiệm vụ dự thảo.',
  tasks: 'Nhiệm vụ', none: 'Giao nhiệm vụ, chưa lập', withTasks: 'Giao nhiệm vụ ({{count}})', unled: 'Chưa có chủ trì', due: 'hạn {{date}}', standing: 'thường xuyên',
  missing_other: 'Còn {{count}} kết luận ghi là giao nhiệm vụ nhưng chưa lập nhiệm vụ nào: {{numbers}}. Chưa đóng được cuộc họp.', open: 'Mở kết luận',
  handOut: { verb_other: 'Giao {{count}} nhiệm vụ', title: 'Giao nhiệm vụ', day: 'Ngày giao', done_other: 'Đã giao {{count}} nhiệm vụ.', unled_other: '{{count}} nhiệm vụ chưa có chủ trì nên chưa giao được.', withNotice_other: 'Giao luôn {{count}} nhiệm vụ dự thảo, tính từ ngày thông báo' },
  entry: { take: 'Đưa vào kết luận', taken: 'Đã đưa vào kết luận.', waiting: 'Đã ghi ở diễn biến, chưa có trong kết luận' },
  agenda: {
    title: 'Nhiệm vụ đang mở', hint: 'Nhiệm vụ chưa xong của các ban dự họp, hạn gần nhất trước.', empty: 'Các ban dự họp không có nhiệm vụ nào đang mở.', on: 'đã có trong chương trình',
    together: 'Đưa vào một nội dung', separately: 'Mỗi nhiệm vụ một nội dung', chosen_other: 'Đã chọn {{count}}', added_other: 'Đã đưa {{count}} nhiệm vụ vào chương trình.', takeOff: 'Bỏ {{code}} khỏi chương trình', takenOff: 'Đã bỏ nhiệm vụ khỏi chương trình.',
  },
  review: {
    title: 'Kiểm điểm nhiệm vụ', verb: 'Kiểm điểm', of: 'Kiểm điểm {{code}}', search: 'Tìm nội dung, mã nhiệm vụ', find: 'Tìm nhiệm vụ', content: 'Ý kiến của cuộc họp', progress: 'Tiến độ (%)', inMinutes: 'Ghi cả vào biên bản', save: 'Ghi', done: 'Đã ghi kiểm điểm vào nhiệm vụ.',
    empty: 'Không tìm thấy nhiệm vụ đang mở nào.', ofItem: 'Thuộc nội dung đang họp', said: 'Nhiệm vụ đã kiểm điểm tại cuộc họp', code: 'Mã nhiệm vụ', progressNow: 'tiến độ {{progress}}%',
  },
};
