import { describe, expect, test } from 'vitest';
import { readGroupRole, readRoleCell } from './import-roles.ts';

describe('the role in a cell', () => {
  test.each([
    ['Trưởng ban', 'head'], ['TRƯỞNG BAN CHỈ ĐẠO', 'head'], ['Trưởng BCĐ', 'head'], ['Phó Trưởng ban Thường trực', 'standing_deputy_head'], ['PTB TT', 'standing_deputy_head'],
    ['Phó Trưởng ban - Thường trực', 'standing_deputy_head'], ['Phó Trưởng Ban Chỉ đạo', 'deputy_head'], ['Ủy viên', 'member'], ['Uỷ viên BCĐ', 'member'], ['uy vien thuong truc', 'standing_member'],
    ['Thành viên Ban Chỉ đạo', 'member'], ['Ủy viên kiêm Thư ký', 'secretary'], ['Thư ký', 'secretary'],
  ])('“%s” is read', (text, role) => {
    expect(readRoleCell(text)).toEqual({ role });
  });

  test.each(['Uỷ viên, Thư ký', 'Phó Trưởng ban; Ủy viên', 'Ủy viên và Thư ký', 'Ủy viên\nThư ký', 'UV - TK - Thư ký'])('two roles in one cell are a mistake: “%s”', (text) => {
    expect(readRoleCell(text)).toHaveProperty('several');
  });

  test('an unknown role is told, an empty cell is not one', () => {
    expect(readRoleCell('Tổ trưởng')).toBe('unknown');
    expect(readRoleCell('  ')).toBe('empty');
  });
});

test.each([
  ['I. TRƯỞNG BAN', 'head'], ['II Phó Trưởng ban Thường trực', 'standing_deputy_head'], ['III - Các Phó Trưởng ban (03 đồng chí)', 'deputy_head'], ['B. CÁC ỦY VIÊN', 'member'],
  ['Ủy viên: gồm 12 đồng chí', 'member'], ['Các đồng chí Ủy viên', 'member'], ['IV. TỔ GIÚP VIỆC', null], ['I. LÃNH ĐẠO BAN CHỈ ĐẠO', null], ['Nguyễn Văn An', null],
])('the group “%s” gives its rows the role %s', (heading, role) => {
  expect(readGroupRole(heading)).toBe(role);
});
