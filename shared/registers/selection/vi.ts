import type { RegisterWords } from '../declare.ts';
import type { selection } from './declaration.ts';

export const vi: RegisterWords<typeof selection> = {
  title: 'Tuyển chọn mô hình vào sách',
  record: 'Đợt tuyển chọn',
  fields: {
    title: 'Tên đợt tuyển chọn', unitId: 'Đơn vị chủ trì', announcedOn: 'Ngày phát động', deadlineOn: 'Hạn gửi hồ sơ', targetCount: 'Số lượng cần chọn', fromOn: 'Giai đoạn từ', toOn: 'Giai đoạn đến', planDocumentId: 'Kế hoạch',
    economyQuota: 'Chỉ tiêu: kinh tế', societyQuota: 'Chỉ tiêu: văn hóa - xã hội', defenceQuota: 'Chỉ tiêu: quốc phòng - an ninh', politicalSystemQuota: 'Chỉ tiêu: hệ thống chính trị', otherQuota: 'Chỉ tiêu: lĩnh vực khác', unitQuota: 'Nhiều nhất của một đơn vị', publishedOn: 'Ngày phát hành', keeperId: 'Đơn vị kế thừa', note: 'Ghi chú',
  },
  options: {},
  statuses: { open: 'Đang nhận hồ sơ', reviewing: 'Đang xét chọn', editing: 'Đang biên tập', published: 'Đã phát hành' },
  moves: { review: 'Xét chọn', edit: 'Biên tập', publish: 'Phát hành', reopen: 'Nhận hồ sơ lại' },
  checks: {
    deadlineBefore: 'Hạn gửi hồ sơ không thể trước ngày phát động.',
    endsBefore: 'Giai đoạn không thể kết thúc trước khi bắt đầu.',
    quotasDiffer: 'Tổng chỉ tiêu theo lĩnh vực phải bằng số lượng cần chọn.',
    chosenDiffers: 'Đã chọn {{chosen}} mô hình, số lượng cần chọn là {{target}}.',
    chosenUnrecognised: '{{count}} mô hình được chọn chưa được công nhận.',
    chosenWithoutConsent: '{{count}} mô hình được chọn chưa ghi sự đồng ý của người được nêu tên.',
    orderOdd: 'Thứ tự trong sách phải liên tục từ 1 đến {{last}}, không trùng, không thiếu.',
    fieldOver: '{{count}} lĩnh vực vượt chỉ tiêu.',
    unitOver: '{{count}} đơn vị vượt chỉ tiêu của một đơn vị.',
    chosenAlike: '{{count}} mô hình được chọn có tên trùng hoặc gần trùng nhau.',
    textsUnapproved: '{{count}} bài của mô hình được chọn chưa được duyệt.',
  },
  measures: { selections: 'Số đợt tuyển chọn' },
};
