import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, fold, foldWords, hasWords, sortKey } from './text.ts';

const vietnamese = fc.stringMatching(/^[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ ]{0,12}$/);

describe('stored text', () => {
  it('composes letters typed as base and marks, and drops what cannot be seen', () => {
    expect(cleanLine('Nguye\u0302\u0303n\u00a0 Thi\u0323\u200b  Hoa ')).toBe('Nguyễn Thị Hoa');
  });
  it('keeps the soft hyphen, which is the letter ư in TCVN3', () => {
    expect(cleanLine('Tr\u00adëng')).toContain('\u00ad');
  });
  it('keeps line breaks of longer texts', () => {
    expect(cleanText('  một \r\n hai\rba \n')).toBe('một\nhai\nba');
  });
  it('is the same when cleaned twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cleanLine(cleanLine(text)) === cleanLine(text)));
  });
});

describe('search form', () => {
  it('finds đ, horns and tones without marks', () => {
    expect(fold('Đảng ủy phường Ướt, Dân vận khéo')).toBe('dang uy phuong uot, dan van kheo');
  });
  it('treats both placements of a tone alike', () => {
    expect(fold('Hòa uỷ')).toBe(fold('Hoà ủy'));
  });
  it('is the same for composed and decomposed text, and when folded twice', () => {
    fc.assert(fc.property(vietnamese, (text) => fold(text) === fold(text.normalize('NFD')) && fold(fold(text)) === fold(text)));
  });
  it('is what Unicode makes of it, whatever the script', () => {
    const asUnicodeSays = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
    const latin = fc.string({ unit: fc.oneof(fc.integer({ min: 0, max: 0x36f }), fc.integer({ min: 0x1e00, max: 0x1eff }), fc.integer({ min: 0x2010, max: 0x2027 })).map((code) => String.fromCharCode(code)) });
    fc.assert(fc.property(fc.oneof(latin, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => fold(text) === asUnicodeSays(text)), { numRuns: 5000 });
    for (let code = 0; code < 0x10000; code += 1) expect(fold(String.fromCharCode(code))).toBe(asUnicodeSays(String.fromCharCode(code)));
  });
  it('is found by the beginnings of its words, in any order', () => {
    const found = (typed: string) => ['Xã An Mẫu', 'Đảng ủy xã Bình Mẫu', 'Sở Nội vụ 112-QĐ/TU'].filter((text) => hasWords(text, typed));
    expect([found('xa an'), found('mau xã'), found('112-qd'), found('nội  v'), found('hở')]).toEqual([['Xã An Mẫu'], ['Xã An Mẫu', 'Đảng ủy xã Bình Mẫu'], ['Sở Nội vụ 112-QĐ/TU'], ['Sở Nội vụ 112-QĐ/TU'], []]);
    expect(found(' ')).toHaveLength(3);
  });
  it('keeps words and drops punctuation for headings', () => {
    expect(foldWords(' Chức danh / BCĐ (2026): ')).toBe('chuc danh bcd 2026');
  });
});

describe('dictionary order', () => {
  const collator = new Intl.Collator('vi');
  it('orders the tones ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    const words = ['mạ', 'má', 'mã', 'mả', 'mà', 'ma'];
    expect(words.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
  });
  it('agrees with the Vietnamese collator on any two words', () => {
    const order = (a: string, b: string) => Math.sign(sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0);
    fc.assert(
      fc.property(vietnamese.map((text) => text.replaceAll(' ', '')), vietnamese.map((text) => text.replaceAll(' ', '')), (a, b) => order(a, b) === Math.sign(collator.compare(a, b))),
      { numRuns: 5000 },
    );
  });
});
