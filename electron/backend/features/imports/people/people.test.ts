import { beforeEach, describe, expect, test } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../../tests/support/database.ts';
import { problemsOf, startWizard } from '../../../../../tests/support/import-wizard.ts';
import { listFiles } from '../../../../../tests/support/list-files.ts';
import { exportRoster } from '../../committees/export-roster.ts';
import { updatePerson } from '../../people/service.ts';
import { listImports } from '../queries.ts';
import { undoImport } from '../undo.ts';

const files = listFiles();
const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Bổ nhiệm ngày', 'Điện thoại', 'Email', 'Ghi chú'];

let database: TestDatabase;
let office: string;
beforeEach(async () => {
  database = await testDatabase();
  office = (await database.write((context) => aUnit(context, 'Sở Nội vụ'))).id;
  return () => database[Symbol.asyncDispose]();
});

const begin = async (rows: readonly string[]) => startWizard(database, null, await files.csv([HEADINGS, ...rows.map((row) => row.split(';'))]), { list: 'people' });
const kept = () => database.connection.prepare('SELECT p.full_name AS name, h.position, h.org_unit_id AS unitId, h.valid_from AS "from", h.valid_to AS "to", p.phone, p.email FROM person p LEFT JOIN position_holding h ON h.person_id = p.id AND h.deleted_at IS NULL WHERE p.deleted_at IS NULL ORDER BY p.sort_key, h.valid_from').all();
const known = (position = 'Chuyên viên') => database.write((context) => aPerson(context, 'Trần Thị Mẫu', { position, unitId: office, positionFrom: '2020-01-01', phone: '0912345678' }));

describe('people come in', () => {
  test('each with the position held, its unit told in a cell of its own or behind the position', async () => {
    const wizard = await begin(['1;Đ/c Nguyễn Văn Ví;Giám đốc;sở nội vụ;1/3/2025;0912 345 678;vi@mau.vn;', '2;Lê Thị Thử;PCVP, Sở Nội vụ;;;;;Đợt 1']);
    expect(wizard.summary()).toMatchObject({ rows: 2, errors: 0, adds: 2 });
    expect(await wizard.commit()).toMatchObject({ added: 2, newPeople: 2 });
    expect(kept()).toMatchObject([
      { name: 'Lê Thị Thử', unitId: null },
      { name: 'Nguyễn Văn Ví', position: 'Giám đốc', unitId: office, from: '2025-03-01', phone: '0912345678', email: 'vi@mau.vn' },
    ]);
  });

  test('again without a difference; another position ends the one before, from the day that is told', async () => {
    const id = (await known()).id;
    expect((await begin(['1;Trần Thị Mẫu;Chuyên viên;Sở Nội vụ;;0912345678;;'])).summary()).toMatchObject({ same: 1, changes: 0 });
    const wizard = await begin(['1;Trần Thị Mẫu;Phó Giám đốc;Sở Nội vụ;1/7/2025;0912345678;mau@mau.vn;']);
    expect(wizard.row(2)).toMatchObject({ effect: 'change', match: { kind: 'exact', choice: id }, differences: [{ field: 'email', before: null }, { field: 'position', before: 'Chuyên viên' }] });
    await wizard.commit();
    expect(kept()).toMatchObject([{ position: 'Chuyên viên', from: '2020-01-01', to: '2025-06-30' }, { position: 'Phó Giám đốc', from: '2025-07-01', to: null, email: 'mau@mau.vn' }]);
  });

  test('without a day a new position begins today, which is told', async () => {
    await known();
    const wizard = await begin(['1;Trần Thị Mẫu;Phó Giám đốc;Sở Nội vụ;;;;']);
    expect(wizard.row(2).problems).toMatchObject([{ severity: 'warning', code: 'POSITION_SINCE', params: { day: database.read.today } }]);
    await wizard.commit();
    expect(kept()).toMatchObject([{ position: 'Chuyên viên' }, { position: 'Phó Giám đốc', from: database.read.today }]);
  });

  test('a day before the position that is kept, or on which its unit is not there, is refused', async () => {
    await known();
    await database.write(({ records }) => records.patch('org_unit_name', String(database.connection.prepare('SELECT id FROM org_unit_name').pluck().get()), { valid_from: '2019-01-01' }));
    const wizard = await begin(['1;Trần Thị Mẫu;Phó Giám đốc;Sở Nội vụ;1/7/2019;;;', '2;Lê Thị Thử;Chuyên viên;Sở Nội vụ;1/7/2018;;;']);
    expect([2, 3].map((row) => problemsOf(wizard.row(row)))).toEqual([['E2 error POSITION_BEFORE'], ['E3 error UNIT_NOT_THERE']]);
  });

  test('of one name elsewhere, the user says whether they are one; the same person twice is told at both rows', async () => {
    const { id } = await known();
    const wizard = await begin(['1;Trần Thị Mẫu;Kế toán;Công ty Mẫu;;;;', '2;Lê Thị Thử;;Sở Nội vụ;;;;', '3;LÊ THỊ THỬ;;Sở Nội vụ;;;;']);
    expect(wizard.row(2)).toMatchObject({ effect: 'undecided', match: { kind: 'probable', candidates: [{ id, detail: 'Chuyên viên, Sở Nội vụ' }] } });
    expect(wizard.choose(2, id).effect).toBe('change');
    expect(wizard.choose(2, 'new').effect).toBe('add');
    expect([3, 4].map((row) => problemsOf(wizard.row(row)))).toEqual([['B3 error RECORD_TWICE'], ['B4 error RECORD_TWICE']]);
  });

  test('what cannot be read is told at its cell; an address that is none is refused', async () => {
    const wizard = await begin(['1;;Giám đốc;;31/2/2025;12;không có;', '2;Lê Thị Thử;;Sở Chưa Có;;;;']);
    expect(problemsOf(wizard.row(2)).toSorted()).toEqual(['B2 error NAME_MISSING', 'E2 error DATE_INVALID', 'F2 warning PHONE_ODD', 'G2 error EMAIL_ODD']);
    expect(problemsOf(wizard.row(3))).toEqual(['D3 warning UNIT_UNKNOWN']);
    await wizard.commit({ leaveOutUnready: true });
    expect(database.connection.prepare('SELECT alias FROM unit_alias').pluck().all()).toEqual(['Sở Chưa Có']);
  });

  test('an address in the record that is none has to be put right before anything else of the person is changed', async () => {
    const { id } = await known();
    await database.write(({ records }) => records.patch('person', id, { email: 'không có' }));
    const wizard = await begin(['1;Trần Thị Mẫu;;Sở Nội vụ;;0987654321;;']);
    expect(problemsOf(wizard.row(2))).toEqual(['G2 error EMAIL_ODD']);
    expect(wizard.edit(2, 'email', 'mau@mau.vn').effect).toBe('change');
    expect(await wizard.commit()).toMatchObject({ changed: 1 });
  });

  test('people of the same unit whom the file does not name are told and left alone', async () => {
    const { id } = await known();
    const wizard = await begin(['1;Lê Thị Thử;;Sở Nội vụ;;;;']);
    expect(wizard.missingRecords()).toEqual([{ recordId: id, label: 'Trần Thị Mẫu', unitName: 'Sở Nội vụ', day: '2020-01-01' }]);
  });

  test('pasted cells come in like a file; the rows to look at go into a workbook', async () => {
    const pasted = [HEADINGS, '1;Lê Thị Thử;;Sở Nội vụ;;1;;'.split(';')].map((row) => row.join('\t')).join('\n');
    const wizard = await startWizard(database, null, { pasted }, { list: 'people' });
    expect(wizard.row(2).effect).toBe('add');
    const report = files.place('xlsx');
    await wizard.report(report);
    expect((await startWizard(database, null, report, { list: 'people' })).rows()).toHaveLength(1);
  });

  test('and are taken back as a whole, unless later work hangs on it', async () => {
    const first = await (await begin(['1;Lê Thị Thử;;Sở Nội vụ;;;;'])).commit();
    expect((await listImports(database.read, { offset: 0, limit: 10 })).rows).toMatchObject([{ list: 'people', added: 1, undone: false }]);
    await database.write((context) => undoImport(context, first.batchId), 'imports.undo');
    expect(kept()).toEqual([]);
    const second = await (await begin(['1;Lê Thị Thử;;Sở Nội vụ;;;;'])).commit();
    const person = database.connection.prepare('SELECT id, rev FROM person WHERE deleted_at IS NULL').get() as { id: string; rev: number };
    await database.write(async (context) => { const { id } = await aCommittee(context, 'Ban Chỉ đạo Mẫu'); await aSeat(context, id, person.id); });
    await expect(database.write((context) => undoImport(context, second.batchId), 'imports.undo')).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'UNDO_DEPENDS', params: { label: 'Lê Thị Thử' } }] } });
    await database.write((context) => updatePerson(context, { ...person, fullName: 'Lê Thị Thử', givenNameOverride: null, position: null, unitId: office, positionFrom: null, phone: '0987654321', email: null, note: null }), 'people.update');
    await expect(database.write((context) => undoImport(context, second.batchId), 'imports.undo')).rejects.toMatchObject({ code: 'RULE' });
  });

  test('the record that changed meanwhile is asked anew', async () => {
    const wizard = await begin(['1;Lê Thị Thử;;Sở Nội vụ;;;;']);
    await known();
    await expect(wizard.commit()).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'IMPORT_NOT_READY' }] } });
  });

  test('our own list of members comes back as people without a difference', async () => {
    const committeeId = await database.write(async (context) => {
      const { id } = await aCommittee(context, 'Ban Chỉ đạo Mẫu');
      const person = await aPerson(context, 'Trần Thị Mẫu', { position: 'Giám đốc', unitId: office, phone: '0912345678' });
      await aSeat(context, id, person.id, { role: 'head', orderNo: 1, from: '2025-01-01' });
      return id;
    });
    const target = files.place('xlsx');
    await exportRoster({ id: committeeId, asOf: database.read.today, layout: 'list', includeContacts: true, target }, { progress: () => {}, aborted: () => false, connection: () => database.connection });
    expect((await startWizard(database, null, target, { list: 'people' })).summary()).toMatchObject({ rows: 1, same: 1, errors: 0, warnings: 0 });
  });
});
