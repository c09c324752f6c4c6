import type { RegisterWords } from '../declare.ts';
import type { recommendation } from './declaration.ts';

export const vi: RegisterWords<typeof recommendation> = {
  title: 'Kiến nghị của Nhân dân',
  record: 'Kiến nghị',
  fields: {
    content: 'Nội dung kiến nghị', source: 'Nguồn kiến nghị', field: 'Lĩnh vực', unitId: 'Đơn vị có kiến nghị', receivedOn: 'Ngày tiếp nhận', dueOn: 'Hạn giải quyết', competentUnitId: 'Cơ quan giải quyết', dialogueId: 'Cuộc đối thoại',
    meetingId: 'Cuộc họp', raisedBy: 'Nhóm, đối tượng kiến nghị', carriedOver: 'Kỳ trước chuyển sang', forwardedOn: 'Ngày chuyển', answeredOn: 'Ngày trả lời', answerDocumentId: 'Văn bản trả lời', result: 'Kết quả giải quyết', recheckOn: 'Ngày kiểm tra lại',
    committeeId: 'Ban Chỉ đạo', keeperId: 'Đơn vị kế thừa', note: 'Ghi chú',
  },
  options: {
    source: { dialogue: 'Đối thoại', reception: 'Tiếp công dân', voters: 'Cử tri', conference: 'Đại biểu hội nghị', petition: 'Đơn thư' },
    field: { land: 'Đất đai', site_clearance: 'Giải phóng mặt bằng', environment: 'Môi trường', infrastructure: 'Hạ tầng', policy: 'Chế độ, chính sách', security: 'An ninh trật tự', officials: 'Cán bộ', other: 'Khác' },
  },
  statuses: { unsettled: 'Chưa giải quyết', settling: 'Đang giải quyết', settled: 'Giải quyết xong', answered_disagreed: 'Đã trả lời, chưa đồng ý', beyond_authority: 'Không thuộc thẩm quyền' },
  moves: { forward: 'Chuyển cơ quan giải quyết', settle: 'Đã giải quyết xong', disagree: 'Đã trả lời, chưa đồng ý', refer: 'Không thuộc thẩm quyền', reopen: 'Giải quyết lại' },
  checks: {
    dueBefore: 'Hạn giải quyết không thể trước ngày tiếp nhận.',
    forwardedBefore: 'Ngày chuyển không thể trước ngày tiếp nhận.',
    answeredBefore: 'Ngày trả lời không thể trước ngày tiếp nhận.',
    dialogueUntold: 'Chưa ghi cuộc đối thoại nêu kiến nghị.',
    dueLate: 'Hạn giải quyết quá 20 ngày kể từ ngày chuyển.',
    meetingUntold: 'Kiến nghị tại hội nghị: chưa ghi cuộc họp.',
    answeredLate: 'Trả lời sau hạn giải quyết.',
  },
  measures: { received: 'Tiếp nhận', receivedSettled: 'Đã giải quyết xong', receivedOpen: 'Chưa xong', answered: 'Trả lời trong kỳ', settledShare: 'Tỷ lệ giải quyết' },
  timers: { answer: 'Kiến nghị đến hạn trả lời', recheck: 'Kiến nghị đến ngày kiểm tra lại' },
};
