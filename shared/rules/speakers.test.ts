import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpeakers } from './speakers.ts';

const NAMES = ['Nguyễn Thị Mai Nhung', 'Đặng Hữu Giả Định', 'Mẫn Nhật', 'Ngô Văn Nam', 'Trần Đức', 'Mai Xuân Trường'];
const people = NAMES.map((name) => ({ name }));
const found = (typed: string) => findSpeakers(people, typed).map(({ name }) => name);

describe('who is meant by two letters', () => {
  it.each([
    ['mn', ['Nguyễn Thị Mai Nhung', 'Mẫn Nhật']],
    ['MN', ['Nguyễn Thị Mai Nhung', 'Mẫn Nhật']],
    ['nn', ['Nguyễn Thị Mai Nhung', 'Ngô Văn Nam']],
    ['gđ', ['Đặng Hữu Giả Định']],
    ['gd', ['Đặng Hữu Giả Định']],
    ['td', ['Trần Đức']],
    ['đứ', ['Trần Đức']],
    ['dang', ['Đặng Hữu Giả Định']],
    ['ma', ['Nguyễn Thị Mai Nhung', 'Mẫn Nhật', 'Mai Xuân Trường']],
    ['mai nh', ['Nguyễn Thị Mai Nhung']],
    ['zz', []],
  ])('%s', (typed, names) => { expect(found(typed)).toEqual(names); });

  it('is everybody while nothing is typed, in the order of the list', () => {
    expect(found(' ')).toEqual(NAMES);
  });

  it('is one of the list, each once, whatever is typed', () => {
    assert(property(array(constantFrom(...NAMES)), string(), (names, typed) => {
      const list = names.map((name) => ({ name }));
      const some = findSpeakers(list, typed);
      expect(new Set(some).size).toBe(some.length);
      expect(some.every((one) => list.includes(one))).toBe(true);
    }));
  });

  it('is anybody by the initials of the names they are called by', () => {
    assert(property(constantFrom(...people), (person) => {
      const initials = person.name.split(' ').slice(-2).map((word) => word.charAt(0)).join('');
      expect(findSpeakers(people, initials)).toContain(person);
    }));
  });
});
