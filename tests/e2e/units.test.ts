import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { expect } from './expect.ts';
import { tabTo } from './keyboard.ts';
import { button, committeesPage, rowOf, saying, sidePanel, toast, wizard } from './pages.ts';
import { MOBILISATION } from './sample.ts';
import { finishFirstStart, goTo, openProgram, picture, startOnce, words } from './support.ts';

const { committees, errors, imports, people, ui, units } = words;
const { reorganise, aliases } = units;

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-units-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Types into a field that finds a unit, and takes the first found. */
async function chooseUnit(label: string, name: string): Promise<void> {
  const field = page().getByRole('combobox', { name: label });
  await tabTo(page(), field);
  await page().keyboard.insertText(name);
  await expect(page().getByRole('option', { name }).first()).toBeVisible();
  await page().keyboard.press('ArrowDown');
  await page().keyboard.press('Enter');
}

describe('a guided merger', () => {
  test('says what ends, begins and moves; is done by the keyboard as one piece, and taken back by Ctrl+Z', async () => {
    await goTo(page(), 'units');
    for (const name of ['Xã An Mẫu', 'Xã Bình Mẫu']) {
      await page().getByRole('searchbox').fill(name);
      await page().getByRole('main').getByRole('checkbox', { name: new RegExp(` ${name}$`) }).check();
    }
    await button(page().getByRole('toolbar'), units.list.reorganise).click();
    await page().getByRole('heading', { level: 1, name: reorganise.title }).waitFor();
    await expect(page().getByRole('region', { name: reorganise.units }).getByRole('listitem')).toHaveText(['Xã An Mẫu', 'Xã Bình Mẫu']);

    // Nothing goes on without a day.
    await page().keyboard.press('Control+s');
    const day = page().getByLabel(reorganise.effectiveOn);
    await expect(page().getByText(errors.input.required)).toBeVisible();
    await tabTo(page(), day);
    await page().keyboard.insertText('1/12/2026');
    await picture(page(), 'reorganise-units');
    await page().keyboard.press('Control+s');

    await expect(button(page(), reorganise.addNew)).toBeFocused();
    await page().keyboard.press('Enter');
    await expect(page().getByLabel(units.fields.name)).toBeFocused();
    await page().keyboard.insertText('Xã An Bình');
    await picture(page(), 'reorganise-successors');
    await page().keyboard.press('Control+s');

    await expect(page().getByText(reorganise.ready)).toBeVisible();
    await expect(page().getByRole('region', { name: reorganise.preview.ends })).toContainText('30/11/2026');
    await expect(page().getByRole('region', { name: reorganise.preview.begins })).toContainText('Xã An Bình');
    const children = page().getByRole('region', { name: reorganise.preview.children });
    await expect(children).toContainText('Thôn Mẫu Một');
    await expect(children).toContainText('Đảng ủy xã Bình Mẫu');
    await picture(page(), 'reorganise-preview');
    await page().keyboard.press('Control+s');

    await toast(page(), reorganise.done).waitFor();
    await expect(sidePanel(page()).getByRole('heading', { level: 2, name: 'Xã An Bình' })).toBeVisible();
    await expect(sidePanel(page())).toContainText(units.panel.predecessors);
    await expect(sidePanel(page()).getByRole('button', { name: 'Xã Bình Mẫu' })).toBeVisible();
    // The tree is that of the first day.
    await expect(page().getByLabel(ui.asOf.label)).toHaveValue('01/12/2026');
    await page().getByRole('searchbox').fill('xa an');
    await expect(rowOf(page(), /Xã An Bình/)).toBeVisible();
    await expect(rowOf(page(), /^(Chọn )?Xã An Mẫu/)).toHaveCount(0);
    await picture(page(), 'units-after-merger');

    // Its hand-over waits for the minutes.
    await expect(sidePanel(page())).toContainText(saying(units.handover.waiting_other));
    await sidePanel(page()).getByRole('button', { name: saying(units.handover.recordFor) }).first().click();
    await page().getByLabel(units.handover.number).fill('07/BB');
    await picture(page(), 'handover-form');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), units.handover.saved)).toBeVisible();
    await expect(sidePanel(page())).toContainText('07/BB');

    await sidePanel(page()).getByRole('heading', { level: 2 }).click();
    // First the minutes are taken back, then the merger.
    await page().keyboard.press('Control+z');
    await expect(sidePanel(page())).not.toContainText('07/BB');
    await page().keyboard.press('Control+z');
    await expect(sidePanel(page())).toContainText(units.panel.gone);
    await page().keyboard.press('Escape');
    await page().getByRole('searchbox').fill('mau');
    await expect(rowOf(page(), /Xã An Mẫu/).first()).toBeVisible();
    await expect(rowOf(page(), /Xã An Bình/)).toHaveCount(0);
  });

  test('is refused with every reason, in words', async () => {
    await goTo(page(), 'units');
    await button(page(), units.list.reorganise).first().click();
    await page().getByLabel(reorganise.effectiveOn).fill('1/1/2025');
    await chooseUnit(reorganise.addUnit, 'Đảng ủy xã Phú Mẫu');
    await page().keyboard.press('Control+s');
    await chooseUnit(reorganise.addExisting, 'Đảng ủy xã An Mẫu');
    // One is enough for a merger.
    await expect(page().getByRole('combobox', { name: reorganise.addExisting })).toHaveCount(0);
    await page().keyboard.press('Control+s');
    await expect(page().getByText(saying(errors.rules.POSITION_BEGINS_LATER))).toBeVisible();
    await picture(page(), 'reorganise-refused');
    await page().keyboard.press('Control+s');
    await expect(page().getByText(saying(errors.rules.POSITION_BEGINS_LATER)).first()).toBeVisible();
    await page().keyboard.press('Escape');
    await expect(page().getByRole('treegrid', { name: units.list.label })).toBeVisible();
  });
});

test('a double click opens the unit it began on, even where the panel that comes moves the list', async () => {
  const small = await openProgram({ display: { width: 1280, height: 800, scale: 1 } });
  await finishFirstStart(small.page, 'sample');
  await goTo(small.page, 'units');
  const row = rowOf(small.page, 'Công an tỉnh');
  const before = (await row.boundingBox())?.y;
  await row.dblclick();
  await expect(sidePanel(small.page).getByRole('heading', { level: 2 })).toHaveText('Công an tỉnh');
  await expect(sidePanel(small.page)).toContainText(units.form.editTitle);
  expect((await row.boundingBox())?.y).not.toBe(before);
  await small.close();
});

describe('names that no unit bears', () => {
  test('wait after an import; a unit is chosen once, and the people who carry the name come into it @electron', async () => {
    const file = path.join(folder, 'Danh sách Sở KHCN.csv');
    writeFileSync(file, ['TT;Họ và tên;Chức vụ;Đơn vị công tác;Chức danh trong BCĐ', '1;Trần Thị Lạ Lẫm;Chuyên viên;Sở YT;Ủy viên'].join('\n'));
    await goTo(page(), 'committees');
    await committeesPage.open(page(), MOBILISATION);
    await button(page(), committees.page.add).click();
    await page().getByRole('menuitem', { name: committees.list.import }).click();
    await button(page(), imports.file.pick).waitFor();
    await program().dropFiles(page().getByText(imports.file.drop), [file]);
    await wizard.checkBox(page()).check();
    await wizard.read(page()).click();
    await wizard.check(page()).click();
    await wizard.commit(page()).click();
    await button(page(), imports.words.roster.home).waitFor();

    await goTo(page(), 'units');
    const tab = page().getByRole('tab', { name: units.tabs.aliases });
    await expect(tab).toContainText('1');
    await tab.click();
    await rowOf(page(), 'Sở YT').click();
    await picture(page(), 'aliases');
    await chooseUnit(aliases.unitId, 'Sở Y tế');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), saying(aliases.resolvedPositions_other))).toBeVisible();
    await expect(page().getByText(aliases.empty.open)).toBeVisible();
    await picture(page(), 'aliases-empty');

    await goTo(page(), 'people');
    await page().getByRole('searchbox').fill('la lam');
    await expect(rowOf(page(), 'Trần Thị Lạ Lẫm')).toContainText('Sở Y tế');
    await rowOf(page(), 'Trần Thị Lạ Lẫm').click();
    await expect(sidePanel(page())).not.toContainText('Sở YT');
    await expect(sidePanel(page())).toContainText(people.fields.position);
  });

  test('that are nearly the name of a unit have it offered; a click takes it', async () => {
    const file = path.join(folder, 'Danh sách gõ nhầm.csv');
    writeFileSync(file, ['TT;Họ và tên;Chức vụ;Đơn vị công tác;Chức danh trong BCĐ', '1;Trần Thị Gõ Nhầm;Chuyên viên;Sở Y tế s;Ủy viên', '2;Lê Văn Gõ Nhầm;Chuyên viên;Sở Y tếe;Ủy viên'].join('\n'));
    await goTo(page(), 'committees');
    await committeesPage.open(page(), MOBILISATION);
    await button(page(), committees.page.add).click();
    await page().getByRole('menuitem', { name: committees.list.import }).click();
    await button(page(), imports.file.pick).waitFor();
    await program().dropFiles(page().getByText(imports.file.drop), [file]);
    await wizard.checkBox(page()).check();
    await wizard.read(page()).click();
    await wizard.check(page()).click();
    await wizard.commit(page()).click();
    await button(page(), imports.words.roster.home).waitFor();

    await goTo(page(), 'units');
    await page().getByRole('tab', { name: units.tabs.aliases }).click();
    await rowOf(page(), 'Sở Y tếe').click();
    const near = page().getByRole('group', { name: aliases.near });
    await expect(page().getByRole('combobox', { name: aliases.unitId })).toHaveValue('');
    await picture(page(), 'aliases-near');
    await near.getByRole('button', { name: /^Sở Y tế/ }).click();
    await expect(page().getByRole('combobox', { name: aliases.unitId })).toHaveValue(/^Sở Y tế/);
    await page().keyboard.press('Control+s');
    await expect(toast(page(), saying(aliases.resolvedPositions_other))).toBeVisible();
  });
});
