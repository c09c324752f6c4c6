import type { DeliveredForm, FormRow } from '../form-contents.ts';
import { checksOf, column, contents, ofType, part, row, title } from './build.ts';
import { sourcesOf } from './sources.ts';

const { warning } = checksOf('monthly');
const CLASSES: [string, string][] = [['primary', 'Sơ cấp lý luận chính trị'], ['new_members', 'Bồi dưỡng lý luận chính trị cho đảng viên mới'], ['awareness', 'Bồi dưỡng nhận thức về Đảng'], ['committees', 'Bồi dưỡng cấp ủy, bí thư chi bộ'], ['unions', 'Bồi dưỡng nghiệp vụ Mặt trận Tổ quốc và các tổ chức chính trị - xã hội'], ['other', 'Bồi dưỡng khác']];
const percent = (number: string, code: string, label: string): FormRow => row(number, code, label, { type: 'percent' });
const documents = (code: string, heading: string) => ({
  code, title: heading, rows: { kind: 'records' as const, most: 500 },
  columns: [ofType('text', '1', 'symbol', 'Số, ký hiệu', { required: true }), ofType('date', '2', 'issued_on', 'Ngày ban hành'), ofType('text', '3', 'subject', 'Trích yếu', { required: true, width: 50 })],
});

/** The monthly form of a province's commission for information, education and mass mobilisation (DOMAIN §3.9). */
export const tgThang: DeliveredForm = {
  code: 'TG-THANG', name: 'Báo cáo tháng công tác tuyên giáo và dân vận', note: null,
  versions: [{ number: '2026.1', validFrom: '2026-01-01', validTo: null, renamed: {}, contents: { ...contents('BÁO CÁO THÁNG CÔNG TÁC TUYÊN GIÁO VÀ DÂN VẬN', [
    { code: 'monthly', title: 'Kết quả trong tháng', columns: [column('', 'value', 'Số liệu', { width: 24 })], rows: { kind: 'fixed', rows: [
      row('1', 'reporter', 'Người lập', { type: 'person', required: true }),
      row('2', 'conferences', 'Số hội nghị tuyên truyền', { required: true }), row('3', 'rebuttals', 'Số tin, bài phản bác'), row('4', 'models', 'Số mô hình “Dân vận khéo”'), row('5', 'cases', 'Số vụ việc đã giải quyết'),
      percent('6', 'members_studied', 'Tỷ lệ đảng viên học tập (%)'), row('7', 'opinion', 'Nắm bắt dư luận xã hội', { type: 'text' }),
      title('8', 'documents', 'Văn bản (Phụ lục 1)'), part('8a', 'party_documents', 'Số văn bản cấp ủy ban hành'), part('8b', 'advised_documents', 'Số văn bản Ban Tuyên giáo và Dân vận tham mưu'),
      title('9', 'digital', 'Chuyển đổi số'), percent('9a', 'signed', 'Tỷ lệ văn bản ký số (%)'), percent('9b', 'plan', 'Tiến độ thực hiện kế hoạch chuyển đổi số (%)'), percent('9c', 'online_opinion', 'Tỷ lệ nắm bắt dư luận qua mạng xã hội (%)'), part('9d', 'trained', 'Số cán bộ được tập huấn'),
    ] } },
    { code: 'classes', title: 'Phụ lục 2. Các lớp lý luận chính trị, bồi dưỡng', total: 'bottom', columns: [column('1', 'n', 'Số lớp'), column('2', 'learners', 'Số học viên')], rows: { kind: 'fixed', rows: CLASSES.map(([code, label], index) => row(String(index + 1), code, label)) } },
    documents('party_list', 'Phụ lục 1a. Danh mục văn bản cấp ủy ban hành'), documents('advised_list', 'Phụ lục 1b. Danh mục văn bản Ban Tuyên giáo và Dân vận tham mưu'),
  ], [
    warning('party_documents_listed', 'party_documents', '=', 'count(party_list)'), warning('advised_documents_listed', 'advised_documents', '=', 'count(advised_list)'),
    { ...warning('learners_many', 'learners', '>=', 'n'), section: 'classes' },
  ]), sources: sourcesOf('model', 'monthly', { models: ['registered'] }, { column: 'value' }) } }],
};
