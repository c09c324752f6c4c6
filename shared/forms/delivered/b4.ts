import type { DeliveredForm } from '../form-contents.ts';
import { BLANK_NOTE, checksOf, contents, indicators, part, row, title } from './build.ts';

const { error, warning } = checksOf('indicators');

/** Grassroots democracy, third setting: enterprises (DOMAIN §3.4). The law binds those of the state; the others may be told. */
export const b4: DeliveredForm = {
  code: 'B4', name: 'Thực hiện dân chủ ở doanh nghiệp', note: null,
  versions: [{ number: '2023.1', validFrom: '2023-07-01', validTo: null, renamed: {}, contents: contents('BIỂU SỐ LIỆU THỰC HIỆN DÂN CHỦ Ở DOANH NGHIỆP', [indicators([
    row('1', 'n_firms', 'Tổng số doanh nghiệp', { formula: '1a + 1b + 1c + 1d' }),
    part('1a', 'n_state', 'Doanh nghiệp nhà nước', { required: true }), part('1b', 'n_private', 'Doanh nghiệp ngoài nhà nước'), part('1c', 'n_fdi', 'Doanh nghiệp có vốn đầu tư nước ngoài'), part('1d', 'n_coop', 'Hợp tác xã'),
    row('2', 'union', 'Số doanh nghiệp có tổ chức công đoàn cơ sở'),
    row('3', 'rules', 'Số doanh nghiệp có quy chế dân chủ ở nơi làm việc'),
    title('4', 'conference', 'Hội nghị người lao động'),
    part('4a', 'conference_n', 'Số doanh nghiệp tổ chức'), part('4b', 'conference_pct', 'Tỷ lệ (%)', { type: 'percent', formula: 'percent(4a, 1)' }),
    title('5', 'dialogue', 'Đối thoại tại nơi làm việc'),
    part('5a', 'regular_firms', 'Định kỳ: số doanh nghiệp'), part('5b', 'regular_n', 'Định kỳ: số cuộc'), part('5c', 'by_case_firms', 'Khi có vụ việc: số doanh nghiệp'), part('5d', 'by_case_n', 'Khi có vụ việc: số cuộc'),
    title('6', 'agreement', 'Thỏa ước lao động tập thể'),
    part('6a', 'agreement_n', 'Số doanh nghiệp ký'), part('6b', 'agreement_pct', 'Tỷ lệ (%)', { type: 'percent', formula: 'percent(6a, 1)' }),
    row('7', 'ttnd', 'Số doanh nghiệp nhà nước có Ban Thanh tra nhân dân'),
    title('8', 'labour', 'Lao động'),
    part('8a', 'workers', 'Tổng số lao động', { qualified: true }), part('8b', 'stoppages', 'Số vụ ngừng việc tập thể'),
    row('9', 'g_good', 'Xếp loại Tốt'), row('10', 'g_fair', 'Xếp loại Khá'), row('11', 'g_average', 'Xếp loại Trung bình'), row('12', 'g_weak', 'Xếp loại Yếu'),
  ])], [
    error('union_few', 'union', '<=', 'n_firms'), error('rules_few', 'rules', '<=', 'n_firms'), error('conference_few', 'conference_n', '<=', 'n_firms'), warning('agreement_few', 'agreement_n', '<=', 'union'), error('inspection_few', 'ttnd', '<=', 'n_state'),
    error('graded_few', 'g_good + g_fair + g_average + g_weak', '<=', 'n_firms'),
  ], [BLANK_NOTE, 'Doanh nghiệp ngoài nhà nước, doanh nghiệp có vốn đầu tư nước ngoài và hợp tác xã (mục 1b–1d) thực hiện theo pháp luật về lao động; báo cáo khi được yêu cầu.']) }],
};
