import ExcelJS from 'exceljs';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ANSWER_FIELDS, SHEET_COLUMNS, SHEET_STATUS_WORDS } from '#shared/rules/task-sheet.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { all, attribute, docxPart, type XmlNode } from '../../../../tests/support/docx.ts';
import { aCampaign, folderOf, readingOf, writtenWorkbook } from '../../../../tests/support/task-replies.ts';
import { answer, COLUMN, filled, KEY_COLUMN, taskRowsOf } from '../../../../tests/support/task-sheets.ts';
import { isInstalled } from '../../../../tests/support/programs.ts';

const MINUTES = 60_000;
/** Excel's number of 2000-01-01. */
const FIRST_DAY = '36526';
const UNIT = 'Sở Nội vụ';
const TITLES = ['Rà soát quy chế hoạt động của các Ban Chỉ đạo', '=1+1 không phải công thức', 'Báo cáo kết quả đối thoại quý III'];

/** Opens a workbook in LibreOffice and saves it, as a unit without Excel does. */
async function savedByOffice(file: string, folder: string, ending = 'xlsx'): Promise<string> {
  const target = path.join(folder, `luu bang LibreOffice ${ending}`);
  await promisify(execFile)('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', ending, '--outdir', target, file], { timeout: 3 * MINUTES });
  return path.join(target, path.basename(file).replace(/xlsx$/, ending));
}

const isNo = (value: string | undefined): boolean => value === '0' || value === 'false';

/** What keeps a unit to the answer columns: the lock of the sheet, its open cells, what each of them accepts, and the keys out of sight. */
async function guardsOf(file: string) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0] ?? workbook.addWorksheet();
  const rows = taskRowsOf(sheet);
  // exceljs reads the locks and checks of LibreOffice wrongly; here they are as they stand.
  const [written, styles] = await Promise.all(['xl/worksheets/sheet1.xml', 'xl/styles.xml'].map(async (part) => docxPart(await readFile(file), part))) as [XmlNode, XmlNode];
  const formats = all(styles, 'cellXfs')[0]?.children ?? [];
  const opened = new Set(all(written, 'c').filter(({ attributes }) => isNo(attribute(formats[Number(attributes.s)] ?? written, 'protection', 'locked'))).map(({ attributes }) => attributes.r));
  return {
    locks: ['sheet', 'formatColumns', 'formatRows', 'autoFilter'].map((key) => attribute(written, 'sheetProtection', key)).map((value) => !isNo(value)),
    open: rows.map((row) => SHEET_COLUMNS.filter(({ field }) => opened.has(sheet.getCell(row, COLUMN[field]).address)).map(({ field }) => field)),
    accepts: all(written, 'dataValidation').map((check) => ({ at: check.attributes.sqref, type: check.attributes.type, operator: check.attributes.operator ?? 'between', error: check.attributes.error, from: all(check, 'formula1').map(({ text }) => text) })),
    keysHidden: sheet.getColumn(KEY_COLUMN).hidden,
    keys: rows.map((row) => sheet.getCell(row, KEY_COLUMN).text),
  };
}

describe.skipIf(!isInstalled('soffice'))('a workbook of a round that LibreOffice opened and saved (skipped where soffice is missing)', () => {
  it('is protected and checked as before, is told by its stamp, and says what it said', { timeout: 10 * MINUTES }, async () => {
    await using database = await testDatabase();
    const campaign = await aCampaign(database, { [UNIT]: TITLES });
    const sent = await writtenWorkbook(database, campaign.id, null);
    const saved = await savedByOffice(sent, folderOf(database));
    const before = await guardsOf(sent);
    expect(await guardsOf(saved)).toEqual(before);
    expect(before).toMatchObject({ locks: [true, false, false, false], open: TITLES.map(() => [...ANSWER_FIELDS]), keysHidden: true });
    expect(before.accepts.map(({ type, from }) => [type, ...from])).toEqual([['whole', '0'], ['textLength', '4000'], ['date', FIRST_DAY], ['list', `"${Object.values(SHEET_STATUS_WORDS).join(',')}"`], ['textLength', '4000'], ['date', FIRST_DAY], ['textLength', '4000']]);
    const untouched = (await readingOf(database, campaign.id, [saved])).file();
    expect(untouched).toMatchObject({ unitName: UNIT, toldBy: 'stamp', refusal: null, notes: [] });
    expect(untouched.rows.map(({ title, match, cells }) => [title, match, cells.filter(({ state }) => state !== 'same')])).toEqual(untouched.rows.map(({ title }) => [title, 'key', []]));

    const replied = await filled(saved, (sheet, [first, second]) => {
      answer(sheet, first!, { progress: 100, status: 'Hoàn thành', doneOn: new Date('2026-03-05T00:00:00Z'), result: 'Công văn 12-CV/SNV' });
      answer(sheet, second!, { progress: 45, status: 'Đang thực hiện', note: 'du-thao.docx' });
    }, 'tra-loi.xlsx');
    const expected = await saysOf(replied);
    expect(expected).toMatchObject({ toldBy: 'stamp', notes: [], cells: [[100, 'Công văn 12-CV/SNV', '2026-03-05', 'done'], [45, 'in_progress', 'du-thao.docx'], []] });
    for (const ending of ['xlsx', 'xls', 'ods']) expect(await saysOf(await savedByOffice(replied, folderOf(database), ending)), ending).toEqual(expected);

    async function saysOf(file: string) {
      const { toldBy, notes, rows } = (await readingOf(database, campaign.id, [file])).file();
      return { toldBy, notes, cells: rows.map(({ cells }) => cells.filter(({ state }) => state === 'change').map(({ replied: value }) => value)) };
    }
  });
});
