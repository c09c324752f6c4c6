export const opinionRounds = {
  label: 'Lấy ý kiến bằng văn bản', search: 'Tìm nội dung xin ý kiến', count_other: '{{count}} đợt lấy ý kiến', new: 'Thêm đợt lấy ý kiến', editTitle: 'Sửa đợt lấy ý kiến', created: 'Đã thêm đợt lấy ý kiến.', saved: 'Đã lưu đợt lấy ý kiến.', removed_other: 'Đã chuyển {{count}} đợt lấy ý kiến vào Thùng rác.',
  form: { title: 'Phiếu lấy ý kiến', forAll: 'Một phiếu chung', each: 'Mỗi người một phiếu' },
  empty: 'Chưa có đợt lấy ý kiến nào', emptyHint: 'Gửi phiếu xin ý kiến thành viên một ban, rồi ghi từng người trả lời.', noMatch: 'Không có đợt lấy ý kiến nào khớp điều kiện lọc',
  gone: 'Đợt lấy ý kiến này không còn nữa', back: 'Về danh sách', more: 'Việc khác',
  fields: { committeeId: 'Ban', title: 'Nội dung xin ý kiến', content: 'Nội dung chi tiết', documentId: 'Văn bản kèm theo', sentOn: 'Ngày gửi', closesOn: 'Hạn trả lời', state: 'Tình trạng', result: 'Kết quả' },
  askedHint: 'Được hỏi: thành viên của ban vào ngày gửi.',
  states: { scheduled: 'Chưa gửi', open: 'Đang lấy ý kiến', closing: 'Sắp hết hạn', closed: 'Đã hết hạn', closed_early: 'Đã đóng sớm' },
  opinions: { agree: 'Đồng ý', disagree: 'Không đồng ý', other: 'Ý kiến khác' },
  result: '{{agree}} đồng ý, {{disagree}} không, {{other}} khác / {{asked}}', unanswered_other: '{{count}} người chưa trả lời', allAnswered: 'Tất cả đã trả lời', reason: 'Đóng ngày {{date}}: {{reason}}', days: 'Gửi {{sent}}, hạn {{closes}}',
  close: { verb: 'Đóng sớm', title: 'Đóng sớm đợt lấy ý kiến', day: 'Ngày đóng', reason: 'Lý do', done: 'Đã đóng đợt lấy ý kiến.' },
  answers: {
    label: 'Người được hỏi', all: 'Tất cả', waiting: 'Chưa trả lời', none: 'Chưa trả lời', record: 'Ghi ý kiến', edit: 'Sửa ý kiến', saved: 'Đã ghi ý kiến.', remove: 'Bỏ ý kiến', removed: 'Đã bỏ ý kiến.', notAsked: 'không là thành viên vào ngày gửi', noneWaiting: 'Mọi người đã trả lời', count_other: '{{count}} người được hỏi',
    fields: { name: 'Họ và tên', unit: 'Đơn vị', opinion: 'Ý kiến', content: 'Nội dung', answeredOn: 'Ngày trả lời' },
    keys: { agree: 'đồng ý' },
  },
};
