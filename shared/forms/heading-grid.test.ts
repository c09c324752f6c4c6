import { describe, expect, it } from 'vitest';
import { aColumn } from '../../tests/support/forms.ts';
import { headingGrid } from './heading-grid.ts';

describe('the heading of a table', () => {
  it('has columns with the same outer heading under one cell, and reaches down where a column has fewer', () => {
    const columns = [aColumn('a', '1', { headings: ['Tổng'] }), aColumn('b', '2', { headings: ['Trong đó', 'Nam'] }), aColumn('c', '3', { headings: ['Trong đó', 'Nữ', 'Trên 50'] }), aColumn('d', '4', { headings: ['Trong đó', 'Nữ', 'Khác'] }), aColumn('e', '5', { headings: ['Trong đó'] })];
    const { rows, cells } = headingGrid(columns);
    expect(rows).toBe(3);
    expect(cells.map(({ text, row, column, rowSpan, colSpan }) => `${text} ${row},${column} ${rowSpan}x${colSpan}`)).toEqual(['Tổng 0,0 3x1', 'Trong đó 0,1 1x3', 'Nam 1,1 2x1', 'Nữ 1,2 1x2', 'Trên 50 2,2 1x1', 'Khác 2,3 1x1', 'Trong đó 0,4 3x1']);
  });

  it('every place of it is covered once', () => {
    const columns = Array.from({ length: 12 }, (_, index) => aColumn(`c${index}`, String(index), { headings: ['x', 'y', 'z'].slice(0, (index % 3) + 1) }));
    const { rows, cells } = headingGrid(columns);
    const covered = cells.flatMap(({ row, column, rowSpan, colSpan }) => Array.from({ length: rowSpan * colSpan }, (_, at) => `${row + Math.floor(at / colSpan)},${column + (at % colSpan)}`));
    expect(new Set(covered).size).toBe(covered.length);
    expect(covered).toHaveLength(rows * columns.length);
  });
});
