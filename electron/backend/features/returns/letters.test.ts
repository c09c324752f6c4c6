import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { aCommittee } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aRound, filledForm, placeOnSheet, readingOfReturns, returnsFolder, writtenReturn } from '../../../../tests/support/returns.ts';
import { workContext } from '../../../../tests/support/task-replies.ts';
import { exportReturnWorkbook } from './export.ts';
import { readLetters } from './letters.ts';
import { getSheet } from './sheet.ts';
import { giveBackSheets, keepSubmission } from './submissions.ts';

describe('letters to the units of a round', () => {
  it('ask all of them at once, or chase each that has not sent a form, naming it', async () => {
    await using database = await testDatabase();
    const round = await aRound(database, ['Xã An Phú', 'Xã Bình Yên']);
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const asked = { campaignId: round.id, committeeId: committee.id };
    const [asking, ...none] = await readLetters(database.read, { ...asked, kind: 'asking', each: false });
    expect([asking.type, asking.addressees, none]).toEqual(['official_letter', ['Xã An Phú', 'Xã Bình Yên'], []]);
    expect(asking.summary).toBe('báo cáo số liệu năm 2026');
    await database.write((context) => {
      for (const code of ['B1', 'B2']) keepSubmission(context, round.sheet('Xã An Phú', code).id, { kind: 'own', reason: null, receivedOn: context.today, file: null, cells: [] });
      keepSubmission(context, round.sheet('Xã Bình Yên', 'B1').id, { kind: 'own', reason: null, receivedOn: context.today, file: null, cells: [] });
    });
    const chasing = await readLetters(database.read, { ...asked, kind: 'chasing', each: true });
    expect(chasing.map(({ addressees }) => addressees)).toEqual([['Xã Bình Yên']]);
    expect(JSON.stringify(chasing[0].blocks)).toContain('còn thiếu biểu B2');
    await database.write((context) => { keepSubmission(context, round.sheet('Xã Bình Yên', 'B2').id, { kind: 'own', reason: null, receivedOn: context.today, file: null, cells: [] }); });
    await expect(readLetters(database.read, { ...asked, kind: 'chasing', each: true })).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'RETURN_NOBODY_TO_WRITE' }] } });
  });

  it('gives back what was wrong: a letter that tells it, and the workbook with the figures and its cells marked, which comes back as any other', async () => {
    await using database = await testDatabase();
    const round = await aRound(database, ['Xã An Phú'], { dueOn: '2099-01-01' });
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const file = await writtenReturn(database, round.id, round.unit('Xã An Phú').id);
    const first = await readingOfReturns(database, round.id, [await filledForm(file, { B1: { 'models/unit/carried': 3, 'models/unit/fresh': 'trên 4.900', 'models/unit/recognised': 2 }, B2: { 'main/med_n/value': 3, 'main/med_ok/value': 5, 'main/has_board/value': 'x', 'list/1/held_on': new Date('2026-03-18T00:00:00Z') } }, 'nop.xlsx')]);
    await first.take();
    const figures = () => getSheet(database.read, round.sheet('Xã An Phú', 'B2').id).cells.map(([name, number, text, qualifier]) => [name, number, text, qualifier]);
    const before = figures();
    const { id, rev } = round.sheet('Xã An Phú', 'B2');
    await database.write((context) => giveBackSheets(context, { items: [{ id, rev }], reason: 'Xem lại mục 4' }));
    const [letter] = await readLetters(database.read, { campaignId: round.id, committeeId: committee.id, kind: 'returning', each: true });
    expect(JSON.stringify(letter.blocks)).toMatch(/Xem lại mục 4.*Hòa giải thành lớn hơn số vụ việc/);
    const target = path.join(returnsFolder(database), 'tra-lai.xlsx');
    await exportReturnWorkbook({ campaignId: round.id, unitId: round.unit('Xã An Phú').id, givenBack: true, target }, workContext(database));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(target);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Tổng quan', 'Kiểm tra', 'B2']);
    const sheet = workbook.getWorksheet('B2')!;
    expect(JSON.stringify(sheet.getCell(placeOnSheet(sheet, 'main/med_ok/value')).note)).toContain('lớn hơn');
    const again = await readingOfReturns(database, round.id, [target]);
    expect(again.files).toMatchObject([{ formCode: 'B2', refusal: null, questions: [], changed: 0 }]);
    expect(before).toHaveLength(5);
  });
});
