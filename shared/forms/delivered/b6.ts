import type { DeliveredForm } from '../form-contents.ts';
import { checksOf, column, contents, ofType } from './build.ts';
import { sourcesOf } from './sources.ts';

const { error, warning } = checksOf('dialogues');
const FIELDS: [string, string][] = [['f_land', 'Đất đai'], ['f_clearance', 'Giải phóng mặt bằng'], ['f_environment', 'Môi trường'], ['f_works', 'Hạ tầng'], ['f_policy', 'Chính sách'], ['f_security', 'An ninh trật tự'], ['f_staff', 'Cán bộ'], ['f_other', 'Khác']];

const SOURCES = sourcesOf('dialogue', 'dialogues', {
  by_secretary: ['dialogues', { hostRole: 'secretary' }], by_chairman: ['dialogues', { hostRole: 'chair' }], joint: ['dialogues', { hostRole: 'both' }],
  regular: ['dialogues', { type: 'periodic' }], ad_hoc: ['dialogues', { type: 'extraordinary' }], thematic: ['dialogues', { type: 'thematic' }],
  attendees: ['attendance'], answered: ['answeredOnSpot'], forwarded: ['forwarded'], resolved: ['settled'],
});

/** Dialogues of heads with the people, and the list of what was asked (DOMAIN §3.6). */
export const b6: DeliveredForm = {
  code: 'B6', name: 'Đối thoại trực tiếp với Nhân dân', note: null,
  versions: [{ number: '2021.1', validFrom: '2021-01-01', validTo: null, renamed: {}, contents: { ...contents('BIỂU TỔNG HỢP KẾT QUẢ ĐỐI THOẠI TRỰC TIẾP VỚI NHÂN DÂN', [
    { code: 'dialogues', title: 'Tổng hợp', rows: { kind: 'units' }, total: 'bottom', columns: [
      ofType('choice', '1', 'level', 'Cấp', { options: ['Tỉnh', 'Huyện', 'Xã'] }),
      column('2', 'by_secretary', ['Người chủ trì', 'Bí thư']), column('3', 'by_chairman', ['Người chủ trì', 'Chủ tịch UBND']), column('4', 'joint', ['Người chủ trì', 'Phối hợp']),
      column('5', 'total', ['Số cuộc', 'Tổng số'], { formula: '6 + 7 + 8' }), column('6', 'regular', ['Số cuộc', 'Định kỳ'], { required: true }), column('7', 'ad_hoc', ['Số cuộc', 'Đột xuất'], { required: true }), column('8', 'thematic', ['Số cuộc', 'Chuyên đề'], { required: true }),
      column('9', 'attendees', 'Số người dự', { qualified: true }),
      column('10', 'opinions', ['Ý kiến, kiến nghị', 'Tổng số'], { formula: '11 + 12' }), column('11', 'answered', ['Ý kiến, kiến nghị', 'Trả lời tại chỗ']), column('12', 'forwarded', ['Ý kiến, kiến nghị', 'Chuyển xử lý']),
      column('13', 'resolved', ['Kết quả xử lý', 'Đã giải quyết']), column('14', 'in_progress', ['Kết quả xử lý', 'Đang giải quyết']), column('15', 'pending', ['Kết quả xử lý', 'Chưa giải quyết']), column('16', 'beyond', ['Kết quả xử lý', 'Không thuộc thẩm quyền']), ofType('percent', '17', 'rate', ['Kết quả xử lý', 'Tỷ lệ giải quyết (%)'], { formula: 'percent(13, 12)' }),
      column('18', 'notices_on_time', ['Thông báo kết luận', 'Đúng hạn']), column('19', 'notices_late', ['Thông báo kết luận', 'Quá hạn']),
      ...FIELDS.map(([code, heading], index) => column(String(20 + index), code, ['Lĩnh vực', heading])),
      ofType('text', '28', 'note', 'Ghi chú', { width: 20 }),
    ] },
    { code: 'opinions', title: 'Danh sách ý kiến, kiến nghị', rows: { kind: 'records', most: 2000 }, columns: [
      ofType('date', '1', 'held_on', 'Ngày'), ofType('unit', '2', 'unit', 'Đơn vị', { width: 20 }), ofType('text', '3', 'chair', 'Chủ trì'), ofType('text', '4', 'topic', 'Nội dung', { width: 24 }), ofType('text', '5', 'opinion_no', 'Ý kiến số'),
      ofType('text', '6', 'opinion', 'Nội dung kiến nghị', { required: true, width: 30 }), ofType('unit', '7', 'agency', 'Cơ quan giải quyết', { width: 20 }), ofType('date', '8', 'due', 'Hạn'), ofType('text', '9', 'result', 'Kết quả', { width: 24 }), ofType('text', '10', 'reply', 'Văn bản trả lời'),
    ] },
  ], [
    error('by_result', '12', '=', '13 + 14 + 15 + 16'), warning('by_field', '20 + 21 + 22 + 23 + 24 + 25 + 26 + 27', '=', '10'), error('notices_few', '18 + 19', '<=', '5'),
    warning('held_in_year', 'total', '>', '[0]', { months: 12, says: 'Trong năm đơn vị chưa tổ chức đối thoại.' }), warning('opinions_each', 'opinions / total', '<=', '[100]', { says: 'Số ý kiến bình quân mỗi cuộc quá lớn.' }),
  ]), sources: SOURCES } }],
};
