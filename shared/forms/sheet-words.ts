/** What is printed on every sheet of a form besides its own words. Sheets are Vietnamese, whatever the language of the screen. */
export const SHEET_WORDS = { form: 'Biểu', measuredIn: 'Đơn vị tính', no: 'TT', unit: 'Đơn vị', item: 'Nội dung', unitName: '(Tên đơn vị)', total: 'Tổng cộng', more: '…' } as const;
