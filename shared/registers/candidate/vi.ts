import type { RegisterWords } from '../declare.ts';
import type { candidate } from './declaration.ts';

export const vi: RegisterWords<typeof candidate> = {
  title: 'Đề cử vào sách',
  record: 'Mô hình được đề cử',
  fields: {
    modelId: 'Mô hình, điển hình', selectionId: 'Đợt tuyển chọn', unitId: 'Đơn vị đề cử', nominatedOn: 'Ngày đề cử', score: 'Điểm', round: 'Vòng', editStatus: 'Biên tập', orderInBook: 'Thứ tự trong sách',
    author: 'Người viết', contact: 'Liên hệ', consent: 'Đồng ý của người được nêu tên', text: 'Bài viết', note: 'Ghi chú',
  },
  options: {
    editStatus: { not_edited: 'Chưa biên tập', being_edited: 'Đang biên tập', approved: 'Đã duyệt', typeset: 'Đã chế bản' },
    consent: { given: 'Đã đồng ý', nobody_named: 'Không nêu tên ai' },
  },
  statuses: { nominated: 'Đề cử', shortlisted: 'Vào vòng', chosen: 'Chọn', reserve: 'Dự bị', rejected: 'Loại' },
  moves: { shortlist: 'Đưa vào vòng', choose: 'Chọn', reserve: 'Dự bị', reject: 'Loại' },
  checks: {
    textLength: 'Bài viết cần từ 600 đến 900 chữ.',
    consentMissing: 'Chưa ghi sự đồng ý của người được nêu tên.',
    unrecognised: 'Mô hình chưa được công nhận; chỉ mô hình đã được công nhận mới được chọn vào sách.',
    chosenWithoutConsent: 'Mô hình được chọn phải có sự đồng ý của người được nêu tên.',
    fieldQuotaExceeded: 'Vượt chỉ tiêu của lĩnh vực: đã chọn {{chosen}}, chỉ tiêu {{quota}}. Ghi lý do nếu vẫn chọn.',
    unitQuotaExceeded: 'Vượt chỉ tiêu của một đơn vị: {{unit}} đã có {{chosen}}, nhiều nhất {{quota}}. Ghi lý do nếu vẫn chọn.',
    alike: 'Có mô hình khác cùng tên hoặc gần trùng tên trong đợt tuyển chọn: {{other}}.',
    bookPublished: 'Sách đã phát hành. Mở lại đợt tuyển chọn “{{selection}}” trước khi đổi mô hình được chọn.',
  },
  measures: { nominated: 'Đề cử', chosen: 'Được chọn', approved: 'Bài đã duyệt' },
};
