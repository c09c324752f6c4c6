import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barLengths } from './figure-bars.ts';
import { figurePicture } from './figure-picture.ts';
import { pictureSvg } from './picture.ts';

const line = fc.record({ name: fc.string({ minLength: 1, maxLength: 90 }), values: fc.tuple(fc.option(fc.nat(100_000)), fc.option(fc.nat(100_000))), texts: fc.constant(['trên 4.900', '–']) });

describe('statistics as a picture', () => {
  it('has bars as long as their numbers, none of them outside', () => {
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (bars) => {
      const lengths = barLengths(bars, 100).flat();
      expect(Math.max(...lengths)).toBeLessThanOrEqual(100);
      const { width, height, shapes } = figurePicture({ title: ['THỐNG KÊ'], subtitle: [], legend: ['Năm 2026', 'Năm 2025'], bars, note: 'Hình vẽ một phần.' });
      expect(shapes.filter((shape) => shape.kind === 'rect').every((shape) => shape.x + shape.width <= width && shape.y + shape.height <= height)).toBe(true);
    }));
  });

  it('says its title, its legend, every name and every number as it is read', () => {
    const svg = pictureSvg(figurePicture({ title: ['THỐNG KÊ'], subtitle: ['Năm 2026'], legend: ['Năm 2026', 'Năm 2025'], bars: [{ name: 'Xã Đồi Mẫu', values: [4900, 3], texts: ['trên 4.900', '3'] }], note: null }));
    for (const said of ['THỐNG KÊ', 'Xã Đồi Mẫu', 'trên 4.900', '>3<', 'Năm 2025']) expect(svg).toContain(said);
  });
});
