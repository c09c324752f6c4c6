import { expect, test } from 'vitest';
import { isPersonalHeading, proposeFields } from './import-columns.ts';
import { ROSTER_COLUMNS } from './import-roster-columns.ts';

test.each([
  [['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Chức danh trong BCĐ', 'Ghi chú'], ['orderNo', 'fullName', 'position', 'role', 'note']],
  [['STT', 'Họ, tên', 'Chức vụ', 'Đơn vị', 'Chức danh', 'SĐT', 'Email'], ['orderNo', 'fullName', 'position', 'unit', 'role', 'phone', 'email']],
  [['Số TT', 'HỌ VÀ TÊN', 'Chức danh', 'Chức danh trong Ban Chỉ đạo', 'Lĩnh vực', 'Từ ngày', 'ĐT'], ['orderNo', 'fullName', 'position', 'role', 'assignedField', 'from', 'phone']],
  [['TT', 'Nhóm chức danh', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ', 'Lĩnh vực/địa bàn phụ trách', 'Từ ngày', 'Đến ngày', 'Điện thoại', 'Email', 'Ghi chú'], ['orderNo', null, 'fullName', 'position', 'unit', 'role', 'assignedField', 'from', 'to', 'phone', 'email', 'note']],
  [['Số', 'Ho va ten', 'Chuc vu', 'Chức vụ trong BCĐ Quy chế dân chủ xã'], ['orderNo', 'fullName', 'position', 'role']],
  [['Họ tên (viết in hoa)', 'Từ ngày (dd/mm/yyyy)', 'Màu sắc', ''], ['fullName', 'from', null, null]],
  [['Thời gian tham gia Từ ngày', 'Thời gian tham gia Đến ngày', 'Liên hệ SĐT', 'Liên hệ Email'], ['from', 'to', 'phone', 'email']],
])('the headings %j are recognised', (headings, fields) => {
  expect(proposeFields(headings, ROSTER_COLUMNS)).toEqual(fields);
});

test('a list with position and function in the committee both called “Chức danh” gives each its column', () => {
  expect(proposeFields(['Chức danh', 'Vai trò'], ROSTER_COLUMNS)).toEqual(['position', 'role']);
});

test.each(['Ngày sinh', 'Năm sinh', 'Ngày, tháng, năm sinh', 'Số CCCD', 'CMND/CCCD', 'Số định danh cá nhân', 'Quê quán', 'Nơi ở hiện nay', 'Địa chỉ thường trú', 'Địa chỉ', 'Dân tộc', 'Tôn giáo', 'Ngày vào Đảng', 'Ngày kết nạp Đảng', 'Số tài khoản', 'Hệ số lương', 'Mã số thuế', 'Tình trạng sức khỏe'])('“%s” is personal and never proposed', (heading) => {
  expect(isPersonalHeading(heading)).toBe(true);
  expect(proposeFields([heading], ROSTER_COLUMNS)).toEqual([null]);
});

test.each(['Địa chỉ email', 'Lĩnh vực dân tộc, tôn giáo phụ trách', 'Từ ngày', 'Đơn vị công tác', 'Địa bàn phụ trách', 'Số lượng', 'Lĩnh vực bảo hiểm xã hội'])('“%s” is not personal', (heading) => {
  expect(isPersonalHeading(heading)).toBe(false);
});
