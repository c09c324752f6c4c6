import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf, startWizard, withCommittee } from '../../../../tests/support/import-wizard.ts';
import { HEADINGS, listFiles } from '../../../../tests/support/list-files.ts';
import { importSession } from './session.ts';

const { csv, xlsx } = listFiles();

describe('finding the list in a file', () => {
  test('title block, heading, groups, a total and signatures: only the members are rows', () =>
    withCommittee(async (database, id) => {
      const file = await xlsx([{ name: 'DS', rows: [
        ['TỈNH ỦY MẪU'], ['DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO'], [],
        ['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Ghi chú'],
        ['I', 'Trưởng ban'], ['1', 'Phạm Văn Mẫu', 'Phó Bí thư'],
        ['II', 'Các Phó Trưởng ban'], ['1', 'Trần Thị Thử', 'Giám đốc'], ['2', 'Lê Văn Ví', 'Chủ tịch'],
        ['', 'Ủy viên'], ['1', 'Đỗ Thị Dụ', 'Trưởng phòng'],
        ['', 'Tổng cộng: 4 đồng chí'], [], ['', 'NGƯỜI LẬP'], ['', 'Nguyễn Văn Ký'],
      ] }]);
      const wizard = await startWizard(database, id, file);
      expect(wizard.table).toMatchObject({ headerRow: 4 });
      expect(wizard.rows().map((row) => [row.cells.fullName, row.effect])).toEqual([['Phạm Văn Mẫu', 'add'], ['Trần Thị Thử', 'add'], ['Lê Văn Ví', 'add'], ['Đỗ Thị Dụ', 'add']]);
      await wizard.commit();
      const seats = database.connection.prepare('SELECT role, order_no FROM membership ORDER BY order_no').all();
      expect(seats).toEqual([{ role: 'head', order_no: 1 }, { role: 'deputy_head', order_no: 2 }, { role: 'deputy_head', order_no: 3 }, { role: 'member', order_no: 4 }]);
    }));

  test('the sample member lists, xlsx and csv, are read as a careful reader would', () =>
    withCommittee(async (database, id) => {
      const samples = path.resolve('resources/sample-office');
      const first = await startWizard(database, id, path.join(samples, 'danh-sach-thanh-vien.xlsx'));
      expect(first.summary()).toMatchObject({ rows: 13, errors: 1, adds: 12 });
      expect(problemsOf(first.named('Y Mẫu Niê'))).toContain('G18 error DATE_INVALID');
      const second = await startWizard(database, id, path.join(samples, 'danh-sach-thanh-vien.csv'));
      expect(second.summary()).toMatchObject({ rows: 6, errors: 0, adds: 6 });
    }));

  test('a file without a list has no table, and the first rows are shown to choose from', () =>
    withCommittee(async (database, id) => {
      const file = await csv([['Kế hoạch'], ['Mua giấy', '3']]);
      const context = { progress: () => {}, aborted: () => false, connection: () => database.connection };
      const session = importSession();
      await session.open({ source: { path: file }, list: 'roster', committeeId: id }, context);
      expect(session.table({ sheet: 0, headerRow: null })).toEqual({ headerRow: null, firstDataRow: null, dataRows: 0, columns: [], encodings: [], preview: [{ row: 1, cells: ['Kế hoạch'] }, { row: 2, cells: ['Mua giấy', '3'] }] });
    }));

  test('personal columns are named, shown without their contents, and cannot be taken', () =>
    withCommittee(async (database, id) => {
      const file = await csv([['TT', 'Họ và tên', 'Ngày sinh', 'Số giấy tờ', 'Chức danh'], ['1', 'Phạm Văn Mẫu', '1/2/1970', '001070012345', 'Trưởng ban'], ['2', 'Trần Thị Thử', '3/4/1975', '001175054321', 'Ủy viên']]);
      const wizard = await startWizard(database, id, file);
      expect(wizard.table.columns.filter((column) => column.personal)).toEqual([
        { column: 3, letter: 'C', heading: 'Ngày sinh', samples: [], field: null, personal: true },
        { column: 4, letter: 'D', heading: 'Số giấy tờ', samples: [], field: null, personal: true },
      ]);
      expect(JSON.stringify([wizard.table, wizard.rows()])).not.toMatch(/1970|0010700|0011750/);
      await expect(startWizard(database, id, file, { mapping: [{ column: 2, field: 'fullName' }, { column: 3, field: 'note' }] })).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: 'mapping.1', code: 'personal' }] } });
    }));

  test.each(['MẬT', 'Tối mật', '( TUYỆT MẬT )', 'TèI MËT'])('a file marked “%s” is refused, on whatever sheet the mark stands', (mark) =>
    withCommittee(async (database, id) => {
      const list = [HEADINGS, ['1', 'Phạm Văn Mẫu', '', '', 'Trưởng ban']];
      await expect(startWizard(database, id, await csv([[mark], ...list]))).rejects.toMatchObject({ code: 'SECRET_MARK' });
      await expect(startWizard(database, id, await xlsx([{ rows: list }, { name: 'Trang ẩn', state: 'veryHidden', rows: [['Bộ Mẫu'], ['', `Số 1\n${mark}`]] }]))).rejects.toMatchObject({ code: 'SECRET_MARK' });
    }));

  test('a word that only contains such a mark is none', () =>
    withCommittee(async (database, id) => {
      const wizard = await startWizard(database, id, await csv([['Danh sách thành viên Tổ bảo mật'], HEADINGS, ['1', 'Phạm Văn Mẫu', 'Trưởng phòng Cơ mật', '', 'Trưởng ban']]));
      expect(wizard.summary().rows).toBe(1);
    }));

  test('a mapping with one field twice, or without names, is refused', () =>
    withCommittee(async (database, id) => {
      const file = await csv([HEADINGS, ['1', 'Phạm Văn Mẫu', '', '', 'Trưởng ban']]);
      await expect(startWizard(database, id, file, { mapping: [{ column: 2, field: 'fullName' }, { column: 3, field: 'fullName' }] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      await expect(startWizard(database, id, file, { mapping: [{ column: 5, field: 'role' }] })).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'NAME_REQUIRED' }] } });
    }));
});

test('the fingerprint kept of a file is that of the bytes read, also when somebody saves over it meanwhile', () =>
  withCommittee(async (database, id) => {
    const file = await xlsx([{ rows: [HEADINGS, ['1', 'Phạm Văn Mẫu', '', '', 'Ủy viên']] }]);
    const read = createHash('sha256').update(await readFile(file)).digest('hex');
    const session = importSession();
    const context = { progress: (_step: string, done: number) => { if (done > 0) writeFileSync(file, 'x'); }, aborted: () => false, connection: () => database.connection };
    await session.open({ source: { path: file }, list: 'roster', committeeId: id }, context);
    expect(await readFile(file, 'utf8')).toBe('x');
    const { columns } = session.table({ sheet: 0, headerRow: null });
    session.check({ sheet: 0, headerRow: 1, mapping: columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }])) }, context);
    expect(JSON.parse(new TextDecoder().decode(session.plan({ leaveOutUnready: false })))).toMatchObject({ sha256: read });
  }));

describe('what is wrong in a cell is told at the cell', () => {
  test('wrong dates, two roles in one cell, an odd telephone, a missing name, a broken formula', () =>
    withCommittee(async (database, id) => {
      const wizard = await startWizard(database, id, await xlsx([{ rows: [
        HEADINGS,
        ['1', 'Phạm Văn Mẫu', '', '', 'Trưởng ban', '31/02/2026', '0912 345 678'],
        ['2', 'Trần Thị Thử', '', '', 'Uỷ viên, Thư ký', '18/3/2026', '84 913 55 01'],
        ['x', '', 'Giám đốc', '', 'Ủy viên', '3/2026', ''],
        ['4', 'Lê Văn Ví', '#REF!', '', 'Tổ trưởng', '12/31/2025', ''],
        ['5', 'Đỗ Thị Dụ', '', '', '', '', ''],
      ] }]));
      expect(problemsOf(wizard.row(2))).toEqual(['F2 error DATE_INVALID']);
      expect(problemsOf(wizard.row(3))).toEqual(['E3 error ROLE_UNKNOWN', 'G3 warning PHONE_ODD']);
      expect(wizard.row(3).problems[0]?.params).toMatchObject({ count: 2 });
      expect(problemsOf(wizard.row(4))).toEqual(['B4 error NAME_MISSING', 'A4 warning ORDER_INVALID', 'F4 warning DATE_PARTIAL']);
      expect(problemsOf(wizard.row(5))).toEqual(['C5 error CELL_ERROR', 'E5 error ROLE_UNKNOWN', 'F5 error DATE_INVALID']);
      expect(problemsOf(wizard.row(6))).toEqual(['E6 error ROLE_MISSING']);
      expect(wizard.summary()).toMatchObject({ rows: 5, errors: 5, ready: 0 });
    }));

  test('a corrected cell is read anew, the corrections outlive a new check, and the file is not touched', () =>
    withCommittee(async (database, id) => {
      const wizard = await startWizard(database, id, await csv([HEADINGS, ['1', 'Phạm Văn Mẫu', '', '', 'Trưởng ban', '31/02/2026', '']]));
      expect(wizard.edit(2, 'from', '28/02/2026')).toMatchObject({ effect: 'add', problems: [], cells: { from: '28/02/2026' } });
      expect(wizard.recheck()).toMatchObject({ errors: 0, ready: 1 });
      await wizard.commit();
      expect(database.connection.prepare('SELECT valid_from FROM membership').pluck().get()).toBe('2026-02-28');
    }));

  test('dates of every written form and +84 numbers are understood', () =>
    withCommittee(async (database, id) => {
      const days = ['18/3/2026', '18.03.2026', '18-3-2026', 'ngày 18 tháng 3 năm 2026', '2026-03-18'];
      const wizard = await startWizard(database, id, await csv([HEADINGS, ...days.map((day, index) => [String(index + 1), `Phạm Văn ${'ABCDE'[index]}`, '', '', 'Ủy viên', day, '+84 912.345.678'])]));
      expect(wizard.summary()).toMatchObject({ errors: 0, warnings: 0, adds: 5 });
      await wizard.commit();
      expect(database.connection.prepare('SELECT DISTINCT m.valid_from AS day, p.phone FROM membership m JOIN person p ON p.id = m.person_id').all()).toEqual([{ day: '2026-03-18', phone: '0912345678' }]);
    }));

  test('two heads, in the file or beside the one who sits already, are refused until one is changed', () =>
    withCommittee(async (database, id) => {
      const file = await csv([HEADINGS, ['1', 'Phạm Văn Mẫu', '', '', 'Trưởng ban', '', ''], ['2', 'Trần Thị Thử', '', '', 'Trưởng ban', '', '']]);
      const wizard = await startWizard(database, id, file);
      expect(problemsOf(wizard.row(3))).toEqual(['E3 error SEVERAL_HEADS']);
      expect(wizard.edit(3, 'role', 'Phó Trưởng ban').effect).toBe('add');
      await wizard.commit();
      const later = await startWizard(database, id, await csv([HEADINGS, ['1', 'Lê Văn Ví', '', '', 'Trưởng ban', '', '']]));
      expect(later.row(2).problems).toMatchObject([{ code: 'SEVERAL_HEADS', params: { name: 'Phạm Văn Mẫu' } }]);
    }));
});
