import type { Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ReplyDecision, ReplyFile } from '#shared/contract/task-campaigns.ts';
import { addDays } from '#shared/rules/dates.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aCampaign, folderOf, readingOf, writtenWorkbook } from '../../../../tests/support/task-replies.ts';
import { answer, COLUMN, filled, KEY_COLUMN, typedByHand } from '../../../../tests/support/task-sheets.ts';
import { getCampaign } from './queries.ts';
import { createCampaign, reissueUnit } from './service.ts';

const UNIT = 'Sở Nội vụ';
const OTHER = 'Sở Tài chính';
const TITLES = ['Rà soát quy chế hoạt động', 'Xây dựng kế hoạch kiểm tra', 'Báo cáo kết quả đối thoại'];
const KEPT = 'Đã có dự thảo lần 2';

type Fill = Parameters<typeof filled>[1];
interface Round {
  database: TestDatabase;
  campaign: Awaited<ReturnType<typeof aCampaign>>;
  /** What went out, with a sheet for each unit. */
  sent: (name: string) => Promise<string>;
  read: (file: string, receivedOn?: string) => Promise<ReplyFile>;
}

async function withRound(work: (round: Round) => Promise<void>): Promise<void> {
  await using database = await testDatabase();
  const campaign = await aCampaign(database, { [UNIT]: TITLES, [OTHER]: ['Bố trí kinh phí'] });
  await work({ database, campaign, sent: (name) => writtenWorkbook(database, campaign.id, [campaign.unit(name).id], `${name}.xlsx`), read: async (file, receivedOn) => (await readingOf(database, campaign.id, [file], receivedOn)).file() });
}

const move = (sheet: Worksheet, from: number, to: number): void => {
  for (let column = 1; column <= KEY_COLUMN; column += 1) [sheet.getCell(from, column).value, sheet.getCell(to, column).value] = [sheet.getCell(to, column).value, sheet.getCell(from, column).value];
};
/** What is said of a reply: of the file, of its rows, of its cells that are no plain change. */
const said = ({ refusal, notes, rows }: ReplyFile) => ({
  file: refusal?.code ?? notes.map(({ note }) => note),
  rows: rows.flatMap((row) => [...(row.taskId === null ? [row.match] : []), ...row.notes.map(({ note }) => note)]),
  asked: rows.flatMap(({ cells }) => cells.flatMap(({ question }) => question ?? [])),
});

/** The user leaves out what is asked, and the status of a row that would break a rule with it. */
function withoutWhatIsOpen({ rows }: ReplyFile): ReplyDecision[] {
  return rows.filter(({ taskId }) => taskId !== null).flatMap(({ row, cells, notes }) => {
    const isBroken = notes.some(({ severity }) => severity === 'E');
    return cells.filter(({ field, state }) => state === 'question' || (isBroken && field === 'status')).map(({ field }) => ({ row, field, take: false, value: null }));
  });
}

describe('a reply nobody would wish for', () => {
  it.each<[string, Fill, ReturnType<typeof said>]>([
    ['ô khóa bị mở khóa và sửa', (sheet, [row]) => { sheet.getCell(row!, COLUMN.dueOn).value = 'hết năm'; sheet.getCell(row!, COLUMN.lead).value = 'Sở khác'; }, { file: ['EDITED_OUTSIDE'], rows: ['EDITED_OUTSIDE'], asked: [] }],
    ['nội dung nhiệm vụ bị viết lại', (sheet, [row]) => { sheet.getCell(row!, COLUMN.title).value = 'Rà soát, bổ sung quy chế'; }, { file: ['EDITED_OUTSIDE'], rows: ['EDITED_OUTSIDE'], asked: [] }],
    ['đánh số thứ tự lại', (sheet, rows) => rows.forEach((row, index) => { sheet.getCell(row, COLUMN.no).value = rows.length - index; }), { file: [], rows: [], asked: [] }],
    ['dòng bị sắp xếp lại', (sheet, rows) => move(sheet, rows[0]!, rows[2]!), { file: ['ROWS_SORTED'], rows: [], asked: [] }],
    ['dòng bị xóa', (sheet, rows) => { for (let column = 1; column <= KEY_COLUMN; column += 1) sheet.getCell(rows[1]!, column).value = null; }, { file: ['ROWS_DELETED'], rows: [], asked: [] }],
    ['dòng được chèn thêm', (sheet, rows) => { sheet.insertRow(rows[2]! + 1, []); sheet.getCell(rows[2]! + 1, COLUMN.title).value = 'Việc đơn vị tự thêm'; }, { file: ['ROWS_INSERTED'], rows: ['unknown'], asked: [] }],
    ['dòng được chép thành hai', (sheet, rows) => { sheet.insertRow(rows[2]! + 1, []); for (let column = 1; column <= KEY_COLUMN; column += 1) sheet.getCell(rows[2]! + 1, column).value = sheet.getCell(rows[0]!, column).value; }, { file: ['ROWS_INSERTED'], rows: ['twice'], asked: [] }],
    ['cột mã ẩn bị xóa', (sheet) => { sheet.spliceColumns(KEY_COLUMN, 1); }, { file: ['STAMP_LOST'], rows: [], asked: [] }],
    ['một cột để trống bị xóa', (sheet) => { sheet.spliceColumns(COLUMN.coop, 1); }, { file: [], rows: [], asked: [] }],
    ['cột đơn vị chủ trì bị xóa', (sheet) => { sheet.spliceColumns(COLUMN.lead, 1); }, { file: ['EDITED_OUTSIDE'], rows: ['EDITED_OUTSIDE', 'EDITED_OUTSIDE', 'EDITED_OUTSIDE'], asked: [] }],
    ['một cột được chèn thêm', (sheet) => { sheet.spliceColumns(COLUMN.title, 0, []); }, { file: [], rows: [], asked: [] }],
    ['ô đã gửi có số liệu bị xóa trống', (sheet, [row]) => answer(sheet, row!, { status: null, progress: null }), { file: [], rows: ['CLEARED'], asked: [] }],
    ['ngày gõ thành chữ không đọc được', (sheet, [row]) => answer(sheet, row!, { extendTo: 'cuối quý sau' }), { file: [], rows: [], asked: ['DATE_UNCLEAR'] }],
    ['phần trăm 0,5 giữa các số nguyên', (sheet, [first, second]) => { answer(sheet, first!, { progress: 0.5 }); answer(sheet, second!, { progress: 60 }); }, { file: [], rows: [], asked: ['PERCENT_UNCLEAR'] }],
    ['tình trạng viết bằng lời riêng', (sheet, [row]) => answer(sheet, row!, { status: 'cơ bản xong' }), { file: [], rows: [], asked: ['STATUS_UNCLEAR'] }],
    ['hoàn thành trong tương lai', (sheet, [row]) => answer(sheet, row!, { status: 'Hoàn thành', progress: 100, doneOn: '31/12/2090' }), { file: [], rows: ['DONE_IN_FUTURE'], asked: ['DAY_IMPOSSIBLE'] }],
    ['hoàn thành trước ngày giao', (sheet, [row]) => answer(sheet, row!, { status: 'Hoàn thành', progress: 100, doneOn: '01/01/2026' }), { file: [], rows: ['DONE_BEFORE_ASSIGNED'], asked: ['DAY_IMPOSSIBLE'] }],
    ['100% mà chưa hoàn thành', (sheet, [row]) => answer(sheet, row!, { progress: 100 }), { file: [], rows: ['PROGRESS_NOT_DONE'], asked: [] }],
    ['xin gia hạn đến ngày đã qua', (sheet, [row]) => answer(sheet, row!, { extendTo: '06/01/2026' }), { file: [], rows: ['EXTENSION_BEFORE_DUE'], asked: ['EXTENSION_IMPOSSIBLE'] }],
    ['mọi thứ ở ô trả lời là công thức', (sheet, [row]) => answer(sheet, row!, { progress: { formula: '20+30', result: 50 } }), { file: [], rows: [], asked: [] }],
  ])('%s: is told, and the answer beside it is taken all the same', async (_what, fill, expected) => {
    await withRound(async ({ database, sent, campaign }) => {
      const reply = await filled(await sent(UNIT), (sheet, rows, workbook) => { answer(sheet, rows[0]!, { result: KEPT }); fill(sheet, rows, workbook); });
      const reading = await readingOf(database, campaign.id, [reply]);
      expect(said(reading.file())).toEqual(expected);
      const fixed = () => database.connection.prepare('SELECT title, due_on, lead_unit_id, product, assigned_on FROM task ORDER BY id').all();
      const before = fixed();
      await reading.take({ 0: withoutWhatIsOpen(reading.file()) });
      expect(fixed()).toEqual(before);
      expect(database.connection.prepare('SELECT count(*) FROM task WHERE result = ?').pluck().get(KEPT)).toBe(1);
    });
  });

  it('của đợt năm trước, và bảng của đơn vị khác: named, never taken for this one', async () => {
    await withRound(async ({ database, campaign, sent, read }) => {
      const { today } = database.read;
      const lastYear = addDays(today, -366);
      const old = await database.write((context) => createCampaign(context, { title: 'Báo cáo nhiệm vụ cuối năm', sentOn: lastYear, answerBy: lastYear, attachedTo: null, note: null, committeeId: null, dueBy: null, unitIds: [campaign.unit(UNIT).unitId] }));
      expect((await read(await writtenWorkbook(database, old.id, null, 'nam-truoc.xlsx'))).refusal).toEqual({ code: 'OTHER_CAMPAIGN', text: `Báo cáo nhiệm vụ cuối năm (${lastYear.slice(0, 4)})` });
      expect(await read(await sent(OTHER))).toMatchObject({ unitName: OTHER, toldBy: 'stamp', refusal: null });
      const hand = await typedByHand(folderOf(database), [[OTHER], ['Nhiệm vụ', 'Tiến độ'], [TITLES[0]!, 30]], 'cua-don-vi-khac.xlsx');
      expect((await read(hand)).rows).toMatchObject([{ taskId: null, match: 'unknown', cells: [{ text: '30', state: 'blocked' }] }]);
    });
  });

  it('nộp trễ, nộp lại, bảng lần cũ: told by the day it was handed in, its contents and its version', async () => {
    await withRound(async ({ database, campaign, sent, read }) => {
      const { today } = database.read;
      const reply = await filled(await sent(UNIT), (sheet, [row]) => answer(sheet, row!, { progress: 20 }));
      expect(said(await read(reply, addDays(today, 1))).file).toEqual(['LATE']);
      expect(said(await read(reply, today)).file).toEqual([]);
      await (await readingOf(database, campaign.id, [reply])).take();
      expect(said(await read(reply)).file).toBe('DUPLICATE');
      const unit = getCampaign(database.read, campaign.id).units.find(({ unitName }) => unitName === UNIT)!;
      await database.write((context) => reissueUnit(context, unit));
      const newer = await filled(await sent(UNIT), (sheet, [row]) => answer(sheet, row!, { progress: 40 }), 'moi.xlsx');
      await (await readingOf(database, campaign.id, [newer])).take();
      expect(said(await read(await filled(reply, (sheet, [row]) => answer(sheet, row!, { progress: 25 })))).file).toEqual(['OLDER_VERSION', 'NEWER_TAKEN', 'ALREADY_ANSWERED']);
    });
  });
});

describe('the gate a reply passes', () => {
  it('names columns that look like data of persons, takes the answers, and keeps the hash alone', async () => {
    await withRound(async ({ database, campaign }) => {
      const rows = [[UNIT], ['Nội dung nhiệm vụ', 'Số CCCD', 'Ngày sinh', 'Kết quả'], [TITLES[0]!, '001099000001', '09/08/1979', KEPT]];
      const hand = await typedByHand(folderOf(database), rows, 'co-thong-tin.xlsx');
      const clean = await typedByHand(folderOf(database), rows.map((row) => row.filter((_, column) => column === 0 || column === 3)), 'khong-co.xlsx');
      const reading = await readingOf(database, campaign.id, [hand, clean]);
      expect(reading.file('co-thong-tin').notes.find(({ note }) => note === 'PERSONAL_COLUMNS')).toEqual({ note: 'PERSONAL_COLUMNS', count: 2, text: 'Số CCCD, Ngày sinh' });
      expect(JSON.stringify(reading.files)).not.toMatch(/001099000001|1979/);
      expect((await reading.kept(0)).map(({ kept }) => kept)).toEqual([false]);
      expect((await reading.kept(1)).map(({ kept }) => kept)).toEqual([true]);
    });
  });

  it('is shut for a mark of secrecy, wherever it stands: nothing of the file is shown or kept', async () => {
    await withRound(async ({ database, campaign, sent }) => {
      const at = (row: number, column: number): Fill => (sheet) => { sheet.getCell(row, column).value = 'TUYỆT MẬT'; };
      for (const fill of [at(1, 3), (sheet, [row]) => answer(sheet, row!, { note: 'MẬT' })] satisfies Fill[]) {
        const reading = await readingOf(database, campaign.id, [await filled(await sent(UNIT), fill)]);
        expect(reading.file()).toMatchObject({ refusal: { code: 'SECRET_MARK', text: '' }, unitName: null, rows: [], notes: [] });
        await expect(reading.kept(0)).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'TASK_REPLY_REFUSED' }] } });
      }
    });
  });
});

describe('the days of a round', () => {
  it('can lie before today, when it went out on paper: a unit that answers after them is late', async () => {
    await using database = await testDatabase();
    const { today } = database.read;
    const round = { sentOn: addDays(today, -10), answerBy: addDays(today, -3) };
    const campaign = await aCampaign(database, { [UNIT]: TITLES, [OTHER]: ['Bố trí kinh phí'], 'Sở Y tế': ['Tập huấn'] }, round);
    expect(getCampaign(database.read, campaign.id)).toMatchObject({ ...round, count: { asked: 3, onTime: 0, late: 0, missing: 3 } });
    const handIn = async (unit: string, day: string): Promise<void> => {
      const file = await writtenWorkbook(database, campaign.id, [campaign.unit(unit).id], `${unit}.xlsx`);
      await (await readingOf(database, campaign.id, [await filled(file, (sheet, [row]) => answer(sheet, row!, { progress: 20 }))], day)).take({ 0: [] }, { receivedOn: day });
    };
    await handIn(UNIT, addDays(today, -4));
    await handIn(OTHER, today);
    expect(getCampaign(database.read, campaign.id).count).toEqual({ asked: 3, onTime: 1, late: 1, missing: 1 });
    expect(getCampaign(database.read, campaign.id).units.map(({ unitName, state }) => [unitName, state])).toEqual([[UNIT, 'answered'], [OTHER, 'late'], ['Sở Y tế', 'missing']]);
    await expect(handIn('Sở Y tế', addDays(today, 1))).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'DATE_IN_FUTURE', field: 'receivedOn' }] } });
    await expect(aCampaign(database, { 'Sở Tư pháp': ['Thẩm định'] }, { sentOn: addDays(today, 1), answerBy: addDays(today, 2) })).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'DATE_IN_FUTURE', field: 'sentOn' }] } });
  });
});
