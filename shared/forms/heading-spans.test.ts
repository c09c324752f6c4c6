import { expect, it } from 'vitest';
import { headingRows } from './heading-spans.ts';

it('what columns share stands once over them, and the last heading reaches down to the figures', () => {
  const columns = [{ headings: ['Tổng số'] }, { headings: ['Lĩnh vực', 'Kinh tế'] }, { headings: ['Lĩnh vực', 'Văn hóa', 'Mới'] }, { headings: ['Lĩnh vực', 'Văn hóa', 'Cũ'] }, { headings: ['Ghi chú'] }];
  expect(headingRows(columns)).toEqual([
    [{ text: 'Tổng số', column: 0, columns: 1, rows: 3 }, { text: 'Lĩnh vực', column: 1, columns: 3, rows: 1 }, { text: 'Ghi chú', column: 4, columns: 1, rows: 3 }],
    [{ text: 'Kinh tế', column: 1, columns: 1, rows: 2 }, { text: 'Văn hóa', column: 2, columns: 2, rows: 1 }],
    [{ text: 'Mới', column: 2, columns: 1, rows: 1 }, { text: 'Cũ', column: 3, columns: 1, rows: 1 }],
  ]);
});

it('columns of one heading each are not put together, even when they are called alike', () => {
  expect(headingRows([{ headings: ['Số'] }, { headings: ['Số'] }])).toEqual([[{ text: 'Số', column: 0, columns: 1, rows: 1 }, { text: 'Số', column: 1, columns: 1, rows: 1 }]]);
});
