import exceljs from 'exceljs';
import path from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import { en } from '../../shared/registers/en.ts';
import { vi } from '../../shared/registers/vi.ts';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, saying, wizard } from './pages.ts';
import { readPaper } from './paper.ts';
import { newUserData } from './program.ts';
import { fillOfficeWithoutRecords } from './register-office.ts';
import { chooseLanguage, goTo, picture, settled, startOnce, words } from './support.ts';

const { imports, registers, ui } = words;
const { model } = vi;
const data = newUserData();
beforeAll(() => fillOfficeWithoutRecords(data.folder, ['candidate', 'model']), 120_000);
const program = startOnce({ userDataDir: data.folder });
const page = () => program().page;

/** A list as an office keeps it: titles over it, a heading over two columns, groups, an odd word, a unit nobody knows, sums. */
async function messy(name: string): Promise<string> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Mô hình 2026');
  sheet.addRows([
    ['BAN DÂN VẬN TỈNH MẪU'],
    ['DANH SÁCH MÔ HÌNH “DÂN VẬN KHÉO” ĐĂNG KÝ NĂM 2026'],
    ['(Kèm theo Báo cáo số 12-BC/BDV)'],
    [],
    ['TT', 'Tên mô hình, điển hình', 'Phân loại', '', 'Đơn vị', 'Lĩnh vực', 'Ngày đăng ký', 'Ghi chú'],
    ['', '', 'Loại', 'Tập thể/Cá nhân', '', '', '', ''],
    ['I. Khối xã'],
    [1, 'Tổ dân phố không rác', 'Mô hình', 'Tập thể', 'Xã An Mẫu', 'Văn hóa - xã hội', '10/02/2026', ''],
    [2, 'Ngày thứ bảy vì dân', 'Mô hình', 'Tập thể', 'Xã Bình Mẫu', 'Kinh tếe', '12/2/2026', 'Đợt 1'],
    [3, 'Camera an ninh', 'Mô hình', 'Tập thể', 'Xã Mẫu Chưa Có', 'Quốc phòng - an ninh', '15.02.2026', '-'],
    [4, 'Người có uy tín', 'Điển hình', 'Cá nhân', 'Xã Tân Mẫu', 'Du lịch', '18/02/2026', ''],
    ['', 'Tổng cộng', '', '', '4', '', '', ''],
    [],
    ['', 'NGƯỜI LẬP BIỂU'],
  ]);
  for (const range of ['A1:D1', 'A2:H2', 'A3:H3', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'F5:F6', 'G5:G6', 'H5:H6', 'A7:H7']) sheet.mergeCells(range);
  const file = path.join(program().userDataDir, name);
  await workbook.xlsx.writeFile(file);
  return file;
}

/** Corrects the cell the keyboard stands on. */
async function correct(label: string, text: string): Promise<void> {
  await settled(page());
  await page().keyboard.press('F2');
  const editor = wizard.grid(page()).getByLabel(label, { exact: true });
  await editor.waitFor();
  await editor.fill(text);
  await editor.press('Enter');
  await editor.waitFor({ state: 'detached' });
}

/** Goes to the next problem, and waits until its cell is the present one. */
async function toNext(cell: RegExp): Promise<void> {
  await settled(page());
  await page().keyboard.press('F8');
  await expect(wizard.grid(page())).toHaveAttribute('aria-activedescendant', cell);
}

describe('a register from Excel', () => {
  test('is asked for on its own page, empty as it is', async () => {
    await goTo(page(), 'registers');
    await page().getByRole('link', { name: model.title }).click();
    await expect(page().getByText(registers.empty)).toBeVisible();
    await settled(page());
    await picture(page(), 'record-import-empty');
    expect(await faultsOf(page())).toEqual([]);
    await button(page(), registers.import).last().click();
    await expect(page().getByLabel(imports.file.list)).toHaveValue('register_model');
    await expect(page().getByLabel(imports.file.ofCommittee.register)).toHaveCount(0);
    await program().nextOpenDialog([await messy('mo-hinh.xlsx')]);
    await button(page(), imports.file.pick).click();
    await wizard.checkBox(page()).check();
    await settled(page());
    await picture(page(), 'record-import-file');
    expect(await faultsOf(page())).toEqual([]);
    await wizard.read(page()).click();
    await wizard.check(page()).waitFor();
  });

  test('is mapped by what its declaration says', async () => {
    await expect(page().getByRole('combobox', { name: /Cột F Lĩnh vực/ })).toHaveValue('register_model.field');
    await expect(page().getByRole('combobox', { name: /Cột D / })).toHaveValue('register_model.subject');
    await settled(page());
    await picture(page(), 'record-import-columns');
    expect(await faultsOf(page())).toEqual([]);
    await wizard.check(page()).click();
    await expect(wizard.grid(page()).getByRole('row', { name: /Tổ dân phố không rác/ })).toBeVisible();
    await expect(page().getByText(imports.problems.CHOICE_NEAR.replace('{{text}}', 'Kinh tếe').replace('{{near}}', model.options.field.economy)).first()).toBeVisible();
    await settled(page());
    await picture(page(), 'record-import-rows');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('says what is wrong in English, too', async () => {
    await chooseLanguage(page(), 'en');
    await expect(page().getByText(resources.en.imports.problems.CHOICE_NEAR.replace('{{text}}', 'Kinh tếe').replace('{{near}}', en.model.options.field.economy)).first()).toBeVisible();
    await expect(page().getByText(en.model.checks.undescribed).first()).toBeVisible();
    await settled(page());
    await picture(page(), 'record-import-rows-en');
    expect(await faultsOf(page())).toEqual([]);
    await chooseLanguage(page(), 'vi');
  });

  test('is put right by the keyboard, and what cannot be is left for later', async () => {
    await toNext(/9-5$/);
    await correct(model.fields.field, model.options.field.economy);
    await toNext(/10-4$/);
    await toNext(/11-5$/);
    await correct(model.fields.field, model.options.field.other);
    await expect(page().getByText(imports.problemList.facts.replace('{{errors}}', '1').replace(/\{\{warnings\}\}.*/, ''), { exact: false }).first()).toBeVisible();
    await wizard.commit(page()).click();
    await page().getByRole('dialog').waitFor();
    await page().getByRole('dialog').getByRole('button', { name: saying(imports.commit.verb_other) }).click();
    await expect(page().getByText(imports.result.title.replace('{{file}}', 'mo-hinh.xlsx'))).toBeVisible();
    await settled(page());
    await picture(page(), 'record-import-done');
    expect(await faultsOf(page())).toEqual([]);
    await button(page(), imports.words.record.home).click();
    await expect(rowOf(page(), 'Ngày thứ bảy vì dân')).toContainText(model.options.field.economy);
    await expect(rowOf(page(), 'Camera an ninh')).toHaveCount(0);
  });

  test('goes out as it is shown, and comes back without a difference', async () => {
    const file = path.join(program().userDataDir, 'mo-hinh-ra.xlsx');
    await settled(page());
    await picture(page(), 'record-export');
    const before = (await program().printed()).length;
    await page().keyboard.press('Control+p');
    await expect.poll(async () => (await program().printed()).length).toBe(before + 1);
    const { pages, text } = readPaper((await program().printed()).at(-1) ?? '');
    expect(pages).toBe(1);
    for (const said of ['Ngày thứ bảy vì dân', 'Tổng cộng', model.fields.registeredOn]) expect(text ?? said).toContain(said);
    await program().nextSaveDialog(file);
    await button(page(), ui.export.action).click();
    await expect(page().getByText(/mo-hinh-ra\.xlsx/).first()).toBeVisible();
    await button(page(), ui.close).first().click();
    await button(page(), registers.import).click();
    await program().nextOpenDialog([file]);
    await button(page(), imports.file.pick).click();
    await wizard.checkBox(page()).check();
    await wizard.read(page()).click();
    await wizard.check(page()).click();
    await expect(page().getByText(imports.commit.nothingNew)).toBeVisible();
    await settled(page());
    await picture(page(), 'record-export-back');
    expect(await faultsOf(page())).toEqual([]);
    await button(page(), imports.discard.verb).click();
    const dialog = page().getByRole('dialog');
    await dialog.waitFor();
    await button(dialog, imports.discard.verb).click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('goes out in its official layout: the side and the groups are asked for, on paper and as a workbook that comes back', async () => {
    const file = path.join(program().userDataDir, 'mo-hinh-chinh-thuc.xlsx');
    await goTo(page(), 'registers');
    await page().getByRole('link', { name: model.title }).click();
    await expect(rowOf(page(), 'Ngày thứ bảy vì dân')).toBeVisible();
    await button(page(), ui.official.action).click();
    const dialog = page().getByRole('dialog', { name: ui.official.title });
    await dialog.getByRole('combobox', { name: ui.official.side }).click();
    await page().getByRole('option', { name: ui.official.sides.state }).click();
    await dialog.getByRole('combobox', { name: ui.official.groupBy }).click();
    await page().getByRole('option', { name: model.fields.field, exact: true }).click();
    await settled(page());
    await picture(page(), 'record-official');
    expect(await faultsOf(page())).toEqual([]);
    const before = (await program().printed()).length;
    await button(dialog, ui.printAction).click();
    await expect.poll(async () => (await program().printed()).length).toBe(before + 1);
    const { text } = readPaper((await program().printed()).at(-1) ?? '');
    for (const said of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', `I. ${model.options.field.economy}`, 'NGƯỜI LẬP BIỂU', 'Ngày thứ bảy vì dân']) expect(text ?? said).toContain(said);
    await program().nextSaveDialog(file);
    await button(dialog, ui.export.action).click();
    await expect(button(page(), ui.export.openFolder)).toBeVisible();
    await picture(page(), 'record-official-written');
    const [sheet] = (await readWorkbook(file)).sheets;
    const texts = Array.from({ length: sheet?.rows ?? 0 }, (_, row) => sheet?.rowTexts(row + 1) ?? []).flat();
    for (const said of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', `I. ${model.options.field.economy}`, '(1)']) expect(texts).toContain(said);
    await button(page(), ui.close).last().click();
    await page().keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('is taken back as a whole', async () => {
    await goTo(page(), 'imports');
    await page().getByRole('tab', { name: imports.tabs.past }).click();
    await page().getByText('mo-hinh.xlsx').first().click();
    await button(page(), imports.past.undo).click();
    await expect(page().getByText(imports.past.undone).first()).toBeVisible();
    await settled(page());
    await picture(page(), 'record-import-undone');
    await goTo(page(), 'registers');
    await page().getByRole('link', { name: model.title }).click();
    await expect(page().getByText(registers.empty)).toBeVisible();
  });
});
