import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import { aCommittee, aPerson, aUnit } from '../../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../../tests/support/database.ts';
import { problemsOf, startWizard } from '../../../../../tests/support/import-wizard.ts';
import { listFiles } from '../../../../../tests/support/list-files.ts';
import { workContext } from '../../../../../tests/support/task-replies.ts';
import { aTask } from '../../../../../tests/support/tasks.ts';
import { exportReport } from '../../reports/export-report.ts';
import { moveTask, recordProgress, updateTask } from '../../tasks/service.ts';
import { undoImport } from '../undo.ts';

const files = listFiles();
const HEADINGS = ['TT', 'Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Ngày giao', 'Thời hạn', 'Tiến độ %', 'Tình trạng', 'Lý do', 'Ngày hoàn thành', 'Kết quả'] as const;
type Cells = Partial<Record<(typeof HEADINGS)[number], string>>;
const GOOD: Cells = { 'Nội dung nhiệm vụ': 'Rà soát Quy chế hoạt động', 'Cơ quan chủ trì': 'Sở Nội vụ' };

let database: TestDatabase;
let lead: string;
let other: string;
beforeEach(async () => {
  database = await testDatabase();
  [lead, other] = await database.write(async (context) => [(await aUnit(context, 'Sở Nội vụ')).id, (await aUnit(context, 'Văn phòng Tỉnh ủy')).id]) as [string, string];
  return () => database[Symbol.asyncDispose]();
});

const begin = async (rows: readonly Cells[], committeeId: string | null = null) => startWizard(database, committeeId, await files.csv([HEADINGS, ...rows.map((row) => HEADINGS.map((heading) => row[heading] ?? ''))]), { list: 'tasks' });
const codes = () => database.connection.prepare('SELECT code FROM task WHERE deleted_at IS NULL ORDER BY code').pluck().all() as string[];
const kept = () => database.connection.prepare('SELECT code, title, status, progress, assigned_on AS assignedOn, due_on AS dueOn, due_text AS dueText, standing, completed_on AS completedOn, lead_unit_id AS leadUnitId, committee_id AS committeeId, result FROM task WHERE deleted_at IS NULL ORDER BY code').all();
const stored = (changes: Parameters<typeof aTask>[1] = {}) => database.write((context) => aTask(context, { title: 'Rà soát Quy chế hoạt động', leadUnitId: lead, ...changes }));

describe('tasks come in', () => {
  test('as drafts, each with its units and its deadline in words or as a day', async () => {
    const committeeId = (await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'))).id;
    const wizard = await begin([
      { ...GOOD, 'Cơ quan phối hợp': 'văn phòng tỉnh ủy', 'Thời hạn': 'quý III/2027', 'Sản phẩm': 'Báo cáo' },
      { 'Nội dung nhiệm vụ': 'Tổng hợp số liệu', 'Cơ quan chủ trì': 'Sở Nội vụ', 'Thời hạn': '2/6/2027' },
      { 'Nội dung nhiệm vụ': 'Tiếp dân', 'Cơ quan chủ trì': 'Sở Nội vụ', 'Thời hạn': 'Thường xuyên' },
      { 'Nội dung nhiệm vụ': 'Phối hợp khi có việc', 'Cơ quan chủ trì': 'Sở Nội vụ', 'Thời hạn': 'khi có yêu cầu' },
    ], committeeId);
    expect(wizard.rows().map(problemsOf)).toEqual([[], [], [], ['H5 warning DUE_UNCLEAR']]);
    expect(await wizard.commit()).toMatchObject({ added: 4 });
    expect(kept()).toMatchObject([
      { dueOn: '2027-09-30', dueText: 'quý III/2027', assignedOn: null, status: 'not_started', leadUnitId: lead, committeeId },
      { dueOn: '2027-06-02', dueText: null, standing: 0 },
      { dueOn: null, standing: 1 },
      { dueOn: null, dueText: 'khi có yêu cầu' },
    ]);
    expect(database.connection.prepare('SELECT org_unit_id FROM task_unit').pluck().all()).toEqual([other]);
  });

  test('handed out where a day says so, then worked on and completed as the row tells', async () => {
    const wizard = await begin([
      { ...GOOD, 'Ngày giao': '5/1/2026', 'Thời hạn': '30/6/2026', 'Tiến độ %': '50%', 'Tình trạng': 'đang triển khai' },
      { 'Nội dung nhiệm vụ': 'Tổng hợp số liệu', 'Cơ quan chủ trì': 'Sở Nội vụ', 'Ngày giao': '5/1/2026', 'Thời hạn': '30/6/2026', 'Tình trạng': 'Hoàn thành đúng hạn', 'Ngày hoàn thành': '15/6/2026', 'Kết quả': '12-BC/SNV' },
      { 'Nội dung nhiệm vụ': 'Xây trụ sở', 'Cơ quan chủ trì': 'Sở Nội vụ', 'Ngày giao': '5/1/2026', 'Tình trạng': 'Tạm dừng', 'Lý do': 'Chờ kinh phí' },
    ]);
    expect(wizard.rows().map(problemsOf)).toEqual([[], [], []]);
    await wizard.commit();
    expect(kept()).toMatchObject([
      { status: 'in_progress', progress: 50, assignedOn: '2026-01-05' },
      { status: 'completed', progress: 100, completedOn: '2026-06-15', result: '12-BC/SNV' },
      { status: 'suspended' },
    ]);
    const again = await begin([
      { ...GOOD, 'Ngày giao': '5/1/2026', 'Thời hạn': '30/6/2026', 'Tiến độ %': '50', 'Tình trạng': 'Đang thực hiện' },
      { 'Nội dung nhiệm vụ': 'Tổng hợp số liệu', 'Cơ quan chủ trì': 'Sở Nội vụ', 'Ngày giao': '5/1/2026', 'Thời hạn': '30/6/2026', 'Tình trạng': 'Hoàn thành đúng hạn', 'Ngày hoàn thành': '15/6/2026', 'Kết quả': '12-BC/SNV' },
    ]);
    expect(again.summary()).toMatchObject({ same: 2, warnings: 0 });
  });

  test.each([
    [{ 'Tình trạng': 'gần xong', 'Ngày giao': '5/1/2026' }, ['J2 error CHOICE_UNKNOWN']],
    [{ 'Tình trạng': 'Quá hạn', 'Ngày giao': '5/1/2026' }, ['J2 error CHOICE_NEAR']],
    [{ 'Tình trạng': 'Đang thực hiện' }, ['J2 error STATUS_NOT_ASSIGNED']],
    [{ 'Tình trạng': 'Hoàn thành', 'Ngày giao': '5/1/2026' }, ['L2 error COMPLETED_DAY_MISSING']],
    [{ 'Tình trạng': 'Hoàn thành', 'Ngày giao': '5/1/2026', 'Ngày hoàn thành': '4/1/2026' }, ['L2 error COMPLETED_BEFORE_ASSIGNED']],
    [{ 'Ngày hoàn thành': '4/1/2026', 'Ngày giao': '3/1/2026' }, ['L2 error COMPLETED_DAY_ODD']],
    [{ 'Tình trạng': 'Huỷ', 'Ngày giao': '5/1/2026' }, ['J2 error STATUS_REASON_NEEDED']],
    [{ 'Tiến độ %': '30' }, ['I2 error STATUS_NOT_ASSIGNED']],
    [{ 'Tiến độ %': '130', 'Ngày giao': '5/1/2026' }, ['I2 error PROGRESS_INVALID']],
    [{ 'Tiến độ %': 'gần xong', 'Ngày giao': '5/1/2026' }, ['I2 error PROGRESS_INVALID']],
    [{ 'Tiến độ %': '1', 'Ngày giao': '5/1/2026' }, ['I2 error PROGRESS_UNCLEAR']],
    [{ 'Tiến độ %': '40', 'Tình trạng': 'Chưa thực hiện', 'Ngày giao': '5/1/2026' }, ['I2 error PROGRESS_NOT_STARTED']],
    [{ 'Ngày giao': '5/1/2026', 'Thời hạn': '4/1/2026' }, ['H2 warning DUE_MOVED']],
    [{ 'Ngày giao': '9/1/2026', 'Thời hạn': '7/1/2026' }, ['H2 error DUE_BEFORE_ASSIGNED']],
    [{ 'Thời hạn': '31/2/2026' }, ['H2 error DATE_INVALID']],
    [{ 'Cơ quan chủ trì': '', 'Ngày giao': '5/1/2026' }, ['D2 error TASK_NO_LEAD']],
    [{ 'Cơ quan chủ trì': '' }, ['D2 warning TASK_NO_LEAD']],
    [{ 'Cơ quan phối hợp': 'Sở Nội vụ' }, ['E2 error TASK_LEAD_COOPERATES']],
    [{ 'Cơ quan chủ trì': 'Sở Chưa Có' }, ['D2 error RECORD_UNIT_UNKNOWN']],
    [{ 'Nội dung nhiệm vụ': '', 'Sản phẩm': 'Báo cáo' }, ['C2 error TITLE_MISSING']],
    [{ 'Mã nhiệm vụ': 'SNV-01' }, ['B2 warning TASK_CODE_NEW']],
  ])('what a row says oddly is asked or told: %o', async (cells: Cells, problems) => {
    expect(problemsOf((await begin([{ ...GOOD, ...cells }])).row(2))).toEqual(problems);
  });

  test('shares of one and percentages read the same, as numbers, formatted cells and text', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('NV');
    sheet.addRow(['Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Ngày giao', 'Thời hạn', 'Tiến độ']);
    for (const [index, progress] of [0.5, 0.25, '50%', 1].entries()) sheet.addRow([`Việc ${index}`, 'Sở Nội vụ', new Date(Date.UTC(2026, 0, 5)), '30/06/2026', progress]);
    sheet.getCell('E3').numFmt = '0%';
    const file = files.place('xlsx');
    await book.xlsx.writeFile(file);
    const wizard = await startWizard(database, null, file, { list: 'tasks' });
    await wizard.commit({ leaveOutUnready: true });
    expect(kept()).toMatchObject([50, 25, 50, 100].map((progress) => ({ progress, assignedOn: '2026-01-05', dueOn: '2026-06-30' })));
  });

  test('a deadline that was given is told and not written; that of a draft is corrected', async () => {
    await stored({ assignedOn: '2026-01-05', dueOn: '2026-06-30' });
    const given = await begin([{ ...GOOD, 'Mã nhiệm vụ': codes()[0] ?? '', 'Thời hạn': '31/8/2026', 'Sản phẩm': 'Báo cáo' }]);
    expect(given.row(2)).toMatchObject({ effect: 'change', differences: [{ field: 'product', before: null }], problems: [{ severity: 'warning', code: 'DUE_KEPT', params: { day: '2026-06-30' } }] });
    await given.commit();
    expect(kept()).toMatchObject([{ dueOn: '2026-06-30' }]);
    await stored({ title: 'Một dự thảo', dueOn: '2026-06-30' });
    const draft = await begin([{ 'Nội dung nhiệm vụ': 'Một dự thảo', 'Thời hạn': 'quý IV/2026', 'Mã nhiệm vụ': codes()[1] ?? '' }]);
    expect(draft.row(2)).toMatchObject({ effect: 'change', differences: [{ field: 'deadline', before: '30/06/2026' }] });
    await draft.commit();
    expect(kept()[1]).toMatchObject({ dueOn: '2026-12-31', dueText: 'quý IV/2026' });
  });

  test('of the same words with another deadline or unit, the user says whether they are one task', async () => {
    const { id } = await stored({ dueOn: '2026-06-30' });
    const wizard = await begin([{ ...GOOD, 'Thời hạn': '31/8/2026' }]);
    expect(wizard.row(2)).toMatchObject({ effect: 'undecided', match: { kind: 'probable', candidates: [{ id, detail: 'Sở Nội vụ · 30/06/2026' }] } });
    expect(wizard.choose(2, 'new').effect).toBe('add');
    expect((await begin([{ ...GOOD, 'Thời hạn': '30/6/2026' }])).row(2)).toMatchObject({ effect: 'same', match: { kind: 'exact', choice: id } });
  });

  test('words that merely lack their marks change nothing', async () => {
    await stored({ dueOn: '2026-06-30' });
    expect((await begin([{ ...GOOD, 'Nội dung nhiệm vụ': 'RA SOAT QUY CHE HOAT DONG', 'Thời hạn': '30/6/2026' }])).row(2)).toMatchObject({ effect: 'same' });
  });

  test('the same code, or the same task, twice is told at both rows', async () => {
    const wizard = await begin([{ ...GOOD, 'Mã nhiệm vụ': 'A1' }, { ...GOOD, 'Nội dung nhiệm vụ': 'Việc khác', 'Mã nhiệm vụ': 'A1' }, { ...GOOD, 'Nội dung nhiệm vụ': 'Tiếp dân' }, { ...GOOD, 'Nội dung nhiệm vụ': 'TIẾP DÂN' }]);
    expect(wizard.rows().map((row) => problemsOf(row).filter((problem) => problem.includes('error')))).toEqual([['C2 error RECORD_TWICE'], ['C3 error RECORD_TWICE'], ['C4 error RECORD_TWICE'], ['C5 error RECORD_TWICE']]);
  });

  test('what a unit reported as done is confirmed by nobody who only brings a list in; open tasks the file leaves out are told', async () => {
    const { id } = await stored({ assignedOn: '2026-01-05', dueOn: '2026-06-30' });
    await database.write((context) => moveTask(context, { id, rev: 1, status: 'awaiting_confirmation', on: '2026-02-01', reason: null, result: null, resultDocumentId: null }));
    const missed = await stored({ title: 'Không có trong tệp', dueOn: '2026-06-30' });
    const wizard = await begin([{ ...GOOD, 'Tình trạng': 'Hoàn thành', 'Ngày hoàn thành': '1/2/2026' }]);
    expect(wizard.row(2)).toMatchObject({ effect: 'same', problems: [{ code: 'STATUS_AWAITS' }] });
    expect(wizard.missingRecords()).toMatchObject([{ recordId: missed.id, unitName: 'Sở Nội vụ', day: '2026-06-30' }]);
  });

  test('pasted cells come in like a file; a row that bears a mark of secrecy does not; the report names states in words', async () => {
    const pasted = [['Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Tình trạng', 'Ghi chú'], ['Tiếp dân', 'Sở Nội vụ', 'gần xong', ''], ['Phương án riêng', 'Sở Nội vụ', '', 'MẬT']].map((row) => row.join('\t')).join('\n');
    const wizard = await startWizard(database, null, { pasted }, { list: 'tasks' });
    expect(wizard.row(3)).toMatchObject({ cells: {}, problems: [{ code: 'RECORD_SECRET' }] });
    const report = files.place('xlsx');
    await wizard.report(report);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(report);
    expect(book.worksheets.flatMap((sheet) => (sheet.getSheetValues() as unknown[][]).flat())).toContain('Không có “gần xong”. Chọn một trong: Chưa thực hiện; Đang thực hiện; Chờ xác nhận; Hoàn thành; Tạm dừng; Huỷ');
  });

  test('and are taken back as a whole, unless later work hangs on it', async () => {
    const first = await (await begin([{ ...GOOD, 'Ngày giao': '5/1/2026', 'Tiến độ %': '30' }])).commit();
    await database.write((context) => undoImport(context, first.batchId), 'imports.undo');
    expect(kept()).toEqual([]);
    const second = await (await begin([{ ...GOOD, 'Ngày giao': '5/1/2026' }])).commit();
    const task = database.connection.prepare('SELECT id, rev FROM task WHERE deleted_at IS NULL').get() as { id: string; rev: number };
    await database.write((context) => recordProgress(context, { ...task, madeOn: '2026-02-01', progress: 40, content: null }), 'tasks.recordProgress');
    await expect(database.write((context) => undoImport(context, second.batchId), 'imports.undo')).rejects.toMatchObject({ code: 'RULE' });
  });

  test('our own tracking table comes back without a difference', async () => {
    await database.write(async (context) => {
      const person = await aPerson(context, 'Trần Thị Mẫu');
      const due = addDays(database.read.today, 30);
      aTask(context, { title: 'Tổng hợp số liệu', leadUnitId: lead, coopUnitIds: [other], assigneeId: person.id, product: 'Báo cáo', assignedOn: '2026-01-05', dueOn: due });
      aTask(context, { title: 'Rà soát', leadUnitId: other, assignedOn: '2026-01-05', dueOn: '2026-02-02', originText: '12-TB/TU' });
      const late = aTask(context, { title: 'Tiếp dân', leadUnitId: lead, assignedOn: '2026-01-05', dueOn: '2026-02-02' });
      moveTask(context, { ...late, status: 'completed', on: '2026-03-02', reason: null, result: 'Đã xong', resultDocumentId: null });
      aTask(context, { title: 'Trực ban', leadUnitId: lead, assignedOn: '2026-01-05', standing: true });
    });
    const target = files.place('xlsx');
    await exportReport({ request: { report: 'tracking', params: { committeeId: null, unitId: null, class: null, year: null, carried: false, size: 'A4' } } as never, target }, workContext(database));
    const wizard = await startWizard(database, null, target, { list: 'tasks' });
    expect(wizard.rows().flatMap(problemsOf)).toEqual([]);
    expect(wizard.summary()).toMatchObject({ rows: 4, same: 4 });
  });

  test('the record that changed meanwhile is asked anew', async () => {
    const { id } = await stored();
    const wizard = await begin([GOOD]);
    expect(wizard.row(2).effect).toBe('same');
    const changed = await begin([{ ...GOOD, 'Sản phẩm': 'Báo cáo' }]);
    await database.write((context) => { const task = context.records.current('task', id); updateTask(context, { id, rev: task.rev, title: 'Việc khác', detail: null, origin: 'freestanding', conclusionId: null, documentId: null, originText: null, committeeId: null, leadUnitId: lead, coopUnitIds: [], leaderId: null, assigneeId: null, product: null, authority: null, startsOn: null, dueOn: null, dueText: null, standing: false, priority: 'normal', note: null }); });
    await expect(changed.commit()).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'IMPORT_NOT_READY' }] } });
  });
});
