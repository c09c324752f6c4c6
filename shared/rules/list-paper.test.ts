import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnParts, headingCells, headingLevels, ORIENTATIONS, PAGE_CHARACTERS } from './list-paper.ts';

const MATRIX = (committees: number) => [5, 24, 6, ...Array.from({ length: committees }, () => 7)];

describe('a list wider than the page', () => {
  it.each([
    [0, [3]],
    [12, [15]],
    [13, [10, 9]],
    [25, [12, 12, 10]],
  ])('with %i committees across stands in parts of %j columns, the first three in each', (committees, columns) => {
    const parts = columnParts(MATRIX(committees), 3, 'landscape');
    expect(parts.map(({ length }) => length)).toEqual(columns);
    expect(parts.every((part) => part.slice(0, 3).join() === '0,1,2')).toBe(true);
  });

  it('keeps every column once and in order, and each part on its page where its columns can be', () => {
    const widths = fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 3 }), fc.constantFrom(...ORIENTATIONS), (all, asked, orientation) => {
        const repeated = Math.min(asked, all.length);
        const parts = columnParts(all, repeated, orientation);
        expect(parts.flatMap((part) => part.slice(repeated))).toEqual(all.map((_, place) => place).slice(repeated));
        for (const part of parts) {
          const width = part.reduce((sum, place) => sum + (all[place] ?? 0), 0);
          expect(width <= PAGE_CHARACTERS[orientation] || part.length === repeated + 1 || part.length === repeated).toBe(true);
        }
      }),
    );
  });
});

describe('headings over several columns', () => {
  it('stand once over the neighbours that have them in common; one of its own reaches down to the table', () => {
    const columns = [{ heading: 'Đơn vị' }, { heading: 'Số lượt', over: ['Tiếp'] }, { heading: 'Lần đầu', over: ['Tiếp', 'Vụ việc'] }, { heading: 'Nhiều lần', over: ['Tiếp', 'Vụ việc'] }, { heading: 'Lần đầu', over: ['Ủy quyền', 'Vụ việc'] }];
    expect(headingCells(columns).map(({ text, column, columns: across, level, levels }) => [text, column, across, level, levels])).toEqual([
      ['Đơn vị', 0, 1, 0, 3], ['Tiếp', 1, 3, 0, 1], ['Ủy quyền', 4, 1, 0, 1], ['Số lượt', 1, 1, 1, 2], ['Vụ việc', 2, 2, 1, 1], ['Vụ việc', 4, 1, 1, 1], ['Lần đầu', 2, 1, 2, 1], ['Nhiều lần', 3, 1, 2, 1], ['Lần đầu', 4, 1, 2, 1],
    ]);
  });

  it('cover every place of the heading once', () => {
    const words = fc.constantFrom('a', 'b', 'c');
    fc.assert(fc.property(fc.array(fc.record({ heading: words, over: fc.array(words, { maxLength: 3 }) }), { minLength: 1, maxLength: 12 }), (columns) => {
      const covered = headingCells(columns).flatMap(({ column, columns: across, level, levels }) => Array.from({ length: across * levels }, (_, place) => `${level + Math.floor(place / across)}:${column + (place % across)}`));
      expect(covered.toSorted()).toEqual(Array.from({ length: headingLevels(columns) * columns.length }, (_, place) => `${Math.floor(place / columns.length)}:${place % columns.length}`).toSorted());
    }));
  });
});
