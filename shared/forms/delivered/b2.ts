import type { DeliveredForm } from '../form-contents.ts';
import { checksOf, contents, indicators, part, row, title } from './build.ts';

const { error, warning } = checksOf('indicators');

/** Grassroots democracy, first setting: communes, wards, special zones (DOMAIN §3.2). */
export const b2: DeliveredForm = {
  code: 'B2', name: 'Thực hiện dân chủ ở xã, phường, đặc khu', note: null,
  versions: [{ number: '2025.1', validFrom: '2025-07-01', validTo: null, renamed: {}, contents: contents('BIỂU SỐ LIỆU THỰC HIỆN DÂN CHỦ Ở XÃ, PHƯỜNG, ĐẶC KHU', [indicators([
    row('1', 'n_communes', 'Tổng số xã, phường, đặc khu', { required: true }),
    row('2', 'n_committee', 'Số đơn vị có Ban Chỉ đạo được kiện toàn trong kỳ'),
    row('3', 'n_villages', 'Số thôn, tổ dân phố'),
    row('4', 'meetings', 'Số cuộc họp cộng đồng dân cư'),
    row('5', 'attend', 'Số lượt người dự', { qualified: true }),
    row('6', 'ballots', 'Số lần phát phiếu lấy ý kiến hộ gia đình'),
    row('7', 'decided', 'Số việc Nhân dân bàn và quyết định'),
    row('8', 'opinion', 'Số việc Nhân dân tham gia ý kiến'),
    title('9', 'public', 'Công khai'),
    part('9a', 'public_done', 'Số nội dung đã công khai'), part('9b', 'public_due', 'Số nội dung phải công khai'),
    row('10', 'public_forms', 'Hình thức công khai', { type: 'choices', options: ['Niêm yết', 'Truyền thanh', 'Cổng thông tin điện tử', 'Khác'] }),
    row('11', 'ttnd', 'Số Ban Thanh tra nhân dân'),
    title('12', 'ttnd_work', 'Hoạt động của Ban Thanh tra nhân dân'),
    part('12a', 'ttnd_sup', 'Số cuộc giám sát'), part('12b', 'ttnd_rec', 'Số kiến nghị'), part('12c', 'ttnd_done', 'Số kiến nghị đã giải quyết'),
    title('13', 'gsdtcd', 'Ban Giám sát đầu tư của cộng đồng'),
    part('13a', 'gsdtcd_n', 'Số ban'), part('13b', 'gsdtcd_sup', 'Số cuộc giám sát'), part('13c', 'gsdtcd_rec', 'Số kiến nghị'),
    title('14', 'med', 'Hòa giải ở cơ sở'),
    part('14a', 'med_n', 'Số vụ việc tiếp nhận'), part('14b', 'med_ok', 'Số vụ việc hòa giải thành'), part('14c', 'med_pct', 'Tỷ lệ hòa giải thành (%)', { type: 'percent', formula: 'percent(14b, 14a)' }),
    title('15', 'dialogue', 'Đối thoại của người đứng đầu'),
    part('15a', 'dialogue_n', 'Số cuộc'), part('15b', 'dialogue_rec', 'Số ý kiến, kiến nghị'), part('15c', 'dialogue_done', 'Số ý kiến, kiến nghị đã trả lời'),
    row('16', 'g_good', 'Xếp loại Tốt'), row('17', 'g_fair', 'Xếp loại Khá'), row('18', 'g_average', 'Xếp loại Trung bình'), row('19', 'g_weak', 'Xếp loại Yếu'),
  ])], [
    error('as_register', 'n_communes', '=', 'units(commune)'), error('committee_few', 'n_committee', '<=', 'n_communes'), warning('attend_many', 'attend', '>=', 'meetings'),
    error('public_few', 'public_done', '<=', 'public_due'), error('inspection_few', 'ttnd', '<=', 'n_communes'), error('inspection_settled', 'ttnd_done', '<=', 'ttnd_rec'), error('mediated_few', 'med_ok', '<=', 'med_n'),
    error('dialogues_as_b6', 'dialogue_n', '=', 'B6:dialogues.total'), error('opinions_as_b6', 'dialogue_rec', '=', 'B6:dialogues.opinions'), error('dialogues_answered', 'dialogue_done', '<=', 'dialogue_rec'),
    error('graded', 'g_good + g_fair + g_average + g_weak', '=', 'n_communes'),
  ]) }],
};
