import { beforeAll, describe, test } from 'vitest';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, saying, sidePanel, toast } from './pages.ts';
import { chooseLanguage, chooseTheme, finishFirstStart, goTo, type Language, picture, settled, startOnce, words } from './support.ts';

const { errors, forms, ui } = words;
const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;
const sheet = () => page().getByRole('region', { name: forms.sheet }).last();
const field = (name: string) => sidePanel(page()).getByLabel(name, { exact: true });
const panelCloses = () => button(sidePanel(page()), ui.close).click();

async function openForm(code: string): Promise<void> {
  await goTo(page(), 'forms');
  await rowOf(page(), code).first().dblclick();
  await page().getByRole('heading', { level: 1, name: new RegExp(`^${code} ·`) }).waitFor();
  await settled(page());
}

async function menu(item: string): Promise<void> {
  await button(page(), forms.more).click();
  await page().getByRole('menuitem', { name: item }).click();
  await sidePanel(page()).waitFor();
}

describe('forms', () => {
  test('an office has those the program comes with, and sees each as it is printed', async () => {
    await goTo(page(), 'forms');
    await expect(rowOf(page(), 'TCD-2021')).toContainText(forms.origins.delivered);
    await expect(page().getByText(forms.deliver)).toHaveCount(0);
    await openForm('TCD-2021');
    await expect(sheet()).toContainText('1=4+13+22');
    await expect(sheet()).toContainText('3=6+7+15+16+24+25');
    await expect(page().getByRole('region', { name: forms.checksTitle })).toContainText('Người đứng đầu cấp xã tiếp công dân ít nhất 02 ngày mỗi tháng.');
    expect(await faultsOf(page())).toEqual([]);
  });

  test('a copy is designed on its sheet: what is wrong is told where it is, what is typed is kept, what is sound is saved', async () => {
    await openForm('B5');
    await menu(forms.copy);
    await sidePanel(page()).getByLabel(forms.fields.code).fill('DT-01');
    await sidePanel(page()).getByLabel(forms.fields.name).fill('Đơn thư của xã');
    await page().keyboard.press('Control+s');
    await page().getByRole('heading', { level: 1, name: 'DT-01 · Đơn thư của xã' }).waitFor();

    await button(page(), forms.design).click();
    await button(page(), forms.add.column).click();
    await field(forms.part.headings).fill('Trong đó\nQuá hạn');
    await field(forms.part.formula).fill('11 - 99');
    await expect(page().getByText(saying(`15 Quá hạn: ${forms.problems.cell_unknown.replace('{{word}}', '99')}`))).toBeVisible();
    await page().keyboard.press('Control+s');
    await expect(page().getByText(saying(errors.rules.FORM_UNSOUND.replace('{{count}}', '1')))).toBeVisible();
    await picture(page(), 'forms-wrong');
    expect(await faultsOf(page())).toEqual([]);
    await panelCloses();
    await goTo(page(), 'forms');
    await openForm('DT-01');
    await button(page(), forms.design).click();
    await sheet().getByRole('button', { name: 'Quá hạn' }).click();
    await expect(field(forms.part.formula)).toHaveValue('11 - 99');
    await field(forms.part.formula).fill('');
    await panelCloses();

    await button(page(), forms.add.check).click();
    await field(forms.part.left).fill('15');
    await sidePanel(page()).getByRole('combobox', { name: forms.part.operator }).click();
    await page().getByRole('option', { name: '<= ·' }).click();
    await field(forms.part.right).fill('11');
    await expect(sidePanel(page()).getByText('Cột 15 “Trong đó – Quá hạn” không được lớn hơn cột 11 “Thuộc thẩm quyền – Đang giải quyết”').first()).toBeVisible();
    await picture(page(), 'forms-check');
    expect(await faultsOf(page())).toEqual([]);
    await page().keyboard.press('Control+s');
    await expect(toast(page(), forms.versionSaved)).toBeVisible();
    await expect(sheet()).toContainText('Quá hạn');
    await page().keyboard.press('Control+z');
    await expect(sheet()).not.toContainText('Quá hạn');
  });

  test('a further version begins as a copy and ends the one before; what is taken out can be taken back', async () => {
    await openForm('B6');
    await button(page(), forms.addVersion).click();
    await sidePanel(page()).getByLabel(forms.fields.number).fill('2099.1');
    await sidePanel(page()).getByLabel(forms.fields.validFrom).fill('01/01/2020');
    await page().keyboard.press('Control+s');
    await expect(sidePanel(page()).getByText(saying(errors.rules.FORM_VERSION_EARLIER.replace('{{number}}', '2021.1').replace('{{date}}', '01/01/2021')))).toBeVisible();
    await sidePanel(page()).getByLabel(forms.fields.validFrom).fill('01/01/2099');
    await page().keyboard.press('Control+s');
    await expect(toast(page(), forms.versionAdded)).toBeVisible();
    await page().getByRole('combobox', { name: forms.versions }).click();
    await page().getByRole('option', { name: '2021.1 (01/01/2021 – 31/12/2098)' }).click();
    await button(page(), forms.more).click();
    await page().getByRole('menuitem', { name: forms.remove }).click();
    await expect(toast(page(), saying(forms.removed_other.replace('{{count}}', '1')))).toBeVisible();
    await expect(rowOf(page(), 'B6')).toHaveCount(0);
    await page().keyboard.press('Control+z');
    await expect(rowOf(page(), 'B6')).toHaveCount(1);
  });
});

/** A window of 1366 × 768 dots on a screen set to 150 %. */
const LARGE = { width: 911, height: 512 };
const USUAL = { width: 1366, height: 768 };
const LOOKS: { language: Language; theme: 'light' | 'dark'; size: typeof USUAL; state: string }[] = [
  { language: 'vi', theme: 'light', size: USUAL, state: 'vi' }, { language: 'vi', theme: 'dark', size: LARGE, state: 'vi-dark-150' }, { language: 'en', theme: 'light', size: LARGE, state: 'en-150' }, { language: 'en', theme: 'dark', size: USUAL, state: 'en-dark' },
];

describe.each(LOOKS)('forms look well, $state', ({ language, theme, size, state }) => {
  const texts = resources[language].forms;
  beforeAll(async () => {
    await page().setViewportSize(USUAL);
    await chooseLanguage(page(), language);
    await chooseTheme(page(), theme, language);
    await page().setViewportSize(size);
  });

  async function expectWell(name: string): Promise<void> {
    await settled(page());
    await picture(page(), `looks forms ${name} ${state}`);
    expect(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name).toBe(true);
    expect(await faultsOf(page()), name).toEqual([]);
  }

  test('the list, the sheets and the designer', async () => {
    await goTo(page(), 'forms', language);
    await expectWell('list');
    for (const code of ['B1', 'B2', 'TG-THANG']) {
      await goTo(page(), 'forms', language);
      await rowOf(page(), code).first().dblclick();
      await page().getByRole('heading', { level: 1, name: new RegExp(`^${code} ·`) }).waitFor();
      await expectWell(code);
    }
    await page().getByRole('button', { name: texts.design }).click();
    await page().getByRole('button', { name: 'Số hội nghị tuyên truyền' }).click();
    await page().getByLabel(texts.part.label, { exact: true }).waitFor();
    await expectWell('designer');
  });
});
