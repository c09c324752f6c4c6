import type { RegisterWords } from '../declare.ts';
import type { operatingRegulation } from './declaration.ts';

export const vi: RegisterWords<typeof operatingRegulation> = {
  title: 'Quy chế hoạt động',
  record: 'Quy chế',
  fields: {
    title: 'Tên quy chế', unitId: 'Đơn vị ban hành', issuedOn: 'Ngày ban hành', reviewDueOn: 'Hạn rà soát', committeeId: 'Ban Chỉ đạo', number: 'Số, ký hiệu', documentId: 'Văn bản', version: 'Lần ban hành',
    meetingFrequency: 'Chế độ họp', reportSchedule: 'Chế độ báo cáo', chapters: 'Các chương', duties: 'Phân công nhiệm vụ', replacesId: 'Thay thế quy chế', keeperId: 'Đơn vị kế thừa', note: 'Ghi chú',
  },
  options: {
    meetingFrequency: { month: 'Hằng tháng', quarter: 'Hằng quý', half_year: '6 tháng', year: 'Hằng năm' },
    reportSchedule: { month: 'Hằng tháng', quarter: 'Hằng quý', half_year: '6 tháng', year: 'Hằng năm' },
  },
  statuses: { in_force: 'Hiệu lực', under_review: 'Đang rà soát', replaced: 'Đã thay thế', ended: 'Hết hiệu lực' },
  moves: { review: 'Rà soát', keep: 'Giữ hiệu lực', replace: 'Thay thế', end: 'Hết hiệu lực' },
  checks: {
    reviewBefore: 'Hạn rà soát phải sau ngày ban hành.',
    numberMissing: 'Chưa ghi số, ký hiệu.',
  },
  measures: { issued: 'Ban hành mới', current: 'Đang hiệu lực', reviewDue: 'Đến hạn rà soát' },
  timers: { review: 'Quy chế đến hạn rà soát' },
};
