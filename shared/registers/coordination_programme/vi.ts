import type { RegisterWords } from '../declare.ts';
import type { coordinationProgramme } from './declaration.ts';

export const vi: RegisterWords<typeof coordinationProgramme> = {
  title: 'Chương trình phối hợp',
  record: 'Chương trình phối hợp',
  fields: {
    title: 'Tên chương trình', unitId: 'Đơn vị chủ trì', signedOn: 'Ngày ký', fromOn: 'Thời gian bắt đầu', toOn: 'Thời gian kết thúc', parties: 'Các bên tham gia, người ký', documentId: 'Văn bản', annualContents: 'Nội dung hằng năm',
    reviewCycle: 'Chế độ sơ kết', lastReviewOn: 'Ngày sơ kết gần nhất', endedOn: 'Ngày tổng kết', successorId: 'Chương trình ký lại', committeeId: 'Ban Chỉ đạo', keeperId: 'Đơn vị kế thừa', note: 'Ghi chú',
  },
  options: {
    reviewCycle: { half_year: '6 tháng', year: 'Hằng năm', two_years: '2 năm', term: 'Giữa kỳ, cuối kỳ' },
  },
  statuses: { in_force: 'Hiệu lực', reviewed: 'Đã sơ kết', summed_up: 'Đã tổng kết', expired: 'Hết hạn', renewed: 'Ký lại' },
  moves: { review: 'Sơ kết', sumUp: 'Tổng kết', expire: 'Hết hạn', renew: 'Ký lại' },
  checks: {
    endsBefore: 'Thời gian kết thúc không thể trước thời gian bắt đầu.',
    partiesUntold: 'Chưa ghi các bên tham gia.',
    endedBefore: 'Ngày tổng kết không thể trước ngày ký.',
  },
  measures: { signed: 'Ký mới', current: 'Đang hiệu lực', reviewed: 'Sơ kết trong kỳ', summedUp: 'Tổng kết trong kỳ' },
};
