import { describe, expect, it } from 'vitest';
import { lineLength } from './line-length.ts';

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
