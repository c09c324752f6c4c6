import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';
import { bookZip } from '../../../../tests/support/ooxml.ts';
import { importSession } from './session.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'imports-'));
});
afterAll(() => rm(folder, { recursive: true }));

const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ', 'Từ ngày', 'Điện thoại'];

/** A csv file of rows, in the form offices save it: UTF-8 with a mark, semicolons. */
async function csv(rows: readonly (readonly string[])[], name = `${files++} danh sách.csv`): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `\ufeff${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}`);
  return file;
}

async function xlsx(sheets: readonly { name?: string; state?: string; rows: readonly (readonly string[])[] }[]): Promise<string> {
  const file = path.join(folder, `${files++} danh sách.xlsx`);
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rowsOf = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => `<row>${row.map((cell) => (cell.startsWith('#') ? `<c t="e"><v>${cell}</v></c>` : cell === '' ? '<c/>' : `<c t="inlineStr"><is><t>${escape(cell)}</t></is></c>`)).join('')}</row>`).join('');
  await writeFile(file, bookZip({ sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: rowsOf(rows) })) }));
  return file;
}

async function withCommittee(work: (database: TestDatabase, committeeId: string) => Promise<void>): Promise<void> {
  await using database = await testDatabase();
  const { id } = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo thực hiện quy chế dân chủ ở cơ sở'));
  await work(database, id);
}

function codes(row: { problems: { code: string; severity: string; cell: string }[] }): string[] {
  return row.problems.map(({ cell, severity, code }) => `${cell} ${severity} ${code}`);
}

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
      expect(codes(first.named('Y Mẫu Niê'))).toContain('G18 error DATE_INVALID');
      const second = await startWizard(database, id, path.join(samples, 'danh-sach-thanh-vien.csv'));
      expect(second.summary()).toMatchObject({ rows: 6, errors: 0, adds: 6 });
    }));

  test('a file without a list has no table, and the first rows are shown to choose from', () =>
    withCommittee(async (database, id) => {
      const file = await csv([['Kế hoạch'], ['Mua giấy', '3']]);
      const context = { progress: () => {}, aborted: () => false, connection: () => database.connection };
      const session = importSession();
      await session.open({ path: file, committeeId: id }, context);
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
    await session.open({ path: file, committeeId: id }, context);
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
      expect(codes(wizard.row(2))).toEqual(['F2 error DATE_INVALID']);
      expect(codes(wizard.row(3))).toEqual(['E3 error ROLE_UNKNOWN', 'G3 warning PHONE_ODD']);
      expect(wizard.row(3).problems[0]?.params).toMatchObject({ count: 2 });
      expect(codes(wizard.row(4))).toEqual(['B4 error NAME_MISSING', 'A4 warning ORDER_INVALID', 'F4 error DATE_INVALID']);
      expect(codes(wizard.row(5))).toEqual(['C5 error CELL_ERROR', 'E5 error ROLE_UNKNOWN', 'F5 error DATE_INVALID']);
      expect(codes(wizard.row(6))).toEqual(['E6 error ROLE_MISSING']);
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
      expect(codes(wizard.row(3))).toEqual(['E3 error SEVERAL_HEADS']);
      expect(wizard.edit(3, 'role', 'Phó Trưởng ban').effect).toBe('add');
      await wizard.commit();
      const later = await startWizard(database, id, await csv([HEADINGS, ['1', 'Lê Văn Ví', '', '', 'Trưởng ban', '', '']]));
      expect(later.row(2).problems).toMatchObject([{ code: 'SEVERAL_HEADS', params: { name: 'Phạm Văn Mẫu' } }]);
    }));
});

describe('units', () => {
  test('are found by full or short name; an unknown one stays in the position', () =>
    withCommittee(async (database, id) => {
      const unit = await database.write((context) => aUnit(context, 'Sở Nội vụ', { shortName: 'SNV' }));
      const wizard = await startWizard(database, id, await csv([HEADINGS, ['1', 'Phạm Văn Mẫu', 'Giám đốc', 'SO NOI VU', 'Ủy viên', '', ''], ['2', 'Trần Thị Thử', 'Phó Giám đốc', 'SNV', 'Ủy viên', '', ''], ['3', 'Lê Văn Ví', 'Chủ tịch', 'H. Yên Mẫu', 'Ủy viên', '', '']]));
      expect(codes(wizard.row(4))).toEqual(['D4 warning UNIT_UNKNOWN']);
      await wizard.commit();
      expect(database.connection.prepare('SELECT position, org_unit_id AS unit FROM position_holding ORDER BY id').all()).toEqual([{ position: 'Giám đốc', unit: unit.id }, { position: 'Phó Giám đốc', unit: unit.id }, { position: 'Chủ tịch, H. Yên Mẫu', unit: null }]);
    }));

  test('one that ended is told with its last day, unless the seat began while it was there', () =>
    withCommittee(async (database, id) => {
      const unit = await database.write(async (context) => {
        const made = await aUnit(context, 'Huyện Yên Mẫu', { kind: 'district', level: 'district' });
        context.connection.prepare("UPDATE org_unit_name SET valid_to = '2025-06-30'").run();
        return made;
      });
      const wizard = await startWizard(database, id, await csv([HEADINGS, ['1', 'Phạm Văn Mẫu', 'Bí thư', 'Huyện Yên Mẫu', 'Ủy viên', '18/3/2026', ''], ['2', 'Trần Thị Thử', 'Bí thư', 'Huyện Yên Mẫu', 'Ủy viên', '18/3/2024', '']]));
      expect(wizard.row(2).problems).toMatchObject([{ severity: 'warning', code: 'UNIT_UNKNOWN', params: { name: 'Huyện Yên Mẫu', until: '2025-06-30' } }]);
      expect(wizard.row(3).problems).toEqual([]);
      await wizard.commit();
      expect(database.connection.prepare('SELECT position, org_unit_id AS unit FROM position_holding ORDER BY id').all()).toEqual([{ position: 'Bí thư, Huyện Yên Mẫu', unit: null }, { position: 'Bí thư', unit: unit.id }]);
    }));

  test('a name that two units bear must be made plain with the unit above', () =>
    withCommittee(async (database, id) => {
      const wanted = await database.write(async (context) => {
        const a = await aUnit(context, 'Xã An Mẫu');
        const b = await aUnit(context, 'Xã Bình Mẫu');
        await aUnit(context, 'Phòng Văn hóa', { parentId: a.id });
        return aUnit(context, 'Phòng Văn hóa', { parentId: b.id });
      });
      const wizard = await startWizard(database, id, await csv([HEADINGS, ['1', 'Phạm Văn Mẫu', 'Trưởng phòng', 'Phòng Văn hoá', 'Ủy viên', '', '']]));
      expect(wizard.row(2).problems).toMatchObject([{ severity: 'error', code: 'UNIT_AMBIGUOUS', params: { count: 2, options: 'Phòng Văn hóa (Xã An Mẫu); Phòng Văn hóa (Xã Bình Mẫu)' } }]);
      expect(wizard.edit(2, 'unit', 'Phòng Văn hóa (Xã Bình Mẫu)').effect).toBe('add');
      await wizard.commit();
      expect(database.connection.prepare('SELECT org_unit_id FROM position_holding').pluck().get()).toBe(wanted.id);
    }));

  test('position and unit in one column are taken apart by the unit at the end', () =>
    withCommittee(async (database, id) => {
      const unit = await database.write((context) => aUnit(context, 'Sở Nội vụ'));
      const wizard = await startWizard(database, id, await csv([['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Chức danh trong BCĐ'], ['1', 'Phạm Văn Mẫu', 'Giám đốc Sở Nội vụ', 'Trưởng ban'], ['2', 'Trần Thị Thử', 'Chủ tịch Hội Mẫu', 'Ủy viên']]));
      await wizard.commit();
      expect(database.connection.prepare('SELECT position, org_unit_id AS unit FROM position_holding ORDER BY id').all()).toEqual([{ position: 'Giám đốc', unit: unit.id }, { position: 'Chủ tịch Hội Mẫu', unit: null }]);
    }));
});

describe('people', () => {
  test('the same name in the same unit is the same person; elsewhere, or with other marks, the user decides', () =>
    withCommittee(async (database, id) => {
      const people = await database.write(async (context) => {
        const unit = await aUnit(context, 'Sở Nội vụ');
        const other = await aUnit(context, 'Sở Tư pháp');
        return {
          hoa: await aPerson(context, 'Nguyễn Thị Hòa', { position: 'Giám đốc', unitId: unit.id }),
          khoi: await aPerson(context, 'Trần Đình Khôi', { position: 'Giám đốc', unitId: other.id }),
          diem: await aPerson(context, 'Lê Thị Ngọc Điểm', { unitId: unit.id }),
        };
      });
      const wizard = await startWizard(database, id, await csv([HEADINGS,
        ['1', 'Đ/c Nguyễn Thị Hoà', 'Giám đốc', 'Sở Nội vụ', 'Ủy viên', '', ''],
        ['2', 'Trần Đình Khôi', 'Trưởng phòng', 'Sở Nội vụ', 'Ủy viên', '', ''],
        ['3', 'Lê Thị Ngọc Diễm', '', 'Sở Nội vụ', 'Ủy viên', '', ''],
        ['4', 'Vũ Hữu Trọng', '', 'Sở Nội vụ', 'Ủy viên', '', '']]));
      expect(wizard.rows().map((row) => [row.match.kind, row.match.choice, row.effect])).toEqual([['exact', people.hoa.id, 'add'], ['probable', null, 'undecided'], ['probable', null, 'undecided'], ['new', 'new', 'add']]);
      expect(wizard.row(4).match.candidates).toEqual([{ personId: people.diem.id, fullName: 'Lê Thị Ngọc Điểm', position: null, unitName: 'Sở Nội vụ' }]);
      expect(() => wizard.plan()).toThrow(expect.objectContaining({ code: 'RULE', data: { issues: [{ rule: 'IMPORT_NOT_READY', params: { blocked: 0, undecided: 2 } }] } }));
      expect(wizard.choose(3, people.khoi.id).effect).toBe('add');
      expect(wizard.choose(4, 'new').effect).toBe('add');
      expect(wizard.choose(3, null).effect).toBe('undecided');
      wizard.choose(3, people.khoi.id);
      expect(await wizard.commit()).toMatchObject({ added: 4, newPeople: 2 });
      expect(database.connection.prepare('SELECT count(*) FROM person').pluck().get()).toBe(5);
      // The spelling kept is the person's own.
      expect(database.connection.prepare('SELECT full_name FROM person WHERE id = ?').pluck().get(people.hoa.id)).toBe('Nguyễn Thị Hòa');
    }));

  test('two namesakes in one unit are never told apart by guessing', () =>
    withCommittee(async (database, id) => {
      await database.write(async (context) => {
        const unit = await aUnit(context, 'Sở Nội vụ');
        await aPerson(context, 'Phạm Văn Quyết', { unitId: unit.id });
        await aPerson(context, 'Phạm Văn Quyết', { unitId: unit.id });
      });
      const wizard = await startWizard(database, id, await csv([HEADINGS, ['1', 'Phạm Văn Quyết', '', 'Sở Nội vụ', 'Ủy viên', '', '']]));
      expect(wizard.row(2)).toMatchObject({ effect: 'undecided', match: { kind: 'probable', choice: null } });
      expect(wizard.row(2).match.candidates).toHaveLength(2);
    }));

  test('one person in two rows is an error; a namesake from another unit is worth a look; skipping settles it', () =>
    withCommittee(async (database, id) => {
      await database.write(async (context) => {
        await aUnit(context, 'Sở Nội vụ');
        await aUnit(context, 'Sở Tư pháp');
      });
      const wizard = await startWizard(database, id, await csv([HEADINGS,
        ['1', 'Phạm Văn Quyết', '', 'Sở Nội vụ', 'Trưởng ban', '', ''],
        ['2', 'Phạm Văn Quyết', '', 'Sở Tư pháp', 'Ủy viên', '', ''],
        ['3', 'Phạm Văn Quyết', '', 'Sở Nội vụ', 'Ủy viên', '', '']]));
      expect(codes(wizard.row(3))).toEqual(['B3 warning PERSON_TWICE_IN_FILE']);
      expect(codes(wizard.row(4))).toEqual(['B4 error PERSON_TWICE_IN_FILE']);
      expect(wizard.skip(4).effect).toBe('skip');
      expect(wizard.summary()).toMatchObject({ errors: 0, skips: 1, adds: 2 });
      expect(await wizard.commit()).toMatchObject({ added: 2, newPeople: 2, leftOut: 1 });
    }));

  test('two people of one name in one unit are taken as two when the user says so', () =>
    withCommittee(async (database, id) => {
      const wizard = await startWizard(database, id, await csv([HEADINGS, ['1', 'Phạm Văn Quyết', '', '', 'Ủy viên', '', ''], ['2', 'Phạm Văn Quyết', '', '', 'Ủy viên', '', '']]));
      expect(wizard.row(3).effect).toBe('blocked');
      expect(wizard.choose(3, 'new').effect).toBe('add');
    }));

  test('who sits already is changed in what differs, and an empty cell changes nothing', () =>
    withCommittee(async (database, id) => {
      await database.write(async (context) => {
        const unit = await aUnit(context, 'Sở Nội vụ');
        const person = await aPerson(context, 'Phạm Văn Mẫu', { position: 'Phó Giám đốc', unitId: unit.id, phone: '0912345678' });
        await aSeat(context, id, person.id, { role: 'member', orderNo: 3, from: '2024-01-01', assignedField: 'Kinh tế' });
      });
      const wizard = await startWizard(database, id, await csv([[...HEADINGS, 'Lĩnh vực'], ['', 'Phạm Văn Mẫu', 'Giám đốc', 'Sở Nội vụ', 'Phó Trưởng ban', '', '', '']]));
      expect(wizard.row(2)).toMatchObject({ effect: 'change', match: { kind: 'exact' } });
      await wizard.commit();
      expect(database.connection.prepare('SELECT role, order_no, valid_from, assigned_field FROM membership').all()).toEqual([{ role: 'deputy_head', order_no: 3, valid_from: '2024-01-01', assigned_field: 'Kinh tế' }]);
      const holdings = database.connection.prepare('SELECT position, valid_to IS NULL AS isOpen FROM position_holding ORDER BY id').all();
      expect(holdings).toEqual([{ position: 'Phó Giám đốc', isOpen: 0 }, { position: 'Giám đốc', isOpen: 1 }]);
      expect(database.connection.prepare('SELECT phone FROM person').pluck().get()).toBe('0912345678');
    }));

  test('who left comes back with a new seat, which must begin after the old one', () =>
    withCommittee(async (database, id) => {
      await database.write(async (context) => {
        const unit = await aUnit(context, 'Sở Nội vụ');
        const person = await aPerson(context, 'Phạm Văn Mẫu', { unitId: unit.id });
        const seat = await aSeat(context, id, person.id, { from: '2020-01-01' });
        context.records.patch('membership', seat.id, { valid_to: '2023-12-31' });
      });
      const wizard = await startWizard(database, id, await csv([HEADINGS, ['', 'Phạm Văn Mẫu', '', 'Sở Nội vụ', 'Ủy viên', '', '']]));
      expect(wizard.row(2).problems).toMatchObject([{ field: 'from', code: 'DATE_ORDER', params: { after: '2023-12-31' } }]);
      expect(wizard.edit(2, 'from', '1/3/2025')).toMatchObject({ effect: 'add', problems: [] });
    }));
});
