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
  keys: { pages: 'cuộn trang' },
};
