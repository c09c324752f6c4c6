import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenEvenly, lineLength } from './line-length.ts';

describe('the length of a line', () => {
  it('is what bold letters of Times New Roman take', () => {
    expect(lineLength('NAM', 12)).toBeCloseTo(2.388 * 12 * (25.4 / 72), 6);
    expect(lineLength('Độc lập - Tự do - Hạnh phúc', 14)).toBeCloseTo(60, 0);
    expect(lineLength('ĐẢNG CỘNG SẢN VIỆT NAM', 15)).toBeCloseTo(72.9, 0);
  });

  it('does not depend on how the marks are written', () => {
    const text = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
    expect(lineLength(text.normalize('NFD'), 12)).toBe(lineLength(text, 12));
  });
});

describe('a text too long for its line', () => {
  it('is broken evenly', () => {
    expect(brokenEvenly('ỦY BAN NHÂN DÂN TỈNH HÀ GIANG', 12, 70)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH HÀ GIANG']);
    expect(brokenEvenly('BỘ NỘI VỤ', 12, 70)).toEqual(['BỘ NỘI VỤ']);
  });

  it('keeps its words, and its lines within their room unless one word is wider', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 5, max: 100 }), (text, width) => {
      const lines = brokenEvenly(text, 12, width);
      expect(lines.join(' ')).toBe(text);
      expect(lines.filter((line) => line.includes(' ') && lineLength(line, 12) > width)).toEqual([]);
    }));
  });
});
