import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import { resources } from '../../renderer/src/i18n/resources.ts';
import { expect } from './expect.ts';
import { faultsOf } from './faults.ts';
import { button, rowOf, wizard } from './pages.ts';
import { readPaper } from './paper.ts';
import { chooseLanguage, chooseTheme, finishFirstStart, goTo, type Language, picture, settled, startOnce } from './support.ts';

/** A window of 1366 × 768 dots on a screen set to 150 %. */
const LARGE = { width: 911, height: 512 };
const USUAL = { width: 1366, height: 768 };
const SAMPLES = path.join(import.meta.dirname, '..', '..', 'resources', 'sample-office');

const program = startOnce({}, ({ page }) => finishFirstStart(page, 'sample'));
const page = () => program().page;

/** Nothing runs out at the side, and nothing is wrong for those who cannot see it. */
async function expectWell(name: string): Promise<void> {
  await settled(page());
  await picture(page(), `looks registers ${name}`);
  expect(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name).toBe(true);
  expect(await faultsOf(page()), name).toEqual([]);
}

async function open(register: 'model' | 'training', language: Language): Promise<void> {
  await goTo(page(), 'registers', language);
  await page().getByRole('main').getByRole('link', { name: resources[language].registers.of[register].title }).click();
  await page().getByRole('row').nth(1).waitFor();
}

async function expectRegistersWell(language: Language, state: string): Promise<void> {
  const { registers, ui } = resources[language];
  await open('training', language);
  await button(page(), ui.official.action).click();
  await page().getByRole('dialog', { name: ui.official.title }).waitFor();
  await expectWell(`official ${state}`);
  await page().keyboard.press('Escape');
  await page().getByRole('dialog').waitFor({ state: 'detached' });
  await page().getByRole('link', { name: registers.statistics.title }).click();
  await page().getByRole('table').waitFor();
  await expectWell(`statistics ${state}`);
  await button(page(), registers.of.training.fields.committeeId).click();
  await page().getByRole('combobox', { name: registers.of.training.fields.committeeId }).fill('QCDC');
  await page().getByRole('option').first().click();
  await expect(page().getByRole('table')).toBeVisible();
  await expectWell(`statistics of a committee ${state}`);
}

describe('registers', () => {
  test.each([['vi', 'light', USUAL], ['en', 'dark', USUAL], ['vi', 'dark', LARGE], ['en', 'light', LARGE]] as const)('look well in %s, %s, %o', async (language, theme, size) => {
    await page().setViewportSize(USUAL);
    await chooseLanguage(page(), language);
    await chooseTheme(page(), theme, language);
    await page().setViewportSize(size);
    await expectRegistersWell(language, `${language} ${theme}${size === LARGE ? ' 150' : ''}`);
  });

  test('take in a list of their own, with its mistakes told', async () => {
    await page().setViewportSize(USUAL);
    await chooseLanguage(page(), 'vi');
    await chooseTheme(page(), 'light');
    const { registers, imports } = resources.vi;
    const file = path.join(program().userDataDir, 'so-mo-hinh.xlsx');
    copyFileSync(path.join(SAMPLES, 'so-mo-hinh.xlsx'), file);
    await open('model', 'vi');
    await button(page(), registers.import).click();
    await program().nextOpenDialog([file]);
    await button(page(), imports.file.pick).click();
    await wizard.checkBox(page()).check();
    await wizard.read(page()).click();
    await wizard.check(page()).waitFor();
    await expectWell('import columns');
    await wizard.check(page()).click();
    await page().getByText('Kinh tếe').first().waitFor();
    await expectWell('import preview');
    await goTo(page(), 'registers');
  });

  test('stand on paper in their official layout', async () => {
    const { registers, ui } = resources.vi;
    await open('training', 'vi');
    await button(page(), ui.official.action).click();
    const dialog = page().getByRole('dialog', { name: ui.official.title });
    const before = (await program().printed()).length;
    await button(dialog, ui.printAction).click();
    await expect.poll(async () => (await program().printed()).length).toBe(before + 1);
    const printed = (await program().printed()).at(-1) ?? '';
    const { text } = readPaper(printed);
    for (const said of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'TỔNG HỢP HỘI NGHỊ QUÁN TRIỆT', 'Đơn vị tính', 'II. ', 'Tổng cộng', 'THỦ TRƯỞNG CƠ QUAN']) expect(text ?? said).toContain(said);
    await page().keyboard.press('Escape');
    await expect(rowOf(page(), registers.of.training.options.type.contest).first()).toBeVisible();
  });
});
