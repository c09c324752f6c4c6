export const ownFigures = {
  title: 'Số liệu từ các sổ của cơ quan', action: 'Điền từ sổ theo dõi', table: 'Các ô có nguồn số liệu', chosen: 'Điền', cell: 'Ô', source: 'Nguồn', counted: 'Theo sổ', kept: 'Trong biểu', state: 'So với sổ', none: 'không có', choose: 'Điền ô {{cell}}',
  states: { same: 'Khớp', unfilled: 'Chưa điền', moved: 'Sổ đã thay đổi', by_hand: 'Sửa tay' },
  handNote: 'Số sửa tay được giữ nguyên, trừ khi đánh dấu để điền lại theo sổ.', reason: 'Lý do: {{reason}}',
  fill_other: 'Điền {{count}} ô', filled_other: 'Đã điền {{count}} ô từ sổ theo dõi.',
  fromRegisters: 'Theo sổ của cơ quan',
  records: 'Hồ sơ tạo nên số này', open: 'Xem hồ sơ của ô {{cell}}', noRecords: 'Không có hồ sơ nào.', ofReturn: 'Lấy từ một biểu khác của cùng đơn vị.', more_other: 'Xem thêm {{count}} hồ sơ', record: 'Hồ sơ', day: 'Ngày', figure: 'Số liệu',
  sources: { register: '{{register}}: {{measure}}', where: '{{source}} ({{codes}})', tasks: 'Nhiệm vụ: {{counted}}', assigned: 'giao trong kỳ', meetings: 'Cuộc họp đã tổ chức', meetingsOf: 'Cuộc họp đã tổ chức: {{type}}', documents: 'Văn bản đã ban hành', documentsOf: 'Văn bản đã ban hành: {{type}}', return: 'Biểu {{form}}, ô {{cell}}' },
};
