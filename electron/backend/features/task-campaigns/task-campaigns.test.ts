import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReplyFile, ReplyRow } from '#shared/contract/task-campaigns.ts';
import type { AnswerField } from '#shared/rules/task-sheet.ts';
import { addDays } from '#shared/rules/dates.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aCampaign, folderOf, readingOf, workContext, writtenWorkbook } from '../../../../tests/support/task-replies.ts';
import { answer, COLUMN, filled, KEY_COLUMN, typedByHand } from '../../../../tests/support/task-sheets.ts';
import { undoEntry } from '../history/service.ts';
import { recordProgress } from '../tasks/service.ts';
import { exportTaskWorkbooks } from './export.ts';
import { fileNamesOf } from '../unit-files.ts';
import { getCampaign, listEvidence, listReplies } from './queries.ts';
import { createCampaign, reissueUnit } from './service.ts';

const UNIT = 'Sở Nội vụ';
const TITLES = ['Rà soát quy chế hoạt động của các Ban Chỉ đạo', 'Xây dựng kế hoạch kiểm tra năm 2027', 'Báo cáo kết quả đối thoại quý III'];
const noted = ({ notes }: ReplyFile): string[] => notes.map(({ note }) => note);
const rowOf = (file: ReplyFile, title: string): ReplyRow => file.rows.find((row) => row.title === title) ?? (() => { throw new Error(title); })();
const cellOf = (row: ReplyRow, field: AnswerField) => row.cells.find((cell) => cell.field === field);
const taskOf = ({ connection }: TestDatabase, title: string) => connection.prepare('SELECT * FROM task WHERE title = ?').get(title) as { id: string; rev: number; status: string; progress: number; result: string | null; reported_on: string | null };
const serial = (day: string): Date => new Date(`${day}T00:00:00Z`);
const refusal = (rule: string) => ({ code: 'RULE', data: { issues: [{ rule }] } });

async function sent(database: TestDatabase, units: Record<string, readonly string[]> = { [UNIT]: TITLES }) {
  const campaign = await aCampaign(database, units);
  return { campaign, file: await writtenWorkbook(database, campaign.id, [campaign.unit(UNIT).id]) };
}

describe('a reply to a round of task reports', () => {
  it('as it was sent changes nothing, and its answers become the record, the log and a wish for an extension', async () => {
    await using database = await testDatabase();
    const { today } = database.read;
    const { campaign, file } = await sent(database);
    const untouched = await readingOf(database, campaign.id, [await filled(file, () => {})]);
    expect(untouched.file()).toMatchObject({ unitName: UNIT, version: 1, toldBy: 'stamp', refusal: null, notes: [] });
    expect(untouched.file().rows.flatMap(({ cells }) => cells).every(({ state }) => state === 'same')).toBe(true);

    const reading = await readingOf(database, campaign.id, [await filled(file, (sheet, [first, second, third]) => {
      answer(sheet, first!, { progress: 100, status: 'Hoàn thành', doneOn: serial(today), result: 'Công văn 12-CV/SNV', note: 'Xem cv-12.pdf; kèm anh chup.jpg' });
      answer(sheet, second!, { progress: 40, status: 'Đang thực hiện', reason: 'Chờ ý kiến', extendTo: serial(addDays(today, 20)) });
      answer(sheet, third!, { progress: 10 });
    })]);
    const { entry, changed } = await reading.take();
    expect(changed).toBe(10);
    expect(taskOf(database, TITLES[0]!)).toMatchObject({ status: 'awaiting_confirmation', progress: 100, result: 'Công văn 12-CV/SNV', reported_on: today });
    expect(taskOf(database, TITLES[1]!)).toMatchObject({ status: 'in_progress', progress: 40 });
    expect(database.connection.prepare('SELECT reason, new_due_on, decision FROM task_extension').all()).toEqual([{ reason: 'Chờ ý kiến', new_due_on: addDays(today, 20), decision: null }]);
    expect(database.connection.prepare('SELECT content FROM task_entry WHERE task_id = ? AND kind = ?').pluck().get(taskOf(database, TITLES[1]!).id, 'progress')).toContain(`Theo phản hồi của ${UNIT}`);
    expect(listEvidence(database.read, { campaignId: campaign.id, taskId: null }).map(({ fileName, attached }) => [fileName, attached])).toEqual([['anh chup.jpg', false], ['cv-12.pdf', false]]);
    expect(getCampaign(database.read, campaign.id)).toMatchObject({ count: { asked: 1, onTime: 1, late: 0, missing: 0 }, units: [{ state: 'answered', replies: 1, evidenceMissing: 2 }] });

    await database.write((context) => undoEntry(context, entry));
    expect(taskOf(database, TITLES[0]!)).toMatchObject({ status: 'not_started', progress: 0, result: null });
    expect(getCampaign(database.read, campaign.id).units).toMatchObject([{ replies: 0 }]);
  });

  it('asks where the task moved since it was sent, and takes nothing before it is decided', async () => {
    await using database = await testDatabase();
    const { campaign, file } = await sent(database);
    const { id, rev } = taskOf(database, TITLES[0]!);
    await database.write((context) => recordProgress(context, { id, rev, madeOn: context.today, progress: 60, content: 'Qua điện thoại' }));
    const reading = await readingOf(database, campaign.id, [await filled(file, (sheet, [first]) => answer(sheet, first!, { progress: 30, result: 'Có dự thảo' }))]);
    const row = rowOf(reading.file(), TITLES[0]!);
    expect(cellOf(row, 'progress')).toMatchObject({ state: 'conflict', sent: 0, current: 60, replied: 30 });
    expect(cellOf(row, 'result')).toMatchObject({ state: 'change' });
    await expect(reading.take()).rejects.toMatchObject(refusal('TASK_REPLY_UNDECIDED'));
    await reading.take({ 0: [{ row: row.row, field: 'progress', take: false, value: null }] });
    expect(taskOf(database, TITLES[0]!)).toMatchObject({ progress: 60, result: 'Có dự thảo' });
    expect(database.connection.prepare('SELECT content FROM task_entry ORDER BY id DESC').pluck().get()).toContain('Chưa ghi nhận: Tiến độ “30”');
  });

  it('is told by task code, wording, or a wording like it when the stamp is lost', async () => {
    await using database = await testDatabase();
    const { campaign } = await sent(database, { [UNIT]: TITLES, 'Sở Tài chính': ['Bố trí kinh phí'] });
    const hand = await typedByHand(folderOf(database), [
      ['SỞ NỘI VỤ'], ['Báo cáo tình hình thực hiện nhiệm vụ'],
      ['STT', 'Nội dung công việc', 'Tiến độ', 'Kết quả thực hiện', 'Trạng thái', 'Ngày xong'],
      [1, TITLES[0]!.toUpperCase(), '50%', 'Có dự thảo', 'đang làm', null],
      [2, 'Xây dựng kế hoạch kiểm tra năm 2027.', 0.25, null, 'chưa', null],
      [3, 'Báo cáo kết quả các cuộc đối thoại quý III', 100, 'Đã gửi', 'đã xong', '05/03/2026'],
      [4, 'Một việc hoàn toàn khác', 10, null, 'xong 70 phần', null],
      ['Người lập biểu'],
    ]);
    const reading = await readingOf(database, campaign.id, [hand]);
    expect(reading.file()).toMatchObject({ unitName: UNIT, toldBy: 'wording' });
    expect(noted(reading.file())).toEqual(['STAMP_LOST', 'ROWS_INSERTED']);
    expect(reading.file().rows.map(({ match }) => match)).toEqual(['wording', 'wording', 'near', 'unknown']);
    expect(cellOf(rowOf(reading.file(), TITLES[0]!), 'progress')).toMatchObject({ replied: 50, state: 'change' });
    expect(cellOf(rowOf(reading.file(), TITLES[0]!), 'status')).toMatchObject({ replied: 'in_progress', state: 'change' });
    expect(cellOf(rowOf(reading.file(), TITLES[1]!), 'progress')).toMatchObject({ state: 'question', question: 'PERCENT_UNCLEAR', proposals: [25, 0], text: '0.25' });
    expect(cellOf(rowOf(reading.file(), TITLES[2]!), 'doneOn')).toMatchObject({ replied: '2026-03-05', state: 'change' });
    expect(rowOf(reading.file(), 'Một việc hoàn toàn khác').cells.map(({ text }) => text)).toEqual(['10', 'xong 70 phần']);
  });

  it('of nobody in particular is asked about', async () => {
    await using database = await testDatabase();
    const { campaign } = await sent(database, { [UNIT]: ['Việc chung'], 'Sở Tài chính': ['Việc chung'] });
    const reading = await readingOf(database, campaign.id, [await typedByHand(folderOf(database), [['Nhiệm vụ', 'Tiến độ', 'Tình trạng'], ['Việc chung', 20, 'dở dang']])]);
    expect(reading.file().refusal).toMatchObject({ code: 'UNIT_UNCLEAR' });
    const [told] = await reading.review({ units: [{ file: 0, campaignUnitId: campaign.unit('Sở Tài chính').id }] });
    expect(told).toMatchObject({ unitName: 'Sở Tài chính', refusal: null });
    expect(cellOf(told!.rows[0]!, 'status')).toMatchObject({ state: 'question', question: 'STATUS_UNCLEAR', text: 'dở dang' });
  });

  it('says what was done to the sheet: sorted, deleted and inserted rows, cells outside the answers, keys torn from their rows', async () => {
    await using database = await testDatabase();
    const { campaign, file } = await sent(database);
    const swap = (first: number, last: number, columns: number) => (sheet: Parameters<Parameters<typeof filled>[1]>[0]) => {
      for (let column = 1; column <= columns; column += 1) [sheet.getCell(first, column).value, sheet.getCell(last, column).value] = [sheet.getCell(last, column).value, sheet.getCell(first, column).value];
    };
    const sorted = await filled(file, (sheet, [first, , third]) => swap(first!, third!, KEY_COLUMN)(sheet));
    const torn = await filled(file, (sheet, [first, , third]) => swap(first!, third!, KEY_COLUMN - 1)(sheet));
    const deleted = await filled(file, (sheet, [, second]) => { for (let column = 1; column <= KEY_COLUMN; column += 1) sheet.getCell(second!, column).value = null; });
    const inserted = await filled(file, (sheet, rows) => { sheet.insertRow(rows.at(-1)! + 1, []); sheet.getCell(rows.at(-1)! + 1, COLUMN.title).value = 'Việc đơn vị tự thêm'; });
    const edited = await filled(file, (sheet, [first]) => { sheet.getCell(first!, COLUMN.dueOn).value = serial('2027-12-31'); });
    const notesOf = async (one: string) => noted((await readingOf(database, campaign.id, [one])).file());
    expect(await notesOf(sorted)).toEqual(['ROWS_SORTED']);
    expect((await readingOf(database, campaign.id, [torn])).file().rows.map(({ match }) => match)).toEqual(['ambiguous', 'key', 'ambiguous']);
    expect(await notesOf(deleted)).toEqual(['ROWS_DELETED']);
    expect(await notesOf(inserted)).toEqual(['ROWS_INSERTED']);
    const { rows, notes } = (await readingOf(database, campaign.id, [edited])).file();
    expect(notes).toEqual([{ note: 'EDITED_OUTSIDE', count: 1, text: '' }]);
    expect(rows[0]?.notes).toMatchObject([{ note: 'EDITED_OUTSIDE', severity: 'W', fields: ['dueOn'] }]);
  });

  it('is refused or marked when it is late, a duplicate, older, of another round or another unit, or no workbook at all', async () => {
    await using database = await testDatabase();
    const { today } = database.read;
    const { campaign, file } = await sent(database, { [UNIT]: TITLES, 'Sở Tài chính': ['Bố trí kinh phí'] });
    const first = await filled(file, (sheet, [row]) => answer(sheet, row!, { progress: 20 }));
    await (await readingOf(database, campaign.id, [first])).take();
    const again = await readingOf(database, campaign.id, [first, await typedByHand(folderOf(database), [['Danh sách'], ['Một']], 'khac.xlsx')]);
    expect(again.files.map(({ refusal: why }) => why?.code)).toEqual(['DUPLICATE', 'NO_TABLE']);
    await expect(again.take()).rejects.toMatchObject(refusal('TASK_REPLY_REFUSED'));

    await database.write((context) => reissueUnit(context, getCampaign(database.read, campaign.id).units.find(({ unitName }) => unitName === UNIT)!));
    const older = await readingOf(database, campaign.id, [await filled(file, (sheet, [row]) => answer(sheet, row!, { progress: 25 }))], addDays(today, 1));
    expect(noted(older.file())).toEqual(['LATE', 'OLDER_VERSION', 'ALREADY_ANSWERED']);

    const other = await database.write((context) => createCampaign(context, { title: 'Đợt khác', sentOn: today, answerBy: today, attachedTo: null, note: null, committeeId: null, dueBy: null, unitIds: [campaign.unit(UNIT).unitId] }));
    expect((await readingOf(database, other.id, [file])).file().refusal).toEqual({ code: 'OTHER_CAMPAIGN', text: `Báo cáo nhiệm vụ quý IV (${today.slice(0, 4)})` });

    const key = database.connection.prepare('SELECT id FROM task WHERE title = ?').pluck().get('Bố trí kinh phí') as string;
    const foreign = await filled(file, (sheet, rows) => { sheet.getCell(rows[0]!, KEY_COLUMN).value = key; sheet.getCell(rows[0]!, COLUMN.code).value = null; sheet.getCell(rows[0]!, COLUMN.title).value = 'Bố trí kinh phí'; });
    expect((await readingOf(database, campaign.id, [foreign])).file().rows[0]?.match).toBe('other_unit');
    const forged = await filled(file, (sheet, [row]) => { const cell = sheet.getCell(row! - 2, KEY_COLUMN); cell.value = cell.text.replace('|1|', '|2|'); });
    expect((await readingOf(database, campaign.id, [forged])).file().refusal?.code).toBe('STAMP_BROKEN');
    const marked = await filled(file, (sheet, [row]) => answer(sheet, row!, { result: 'TỐI MẬT' }));
    expect((await readingOf(database, campaign.id, [marked])).file()).toMatchObject({ refusal: { code: 'SECRET_MARK' }, rows: [] });
  });

  it('asks about errors of the sheet and takes the row once they are put right', async () => {
    await using database = await testDatabase();
    const { today } = database.read;
    const { campaign, file } = await sent(database);
    const reading = await readingOf(database, campaign.id, [await filled(file, (sheet, [first, second]) => {
      answer(sheet, first!, { status: 'Hoàn thành quá hạn', progress: '100%' });
      answer(sheet, second!, { doneOn: 'tháng trước', progress: 'gần xong' });
    })]);
    const done = rowOf(reading.file(), TITLES[0]!);
    expect(cellOf(done, 'doneOn')).toMatchObject({ state: 'question', question: 'DAY_MISSING' });
    expect(done.notes.map(({ note, severity }) => [note, severity])).toEqual([['DONE_WITHOUT_DAY', 'E'], ['LABEL_DIFFERS', 'W']]);
    const unclear = rowOf(reading.file(), TITLES[1]!);
    expect(unclear.cells.filter(({ state }) => state === 'question').map(({ question }) => question)).toEqual(['PERCENT_BROKEN', 'DATE_UNCLEAR']);
    const keep = (['progress', 'doneOn'] as const).map((field) => ({ row: unclear.row, field, take: false, value: null }));
    await expect(reading.take({ 0: [...keep, { row: done.row, field: 'doneOn', take: false, value: null }] })).rejects.toMatchObject(refusal('TASK_ROW_DONE_WITHOUT_DAY'));
    await expect(reading.take({ 0: [...keep, { row: done.row, field: 'doneOn', take: true, value: 'hôm qua' }] })).rejects.toMatchObject(refusal('TASK_REPLY_VALUE'));
    await reading.take({ 0: [...keep, { row: done.row, field: 'doneOn', take: true, value: today }] });
    expect(taskOf(database, TITLES[0]!)).toMatchObject({ status: 'awaiting_confirmation', reported_on: today });
    expect(database.connection.prepare('SELECT content FROM task_entry WHERE task_id = ?').pluck().get(unclear.taskId)).toContain('“gần xong”');
  });
});

describe('the workbooks of a round', () => {
  it('are one for each unit, all of them or none', async () => {
    await using database = await testDatabase();
    const long = 'Ban Tuyên giáo và Dân vận Tỉnh ủy cùng các cơ quan phối hợp';
    const campaign = await aCampaign(database, { [`${long} A`]: TITLES, [`${long} B`]: TITLES });
    const folder = folderOf(database);
    const fileNames = fileNamesOf('Báo cáo nhiệm vụ', getCampaign(database.read, campaign.id).units);
    await expect(exportTaskWorkbooks({ campaignId: campaign.id, unitIds: null, folder, fileNames }, workContext(database, () => true))).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
    await exportTaskWorkbooks({ campaignId: campaign.id, unitIds: null, folder, fileNames }, workContext(database));
    expect(readdirSync(folder).toSorted()).toEqual(fileNames.toSorted());
    const one = await writtenWorkbook(database, campaign.id, null, 'chung.xlsx');
    expect(existsSync(one)).toBe(true);
    expect((await readingOf(database, campaign.id, [one])).files.map(({ unitName }) => unitName)).toEqual([`${long} A`, `${long} B`]);
    expect(listReplies(database.read, campaign.id)).toEqual([]);
  });

  it('list tasks of one deadline by their codes, the thousandth of a year after the others', async () => {
    await using database = await testDatabase();
    const { campaign } = await sent(database, { [UNIT]: ['Việc 999', 'Việc 1000', 'Việc 98'] });
    for (const number of ['999', '1000', '98']) database.connection.prepare('UPDATE task SET code = ? WHERE title = ?').run(`NV-2026-${number.padStart(3, '0')}`, `Việc ${number}`);
    await database.write((context) => reissueUnit(context, campaign.unit(UNIT)));
    expect((await readingOf(database, campaign.id, [await writtenWorkbook(database, campaign.id, null, 'lan-2.xlsx')])).file().rows.map(({ title }) => title)).toEqual(['Việc 98', 'Việc 999', 'Việc 1000']);
  });

  it('keep text that looks like a formula, and protect what is not answered', async () => {
    await using database = await testDatabase();
    const { campaign, file } = await sent(database, { [UNIT]: ['=1+1', '-5 nhiệm vụ', '@x'] });
    let locked: (boolean | undefined)[] = [];
    let titles: unknown[] = [];
    await filled(file, (sheet, rows, workbook) => {
      expect(workbook.worksheets.map(({ name }) => name)).toEqual([UNIT]);
      titles = rows.map((row) => sheet.getCell(row, COLUMN.title).value);
      locked = [COLUMN.title, COLUMN.progress, COLUMN.note].map((column) => sheet.getCell(rows[0]!, column).protection?.locked);
    });
    expect(titles).toEqual(['=1+1', '-5 nhiệm vụ', '@x']);
    expect(locked).toEqual([undefined, false, false]);
    expect((await readingOf(database, campaign.id, [file])).file().rows.map(({ title }) => title)).toEqual(['=1+1', '-5 nhiệm vụ', '@x']);
  });
});
