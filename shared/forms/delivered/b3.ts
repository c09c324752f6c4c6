import type { DeliveredForm } from '../form-contents.ts';
import { checksOf, contents, indicators, part, row, title } from './build.ts';

const { error, warning } = checksOf('indicators');

/** Grassroots democracy, second setting: agencies and public service units (DOMAIN §3.3). */
export const b3: DeliveredForm = {
  code: 'B3', name: 'Thực hiện dân chủ ở cơ quan, đơn vị sự nghiệp công lập', note: null,
  versions: [{ number: '2023.1', validFrom: '2023-07-01', validTo: null, renamed: {}, contents: contents('BIỂU SỐ LIỆU THỰC HIỆN DÂN CHỦ Ở CƠ QUAN, ĐƠN VỊ SỰ NGHIỆP CÔNG LẬP', [indicators([
    row('1', 'n_units', 'Tổng số cơ quan, đơn vị', { formula: '1a + 1b' }),
    part('1a', 'n_agencies', 'Cơ quan', { required: true }), part('1b', 'n_services', 'Đơn vị sự nghiệp công lập', { required: true }),
    row('2', 'rules', 'Số đơn vị đã ban hành, sửa đổi quy chế thực hiện dân chủ'),
    title('3', 'conference', 'Hội nghị cán bộ, công chức, viên chức, người lao động'),
    part('3a', 'conference_n', 'Số đơn vị tổ chức'), part('3b', 'conference_pct', 'Tỷ lệ (%)', { type: 'percent', formula: 'percent(3a, 1)' }),
    row('4', 'ttnd', 'Số đơn vị có Ban Thanh tra nhân dân'),
    title('5', 'ttnd_work', 'Hoạt động của Ban Thanh tra nhân dân'),
    part('5a', 'ttnd_sup', 'Số cuộc giám sát'), part('5b', 'ttnd_rec', 'Số kiến nghị'), part('5c', 'ttnd_done', 'Số kiến nghị đã giải quyết'),
    row('6', 'dialogues', 'Số cuộc đối thoại định kỳ, đột xuất'),
    title('7', 'public', 'Công khai'),
    part('7a', 'public_done', 'Số nội dung đã thực hiện công khai'), part('7b', 'public_due', 'Số nội dung phải công khai theo quy định'),
    title('8', 'reception', 'Tiếp công dân, giải quyết đơn'),
    part('8a', 'visits', 'Số lượt tiếp công dân', { qualified: true }), part('8b', 'authority', 'Số đơn thuộc thẩm quyền', { qualified: true }), part('8c', 'resolved', 'Số đơn đã giải quyết', { qualified: true }),
    row('9', 'g_good', 'Xếp loại Tốt'), row('10', 'g_fair', 'Xếp loại Khá'), row('11', 'g_average', 'Xếp loại Trung bình'), row('12', 'g_weak', 'Xếp loại Yếu'),
  ])], [
    error('rules_few', 'rules', '<=', 'n_units'), error('conference_few', 'conference_n', '<=', 'n_units'), error('inspection_few', 'ttnd', '<=', 'n_units'), error('inspection_settled', 'ttnd_done', '<=', 'ttnd_rec'), error('public_few', 'public_done', '<=', 'public_due'),
    warning('visits_as_tcd', 'visits', '=', 'TCD-2021:reception.visits'), warning('authority_as_b5', 'authority', '=', 'B5:petitions.authority'), warning('resolved_as_b5', 'resolved', '=', 'B5:petitions.resolved'),
    error('graded', 'g_good + g_fair + g_average + g_weak', '=', 'n_units'),
  ]) }],
};
