import { describe, expect, it } from 'vitest';
import { BLANK } from '#shared/rules/paper-words.ts';
import { blanksOf, type PlacedText } from './blanks.ts';

const A4 = { width: 600, height: 800 };
const at = (str: string, x: number, y: number, width = 28): PlacedText => ({ str, transform: [14, 0, 0, 14, x, y], width, height: 14 });

describe('the fields left open on a page of a form', () => {
  it('stand where their dots are, with the name of the field before them', () => {
    const blanks = blanksOf([at('7', 80, 400, 7), at('Sản phẩm', 120, 400), at(BLANK, 304, 400), at('8', 80, 380, 7), at('Thời hạn', 120, 380), at('10/07/2026', 304, 380)], A4);
    expect(blanks.map(({ name }) => name)).toEqual(['Sản phẩm']);
    const [{ left, top, width, height } = blanks[0]!] = blanks;
    expect([left, top, width, height].map((part) => Math.round(part * 100) / 100)).toEqual([50.25, 48.51, 5.5, 1.93]);
  });

  it('are no dots within a sentence; several of a page keep their order', () => {
    const blanks = blanksOf([at('Căn cứ', 120, 500), at(` ${BLANK}`, 304, 500.4), at('Chế độ báo cáo', 120, 300), at(`Báo cáo theo ${BLANK} hằng tháng`, 304, 300), at('Ngày giao', 120, 280), at(BLANK, 304, 280)], A4);
    expect(blanks.map(({ name }) => name)).toEqual(['Căn cứ', 'Ngày giao']);
  });

  it('are there without a name where nothing stands before them', () => {
    expect(blanksOf([at(BLANK, 304, 400), at('Sau', 400, 400)], A4)).toMatchObject([{ name: '' }]);
  });
});
