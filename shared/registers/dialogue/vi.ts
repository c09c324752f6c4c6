import type { RegisterWords } from '../declare.ts';
import type { dialogue } from './declaration.ts';

export const vi: RegisterWords<typeof dialogue> = {
  title: 'Đối thoại với Nhân dân',
  record: 'Cuộc đối thoại',
  fields: {
    topic: 'Nội dung đối thoại', type: 'Hình thức', unitId: 'Đơn vị tổ chức', heldOn: 'Ngày đối thoại', hostRole: 'Người chủ trì', hostId: 'Họ tên người chủ trì', participants: 'Số người dự', opinions: 'Số ý kiến, kiến nghị',
    answeredOnSpot: 'Trả lời tại chỗ', forwarded: 'Chuyển xử lý', settled: 'Đã giải quyết', settling: 'Đang giải quyết', unsettled: 'Chưa giải quyết', beyondAuthority: 'Không thuộc thẩm quyền', place: 'Địa điểm', publicNoticeOn: 'Ngày thông báo công khai',
    noticeOn: 'Ngày thông báo kết luận', noticeDocumentId: 'Thông báo kết luận', committeeId: 'Ban Chỉ đạo', note: 'Ghi chú',
  },
  options: {
    type: { periodic: 'Định kỳ', extraordinary: 'Đột xuất', thematic: 'Chuyên đề' },
    hostRole: { secretary: 'Bí thư cấp ủy', chair: 'Chủ tịch UBND', both: 'Bí thư và Chủ tịch UBND' },
  },
  statuses: {},
  moves: {},
  checks: {
    opinionsDiffer: 'Số ý kiến phải bằng số trả lời tại chỗ cộng số chuyển xử lý.',
    forwardedDiffer: 'Số chuyển xử lý phải bằng đã giải quyết + đang giải quyết + chưa giải quyết + không thuộc thẩm quyền.',
    noticeBefore: 'Ngày thông báo kết luận không thể trước ngày đối thoại.',
    noticeLate: 'Thông báo kết luận ban hành sau 10 ngày kể từ ngày đối thoại.',
    publicNoticeShort: 'Thông báo công khai chưa đủ 7 ngày trước ngày đối thoại.',
    attendanceUnusual: 'Số người dự nằm ngoài khoảng 50–300.',
    opinionsUnusual: 'Số ý kiến của một cuộc lớn hơn 100.',
  },
  measures: { dialogues: 'Số cuộc đối thoại', attendance: 'Số lượt người dự', opinions: 'Số ý kiến, kiến nghị', answeredOnSpot: 'Trả lời tại chỗ', forwarded: 'Chuyển xử lý', settled: 'Đã giải quyết', settledShare: 'Tỷ lệ giải quyết' },
  timers: { publicNotice: 'Chưa thông báo công khai cuộc đối thoại', notice: 'Chưa ra thông báo kết luận đối thoại' },
  duty: 'Đơn vị chưa tổ chức đối thoại trong kỳ',
};
