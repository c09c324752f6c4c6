import type { DeliveredForm } from '../form-contents.ts';
import { BLANK_NOTE, checksOf, column, contents, ofType } from './build.ts';
import { sourcesOf } from './sources.ts';

const { error, warning } = checksOf('petitions');

const SOURCES = sourcesOf('petition', 'petitions', { received: ['received'], complaints: ['complaints'], denunciations: ['denunciations'], feedback: ['feedback'], authority: ['underAuthority'], resolved: ['resolved'] });

/** The short sheet of petitions for reports of the Party (DOMAIN §3.5). Counts only: no petitioner is named anywhere. */
export const b5: DeliveredForm = {
  code: 'B5', name: 'Tiếp nhận, giải quyết đơn thư (biểu rút gọn)', note: null,
  versions: [{ number: '2021.1', validFrom: '2021-05-01', validTo: null, renamed: {}, contents: { ...contents('BIỂU TỔNG HỢP TIẾP NHẬN, GIẢI QUYẾT ĐƠN THƯ', [{
    code: 'petitions', title: '', rows: { kind: 'units' }, total: 'bottom', columns: [
      column('1', 'carried', 'Kỳ trước chuyển sang', { qualified: true }), column('2', 'received', 'Tiếp nhận trong kỳ', { qualified: true, required: true }), column('3', 'total', 'Tổng số', { formula: '1 + 2' }),
      column('4', 'eligible', 'Đơn đủ điều kiện xử lý'),
      column('5', 'complaints', ['Phân loại', 'Khiếu nại']), column('6', 'denunciations', ['Phân loại', 'Tố cáo']), column('7', 'feedback', ['Phân loại', 'Kiến nghị, phản ánh']),
      column('8', 'authority', ['Thuộc thẩm quyền', 'Tổng số']), column('9', 'resolved', ['Thuộc thẩm quyền', 'Đã giải quyết']), ofType('percent', '10', 'rate', ['Thuộc thẩm quyền', 'Tỷ lệ (%)'], { formula: 'percent(9, 8)' }), column('11', 'in_progress', ['Thuộc thẩm quyền', 'Đang giải quyết']),
      column('12', 'forwarded', 'Chuyển cơ quan khác'), column('13', 'kept', 'Lưu, trả, hướng dẫn'), column('14', 'prolonged', 'Vụ việc phức tạp, kéo dài'),
    ],
  }], [
    error('by_kind', '5 + 6 + 7', '=', '4'), error('eligible_few', '4', '<=', '3'), error('resolved_few', '9', '<=', '8'), error('authority_few', '8', '<=', '4'), error('in_progress_rest', '9 + 11', '=', '8'), warning('by_authority', '8 + 12 + 13', '=', '4'),
  ], [BLANK_NOTE, 'Tố cáo chỉ báo cáo số lượng, không ghi tên người và nội dung.', 'Không có đơn thuộc thẩm quyền thì tỷ lệ ghi “-”.'], 'đơn'), sources: SOURCES } }],
};
