import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './list-sheet.ts';

describe('the lines a text takes in a cell', () => {
  it.each([
    ['Giám đốc', 20, 1],
    ['Phó Chủ tịch, Ủy ban nhân dân tỉnh Mẫu', 20, 2],
    ['Một\nHai', 20, 2],
    ['', 20, 1],
    ['Nguyễnvănmẫuviếtliền', 10, 2],
  ])('%s in %i characters', (text, width, lines) => expect(linesOf(text, width)).toBe(lines));

  it('never fewer than the characters need, and never more than one a word and a piece', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-ỹ ]{0,200}$/), fc.integer({ min: 1, max: 60 }), (text, width) => {
        const lines = linesOf(text, width);
        const words = text.split(' ');
        expect(lines * width).toBeGreaterThanOrEqual(words.reduce((sum, word) => sum + word.length, 0));
        expect(lines).toBeLessThanOrEqual(words.reduce((sum, word) => sum + Math.max(1, Math.ceil(word.length / width)), 0) + 1);
      }),
    );
  });
});
