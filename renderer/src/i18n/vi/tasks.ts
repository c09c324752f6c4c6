export const tasks = {
  title: 'Nhiệm vụ', label: 'Danh sách nhiệm vụ', search: 'Tìm nội dung, mã nhiệm vụ', count_other: '{{count}} nhiệm vụ', new: 'Giao nhiệm vụ', remove: 'Xóa nhiệm vụ', removed_other: 'Đã chuyển {{count}} nhiệm vụ vào Thùng rác.',
  empty: 'Chưa có nhiệm vụ nào', emptyHint: 'Giao nhiệm vụ đầu tiên, hoặc lấy từ kết luận của một cuộc họp.', noMatch: 'Không có nhiệm vụ nào khớp điều kiện lọc', gone: 'Nhiệm vụ này không còn nữa', more: 'Mục khác',
  views: { all: 'Tất cả', overdue: 'Quá hạn', dueSoon: 'Sắp đến hạn', awaiting_confirmation: 'Chờ xác nhận', drafts: 'Chưa giao' },
  form: { editTitle: 'Sửa nhiệm vụ', created: 'Đã ghi nhiệm vụ.', saved: 'Đã lưu nhiệm vụ.', draft: 'Chưa giao, chỉ lưu dự thảo', keepDraft: 'Lưu dự thảo' },
  fields: {
    code: 'Mã', title: 'Nội dung nhiệm vụ', detail: 'Nội dung chi tiết', origin: 'Nguồn', conclusionId: 'Kết luận', documentId: 'Văn bản giao', recordId: 'Mục trong sổ', originText: 'Nguồn cụ thể', committeeId: 'Ban Chỉ đạo', leadUnitId: 'Chủ trì', coopUnitIds: 'Phối hợp', leaderId: 'Lãnh đạo phụ trách', assigneeId: 'Người chịu trách nhiệm',
    product: 'Sản phẩm', authority: 'Thẩm quyền giao', priority: 'Mức ưu tiên', assignedOn: 'Ngày giao', startsOn: 'Ngày bắt đầu', dueOn: 'Thời hạn', dueText: 'Thời hạn bằng chữ', standing: 'Nhiệm vụ thường xuyên, không có thời hạn', status: 'Tình trạng', progress: 'Tiến độ', result: 'Kết quả', completedOn: 'Ngày hoàn thành', note: 'Ghi chú', clarity: 'Rõ 6 nội dung',
  },
  origins: { conclusion: 'Kết luận', document: 'Văn bản', recommendation: 'Kiến nghị', inspection: 'Kiểm tra, giám sát', periodic: 'Định kỳ', freestanding: 'Việc khác' },
  priorities: { normal: 'Thường', high: 'Cao', urgent: 'Khẩn' },
  statuses: { not_started: 'Chưa thực hiện', in_progress: 'Đang thực hiện', awaiting_confirmation: 'Chờ xác nhận', completed: 'Hoàn thành', suspended: 'Tạm dừng', cancelled: 'Huỷ' },
  classes: { cancelled: 'Huỷ', suspended: 'Tạm dừng', completed_on_time: 'Hoàn thành đúng hạn', completed_late: 'Hoàn thành quá hạn', no_deadline: 'Không hạn', overdue: 'Quá hạn', awaiting_confirmation: 'Chờ xác nhận', not_started: 'Chưa thực hiện', in_progress: 'Đang thực hiện' },
  entryKinds: { progress: 'Báo cáo tiến độ', status: 'Chuyển tình trạng', review: 'Kiểm điểm tại cuộc họp', handover: 'Bàn giao' },
  decisions: { granted: 'Đồng ý', refused: 'Không đồng ý' },
  dueSoon: 'Sắp đến hạn', draft: 'Chưa giao', unled: 'Chưa có chủ trì',
  clarities: { people: 'người', work: 'việc', time: 'thời gian', responsibility: 'trách nhiệm', product: 'sản phẩm', authority: 'thẩm quyền' },
  missing: 'thiếu {{what}}', clear: 'đủ',
};
