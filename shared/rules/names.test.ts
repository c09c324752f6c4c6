import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymousName, anonymousNumber, bareName, givenName, isOneLetterApart, nameKey, nameSortKey } from './names.ts';

describe('names of people', () => {
  it('takes forms of address and degrees off', () => {
    expect(bareName('Đ/c  Nguyễn Văn Mẫu')).toBe('Nguyễn Văn Mẫu');
    expect(bareName('đồng chí TS. Trần Thị Thử')).toBe('Trần Thị Thử');
    expect(bareName('Ông: Lê Mẫu')).toBe('Lê Mẫu');
  });
  it('keeps a family name that is also a form of address', () => {
    expect(bareName('Ông Ích Mẫu')).toBe('Ông Ích Mẫu');
    expect(bareName('Bà Trần Thị Thử')).toBe('Trần Thị Thử');
  });
  it('keeps names that only begin like a form of address', () => {
    expect(bareName('Anh')).toBe('Anh');
    expect(bareName('Bàng Văn Mẫu')).toBe('Bàng Văn Mẫu');
  });
  it('sorts by given name, then by family and middle names', () => {
    const people = ['Nguyễn Văn Bình', 'Trần An', 'Lê Thị Ánh', 'Đỗ Văn An', 'Nguyễn An'];
    expect(people.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1))).toEqual(['Đỗ Văn An', 'Nguyễn An', 'Trần An', 'Lê Thị Ánh', 'Nguyễn Văn Bình']);
  });
  it('takes the given name told for names of another order', () => {
    expect(givenName('Y Mẫu Niê', 'Mẫu')).toBe('Mẫu');
    expect(nameSortKey('Y Mẫu Niê', 'Mẫu') < nameSortKey('Trần Văn Năm')).toBe(true);
  });
  it('knows two spellings of one name as the same', () => {
    expect(nameKey('Đ/c Nguyễn Thị  Hòa')).toBe(nameKey('Nguyễn Thị Hoà'));
  });
});

describe('names that may be one', () => {
  it.each([['nguyen van mau', 'nguyen van mai', true], ['le thi hoa', 'le thi ho', true], ['le hoa', 'le thoa', true], ['le hoa', 'le hoa', false], ['le hoa', 'lo hao', false], ['le', 'le hoa', false]])('%s and %s: %s', (a, b, apart) => {
    expect(isOneLetterApart(a, b)).toBe(apart);
    expect(isOneLetterApart(b, a)).toBe(apart);
  });
  it('whatever letter is left out, written otherwise or added', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 }), fc.nat(12), fc.constantFrom('x', 'y', 'z'), (name, at, letter) => {
      const place = at % (name.length + 1);
      expect(isOneLetterApart(name, name.slice(0, place) + letter + name.slice(place))).toBe(true);
      const whole = `${name}a`;
      expect(isOneLetterApart(whole, whole.slice(0, place) + letter + whole.slice(place + 1))).toBe(true);
    }));
  });
  it('a name that stands for nobody is numbered', () => {
    expect(anonymousNumber(anonymousName(12))).toBe(12);
    expect(anonymousNumber('Nguyễn Văn Mẫu')).toBeNull();
  });
});
