import type { ListColumns } from './import-columns.ts';
import { parseSeatKey } from './import-key.ts';

/**
 * The list of a committee's members. A heading that names position and unit together stands for the position: its text is
 * taken apart by the unit's name at its end.
 */
export const ROSTER_COLUMNS: ListColumns = {
  naming: 'fullName',
  namingRule: 'NAME_REQUIRED',
  describing: ['position', 'unit'],
  alwaysShown: ['role', 'unit'],
  keptOfSecret: null,
  isKey: (text) => parseSeatKey(text) !== null,
  fields: {
    orderNo: { width: 48, holds: 'running', headings: ['tt', 'stt', 'so tt', 'so thu tu', 'thu tu', 'order', 'no', 'so'] },
    fullName: { width: 168, longest: 120, headings: ['ho va ten', 'ho ten', 'ho va ten thanh vien', 'ho ten thanh vien', 'ho dem va ten', 'ten thanh vien', 'ho va ten dong chi', 'full name', 'dong chi', 'thanh vien', 'name'] },
    position: { width: 190, longest: 300, headings: ['chuc vu don vi cong tac', 'chuc vu va don vi cong tac', 'chuc vu co quan cong tac', 'chuc vu noi cong tac', 'chuc vu don vi', 'chuc vu co quan', 'chuc vu cong tac', 'chuc vu hien nay', 'chuc danh chuc vu', 'chuc vu', 'position', 'chuc danh'] },
    unit: { width: 140, longest: 300, headings: ['don vi cong tac', 'co quan cong tac', 'noi cong tac', 'co quan don vi', 'don vi co quan', 'don vi', 'co quan', 'unit', 'agency', 'organisation', 'organization'] },
    role: { width: 146, headings: ['chuc danh trong bcd', 'chuc danh trong ban chi dao', 'chuc vu trong bcd', 'chuc vu trong ban chi dao', 'nhiem vu trong bcd', 'nhiem vu trong ban chi dao', 'chuc danh bcd', 'chuc danh ban chi dao', 'chuc vu bcd', 'chuc vu ban chi dao', 'vai tro trong bcd', 'vai tro trong ban chi dao', 'role', 'vai tro', 'chuc danh', 'nhom chuc danh'] },
    assignedField: { width: 150, longest: 300, headings: ['linh vuc dia ban phu trach', 'linh vuc phu trach', 'dia ban phu trach', 'linh vuc dia ban', 'linh vuc', 'dia ban', 'nhiem vu duoc phan cong', 'nhiem vu phan cong', 'phan cong nhiem vu', 'phan cong phu trach', 'phan cong', 'nhiem vu', 'phu trach', 'assigned field'] },
    from: { width: 100, holds: 'day', headings: ['tu ngay', 'tham gia tu ngay', 'ngay bat dau', 'ngay tham gia', 'tham gia tu', 'tu', 'from', 'since'] },
    to: { width: 100, holds: 'day', headings: ['den ngay', 'ngay ket thuc', 'den', 'to', 'until'] },
    phone: { width: 112, holds: 'phone', longest: 40, headings: ['dien thoai', 'so dien thoai', 'sdt', 'so dt', 'dt', 'dtdd', 'dien thoai di dong', 'di dong', 'dien thoai lien he', 'so dien thoai lien he', 'dt di dong', 'phone', 'mobile', 'tel'] },
    email: { width: 150, longest: 200, headings: ['email', 'e mail', 'thu dien tu', 'hop thu dien tu', 'dia chi email', 'dia chi thu dien tu', 'hop thu'] },
    note: { width: 140, holds: 'lines', longest: 2000, headings: ['ghi chu', 'note', 'notes', 'remarks'] },
    key: { width: 0, headings: [] },
  },
};
