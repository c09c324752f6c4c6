import type { DeliveredForm } from '../form-contents.ts';
import { checksOf, contents, ofType } from './build.ts';

const ROLES = ['Trưởng ban', 'Phó Trưởng ban Thường trực', 'Phó Trưởng ban', 'Ủy viên Thường trực', 'Ủy viên', 'Thành viên', 'Thư ký'];
const { error } = checksOf('members');

/** Members of a steering committee (DOMAIN §3.7). */
export const b7: DeliveredForm = {
  code: 'B7', name: 'Danh sách thành viên Ban Chỉ đạo', note: null,
  versions: [{ number: '2021.1', validFrom: '2021-01-01', validTo: null, renamed: {}, contents: contents('DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO', [{
    code: 'members', title: '', rows: { kind: 'records', most: 300 }, columns: [
      ofType('text', '1', 'group', 'Nhóm chức danh'), ofType('person', '2', 'name', 'Họ và tên', { required: true, width: 24 }), ofType('choice', '3', 'gender', 'Giới tính', { options: ['Nam', 'Nữ'] }), ofType('text', '4', 'position', 'Chức vụ', { width: 24 }),
      ofType('unit', '5', 'unit', 'Đơn vị công tác', { width: 24 }), ofType('choice', '6', 'role', 'Chức danh trong Ban Chỉ đạo', { options: ROLES, required: true, width: 16 }), ofType('text', '7', 'area', 'Lĩnh vực, địa bàn phụ trách', { width: 20 }),
      ofType('date', '8', 'since', 'Từ ngày'), ofType('date', '9', 'until', 'Đến ngày'), ofType('text', '10', 'decision_no', ['Quyết định', 'Số']), ofType('date', '11', 'decision_on', ['Quyết định', 'Ngày']),
      ofType('phone', '12', 'phone', 'Điện thoại'), ofType('text', '13', 'email', 'Email'), ofType('text', '14', 'note', 'Ghi chú'),
    ],
  }], [
    error('one_head', 'count(role, "Trưởng ban")', '=', '[1]', { when: 'count(members)', says: 'Ban Chỉ đạo có đúng một Trưởng ban.' }),
    error('one_standing_deputy', 'count(role, "Phó Trưởng ban Thường trực")', '<=', '[1]', { says: 'Ban Chỉ đạo có nhiều nhất một Phó Trưởng ban Thường trực.' }),
    { name: 'by_role', section: 'members', severity: 'W', ordered: 'role' }, { name: 'member_once', section: 'members', severity: 'E', distinct: ['name', 'unit'] }, error('until_after', 'until', '>=', 'since'),
  ]) }],
};
