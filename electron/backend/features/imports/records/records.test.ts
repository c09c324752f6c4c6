import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Register, Values } from '#shared/registers/declare.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { emptyValues } from '#shared/registers/values.ts';
import { vi } from '#shared/registers/vi.ts';
import { type RecordField, recordField } from '#shared/rules/import-columns.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../../tests/support/database.ts';
import { problemsOf, startWizard } from '../../../../../tests/support/import-wizard.ts';
import { listFiles } from '../../../../../tests/support/list-files.ts';
import { aTask } from '../../../../../tests/support/tasks.ts';
import { listRecords } from '../../registers/queries.ts';
import { createRecord, declared, insertRecord, updateRecord } from '../../registers/service.ts';
import { removeTasks } from '../../tasks/service.ts';
import { listAliases } from '../../units/aliases.ts';
import { listImports } from '../queries.ts';
import { undoImport } from '../undo.ts';

const files = listFiles();
const training = registerNamed('training') as Register;
const HEADINGS = ['TT', 'Tên hội nghị', 'Hình thức', 'Đơn vị tổ chức', 'Thời gian', 'Số lớp', 'Số lượt người', 'Đảng viên', 'Kinh phí', 'Ghi chú'];
const GOOD = '1;Quán triệt quy chế dân chủ;Quán triệt;Xã An Mẫu;10/2/2026;2;trên 4.900;;12.500.000 đồng;';
const of = (name: string): RecordField => recordField('training', name);
const ASKED = { q: '', filters: {}, sort: null, order: 'asc' as const, offset: 0, limit: 100 };

let database: TestDatabase;
let commune: string;
beforeEach(async () => {
  database = await testDatabase();
  commune = (await database.write((context) => aUnit(context, 'Xã An Mẫu'))).id;
  return () => database[Symbol.asyncDispose]();
});

const begin = async (rows: readonly string[], headings: readonly string[] = HEADINGS) => startWizard(database, null, await files.csv([headings, ...rows.map((row) => row.split(';'))]), { list: 'register_training' });
const kept = () => listRecords(database.read, training, ASKED).rows;
const told = (name: string) => database.connection.prepare(`SELECT ${name} FROM register_training WHERE deleted_at IS NULL ORDER BY id`).pluck().all();
const aTraining = (changes: Record<string, Values[string]> = {}) => ({ register: 'training', values: { ...emptyValues(training), topic: 'Quán triệt quy chế dân chủ', type: 'dissemination', unitId: commune, heldOn: '2026-02-10', classes: 2, participants: 4900, ...changes } });
const add = (changes: Record<string, Values[string]> = {}) => database.write((context) => createRecord(context, aTraining(changes)), 'registers.create');

describe('a register comes in', () => {
  test('by its labels and the headings its declaration knows, each cell as its kind is written', async () => {
    const wizard = await begin([GOOD, '2;Lớp bồi dưỡng cán bộ;BOI DUONG;xa an mau;01/03/2026;1;khoảng 200 người;50;1,5 triệu;Đợt 1']);
    expect(wizard.table.columns.map(({ field }) => field)).toEqual(['orderNo', of('topic'), of('type'), of('unitId'), of('heldOn'), of('classes'), of('participants'), of('partyMembers'), of('budget'), of('note')]);
    expect(wizard.summary()).toMatchObject({ rows: 2, errors: 0, adds: 2, newPeople: 0 });
    expect(await wizard.commit()).toMatchObject({ added: 2, changed: 0 });
    expect(kept().map(({ values }) => values)).toMatchObject([
      { topic: 'Lớp bồi dưỡng cán bộ', type: 'refresher', unitId: commune, heldOn: '2026-03-01', participants: 200, participantsQualifier: 'about' },
      { topic: 'Quán triệt quy chế dân chủ', type: 'dissemination', classes: 2, classesQualifier: 'exact', participants: 4900, participantsQualifier: 'over' },
    ]);
    expect(told('budget')).toEqual([12_500_000, 1_500_000]);
    expect(told('party_members')).toEqual([null, 50]);
  });

  test('again without a difference; a cell that says otherwise is shown beside what the register says', async () => {
    await (await begin([GOOD])).commit();
    expect((await begin([GOOD])).summary()).toMatchObject({ same: 1, adds: 0, changes: 0 });
    const wizard = await begin([GOOD.replace('trên 4.900', '4.912')]);
    expect(wizard.row(2)).toMatchObject({ effect: 'change', differences: [{ field: of('participants'), before: 'over 4900' }] });
    await wizard.commit();
    expect(told('participants_qualifier')).toEqual(['exact']);
  });

  test('with nothing, a dash and 0 told apart', async () => {
    await add({ partyMembers: 30 });
    const row = (cell: string) => `1;Quán triệt quy chế dân chủ;Quán triệt;Xã An Mẫu;10/2/2026;2;4900;${cell};;`;
    expect((await begin([row('')])).row(2).effect).toBe('same');
    await (await begin([row('0')])).commit();
    expect(told('party_members')).toEqual([0]);
    await (await begin([row('–')])).commit();
    expect(told('party_members')).toEqual([null]);
    expect(problemsOf((await begin([GOOD.replace('Quán triệt;Xã', '-;Xã')])).row(2))).toEqual(['C2 error FIELD_NEEDED']);
  });

  test('a word that is only like a choice is asked about, never guessed', async () => {
    const wizard = await begin([GOOD.replace(';Quán triệt;', ';Quán triêtt;'), GOOD.replace(';Quán triệt;', ';Tham quan;').replace('10/2', '11/2')]);
    expect(wizard.row(2).problems).toMatchObject([{ code: 'CHOICE_NEAR', params: { near: 'dissemination' } }]);
    expect(problemsOf(wizard.row(3))).toEqual(['C3 error CHOICE_UNKNOWN']);
    expect(wizard.edit(2, of('type'), 'Quán triệt').effect).toBe('add');
  });

  test('what breaks a rule of the register is refused in its words, a warning is told', async () => {
    const wizard = await begin([`${GOOD};05/02/2026`, GOOD.replace('trên 4.900', '4.900').replace('10/2', '11/2')], [...HEADINGS, 'Đến ngày']);
    expect(wizard.row(2).problems).toMatchObject([{ severity: 'error', code: 'REGISTER_CHECK', params: { register: 'training', check: 'endsBefore' } }]);
    expect(wizard.row(3)).toMatchObject({ effect: 'add', problems: [{ severity: 'warning', code: 'REGISTER_CHECK', params: { check: 'implausible' } }] });
    const report = files.place('xlsx');
    await wizard.report(report);
    const marked = new ExcelJS.Workbook();
    await marked.xlsx.readFile(report);
    const cells = marked.worksheets.flatMap((sheet) => (sheet.getSheetValues() as unknown[][]).flat());
    for (const sentence of [vi.training.checks.endsBefore, vi.training.checks.implausible]) expect(cells).toContain(sentence);
    expect((await startWizard(database, null, report, { list: 'register_training' })).rows()).toHaveLength(2);
  });

  test('a unit is the one of that day; a name nobody bears waits to be told what it means', async () => {
    await database.write(({ records }) => records.patch('org_unit', commune, { ended_on: '2025-06-30' }));
    const wizard = await begin([GOOD, GOOD.replace('10/2/2026', '10/2/2025'), GOOD.replace('Xã An Mẫu', 'Xã Chưa Có')]);
    expect([2, 3, 4].map((row) => problemsOf(wizard.row(row)))).toEqual([['D2 error RECORD_UNIT_UNKNOWN'], [], ['D4 error RECORD_UNIT_UNKNOWN']]);
    await wizard.commit({ leaveOutUnready: true });
    expect((await listAliases(database.read, 'open')).rows.map(({ alias }) => alias)).toEqual(['Xã Chưa Có']);
  });

  test('a row of sums is no record: where it is not the sum of its rows, that is told', async () => {
    const rows = ['1;Hội nghị một;Quán triệt;Xã An Mẫu;1/2/2026;2;100;;;', '2;Hội nghị hai;Quán triệt;Xã An Mẫu;2/2/2026;3;150;;;', ';Tổng cộng;;;;5;260;;;'];
    const wizard = await begin(rows);
    expect(wizard.summary()).toMatchObject({ rows: 2, totals: [{ row: 4, field: of('participants'), cell: 'G4', told: 260, sum: 250 }] });
    wizard.edit(3, of('participants'), '160');
    expect(wizard.summary().totals).toEqual([]);
  });

  test('one record in two rows is told at both; what the file should name and does not is told, too', async () => {
    await add({ topic: 'Không có trong tệp', heldOn: '2026-02-10' });
    const wizard = await begin([GOOD, GOOD.toUpperCase()]);
    expect([2, 3].map((row) => problemsOf(wizard.row(row)))).toEqual([['B2 error RECORD_TWICE'], ['B3 error RECORD_TWICE']]);
    expect(wizard.missingRecords()).toMatchObject([{ label: 'Không có trong tệp', unitName: 'Xã An Mẫu' }]);
  });

  test('pasted cells come in like a file, and a mark of secrecy keeps its row out', async () => {
    const pasted = [HEADINGS, GOOD.split(';'), ['2', 'Phương án riêng', 'Quán triệt', 'Xã An Mẫu', '1/4/2026', '1', '20', '', '', 'MẬT']].map((row) => row.join('\t')).join('\n');
    const wizard = await startWizard(database, null, { pasted }, { list: 'register_training' });
    expect(wizard.row(2).effect).toBe('add');
    expect(wizard.row(3)).toMatchObject({ cells: {}, problems: [{ code: 'RECORD_SECRET' }] });
  });

  test('and is taken back as a whole, unless later work hangs on it', async () => {
    const { batchId } = await (await begin([GOOD])).commit();
    expect((await listImports(database.read, { offset: 0, limit: 10 })).rows).toMatchObject([{ list: 'register_training', added: 1, undone: false }]);
    const [record] = kept();
    if (record === undefined) throw new Error('Nothing came in');
    await database.write((context) => updateRecord(context, { ...aTraining({ note: 'Sau khi nhập' }), id: record.id, rev: record.rev }), 'registers.update');
    await expect(database.write((context) => undoImport(context, batchId), 'imports.undo')).rejects.toMatchObject({ code: 'RULE' });
    const second = await (await begin([GOOD.replace('10/2', '12/2')])).commit();
    await database.write((context) => undoImport(context, second.batchId), 'imports.undo');
    expect(kept().map(({ id }) => id)).toEqual([record.id]);
  });
});

test('an import whose record has a task since is not taken back: what hangs on it is named, and nothing is gone', async () => {
  const recommendation = registerNamed('recommendation') as Register;
  const { source, field } = vi.recommendation.options;
  const common = [source.voters, field.environment, 'Xã An Mẫu'];
  const rows = [['Nội dung kiến nghị', 'Nguồn kiến nghị', 'Lĩnh vực', 'Đơn vị', 'Ngày tiếp nhận'], ['Bố trí thêm xe thu gom', ...common, '10/02/2026'], ['Sửa đường vào trường', ...common, '11/02/2026']];
  const wizard = await startWizard(database, null, await files.csv(rows), { list: 'register_recommendation' });
  expect(wizard.rows().map(({ effect, problems }) => [effect, problems])).toEqual([['add', []], ['add', []]]);
  const { batchId } = await wizard.commit();
  const [record] = listRecords(database.read, recommendation, ASKED).rows;
  const task = await database.write((context) => aTask(context, { title: 'Bố trí xe', origin: 'recommendation', recordId: record?.id ?? '', leadUnitId: commune }), 'tasks.create');
  const before = database.connection.prepare('SELECT count(*) FROM audit_entry').pluck().get();
  await expect(database.write((context) => undoImport(context, batchId), 'imports.undo')).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'UNDO_DEPENDS', params: { by: expect.stringContaining('Bố trí xe') as unknown } }] } });
  expect([listRecords(database.read, recommendation, ASKED).rows.length, database.connection.prepare('SELECT count(*) FROM audit_entry').pluck().get()]).toEqual([2, before]);
  await database.write((context) => removeTasks(context, [task]), 'tasks.remove');
  await database.write((context) => undoImport(context, batchId), 'imports.undo');
  expect(listRecords(database.read, recommendation, ASKED).rows).toEqual([]);
});

test('a register that is not declared is answered as a record that is not there', async () => {
  await expect(startWizard(database, null, { pasted: 'A\tB\n1\t2' }, { list: 'register_constructor' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

describe('a register with a life', () => {
  const MODEL = ['Tên mô hình', 'Loại hình', 'Tập thể, cá nhân', 'Đơn vị', 'Lĩnh vực', 'Ngày đăng ký', 'Tình trạng', 'Lý do', 'Cấp công nhận', 'Quyết định công nhận', 'Ngày công nhận'];
  const models = async (rows: readonly string[]) => startWizard(database, null, await files.csv([MODEL, ...rows.map((row) => row.split(';'))]), { list: 'register_model' });
  const inModel = (name: string) => recordField('model', name);

  test('takes the status a row tells, with what the step to it asks for', async () => {
    const wizard = await models([
      'Tổ dân phố không rác;Mô hình;Tập thể;Xã An Mẫu;Văn hóa - xã hội;10/2/2026;Đã công nhận;;Cấp tỉnh;12-QĐ/TU;1/6/2026',
      'Ngày thứ bảy vì dân;Mô hình;Tập thể;Xã An Mẫu;Kinh tế;10/2/2026;Đã công nhận;;;;',
    ]);
    expect(wizard.table.columns.map(({ field }) => field)).toContain(inModel('status'));
    expect(wizard.row(2).effect).toBe('add');
    expect(problemsOf(wizard.row(3)).filter((problem) => problem.includes('error'))).toEqual(['I3 error FIELD_NEEDED', 'J3 error FIELD_NEEDED', 'K3 error FIELD_NEEDED']);
    await wizard.commit({ leaveOutUnready: true });
    expect(database.connection.prepare('SELECT status, recognised_on FROM register_model').all()).toEqual([{ status: 'recognised', recognised_on: '2026-06-01' }]);
  });

  test('a record of the same name elsewhere may be meant: the user says', async () => {
    const row = 'Tổ dân phố không rác;Mô hình;Tập thể;Xã An Mẫu;Kinh tế;10/2/2026;;;;;';
    await (await models([row])).commit();
    await database.write((context) => aUnit(context, 'Phường Bình Mẫu'));
    const wizard = await models([row.replace('Xã An Mẫu', 'Phường Bình Mẫu')]);
    expect(wizard.row(2)).toMatchObject({ effect: 'undecided', match: { kind: 'probable', choice: null, candidates: [{ name: 'Tổ dân phố không rác', detail: 'Xã An Mẫu · 10/02/2026' }] } });
    expect(wizard.choose(2, 'new').effect).toBe('add');
  });
});

describe('records that are to keep to a rule together', () => {
  const CANDIDATE = ['Mô hình, điển hình', 'Đợt tuyển chọn', 'Đơn vị đề cử', 'Ngày đề cử', 'Tình trạng', 'Điểm', 'Đồng ý của người được nêu tên'];
  const MODEL_NAMES = ['Ngõ phố văn minh', 'Khu dân cư kiểu mẫu'];
  const put = (name: string, values: Record<string, string | number>, status: string) => database.write((context) => { const register = declared(name); return insertRecord(context, register, { ...emptyValues(register), ...values }, { status, status_reason: null }); });
  const candidates = async () => startWizard(database, null, await files.csv([CANDIDATE, ...MODEL_NAMES.map((name) => [name, 'Sách mẫu', 'Xã An Mẫu', '1/3/2026', 'Chọn', '90', 'Đã đồng ý'])]), { list: 'register_candidate' });
  const chosen = () => database.connection.prepare("SELECT count(*) FROM register_candidate WHERE status = 'chosen'").pluck().get();

  test('are written where they do, and not at all where one does not', async () => {
    const models: string[] = [];
    for (const name of MODEL_NAMES) models.push(await put('model', { name, unitId: commune, type: 'model', subject: 'collective', field: 'society', registeredOn: '2025-02-01' }, models.length === 0 ? 'recognised' : 'running'));
    await put('selection', { title: 'Sách mẫu', unitId: commune, announcedOn: '2026-01-05', targetCount: 2 }, 'reviewing');
    await expect((await candidates()).commit()).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ params: { register: 'candidate', check: 'unrecognised' } }] } });
    expect(chosen()).toBe(0);
    await database.write(({ records }) => records.patch('register_model', models[1] ?? '', { status: 'recognised' }));
    await (await candidates()).commit();
    expect(chosen()).toBe(2);
  });
});
