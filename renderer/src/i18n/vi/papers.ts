/** Papers on the screen, as they are printed. */
export const papers = {
  word: 'Xuất Word',
  pdf: 'Xuất PDF',
  open: 'Xem văn bản',
  draft: 'Dự thảo',
  decision: {
    title: 'Quyết định',
    fileName: 'Quyết định {{name}} {{number}}',
  },
  tools: 'Trang và cỡ xem',
  pages: 'Các trang của văn bản',
  page: 'Trang {{number}}/{{total}}',
  printing: 'Đang dàn trang…',
  previous: 'Trang trước',
  next: 'Trang sau',
  smaller: 'Thu nhỏ',
  larger: 'Phóng to',
  zoom: 'Cỡ xem',
  keys: { pages: 'cuộn trang', pdf: 'xuất PDF' },
  overview: 'Các trang thu nhỏ',
  blanks: { title: 'Chỗ còn trống trên trang', one: 'Còn trống: {{name}}', nameless: 'Còn trống' },
  checks: {
    title: 'Cần xem trước khi phát hành', none: 'Không thiếu gì.',
    codes: {
      SIGNER_MISSING: 'Chưa rõ người ký', CHAIR_MISSING: 'Chưa ghi người chủ trì', CHAIR_ABSENT: 'Người chủ trì không dự: {{names}}', SECRETARY_MISSING: 'Chưa ghi thư ký', NUMBER_MISSING: 'Chưa có số', DAY_MISSING: 'Chưa có ngày',
      PLACE_MISSING: 'Chưa ghi địa điểm họp', END_MISSING: 'Chưa ghi giờ kết thúc', END_AS_PLANNED: 'Biên bản ghi kết thúc lúc {{names}}. Họp xong lúc khác thì sửa giờ kết thúc của cuộc họp trước khi ký', AGENCY_MISSING: 'Ban chưa có cơ quan thường trực', AGENDA_LONG: 'Chương trình dài hơn cuộc họp {{count}} phút', QUORUM_MISSING: 'Chưa đủ số thành viên có mặt: {{names}}',
      NOT_OVER: 'Cuộc họp chưa kết thúc', CONCLUSIONS_MISSING: 'Chưa ghi kết luận nào', CHANGED_SINCE_SIGNED: 'Nội dung đã khác lúc ký',
    },
  },
  rules: 'Thể thức',
  activity: {
    title: 'Báo cáo hoạt động', hint: 'Đề cương: văn bản, cuộc họp, quyết định lấy từ sổ; phần còn lại viết tiếp trong Word.', period: 'Kỳ báo cáo', year: 'Năm', fileName: 'Báo cáo {{period}} {{year}}',
    periods: { first_half: 'Sơ kết 6 tháng đầu năm', year: 'Tổng kết năm' },
  },
  choices: { title: 'Cách lập', committee: 'Ban ban hành', letters: 'Giấy mời', forAll: 'Một giấy mời chung', each: 'Mỗi người một giấy mời' },
  meeting: {
    list: 'Giấy tờ của cuộc họp', name: 'Giấy tờ', standing: 'Tình trạng', ready: 'Lập được', fileName: '{{paper}} {{day}}',
    kinds: { invitation: 'Giấy mời', agenda: 'Chương trình', attendance: 'Danh sách đại biểu, điểm danh', book: 'Tập tài liệu họp', minutes: 'Biên bản', supplement: 'Biên bản bổ sung', notice: 'Thông báo kết luận' },
    supplementNo: 'Biên bản bổ sung {{no}}',
  },
};
