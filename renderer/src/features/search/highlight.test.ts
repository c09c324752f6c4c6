import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';

const hits = (text: string, query: string) => highlight(text, query).filter((piece) => piece.hit).map((piece) => piece.text);

describe('marking what a search found', () => {
  it('finds the words whose beginning was typed, without accents', () => expect(hits('Nguyễn Văn Mẫu', 'ng mau')).toEqual(['Ng', 'Mẫu']));
  it('đ is found by d', () => expect(hits('Đảng ủy xã An Mẫu', 'dang uy')).toEqual(['Đảng', 'ủy']));
  it('marks letters and never half of one', () => expect(hits('Hoàng Thị Bản'.normalize('NFD'), 'hoa ba')).toEqual(['Hoà', 'Bả']));
  it('the middle of a word is not marked', () => expect(hits('Nguyễn Văn Mẫu', 'uyen')).toEqual([]));
  it('nothing typed marks nothing', () => expect(highlight('Trần Thị Thử', '  ')).toEqual([{ text: 'Trần Thị Thử', hit: false }]));
  it('of two typed words the longer one is marked', () => expect(hits('Thử Nghiệm', 't thu')).toEqual(['Thử']));
  it('the pieces together are the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => highlight(text, query).map((piece) => piece.text).join('') === text.normalize('NFC')));
  });
});
