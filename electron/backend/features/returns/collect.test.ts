import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReturnFile } from '#shared/contract/returns.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { toTcvn3 } from '../../../../tests/support/legacy-text.ts';
import { aRound, filledForm, placeOnSheet, readingOfReturns, returnsFolder, writtenReturn } from '../../../../tests/support/returns.ts';
import { typedByHand } from '../../../../tests/support/task-sheets.ts';
import { undoEntry } from '../history/service.ts';
import { openReturnFor } from './service.ts';
import { getSheet } from './sheet.ts';
import { acceptSheets, explainFinding } from './submissions.ts';

const UNIT = 'Xã An Phú';
const OTHER = 'Xã Bình Yên';
const CELLS = { B1: { 'models/unit/carried': 3, 'models/unit/fresh': 2, 'models/unit/recognised': 1 }, B2: { 'main/meetings/value': 4, 'main/attend/value': 'trên 4.900', 'main/med_n/value': 5, 'main/med_ok/value': 4, 'main/has_board/value': 'x', 'list/1/held_on': new Date('2026-03-18T00:00:00Z'), 'list/1/chair': 'Chủ tịch UBND', 'list/1/people': 40 } };
const noted = ({ notes }: ReturnFile): string[] => notes.map(({ note }) => note);
const refusal = (rule: string) => ({ code: 'RULE', data: { issues: [{ rule }] } });

async function sent(database: TestDatabase, changes: Parameters<typeof aRound>[2] = {}) {
  const round = await aRound(database, [UNIT, OTHER], { dueOn: '2099-01-01', ...changes });
  return { round, file: await writtenReturn(database, round.id, round.unit(UNIT).id) };
}
const figuresOf = (database: TestDatabase, sheetId: string) => Object.fromEntries(getSheet(database.read, sheetId).cells.map(([name, number, text, qualifier]) => [name, number ?? text, qualifier]));

describe('a workbook that a unit sends back', () => {
  it('is told by its stamp, checked, taken in one write, and undone', async () => {
    await using database = await testDatabase();
    const { round, file } = await sent(database);
    const reading = await readingOfReturns(database, round.id, [await filledForm(file, CELLS, 'nop.xlsx')]);
    expect(reading.files.map(({ formCode, unitName, toldBy, refusal: why, notes, questions, errors }) => [formCode, unitName, toldBy, why, notes, questions, errors])).toEqual([['B1', UNIT, 'stamp', null, [], [], 0], ['B2', UNIT, 'stamp', null, [], [], 0]]);
    const { entry } = await reading.take();
    const sheet = getSheet(database.read, round.sheet(UNIT, 'B2').id);
    expect(figuresOf(database, sheet.id)).toEqual({ 'list/1/chair': 'Chủ tịch UBND', 'list/1/held_on': '2026-03-18', 'list/1/people': 40, 'main/attend/value': 4900, 'main/has_board/value': 1, 'main/med_n/value': 5, 'main/med_ok/value': 4, 'main/med_pct/value': 80, 'main/meetings/value': 4 });
    expect(sheet.cells.find(([name]) => name === 'main/attend/value')).toMatchObject([expect.anything(), 4900, null, 'over', 'B2', expect.stringMatching(/^C\d+$/)]);
    expect(round.read().count).toEqual({ asked: 2, onTime: 1, late: 0, missing: 1 });
    await database.write((context) => undoEntry(context, entry));
    expect(round.read().count).toEqual({ asked: 2, onTime: 0, late: 0, missing: 2 });
    expect(round.sheet(UNIT, 'B1')).toMatchObject({ status: 'awaited', submissions: 0 });
  });

  it('twice is a duplicate, a further one a supplement; one of another round or with a stamp somebody changed is refused', async () => {
    await using database = await testDatabase();
    const { round, file } = await sent(database);
    const first = await filledForm(file, CELLS, 'lan-1.xlsx');
    copyFileSync(first, path.join(returnsFolder(database), 'ban-sao.xlsx'));
    const twice = await readingOfReturns(database, round.id, [first, path.join(returnsFolder(database), 'ban-sao.xlsx')]);
    expect(twice.files.map(({ refusal: why }) => why?.code ?? null)).toEqual([null, null, 'TWICE_HERE', 'TWICE_HERE']);
    await twice.take([0, 1]);
    expect((await readingOfReturns(database, round.id, [first])).files.map(({ refusal: why }) => why?.code)).toEqual(['DUPLICATE', 'DUPLICATE']);
    const second = await readingOfReturns(database, round.id, [await filledForm(file, { B1: { ...CELLS.B1, 'models/unit/fresh': 7 } }, 'lan-2.xlsx')]);
    expect([noted(second.file('B1')), second.file('B1').changed]).toEqual([['ALREADY_SUBMITTED'], 2]);
    await second.take([second.file('B1').file]);
    expect(getSheet(database.read, round.sheet(UNIT, 'B1').id).submissions.map(({ kind, number }) => [kind, number])).toEqual([['supplement', 2], ['file', 1]]);
    const changed = await filledForm(file, {}, 'sua-ma.xlsx', (workbook) => { workbook.getWorksheet('B1')?.eachRow((row) => row.eachCell((cell) => { if (cell.text.startsWith('BCSL1|')) cell.value = cell.text.replace(/\|1\|/, '|2|'); })); });
    expect((await readingOfReturns(database, round.id, [changed])).files[0]?.refusal).toMatchObject({ code: 'STAMP_BROKEN' });
    const next = await aRound(database, [], { unitIds: [round.unit(UNIT).unitId], versionIds: round.read().forms.map(({ versionId }) => versionId), title: 'Đợt khác' });
    expect((await readingOfReturns(database, next.id, [first])).files[0]?.refusal).toEqual({ code: 'OTHER_CAMPAIGN', text: 'Số liệu năm 2026' });
  });

  it('says what was done to the sheet: rows sorted, deleted, put in; sums typed over', async () => {
    await using database = await testDatabase();
    const { round, file } = await sent(database);
    const swapped = await filledForm(file, CELLS, 'sap-xep.xlsx', (workbook) => {
      const sheet = workbook.getWorksheet('B2')!;
      const [first, second] = ['main/meetings/value', 'main/attend/value'].map((cell) => Number(placeOnSheet(sheet, cell).replace(/\D/g, '')));
      for (let column = 1; column <= 6; column += 1) [sheet.getCell(first!, column).value, sheet.getCell(second!, column).value] = [sheet.getCell(second!, column).value, sheet.getCell(first!, column).value];
    });
    const sorted = await readingOfReturns(database, round.id, [swapped]);
    expect(noted(sorted.file('B2'))).toEqual(['ROWS_SORTED']);
    expect(sorted.file('B2').questions).toEqual([]);
    const gone = await filledForm(file, CELLS, 'xoa-dong.xlsx', (workbook) => { const sheet = workbook.getWorksheet('B2')!; sheet.spliceRows(Number(placeOnSheet(sheet, 'main/attend/value').replace(/\D/g, '')), 1); });
    expect(noted((await readingOfReturns(database, round.id, [gone])).file('B2'))).toContain('ROWS_DELETED');
    const typed = await readingOfReturns(database, round.id, [await filledForm(file, { B1: { ...CELLS.B1, 'models/unit/total': 9 } }, 'go-tong.xlsx')]);
    expect([noted(typed.file('B1')), typed.file('B1').errors, typed.file('B1').findings[0]?.check]).toEqual([['SUMS_TYPED'], 1, '@formula']);
  });

  it('asks what nobody can be sure of, and takes nothing before it is answered; blank, dash and 0 stay three things', async () => {
    await using database = await testDatabase();
    const { round, file } = await sent(database);
    const odd = await filledForm(file, { B2: { 'main/meetings/value': '389/392', 'main/attend/value': '-', 'main/med_n/value': 0 } }, 'la.xlsx');
    const reading = await readingOfReturns(database, round.id, [odd]);
    const { file: number, questions } = reading.file('B2');
    expect(questions).toMatchObject([{ cell: 'main/meetings/value', text: '389/392', question: 'PAIR', proposals: [{ number: 389 }, { number: 392 }, { text: '389/392' }] }]);
    await expect(reading.take([number])).rejects.toMatchObject(refusal('RETURN_UNANSWERED'));
    await reading.take([number], { answers: [{ file: number, cell: 'main/meetings/value', value: { number: 389, text: null, qualifier: 'exact' } }] });
    expect(figuresOf(database, round.sheet(UNIT, 'B2').id)).toEqual({ 'main/meetings/value': 389, 'main/attend/value': '-', 'main/med_n/value': 0 });
  });

  it('with an error is taken but never accepted; what a unit itself says of a warning counts', async () => {
    await using database = await testDatabase();
    const { round, file } = await sent(database);
    const reading = await readingOfReturns(database, round.id, [await filledForm(file, { B1: { ...CELLS.B1, 'models/unit/recognised': 9 } }, 'sai.xlsx')]);
    expect(reading.file('B1')).toMatchObject({ errors: 1, findings: [{ check: 'recognised', says: { vi: expect.stringContaining('công nhận') } }] });
    await reading.take([reading.file('B1').file]);
    const sheet = () => round.sheet(UNIT, 'B1');
    expect(sheet()).toMatchObject({ errors: 1 });
    await expect(database.write((context) => acceptSheets(context, [{ id: sheet().id, rev: sheet().rev }]))).rejects.toMatchObject(refusal('RETURN_HAS_ERRORS'));
    await expect(database.write((context) => explainFinding(context, { id: sheet().id, rev: sheet().rev, check: 'recognised', cell: 'models/unit/recognised', content: 'x' }))).rejects.toMatchObject(refusal('RETURN_NOTHING_TO_EXPLAIN'));
  });

  it('after closing is refused, unless the round was opened for its unit', async () => {
    await using database = await testDatabase();
    const { round, file } = await sent(database, { dueOn: '2026-01-05', closesOn: '2026-01-10' });
    const filled = await filledForm(file, CELLS, 'muon.xlsx');
    expect((await readingOfReturns(database, round.id, [filled])).files.map(({ refusal: why }) => why?.code)).toEqual(['CLOSED', 'CLOSED']);
    const { id, rev } = round.unit(UNIT);
    await database.write((context) => openReturnFor(context, { id, rev, openUntil: '2099-01-01', reason: 'Bão lũ' }));
    const reading = await readingOfReturns(database, round.id, [filled]);
    expect(noted(reading.file('B1'))).toEqual(['LATE', 'OPENED_FOR_UNIT']);
    await reading.take();
    expect(round.read().count).toMatchObject({ late: 1 });
  });

  it('gives the same cells for every figure that was filled in', { timeout: 120_000 }, async () => {
    await using database = await testDatabase();
    const { round, file } = await sent(database);
    const figure = fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: null });
    await fc.assert(fc.asyncProperty(fc.record({ carried: figure, fresh: figure, recognised: figure }), fc.record({ meetings: figure, attend: figure, med_n: figure, med_ok: figure }), async (models, main) => {
      const cells = { B1: Object.fromEntries(Object.entries(models).map(([code, value]) => [`models/unit/${code}`, value])), B2: Object.fromEntries(Object.entries(main).map(([code, value]) => [`main/${code}/value`, value])) };
      const reading = await readingOfReturns(database, round.id, [await filledForm(file, cells, 'bat-ky.xlsx')]);
      for (const [code, typed] of Object.entries(cells)) {
        const wanted = Object.values(typed).filter((value) => value !== null).length;
        const { filled, questions, refusal: why } = reading.files.find(({ formCode }) => formCode === code) ?? reading.files[0]!;
        const worked = code === 'B1' ? Number(models.carried !== null || models.fresh !== null) : Number(main.med_n !== null && main.med_n > 0 && main.med_ok !== null);
        expect([filled, questions, why]).toEqual([wanted + worked, [], null]);
      }
    }), { numRuns: 12 });
  });
});

describe('a sheet that did not go out from here', () => {
  const BY_HAND = [
    ['UBND XÃ BÌNH YÊN', null, 'Biểu số: B2'], ['THỰC HIỆN DÂN CHỦ Ở CƠ SỞ'], ['TT', 'Chỉ tiêu', 'Số liệu'], ['A', 'B', '1'],
    [1, 'Số cuộc họp cộng đồng dân cư', 12], [2, 'Số lượt người dự', 'khoảng 300'], [null, 'Hòa giải', null], [3, 'Số vụ việc', 4], [4, 'Hòa giải thành', 3], [5, 'Tỷ lệ (%)', '75%'], [6, 'Có Ban Thanh tra nhân dân', 'có'], ['Người lập biểu', null, 'Thủ trưởng'],
  ];

  it('is told by what stands above its figures, and read by its words', async () => {
    await using database = await testDatabase();
    const { round } = await sent(database);
    const reading = await readingOfReturns(database, round.id, [await typedByHand(returnsFolder(database), BY_HAND, 'bieu.xlsx')]);
    expect(reading.files).toMatchObject([{ formCode: 'B2', unitName: OTHER, toldBy: 'heading', refusal: null, questions: [] }]);
    expect(noted(reading.files[0]!)).toEqual(['STAMP_LOST', 'SUMS_TYPED']);
    await reading.take();
    expect(figuresOf(database, round.sheet(OTHER, 'B2').id)).toEqual({ 'main/attend/value': 300, 'main/has_board/value': 1, 'main/med_n/value': 4, 'main/med_ok/value': 3, 'main/med_pct/value': 75, 'main/meetings/value': 12 });
  });

  it('in an old font is decoded', async () => {
    await using database = await testDatabase();
    const { round } = await sent(database);
    const old = BY_HAND.map((row) => row.map((cell) => (typeof cell === 'string' ? toTcvn3(cell) : cell)));
    const [file] = (await readingOfReturns(database, round.id, [await typedByHand(returnsFolder(database), old, 'phông cũ.xlsx')])).files;
    expect(file).toMatchObject({ formCode: 'B2', unitName: OTHER, encoding: 'tcvn3' });
  });

  it('of an unclear unit or form is asked; of another period, marked secret or broken it is refused', async () => {
    await using database = await testDatabase();
    const { round } = await sent(database);
    const folder = returnsFolder(database);
    const codeOf = async (rows: (string | number | null)[][], name: string) => (await readingOfReturns(database, round.id, [await typedByHand(folder, rows, name)])).files[0]?.refusal?.code;
    expect(await codeOf(BY_HAND.slice(1), 'khong-ten.xlsx')).toBe('UNIT_UNCLEAR');
    expect(await codeOf([['UBND xã Bình Yên'], ['Một bảng khác'], ['TT', 'Họ tên', 'Tuổi'], [1, 'A', 40]], 'bang-khac.xlsx')).toBe('FORM_UNCLEAR');
    expect(await codeOf([...BY_HAND.slice(0, 2), ['Số liệu tính từ ngày 15/12/2024 đến ngày 14/12/2025'], ...BY_HAND.slice(2)], 'ky-truoc.xlsx')).toBe('OTHER_PERIOD');
    expect(await codeOf([['MẬT'], ...BY_HAND], 'mat.xlsx')).toBe('SECRET_MARK');
    writeFileSync(path.join(folder, 'hong.xlsx'), 'không phải tệp Excel');
    expect((await readingOfReturns(database, round.id, [path.join(folder, 'hong.xlsx')])).files[0]?.refusal).toMatchObject({ code: 'UNREADABLE' });
    const unclear = await readingOfReturns(database, round.id, [await typedByHand(folder, BY_HAND.slice(1), 'khong-ten-2.xlsx')]);
    expect(await unclear.review({ sheets: [{ file: 0, sheetId: round.sheet(UNIT, 'B2').id }] })).toMatchObject([{ unitName: UNIT, toldBy: 'user', refusal: null }]);
  });
});
