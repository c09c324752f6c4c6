import { describe, expect, test } from 'vitest';
import { aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { problemsOf, startWizard, withCommittee } from '../../../../tests/support/import-wizard.ts';
import { HEADINGS, listFiles } from '../../../../tests/support/list-files.ts';

const { csv } = listFiles();

describe('units', () => {
  test('are found by full or short name; an unknown one stays in the position', () =>
    withCommittee(async (database, id) => {
      const unit = await database.write((context) => aUnit(context, 'Sở Nội vụ', { shortName: 'SNV' }));
      const wizard = await startWizard(database, id, await csv([HEADINGS, ['1', 'Phạm Văn Mẫu', 'Giám đốc', 'SO NOI VU', 'Ủy viên', '', ''], ['2', 'Trần Thị Thử', 'Phó Giám đốc', 'SNV', 'Ủy viên', '', ''], ['3', 'Lê Văn Ví', 'Chủ tịch', 'H. Yên Mẫu', 'Ủy viên', '', '']]));
      expect(problemsOf(wizard.row(4))).toEqual(['D4 warning UNIT_UNKNOWN']);
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
      expect(wizard.row(4).match.candidates).toEqual([{ id: people.diem.id, name: 'Lê Thị Ngọc Điểm', detail: 'Sở Nội vụ' }]);
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
      expect(problemsOf(wizard.row(3))).toEqual(['B3 warning PERSON_TWICE_IN_FILE']);
      expect(problemsOf(wizard.row(4))).toEqual(['B4 error PERSON_TWICE_IN_FILE']);
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
