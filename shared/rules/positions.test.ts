import { describe, expect, test } from 'vitest';
import { parseSeatKey, seatKey } from './import-key.ts';
import { spellingKey } from './import-names.ts';
import { heldOn, nameBehind, positionLine, splitPosition } from './positions.ts';
import { foldWords } from './text.ts';

const units = new Map(['Sở Nội vụ', 'Tỉnh ủy', 'Văn phòng Tỉnh ủy', 'Xã An Mẫu'].map((name) => [foldWords(name), name]));
const find = (name: string) => units.get(name) ?? null;

describe('a cell with position and unit together', () => {
  test.each([
    ['Giám đốc Sở Nội vụ', 'Giám đốc', 'Sở Nội vụ'],
    ['Giám đốc, Sở Nội vụ', 'Giám đốc', 'Sở Nội vụ'],
    ['Chánh Văn phòng, Văn phòng Tỉnh ủy', 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy'],
    ['Phó Chủ tịch UBND – xã An Mẫu', 'Phó Chủ tịch UBND', 'Xã An Mẫu'],
    ['Giam doc So Noi vu', 'Giam doc', 'Sở Nội vụ'],
    ['Sở Nội vụ', null, 'Sở Nội vụ'],
  ])('“%s” is taken apart at the longest unit that ends it', (text, position, unit) => {
    expect(splitPosition(text, find)).toMatchObject({ position, unit });
  });

  test('stays whole when no unit ends it', () => {
    expect(splitPosition('Bí thư Đảng ủy xã Tân Mẫu', find)).toBeNull();
    expect(splitPosition('', find)).toBeNull();
  });
});

test('position and unit stand in one line, whichever is known', () => {
  expect(positionLine('Giám đốc', 'Sở Nội vụ')).toBe('Giám đốc, Sở Nội vụ');
  expect([positionLine(null, 'Sở Nội vụ'), positionLine('Giám đốc', null), positionLine(null, null)]).toEqual(['Sở Nội vụ', 'Giám đốc', '']);
});

test('the position held on a day is the one begun last', () => {
  const holdings = [{ name: 'cũ', period: { from: null, to: '2025-06-30' } }, { name: 'mới', period: { from: '2025-07-01', to: null } }];
  expect([heldOn(holdings, '2025-06-30')?.name, heldOn(holdings, '2025-07-01')?.name]).toEqual(['cũ', 'mới']);
  expect(heldOn(holdings.slice(1), '2024-01-01')).toBeUndefined();
});

test('a key of our own lists is read back; anything else is none', () => {
  const id = '0190a1b2-c3d4-7e5f-8a6b-0123456789ab';
  expect(parseSeatKey(seatKey(id, '2026-03-18', 7))).toEqual({ membershipId: id, asOf: '2026-03-18', printedNo: '7' });
  expect(parseSeatKey(` ${id} `)).toEqual({ membershipId: id, asOf: null, printedNo: null });
  expect(parseSeatKey('KT-07')).toBeNull();
});

test('spellings: the place of a tone mark and case do not count, every other mark does', () => {
  expect(spellingKey('Đ/c Nguyễn Thị HÒA')).toBe(spellingKey('nguyễn thị hoà'));
  expect(spellingKey('Lê Thị Diễm')).not.toBe(spellingKey('Lê Thị Điểm'));
  expect(spellingKey('Le Thi Diem')).not.toBe(spellingKey('Lê Thị Diễm'));
});

describe('a position with a unit’s name behind it', () => {
  const folds = new Set(['so noi vu', 'so van hoa the thao va du lich', 'du lich']);
  test.each([
    ['Chuyên viên, Sở Nội vụ', 'Chuyên viên', 'so noi vu'],
    ['Phó Bí thư, Chủ tịch, Sở nội vụ', 'Phó Bí thư, Chủ tịch', 'so noi vu'],
    ['Giám đốc, Sở Văn hóa, Thể thao và Du lịch', 'Giám đốc', 'so van hoa the thao va du lich'],
    ['Sở Nội vụ', null, 'so noi vu'],
  ])('%s', (text, position, fold) => {
    expect(nameBehind(text, folds)).toEqual({ position, fold });
  });

  test('is not found in the middle, nor within a longer name', () => {
    for (const text of ['Sở Nội vụ, phụ trách', 'Giám đốc Sở Nội vụ', 'Chuyên viên, Văn phòng Sở Nội vụ', '']) expect(nameBehind(text, folds)).toBeNull();
  });
});
