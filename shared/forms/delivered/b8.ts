import type { DeliveredForm } from '../form-contents.ts';
import { checksOf, contents, ofType } from './build.ts';

const [ON_TIME, LATE, OVERDUE] = ['Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Quá hạn'] as const;
const STATUSES = ['Chưa thực hiện', 'Đang thực hiện', ON_TIME, LATE, OVERDUE, 'Sắp đến hạn', 'Không hạn', 'Tạm dừng', 'Hủy', 'Chờ xác nhận'];
const { error, warning } = checksOf('tasks');
const DONE = `is(status, "${ON_TIME}", "${LATE}")`;

/** What the label says of the deadline: the extended one where there was an extension. */
function labelled(name: string, status: string, left: string, operator: '<=' | '>' | '<') {
  return [['due', '([1] - filled(extended_to))'], ['extended_to', 'filled(extended_to)']].map(([deadline = '', when = '']) => {
    const [a, b] = left === 'done_on' ? ['done_on', deadline] : [deadline, 'day()'];
    return warning(`${name}_${deadline}`, a, operator, b, { when: `is(status, "${status}") * ${when}`, says: `Tình trạng ghi “${status}” không khớp với thời hạn.` });
  });
}

/** How conclusions are carried out (DOMAIN §3.8). */
export const b8: DeliveredForm = {
  code: 'B8', name: 'Theo dõi thực hiện kết luận', note: null,
  versions: [{ number: '2021.1', validFrom: '2021-01-01', validTo: null, renamed: {}, contents: contents('BẢNG THEO DÕI THỰC HIỆN KẾT LUẬN', [{
    code: 'tasks', title: '', rows: { kind: 'records', most: 3000 }, columns: [
      ofType('text', '1', 'source', ['Thông báo kết luận, cuộc họp', 'Số']), ofType('date', '2', 'source_on', ['Thông báo kết luận, cuộc họp', 'Ngày']), ofType('count', '3', 'conclusion_no', 'Kết luận số', { summed: false }), ofType('text', '4', 'task', 'Nội dung nhiệm vụ', { required: true, width: 36 }),
      ofType('unit', '5', 'lead', 'Cơ quan chủ trì', { width: 20 }), ofType('text', '6', 'coop', 'Cơ quan phối hợp', { width: 20 }), ofType('person', '7', 'owner', 'Người chịu trách nhiệm'), ofType('text', '8', 'product', 'Sản phẩm'),
      ofType('date', '9', 'assigned', 'Ngày giao'), ofType('date', '10', 'due', 'Thời hạn'), ofType('percent', '11', 'pct', 'Tiến độ (%)'), ofType('text', '12', 'result', 'Kết quả, số văn bản', { width: 24 }), ofType('date', '13', 'done_on', 'Ngày hoàn thành'),
      ofType('choice', '14', 'status', 'Tình trạng', { options: STATUSES, required: true }), ofType('text', '15', 'delay_reason', 'Lý do chậm'), ofType('date', '16', 'extended_to', 'Gia hạn đến'), ofType('text', '17', 'note', 'Ghi chú'),
    ],
  }], [
    error('due_after', 'due', '>=', 'assigned'),
    error('done_dated', 'filled(done_on)', '=', DONE, { says: 'Nhiệm vụ hoàn thành phải có ngày hoàn thành, và ngược lại.' }),
    warning('done_whole', 'pct', '=', '[100]', { when: 'filled(done_on)' }), warning('whole_done', 'pct', '<=', '[99.9]', { when: '[1] - filled(done_on)', says: 'Tiến độ 100% nhưng chưa ghi ngày hoàn thành.' }),
    warning('lead_named', 'filled(lead)', '=', '[1]', { says: 'Chưa rõ cơ quan chủ trì.' }),
    ...labelled('on_time', ON_TIME, 'done_on', '<='), ...labelled('late', LATE, 'done_on', '>'), ...labelled('overdue', OVERDUE, 'due', '<'),
  ]) }],
};
