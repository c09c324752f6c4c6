import type { RegisterWords } from '../declare.ts';
import type { petition } from './declaration.ts';

export const vi: RegisterWords<typeof petition> = {
  title: 'Đơn thư',
  record: 'Số liệu đơn thư',
  fields: {
    unitId: 'Đơn vị', fromOn: 'Từ ngày', toOn: 'Đến ngày', carriedOver: 'Kỳ trước chuyển sang', received: 'Tiếp nhận trong kỳ', total: 'Tổng số đơn', eligible: 'Đơn đủ điều kiện', complaints: 'Khiếu nại',
    denunciations: 'Tố cáo', feedback: 'Kiến nghị, phản ánh', underAuthority: 'Thuộc thẩm quyền', resolved: 'Đã giải quyết', pending: 'Đang giải quyết', transferred: 'Chuyển cơ quan khác', filed: 'Lưu, trả, hướng dẫn', complex: 'Vụ việc phức tạp, kéo dài',
    note: 'Ghi chú',
  },
  options: {},
  statuses: {},
  moves: {},
  checks: {
    endsBefore: 'Ngày cuối kỳ không thể trước ngày đầu kỳ.',
    totalDiffers: 'Tổng số đơn phải bằng kỳ trước chuyển sang cộng tiếp nhận trong kỳ.',
    categoriesDiffer: 'Đơn đủ điều kiện phải bằng khiếu nại + tố cáo + kiến nghị, phản ánh.',
    resolvedExceed: 'Số đã giải quyết không thể lớn hơn số thuộc thẩm quyền.',
    authorityExceeds: 'Số thuộc thẩm quyền không thể lớn hơn số đủ điều kiện.',
    pendingDiffers: 'Đã giải quyết cộng đang giải quyết phải bằng số thuộc thẩm quyền.',
    handlingDiffers: 'Thuộc thẩm quyền + chuyển cơ quan khác + lưu, trả, hướng dẫn chưa bằng số đủ điều kiện.',
  },
  measures: { received: 'Tiếp nhận', complaints: 'Khiếu nại', denunciations: 'Tố cáo', feedback: 'Kiến nghị, phản ánh', underAuthority: 'Thuộc thẩm quyền', resolved: 'Đã giải quyết', resolvedShare: 'Tỷ lệ giải quyết' },
};
