export const agenda = {
  from: 'Lấy nội dung', take: 'Đưa vào chương trình', takeAll: 'Đưa tất cả vào', taken_other: 'Đã đưa {{count}} nội dung vào chương trình.', takenNone: 'Chương trình đã có đủ các nội dung này.', ofMeeting: '{{title}}, {{when}}',
  duplicate: 'Nhân bản', duplicated: 'Đã nhân bản nội dung.', documents: 'Tài liệu', removeDocument: 'Bỏ {{label}}',
  move: { verb: 'Chuyển cuộc họp khác', title: 'Chuyển nội dung sang cuộc họp khác', meeting: 'Cuộc họp', none: 'Không có cuộc họp nào khác còn đang chuẩn bị.', done: 'Đã chuyển nội dung.' },
  outcome: { column: 'Kết quả', note: 'Ghi rõ', none: 'Chưa ghi', verb: 'Ghi kết quả', done: 'Đã ghi kết quả.', continues: 'Tiếp từ', takenUpBy: 'Đã đưa vào', dropped: 'Không đưa tiếp', edit: 'Sửa nội dung' },
  outcomes: { done: 'Đã giải quyết', not_done: 'Chưa giải quyết', postponed: 'Để lại họp sau' },
  carry: {
    title: 'Nội dung chưa xong', note_other: '{{count}} nội dung của các cuộc họp trước chưa xong.', open: 'Xem và quyết định', rule: 'Nội dung của cuộc họp trước của ban còn ở đây đến khi được đưa vào một chương trình, ghi là đã giải quyết, hoặc bỏ có lý do.',
    why: { postponed: 'Đã để lại họp sau', not_done: 'Chưa giải quyết', meeting_cancelled: 'Cuộc họp đã hủy', not_recorded: 'Chưa ghi kết quả' },
    drop: 'Không đưa nữa', reason: 'Lý do không đưa', dropped: 'Đã ghi không đưa nữa.', empty: 'Không còn nội dung nào chưa xong.',
  },
  confirm: {
    field: 'Thông qua biên bản của', content: 'Thông qua biên bản “{{title}}” ngày {{date}}', title: 'Biên bản {{meeting}}', verb: 'Ghi đã thông qua', remarks: 'Ý kiến đối với biên bản, nếu có', done: 'Đã ghi thông qua biên bản.',
    at: 'Được thông qua tại {{meeting}}.', with: 'Ý kiến: {{remarks}}', confirmed: 'đã thông qua', waiting: 'chưa thông qua',
  },
  proposed: {
    title: 'Nội dung đề nghị', about: 'Nội dung đề nghị cho cuộc họp tới của từng ban.', label: 'Danh sách nội dung đề nghị', count_other: '{{count}} nội dung', add: 'Thêm nội dung đề nghị', added: 'Đã thêm nội dung đề nghị.', saved: 'Đã lưu nội dung đề nghị.', editTitle: 'Sửa nội dung đề nghị', removed_other: 'Đã chuyển {{count}} nội dung vào Thùng rác.',
    waiting: 'Chờ đưa vào', empty: 'Chưa có nội dung nào được đề nghị', emptyHint: 'Ghi lại việc các ban cần bàn; khi lập chương trình, đưa vào bằng một lần bấm.', nothing: 'Không có nội dung nào đang chờ cho các ban của cuộc họp này.', manage: 'Mở danh sách đề nghị',
    fields: { committeeId: 'Ban Chỉ đạo', content: 'Nội dung', durationMin: 'Số phút', proposedBy: 'Người đề nghị', proposedOn: 'Ngày đề nghị', documentId: 'Tài liệu', takenBy: 'Đã đưa vào' },
  },
  templates: {
    title: 'Mẫu chương trình', label: 'Danh sách mẫu', count_other: '{{count}} mẫu', add: 'Thêm mẫu', created: 'Đã thêm mẫu, gồm các nội dung thường có.', saved: 'Đã lưu mẫu.', editTitle: 'Sửa mẫu', removed_other: 'Đã chuyển {{count}} mẫu vào Thùng rác.', newHint: 'Mẫu mới có sẵn các nội dung thường có của loại cuộc họp; sửa lại theo ý mình.',
    empty: 'Chưa có mẫu nào', emptyHint: 'Thêm mẫu cho một loại cuộc họp, hoặc lưu chương trình của một cuộc họp làm mẫu.', pick: 'Theo mẫu', usual: 'Thường dùng: {{kind}}', rows_other: '{{count}} nội dung, {{minutes}} phút', keep: 'Lưu làm mẫu', kept: 'Đã lưu chương trình làm mẫu.',
    addRow: 'Thêm nội dung mẫu', rowAdded: 'Đã thêm nội dung vào mẫu.', rowSaved: 'Đã lưu nội dung của mẫu.', rowRemoved: 'Đã xóa nội dung khỏi mẫu.', editRow: 'Sửa nội dung mẫu', rowsOf: 'Nội dung của “{{name}}”', noRows: 'Mẫu này chưa có nội dung nào', fields: { name: 'Tên mẫu', kind: 'Loại cuộc họp', rows: 'Nội dung' },
  },
  dossier: {
    package: 'Xuất cả hồ sơ', packageName: 'Hồ sơ cuộc họp {{day}}',
    title: 'Hồ sơ', label: 'Hồ sơ cuộc họp', ready: 'Đã có {{ready}}/{{needed}} mục', add: 'Thêm mục', added: 'Đã thêm mục.', saved: 'Đã lưu mục.', editTitle: 'Sửa mục', removed: 'Đã xóa mục.', usual: 'Thêm các mục thường có', usualAdded_other: 'Đã thêm {{count}} mục thường có.', empty: 'Hồ sơ chưa có mục nào', emptyHint: 'Thêm các mục thường có theo loại cuộc họp, rồi ghi người phụ trách và hạn.', overdue: 'quá hạn',
    fields: { title: 'Mục', state: 'Tình trạng', reason: 'Lý do không cần', responsible: 'Người phụ trách', dueOn: 'Hạn', documentId: 'Văn bản' },
  },
  dossierStates: { needed: 'Cần làm', in_preparation: 'Đang chuẩn bị', ready: 'Đã có', not_needed: 'Không cần' },
  list: { noLongerMembers: 'Không còn là thành viên vào ngày họp: {{names}}.', missing: 'Thành viên chưa có trong danh sách mời: {{names}}.', invite: 'Mời thêm', missed: 'Vắng ở nội dung' },
};
