import { describe, expect, it } from 'vitest';
import { bareName, givenName, nameKey, nameSortKey } from './names.ts';

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
